"""Sentences on topics: what papers say of it and said before, and the parts of its timeline."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate, say_day
from gazette.plurals import capitalised, counted, listed
from gazette.sentences.days import from_to, in_sentence

MOST_NAMED = 3  # topics above the list; more are counted
OPEN = "Open"
GRANTS = "Grants listed"
PROMISED = "Promised"  # before a promise in the timeline, on the day of its paper


def answer(summary: str, about: str, value: str, day: KnownDate, says: str = "") -> str:
    """What the topic is, then what papers said last of what changed last.

    Hours of triage, as reported in May 2024: 9am to 4am. `day` is that of the paper. Where the paper's own sentence
    `says` the value: Triage runs from 9am to 4am (reported in May 2024). A value with the day needs no other. Words
    that are neither a sentence nor a figure are left to the table below.
    """
    is_sentence = value.rstrip(".").casefold() in says.casefold()
    if not (is_sentence or value.lstrip("£")[:1].isdigit()):
        return summary
    is_dated = day.last is not None and say_day(day.last) in value
    if day.says_nothing or not day.is_known or is_dated:
        return f"{summary} {says}" if is_sentence else f"{summary} {about}: {value}."
    when = day.words if day.anticipated or day.announced else f"reported {in_sentence(day)}"
    return f"{summary} {says.rstrip('.')} ({when})." if is_sentence else f"{summary} {about}, as {when}: {value}."


def grants_listed(amount: str, number: int) -> str:
    """In the strip of facts: At least £9,000 in 2 grants; "" without a certain amount."""
    return f"{capitalised(amount)} in {counted(number, 'grant')}" if amount else ""


def of_list(titles: Sequence[str]) -> str:
    """The answer of the list: What this website has on “Cells”, “Roads”, “Farms” and 4 other subjects."""
    if len(titles) == 1:
        return f"What this website has on “{titles[0]}”."
    more = len(titles) - MOST_NAMED
    others = (counted(more, "other subject"),) if more > 0 else ()
    named = (f"“{title}”" for title in titles[:MOST_NAMED])
    return f"What this website has on {listed([*named, *others])}, with a page for each."


def latest(day: KnownDate) -> str:
    """In a list, the day of the latest entry: latest entry: 11 June 2024."""
    return f"latest entry: {day}"


def entries(number: int) -> str:
    """How long the timeline is: 19 entries."""
    return counted(number, "entry", "entries")


def promises(number: int, listed: int) -> str:
    """Below the heading of the promises: 3 promises; of many, how many of them are listed."""
    return (
        f"{counted(number, 'promise')}, of which {listed:,} are listed"
        if number > listed
        else counted(number, "promise")
    )


def open_and_coming(*, is_any_open: bool, is_any_ahead: bool) -> str:
    """The heading of what is open and of what is still to come, whichever there is."""
    if not is_any_open:
        return "Coming up"
    return "Open and coming up" if is_any_ahead else OPEN


def part(first: KnownDate, last: KnownDate) -> str:
    """The link to earlier entries of a long timeline: Earlier entries, March 2010 to 3 May 2016."""
    span = from_to(first, last)
    return f"Earlier entries, {span}" if span else "Earlier entries"


def title_of_part(title: str, number: int) -> str:
    return f"{title}: timeline, part {number}"
