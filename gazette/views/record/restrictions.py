"""What is withheld of a record, what of it was published later, and parties that are not named."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.records import Record
from gazette.records.restriction import WITHHELD, Restriction, is_withheld_party
from gazette.sentences import restrictions
from gazette.views.record.prose import title_of
from gazette.views.record.related import law
from gazette.views.shapes.parts import Fact, Section, Value

ANCHOR = "page-kept-back"


def sections_of(library: Library, record: Record) -> Iterator[Section]:
    """The parts that are withheld, then those that were released."""
    kept = tuple(_kept(library, part) for part in record.restricted if not part.is_released)
    released = tuple(_released(library, record, part) for part in record.restricted if part.is_released)
    if kept:
        yield Section(restrictions.WITHHELD_HEADING, ANCHOR, facts=kept)
    if released:
        yield Section(restrictions.RELEASED_HEADING, "page-released", facts=released)


def party(record: Record, name: str, address: str = "") -> Value:
    """A party by its name; where that is withheld, the word leads to the grounds, on the page at `address`."""
    if not is_withheld_party(name):
        return Value(name)
    has_ground = any(not part.is_released for part in record.restricted)
    return Value(WITHHELD.capitalize(), f"{address}#{ANCHOR}" if has_ground else None)


def _kept(library: Library, part: Restriction) -> Fact:
    review = restrictions.to_be_reviewed(part.review) if part.review else ""
    texts = tuple(Value(text) for text in (part.reason, review) if text)
    ground = (Value(restrictions.ground(part.ground)),)
    return Fact(part.part, (*ground, *law(library, part.law), *texts))


def _released(library: Library, record: Record, part: Restriction) -> Fact:
    day = Value(restrictions.released(part.released)) if part.released else None
    target = library.linked("any", part.released_as)
    file = next((attached for attached in record.attachments if attached.file == part.released_file), None)
    values = (
        day,
        Value(file.title, library.attachment_path(record, file.file)) if file else None,
        Value(title_of(target), target.address) if target else None,
        Value(part.released_note) if part.released_note else None,
        Value(restrictions.ground_at_first(part.ground)),
        *law(library, part.law),
        Value(part.reason) if part.reason else None,
    )
    return Fact(part.part, tuple(value for value in values if value))
