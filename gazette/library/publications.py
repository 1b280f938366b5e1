"""The register of publications: what each record said whenever it was published, so that no change is silent."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from gazette.cache import put_in_place
from gazette.differences import Difference
from gazette.frontmatter.source import text_of
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.base import Change

PUBLISHED = "registers/published.csv"
COLUMNS = ("identity", "published", "fingerprint", "notes", "file", "address")
Missing = Literal["first", "no history", "lost", "withdrawn"]
_FINGERPRINT = re.compile("[0-9a-f]{64}")
_WRITTEN_BY_US = "make publish writes this file: take it as it stood in the last commit."


@dataclass(frozen=True)
class Publication:
    """A record as it was published: from which day, what it said, with which notes, where."""

    identity: str
    day: date
    fingerprint: str
    notes: tuple[str, ...]  # fingerprints of its public notes
    file: str
    address: str
    line: int = 0

    @property
    def says(self) -> tuple[str, frozenset[str], str, str]:
        return self.fingerprint, frozenset(self.notes), self.file, self.address


@dataclass(frozen=True)
class Version:
    """What a record said from one publication to the next, and what that changed."""

    day: date | None  # None: the day of this build, with which it is published
    notes: tuple[Change, ...]  # that came with it
    differences: tuple[Difference, ...] = ()  # from the version before
    missing: Missing | None = None  # why they are not shown


@dataclass(frozen=True)
class Publications:
    """Every one of them, by record and then by day. `is_kept` is False for an office that has no such register yet."""

    rows: tuple[Publication, ...] = ()
    is_kept: bool = False

    @cached_property
    def by_record(self) -> Mapping[str, tuple[Publication, ...]]:
        found: dict[str, list[Publication]] = {}
        for row in self.rows:
            found.setdefault(row.identity, []).append(row)
        return {identity: tuple(rows) for identity, rows in found.items()}

    def last(self, record: Record) -> Publication | None:
        rows = self.by_record.get(record.identity)
        return rows[-1] if rows else None


def read_publications(path: Path, shown: str) -> tuple[Publications, list[Problem]]:
    """The register, and what is wrong with it. Nobody writes it by hand, so its first mistake says enough."""
    text = text_of(path.read_bytes())
    if isinstance(text, Problem):
        return Publications(is_kept=True), [text.at(shown)]
    rows = csv.reader(io.StringIO(text))
    found: list[Publication] = []
    for cells in rows:
        line = rows.line_num
        told = _fault(cells, line)
        if told:
            return Publications(is_kept=True), [Problem(shown, line, told, _WRITTEN_BY_US)]
        if line > 1:
            identity, day, fingerprint, notes, file, address = cells
            found.append(
                Publication(identity, date.fromisoformat(day), fingerprint, tuple(notes.split()), file, address, line)
            )
    return Publications(_sorted(found), is_kept=True), []


def keep(root: Path, before: Publications, records: Iterable[Record], day: date) -> bool:
    """Writes the records published on a day into the register of a content folder; whether that says anything new."""
    rows = list(before.rows)
    for record in records:
        row, last = _row(record, day), before.last(record)
        if last is None or last.says != row.says:
            rows.append(row)
    path = root / PUBLISHED
    data = _as_csv(_sorted(rows))
    if path.is_file() and path.read_bytes() == data:
        return False
    put_in_place(path, data)
    return True


def _row(record: Record, day: date) -> Publication:
    notes = tuple(change.fingerprint for change in record.changes)
    return Publication(record.identity, day, record.fingerprint, notes, record.path, record.address)


def _sorted(rows: Iterable[Publication]) -> tuple[Publication, ...]:
    """By record and day: two branches that publish different records then touch different lines."""
    return tuple(sorted(rows, key=lambda row: (row.identity, row.day)))


def _as_csv(rows: Iterable[Publication]) -> bytes:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        notes = " ".join(row.notes)
        writer.writerow((row.identity, row.day.isoformat(), row.fingerprint, notes, row.file, row.address))
    return sheet.getvalue().encode()


def _fault(cells: list[str], line: int) -> str:
    if line == 1:
        return "" if tuple(cells) == COLUMNS else f"The first row does not name the columns {','.join(COLUMNS)}."
    if len(cells) != len(COLUMNS):
        return f"The row has {len(cells)} cells, not {len(COLUMNS)}."
    try:
        date.fromisoformat(cells[1])
    except ValueError:
        return f"'{cells[1]}' is not a day."
    return "" if _FINGERPRINT.fullmatch(cells[2]) else f"'{cells[2]}' is not a fingerprint."
