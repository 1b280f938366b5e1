"""Sentences on the page of the office: facts in, words out."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import office_page


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2012-11", "2016", "Notices: PCC-{number}, from November 2012, until 2016"),
        ("2012-11", None, "Notices: PCC-{number}, from November 2012"),
        (None, "2016", "Notices: PCC-{number}, until 2016"),
        (None, None, "Notices: PCC-{number}"),
    ],
)
def test_a_series_says_from_when_until_when_it_was_used(since, until, words):
    first, last = (known_date(day) if day else None for day in (since, until))

    def numbering(*, is_running: bool, by_publisher: bool) -> str:
        facts = ("Notices", "PCC-{number}", first, last)
        return office_page.numbering(*facts, is_running=is_running, by_publisher=by_publisher)

    assert numbering(is_running=False, by_publisher=False) == words
    assert numbering(is_running=True, by_publisher=False) == f"{words}, numbered without a gap"
    assert numbering(is_running=False, by_publisher=True) == (
        f"{words}; the publisher of this record gave these numbers, not the office"
    )


@pytest.mark.parametrize(("short", "words"), [("the PCC", "Commissioner (the PCC)"), (None, "Commissioner")])
def test_a_short_name_follows_the_name(short, words):
    assert office_page.name("Commissioner", short) == words


def test_an_acting_office_holder_is_called_acting():
    assert office_page.acting("Commissioner") == "Commissioner (acting)"


@pytest.mark.parametrize(
    ("closed", "label"),
    [("2024-06-16", "Will close"), ("2024-06-15", "Closed"), ("2024-06", "Closed"), ("2024-07", "Will close")],
)
def test_an_office_has_closed_only_when_its_day_has_come(closed, label):
    assert office_page.closed_label(known_date(closed), date(2024, 6, 15)) == label
