"""What every view needs: the library, the day and the address of the site; and the orders of lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from gazette.library.award_index import AwardIndex, award_index_of
from gazette.library.deadlines import Deadline, deadlines_of
from gazette.library.duty_states import DutyState, duty_states_of
from gazette.library.library import Library
from gazette.library.mentions import mentions
from gazette.library.passages import Statement, statements_of
from gazette.library.promises import CitedPromise, promises_of
from gazette.records import LISTED_KINDS, Record
from gazette.views.shapes.neighbours import with_neighbours

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Context:
    """The library, the day and the site's own address, with what is worked out from them once."""

    library: Library
    today: date
    base_url: str = ""
    stands_still: bool = False  # a demonstration of a chosen day, which shows later records too

    @cached_property
    def promises(self) -> tuple[CitedPromise, ...]:
        """Every promise, the latest first; the promises of one paper in its order."""
        return tuple(sorted(promises_of(self.library), key=lambda cited: cited.date.order, reverse=True))

    @cached_property
    def duties(self) -> tuple[DutyState, ...]:
        """Every duty to publish, with its state today."""
        return duty_states_of(self.library, self.today)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every deadline, the earliest first."""
        return deadlines_of(self.library, self.today, self.promises, self.duties)

    @cached_property
    def award_index(self) -> AwardIndex:
        return award_index_of(self.library)

    @cached_property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """What papers state of each fact, by its key, the oldest first."""
        return statements_of(self.library)

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Record, ...]]:
        """The records that name each organisation and Act, by its name."""
        return mentions(self.library)

    @cached_property
    def neighbours(self) -> dict[str, tuple[Record | None, Record | None]]:
        """The previous and the next record of the same kind by date, by the identity of each record."""
        neighbours: dict[str, tuple[Record | None, Record | None]] = {}
        for kind in LISTED_KINDS:
            oldest_first = newest_first(self.library.of(kind))[::-1]
            for previous_record, record, next_record in with_neighbours(oldest_first):
                neighbours[record.identity] = (previous_record, next_record)
        return neighbours


def newest_first(records: Iterable[Record]) -> list[Record]:
    """Records by date, the latest first; of one date, by address."""
    by_address = sorted(records, key=lambda record: record.address)
    return sorted(by_address, key=lambda record: record.when.order, reverse=True)


NO_YEAR = "Year not known"


def records_of(context: Context, kind: type[Record]) -> list[Record]:
    """The records of a kind in the order of its list: newest first, or by title."""
    records = newest_first(record for record in context.library.records if isinstance(record, kind))
    return sorted(records, key=lambda record: record.title.casefold()) if kind.is_listed_by_title else records


def by_year(records: Iterable[R]) -> dict[str, list[R]]:
    """The records by year, newest year first; records without a certain year come last."""
    years: dict[str, list[R]] = {}
    for record in records:
        years.setdefault(str(record.when.year or NO_YEAR), []).append(record)
    return dict(sorted(years.items(), key=lambda pair: (pair[0] != NO_YEAR, pair[0]), reverse=True))
