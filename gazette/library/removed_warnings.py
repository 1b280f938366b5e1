"""Warnings about removed records whose words are still in the content folder, though no page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from gazette.frontmatter.source import Source, read_document
from gazette.library.folder import attachment_folder
from gazette.library.library import Library
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.removed import leftovers

REMEDY = "Take that out of the folder, and out of the history of git: docs/leak.md says how."


def removed_warnings(library: Library) -> Iterator[Problem]:
    for record in library.records:
        if record.is_removed:
            names = (*_in_document(library, record), *_files(library, record))
            if names:
                what = f"It was removed, but the content folder still has {listed(names)}."
                yield record.problem(what, REMEDY, at=("status",), warning="removed")


def _in_document(library: Library, record: Record) -> Iterator[str]:
    """The fields and the text of the document and of its version in the other language."""
    for path in (record.path, *(version.path for version in library.versions_by_original.get(record.identity, ()))):
        source = read_document((library.root / path).read_bytes())
        if isinstance(source, Source) and path == record.path:
            yield from leftovers(type(record), source)
        elif isinstance(source, Source) and source.body.strip():
            yield f"the text of {path}"


def _files(library: Library, record: Record) -> Iterator[str]:
    """Its spreadsheet and its attachments."""
    sheet = str(PurePosixPath(record.path).with_suffix(".csv"))
    if record.rows_heading and (library.root / sheet).is_file():
        yield sheet
    folder = f"files/{attachment_folder(record)}/"
    if (library.root / folder).is_dir() and any((library.root / folder).iterdir()):
        yield folder
