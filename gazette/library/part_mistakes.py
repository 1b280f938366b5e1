"""Rows and files that were published and are gone or changed, of which no note of a change says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.dates import say_day
from gazette.fingerprints import alikeness, is_recognisable
from gazette.library.awards import spreadsheet_of
from gazette.library.library import Library
from gazette.library.published_parts import rows_of
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records import Fund, PublicRegister, Record
from gazette.records.change import Change
from gazette.records.moves import names_row
from gazette.records.publication import Publication

MOST_NAMED = 12  # ids in a message
ANOTHER = 1  # so alike at most is a row to another one that took its id
HOW_TO_NOTE = "Add under changes: date, kind (correction, update, withdrawal, minor or removal), note."


def row_mistakes(library: Library, record: Record, last: Publication) -> Iterator[Problem]:
    """A grant or a row that is gone, or whose id another one has now, is named in the note of the change."""
    path = spreadsheet_path(record)
    if not path or not last.rows or path in library.unreadable.faulty:
        return
    present, new = rows_of(record), new_notes(record, last)
    if any(change.is_removal for change in new):
        return
    unnamed = [row_id for row_id in last.rows if not any(names_row(row_id, change) for change in new)]
    gone = [row_id for row_id in unnamed if row_id not in present]
    if gone and new:
        yield _gone(library, record, last, gone)
    yield from _given_again(library, record, last)
    lines = lines_of_rows(record)
    for row_id in unnamed:
        was, now = last.rows[row_id], present.get(row_id, "")
        if is_recognisable(was) and is_recognisable(now) and alikeness(was, now) <= ANOTHER:
            what = f"The {_noun(record)} {row_id} is another one than on {say_day(last.published)}."
            remedy = "An id is used once: give the new row another id. If it is the same one, name its id in the note "
            yield Problem(library.shown(path), lines.get(row_id, 1), what, f"{remedy}of the change.")


def _given_again(library: Library, record: Record, last: Publication) -> Iterator[Problem]:
    """Ids of rows that were taken out, which other rows have now."""
    lines = lines_of_rows(record)
    for row_id, now in rows_of(record).items():
        rows = [row for row in library.publications.of(record) if row.rows and row_id in row.rows]
        if row_id in (last.rows or ()) or not rows:
            continue
        was = (rows[-1].rows or {})[row_id]
        if is_recognisable(was) and is_recognisable(now) and alikeness(was, now) <= ANOTHER:
            what = f"The id {row_id} was that of another {_noun(record)}, which was taken out."
            path = library.shown(spreadsheet_path(record))
            yield Problem(path, lines.get(row_id, 1), what, "Give the new row an id of its own.")


def _gone(library: Library, record: Record, last: Publication, gone: Sequence[str]) -> Problem:
    several = len(gone) > 1
    noun = f"{_noun(record)}s" if several else _noun(record)
    what = f"{f'{len(gone)} {noun}' if several else f'The {noun}'} published on {say_day(last.published)} "
    what += f"{'are' if several else 'is'} gone: {shortened(gone)}."
    remedy = f"Put {'them' if several else 'it'} back, or name {'each of them' if several else 'it'} by its id in the "
    return Problem(library.shown(spreadsheet_path(record)), 1, what, f"{remedy}note of the change, and say why.")


def shortened(names: Sequence[str]) -> str:
    """The first of the names in a sentence."""
    return listed(names) if len(names) <= MOST_NAMED else f"{', '.join(names[:MOST_NAMED])} …"


def _noun(record: Record) -> str:
    return "award" if isinstance(record, Fund) else "row"


def spreadsheet_path(record: Record) -> str:
    """The path of the rows of a record; "" for a record without rows."""
    if isinstance(record, Fund):
        return spreadsheet_of(record)
    return record.spreadsheet_path if isinstance(record, PublicRegister) else ""


def lines_of_rows(record: Record) -> dict[str, int]:
    """The line of each row in its spreadsheet, by its id."""
    if isinstance(record, Fund):
        return {award.id: award.line for award in record.awards}
    if isinstance(record, PublicRegister):
        return {record.id_of(entry): entry.line for entry in record.entries}
    return {}


def file_mistakes(record: Record, last: Publication) -> Iterator[Problem]:
    """A file with other contents needs a note as a changed text does, and one that is gone a note that names it."""
    new = new_notes(record, last)
    if last.files is None or record.is_hidden or any(change.is_removal for change in new):
        return
    if new:
        yield from _unnamed_files(record, last, new)
        return
    places = {attachment.file: index for index, attachment in enumerate(record.attachments)}
    for name, digest in last.files.items():
        if record.files.get(name) == digest or (name in places and name not in record.files):
            continue  # a file that is missing in its folder is a mistake of its own
        is_gone = name not in record.files
        if is_gone and record.fingerprint != last.fingerprint:
            continue  # the text differs, which is reported
        become = "is gone" if is_gone else "has other contents now"
        what = f"The file {name} was published on {say_day(last.published)} and {become}, "
        what += "and there is no note of the change."
        at = ("attachments", places[name]) if name in places else ("changes",)
        yield record.problem(what, f"Put the file back as it was, or: {HOW_TO_NOTE}", at=at)


def _unnamed_files(record: Record, last: Publication, new: Sequence[Change]) -> Iterator[Problem]:
    """The old address of a file no longer works, whether it was taken out or renamed."""
    names = {attachment.file for attachment in record.attachments} | set(record.files)
    for name, digest in (last.files or {}).items():
        if name in names or any(name.casefold() in change.note.casefold() for change in new):
            continue
        renamed = next((other for other, same in record.files.items() if same == digest), None)
        become = f"is now {renamed}" if renamed else "is gone"
        what = f"The file {name} was published on {say_day(last.published)} and {become}, "
        remedy = f"Give it back its name, or say in the note of the change that {name} is now {renamed}."
        remedy = remedy if renamed else "Put it back, or name it in the note of the change, and say why it is gone."
        yield record.problem(f"{what}and others may have linked to it.", remedy, at=("changes",))


def new_notes(record: Record, last: Publication) -> list[Change]:
    """The notes of changes that are not published yet."""
    return [change for change in record.changes if change.fingerprint not in last.notes]
