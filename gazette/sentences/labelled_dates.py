"""A date with the word for what happened then, so that no word is said twice: Decision expected, January 2024."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.sentences.days import as_noun, in_sentence

SAID_BY_A_LABEL = ("expected", "announced", "by")  # as the last word of a label, and the first of a date
WITHOUT_PREPOSITION = ("minute", "day", "month", "year", "unknown")
PREPOSITIONS = ("for", "from", "until")  # as the last word of a label


def label_and_words(label: str, day: KnownDate) -> tuple[str, str]:
    """A label and the date after it: Announced, 9 March 2017; Money to be spent by, 31 March 2025."""
    words, last = str(day), label.lower().rpartition(" ")[2]
    if last in SAID_BY_A_LABEL and words.startswith(f"{last} "):
        return label, words.removeprefix(f"{last} ")
    if last == "by" and (day.first is None or day.last is None or day.anticipated):
        return label.removesuffix(" by"), words  # Money to be spent: before 31 March 2025
    if day.announced and " " not in label:
        return "Announced", words.removeprefix("announced ")
    return label, words


def labelled(label: str, day: KnownDate) -> str:
    """The same in one line: published 8 August 2022; began in the week beginning 2 May 2022; opens (expected 2099)."""
    title, words = label_and_words(label, day)
    if not label or words != str(day):
        return f"{title} {words}".lstrip() if label and title == label else str(day)
    if label.endswith(" from") and (day.first is None or day.last is None) and day.is_known and not day.anticipated:
        return f"{label.removesuffix(' from')} {day}"  # open by 10 November 2016
    if label.endswith(PREPOSITIONS):
        return f"{label} {as_noun(day)}"
    is_plain = day.precision in WITHOUT_PREPOSITION and not day.anticipated
    return f"{label} {day if is_plain else in_sentence(day)}"
