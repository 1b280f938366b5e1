"""When a record was published, what was changed since, and how many versions there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gazette.dates import on
from gazette.library.former_links import former_anchors
from gazette.library.later_acts import later_acts
from gazette.library.library import Library
from gazette.records import Page, Plan, Record
from gazette.records.change import Change
from gazette.records.moves import number_now, place_anchor
from gazette.sentences import places, records
from gazette.sentences.days import from_a_minute
from gazette.sentences.deadlines import REVIEW
from gazette.views.context import Context
from gazette.views.record.kept_places import links_of_moves
from gazette.views.shapes.labels import CHANGE_WORDS, date_value, fact, facts
from gazette.views.shapes.parts import ChangeNote, Fact, Value

CHANGES = "page-changes"  # the notes of changes; a link to them opens the fold that they are in


def dates_of(context: Context, record: Record) -> tuple[Fact, ...]:
    first = context.first_published(record) if context.library.publications.is_kept else None
    return facts(
        fact("Published", from_a_minute(record.published)),
        fact(_first_words(context, record), on(first) if first and first != record.published.day else None),
        _last_changed(context, record, first),
        fact(REVIEW, record.review_due),
        _versions(context, record, first),
    )


def _last_changed(context: Context, record: Record, first: date | None) -> Fact | None:
    """The latest day in the list of changes, with whether that was before the record was `first` published here."""
    last = record.last_change
    if last is None:
        return None
    day = context.day_of(record, last)
    is_before = first is not None and day.is_past(first)
    note = records.last_change(is_minor=last.kind == "minor", is_before_here=is_before)
    return fact("Last changed", (replace(date_value(day), note=note),))


def _first_words(context: Context, record: Record) -> str:
    """What the first day here is: of a notice that was withheld at first, only the day of its notice."""
    was_withheld = context.library.publications.text_published(record, context.today)
    return "Listed as withheld from" if was_withheld else "First published here"


def changes_of(context: Context, record: Record) -> tuple[ChangeNote, ...]:
    """The public notes of changes, the latest first."""
    return tuple(
        replace(
            note_of(context, record, change),
            paragraphs=(*paragraphs_of(context, record, change), *links_of_moves(change, record)),
        )
        for change in reversed(record.changes_by_date)
    )


def corrected(context: Context, record: Record) -> tuple[Value, ...]:
    """When it was corrected last, below its facts, with a link to the notes; nothing of what was never corrected.

    A plan is what was issued, so a correction that names no paragraph of it is of its page.
    """
    if any(act.how == "corrects" for act in later_acts(context.library, record)):
        return ()  # a later decision did, which a mark says: two days would be read as two corrections
    corrections = [change for change in record.changes_by_date if change.kind == "correction"]
    if not corrections:
        return ()
    last = corrections[-1]
    is_of_page = context.is_compiled or (isinstance(record, Plan) and not last.paragraphs)
    words = records.corrected(context.day_of(record, last), is_of_page=is_of_page)
    return (Value(words, f"#{CHANGES}"),)


def paragraphs_of(context: Context, record: Record, change: Change) -> Iterator[Value]:
    """The paragraphs that a note names, each with a link where the page of its record has a place for it.

    Those that were removed have a line that says so, except where the register does not know that they were there.
    """
    if not change.paragraphs:
        return
    anchors = former_anchors(context.library, record).union(record.body.anchors)
    changes = record.changes_by_date
    later = changes[changes.index(change) + 1 :] if change in changes else ()
    for number in change.paragraphs:
        now = number_now(number, later)
        anchor = place_anchor(now)
        yield Value(places.paragraph_then(number, now), f"#{anchor}" if anchor in anchors else None)


def note_of(context: Context, record: Record, change: Change) -> ChangeNote:
    return ChangeNote(date_value(context.day_of(record, change)), CHANGE_WORDS[change.kind], change.public_note)


def address_of(record: Record) -> str:
    """The page that compares the versions of a record."""
    return f"{record.address}changes/"


def is_compared(record: Record) -> bool:
    """Whether versions of a record are compared. Standing pages are not, because their text may be above a list."""
    return not isinstance(record, Page)


def tells_what_changed(library: Library, record: Record) -> bool:
    """Whether a note came with a later text of a record, or what differs in it is known."""
    versions = library.versions.get(record.identity, ())
    is_cut = any(version.missing == "removed" for version in versions)
    return is_cut or any(version.notes or version.differences for version in versions[1:])


def _versions(context: Context, record: Record, first: date | None) -> Fact | None:
    """How many texts were published, or that a note was added; no line for what was never changed.

    Not known without a register of publications, which knows the first day.
    """
    if first is None:
        return None
    versions = context.library.versions.get(record.identity, ())
    count, is_cut = len(versions), any(version.missing == "removed" for version in versions)
    if not (is_compared(record) and tells_what_changed(context.library, record)):
        last = context.last_changed(record)
        return fact("Versions", records.changed_since(last)) if last > first else None
    if is_cut and count == 1:
        return None  # no other version is shown, and the note says why
    return fact("Versions", (Value(records.versions(count, is_cut=is_cut), address_of(record)),))
