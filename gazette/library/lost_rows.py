"""Rows of the register of publications that were there once: which of them are lost, and which may be gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gazette import history
from gazette.fingerprints import of_document, of_spreadsheet, together
from gazette.frontmatter.source import Source, read_document
from gazette.grouping import grouped
from gazette.library.earlier_words import same_but_for_earlier_words
from gazette.library.folder import spreadsheet_of
from gazette.library.library import Library
from gazette.library.publications import COLUMNS, rows_of_register
from gazette.records.publication import PUBLISHED, REMOVED, Publication

OFFICE = "office.md"


@dataclass(frozen=True)
class Loss:
    """Rows that a commit removed from the register, and that are not in it now."""

    commit: str
    rows: tuple[Publication, ...]


def key_of_row(row: Publication) -> tuple[object, ...]:
    """What nobody changes in a row: its name may itself have been removed (`Publications.with_dropped_names`)."""
    return *_folder_and_day(row), row.fingerprint, frozenset(row.notes)


def lost_rows(
    before: Sequence[Publication], rows: Iterable[Publication], later: Iterable[Publication] = ()
) -> Iterator[Publication]:
    """The rows that are gone. One from before words were removed has no fingerprint, and perhaps another name.

    `later` rows may have one again that `rows` has not.
    """
    rows = list(rows)
    every = [*rows, *later]
    kept = grouped((key_of_row(row), row) for row in every)
    same_name = {(row.identity, row.published) for row in every if row.fingerprint == REMOVED}
    known = {row.identity for row in before}
    removed = [row for row in rows if row.fingerprint == REMOVED]
    renamed = Counter(_folder_and_day(row) for row in removed if row.identity not in known)
    for row in before:
        if (row.identity, row.published) in same_name or any(
            _has_parts(of, row) for of in kept.get(key_of_row(row), ())
        ):
            continue
        if renamed[_folder_and_day(row)]:
            renamed[_folder_and_day(row)] -= 1
        else:
            yield row


def _has_parts(row: Publication, before: Publication) -> bool:
    """Whether it has the parts of a row from before; what an earlier version left open was filled in since."""
    return not before.is_complete or (row.paragraphs, row.rows, row.files) == (
        before.paragraphs,
        before.rows,
        before.files,
    )


def _folder_and_day(row: Publication) -> tuple[str, date]:
    return row.identity.partition("/")[0], row.published


def newest_loss(library: Library) -> Loss | None:
    """The last commit that lost rows which are still missing; None where all is there, or gone for a good reason."""
    present = library.publications.rows
    lines = set((_bytes(library, None, PUBLISHED) or b"").splitlines())
    for change in history.line_changes(library.root, PUBLISHED):
        gone = [line for line in change.removed if line not in lines]
        lost = tuple(lost_rows(_rows(gone), _rows(change.put_in), present)) if gone else ()
        if lost and not _began_again(library, change.commit, lost):
            put_in, parent = _rows(change.put_in), f"{change.commit}^"
            lost = tuple(row for row in lost if not was_upgraded(library, row, put_in, parent, change.commit))
            if lost:
                return Loss(change.commit, lost)
    return None


def _rows(lines: Iterable[bytes]) -> tuple[Publication, ...]:
    """The rows of some lines of a register, without its head."""
    head = ",".join(COLUMNS).encode()
    return rows_of_register(b"\n".join((head, *lines, b"")))


def _began_again(library: Library, commit: str, lost: Sequence[Publication]) -> bool:
    """Whether the register was emptied, and begun again on a later day, or is now that of another office."""
    first_day = library.publications.first_day
    if first_day and all(row.published < first_day for row in lost):
        left = history.committed(library.root, PUBLISHED, commit)
        if left is None or len(left.splitlines()) <= 1:
            return True
    return _is_of_another_office(library, f"{commit}^")


def is_begun_anew(library: Library) -> bool:
    """Whether the folder has a blank office that nobody has published, and the last commit another one."""
    return not library.publications.is_kept and _is_of_another_office(library, "HEAD")


def _is_of_another_office(library: Library, commit: str) -> bool:
    office = _document(library, commit, OFFICE)
    return bool(office and office.fields.get("feed_ids") != library.office.feed_ids)


def was_upgraded(
    library: Library, row: Publication, rows: Iterable[Publication], commit: str, later: str | None = None
) -> bool:
    """Whether only the words for fields and choices are others since a commit, which `bin/gazette upgrade` changes.

    `rows` are the rows of a later commit, or without one of the folder.
    """
    same = (row.identity, row.published, row.notes)
    new = next((new for new in rows if (new.identity, new.published, new.notes) == same and _has_parts(new, row)), None)
    if new is None or new.fingerprint == row.fingerprint:
        return False
    before, after = (_document(library, at, row.file) for at in (commit, later))
    if before is None or after is None or not same_but_for_earlier_words(before, after):
        return False
    prints = (_fingerprint(library, at, row.file, text) for at, text in ((commit, before), (later, after)))
    return tuple(prints) == (row.fingerprint, new.fingerprint)


def _fingerprint(library: Library, commit: str | None, path: str, document: Source) -> str:
    """The fingerprint of a record as it is in a commit; that of a fund or a public register counts its spreadsheet."""
    own = of_document(document.fields, document.body)
    sheet = spreadsheet_of(path)
    rows = _bytes(library, commit, sheet) if sheet else None
    return own if rows is None else together(own, of_spreadsheet(rows))


def _document(library: Library, commit: str | None, path: str) -> Source | None:
    source = read_document(_bytes(library, commit, path) or b"")
    return source if isinstance(source, Source) else None


def _bytes(library: Library, commit: str | None, path: str) -> bytes | None:
    """A file as it is in a commit, or without one in the folder."""
    if commit:
        return history.committed(library.root, path, commit)
    return (library.root / path).read_bytes() if (library.root / path).is_file() else None
