"""Sentences on a fact that papers state, and on the paragraphs that state it."""

from __future__ import annotations

from gazette.dates import KnownDate, say_day
from gazette.plurals import uncapitalised
from gazette.sentences.days import as_noun, in_sentence

ORDER_NOT_KNOWN = "The papers differ, and their dates do not show which is later."


def stated_elsewhere(label: str) -> str:
    return f"What this {label.lower()} and other papers say about the same things."


def topics_heading(label: str) -> str:
    return f"Topics in this {label.lower()}"


def here(label: str, place: str) -> str:
    """This report, paragraph 2.7."""
    return f"This {label.lower()}, {place}"


def fact(about: str, value: str, period: str | None = None) -> str:
    """Hours of street triage: 5pm to 2am. Average wait: 5 minutes (October 2022)."""
    return f"{about}: {value} ({period})" if period else f"{about}: {value}"


def reported(day: KnownDate, words: str) -> str:
    """Above a value that changed: Reported in February 2024, as the figure may be of an earlier time than its paper.

    `words` are the date with its label, for one that says itself what it is: announced February 2024.
    """
    if day.says_nothing or day.anticipated or day.announced or not day.is_known:
        return words
    return f"Reported {in_sentence(day)}"


def of_period(period: str | None, words: str) -> str:
    """December 2023, reported in February 2024: the time that a value is of comes before the date of its paper."""
    return f"{period}, {uncapitalised(words)}" if period else words


def reported_again(words: str, day: KnownDate) -> str:
    """Where the newest paper says the same: Reported on 12 December 2023, and again on 23 May 2024."""
    return f"{words}, and again {in_sentence(day)}"


def papers_differ(day: KnownDate) -> str:
    if day.day:
        return f"On the same day, {say_day(day.day)}, two papers say different things."
    return f"Two papers {_of(day)} say different things."


def paper_differs_from_itself(day: KnownDate) -> str:
    return f"One paper {_of(day)} says different things in two places."


def _of(day: KnownDate) -> str:
    return "without a known date" if day.says_nothing else f"of {as_noun(day)}"
