"""The parts of a Word or OpenDocument file, within limits: no more than memory can bear, and no foreign XML."""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cached_property
from typing import Any

from lxml import etree

from gazette.desk.file_kinds import is_foreign_xml
from gazette.desk.grid import CannotRead

LARGEST_UNPACKED = 50_000_000  # bytes
LARGEST_PART = 30_000_000
MOST_PARTS = 3_000
DAMAGED = "The file is damaged. Open it in Word, and save it again as Word Document (*.docx)."


class ZipPackage:
    """The parts by their names. Every method raises CannotRead for what cannot be read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
            raise CannotRead(DAMAGED) from None
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or any(p.file_size > LARGEST_PART for p in parts):
            what = f"The file unpacks to {unpacked / 1e6:.0f} MB in {len(parts):,} parts, which is too much to read."
            raise CannotRead(f"{what} Make its pictures smaller, or copy the text into a new document.")

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self._zip.namelist())

    def data(self, name: str) -> bytes:
        """The bytes of a part: at most as many as the file declares, which were counted above."""
        try:
            return self._zip.read(name)
        except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, KeyError):
            raise CannotRead(DAMAGED) from None

    def xml(self, name: str) -> Any:
        """The root element of a part, or None where the file has no such part."""
        return parsed(self.data(name)) if name in self.names else None


def parsed(xml: bytes) -> Any:
    """The root element. A document type or an entity is refused: neither Word nor LibreOffice writes any."""
    if is_foreign_xml(xml):
        what = "The file has a part that Word does not write, which may do harm."
        raise CannotRead(f"{what} Open it in Word, and save it again as Word Document (*.docx).")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        raise CannotRead(DAMAGED) from None
