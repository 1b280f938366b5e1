"""Looks into the package of a workbook before it is opened: is it too large, does it hold macros, can it do harm?"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from gazette.desk.grid import LARGEST_FILE, CannotRead

LARGEST_UNPACKED = 40_000_000  # bytes of XML; a register of 10,000 rows has about 10 million
MOST_PARTS = 3_000
MOST_MERGED = 200_000  # cells; each is kept in memory, and one line of XML can merge millions
OTHER_FILES = {
    b"\xd0\xcf\x11\xe0": "This is a workbook of an old Excel (.xls), or one with a password. Open it in Excel, "
    "take the password off and save it as Excel Workbook (*.xlsx).",
    b"%PDF": "This is a PDF. Ask for the spreadsheet that it was made from.",
    b"{\\rtf": "This is a text document. Copy its table into Excel and save it as Excel Workbook (*.xlsx).",
}
_SAVE_AGAIN = "Open it in Excel and save it again as Excel Workbook (*.xlsx)."
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\b[^>]*\bref="\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})"'
)


def refuse_other_files(data: bytes) -> None:
    """Raises CannotRead for a file that is no sheet."""
    if not data.strip():
        raise CannotRead("The file is empty.")
    if len(data) > LARGEST_FILE:
        raise CannotRead(f"The file has {len(data) / 1e6:.0f} MB; a sheet has at most {LARGEST_FILE / 1e6:.0f}.")
    for beginning, sentence in OTHER_FILES.items():
        if data.startswith(beginning):
            raise CannotRead(sentence)
    if re.match(rb"\s*<(!doctype|html|\?xml|table)", data[:200], re.I):
        raise CannotRead(f"This is a web page or XML with the name of a sheet. {_SAVE_AGAIN}")


def refuse_harmful_package(data: bytes) -> bool:
    """Raises CannotRead for a package that is no plain workbook. Returns whether any cell has a formula."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _refuse_by_names(package)
            sheets = list(_checked_parts(package))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
        raise CannotRead(f"The workbook is damaged or has a password. {_SAVE_AGAIN}") from None
    if sum(_merged_cells(sheet) for sheet in sheets) > MOST_MERGED:
        raise CannotRead("Far too many cells are merged. Copy the register into a new workbook.")
    return any(re.search(rb"<(\w+:)?f[ >/]", sheet) for sheet in sheets)


def _refuse_by_names(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise CannotRead("The workbook has macros (.xlsm). Save it as Excel Workbook (*.xlsx), which has none.")
    if any(name.endswith("workbook.bin") for name in names):
        raise CannotRead(f"This is a binary workbook (.xlsb). {_SAVE_AGAIN}")
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
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"\0" in xml[:200]:
            raise CannotRead(f"The workbook has a part that Excel does not write. {_SAVE_AGAIN}")
        if b"macroEnabled" in xml and part.filename == "[Content_Types].xml":
            raise CannotRead("The workbook may hold macros (.xlsm). Save it as Excel Workbook (*.xlsx).")
        if b"purl.oclc.org/ooxml" in xml and part.filename == "xl/workbook.xml":
            raise CannotRead("This is a Strict Open XML workbook. Save it as Excel Workbook (*.xlsx).")
        if part.filename.startswith("xl/worksheets/"):
            yield xml


def _merged_cells(sheet: bytes) -> int:
    return sum(
        (int(match[4]) - int(match[2]) + 1) * (_number(match[3]) - _number(match[1]) + 1)
        for match in _MERGED.finditer(sheet)
    )


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
