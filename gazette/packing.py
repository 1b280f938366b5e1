"""Writes files into zip archives without time, owner or machine: the same files give the same bytes."""

from __future__ import annotations

import zipfile

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows


def pack(archive: zipfile.ZipFile, path: str, data: bytes, compression: int = zipfile.ZIP_DEFLATED) -> None:
    """Adds a file to an archive."""
    info = zipfile.ZipInfo(path, FIRST_DAY)
    info.compress_type = compression
    info.external_attr = 0o644 << 16
    info.create_system = 3
    archive.writestr(info, data)
