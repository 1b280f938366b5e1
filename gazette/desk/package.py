"""Looks into the package of a workbook before it is opened: is it too large, does it hold macros, can it do harm?"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from openpyxl.utils import column_index_from_string

from gazette.desk.file_kinds import SAVE_AGAIN, is_foreign_xml
from gazette.desk.grid import CannotRead

LARGEST_UNPACKED = 40_000_000  # bytes of XML; a register of 10,000 rows has about 10 million
MOST_PARTS = 3_000
MOST_MERGED = 200_000  # cells; each is kept in memory, and one line of XML can merge millions
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\b[^>]*\bref="\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})"'
)


def refuse_harmful_package(data: bytes) -> bool:
    """Raises CannotRead for a package that is not a plain workbook. Returns whether any cell has a formula."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _refuse_by_names(package)
            sheets = list(_checked_parts(package))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
        raise CannotRead(f"The workbook is damaged or has a password. {SAVE_AGAIN}") from None
    if sum(_merged_cells(sheet) for sheet in sheets) > MOST_MERGED:
        raise CannotRead("Far too many cells are merged. Copy the register into a new workbook.")
    return any(re.search(rb"<(\w+:)?f[ >/]", sheet) for sheet in sheets)


def _refuse_by_names(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise CannotRead("The workbook has macros (.xlsm). Save it as Excel Workbook (*.xlsx), which has none.")
    if any(name.endswith("workbook.bin") for name in names):
        raise CannotRead(f"This is a binary workbook (.xlsb). {SAVE_AGAIN}")
    if "mimetype" in names or "content.xml" in names:
        raise CannotRead("This is a sheet of OpenDocument (.ods). Save it as Excel Workbook (*.xlsx).")
    if "xl/workbook.xml" not in names:
        raise CannotRead("This is not a workbook. Save the sheet as Excel Workbook (*.xlsx) or as CSV UTF-8.")
    unpacked = sum(part.file_size for part in parts if not part.filename.startswith("xl/media/"))
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        what = f"The workbook unpacks to {unpacked / 1e6:.0f} MB; at most {LARGEST_UNPACKED / 1e6:.0f} are read."
        raise CannotRead(f"{what} Copy the rows of the register, without empty ones, into a new workbook.")


def _checked_parts(package: zipfile.ZipFile) -> Iterator[bytes]:
    """The XML of each sheet. Raises CannotRead where a part of the package declares entities."""
    for part in package.infolist():
        if not part.filename.endswith((".xml", ".rels", ".vml")):
            continue
        xml = package.read(part)
        if is_foreign_xml(xml):
            raise CannotRead(f"The workbook has a part that Excel does not write. {SAVE_AGAIN}")
        if b"macroEnabled" in xml and part.filename == "[Content_Types].xml":
            raise CannotRead("The workbook may hold macros (.xlsm). Save it as Excel Workbook (*.xlsx).")
        if b"purl.oclc.org/ooxml" in xml and part.filename == "xl/workbook.xml":
            raise CannotRead("This is a Strict Open XML workbook. Save it as Excel Workbook (*.xlsx).")
        if part.filename.startswith("xl/worksheets/"):
            yield xml


def _merged_cells(sheet: bytes) -> int:
    return sum(
        (int(match[4]) - int(match[2]) + 1) * (_column(match[3]) - _column(match[1]) + 1)
        for match in _MERGED.finditer(sheet)
    )


def _column(letters: bytes) -> int:
    number: int = column_index_from_string(letters.decode())
    return number
