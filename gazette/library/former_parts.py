"""What happened to each part with an id, and to each file, of a record that was published and is no longer there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from gazette.fingerprints import is_recognisable
from gazette.library.published_parts import PublishedPart, id_of_part, kind_of_part, parts_of
from gazette.library.removals import without_removed
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.cited_part import CitedPart
from gazette.records.moves import names_file, names_part
from gazette.records.publication import Parts, Publication, page_of, words_of
from gazette.slugs import slug


@dataclass(frozen=True)
class FormerPart:
    """A part that was published at an address which is not its own any more."""

    kind: type[CitedPart]
    id: str
    page: str  # that it was on, from the address of its record
    change: Change | None  # the note that names it, or the last of those that came with it
    to: str = ""  # its address now; "" if it was removed

    @property
    def anchor(self) -> str:
        return self.kind.anchor_of(self.id)


@dataclass(frozen=True)
class FormerFile:
    """A file that was published at an address at which there is none now."""

    name: str
    path: str
    change: Change | None
    to: str = ""  # its path now; "" if it was removed

    @property
    def anchor(self) -> str:
        """Its place on the page of its record."""
        return f"page-file-{slug(self.name)}"


@dataclass(frozen=True)
class _Step:
    """Names that were published and then, with the notes, were not there any more."""

    row: Publication
    gone: Parts
    notes: tuple[Change, ...]

    def note(self, is_naming: Callable[[Change], bool]) -> Change | None:
        """The note that names what is gone, or the last."""
        return next(filter(is_naming, self.notes), self.notes[-1] if self.notes else None)


def former_parts(rows: Sequence[Publication], record: Record) -> tuple[FormerPart, ...]:
    """The parts that are gone or are on another page now. Without private persons and what was removed."""
    if record.is_hidden:
        return ()
    kept = [row for row in without_removed(rows, record) if row.rows is not None and not row.withheld]
    present = {part.name: part for part in parts_of(record)}
    private = {name for row in kept for name, part in (row.rows or {}).items() if not words_of(part)}
    gone: dict[str, FormerPart] = {}
    for step in _steps(kept, [row.rows or {} for row in kept], dict.fromkeys(present, ""), record):
        for name, published in step.gone.items():
            kind = kind_of_part(record, name)
            if kind and name not in private and name not in present:
                part_id = id_of_part(kind, name)
                note = step.note(partial(names_part, kind, part_id))
                now = _with_the_same_words(published, kind, step.row, present.values())
                gone[name] = FormerPart(kind, part_id, page_of(published), note, now.address_in(record) if now else "")
    return (*gone.values(), *_on_another_page(kept, present, record))


def _on_another_page(
    rows: Sequence[Publication], present: dict[str, PublishedPart], record: Record
) -> Iterator[FormerPart]:
    """The parts that a list had on another page of the record, such as a row with a date in another year."""
    pages = {(name, page_of(part)): None for row in rows for name, part in (row.rows or {}).items() if words_of(part)}
    for name, page in pages:
        part = present.get(name)
        if page and part and part.page != page and part.fingerprint:
            yield FormerPart(type(part.part), part.part.cited_as, page, None, part.address_in(record))


def _with_the_same_words(
    published: str, kind: type[CitedPart], row: Publication, present: Iterable[PublishedPart]
) -> PublishedPart | None:
    """The part with the same words under an id that is new."""
    words = words_of(published)
    same = (
        part
        for part in (present if is_recognisable(words) else ())
        if part.fingerprint == words and type(part.part) is kind and part.name not in (row.rows or {})
    )
    return next(same, None)


def former_files(rows: Sequence[Publication], record: Record, folder: str) -> tuple[FormerFile, ...]:
    """The files that are gone or have another address now. `folder` is that of the files of the record."""
    if record.is_hidden:
        return ()
    kept = [row for row in without_removed(rows, record) if row.files is not None and not row.withheld]
    texts = [_with_paths(row.files or {}, row.address.rstrip("/").rpartition("/")[2]) for row in kept]
    present = _with_paths(record.files, folder)
    gone: dict[str, FormerFile] = {}
    for step in _steps(kept, texts, present, record):
        for path, digest in step.gone.items():
            name = path.rpartition("/")[2]
            same = [other for other, now in present.items() if now == digest]
            to = next((other for other in same if other.endswith(f"/{name}")), next(iter(same), ""))
            if path not in present:
                gone[path] = FormerFile(name, path, step.note(partial(names_file, name)), to)
    return tuple(gone.values())


def _with_paths(files: Parts, folder: str) -> Parts:
    """The files by their paths; the name of one in the folder of something else has that folder in it."""
    return {f"files/{name if '/' in name else f'{folder}/{name}'}": digest for name, digest in files.items()}


def _steps(rows: Sequence[Publication], texts: Sequence[Parts], present: Parts, record: Record) -> Iterator[_Step]:
    """What went from each publication to the next; the last step is to the text of today."""
    for row, later, before, after in zip(rows, [*rows[1:], None], texts, [*texts[1:], present], strict=False):
        gone = {name: part for name, part in before.items() if name not in after}
        if gone:
            notes = row.notes_since(record.changes, later)
            yield _Step(row, gone, tuple(note for note in notes if not note.is_removal))
