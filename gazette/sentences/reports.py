"""Sentences on reports: their promises, outcome, period, recommendations and appendices."""

from __future__ import annotations

from gazette.addresses import host_of
from gazette.dates import KnownDate
from gazette.sentences.days import from_to

LISTED_ONLY = "The report's own list of contents names these, and the report says nothing about them."

NOUNS = {  # by purpose; one that is not here is a noun already
    "precept": "report on the precept",
    "appointment": "report on an appointment",
    "inspection": "inspection report",
    "statistics": "set of figures",
    "update": "report",
    "research": "research report",
    "other": "paper",
}
COUNTED = ("report or other document", "reports and other documents")  # in the list, which has news and plans too
FEWEST_WORDS = 3  # of an outcome that is a sentence: "The panel noted the report.", and not "Noted."
SORTS = {
    "plan": "Plans and strategies",
    "draft plan": "Plans and strategies",
    "strategy": "Plans and strategies",
    "business case": "Plans and strategies",
    "research": "Inspections and research",
    "inspection": "Inspections and research",
    "statistics": "Inspections and research",
}
OTHER_SORTS = "Other documents and web pages"


def undated(purpose: str, *, is_compiled: bool) -> str:
    """No source gives the date of this strategy."""
    noun = _noun(purpose)
    return f"No source gives the date of this {noun}." if is_compiled else f"We do not know the date of this {noun}."


def made_here(purpose: str) -> str:
    """Which promises the answer counts: made in this strategy."""
    return f"made in this {_noun(purpose)}"


def outcome_sentence(outcome: str | None) -> str:
    """What the panel made of it, where that is a sentence; "" where it is a word such as Noted."""
    return outcome if outcome and len(outcome.split()) >= FEWEST_WORDS else ""


def _noun(purpose: str) -> str:
    return NOUNS.get(purpose, purpose)


def period(first: KnownDate | None, last: KnownDate | None) -> str:
    """1 April 2016 to 31 March 2017; a single date where the other is the same."""
    return from_to(first, last)


def website(url: str) -> str:
    """The text of a link to a whole document: On www.example.org."""
    return f"On {host_of(url) or url}"


def recommendation(number: str | None, text: str) -> str:
    return f"{number} {text}" if number else text


def addressed_to(body: str | None) -> str:
    return f"To {body}" if body else ""


def appendix(letter: str, title: str) -> str:
    return f"Appendix {letter}: {title}"


def published_for(published: str, day: KnownDate) -> str:
    """Published 30 May 2024 for the meeting on 6 June 2024."""
    return f"{published} for the meeting on {day}"


def meeting_paper(published: str) -> str:
    """Beside the day of the meeting: Meeting paper, published 30 May 2024."""
    return f"Meeting paper, {published}"


def retold_here(number: int, most: int) -> str:
    """Above links to the papers of which a compiled record has the content, and not only what they are."""
    which = f"The newest {most} of {number:,} that are retold" if number > most else "Retold"
    return f"{which} here paragraph by paragraph:"
