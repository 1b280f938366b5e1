"""The lines on a page for what was removed from it: each keeps the address that others may have cited."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.former_addresses import REMOVED_PARTS, files_removed, parts_removed
from gazette.library.former_parts import FormerPart
from gazette.library.library import Library
from gazette.records import Record
from gazette.records.change import Change
from gazette.sentences import places
from gazette.views.record.history import CHANGES
from gazette.views.shapes.parts import Fact, Row, Section, Value

HEADING = "Removed or moved"


def section_of(library: Library, record: Record, page: str = "") -> Iterator[Section]:
    """What is gone from the page of a record or, with the rest of its address, from another page of the record."""
    former = parts_removed(library, record)
    rows = [_of_part(record, part, page) for part in former if part.page == page or not (page or part.to)]
    rows += [] if page else _of_files(library, record)
    by_anchor = {row.anchor: row for row in rows}
    if by_anchor:
        yield Section(HEADING, REMOVED_PARTS, rows=tuple(by_anchor.values()))


def _of_part(record: Record, part: FormerPart, page: str) -> Row:
    if part.to:
        text = places.part_elsewhere(part.kind.noun, part.id)
        return Row(text, None, anchor=part.anchor, links=(Fact("Now at", (Value(f"/{part.to}", part.to),)),))
    text = places.part_removed(part.kind.noun, part.id, part.change.date if part.change else None)
    return Row(text, None, anchor=part.anchor, links=_see(part.change, record.address if page else ""))


def _of_files(library: Library, record: Record) -> list[Row]:
    return [
        Row(
            places.part_removed("file", file.name, file.change.date if file.change else None),
            "",
            anchor=file.anchor,
            links=_see(file.change, ""),
        )
        for file in files_removed(library, record)
        if not file.to
    ]


def _see(change: Change | None, address: str) -> tuple[Fact, ...]:
    """The note that says why; nothing where there is none."""
    return (Fact("See", (Value("the note of the change", f"{address}#{CHANGES}"),)),) if change else ()
