"""Sentences of the page of deadlines and the calendars."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.plurals import counted

NOTHING_DUE = "Nothing is due in this record from today on."
NOTHING_OPEN = "Nothing is open for bids or views, and no meeting is due."
NO_DATES_FOUND = "No dates ahead were found."
ASK_THE_OFFICE = "Ask the office what is open."
CALENDARS = (
    "A calendar program that follows one of these addresses learns of changes by itself. Only what is known to the day "
    "is in them."
)
ALL_DEADLINES = "What is due, and when."
ALL_MEETINGS = "Meetings and their dates."


def none_ahead(own_words: str, *, is_compiled: bool, is_closed: bool) -> str:
    """That nothing is open or due, which only the office itself can know; a closed office cannot be asked."""
    if not is_compiled:
        return own_words
    return NO_DATES_FOUND if is_closed else f"{NO_DATES_FOUND} {ASK_THE_OFFICE}"


def number_of_deadlines(to_come: int, passed: int, *, is_compiled: bool) -> str:
    """12 deadlines to come, 3 in the last 90 days; in a compiled record, how many dates were found."""
    if is_compiled:
        return f"Dates found: {to_come or 'none'} to come, {passed or 'none'} in the last 90 days"
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
