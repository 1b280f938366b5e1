"""What changed in a record from each publication to the next, the latest first."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import on
from gazette.library.publications import Missing, Version
from gazette.records import Record
from gazette.views.pages import VersionsPage
from gazette.views.parts import ComparedVersion, Head, Link
from gazette.views.record import Desk, head_of
from gazette.views.versions import address_of, is_compared, note_of
from gazette.views.wording import counted, said

WHY: dict[Missing, str] = {
    "first": "The text as it was first published here.",
    "no history": "What changed cannot be shown: the history of the files is not at hand where this site was built.",
    "lost": "What changed is not shown: the text before it is not, or no longer, in the history of the files.",
    "withdrawn": "What changed is not shown: the text before it was withdrawn.",
}


def pages(desk: Desk) -> Iterator[VersionsPage]:
    """A page for each record that was published with more than one text."""
    for record in desk.library.records:
        if record.identity in desk.library.versions and is_compared(record):
            yield of(desk, record)


def of(desk: Desk, record: Record) -> VersionsPage:
    versions = desk.library.versions[record.identity]
    own = head_of(record)
    head = Head(
        address=address_of(record),
        title=f"What changed: {record.title}",
        description=f"{counted(len(versions), 'version')} of this text, and what differs between them.",
        lang=record.lang,
        kind=own.kind,
        crumbs=(*own.crumbs, Link(record.title, record.address)),
        feeds=(Link("Changes (RSS)", "feeds/changes.rss"),),
        is_listed=False,  # whoever searches should find the text that stands
        section=own.section,
    )
    numbered = list(enumerate(versions, 1))
    return VersionsPage(head, tuple(_compared(desk, number, one) for number, one in reversed(numbered)))


def _compared(desk: Desk, number: int, version: Version) -> ComparedVersion:
    why = WHY[version.missing] if version.missing else ""
    if not why and not version.differences:
        why = "Nothing that readers see differs."
    return ComparedVersion(
        heading=f"Version {number}",
        anchor=f"version-{number}",
        published=said(on(version.day or desk.today)),
        notes=tuple(note_of(change) for change in version.notes),
        differences=version.differences,
        why=why,
    )
