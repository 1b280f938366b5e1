"""Opens a sheet, and refuses a file that is none by how it begins, before anything of it is read."""

from __future__ import annotations

import re
from pathlib import Path

from gazette.desk.grid import LARGEST_FILE, CannotRead

OTHER_FILES = {
    b"\xd0\xcf\x11\xe0": "This is a workbook of an old Excel (.xls), or one with a password. Open it in Excel, "
    "take the password off and save it as Excel Workbook (*.xlsx).",
    b"%PDF": "This is a PDF. Ask for the spreadsheet that it was made from.",
    b"{\\rtf": "This is a text document. Copy its table into Excel and save it as Excel Workbook (*.xlsx).",
}
SAVE_AGAIN = "Open it in Excel and save it again as Excel Workbook (*.xlsx)."


def bytes_of_sheet(path: Path) -> bytes:
    """The bytes of a workbook or CSV file. Raises CannotRead where there is none, or a far too large one."""
    if not path.is_file():
        raise CannotRead("There is no such file. Write the whole path of the workbook.")
    if path.stat().st_size > LARGEST_FILE:
        raise CannotRead(f"The file is larger than {LARGEST_FILE / 1e6:.0f} MB.")
    return path.read_bytes()


def is_foreign_xml(xml: bytes) -> bool:
    """Whether XML has a document type, an entity or another encoding, which no office program writes."""
    return b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"\0" in xml[:200]


def refuse_other_files(data: bytes) -> None:
    """Raises CannotRead for a file that is not a sheet."""
    if not data.strip():
        raise CannotRead("The file is empty.")
    if len(data) > LARGEST_FILE:
        raise CannotRead(f"The file has {len(data) / 1e6:.0f} MB; a sheet has at most {LARGEST_FILE / 1e6:.0f}.")
    for beginning, sentence in OTHER_FILES.items():
        if data.startswith(beginning):
            raise CannotRead(sentence)
    if re.match(rb"\s*<(!doctype|html|\?xml|table)", data[:200], re.I):
        raise CannotRead(f"This is a web page or XML with the name of a sheet. {SAVE_AGAIN}")
