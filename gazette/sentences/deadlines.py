"""Sentences of the page of deadlines and the calendars."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.plurals import counted

NOTHING_DUE = "Nothing is due in this record from today on."
CALENDARS = (
    "A calendar program that follows one of these addresses learns of changes by itself. Only what is known to the day "
    "is in them."
)
ALL_DEADLINES = "What is due, and when."
ALL_MEETINGS = "Meetings and their dates."


def number_of_deadlines(to_come: int, passed: int) -> str:
    """12 deadlines to come, 3 in the last 90 days."""
    return f"{counted(to_come, 'deadline').capitalize()} to come, {passed} in the last 90 days"


def rounds_of(fund: str) -> str:
    """What the calendar of a fund holds."""
    return f"When rounds of the fund open and close: {fund}."


def calendar_of_rounds(fund: str) -> str:
    """The link to the calendar of a fund."""
    return f"Rounds of the fund: {fund}"


def event_title(what: str, title: str, when: KnownDate, words: Sequence[str] = ()) -> str:
    """Closes for bids (expected, superseded): Road Safety Fund. `words` are what became of its record."""
    expected = ("expected",) if when.anticipated and not what.endswith("expected") else ()
    asides = ", ".join((*expected, *(word[:1].lower() + word[1:] for word in words)))
    return f"{what} ({asides}): {title}" if asides else f"{what}: {title}"


def event_date(what: str, when: KnownDate) -> str:
    """Closes for bids: 31 July 2018; Promise expected: 1 December 2016."""
    day = str(when).removeprefix("expected ") if what.endswith("expected") else str(when)
    return f"{what}: {day}."
