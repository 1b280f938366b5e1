"""The states of a promise: word, sign and look of each, in an office's own record and in a compiled record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PromiseState = Literal[
    "date passed", "expected date passed", "in progress", "date ahead", "no date",
    "kept", "partly kept", "changed", "dropped", "broken",
]  # fmt: skip
# How a state looks: its colour on screens, its pattern on paper and in forced colours.
StateLook = Literal["kept", "partly", "doing", "unseen", "undated", "ended", "broken"]


@dataclass(frozen=True)
class StateWords:
    """How a state is shown: its words for readers, and a sign and a look that repeat them."""

    own: str
    compiled: str
    sign: str
    look: StateLook

    def words(self, is_compiled: bool) -> str:
        return self.compiled if is_compiled else self.own


# In the order of lists: first what a reader would ask about, last what nobody can judge. In a compiled record absence
# is never evidence, so nothing there is overdue or kept.
STATES: dict[PromiseState, StateWords] = {
    "date passed": StateWords("Overdue", "No evidence found", "?", "unseen"),
    "expected date passed": StateWords("Expected date passed", "No evidence found", "?", "unseen"),
    "broken": StateWords("Not kept", "Reported as not done", "✗", "broken"),
    "in progress": StateWords("In progress", "Step reported", "→", "doing"),
    "date ahead": StateWords("In progress", "Date ahead", "→", "doing"),
    "kept": StateWords("Kept", "Evidence found", "✓", "kept"),
    "partly kept": StateWords("Partly kept", "Evidence found for part", "½", "partly"),
    "changed": StateWords("Changed", "Reported as changed", "|", "ended"),
    "dropped": StateWords("Dropped", "Reported as dropped", "|", "ended"),
    "no date": StateWords("No date, cannot be judged", "No date given", "–", "undated"),
}
