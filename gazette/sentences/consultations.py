"""Sentences on consultations: how long one was open, and the answers to its questions."""

from __future__ import annotations

from gazette.plurals import counted
from gazette.sentences.records import is_not_known

ANSWERS_HEADING = "Answers to each question"
SEVERAL = "People could choose more than one answer, so the shares can come to more than 100%."
FIRST_AND_LAST = "worked out from the dates, counting the first and the last day"
DAYS_IN_WINDOWS = "worked out from the dates, without the days between"


def open_for(days: int) -> str:
    """50 days; 84 days (12 weeks)."""
    weeks, rest = divmod(days, 7)
    return counted(days, "day") if rest else f"{counted(days, 'day')} ({counted(weeks, 'week')})"


def about_answers(responses: str | None, note: str | None, *, several: bool) -> str:
    """Below the table of a question: how many answered it, whether with several answers, and the editor's note."""
    known = "not known" if is_not_known(responses or "") else (responses or "").rstrip(".")
    number = f"Responses to this question: {known}." if known else ""
    return " ".join(filter(None, (number, SEVERAL if several else "", note)))


def how_to_respond(*, is_over: bool) -> str:
    """The label of the ways to respond: How people could respond, once it is closed."""
    return "How people could respond" if is_over else "How to respond"
