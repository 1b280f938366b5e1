"""Pages that compare each publication of a record with the next, the latest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from gazette.dates import UNKNOWN, on
from gazette.grouping import grouped
from gazette.library.publications import Version
from gazette.records import Decision, Record
from gazette.records.change import Change
from gazette.sentences.changes import (
    NOTHING_DIFFERS,
    READ_THE_TEXT,
    TEXT_UNCHANGED,
    WHY_NOT_COMPARED,
    back_to,
    note_added,
    text_changed,
    what_changed,
    words_removed,
)
from gazette.sentences.records import stated
from gazette.sentences.site import leads_on
from gazette.views.context import Context
from gazette.views.record.history import address_of, is_compared, note_of, paragraphs_of, tells_what_changed
from gazette.views.record.page import head_of
from gazette.views.record.sources import citation_of_record
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.pages import ComparedVersion, RedirectPage, VersionsPage
from gazette.views.shapes.parts import ChangeNote, Head, Link, ReaderAction, Value


def pages(context: Context) -> Iterator[VersionsPage]:
    """A page for each record that was published with more than one text, where it tells what changed."""
    return (page(context, record) for record in _with_versions(context) if tells_what_changed(context.library, record))


def redirects(context: Context) -> Iterator[RedirectPage]:
    """From the address of each page that would not tell what changed to the record itself."""
    for record in _with_versions(context):
        if not tells_what_changed(context.library, record):
            target = Link(record.title, record.address)
            head = Head(address_of(record), record.title, description=leads_on(record.title), is_listed=False)
            yield RedirectPage(head, target)


def _with_versions(context: Context) -> Iterator[Record]:
    versions = context.library.versions
    return (record for record in context.library.documents if record.identity in versions and is_compared(record))


def page(context: Context, record: Record) -> VersionsPage:
    versions = context.library.versions[record.identity]
    own = head_of(record)
    answer = (
        _removed(record)
        if record.is_removed
        else text_changed(
            len(versions) - 1,
            versions[-1].day or context.today,
            is_cut=versions[0].missing == "removed",
            is_lost=_is_lost(versions),
        )
    )
    head = Head(
        address=address_of(record),
        title=what_changed(record.title),
        description=answer,
        answer=answer,
        kicker=_number(record),
        action=ReaderAction("", plain_links=(Link(_back(record), record.address),)),
        lang=record.lang,
        kind=own.kind,
        crumbs=(*own.crumbs, Link(record.title, record.address)),
        feeds=(Link("Changes", "feeds/changes.rss", form="RSS"),),
        is_listed=False,  # search engines should find the current text
        section=own.section,
    )
    numbered = list(enumerate(versions, 1))
    compared = (
        part for number, version in reversed(numbered) for part in _parts(context, record, number, version, versions)
    )
    return VersionsPage(head, tuple(compared), cite=citation_of_record(context, record, address=head.address))


def _back(record: Record) -> str:
    return back_to(record.nouns[0]) if record.is_hidden else READ_THE_TEXT


def _removed(record: Record) -> str:
    """That the words were removed, when, and the reason that the office gives for it."""
    days = [change.date for change in record.changes_by_date if change.is_removal]
    return words_removed(record.nouns[0], days[-1] if days else UNKNOWN, stated(record.status_reason))


def _parts(
    context: Context, record: Record, number: int, version: Version, versions: Sequence[Version]
) -> Iterator[ComparedVersion]:
    """A version, then the notes that came between the text before and this one, the latest first."""
    alone = grouped((day, note) for note in version.notes if (day := _day_alone(context, record, version, note)))
    with_text = tuple(note for note in version.notes if all(note not in notes for notes in alone.values()))
    yield _compared(context, record, number, replace(version, notes=with_text), versions)
    for day in sorted(alone, reverse=True):
        yield ComparedVersion(
            heading=note_added(len(alone[day])),
            anchor=f"notes-{day.isoformat()}",
            published=date_value(on(day)),
            notes=tuple(_note(context, record, note) for note in alone[day]),
            differences=(),
            why=TEXT_UNCHANGED,
        )


def _day_alone(context: Context, record: Record, version: Version, note: Change) -> date | None:
    """The day on which a note was published without a new text; None where it came with the text."""
    rows = context.library.publications.of(record)
    first = next((row.published for row in rows if note.fingerprint in row.notes), None)
    return first if first and first < (version.day or context.today) else None


def _note(context: Context, record: Record, change: Change) -> ChangeNote:
    """A note, with links to the paragraphs that it names, which are on the page of the record."""
    named = () if record.is_hidden else paragraphs_of(context, record, change)
    places = (replace(place, address=_place(record, place.address)) for place in named)
    return replace(note_of(context, record, change), paragraphs=tuple(places))


def _place(record: Record, address: str | None) -> str | None:
    return record.place_address(address.removeprefix("#")) if address else None


def _number(record: Record) -> tuple[Value, ...]:
    return (Value(record.cited_reference),) if isinstance(record, Decision) and record.has_reference else ()


def _is_lost(versions: Sequence[Version]) -> bool:
    """Whether no earlier text was kept to compare, which the answer says."""
    return len(versions) > 1 and all(version.missing == "lost" for version in versions[1:])


def _compared(
    context: Context, record: Record, number: int, version: Version, versions: Sequence[Version]
) -> ComparedVersion:
    """A version; of one alone, or where no earlier text was kept, its day: a number would promise a text to compare."""
    published = date_value(on(version.day or context.today))
    return ComparedVersion(
        heading=published.text if len(versions) == 1 or _is_lost(versions) else f"Version {number}",
        anchor=f"version-{number}",
        published=published,
        notes=tuple(_note(context, record, change) for change in version.notes),
        differences=version.differences,
        why="" if version.missing == "lost" and _is_lost(versions) else _why_not_compared(version),
    )


def _why_not_compared(version: Version) -> str:
    if version.missing == "removed" and any(change.is_removal for change in version.notes):
        return ""  # the note says so
    if version.missing:
        return WHY_NOT_COMPARED[version.missing]
    return "" if version.differences else NOTHING_DIFFERS
