"""Fingerprints of a record's own content: what its author wrote, however it is typed, printed or arranged.

They are kept with the content from one publication to the next, so how they are made must never change.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import unicodedata
from collections.abc import Mapping

from gazette.frontmatter.source import Tree, text_of
from gazette.problems import Problem

# Notes of changes answer for a change and are none; the first name and the answered warnings are no reader's concern.
LEFT_OUT = ("changes", "id", "accepted")
NOTE_LENGTH = 12


def of_document(fields: Mapping[str, Tree], body: str) -> str:
    """SHA-256 of fields and body. The order of the fields and the way they are quoted make no difference."""
    own = {name: value for name, value in fields.items() if name not in LEFT_OUT and value not in (None, "", [], {})}
    return _hash(json.dumps([own, body.strip("\n")], sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def of_spreadsheet(data: bytes) -> str:
    """SHA-256 of the rows, however a spreadsheet program quotes them and ends their lines."""
    text = text_of(data)
    if isinstance(text, Problem):
        return _hash(data.hex())
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), strict=True) if any(row)]
    except csv.Error:
        return _hash(text)
    return _hash(json.dumps(rows, ensure_ascii=False))


def together(document: str, *spreadsheets: str) -> str:
    """The fingerprint of a record that has rows beside its text."""
    return _hash(" ".join((document, *spreadsheets))) if spreadsheets else document


def of_note(day: str, kind: str, note: str) -> str:
    """A short one of a public note, by which it is known again. Paragraphs are left out: they may be renumbered."""
    return _hash(json.dumps([day, kind, " ".join(note.split())], ensure_ascii=False))[:NOTE_LENGTH]


def _hash(text: str) -> str:
    # One letter may be stored in two ways; an editor may change one into the other unseen.
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()
