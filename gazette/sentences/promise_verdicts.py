"""The outcome of a promise, as the answer of its page: in an office's own record and in a compiled record."""

from __future__ import annotations

from dataclasses import replace

from gazette.dates import KnownDate
from gazette.sentences.days import as_noun, in_sentence, with_weekday
from gazette.sentences.promise_states import PromiseState
from gazette.sentences.promises import due_label, due_words

# The states whose sentence names the day on which it is due or expected.
WITH_DUE_DAY: tuple[PromiseState, ...] = ("date passed", "expected date passed", "date ahead")
# In an office's own record, in a compiled record; {when} is the day of the change, if it is known.
CHANGES: dict[PromiseState, tuple[str, str]] = {
    "kept": ("It was kept{when}.", "Evidence was found that it was done{when}."),
    "partly kept": ("A part of it was kept{when}.", "Evidence was found that a part of it was done{when}."),
    "in progress": ("A step was reported{when}.", "A step was reported{when}."),
    "changed": ("It was changed{when}.", "It was reported as changed{when}."),
    "dropped": ("It was dropped{when}.", "It was reported as dropped{when}."),
    "broken": ("It was not kept. This was said{when}.", "It was reported{when} that it was not done."),
}
NO_DATE = "No date was given, so nobody can say that it is late."


def verdict(
    state: PromiseState, due: KnownDate, changed: KnownDate, searched: KnownDate | None, *, is_compiled: bool
) -> str:
    """The state in a sentence. `changed` is the day of the change that gave it this state, if that is known."""
    if state == "no date":
        return NO_DATE
    if state == "date ahead":
        return f"{_due(due, 'is')}."
    if state in WITH_DUE_DAY:
        nothing = "No evidence was found" if is_compiled else "We have published nothing that shows it was done"
        return f"{_due(due, 'was')}. {nothing}{_searched(searched) if is_compiled else ''}."
    if state == "broken" and changed.says_nothing:
        return "It was reported as not done." if is_compiled else "It was not kept."
    when = "" if changed.says_nothing else f" {in_sentence(changed)}"
    return CHANGES[state][is_compiled].format(when=when)


def _due(due: KnownDate, verb: str) -> str:
    """It was due in March 2017; It is expected on Sunday 30 June 2024."""
    plain = replace(due, words=due_words(due), anticipated=False)
    day = with_weekday(plain) if verb == "is" else plain
    return f"It {verb} {due_label(due).lower()} {in_sentence(day)}"


def _searched(searched: KnownDate | None) -> str:
    until = f", searched until {as_noun(searched)}" if searched and not searched.says_nothing else ""
    return f" in the papers collected here{until}"
