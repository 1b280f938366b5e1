"""Words for the states of legal duties, and sentences on why a duty is late, without evidence or not in force."""

from __future__ import annotations

from datetime import date
from typing import Literal

from gazette.dates import KnownDate, say_day
from gazette.sentences.days import as_noun

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
# How far the text of a law was found, in the words of the office itself and of a compiled record.
TEXT_OF_LAW: dict[str, tuple[str, str]] = {
    "found": ("Found", "Found"),
    "timing not verified": (
        "We found the text but did not check how often it applies.",
        "Text found; how often it applies was not checked",
    ),
    "found in part": ("Found in part", "Found in part"),
    "heading found": ("Only its heading was found", "Only its heading was found"),
    "not verified": ("Not found", "Not found"),
}
NOT_LAW = "The text of this duty was not found. Check the Act itself."
LAW_NOT_FOUND = "The text of the law was not found."
NONE_HERE = "We have published nothing here that is evidence for it."
DAY_NOT_KNOWN = "The day of the evidence is not known."


def none_found(searched: KnownDate | None, *, is_compiled: bool) -> str:
    """In a compiled record, where and until when somebody looked: a paper may be evidence and not be linked yet."""
    if not is_compiled:
        return NONE_HERE
    until = f" (searched until {as_noun(searched)})" if searched and not searched.says_nothing else ""
    return f"Nothing in the papers collected here is recorded as evidence for this duty{until}."


def text_of_law(confidence: str, *, is_compiled: bool) -> str:
    own, compiled = TEXT_OF_LAW[confidence]
    return compiled if is_compiled else own


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
    return f"It applies from {as_noun(applies_from)}."


def no_longer(applies_until: KnownDate) -> str:
    return f"It applied until {as_noun(applies_until)}."


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
