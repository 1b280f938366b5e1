"""Sentences on topics: what papers say of it and said before, and the parts of its timeline."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.plurals import counted
from gazette.sentences.days import from_to, in_sentence, without_clock

PROMISED = "Promised"  # before a promise in the timeline, on the day of its paper


def changed(about: str, value: str, day: KnownDate, before: str, day_before: KnownDate) -> str:
    """A fact as papers state it, the newest first: it is not said when it changed, because only papers have a day.

    Hours of street triage: 9am to 4am (reported on 27 June 2017). Before that: 5pm to 2am (reported in May 2017).
    """
    return f"{about}: {reported(value, day)}. Before that: {reported(before, day_before)}."


def papers_differed(about: str, value: str, day: KnownDate) -> str:
    """The same where papers of one time stated it differently before."""
    return f"{about}: {reported(value, day)}. Earlier papers differ."


def reported(value: str, day: KnownDate) -> str:
    """9am to 4am (reported on 27 June 2017); without the day, where it is not known."""
    words = value.rstrip(".")
    if day.says_nothing:
        return words
    when = in_sentence(without_clock(day))
    return f"{words} {when}" if when.startswith("(") else f"{words} (reported {when})"


def promises(number: int, listed: int) -> str:
    """Below the heading of the promises: 3 promises; of many, how many of them are listed."""
    return (
        f"{counted(number, 'promise')}, of which {listed} are listed" if number > listed else counted(number, "promise")
    )


def part(first: KnownDate, last: KnownDate) -> str:
    """The link to earlier entries of a long timeline: Earlier entries, March 2010 to 3 May 2016."""
    span = from_to(first, last)
    return f"Earlier entries, {span}" if span else "Earlier entries"


def title_of_part(title: str, number: int) -> str:
    return f"{title}: timeline, part {number}"
