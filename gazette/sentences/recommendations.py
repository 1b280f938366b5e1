"""Sentences on recommendations of panels: how long the response took, or that none is known."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate
from gazette.sentences import records
from gazette.spans import span

NONE_KNOWN = "No response is known"


def heading(number: int, of: int) -> str:
    return f"Panel recommendation {number} of {of}" if of > 1 else "Panel recommendation"


def answered(recommended: KnownDate, answered_on: KnownDate) -> str:
    """The date of the response, then how long it took."""
    return f"{answered_on}: {waited(recommended, answered_on)}"


def waited(recommended: KnownDate, answered_on: KnownDate) -> str:
    """Days where both dates are known to the day, else as narrowly as they are known."""
    took = span(recommended, answered_on)
    if took.least is None and took.most is None:
        return "answered"
    return "answered on the same day" if took.most == 0 else f"answered {took} later"


def waiting(recommended: KnownDate, today: date) -> str:
    """Days without a response, counted from the last day the recommendation can mean."""
    if recommended.last is None or recommended.is_future(today):
        return NONE_KNOWN
    days = (today - recommended.last).days
    return f"{NONE_KNOWN} after {days:,} days" if days > 0 else NONE_KNOWN


def made_up(response: str | None) -> str:
    """Names what is invented; `response` is the answer of the Commissioner."""
    return records.made_up(["the recommendation and its response" if response else "the recommendation"])
