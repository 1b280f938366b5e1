"""Sentences on reporting a mistake: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import mistakes


@pytest.mark.parametrize(
    ("reaches", "answered_within", "publisher", "words"),
    [
        ("", "", "", "It reaches us."),
        ("", "5 working days", "", "It reaches us. We answer within 5 working days."),
        ("our records officer", "", "", "It reaches our records officer."),
        ("our records officer", "a week", "", "It reaches our records officer. We answer within a week."),
        ("", "", "County Library", "It reaches County Library."),
        ("", "a week", "County Library", "It reaches County Library. Answers come within a week."),
        ("the archivist", "", "County Library", "It reaches the archivist at County Library."),
        (
            "the archivist", "10 days", "County Library",
            "It reaches the archivist at County Library. Answers come within 10 days.",
        ),
    ],
)  # fmt: skip
def test_whom_a_report_reaches_and_by_when_it_is_answered(reaches, answered_within, publisher, words) -> None:
    assert mistakes.whom_and_when(reaches, answered_within, publisher) == words


def test_a_mailbox_beside_a_form_is_a_second_way() -> None:
    words = mistakes.whom_and_when("", "a week", "", "records@example.org")

    assert words == "It reaches us. Or write to records@example.org. We answer within a week."
