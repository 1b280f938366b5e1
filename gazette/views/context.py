"""What every view needs to know: the library, the day, the address of the site; and the orders lists come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gazette.library.award_index import AwardIndex, award_index_of
from gazette.library.deadlines import Deadline, deadlines_of
from gazette.library.duty_states import DutyState, duty_states_of
from gazette.library.library import Library
from gazette.library.mentions import mentions
from gazette.library.passages import Statement, statements_of
from gazette.library.promises import CitedPromise, promises_of
from gazette.records import LISTED_KINDS, Record
from gazette.views.shapes.neighbours import with_neighbours


@dataclass(frozen=True)
class Context:
    """What every view needs: the library, the day, and the site's own address."""

    library: Library
    today: date
    base_url: str = ""
    stands_still: bool = False  # on a day chosen for a demonstration, which shows what is later too

    @cached_property
    def promises(self) -> tuple[CitedPromise, ...]:
        """Every promise, the latest made first; those of one paper in its order."""
        return tuple(sorted(promises_of(self.library), key=lambda one: one.date.order, reverse=True))

    @cached_property
    def duties(self) -> tuple[DutyState, ...]:
        """What must be published, and how each duty stands."""
        return duty_states_of(self.library, self.today)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every day somebody may want to keep, in time."""
        return deadlines_of(self.library, self.today, self.promises, self.duties)

    @cached_property
    def award_index(self) -> AwardIndex:
        """Every award with what it belongs to."""
        return award_index_of(self.library)

    @cached_property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """What papers state of each fact, by its key, in time."""
        return statements_of(self.library)

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Record, ...]]:
        """The records by the organisations and Acts that their text names."""
        return mentions(self.library)

    @cached_property
    def neighbours(self) -> dict[str, tuple[Record | None, Record | None]]:
        """The records before and after each, by kind, in the order of their list."""
        found: dict[str, tuple[Record | None, Record | None]] = {}
        for kind in LISTED_KINDS:
            ordered = newest_first(self.library.of(kind))
            for later, record, earlier in with_neighbours(ordered):
                found[record.identity] = (earlier, later)
        return found


def newest_first(records: Iterable[Record]) -> list[Record]:
    """By the date as it is known, then by address; the order of every list."""
    return sorted(sorted(records, key=lambda r: r.address), key=lambda r: r.when.order, reverse=True)


NO_YEAR = "Year not known"


def records_of(context: Context, kind: type[Record]) -> list[Record]:
    """In the order of its page and of its data: the newest first, or by title."""
    records = newest_first(record for record in context.library.records if isinstance(record, kind))
    return sorted(records, key=lambda record: record.title.casefold()) if kind.is_listed_by_title else records


def by_year(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Newest year first; what has no certain year comes last."""
    years: dict[str, list[Record]] = {}
    for record in records:
        years.setdefault(str(record.when.year or NO_YEAR), []).append(record)
    return dict(sorted(years.items(), key=lambda pair: (pair[0] != NO_YEAR, pair[0]), reverse=True))
