"""What others may have cited of a record, for the register of publications: paragraphs, rows and files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazette import fingerprints
from gazette.records import Fund, PublicRegister, Record
from gazette.records.base import Change
from gazette.records.fund import Award
from gazette.records.public_register import NotGiven, RegisterEntry
from gazette.records.publication import REMOVED, Parts, Publication

REMOVAL = "removal"  # the kind of a change after which no earlier words are kept
SIGN = "#"  # before the anchor of a heading without a number


def paragraphs_of(record: Record) -> Parts:
    """Every numbered paragraph, and every heading by its anchor, in the order of the text."""
    numbered = [(place.line, place.number, place.fingerprint) for place in record.body.paragraphs]
    headings = [
        (heading.line, f"{SIGN}{heading.anchor}", heading.fingerprint)
        for heading in record.body.headings
        if not heading.number
    ]
    return {name: fingerprint for _, name, fingerprint in sorted([*numbered, *headings], key=lambda place: place[0])}


def rows_of(record: Record) -> Parts:
    """The ids of its grants, or of the rows of a register. That of a private person has no fingerprint."""
    if isinstance(record, Fund):
        return {award.id: "" if award.individual else _of_award(award) for award in record.awards}
    if isinstance(record, PublicRegister):
        return {record.id_of(entry): _of_entry(entry) for entry in record.entries if record.id_of(entry)}
    return {}


def _of_award(award: Award) -> str:
    cells = (award.recipient, award.purpose, award.amount, award.awarded, award.round)
    return fingerprints.of_words(" ".join(map(str, cells)))


def _of_entry(entry: RegisterEntry) -> str:
    cells = (cell.value if isinstance(cell, NotGiven) else cell for cell in entry.cells if cell is not None)
    return fingerprints.of_words(" ".join(map(str, cells)))


def without_removed(rows: Sequence[Publication], record: Record) -> list[Publication]:
    """The earlier rows of a record; those from before words were removed keep only their days and their numbers."""
    last = max((number for number, row in enumerate(rows) if _is_before_removal(row, rows, record)), default=-1)
    return [_without_words(row, record) if number <= last else row for number, row in enumerate(rows)]


def _is_before_removal(row: Publication, rows: Sequence[Publication], record: Record) -> bool:
    if row.fingerprint == REMOVED:
        return True
    removals = {change.fingerprint for change in removals_of(record)}
    was_named = any(not now and (row.rows or {}).get(name) for name, now in rows_of(record).items())
    return bool(removals - set(row.notes)) or was_named or (record.is_withheld and not row.withheld)


def removals_of(record: Record) -> Iterable[Change]:
    return (change for change in record.changes if str(change.kind) == REMOVAL)


def _without_words(row: Publication, record: Record) -> Publication:
    """A heading, an id of a row or the name of a file may itself be what was removed; the number of a paragraph not."""
    numbers = {name: "" for name in row.paragraphs or {} if not name.startswith(SIGN)}
    kept = {change.fingerprint for change in record.changes}
    return row.model_copy(
        update={
            "fingerprint": REMOVED,
            "notes": tuple(note for note in row.notes if note in kept),
            "paragraphs": None if row.paragraphs is None else numbers,
            "rows": None if row.rows is None else {},
            "files": None if row.files is None else {},
        }
    )
