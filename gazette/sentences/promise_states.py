"""The states of a promise: word, sign and look of each, in an office's own record and in a compiled record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PromiseState = Literal[
    "date passed", "expected date passed", "in progress", "date ahead", "no date",
    "kept", "partly kept", "changed", "dropped", "broken",
]  # fmt: skip
# How a state looks: its colour on screens, its pattern on paper and in forced colours.
StateLook = Literal["kept", "partly", "part", "doing", "unseen", "expected", "undated", "ended", "dropped", "broken"]


@dataclass(frozen=True)
class StateWords:
    """How a state is shown: its words for readers, a sign and a look that repeat them, and what they mean."""

    own: str
    compiled: str
    sign: str
    look: StateLook
    own_meaning: str
    compiled_meaning: str = ""  # where it is another one
    own_sign: str = ""  # where it is another one in an office's own record
    own_look: StateLook | None = None  # likewise

    def words(self, is_compiled: bool) -> str:
        return self.compiled if is_compiled else self.own

    def sign_of(self, is_compiled: bool) -> str:
        return self.sign if is_compiled or not self.own_sign else self.own_sign

    def look_of(self, is_compiled: bool) -> StateLook:
        return self.look if is_compiled or not self.own_look else self.own_look

    def meaning(self, is_compiled: bool) -> str:
        return self.compiled_meaning if is_compiled and self.compiled_meaning else self.own_meaning


NOTHING_FOUND = "The date has passed. Nothing was found that shows it was done, and nothing that shows it was not."
PROGRESS = "A step was reported, or the date is ahead."
# In the order of the lists of an office's own record: first what a reader would ask about, last what nobody can judge.
# In a compiled record absence is never evidence, so nothing there is overdue or kept.
STATES: dict[PromiseState, StateWords] = {
    "date passed": StateWords(
        "Overdue", "No evidence found", "?", "unseen",
        "The date has passed, and we have published nothing that shows it was done.", NOTHING_FOUND, own_sign="!",
    ),
    "expected date passed": StateWords(
        "Expected date passed", "No evidence found", "?", "unseen",
        "The date was only expected. It has passed, and we have published nothing that shows it was done.",
        NOTHING_FOUND, own_look="expected",
    ),
    "broken": StateWords(
        "Not kept", "Reported as not done", "✗", "broken", "A document says that it was not or will not be done.",
    ),
    "in progress": StateWords(
        "In progress", "Step reported", "→", "doing", PROGRESS, "A later document reports a step towards it.",
    ),
    "date ahead": StateWords("In progress", "Date ahead", "→", "doing", PROGRESS, "The date has not passed."),
    "kept": StateWords("Kept", "Evidence found", "✓", "kept", "A document shows that it was done."),
    "partly kept": StateWords(
        "Partly kept", "Evidence found for part", "½", "partly", "A document shows that a part of it was done.",
    ),
    "changed": StateWords(
        "Changed", "Reported as changed", "≠", "ended", "A document says that something else was promised instead.",
    ),
    "dropped": StateWords("Dropped", "Reported as dropped", "/", "dropped", "A document says that it was given up."),
    "no date": StateWords(
        "No date, cannot be judged", "No date given", "–", "undated",
        "No date was given, so it cannot be called late.",
    ),
}  # fmt: skip
STEP_REPORTED = STATES["in progress"].compiled  # of a step on its day
# A compiled record begins with what was found.
_FOUND_FIRST: tuple[PromiseState, ...] = (
    "kept", "partly kept", "in progress", "date ahead", "date passed", "expected date passed", "no date", "changed",
    "dropped", "broken",
)  # fmt: skip


def in_order(*, is_compiled: bool) -> tuple[PromiseState, ...]:
    """The states in the order of lists and of the bar."""
    return _FOUND_FIRST if is_compiled else tuple(STATES)
