"""Pages that compare each publication of a record with the next, the latest first."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import on
from gazette.library.publications import Version
from gazette.records import Record
from gazette.sentences.changes import NOTHING_DIFFERS, WHY_NOT_COMPARED, number_of_versions, what_changed
from gazette.views.context import Context
from gazette.views.record.history import address_of, is_compared, note_of
from gazette.views.record.page import head_of
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.pages import ComparedVersion, VersionsPage
from gazette.views.shapes.parts import Head, Link


def pages(context: Context) -> Iterator[VersionsPage]:
    """A page for each record that was published with more than one text."""
    for record in context.library.documents:
        if record.identity in context.library.versions and is_compared(record):
            yield page(context, record)


def page(context: Context, record: Record) -> VersionsPage:
    versions = context.library.versions[record.identity]
    own = head_of(record)
    compared = sum(bool(version.differences) for version in versions)
    count = number_of_versions(len(versions), compared, is_cut=versions[0].missing == "removed")
    head = Head(
        address=address_of(record),
        title=what_changed(record.title),
        description=count,
        answer=count,
        lang=record.lang,
        kind=own.kind,
        crumbs=(*own.crumbs, Link(record.title, record.address)),
        feeds=(Link("Changes (RSS)", "feeds/changes.rss"),),
        is_listed=False,  # search engines should find the current text
        section=own.section,
    )
    numbered = list(enumerate(versions, 1))
    return VersionsPage(head, tuple(_compared(context, number, version) for number, version in reversed(numbered)))


def _compared(context: Context, number: int, version: Version) -> ComparedVersion:
    return ComparedVersion(
        heading=f"Version {number}",
        anchor=f"version-{number}",
        published=date_value(on(version.day or context.today)),
        notes=tuple(note_of(change) for change in version.notes),
        differences=version.differences,
        why=_why_not_compared(version),
    )


def _why_not_compared(version: Version) -> str:
    if version.missing == "removed" and any(change.is_removal for change in version.notes):
        return ""  # the note says so
    if version.missing:
        return WHY_NOT_COMPARED[version.missing]
    return "" if version.differences else NOTHING_DIFFERS
