"""A publication of a record: its text on a day, as a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar
from urllib.parse import quote, unquote

from pydantic import PlainValidator

from gazette.frontmatter.models import Text, YesNo, field
from gazette.problems import Mistake
from gazette.records.base import Record
from gazette.records.change import Change
from gazette.records.registers import Day
from gazette.records.spreadsheet_row import SpreadsheetRow

PUBLISHED = "registers/published.csv"
PENDING = "registers/.published.next"  # while a site is published
REMOVED = "removed"  # in place of the fingerprint of a text from which words were removed: it would prove a guess
NOTHING = "-"  # in a cell of a row that has none; an empty cell is of a row that was written before there was a column
_FINGERPRINT = re.compile("[0-9a-f]{64}")

# Names of passages, parts or files, in their order, with a short fingerprint of each, and of a part also the page that
# it is on: `ab12cd34e5f60718@rounds/2024/`, from the address of its record.
Parts = Mapping[str, str]


def _fingerprint(value: str) -> str:
    if value != REMOVED and not _FINGERPRINT.fullmatch(value):
        raise Mistake(f"'{value}' is not a fingerprint.")
    return value


def _fingerprints_of_notes(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value.split()) if isinstance(value, str) else value


def _parts(value: str | Parts | None) -> Parts | None:
    """The parts of a cell such as `1.1:ab12cd34e5f60718 #why:…`; None where nobody knows them."""
    if not isinstance(value, str):
        return value
    if value == NOTHING:
        return {}
    pairs = (part.rpartition(":") if ":" in part else (part, "", "") for part in value.split())
    return {unquote(name): fingerprint for name, _, fingerprint in pairs}


def words_of(part: str) -> str:
    """The fingerprint of a part without its page; "" for that of a private person."""
    return part.partition("@")[0]


def page_of(part: str) -> str:
    """The page that a part was on, from the address of its record; "" for the page of the record."""
    return part.partition("@")[2]


def parts_cell(parts: Parts | None) -> str:
    """The cell of some parts, as `_parts` reads it."""
    if parts is None:
        return ""
    quoted = ((quote(name, safe="#/().,"), fingerprint) for name, fingerprint in parts.items())
    return " ".join(f"{name}:{fingerprint}" if fingerprint else name for name, fingerprint in quoted) or NOTHING


KnownParts = Annotated[Parts | None, PlainValidator(_parts)]


class Publication(SpreadsheetRow):
    """A row of registers/published.csv, which the program writes."""

    required_cells: ClassVar[tuple[str, ...]] = ("identity", "published", "fingerprint", "file")
    longest_cell: ClassVar[int] = 1_000_000  # of a text with thousands of paragraphs

    identity: Text = field(help="The name of the record that never changes.")
    published: Day = field(help="The day from which it said this.")
    fingerprint: Annotated[str, PlainValidator(_fingerprint)] = field(help="What its author wrote, as a fingerprint.")
    notes: Annotated[tuple[str, ...], PlainValidator(_fingerprints_of_notes)] = field(
        (), help="The fingerprints of its public notes."
    )
    file: Text = field(help="The file it was in.")
    address: Text = field("", help="Its address, from the root of the site.")
    withheld: YesNo = field(False, help="Whether only the notice that it is withheld was published.")
    paragraphs: KnownParts = field(None, help="Its paragraphs and headings, each with a fingerprint of its words.")
    rows: KnownParts = field(None, help="Its grants, rows, rounds, promises and whatever else in it has an id.")
    files: KnownParts = field(None, help="Its files, each with a fingerprint of its bytes.")

    def has_text_of(self, record: Record) -> bool:
        """Whether the record says the same now, with the same notes of changes and the same files."""
        notes = {change.fingerprint for change in record.written_changes}
        same_files = self.files is None or self.files == record.files
        return self.fingerprint == record.fingerprint and set(self.notes) == notes and same_files

    def notes_since(self, changes: Iterable[Change], later: Publication | None = None) -> tuple[Change, ...]:
        """The notes of changes that were not published with it, up to a later publication or to today."""
        known = None if later is None else later.notes
        new = (change for change in changes if change.fingerprint not in self.notes)
        return tuple(change for change in new if known is None or change.fingerprint in known)

    @property
    def says(self) -> tuple[object, ...]:
        """The cells that a new publication may change; the paragraphs and the rows are part of the fingerprint."""
        return self.fingerprint, frozenset(self.notes), self.file, self.address, self.withheld, self.files

    @property
    def is_complete(self) -> bool:
        """Whether the row has every column; a register of an earlier version has fewer."""
        return self.paragraphs is not None and self.rows is not None and self.files is not None
