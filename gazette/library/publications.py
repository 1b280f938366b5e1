"""The register of publications: the text of each record on each day it was published, as a fingerprint."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import Literal

from gazette.cache import put_if_changed
from gazette.differences import Difference
from gazette.grouping import grouped
from gazette.library.folder import Folder
from gazette.library.spreadsheet import read_spreadsheet_of
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.base import Change
from gazette.records.publication import PUBLISHED, Publication
from gazette.torn_text import merge_conflicts

COLUMNS = tuple(Publication.model_fields)
Missing = Literal["first", "no history", "lost", "withdrawn"]
_WRITTEN_BY_US = "make publish writes this file: take it as it stood in the last commit."


@dataclass(frozen=True)
class Version:
    """A published text of a record, with the differences from the one before."""

    day: date | None  # None: the day of this build, with which it is published
    notes: tuple[Change, ...]  # that came with it
    differences: tuple[Difference, ...] = ()  # from the version before
    missing: Missing | None = None  # why they are not shown


@dataclass(frozen=True)
class Publications:
    """Every publication, by record and then by day. `is_kept` is False for an office without such a register."""

    rows: tuple[Publication, ...] = ()
    is_kept: bool = False

    @cached_property
    def by_record(self) -> Mapping[str, tuple[Publication, ...]]:
        return grouped((row.identity, row) for row in self.rows)

    @cached_property
    def first_day(self) -> date | None:
        """The day on which the record as a whole was first published; None before that."""
        return min((row.published for row in self.rows), default=None)

    def of(self, record: Record) -> tuple[Publication, ...]:
        """The publications of a record, the oldest first."""
        return self.by_record.get(record.identity, ())

    def last(self, record: Record) -> Publication | None:
        rows = self.of(record)
        return rows[-1] if rows else None

    def first_published(self, record: Record) -> date | None:
        """The day this site first published a record; None where the present build is the first."""
        rows = self.of(record)
        return rows[0].published if rows else None

    def last_changed(self, record: Record) -> date | None:
        """The day from which it says what it says now; None where the present build is the first to say so."""
        same = list(takewhile(lambda row: row.has_text_of(record), reversed(self.of(record))))
        return same[-1].published if same else None

    def text_published(self, record: Record, today: date) -> date | None:
        """The day on which the words of a record came out that was withheld at first; None for any other record."""
        rows = self.of(record)
        withheld = {row.fingerprint for row in rows if row.withheld}
        if record.is_withheld or not rows or rows[0].fingerprint not in withheld:
            return None
        return next((row.published for row in rows if row.fingerprint not in withheld), today)

    def came_with_all(self, record: Record) -> bool:
        """Whether it was part of the first publication of the whole record, and so is no news."""
        return self.first_day is None or self.first_published(record) == self.first_day


def read_publications(folder: Folder) -> tuple[Publications, list[Problem]]:
    """The register, and only its first mistake, because nobody writes it by hand."""
    if torn := merge_conflicts(folder.read(PUBLISHED) or b"", "Keep the rows of both"):
        return Publications(), [problem.at(folder.shown(PUBLISHED)) for problem in torn]
    rows, problems = read_spreadsheet_of(folder, PUBLISHED, Publication)
    if problems:
        return Publications(), [replace(min(problems), remedy=_WRITTEN_BY_US)]
    return Publications(_sorted(rows), is_kept=PUBLISHED in folder.registers), []


def keep(root: Path, before: Publications, records: Iterable[Record], day: date) -> bool:
    """Adds the records published on a day to the register of a content folder. False if it has them already."""
    rows = list(before.rows)
    for record in records:
        row, last = publication_of(record, day), before.last(record)
        if last is None or last.says != row.says:
            rows.append(row)
    return put_if_changed(root / PUBLISHED, _as_csv(_sorted(rows)))


def publication_of(record: Record, day: date) -> Publication:
    """The row of the register for the present text of a record."""
    return Publication(
        identity=record.identity,
        published=day,
        fingerprint=record.fingerprint,
        notes=tuple(change.fingerprint for change in record.changes),
        file=record.path,
        address=record.address,
        withheld=record.is_withheld,
    )


def _sorted(rows: Iterable[Publication]) -> tuple[Publication, ...]:
    """By record and day, so that two branches that publish different records change different lines."""
    return tuple(sorted(rows, key=lambda row: (row.identity, row.published)))


def _as_csv(rows: Iterable[Publication]) -> bytes:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        day, notes = row.published.isoformat(), " ".join(row.notes)
        withheld = "yes" if row.withheld else ""
        writer.writerow((row.identity, day, row.fingerprint, notes, row.file, row.address, withheld))
    return sheet.getvalue().encode()
