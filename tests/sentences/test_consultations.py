"""The words on the length and the answers of a consultation."""

from __future__ import annotations

import pytest

from gazette.sentences.consultations import SEVERAL, about_answers, open_for


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (3, "3 days"),
        (7, "7 days (1 week)"),
        (50, "50 days"),
        (84, "84 days (12 weeks)"),
        (1100, "1,100 days"),
    ],
)
def test_a_length_is_in_days_and_in_whole_weeks(days, words):
    assert open_for(days) == words


@pytest.mark.parametrize(
    ("responses", "note", "several", "words"),
    [
        (None, None, False, ""),
        ("504", None, False, "Responses to this question: 504."),
        ("unknown", None, False, "Responses to this question: not known."),
        ("About 50.", "Children are left out.", False, "Responses to this question: About 50. Children are left out."),
        ("504", None, True, f"Responses to this question: 504. {SEVERAL}"),
    ],
)  # fmt: skip
def test_the_note_below_the_answers_says_only_what_is_filled_in(responses, note, several, words):
    assert about_answers(responses, note, several=several) == words
