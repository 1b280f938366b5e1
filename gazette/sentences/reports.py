"""Sentences on reports: their period, recommendations and appendices."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.sentences.days import from_to

LISTED_ONLY = "The report's own list of contents names these, and the report says nothing about them."


def period(first: KnownDate | None, last: KnownDate | None) -> str:
    """1 April 2016 to 31 March 2017; a single date where the other is the same."""
    return from_to(first, last)


def recommendation(number: str | None, text: str) -> str:
    return f"{number} {text}" if number else text


def addressed_to(body: str | None) -> str:
    return f"to {body}" if body else ""


def appendix(letter: str, title: str) -> str:
    return f"Appendix {letter}: {title}"
