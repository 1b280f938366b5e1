"""The register of publications: the text of each record on each day it was published, as a fingerprint."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from gazette.library.pending_register import read_pending
from gazette.library.published_parts import paragraphs_of, rows_of
from gazette.library.removals import of_notices, removed_in_other_language, with_dropped_names, without_removed
from gazette.library.spreadsheet import kept_spreadsheet, read_spreadsheet
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.publication import PUBLISHED, Publication, parts_cell
from gazette.torn_text import merge_conflicts

COLUMNS = tuple(Publication.model_fields)
LATER_COLUMNS = 3  # which a register of an earlier version does not have
HEADER, HEADER_OF_EARLIER = ",".join(COLUMNS), ",".join(COLUMNS[:-LATER_COLUMNS])
Missing = Literal["first", "no history", "lost", "withdrawn", "removed", "not shown"]
KEEP_BOTH = "Keep the rows of both"
_WRITTEN_BY_US = "make publish writes this file: restore it from the last commit."


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

    def with_part(self, name: str) -> tuple[Publication, ...]:
        """The publications of any record that had a part of this name, the oldest first."""
        return self._by_part.get(name, ())

    @cached_property
    def _by_part(self) -> Mapping[str, tuple[Publication, ...]]:
        in_time = sorted(self.rows, key=lambda row: row.published)
        return grouped((name, row) for row in in_time for name in row.rows or ())

    def last(self, record: Record) -> Publication | None:
        rows = self.of(record)
        return rows[-1] if rows else None

    def is_file_of(self, record: Record) -> bool:
        """Whether a record was published from this very file."""
        return any(row.file == record.path for row in self.of(record))

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
        notices = of_notices(rows)
        if record.is_hidden or not rows or rows[0] not in notices:
            return None
        return next((row.published for row in rows if row not in notices), today)

    def with_dropped_names(self, documents: Sequence[Record]) -> Publications:
        """The same, where the name of a record was itself among the words removed."""
        return replace(self, rows=_sorted(with_dropped_names(self.rows, documents)))

    def came_with_all(self, record: Record) -> bool:
        """Whether it was part of the first publication of the whole record, and so is no news."""
        return self.first_day is None or self.first_published(record) == self.first_day


def read_publications(folder: Folder) -> tuple[Publications, list[Problem]]:
    """The register, and only its first mistake, because nobody writes it by hand."""
    pending = read_pending(folder.root)
    data = pending.register if pending and pending.is_published else folder.read(PUBLISHED)
    if data is None:
        return Publications(), []
    if torn := merge_conflicts(data, KEEP_BOTH):
        problems = [
            problem if problem.remedy.startswith(KEEP_BOTH) else replace(problem, remedy=_WRITTEN_BY_US)
            for problem in torn
        ]
        return Publications(), [problem.at(folder.shown(PUBLISHED)) for problem in problems]
    rows, problems = kept_spreadsheet(folder, merged(data), Publication)
    if problems:
        return Publications(), [replace(min(problems), path=folder.shown(PUBLISHED), remedy=_WRITTEN_BY_US)]
    return Publications(_sorted(_each_once(rows)), is_kept=True), []


def rows_of_register(data: bytes) -> tuple[Publication, ...]:
    """The rows of a register that was read before, such as that of a commit; none of one with mistakes."""
    rows, problems = read_spreadsheet(merged(data), Publication)
    return () if problems else _sorted(_each_once(rows))


def published_rows(content: Path) -> tuple[Publication, ...]:
    """The rows of the register of a content folder; none where nothing was published, or it has mistakes."""
    register = content / PUBLISHED
    return rows_of_register(register.read_bytes()) if register.is_file() else ()


def merged(data: bytes) -> bytes:
    """The register after git has kept the lines of two branches, one of which may have fewer columns."""
    lines = data.decode("utf-8", "surrogateescape").splitlines()
    headers = [number for number, line in enumerate(lines) if line in (HEADER, HEADER_OF_EARLIER)]
    if not headers or headers[0] != 0:
        return data
    width = len(COLUMNS) if any(lines[number] == HEADER for number in headers) else len(COLUMNS) - LATER_COLUMNS
    rows = ["" if number in headers else _widened(line, width) for number, line in enumerate(lines)]
    return "\n".join([",".join(COLUMNS[:width]), *rows[1:], ""]).encode("utf-8", "surrogateescape")


def _widened(line: str, width: int) -> str:
    return line + "," * LATER_COLUMNS if line.count(",") == width - 1 - LATER_COLUMNS else line


def _each_once(rows: Iterable[Publication]) -> Iterator[Publication]:
    """The rows without those that two branches both have; one without the later columns gives way to one with them."""
    alike = grouped(((row.identity, row.published, *row.says[:-1]), row) for row in rows)
    for same in alike.values():
        complete = [row for row in same if row.is_complete] or same[:1]
        yield from {parts_cell(row.files): row for row in complete}.values()


def keep(root: Path, before: Publications, records: Iterable[Record], day: date) -> bool:
    """Adds the records published on a day to the register of a content folder. False if it has them already."""
    return put_if_changed(root / PUBLISHED, register_after(before, records, day))


def register_after(before: Publications, records: Iterable[Record], day: date) -> bytes:
    """The register with the records as they are published on a day."""
    by_record = {identity: list(rows) for identity, rows in before.by_record.items()}
    documents = list(records)
    removed = removed_in_other_language(before.by_record, documents, day)
    for record in documents:
        rows = by_record.get(record.identity, [])
        by_record[record.identity] = _rows_after(rows, record, day, removed.get(record.identity))
    return _as_csv(_sorted(row for rows in by_record.values() for row in rows))


def _rows_after(rows: list[Publication], record: Record, day: date, removed: date | None) -> list[Publication]:
    """The rows of a record with its present text; those of a text from which words were removed prove no guess."""
    row, last = publication_of(record, day), rows[-1] if rows else None
    if last is not None and last.fingerprint == row.fingerprint:
        files = row.files if last.files is None and last.has_text_of(record) else last.files
        known = {"paragraphs": row.paragraphs, "rows": row.rows, "files": files}  # an earlier version had fewer of them
        last = last.model_copy(update=known)
        rows = [*rows[:-1], last]
    if last is None or last.says != row.says:
        rows = [*rows, row]
    return [*without_removed(rows[:-1], record, removed), rows[-1]]


def publication_of(record: Record, day: date) -> Publication:
    """The row of the register for the present text of a record."""
    return Publication(
        identity=record.identity,
        published=day,
        fingerprint=record.fingerprint,
        notes=tuple(change.fingerprint for change in record.written_changes),
        file=record.path,
        address=record.address,
        withheld=record.is_withheld,
        paragraphs=paragraphs_of(record),
        rows=rows_of(record),
        files=record.files,
    )


def _sorted(rows: Iterable[Publication]) -> tuple[Publication, ...]:
    """By record and day, so that two branches that publish different records change different lines.

    Of two rows of one day, which two branches may have written, the one with more notes is the later.
    """
    return tuple(sorted(rows, key=lambda row: (row.identity, row.published, len(row.notes))))


def _as_csv(rows: Iterable[Publication]) -> bytes:
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        day, notes = row.published.isoformat(), " ".join(row.notes)
        parts = map(parts_cell, (row.paragraphs, row.rows, row.files))
        withheld = "yes" if row.withheld else ""
        writer.writerow((row.identity, day, row.fingerprint, notes, row.file, row.address, withheld, *parts))
    return sheet.getvalue().encode()
