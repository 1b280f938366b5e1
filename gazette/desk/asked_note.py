"""The note that a change of a published record needs: whether it is missing, and the fields of the record with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gazette import fingerprints
from gazette.frontmatter.source import Source, Tree, members_of, read_document
from gazette.library.folder import spreadsheet_of
from gazette.library.publications import published_rows
from gazette.records.publication import PUBLISHED

NOTE_KINDS = ("correction", "update", "minor", "removal")
HELP_OF_KIND = (
    "A correction puts right what was wrong, an update is new, and minor is for spelling. Choose removal if nobody may "
    "read the old words any more, such as the name of a private person: the page of changes shows them otherwise."
)
HELP_OF_REASON = "Why nobody may read the old words any more. Only for a removal."
HELP_OF_NOTE = (
    "A sentence for readers: what it said before, and what it says now. For a removal only that something was removed: "
    "never what the words were, or where."
)


def with_note(fields: Mapping[str, Tree], note: dict[str, Tree]) -> dict[str, Tree]:
    return {**fields, "changes": [*members_of(fields.get("changes")), note]}


def lacks_note(content: Path, path: str, document: bytes, sheet: bytes | None = None) -> bool:
    """Whether a document says something else than what was last published of it, and has no new note.

    `document` and `sheet`, the spreadsheet beside it, are what is about to be saved; without a sheet, it stays.
    """
    last = next((row for row in reversed(published_rows(content)) if row.file == path), None)
    source = read_document(document)
    if last is None or not isinstance(source, Source):
        return False
    text = fingerprints.of_document(source.fields, source.body)
    prints = {text}
    beside = content / (spreadsheet_of(path) or PUBLISHED)
    if spreadsheet_of(path) and (sheet is not None or beside.is_file()):
        cells = beside.read_bytes() if sheet is None else sheet
        of_rows = (fingerprints.of_spreadsheet(cells), *fingerprints.plainer_spreadsheets(cells))
        prints = {fingerprints.together(text, form) for form in of_rows}
    has_new_note = bool(_notes(source.fields) - set(last.notes))
    return last.fingerprint not in prints and not has_new_note


def _notes(fields: Mapping[str, Tree]) -> set[str]:
    groups = (note for note in members_of(fields.get("changes")) if isinstance(note, dict))
    cells = ([str(note.get(name) or "") for name in ("date", "kind", "note")] for note in groups)
    return {fingerprints.of_note(day, kind, words) for day, kind, words in cells}
