"""The state of a promise or a duty, and the bar of how many are in each state, with all arithmetic done here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazette.sentences.promise_states import StateLook


@dataclass(frozen=True)
class State:
    """A word, and a sign and a look that repeat what it says."""

    text: str
    look: StateLook
    sign: str
    is_unseen: bool = False  # for screen readers and copies only, where the heading above says it to the eye

    @property
    def unseen(self) -> State:
        """The same below a heading that says it."""
        return replace(self, is_unseen=True)


@dataclass(frozen=True)
class StackPart:
    """A part of the bar, with the words below it."""

    state: State
    number: str
    address: str  # where its members are listed
    start: str  # its left end, from "0" to "100"
    width: str


@dataclass(frozen=True)
class Stack:
    """One bar of the parts of a whole, in the order of the lists below it."""

    caption: str  # "72 promises by state"
    parts: tuple[StackPart, ...]
    how: str = ""  # the address of how the states are worked out
    caution: str = ""  # what the states do not show


def stack(caption: str, parts: Iterable[tuple[State, int, str]]) -> Stack | None:
    """The bar of a whole from the state, the number and the list of each part; None with nothing to divide."""
    shown = [(state, number, address) for state, number, address in parts if number > 0]
    whole = sum(number for _, number, _ in shown)
    members, before = [], 0
    for state, number, address in shown:
        start, width = (f"{count / whole * 100:.2f}" for count in (before, number))
        members.append(StackPart(state, f"{number:,}", address, start, width))
        before += number
    return Stack(caption, tuple(members)) if members else None
