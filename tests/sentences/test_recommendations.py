"""Sentences on what a panel recommended: facts in, words out."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import recommendations


@pytest.mark.parametrize(
    ("number", "of", "heading"),
    [(1, 1, "Panel recommendation"), (1, 2, "Panel recommendation 1 of 2"), (2, 2, "Panel recommendation 2 of 2")],
)
def test_recommendations_are_numbered_where_there_are_several(number, of, heading):
    assert recommendations.heading(number, of) == heading


@pytest.mark.parametrize(
    ("answered", "words"),
    [
        ("2024-03-07", "answered on the same day"),
        ("2024-03-08", "answered 1 day later"),
        ("2024-04-02", "answered 26 days later"),
        ("2024-04", "answered between 25 and 54 days later"),
        ("by 2024-03-07", "answered on the same day"),
        ("by 2024-04-02", "answered at most 26 days later"),
        ("after 2024-04-01", "answered at least 26 days later"),
        ("unknown", "answered"),
    ],
)
def test_days_are_given_as_exactly_as_both_dates_are_known(answered, words):
    assert recommendations.waited(known_date("2024-03-07"), known_date(answered)) == words


def test_the_date_of_a_response_comes_before_its_days():
    assert recommendations.answered(known_date("2024-03-07"), known_date("2024-03-08")) == (
        "8 March 2024: answered 1 day later"
    )


@pytest.mark.parametrize(
    ("recommended", "words"),
    [
        ("2024-06-16", "No response published"),
        ("2024-06-15", "No response published"),
        ("2024-06-14", "No response published after 1 day"),
        ("2024-06", "No response published"),
        ("2024-05", "No response published after 15 days"),
        ("2014-06-15", "No response published after 3,653 days"),
        ("after 2024-01-01", "No response published"),
        ("unknown", "No response published"),
    ],
)
def test_waiting_is_counted_from_the_last_day_the_date_can_mean(recommended, words):
    assert recommendations.waiting(known_date(recommended), date(2024, 6, 15), is_compiled=False) == words


def test_a_compiled_record_counts_no_days_because_a_response_may_be_elsewhere():
    words = recommendations.waiting(known_date("2014-06-15"), date(2024, 6, 15), is_compiled=True)

    assert words == "No response found in the papers collected here"


@pytest.mark.parametrize(
    ("response", "what"), [("accepted", "the recommendation and its response"), (None, "the recommendation")]
)
def test_a_response_is_illustrative_where_its_recommendation_is(response, what):
    assert recommendations.illustrative(response) == f"Illustrative: {what}, invented to show a feature."
