"""The parts that only pages of topics have: facts that changed, before and after, and the timeline."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import UNFILLED, KnownDate
from gazette.views.shapes.parts import Row, Table, Value

MOST_LARGE = 26  # characters of a value that is set as large as a figure


@dataclass(frozen=True)
class StatedValue:
    """What a paper says of a fact."""

    words: str  # "9am to 4am"
    date: Value
    where: Value  # the paper and its paragraph


@dataclass(frozen=True)
class FactChange:
    """A fact before and after its newest change."""

    heading: str  # "Hours of street triage"
    anchor: str
    before: tuple[StatedValue, ...]  # several where papers of one time differed
    after: StatedValue
    table: Table | None = None  # everything that papers say of it, where that is more than before and after

    @property
    def is_large(self) -> bool:
        return all(len(stated.words) <= MOST_LARGE for stated in (*self.before, self.after))


@dataclass(frozen=True)
class TimelineEntry:
    """An entry of the timeline; where a fact changed, a decision was made or a sum is stated, it is a turn."""

    row: Row
    when: KnownDate = UNFILLED  # sets its place
    is_turn: bool = False
    is_dated: bool = True  # not only by the day on which it was published
    is_promise: bool = False  # on the day it was made; the page lists it among the promises too
