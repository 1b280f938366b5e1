"""What others may have cited of a record, for the register of publications: paragraphs, parts with an id, and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from gazette import fingerprints
from gazette.frontmatter.models import groups_in
from gazette.frontmatter.source import Place
from gazette.records import Fund, PublicRegister, Record
from gazette.records.change import Change
from gazette.records.cited_part import CitedPart
from gazette.records.fund import Award
from gazette.records.moves import HEADING, names_part
from gazette.records.public_register import NotGiven, RegisterEntry
from gazette.records.publication import Parts


@dataclass(frozen=True)
class PublishedPart:
    """A part of a record with an id."""

    part: CitedPart
    page: str = ""  # that it is on, from the address of its record
    at: Place = ()  # in the fields of its record, or
    line: int = 0  # in its spreadsheet

    @property
    def name(self) -> str:
        return self.part.register_name(self.part.cited_as)

    @property
    def anchor(self) -> str:
        return self.part.anchor

    def address_in(self, record: Record) -> str:
        """Its address: a page of its own, or a place on a page of its record."""
        return self.page_in(record.address) or f"{record.address}{self.page}#{self.anchor}"

    @property
    def has_own_page(self) -> bool:
        return bool(self.page_in(""))

    def page_in(self, record: str) -> str:
        """Its own page, by the address of its record; "" where it has none."""
        return self.part.page_of(self.part.cited_as, record)

    @cached_property
    def fingerprint(self) -> str:
        """That of its words; "" for that of a private person."""
        if isinstance(self.part, Award):
            return "" if self.part.individual else _of_award(self.part)
        return _of_entry(self.part) if isinstance(self.part, RegisterEntry) else fingerprints.of_words(self.part.words)

    @property
    def for_register(self) -> str:
        return f"{self.fingerprint}@{self.page}" if self.page and self.fingerprint else self.fingerprint


def paragraphs_of(record: Record) -> Parts:
    """Every numbered paragraph, and every heading by its anchor, in the order of the text."""
    numbered = [(place.line, place.number, place.fingerprint) for place in record.body.paragraphs]
    headings = [
        (heading.line, f"{HEADING}{heading.anchor}", heading.fingerprint)
        for heading in record.body.headings
        if not heading.number
    ]
    return {name: fingerprint for _, name, fingerprint in sorted([*numbered, *headings], key=lambda place: place[0])}


def rows_of(record: Record) -> Parts:
    """The names of its parts, such as its grants, each with a fingerprint."""
    return {part.name: part.for_register for part in parts_of(record)}


def parts_of(record: Record) -> Iterator[PublishedPart]:
    """The parts of a record that others can cite; a version in the other language has those of its record."""
    if record.is_hidden or record.translation_of:
        return
    if isinstance(record, Fund):
        for award in record.awards:
            page = record.round_address(award.round).removeprefix(record.address)
            yield PublishedPart(award, page, line=award.line)
    if isinstance(record, PublicRegister):
        for entry in record.entries:
            page = record.entry_page(entry).removeprefix(record.address)
            if entry.id:
                yield PublishedPart(entry, page, line=entry.line)
    for name in kinds_in(type(record)):
        for index, part in enumerate(getattr(record, name)):
            if part.cited_as:
                yield PublishedPart(part, at=(name, index))


@cache
def kinds_in(model: type[Record]) -> dict[str, type[CitedPart]]:
    """The fields of a kind of record that hold parts, from their declarations, each with the kind of part."""
    groups = ((name, group) for name, info in model.model_fields.items() for group in groups_in(info.annotation))
    return {name: group for name, group in groups if issubclass(group, CitedPart)}


def kind_of_part(record: Record, name: str) -> type[CitedPart] | None:
    """The kind of a part by its name in the register; None where the register is of another kind of record."""
    noun = name.partition(" ")[0]
    kinds = {kind.noun: kind for kind in kinds_in(type(record)).values()}
    rows = {Fund: Award, PublicRegister: RegisterEntry}
    return kinds.get(noun) or rows.get(type(record))


def id_of_part(kind: type[CitedPart], name: str) -> str:
    """The id of a part by its name in the register."""
    return name.removeprefix(kind.register_name(""))


def is_part_named(record: Record, name: str, change: Change) -> bool:
    """Whether a note of a change names a part."""
    kind = kind_of_part(record, name)
    return kind is not None and names_part(kind, id_of_part(kind, name), change)


def _of_award(award: Award) -> str:
    cells = (award.recipient, award.purpose, award.amount, award.awarded, award.round)
    return fingerprints.of_words(" ".join(map(str, cells)), award.words)


def _of_entry(entry: RegisterEntry) -> str:
    """Of all cells; whether two rows are alike depends on those with words."""
    cells = [cell.value if isinstance(cell, NotGiven) else cell for cell in entry.cells if cell is not None]
    return fingerprints.of_words(" ".join(map(str, cells)), entry.words)
