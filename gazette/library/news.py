"""What is new: records added and changed, each on the day on which this site first published that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from gazette.library.library import Library
from gazette.london import LONDON
from gazette.records import Record
from gazette.records.change import Change, ChangeKind

NewsKind = ChangeKind | Literal["added"]


@dataclass(frozen=True)
class NewsItem:
    """A record that was added, or a change of one."""

    record: Record
    change: Change | None  # None: the record was added
    day: date | None  # None for a change that came with its record, and whose own day is not known
    number: int = 0  # the changes of a record on one day are 1, 2, 3; an addition is 0
    came_with_record: bool = False  # a change that is older than the record's first publication here

    @property
    def identity(self) -> str:
        """Its permanent name, made from the note, because a published note never changes."""
        if self.change is None:
            return f"{self.record.identity}/added"
        return f"{self.record.identity}/changes/{self.change.fingerprint}"

    @property
    def kind(self) -> NewsKind:
        return self.change.kind if self.change else "added"

    @property
    def is_minor(self) -> bool:
        return self.change is not None and self.change.kind == "minor"

    @property
    def moment(self) -> datetime | None:
        """The beginning of its day, and a second more for each change on that day, so that each has its own moment."""
        return moment_of(self.day, self.number) if self.day else None

    @property
    def week(self) -> date | None:
        """The Monday of its week."""
        return self.day - timedelta(days=self.day.weekday()) if self.day else None


def moment_of(day: date, seconds: int = 0) -> datetime:
    return datetime.combine(day, time(), LONDON) + timedelta(seconds=seconds)


def news_of(library: Library, today: date) -> tuple[NewsItem, ...]:
    """Everything that was added or changed up to today, the newest first; changes without a day come last.

    What was part of the first publication of the whole record was not added to it.
    """
    items = [item for record in library.documents for item in _of_record(library, record, today)]
    items = [item for item in items if item.day is None or item.day <= today]
    items.sort(key=lambda item: item.identity)
    return tuple(sorted(items, key=_order, reverse=True))


def _order(item: NewsItem) -> tuple[bool, date, int]:
    known = item.change.date.order[0] if item.change and item.day is None else item.day
    return item.day is not None, known or date.min, item.number


def _of_record(library: Library, record: Record, today: date) -> Iterator[NewsItem]:
    publications = library.publications
    first = publications.first_published(record) or today
    if record.list_title and not record.translation_of and not publications.came_with_all(record):
        yield NewsItem(record, None, first)
    numbers: dict[date | None, int] = {}
    for change in record.changes_by_date:
        own_day, here = change.date.day, _published_here(library, record, change, today)
        day = max(here, own_day or here) if here else own_day
        numbers[day] = numbers.get(day, 0) + 1
        is_older = here is None and (own_day is None or own_day < first)
        yield NewsItem(record, change, day, numbers[day], came_with_record=is_older)


def _published_here(library: Library, record: Record, change: Change, today: date) -> date | None:
    """The day on which a change was first published here; None where it came with its record."""
    if not change.is_written:
        return change.date.day
    rows = library.publications.of(record)
    number = next((number for number, row in enumerate(rows) if change.fingerprint in row.notes), None)
    if number is None:
        return today if rows else None
    return rows[number].published if number else None
