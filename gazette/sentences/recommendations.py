"""Sentences on recommendations of panels: how long the response took, or that none is known."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate
from gazette.plurals import counted
from gazette.sentences import records
from gazette.spans import span

NONE_PUBLISHED = "No response published"
TITLE_OF_DATA = "Panel recommendations"
ABOUT_DECISIONS = "What panels did about decisions"
NONE_FOUND = "No response found in the papers collected here"


def heading(number: int, of: int) -> str:
    return f"Panel recommendation {number} of {of}" if of > 1 else "Panel recommendation"


def answered(recommended: KnownDate, answered_on: KnownDate) -> str:
    """The date of the response, then how long it took."""
    words = waited(recommended, answered_on)
    return words.capitalize() if answered_on.says_nothing else f"{answered_on}: {words}"


def waited(recommended: KnownDate, answered_on: KnownDate) -> str:
    """Days where both dates are known to the day, else as narrowly as they are known."""
    took = span(recommended, answered_on)
    if took.least is None and took.most is None:
        return "answered"
    return "answered on the same day" if took.most == 0 else f"answered {took} later"


def no_response(*, is_compiled: bool) -> str:
    """What the lack of a response means: the office did not publish one, or a compiled record has not found one."""
    return NONE_FOUND if is_compiled else NONE_PUBLISHED


def waiting(recommended: KnownDate, today: date, *, is_compiled: bool) -> str:
    """In the office's own record, with the days since the last day that the recommendation can mean."""
    words = no_response(is_compiled=is_compiled)
    if is_compiled or recommended.last is None or recommended.last >= today:
        return words
    return f"{words} after {counted((today - recommended.last).days, 'day')}"


def illustrative(response: str | None) -> str:
    """Names what is invented; `response` is the answer of the Commissioner."""
    return records.illustrative(["the recommendation and its response" if response else "the recommendation"])
