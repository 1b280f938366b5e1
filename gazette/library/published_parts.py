"""What others may have cited of a record, for the register of publications: paragraphs, rows and files."""

from __future__ import annotations

from gazette import fingerprints
from gazette.records import Fund, PublicRegister, Record
from gazette.records.fund import Award
from gazette.records.moves import SIGN
from gazette.records.public_register import NotGiven, RegisterEntry
from gazette.records.publication import Parts


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
    return fingerprints.of_words(" ".join(map(str, cells)), f"{award.recipient} {award.purpose}")


def _of_entry(entry: RegisterEntry) -> str:
    """Of all cells; whether two rows are alike depends on those with words."""
    cells = [cell.value if isinstance(cell, NotGiven) else cell for cell in entry.cells if cell is not None]
    words = (cell for cell in cells if isinstance(cell, str))
    return fingerprints.of_words(" ".join(map(str, cells)), " ".join(words))
