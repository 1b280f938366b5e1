from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import office

CLOSED = known_date("2024-05-07")
BEFORE, DAY = date(2024, 5, 6), date(2024, 5, 7)
AUTHORITY = "Combined Authority"


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (office.closing, (CLOSED, BEFORE), "This office will close on 7 May 2024. Its functions will pass to"),
        (office.closing, (CLOSED, DAY), "This office closed on 7 May 2024. Its functions passed to"),
        (
            office.closing_and_successor,
            (CLOSED, BEFORE, AUTHORITY),
            "This office will close on 7 May 2024. Its functions will pass to Combined Authority.",
        ),
        (
            office.last_entry,
            (CLOSED, DAY, AUTHORITY),
            "This office closed on 7 May 2024. Its functions passed to Combined Authority. "
            "These pages stay as they are.",
        ),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("closed", "label"),
    [
        ("2024-06-16", "Will close"),
        ("2024-06-15", "Closed"),
        ("2024-06", "Closes"),
        ("2024-05", "Closed"),
        ("2024-07", "Will close"),
        ("expected 2024-05", "Was expected to close"),
        ("expected 2025", "Expected to close"),
    ],
)
def test_an_office_has_closed_only_when_its_day_has_come(closed, label):
    assert office.closing_label(known_date(closed), date(2024, 6, 15)) == label
