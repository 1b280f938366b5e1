"""Sentences on what happened after a paragraph was written: words before a link, the link, and words after it."""

from __future__ import annotations

from collections.abc import Mapping

from gazette.dates import KnownDate
from gazette.plurals import capitalised, uncapitalised, with_full_stop
from gazette.sentences import promise_counts
from gazette.sentences.days import as_noun
from gazette.sentences.promise_states import STATES, PromiseState

LinkedSentence = tuple[str, str, str]


def fact_changed(about: str, label: str, day: KnownDate, value: str) -> LinkedSentence:
    """Hours of street triage, in the report of 27 June 2017: 9am to 4am."""
    return f"{about}, in the {uncapitalised(label)} of {as_noun(day)}: ", value.rstrip("."), "."


def promise(due: str, state: str) -> LinkedSentence:
    """A promise, due by March 2018: overdue. A promise that has no date says only that."""
    return f"A promise{_dated(due)}: ", uncapitalised(state), "."


def waiting_promise(due: str, no_step: str) -> LinkedSentence:
    """A promise, due on 30 June 2024. We have published nothing about progress yet."""
    return "", f"A promise{_dated(due)}", f". {no_step}"


def _dated(due: str) -> str:
    return f", {uncapitalised(due).replace(':', '', 1)}" if due else ""


def promises(numbers: Mapping[PromiseState, int], *, is_compiled: bool) -> LinkedSentence:
    """2 promises: overdue. Of 3 promises, 1 was kept and 2 are in progress."""
    words = {STATES[state].words(is_compiled) for state in numbers}
    if len(words) == 1 and "date ahead" not in numbers:
        state = words.pop()
        return f"{sum(numbers.values())} promises: ", uncapitalised(state), "."
    whole, comma, states = promise_counts.states(numbers, is_compiled=is_compiled).rstrip(".").partition(", ")
    return f"{whole}{comma}", states, "."


def with_step(sentence: LinkedSentence, day: KnownDate, note: str) -> LinkedSentence:
    """A promise: evidence found. By 9 March 2017: The projects were announced."""
    before, words, after = sentence
    return before, words, f"{after} {capitalised(str(day))}: {with_full_stop(note)}"


def disagreement(about: str) -> LinkedSentence:
    """Sources disagree: number of grants."""
    return "Sources disagree: ", about.rstrip("."), "."


def mentioned(title: str, day: KnownDate) -> LinkedSentence:
    """Mentioned in Cameras on the B9999, 7 March 2024."""
    dated = "" if day.says_nothing or str(day) in title else f", {day}"
    return "Mentioned in ", title, f"{dated}."
