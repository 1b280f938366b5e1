"""Words for the states of legal duties, and sentences on why a duty is late, without evidence or not in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gazette.dates import KnownDate, on, say_day
from gazette.plurals import counted
from gazette.sentences import state_counts
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.promise_states import StateLook

DutyStatus = Literal[
    "late", "due", "met", "evidence found", "none found", "not in force", "not for this office",
]  # fmt: skip


@dataclass(frozen=True)
class DutyWords:
    """How a state is shown: its word, a sign and a look that repeat it, and what it means."""

    word: str
    sign: str
    look: StateLook
    meaning: str


# In the order of lists. Late, due and met are in an office's own record only. Evidence does not prove that it was met.
STATES: dict[DutyStatus, DutyWords] = {
    "late": DutyWords("Late", "!", "broken", "It was due again, and we have published nothing since."),
    "due": DutyWords("Due soon", "→", "doing", "It is due again within 60 days."),
    "none found": DutyWords("No evidence found", "?", "unseen", ""),
    "evidence found": DutyWords(
        "Evidence found", "✓", "partly", "Documents here are evidence. They do not prove that the duty was met.",
    ),
    "met": DutyWords("Met", "✓", "kept", "We published what the law asks for."),
    "not in force": DutyWords("Not in force", "/", "ended", "The duty has ended, or has not begun."),
    "not for this office": DutyWords("Not for this office", "–", "undated", "It is the duty of another body."),
}  # fmt: skip
# In sentences of an office's own record, in a compiled record.
CLAUSES: dict[DutyStatus, tuple[str, str]] = {
    "met": ("{n} {was} met", "{n} {was} met"),
    "evidence found": ("evidence is published here for {n}", "evidence was found for {n}"),
    "none found": ("no evidence is published here for {n}", "no evidence was found for {n}"),
    "late": ("{n} {is} late", "{n} {is} late"),
    "due": ("{n} {is} due soon", "{n} {is} due soon"),
    "not in force": ("{n} {is} not in force", "{n} {is} not in force"),
    "not for this office": ("{n} {is} not for this office", "{n} {is} not for this office"),
}
SENTENCES: tuple[tuple[DutyStatus, ...], ...] = (  # what presses first; the key of the bar below has every number
    ("late", "due"),
    ("evidence found", "none found", "met"),
)
REST: tuple[DutyStatus, ...] = ("not in force", "not for this office")  # said where nothing else is
# How far the text of a law was found, in the words of the office itself and of a compiled record.
TEXT_OF_LAW: dict[str, tuple[str, str]] = {
    "found": ("Found", "Found"),
    "timing not verified": (
        "We found the text but did not check how often it applies.",
        "The text was found. How often it applies was not checked.",
    ),
    "found in part": ("Found in part", "Found in part"),
    "heading found": ("Only its heading was found", "Only its heading was found"),
    "not verified": ("Not found", "Not found"),
}
NOT_LAW = "The text of this duty was not found. Check the Act itself."
LAW_NOT_FOUND = "The text of the law was not found."
NONE_HERE = "We have published nothing here that is evidence for it."
DAY_NOT_KNOWN = "The day of the evidence is not known."


def none_found(searched: KnownDate | None, *, is_compiled: bool) -> str:
    """In a compiled record, where and until when somebody looked: a paper may be evidence and not be linked yet."""
    if not is_compiled:
        return NONE_HERE
    return f"Nothing in the papers collected here is recorded as evidence for this duty{_searched(searched)}."


def text_of_law(confidence: str, *, is_compiled: bool) -> str:
    own, compiled = TEXT_OF_LAW[confidence]
    return compiled if is_compiled else own


def answer(numbers: Mapping[DutyStatus, int], *, is_compiled: bool) -> str:
    """Of 51 duties, 1 is late. Evidence is published here for 28 and no evidence is published here for 22."""
    by_word = {STATES[state].word: number for state, number in numbers.items()}
    shown = SENTENCES if any(numbers.get(state) for states in SENTENCES for state in states) else (REST,)
    sentences = [{STATES[state].word: CLAUSES[state][is_compiled] for state in states} for states in shown]
    return state_counts.answer(("duty", "duties"), by_word, sentences)


def meaning(state: DutyStatus, searched: KnownDate | None, *, is_compiled: bool) -> str:
    """What a state means, below its heading."""
    if state != "none found":
        return STATES[state].meaning
    if not is_compiled:
        return "Nothing that we have published here is evidence."
    return f"Nothing in the papers collected here is recorded as evidence{_searched(searched)}."


def _searched(searched: KnownDate | None) -> str:
    return f" (searched until {as_noun(searched)})" if searched and not searched.says_nothing else ""


def by_state(number: int) -> str:
    """The caption of a bar: 51 duties by state."""
    return f"{counted(number, 'duty', 'duties')} by state"


def number_in_state(number: int, words: str) -> str:
    return f"{counted(number, 'duty', 'duties')}. {words}"


def late(due: date) -> str:
    return f"It was due again by {say_day(due)}."


def due(day: date) -> str:
    return f"Due by {say_day(day)}."


def verdict(state: DutyStatus, why: str, due_day: date | None, latest: KnownDate | None, *, is_compiled: bool) -> str:
    """The state of a duty in a sentence or two, as the answer of its page. `why` is the reason that its state has."""
    when = f", the latest {in_sentence(latest)}" if latest and not latest.says_nothing else ""
    if state == "late" and due_day:
        return f"It was due again by {say_day(due_day)}, and we have published nothing since."
    if state == "due" and due_day:
        return f"It is due again by {with_weekday(on(due_day))}."
    if state == "met":
        return f"We have published what the law asks for{when}."
    if state == "evidence found":
        evidence = "Evidence for this duty was found" if is_compiled else "We have published evidence for this duty"
        return " ".join(filter(None, (f"{evidence}{when}.", why)))
    return why


def not_yet(applies_from: KnownDate) -> str:
    return f"It applies from {as_noun(applies_from)}."


def no_longer(applies_until: KnownDate) -> str:
    return f"It applied until {as_noun(applies_until)}."


def listed_only(number: int, most: int) -> str:
    """Below the heading of the evidence, where only the latest are listed."""
    return f"{number:,} documents; the latest {most} are listed" if number > most else counted(number, "document")


def cited_title(number: str, duty: str) -> str:
    return f"duty {number}: {duty}"
