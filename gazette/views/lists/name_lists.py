"""Organisations and Acts with the pages that mention them, as lists and as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gazette.library.addresses import LIST_TITLES
from gazette.library.library import Library
from gazette.markup import citations
from gazette.plurals import counted
from gazette.records import LISTED_KINDS, Record
from gazette.records.duties import Duty
from gazette.records.orders import newest_first
from gazette.records.registers import Act, Organisation, Role
from gazette.sentences.lists import (
    NO_NAMES,
    NOT_NAMED,
    number_of,
    read_on,
    spelling,
    wrong_provision,
)
from gazette.views.context import Context
from gazette.views.lists.list_page import list_page
from gazette.views.record.badges import badge_words
from gazette.views.record.related import act_address, organisation_address
from gazette.views.shapes.dataset import DataField, Dataset, dataset_of, declared, list_field
from gazette.views.shapes.labels import date_note, fact, facts
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Fact, Section, Table, Value
from gazette.views.shapes.tables import TableColumn, table_of

Name = TypeVar("Name", bound=Organisation | Act)


@dataclass(frozen=True)
class RegisteredName(Generic[Name]):
    """A name of a register, its place on the page of the list, and the records and duties that mention it."""

    row: Name
    name: str
    address: str
    records: Sequence[Record]
    duties: Sequence[Duty] = ()

    @property
    def identities(self) -> Iterator[str]:
        return (record.identity for record in self.records)

    @property
    def pages(self) -> int:
        return len(self.records) + len(self.duties)


def pages(context: Context) -> Iterator[ListPage]:
    """The two lists, in the order of their data."""
    bodies, acts = _organisations(context), _acts(context)
    count = number_of(len(bodies), "organisation")
    sections = (*_sections(context, bodies, _organisation_facts), *_roles(context))
    yield _page(context, "organisations", count, _table("Organisations", bodies), sections)
    count = counted(len(acts), "Act or Order", "Acts and Orders")
    sections = tuple(_sections(context, acts, lambda row: _act_facts(context, row)))
    yield _page(context, "legislation", count, _table("Acts and Orders", acts), sections)


def datasets(context: Context) -> Iterator[Dataset]:
    bodies, acts = _organisations(context), _acts(context)
    yield dataset_of("organisations", LIST_TITLES["organisations"], ORGANISATION_FIELDS, bodies)
    yield dataset_of("legislation", LIST_TITLES["legislation"], ACT_FIELDS, acts)


def _organisations(context: Context) -> list[RegisteredName[Organisation]]:
    """The organisations in the order of their names."""
    names = context.library.body_names.organisations
    rows = sorted(context.library.organisations.values(), key=lambda row: names[row.key].casefold())
    return [
        RegisteredName(row, names[row.key], organisation_address(row.key), _naming(context, names[row.key]))
        for row in rows
    ]


def _acts(context: Context) -> list[RegisteredName[Act]]:
    """The Acts in the order of their titles."""
    rows = sorted(context.library.acts.values(), key=lambda row: row.title.casefold())
    return [
        RegisteredName(row, row.title, act_address(row.key), _naming(context, row.title), _duties(context, row))
        for row in rows
    ]


def _naming(context: Context, name: str) -> list[Record]:
    """The records that name it in a field or in their text, newest first."""
    return newest_first(context.mentions.get(name, ()))


def _duties(context: Context, act: Act) -> list[Duty]:
    """The duties that are in an Act or mention it, by its title or a short name of it."""
    names = "|".join(map(re.escape, (act.title, *act.also)))
    pattern = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
    return [duty for duty in context.library.duties.values() if pattern.search(f"{duty.legal_reference} {duty.duty}")]


def _page(context: Context, name: str, count: str, table: Table, sections: tuple[Section, ...]) -> ListPage:
    return list_page(
        context,
        name,
        count=count,
        empty="" if table.rows else NO_NAMES[name],
        table=table if table.rows else None,
        sections=sections,
    )


def _table(caption: str, names: Iterable[RegisteredName[Name]]) -> Table:
    columns: tuple[TableColumn[RegisteredName[Name]], ...] = (
        TableColumn("Name", lambda known: Value(known.name, known.address)),
        TableColumn("Pages that mention it", lambda known: Value(str(known.pages)), is_number=True),
    )
    return table_of(caption, columns, names)


def _sections(
    context: Context, names: Iterable[RegisteredName[Name]], facts_of: Callable[[Name], tuple[Fact, ...]]
) -> Iterator[Section]:
    for known in names:
        yield Section(
            known.name,
            known.address.partition("#")[2],
            paragraphs=() if known.pages else (NOT_NAMED,),
            facts=(*facts_of(known.row), *_records_by_kind(context.library, known.records), *_duties_fact(known)),
        )


def _records_by_kind(library: Library, records: Sequence[Record]) -> tuple[Fact, ...]:
    lists = [
        fact(kind.list_title, tuple(_link(library, record) for record in records if isinstance(record, kind)))
        for kind in LISTED_KINDS
    ]
    without_list = fact("Other pages", tuple(_link(library, record) for record in records if not record.list_title))
    return facts(*lists, without_list)


def _duties_fact(known: RegisteredName[Name]) -> tuple[Fact, ...]:
    duties = (Value(duty.duty, duty.address, note=duty.legal_reference) for duty in known.duties)
    return facts(fact("Legal duties", tuple(duties)))


def _link(library: Library, record: Record) -> Value:
    notes = (date_note(record), badge_words(library, record))
    return Value(record.title, record.address, note=", ".join(filter(None, notes)))


def _organisation_facts(row: Organisation) -> tuple[Fact, ...]:
    return facts(
        fact("Also called", tuple(map(Value, row.also))),
        fact(ALSO_PRINTED, tuple(map(Value, row.avoid))),
        fact("Website", row.url, row.url),
        fact("Identifier", row.org_id),
        fact("Shown after the name", row.shown_after_name),
        fact("Note", row.note),
    )


def _act_facts(context: Context, row: Act) -> tuple[Fact, ...]:
    wrong = (wrong_provision(other.wrong, other.about, other.right) for other in row.wrong_provisions)
    provisions = {part for record in context.library.records for part in _provisions(record, row)}
    return facts(
        fact("Website", read_on(row.title, row.url) if row.url else None, row.url),
        fact("Provisions cited", ", ".join(sorted(provisions, key=_in_order))),
        fact("Also called", tuple(map(Value, row.also))),
        fact(ALSO_PRINTED, tuple(map(Value, row.avoid))),
        fact("Also printed (incorrectly)", tuple(map(Value, wrong))),
        fact("Note", row.note),
    )


def _provisions(record: Record, act: Act) -> list[str]:
    """ "s.12" of each "prsra-2011 s.12" in the fields, and of each link to a section or schedule in the text."""
    parts = (written.partition(" ") for written in record.cited_law)
    in_fields = [provision for name, _, provision in parts if name == act.key and provision]
    return [*in_fields, *(citations.provisions_linked(act.url, record.body.html) if act.url else ())]


def _in_order(provision: str) -> tuple[str, int, str]:
    """Schedules, then sections, each by number: Sch.5, s.7(1), s.12."""
    number = re.search(r"\d+", provision)
    kind = provision[: number.start()] if number else provision
    return (kind, int(number[0]) if number else 0, provision)


def _roles(context: Context) -> tuple[Section, ...]:
    lines = tuple(_role(role) for role in context.library.roles.values())
    return (Section("Roles", "page-roles", facts=lines),) if lines else ()


def _role(role: Role) -> Fact:
    return Fact(role.name, (Value(spelling(role.also, role.avoid, role.note)),))


ALSO_PRINTED = "Also printed as"
NAMED_IN = ("named_in", "Named in", "The records that name it, by their identities.")
ORGANISATION_FIELDS: tuple[DataField[RegisteredName[Organisation]], ...] = (
    *declared(Organisation, lambda known: known.row),
    list_field(*NAMED_IN, lambda known: known.identities),
)
ACT_FIELDS: tuple[DataField[RegisteredName[Act]], ...] = (
    *declared(Act, lambda known: known.row),
    list_field(*NAMED_IN, lambda known: known.identities),
)
