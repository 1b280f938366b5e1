"""Sentences of the page of deadlines and the calendars."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate
from gazette.plurals import counted
from gazette.sentences.labelled_dates import label_and_words

NOTHING_DUE = "There are no deadlines ahead."
CALENDARS = "Subscribe and your calendar updates itself. Only dates with an exact day are included."
REVIEW = "Review date"
REVIEW_OF_WITHHELD = "Review of what is withheld"
PAST = {
    "Opens for bids": "Opened for bids",
    "Closes for bids": "Closed for bids",
    "Consultation opens": "Consultation opened",
    "Consultation closes": "Consultation closed",
}
ALL_DEADLINES = "What is due, and when."
ALL_MEETINGS = "Meetings and their dates."


def number_of_deadlines(to_come: int, passed: int) -> str:
    """12 deadlines to come, 3 in the last 90 days; what there is none of is left out."""
    ahead = f"{counted(to_come, 'deadline')} to come" if to_come else ""
    behind = f"{passed} in the last 90 days" if passed else ""
    return ", ".join(filter(None, (ahead, behind)))


def rounds_of(fund: str) -> str:
    """What the calendar of a fund holds."""
    return f"When rounds of the {fund} open and close."


def event_title(what: str, title: str, when: KnownDate) -> str:
    """Closes for bids (expected): Road Safety Fund."""
    expected = " (expected)" if when.anticipated and not what.endswith("expected") else ""
    return f"{what}{expected}: {title}"


def row_words(what: str, when: KnownDate, today: date) -> tuple[str, str]:
    """What happens and when, in the past tense once the day is past: Closed for bids, 31 July 2018."""
    happened = what if not when.is_past(today) or when.anticipated else PAST.get(what, what)
    return label_and_words(happened, when)


def event_date(what: str, when: KnownDate) -> str:
    """Closes for bids: 31 July 2018; Promise expected: 1 December 2016."""
    label, words = label_and_words(what, when)
    return f"{label}: {words}."
