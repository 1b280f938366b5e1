"""Sentences on reports: what they are and for whom, their promises, period, recommendations and appendices."""

from __future__ import annotations

from gazette.addresses import host_of
from gazette.dates import KnownDate
from gazette.plurals import counted
from gazette.sentences.days import as_noun, from_to, in_sentence

LISTED_ONLY = "The report's own list of contents names these, and the report says nothing about them."

NOUNS = {  # by purpose; one that is not here is a noun already
    "precept": "report on the precept",
    "appointment": "report on an appointment",
    "inspection": "inspection report",
    "statistics": "set of figures",
    "research": "research report",
    "other": "paper",
}
FEWEST_WORDS = 3  # of an outcome that is a sentence: "The panel noted the report.", and not "Noted."


def for_meeting(purpose: str, body: str, day: KnownDate) -> str:
    """This update was written for the meeting of the Police and Crime Panel on 10 November 2016."""
    dated = "" if day.says_nothing else f" {in_sentence(day)}"
    return f"This {_noun(purpose)} was written for the meeting of {_with_article(body)}{dated}."


def for_body(purpose: str, body: str, day: KnownDate) -> str:
    """This strategy of October 2017 was written for the public."""
    dated = "" if day.says_nothing else f" of {as_noun(day)}"
    return f"This {_noun(purpose)}{dated} was written for {_with_article(body)}."


def dated(purpose: str, day: KnownDate, *, is_compiled: bool) -> str:
    """This strategy is from October 2017; or that its date is not known."""
    if not day.says_nothing:
        return f"This {_noun(purpose)} is from {as_noun(day)}."
    noun = _noun(purpose)
    return f"No source gives the date of this {noun}." if is_compiled else f"We do not know the date of this {noun}."


def promises_made(number: int, kept: int, *, is_compiled: bool) -> str:
    """It makes 11 promises; 3 were kept. "" for none."""
    if not number:
        return ""
    sentence = f"It makes {counted(number, 'promise')}"
    if not kept:
        return f"{sentence}."
    if is_compiled:
        return f"{sentence}; evidence was found for {'it' if number == 1 else kept}."
    return (
        f"{sentence}, which was kept." if number == 1 else f"{sentence}; {kept} {'was' if kept == 1 else 'were'} kept."
    )


def outcome_sentence(outcome: str | None) -> str:
    """What the panel made of it, where that is a sentence; "" where it is a word such as Noted."""
    return outcome if outcome and len(outcome.split()) >= FEWEST_WORDS else ""


def _noun(purpose: str) -> str:
    return NOUNS.get(purpose, purpose)


def _with_article(body: str) -> str:
    """The Police and Crime Panel; volunteers, as it is."""
    return body if body[:1].islower() else f"the {body.removeprefix('The ')}"


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
