"""A row of a file that somebody has opened in a form, by the address of the form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.forms.row_files import document_of, has_rows, rows_of_file
from gazette.desk.forms.rows import FileOfRows
from gazette.preview.content_files import content_file, new_file, why_not

NEW_ROW = "new"
_NAME = re.compile(rf"(?P<number>[0-9]{{1,7}}|{NEW_ROW})/(?P<path>.+)", re.DOTALL)


@dataclass(frozen=True)
class OpenedRow:
    """A row of a file; the number of a new one is behind the last."""

    path: str
    place: Path
    data: bytes
    file: FileOfRows
    number: int

    @property
    def is_new(self) -> bool:
        return self.number >= len(self.file.rows)

    @property
    def title(self) -> str:
        return f"New {self.file.noun}" if self.is_new else self.file.rows[self.number].title

    @property
    def name(self) -> str:
        """The row and its file in an address."""
        return f"{NEW_ROW if self.is_new else self.number}/{quote(self.path)}"


def place_of_rows(content: Path, path: str) -> Path | None:
    """A file with rows that people write, which the first row begins; None for any other."""
    document = document_of(path)
    if not has_rows(path) or why_not(path) or (document and content_file(content, document) is None):
        return None
    return new_file(content, path)


def bytes_of(place: Path) -> bytes:
    """The bytes of a file; none where it is not there yet."""
    return place.read_bytes() if place.is_file() else b""


def opened_row(content: Path, name: str, *, may_be_new: bool = False) -> OpenedRow | None:
    """The row of 3/funds/road-safety-fund.csv, or of new/funds/road-safety-fund.csv; None where there is none."""
    match = _NAME.fullmatch(name)
    place = place_of_rows(content, match["path"]) if match else None
    if match is None or place is None:
        return None
    data = bytes_of(place)
    try:
        file = rows_of_file(content, match["path"], data)
        number = len(file.rows) if match["number"] == NEW_ROW else int(match["number"])
        file.controls(number, {}, None)  # raises where the row is no group of fields
    except CannotEdit:
        return None
    is_there = number < len(file.rows)
    is_allowed = is_there or (match["number"] == NEW_ROW and may_be_new and not file.is_kept_by_program)
    return OpenedRow(match["path"], place, data, file, number) if is_allowed else None
