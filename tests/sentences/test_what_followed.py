"""Sentences on what happened after a paragraph was written: facts in; the words before, in and after a link out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import what_followed


@pytest.mark.parametrize(
    ("label", "day", "value", "words"),
    [
        ("Report", "2017-06-27", "9am to 4am", "Hours of triage, in the report of 27 June 2017: 9am to 4am."),
        (
            "Police and crime plan",
            "2017",
            "All day.",
            "Hours of triage, in the police and crime plan of 2017: All day.",
        ),
    ],
)
def test_a_fact_that_changed_has_its_new_value_and_the_day(label, day, value, words):
    sentence = what_followed.fact_changed("Hours of triage", label, known_date(day), value)

    assert "".join(sentence) == words
    assert sentence[1] == value.rstrip(".")


@pytest.mark.parametrize(
    ("due", "state", "words"),
    [
        ("", "No date given", "A promise: no date given."),
        ("Due: March 2018", "Overdue", "A promise, due March 2018: overdue."),
        ("Expected: by May 2018", "Evidence found", "A promise, expected by May 2018: evidence found."),
    ],
)
def test_a_promise_has_its_date_and_its_state(due, state, words):
    assert "".join(what_followed.promise(due, state)) == words


def test_a_promise_without_a_step_whose_date_is_ahead_has_no_state():
    sentence = what_followed.waiting_promise("Due 30 June 2024", "We have published nothing about progress yet.")

    assert "".join(sentence) == "A promise, due 30 June 2024. We have published nothing about progress yet."


def test_several_promises_are_counted_by_state():
    numbers = {"date passed": 1, "kept": 2}

    assert what_followed.promises(numbers, is_compiled=False) == ("Of 3 promises, ", "2 were kept; 1 is overdue", ".")


def test_several_promises_in_the_same_state_have_its_word():
    sentence = what_followed.promises({"no date": 2}, is_compiled=True)

    assert sentence == ("2 promises: ", "no date given", ".")


@pytest.mark.parametrize(
    ("title", "day", "words"),
    [
        ("Cameras", "2024-03-07", "Mentioned in Cameras, 7 March 2024."),
        ("The panel, 7 March 2024", "2024-03-07", "Mentioned in The panel, 7 March 2024."),
        ("Cameras", "unknown", "Mentioned in Cameras."),
    ],
)
def test_what_mentions_it_has_its_title_and_its_day(title, day, words):
    assert "".join(what_followed.mentioned(title, known_date(day))) == words


def test_a_disagreement_has_its_subject():
    assert "".join(what_followed.disagreement("Number of grants")) == "Sources disagree: Number of grants."
