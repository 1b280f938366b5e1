"""`python -m tools.invented_days`: writes the register of publications of the imaginary office from its documents.

What a real office publishes is entered by `make publish` and never written again. The days of the imaginary office are
part of the invention: all that was published by FIRST came in one batch, and every later document and note of a change
on its own day. Run it after a change of a document in examples/exampleshire.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from gazette.library.build_day import real_day
from gazette.library.folder import read_folder
from gazette.library.publications import keep, read_publications
from gazette.library.read import read_library
from gazette.records import Record
from gazette.records.base import Change
from gazette.records.publication import PUBLISHED

OFFICE = Path("examples/exampleshire")
FIRST = date(2024, 5, 20)  # when the imaginary office began its website


def register_of(office: Path) -> bytes:
    """The register that follows from the documents of an imaginary office."""
    last = real_day(office)
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(office, content, ignore=shutil.ignore_patterns(Path(PUBLISHED).name))
        records = read_library(content, hold_after=last).records
        for day in days_of(records, last):
            publications, _ = read_publications(read_folder(content))
            keep(content, publications, published_on(records, day), day)
        return (content / PUBLISHED).read_bytes()


def days_of(records: Iterable[Record], last: date) -> list[date]:
    """Every day on which something is published, from FIRST to the day of the office."""
    days = {FIRST}
    for record in records:
        days |= {first_day(record), *(change_day(change, last) for change in record.changes)}
    return sorted(day for day in days if FIRST <= day <= last)


def published_on(records: Iterable[Record], day: date) -> list[Record]:
    """The records that are public on a day, each with the notes that it had then."""
    return [
        record.model_copy(update={"changes": tuple(note for note in record.changes if change_day(note, day) <= day)})
        for record in records
        if first_day(record) <= day
    ]


def first_day(record: Record) -> date:
    return max(FIRST, record.published.last or FIRST)


def change_day(change: Change, otherwise: date) -> date:
    return change.date.last or otherwise


def main() -> int:
    register = register_of(OFFICE)
    (OFFICE / PUBLISHED).write_bytes(register)
    print(f"{OFFICE / PUBLISHED}: written.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
