"""A publication of a record: its text on a day, as a fingerprint."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import PlainValidator

from gazette.frontmatter.models import Text, YesNo, field
from gazette.problems import Mistake
from gazette.records.base import Record
from gazette.records.registers import Day
from gazette.records.spreadsheet_row import SpreadsheetRow

PUBLISHED = "registers/published.csv"
_FINGERPRINT = re.compile("[0-9a-f]{64}")


def _fingerprint(value: str) -> str:
    if not _FINGERPRINT.fullmatch(value):
        raise Mistake(f"'{value}' is not a fingerprint.")
    return value


def _fingerprints_of_notes(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value.split()) if isinstance(value, str) else value


class Publication(SpreadsheetRow):
    """A row of registers/published.csv, which the program writes."""

    required_cells: ClassVar[tuple[str, ...]] = ("identity", "published", "fingerprint", "file")

    identity: Text = field(help="The name of the record that never changes.")
    published: Day = field(help="The day from which it said this.")
    fingerprint: Annotated[str, PlainValidator(_fingerprint)] = field(help="What its author wrote, as a fingerprint.")
    notes: Annotated[tuple[str, ...], PlainValidator(_fingerprints_of_notes)] = field(
        (), help="The fingerprints of its public notes."
    )
    file: Text = field(help="The file it stood in.")
    address: Text = field("", help="Its address, from the root of the site.")
    withheld: YesNo = field(False, help="Whether only the notice that it is withheld was published.")

    def has_text_of(self, record: Record) -> bool:
        """Whether the record says the same now, with the same notes of changes."""
        notes = {change.fingerprint for change in record.changes}
        return self.fingerprint == record.fingerprint and set(self.notes) == notes

    @property
    def says(self) -> tuple[str, frozenset[str], str, str, bool]:
        """The cells that a new publication may change."""
        return self.fingerprint, frozenset(self.notes), self.file, self.address, self.withheld
