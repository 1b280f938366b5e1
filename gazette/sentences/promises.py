"""Sentences on promises: who made a promise, when it is due, its outcome."""

from __future__ import annotations

from gazette.dates import KnownDate, Precision

NO_DATE = "No date was given"
NOTHING_SHOWS = "Nothing in this record shows that it was kept."
BECAME_LATE = "Late: the day it was due had passed."
NOT_SAID = "not said"
_KNOWN_TO: dict[Precision, str] = {
    "week": "the week",
    "part of month": "a part of the month",
    "month": "the month",
    "season": "the season",
    "year": "the year",
    "financial year": "the financial year",
}


def due(day: KnownDate) -> str:
    return f"Due: {day}" if day.is_known else NO_DATE


def known_to(precision: Precision) -> str:
    """How exactly a day is known; "" where it is known to the day."""
    return f"known to {_KNOWN_TO[precision]}" if precision in _KNOWN_TO else ""


def description(owner: str, source: str, day: KnownDate) -> str:
    return f"Owed by the {owner}. Promised in {source}, {day}."


def promised_in(source: str) -> str:
    return f"Promised in {source}."


def source_and_day(source: str, day: KnownDate) -> str:
    return f"{source}, {day}"


def step(state: str, note: str) -> str:
    """Done: the cameras were switched on."""
    return f"{state}: {note}"


def evidence_heading(state: str) -> str:
    return "What shows that it was kept" if state == "done" else "What is known of it"


def as_evidence(state: str) -> str:
    """What a record shows about a promise in this state."""
    return "Shows that a promise was kept" if state == "done" else "Tells of a promise"


def heading_on_paper(label: str) -> str:
    return f"Promises made in this {label.lower()}"


def paragraph(number: str) -> str:
    return f"Paragraph {number}"


def cited_title(title: str) -> str:
    return f"promise: {title}"
