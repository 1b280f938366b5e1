"""The register of publications: the text of each record on each day it was published, as a fingerprint."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
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

    def last(self, record: Record) -> Publication | None:
        rows = self.by_record.get(record.identity)
        return rows[-1] if rows else None


def read_publications(folder: Folder) -> tuple[Publications, list[Problem]]:
    """The register, and only its first mistake, because nobody writes it by hand."""
    rows, problems = read_spreadsheet_of(folder, PUBLISHED, Publication)
    if problems:
        return Publications(), [replace(min(problems), remedy=_WRITTEN_BY_US)]
    return Publications(_sorted(rows), is_kept=PUBLISHED in folder.registers), []


def keep(root: Path, before: Publications, records: Iterable[Record], day: date) -> bool:
    """Adds the records published on a day to the register of a content folder. False if it has them already."""
    rows = list(before.rows)
    for record in records:
        row, last = _row(record, day), before.last(record)
        if last is None or last.says != row.says:
            rows.append(row)
    return put_if_changed(root / PUBLISHED, _as_csv(_sorted(rows)))


def _row(record: Record, day: date) -> Publication:
    return Publication(
        identity=record.identity,
        published=day,
        fingerprint=record.fingerprint,
        notes=tuple(change.fingerprint for change in record.changes),
        file=record.path,
        address=record.address,
    )


def _sorted(rows: Iterable[Publication]) -> tuple[Publication, ...]:
    """By record and day, so that two branches that publish different records change different lines."""
    return tuple(sorted(rows, key=lambda row: (row.identity, row.published)))


def _as_csv(rows: Iterable[Publication]) -> bytes:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        notes = " ".join(row.notes)
        writer.writerow((row.identity, row.published.isoformat(), row.fingerprint, notes, row.file, row.address))
    return sheet.getvalue().encode()
