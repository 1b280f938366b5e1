"""The register of publications after an upgrade: a new name for a field is no change that a note must explain."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from gazette import fingerprints
from gazette.cache import put_if_changed
from gazette.desk.upgrade import Upgraded
from gazette.records.publication import PUBLISHED


def with_new_fingerprints(content: Path, documents: Iterable[Upgraded]) -> tuple[bytes, int]:
    """The bytes of the register and the number of records with a new fingerprint.

    Only a record that had the text of its last publication gets one. A record that differs is left alone, because the
    change in it still needs its note.
    """
    path = content / PUBLISHED
    data = path.read_bytes() if path.is_file() else b""
    lines = data.decode("utf-8-sig", "replace").splitlines(keepends=True)
    rows = [next(csv.reader([line]), []) for line in lines]
    count = 0
    for document in documents:
        before, after = _fingerprints(content, document)
        own = [index for index, row in enumerate(rows) if len(row) > 4 and row[4] == document.path]
        if before == after or not own or rows[own[-1]][2] != before:
            continue
        count += 1
        for index in own:
            lines[index] = lines[index].replace(before, after)
    return ("".join(lines).encode() if count else data), count


def keep_new_fingerprints(content: Path, register: bytes) -> None:
    if register:
        put_if_changed(content / PUBLISHED, register)


def _fingerprints(content: Path, document: Upgraded) -> tuple[str, str]:
    """Both fingerprints of a document; those of a fund count its spreadsheet."""
    sheet = (content / document.path).with_suffix(".csv")
    if not (document.path.startswith("funds/") and sheet.is_file()):
        return document.before, document.after
    awards = fingerprints.of_spreadsheet(sheet.read_bytes())
    return fingerprints.together(document.before, awards), fingerprints.together(document.after, awards)
