"""Words for the states of legal duties, and sentences on why a duty is late, without evidence or not in force."""

from __future__ import annotations

from datetime import date
from typing import Literal

from gazette.dates import KnownDate, say_day

DutyStatus = Literal[
    "late", "due", "met", "evidence found", "none found", "not in force", "not for this office",
]  # fmt: skip
DutyTone = Literal["red", "yellow", "green", "blue", "grey"]

# In the order of lists. Late, due and met are in an office's own record only.
STATES: dict[DutyStatus, tuple[str, DutyTone]] = {
    "late": ("Late", "red"),
    "due": ("Due soon", "yellow"),
    "met": ("Met", "green"),
    "evidence found": ("Evidence found", "blue"),
    "none found": ("No evidence found", "grey"),
    "not in force": ("Not in force", "grey"),
    "not for this office": ("Not for this office", "grey"),
}
NOT_LAW = "The text of this duty was not found. It is listed so that you can look it up, not as law."
LAW_NOT_FOUND = "The text of the law was not found."
NONE_HERE = "We have published nothing here that is evidence for it."
DAY_NOT_KNOWN = "The day of the evidence is not known."


def none_found(searched: KnownDate | None, *, is_compiled: bool) -> str:
    """In a compiled record, where and until when somebody looked: a paper may be evidence and not be linked yet."""
    if not is_compiled:
        return NONE_HERE
    until = f" (searched until {searched})" if searched else ""
    return f"Nothing in the papers collected here is recorded as evidence for this duty{until}."


def title(number: str, duty: str) -> str:
    return f"{number}: {duty}"


def description(legal_reference: str, cadence: str) -> str:
    """The law and how often it demands something; `cadence` is "" where the law does not say or was not found."""
    return f"{legal_reference}. How often: {cadence}." if cadence else f"{legal_reference}."


def late(due: date) -> str:
    return f"It was due again by {say_day(due)}."


def due(day: date) -> str:
    return f"Due by {say_day(day)}."


def not_yet(applies_from: KnownDate) -> str:
    return f"It applies from {applies_from}."


def no_longer(applies_until: KnownDate) -> str:
    return f"It applied until {applies_until}."


def and_of_others(count: str, number: int) -> str:
    """The duties of the office and their states, and how many are those of other bodies only."""
    if not number:
        return count
    return f"{count}; {number} more {'is' if number == 1 else 'are'} not for this office"


def evidence_heading(number: int, most: int) -> str:
    """The heading above the records that are evidence for a duty, of which at most `most` are listed."""
    listed = f", the latest {most} listed" if number > most else ""
    return f"Evidence ({number}{listed})"


def cited_title(number: str, duty: str) -> str:
    return f"duty {number}: {duty}"
