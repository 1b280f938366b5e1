"""When a record was published, what was changed since, and how many versions there are."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.records import Page, Record
from gazette.records.base import Change
from gazette.views.shapes.labels import CHANGE_WORDS, date_value, fact, facts
from gazette.views.shapes.parts import ChangeNote, Fact, Link, Value


def dates_of(library: Library, record: Record) -> tuple[Fact, ...]:
    last = record.last_change
    return facts(
        fact("Published", record.published),
        fact("Last updated", last.date if last else None),
        fact("To be reviewed", record.review_due),
        _versions(library, record),
    )


def changes_of(record: Record) -> tuple[ChangeNote, ...]:
    """The public notes, the latest first."""
    anchors = {paragraph.number: paragraph.anchor for paragraph in record.body.paragraphs}
    ordered = sorted(record.changes, key=lambda change: change.date.order, reverse=True)
    return tuple(
        note_of(change, tuple(Link(f"Paragraph {number}", f"#{anchors[number]}") for number in change.paragraphs))
        for change in ordered
    )


def note_of(change: Change, paragraphs: tuple[Link, ...] = ()) -> ChangeNote:
    return ChangeNote(date_value(change.date), CHANGE_WORDS[change.kind], change.note, paragraphs)


def address_of(record: Record) -> str:
    """Where its versions are compared."""
    return f"{record.address}changes/"


def is_compared(record: Record) -> bool:
    """Standing pages are not: several stand at another address than their own, above what the build makes."""
    return not isinstance(record, Page)


def _versions(library: Library, record: Record) -> list[Fact]:
    """Nothing while the office keeps no register of its publications: how often a text changed is not known then."""
    if not library.publications.is_kept:
        return []
    count = len(library.versions.get(record.identity, ()))
    if not count:
        return fact("Versions", "1: not changed since it was first published here")
    if not is_compared(record):
        return fact("Versions", str(count))
    return fact("Versions", (Value(f"{count}: see what changed", address_of(record)),))
