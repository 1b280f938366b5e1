"""Changes without a public note, and records that have vanished: neither is allowed after publication."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.cache import Cache
from gazette.dates import say_day
from gazette.library.library import Library
from gazette.library.past_texts import PastTexts
from gazette.library.public_registers import read_entries
from gazette.problems import Problem
from gazette.records import PublicRegister, Record
from gazette.records.base import Change
from gazette.records.publication import PUBLISHED, Publication

HOW_TO_NOTE = "Add under changes: date, kind (correction, update, withdrawal or minor), note."


def silent_changes(library: Library) -> Iterator[Problem]:
    """Reports every record that differs from its last publication without a note, or that is gone."""
    present = {record.identity: record for record in (*library.documents, *library.held.records)}
    moved = {redirect.old.strip("/") for redirect in library.redirects}
    for identity, rows in library.publications.by_record.items():
        last = rows[-1]
        record = present.get(identity)
        if record is None:
            yield from _vanished(library, last, moved)
            continue
        yield from _unexplained(library, record, last)
        yield from _lost_notes(record, last)
        if record.address != last.address and last.address.strip("/") not in moved:
            yield record.problem(
                f"It was published at /{last.address} and is now at /{record.address}; "
                "the old address no longer works.",
                f"Add this line to redirects.csv: /{last.address},/{record.address}",
            )


def _unexplained(library: Library, record: Record, last: Publication) -> Iterator[Problem]:
    if record.fingerprint == last.fingerprint or library.held.explains(record, last.fingerprint):
        return
    what = f"The text differs from what was published on {say_day(last.published)}"
    new = [change for change in record.changes if change.fingerprint not in last.notes]
    if not new:
        gone = _gone_rows(library, record, last)
        yield record.problem(f"{what}, and there is no note of the change.{gone}", HOW_TO_NOTE, at=("changes",))
    elif all(_is_older(change, last) for change in new):
        yield record.problem(
            f"{what}, and the new note is dated before that day.",
            "Date it on the day of the change.",
            at=("changes", record.changes.index(new[-1]), "date"),
        )


def _gone_rows(library: Library, record: Record, last: Publication) -> str:
    """The ids of published rows of a register that are gone, from the history of its spreadsheet."""
    if not isinstance(record, PublicRegister) or not record.id_column:
        return ""
    rows = PastTexts(library, [record], Cache(None)).spreadsheet(record, last.fingerprint)
    before = read_entries(record, rows)[0].ids if rows else ()
    gone = [name for name in before if name not in record.ids]
    return f" Rows that are gone: {', '.join(gone)}." if gone else ""


def _is_older(change: Change, last: Publication) -> bool:
    return bool(change.date.last and change.date.last < last.published)


def _lost_notes(record: Record, last: Publication) -> Iterator[Problem]:
    lost = set(last.notes) - {change.fingerprint for change in record.changes}
    if lost:
        count = "A note" if len(lost) == 1 else f"{len(lost)} notes"
        verb = "is" if len(lost) == 1 else "are"
        yield record.problem(
            f"{count} of changes published by {say_day(last.published)} {verb} gone or worded differently.",
            "Put it back as it was, and say in a new note what was wrong with it.",
            at=("changes",),
        )


def _vanished(library: Library, last: Publication, moved: set[str]) -> Iterator[Problem]:
    if last.file in library.unreadable.paths:
        return
    if last.identity.startswith("pages/") and last.address.strip("/") in moved:
        return  # the text of a page may move to another page, but a record of the office may not
    where = library.shown(PUBLISHED)
    what = f"{last.file} was published on {say_day(last.published)} and is gone."
    folder, _, name = last.identity.partition("/")
    in_folder = [record for record in library.documents if record.folder == folder]
    same = next((record for record in in_folder if record.fingerprint == last.fingerprint), None)
    if same:
        yield Problem(where, last.line, what, f"Its text is now in {same.path}: add id: {name} there.")
        return
    remedy = "Put it back with status: withdrawn and status_reason"
    remedy += (
        ", or redirect its address in redirects.csv." if folder == "pages" else "; its address has to go on working."
    )
    yield Problem(where, last.line, what, remedy)
