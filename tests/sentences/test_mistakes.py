"""Sentences on reporting a mistake: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import mistakes


@pytest.mark.parametrize(
    ("reaches", "answered_within", "publisher", "words"),
    [
        ("", "", "", "Your report goes to us."),
        ("", "5 working days", "", "Your report goes to us. We answer within 5 working days."),
        ("our records officer", "", "", "Your report goes to our records officer."),
        ("our records officer", "a week", "", "Your report goes to our records officer. We answer within a week."),
        ("", "", "County Library", "Your report goes to County Library."),
        ("", "a week", "County Library", "Your report goes to County Library. Answers come within a week."),
        ("the archivist", "", "County Library", "Your report goes to the archivist at County Library."),
        (
            "the archivist", "10 days", "County Library",
            "Your report goes to the archivist at County Library. Answers come within 10 days.",
        ),
    ],
)  # fmt: skip
def test_whom_a_report_reaches_and_by_when_it_is_answered(reaches, answered_within, publisher, words) -> None:
    assert mistakes.whom_and_when(reaches, answered_within, publisher) == words


def test_a_mailbox_beside_a_form_is_a_second_way() -> None:
    words = mistakes.whom_and_when("", "a week", "", "records@example.org")

    assert words == "Your report goes to us. Or write to records@example.org. We answer within a week."
