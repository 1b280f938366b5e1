"""Removed records whose words are still in the content folder, though no page shows them."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.frontmatter.source import Source, read_document
from gazette.library.folder import attachment_folder, spreadsheet_of
from gazette.library.library import Library
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.removed import leftovers

REMEDY = "Remove that from the folder, and from the history of git: docs/leak.md says how."


def removed_warnings(library: Library) -> Iterator[Problem]:
    for record in library.records:
        names = dict(_leftovers(library, record)).values() if record.is_removed else ()
        if names:
            what = f"It was removed, but the content folder still has {listed([*names])}."
            yield record.problem(what, REMEDY, at=("status",), warning="removed")


def leftovers_of(library: Library) -> tuple[str, ...]:
    """The files and folders of the content that still have the words of a removed record."""
    return tuple(path for record in library.records if record.is_removed for path, _ in _leftovers(library, record))


def _leftovers(library: Library, record: Record) -> Iterator[tuple[str, str]]:
    """The path of each file or folder that has more than the page shows, and words for it."""
    names = leftovers(type(record), _source(library, record))
    if names:
        yield record.path, listed(names)
    for version in library.versions_by_original.get(record.identity, ()):
        if _source(library, version).body.strip():
            yield version.path, f"the text of {version.path}"
    sheet = spreadsheet_of(record.path)
    if (library.root / sheet).is_file():
        yield sheet, sheet
    folder = f"files/{attachment_folder(record)}/"
    if (library.root / folder).is_dir() and any((library.root / folder).iterdir()):
        yield folder, folder


def _source(library: Library, record: Record) -> Source:
    source = read_document((library.root / record.path).read_bytes())
    assert isinstance(source, Source), "a document that cannot be read is in no library"
    return source
