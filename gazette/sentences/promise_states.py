"""The states of a promise: word, sign and colour of each, in an office's own record and in a compiled record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PromiseState = Literal[
    "date passed", "expected date passed", "in progress", "date ahead", "no date",
    "kept", "partly kept", "changed", "dropped", "broken",
]  # fmt: skip
StateTone = Literal["green", "blue", "yellow", "grey", "red"]


@dataclass(frozen=True)
class StateWords:
    """How a state is shown: its words for readers, and a sign and a colour that repeat them."""

    own: str
    compiled: str
    sign: str
    tone: StateTone

    def words(self, is_compiled: bool) -> str:
        return self.compiled if is_compiled else self.own


# In the order of lists. In a compiled record absence is never evidence, so nothing there is overdue or kept.
STATES: dict[PromiseState, StateWords] = {
    "date passed": StateWords("Overdue", "No evidence found", "?", "yellow"),
    "expected date passed": StateWords("Expected date passed", "No evidence found", "?", "yellow"),
    "in progress": StateWords("In progress", "Step reported", "→", "blue"),
    "date ahead": StateWords("In progress", "Date ahead", "→", "blue"),
    "no date": StateWords("No date, cannot be judged", "No date given", "–", "grey"),
    "kept": StateWords("Kept", "Evidence found", "✓", "green"),
    "partly kept": StateWords("Partly kept", "Evidence found for part", "½", "green"),
    "changed": StateWords("Changed", "Reported as changed", "|", "grey"),
    "dropped": StateWords("Dropped", "Reported as dropped", "|", "grey"),
    "broken": StateWords("Not kept", "Reported as not done", "✗", "red"),
}
