"""Sentences on when something is open: facts in, words out."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import windows


@pytest.mark.parametrize(
    ("day", "opens", "closes"),
    [
        ("2024-01", "Opened January 2024", "Closed January 2024"),
        ("2024-06", "Opening June 2024", "Closing June 2024"),
        ("2024-01-05 17:00", "Opened at 5pm on 5 January 2024", "Closed at 5pm on 5 January 2024"),
        ("after 2021-12-03", "Opening after 3 December 2021", "Closing after 3 December 2021"),
        ("2099", "Opens 2099", "Closes 2099"),
        (
            "w/c 2024-01-08",
            "Opened in the week beginning 8 January 2024",
            "Closed in the week beginning 8 January 2024",
        ),
        ("expected 2024-01", "Opening expected January 2024", "Closing expected January 2024"),
        ("announced 2024-01-09", "Opening announced 9 January 2024", "Closing announced 9 January 2024"),
        ("unknown", "", ""),
    ],
)
def test_what_is_past_opened_and_closed_and_days_that_are_not_known_are_left_out(day, opens, closes):
    known, today = known_date(day), date(2024, 6, 15)

    assert (windows.opens(known, today), windows.closes(known, today)) == (opens, closes)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("coming", "Not open yet"),
        ("open", "Open"),
        ("between", "Closed until 7 November 2099"),
        ("closed", "Closed"),
        ("outcome published", "Outcome published"),
    ],
)
def test_a_state_has_words(state, words):
    assert windows.state_name(state, known_date("2099-11-07")) == words


def test_only_the_office_itself_published_an_outcome():
    day, announced = known_date("2019-02-04"), known_date("announced 2019-02-04")

    assert windows.outcome_date_label(day, is_compiled=True) == "Date of the outcome"
    assert windows.outcome_date_label(announced, is_compiled=True) == "Outcome announced"
    assert windows.outcome_date_label(announced, is_compiled=False) == "Outcome published"


def test_a_window_has_both_its_days():
    assert windows.span(known_date("2099-03-03"), known_date("2099-05-20")) == "3 March 2099 to 20 May 2099"
