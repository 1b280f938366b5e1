"""The register of publications after an upgrade: a new name for a field is not a change that a note must explain."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from gazette import fingerprints
from gazette.cache import put_if_changed
from gazette.desk.upgrade import Upgraded
from gazette.library.folder import spreadsheet_of
from gazette.records.publication import PUBLISHED


def with_new_fingerprints(content: Path, documents: Iterable[Upgraded]) -> tuple[bytes, int]:
    """The bytes of the register and the number of records with a new fingerprint.

    Only a record that had the text of its last publication gets one. A record that differs is left alone, because the
    change in it still needs its note.
    """
    path = content / PUBLISHED
    data = path.read_bytes() if path.is_file() else b""
    lines = data.splitlines(keepends=True)  # as bytes; only those of fingerprints change
    rows = _rows(lines)
    count = 0
    for document in documents:
        before, after = _fingerprints(content, document)
        own = [index for index, row in enumerate(rows) if row.get("file") == document.path]
        if before == after or not own or rows[own[-1]].get("fingerprint") != before:
            continue
        count += 1
        for index in own:
            lines[index] = lines[index].replace(before.encode(), after.encode())
    return (b"".join(lines) if count else data), count


def _rows(lines: Sequence[bytes]) -> list[dict[str, str]]:
    """The cells of each line by the names of their columns, which the first line gives."""
    texts = [line.decode("utf-8", "replace").lstrip("\ufeff") for line in lines]
    cells = [_cells(text) for text in texts]
    names = [name.lower() for name in cells[0]] if cells else []
    return [dict(zip(names, row, strict=False)) for row in cells]


def _cells(line: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line]), [])]
    except csv.Error:
        return []  # the check says what is wrong with it


def keep_new_fingerprints(content: Path, register: bytes) -> None:
    if register:
        put_if_changed(content / PUBLISHED, register)


def _fingerprints(content: Path, document: Upgraded) -> tuple[str, str]:
    """Both fingerprints of a document; those of a fund or a public register count its spreadsheet."""
    sheet = content / spreadsheet_of(document.path)
    if not sheet.is_file():
        return document.before, document.after
    rows = fingerprints.of_spreadsheet(sheet.read_bytes())
    return fingerprints.together(document.before, rows), fingerprints.together(document.after, rows)
