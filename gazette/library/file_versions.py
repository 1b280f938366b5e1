"""What happened to the files of a record from one publication to the next."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.differences import Difference, DiffLine, DiffText
from gazette.records import Record
from gazette.records.publication import REMOVED, Parts, Publication
from gazette.sentences import changes

HEADING = "Files"


def files_differ(before: Publication, later: Publication | Record) -> bool:
    """Whether a file was added, replaced or removed. Not known of a register of an earlier version."""
    if REMOVED in (before.fingerprint, later.fingerprint) or before.files is None or later.files is None:
        return False
    return before.files != later.files


def file_difference(before: Publication, later: Publication | Record) -> tuple[Difference, ...]:
    """The files that differ, in words: nobody can compare their bytes by eye."""
    if not files_differ(before, later):
        return ()
    lines = _sentences(before.files or {}, later.files or {})
    return (Difference(HEADING, tuple(DiffLine((DiffText(line),)) for line in lines)),)


def _sentences(before: Parts, after: Parts) -> Iterator[str]:
    for name, digest in after.items():
        if name not in before:
            yield changes.file_added(name)
        elif before[name] != digest:
            yield changes.file_replaced(name)
    yield from (changes.file_removed(name) for name in before if name not in after)
