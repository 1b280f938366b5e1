"""The outcome of a promise, as the answer of its page: in an office's own record and in a compiled record."""

from __future__ import annotations

from dataclasses import replace

from gazette.dates import KnownDate
from gazette.plurals import uncapitalised
from gazette.sentences.days import in_sentence, last_searched, with_weekday, without_expected
from gazette.sentences.promise_states import PromiseState
from gazette.sentences.promises import due_label, due_words
from gazette.sentences.voices import Voice

# The states whose sentence names the day on which it is due or expected.
WITH_DUE_DAY: tuple[PromiseState, ...] = ("date passed", "expected date passed", "date ahead")
STEP = "A step was reported{when}."
# {when} is the day of the change, if it is known.
CHANGES: dict[PromiseState, Voice] = {
    "kept": Voice("It was kept{when}.", "A document shows that it was done{when}."),
    "partly kept": Voice("It was partly kept{when}.", "A document shows that part of it was done{when}."),
    "in progress": Voice(STEP, STEP),
    "changed": Voice("It was changed{when}.", "It was reported as changed{when}."),
    "dropped": Voice("It was dropped{when}.", "It was reported as dropped{when}."),
    "broken": Voice("It was not kept, as was said{when}.", "It was reported{when} that it was not done."),
}
NO_DATE = "No date was given."
DATE_AHEAD = "The date is ahead."
AFTER_DUE: tuple[PromiseState, ...] = ("kept", "partly kept")  # of these the day says whether it was kept in time


def verdict(
    state: PromiseState,
    due: KnownDate,
    changed: KnownDate,
    searched: KnownDate | None,
    *,
    is_compiled: bool,
    step: KnownDate | None = None,
    is_shown: bool = False,
) -> str:
    """The state in a sentence. `changed` is the day of the change that gave it this state, if that is known.

    `step` is the day of the latest step, where one was reported of a promise that is overdue; `is_shown` whether a
    later paper says anything of one whose date is ahead.
    """
    nothing = _nothing(searched, is_compiled=is_compiled)
    if state == "no date":
        return f"{NO_DATE} {nothing}"
    if state == "date ahead":
        return " ".join(filter(None, (f"{_due(due, 'is')}.", "" if is_shown else no_step(is_compiled=is_compiled))))
    if state == "date passed" and step:
        not_done = f" and is overdue: {uncapitalised(nothing)}" if not is_compiled else "."
        return f"{_due(due, 'was')}{not_done} {latest_step(step)}"
    if state in WITH_DUE_DAY:
        return f"{_due(due, 'was')}. {nothing}"
    if state == "broken" and changed.says_nothing:
        return "It was reported as not done." if is_compiled else "It was not kept."
    late = f", {after_due(due)}" if state in AFTER_DUE and was_late(due, changed) else ""
    return CHANGES[state].words(is_compiled=is_compiled).format(when=f"{_when(changed)}{late}")


def with_note(verdict: str, note: str, state: PromiseState) -> str:
    """The outcome and what shows it, in one sentence where the note can go on: It was kept in May: the hours changed.

    A note that begins with a name stays a sentence of its own.
    """
    article, space, rest = note.partition(" ")
    names_step = STEP.partition("{")[0] in verdict
    if (state in CHANGES or names_step) and article in ("The", "A", "An") and space and verdict:
        return f"{verdict.removesuffix('.')}: {article.lower()} {rest}"
    return " ".join(filter(None, (verdict, note)))


def no_step(*, is_compiled: bool) -> str:
    """Of a promise whose date is ahead: its state alone would be read as work under way."""
    return (
        "No step was found in the papers collected here."
        if is_compiled
        else "We have published nothing about progress yet."
    )


def was_late(due: KnownDate, done: KnownDate) -> bool:
    """Whether the dates prove that something was done after the last day on which it was due or expected."""
    return without_expected(due).is_certainly_before(done)


def after_due(due: KnownDate) -> str:
    """After the day of what was kept late: after it was due in 2023; after it was expected in June 2023."""
    return f"after it was {_due_day(due)}"


def due_in_brackets(due: KnownDate) -> str:
    """Beside the day of what was kept late: (due in 2023); (expected in June 2023)."""
    return f"({_due_day(due)})"


def latest_step(day: KnownDate) -> str:
    """A step was reported on 2 April 2024, without a day where it is not known."""
    return STEP.format(when=_when(day))


def _when(day: KnownDate) -> str:
    return "" if day.says_nothing else f" {in_sentence(day)}"


def _due(due: KnownDate, verb: str) -> str:
    """It was due in March 2017; It is expected on Sunday 30 June 2024."""
    return f"It {verb} {_due_day(due, is_ahead=verb == 'is')}"


def _due_day(due: KnownDate, *, is_ahead: bool = False) -> str:
    """due in March 2017; expected on Sunday 30 June 2024, with the day of the week while that is ahead."""
    plain = replace(due, words=due_words(due), anticipated=False)
    return f"{due_label(due).lower()} {in_sentence(with_weekday(plain) if is_ahead else plain)}"


def _nothing(searched: KnownDate | None, *, is_compiled: bool) -> str:
    """That nothing shows that it was done, as far as the office published or the sources were searched."""
    if not is_compiled:
        return "We have published nothing that shows it was done."
    return f"No evidence was found{_searched(searched)}."


def _searched(searched: KnownDate | None) -> str:
    return f" in the papers collected here{f', {when}' if (when := last_searched(searched)) else ''}"
