"""What readers see of records: the public part of a withheld notice, the public words of notes of changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from gazette import fingerprints
from gazette.dates import on
from gazette.library.library import Library
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.placed import Placed

# Nothing else of a withheld notice leaves the content folder. Its title must be safe to show; its notes of
# changes are written for the public; its publication is that of the notice that says it is withheld.
PUBLIC_FIELDS_OF_WITHHELD = (*fingerprints.PUBLIC_OF_WITHHELD, "changes", "id")
SUMMARY_OF_WITHHELD = "This notice is withheld. Only its title, its dates and the reason are public."


def without_withheld(library: Library) -> Library:
    """The library without the words of what is withheld. Its files are left out with those that are held."""
    records = tuple(_public_part(record) if record.is_withheld else record for record in library.records)
    return replace(library, records=records)


def with_public_notes(library: Library) -> Library:
    """The library with what readers see of each note of a change."""

    def public(changes: Iterable[Change]) -> tuple[Change, ...]:
        return tuple(change.public_part for change in changes)

    records = tuple(
        record.model_copy(update={"changes": public(record.changes)}) if record.changes else record
        for record in library.records
    )
    translated = tuple(
        replace(version, fields={**version.fields, "changes": public(version.fields["changes"])})
        for version in library.translated
    )
    return replace(library, records=records, translated=translated)


def with_days_of_texts(library: Library, today: date) -> Library:
    """The library with the day on which the words came out of each notice that was withheld at first.

    The day in its file may be that of the notice that it was withheld, and the delay would be too short. A compiled
    record leaves the day alone, because its publisher is not the office.
    """
    if library.office.is_compiled:
        return library
    return replace(library, records=tuple(_with_day_of_text(library, record, today) for record in library.records))


def _with_day_of_text(library: Library, record: Record, today: date) -> Record:
    day = library.publications.text_published(record, today)
    return record.model_copy(update={"published": on(day)}) if day and not record.published.is_future(day) else record


def _public_part(record: Record) -> Record:
    """The record with every other field at its default."""
    blank = {"decision": "", "decided_by": (), "summary": SUMMARY_OF_WITHHELD}
    hidden = {
        name: blank[name] if name in blank else field.get_default(call_default_factory=True)
        for name, field in type(record).model_fields.items()
        if name not in PUBLIC_FIELDS_OF_WITHHELD
    }
    changes = tuple(change.model_copy(update={"paragraphs": (), "moved": ()}) for change in record.changes)
    public = record.model_copy(update={**_as_read(hidden), "changes": changes})
    return public.placed(Placed(path=record.path, shown=record.shown, fingerprint=record.fingerprint))


def _as_read(values: dict[str, object]) -> dict[str, object]:
    """Defaults as in a file that was read: lists are tuples."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
