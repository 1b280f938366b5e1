"""Spreadsheets that a program saved in another form, with the same rows in them."""

from __future__ import annotations

from gazette import fingerprints
from gazette.library.folder import Folder, spreadsheet_of
from gazette.library.publications import Publications
from gazette.records import Record


def with_published_form(folder: Folder, publications: Publications, record: Record, document: str) -> Record:
    """A record with the fingerprint that was published of it, if its spreadsheet differs from that only in its form.

    `document` is the fingerprint of the text alone.
    """
    last, path = publications.last(record), spreadsheet_of(record.path)
    if last is None or path not in folder.spreadsheets or record.fingerprint in (document, last.fingerprint):
        return record
    forms = fingerprints.plainer_spreadsheets((folder.root / path).read_bytes())
    is_same = any(fingerprints.together(document, rows) == last.fingerprint for rows in forms)
    return record.with_fingerprint(last.fingerprint) if is_same else record
