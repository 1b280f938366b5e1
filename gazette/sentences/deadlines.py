"""Sentences of the page of deadlines and the calendars."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.plurals import counted

NOTHING_DUE = "Nothing listed here is due from today on."
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
    return f"When rounds of the {fund} open and close."


def event_title(what: str, title: str, when: KnownDate) -> str:
    """Closes for bids (expected): Road Safety Fund."""
    expected = " (expected)" if when.anticipated and not what.endswith("expected") else ""
    return f"{what}{expected}: {title}"


def event_date(what: str, when: KnownDate) -> str:
    """Closes for bids: 31 July 2018; Promise expected: 1 December 2016."""
    day = str(when).removeprefix("expected ") if what.endswith("expected") else str(when)
    return f"{what}: {day}."
