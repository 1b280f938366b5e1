"""Sentences on promises: who made a promise, when it is due or expected, and what shows its outcome."""

from __future__ import annotations

from gazette.dates import KnownDate, Precision
from gazette.plurals import capitalised, counted, with_the
from gazette.sentences.days import in_sentence, without_expected

ASK_US = "Ask us about this promise"
OVERDUE, WHY_OVERDUE = "Overdue", "its due date had passed."
BECAME_OVERDUE = f"{OVERDUE}: {WHY_OVERDUE}"
PROMISED_IN = "Promised in"
MADE_HERE = "Promises made here"
SHOWN_SINCE = "What sources show since"
NOTHING_BY_THEN = "By that day nothing had been published that shows it was done."


def by_state(number: int) -> str:
    """The caption of a bar: 72 promises by state."""
    return f"{counted(number, 'promise')} by state"


def due_label(day: KnownDate) -> str:
    """Due or Expected: a date that was only expected is never called due."""
    return "Expected" if day.anticipated else "Due"


def due_words(day: KnownDate) -> str:
    """December 2016; the label has said already that it is expected."""
    return str(day).removeprefix("expected ")


def due(day: KnownDate) -> str:
    """Due in 2023; Expected in December 2016; "" where no date was given."""
    return "" if day.says_nothing else f"{due_label(day)} {in_sentence(without_expected(day))}"


def exactness(precision: Precision) -> str:
    """A note beside a date that is not known to the day."""
    return "" if precision in ("minute", "day", "unknown") else "exact day not given"


def maker(owner: str | None) -> str:
    """Promised by the Chief Constable; "" where the paper does not say who promised it."""
    return f"Promised by {with_the(owner)}" if owner else ""


def promised_by(owner: str | None) -> str:
    """The same as a sentence."""
    return f"{maker(owner)}." if owner else ""


def promised_in(owner: str | None) -> str:
    """Before the paper of a promise: Promised by the Chief Constable in."""
    return f"{maker(owner)} in" if owner else PROMISED_IN


def stated_in(source: str) -> str:
    return f"Stated in {source}."


def description(owner: str | None, source: str, day: KnownDate) -> str:
    """Promised by the Chief Constable. Stated in Annual report, 10 May 2022."""
    return f"{promised_by(owner)} {stated_in(source_and_day(source, day))}".strip()


def source_and_day(source: str, day: KnownDate) -> str:
    return source if day.says_nothing or str(day) in source else f"{source}, {day}"


def dated_note(day: KnownDate, note: str, late: str = "", before: str = "") -> str:
    """April 2024: The cameras began to work. Without a day that is not known, or that the note has.

    `late` says that this was after the date: April 2024 (due in 2023): The cameras began to work. `before` says what
    the day is of, where another stands before it.
    """
    if day.says_nothing or (in_sentence(day) in note and not late):
        return note
    return f"{capitalised(f'{before}{day.words}')}{f' {late}' if late else ''}: {note}"


def step(state: str, note: str) -> str:
    """Kept: the cameras were switched on."""
    return f"{state}: {note}"


def paragraph(number: str) -> str:
    return f"Paragraph {number}"


def what_it_says(paragraph: str) -> str:
    """The heading above the words in which a promise was made."""
    return f"What paragraph {paragraph} says"


def first_stated_in(source: str) -> str:
    """On a later paper that states a promise again: in which paper its entry is."""
    return f"Also stated in {source}"


def cited_title(title: str) -> str:
    return f"promise: {title}"
