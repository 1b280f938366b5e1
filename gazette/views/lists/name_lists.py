"""The organisations and the Acts that this record names: each spelt once, with every record that names it; as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.records import LISTED_KINDS, Page, Record
from gazette.records.registers import Act, Organisation, Role
from gazette.views.context import Context
from gazette.views.record import prose
from gazette.views.record.related import act_address, organisation_address
from gazette.views.shapes.dataset import DataColumn, Dataset, cells, columns
from gazette.views.shapes.labels import HOME, LIST_TITLES, counted, data_links, fact, facts
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Column, Fact, Head, Section, Table, TableRow, Value

DESCRIPTIONS = {
    "organisations": "Every organisation that this record names, spelt in one way, and where it is named.",
    "legislation": "Every Act and Order that this record names, cited in one way, and where it is named.",
}
IN_DATA = DataColumn("named_in", "Named in", "The records that name it, by their identities.")


def pages(context: Context) -> Iterator[ListPage]:
    """The two lists, in the order of their data."""
    bodies = _organisations(context)
    sections = [
        _section(context, organisation_address(one.key), one.name, _of_organisation(one), named)
        for one, named in bodies
    ]
    table = _table("Organisations", [(one.name, organisation_address(one.key), len(named)) for one, named in bodies])
    count = counted(len(bodies), "organisation").capitalize()
    yield _page(context, "organisations", count, table, (*sections, *_roles(context)))
    acts = _acts(context)
    sections = [_section(context, act_address(one.key), one.title, _of_act(context, one), named) for one, named in acts]
    table = _table("Acts and Orders", [(one.title, act_address(one.key), len(named)) for one, named in acts])
    yield _page(context, "legislation", counted(len(acts), "Act or Order", "Acts and Orders"), table, tuple(sections))


def datasets(context: Context) -> Iterator[Dataset]:
    """The same as data."""
    bodies = tuple((*cells(one, Organisation), _identities(named)) for one, named in _organisations(context))
    yield Dataset("organisations", LIST_TITLES["organisations"], (*columns(Organisation), IN_DATA), bodies)
    acts = tuple((*cells(one, Act), _identities(named)) for one, named in _acts(context))
    yield Dataset("legislation", LIST_TITLES["legislation"], (*columns(Act), IN_DATA), acts)


def _organisations(context: Context) -> list[tuple[Organisation, list[Record]]]:
    """By name, each with the records that name it in a field or in their text."""
    those = sorted(context.library.organisations.values(), key=lambda one: one.name.casefold())
    return [(one, _naming(context, one.name)) for one in those]


def _acts(context: Context) -> list[tuple[Act, list[Record]]]:
    those = sorted(context.library.acts.values(), key=lambda one: one.title.casefold())
    return [(one, _naming(context, one.title)) for one in those]


def _naming(context: Context, name: str) -> list[Record]:
    """Who names it, newest first."""
    found = (record for record in context.mentions.get(name, ()) if not isinstance(record, Page))
    return sorted(found, key=lambda record: record.when.order, reverse=True)


def _provisions(record: Record, key: str) -> list[str]:
    """ "s.12" of each "prsra-2011 s.12"; "" where the whole Act is named."""
    pairs = (written.partition(" ") for written in record.legislation)
    return [provision for name, _, provision in pairs if name == key]


def _page(context: Context, name: str, count: str, table: Table, sections: tuple[Section, ...]) -> ListPage:
    words = next((page for page in context.library.pages if page.name == name), None)
    return ListPage(
        head=Head(
            address=f"{name}/",
            title=words.title if words else LIST_TITLES[name],
            description=words.summary if words else DESCRIPTIONS[name],
            crumbs=(HOME,),
        ),
        body=prose.on_page(words, context.library, f"{name}/", context.base_url) if words else "",
        count=count,
        years=(),
        groups=(),
        empty="" if table.rows else "The register is empty.",
        feeds=(),
        data=data_links(name),
        table=table if table.rows else None,
        sections=sections,
    )


def _table(caption: str, rows: list[tuple[str, str, int]]) -> Table:
    heads = (Column("Name"), Column("Records that name it", is_number=True))
    return Table(caption, heads, tuple(TableRow((Value(name, address), Value(str(n)))) for name, address, n in rows))


def _section(context: Context, address: str, title: str, known: Sequence[Fact], named: Sequence[Record]) -> Section:
    found = [
        fact(kind.list_title, tuple(_said(record) for record in named if isinstance(record, kind)))
        for kind in LISTED_KINDS
    ]
    others = fact("The office", tuple(_said(r) for r in named if not r.list_title))
    return Section(
        title,
        address.partition("#")[2],
        paragraphs=() if named else ("No record names it.",),
        facts=facts(known, *found, others),
    )


def _said(record: Record) -> Value:
    return Value(record.title, record.address, note=str(record.when) if record.when.is_known else "")


def _of_organisation(one: Organisation) -> tuple[Fact, ...]:
    return facts(
        fact("Also called", tuple(map(Value, one.also))),
        fact("Printed as well, but not its name", tuple(map(Value, one.avoid))),
        fact("Website", one.url, one.url),
        fact("Note", one.note),
    )


def _of_act(context: Context, one: Act) -> tuple[Fact, ...]:
    wrong = (f"{row.wrong} for the {row.about}, where {row.right} is meant" for row in one.wrong_provisions)
    named = (provision for record in context.library.records for provision in _provisions(record, one.key))
    return facts(
        fact("Read it", one.url and f"{one.title} on its own site", one.url),
        fact("Provisions named", ", ".join(sorted(filter(None, set(named))))),
        fact("Also called", tuple(map(Value, one.also))),
        fact("Printed as well, but wrong", (*map(Value, one.avoid), *map(Value, wrong))),
        fact("Note", one.note),
    )


def _roles(context: Context) -> tuple[Section, ...]:
    found = tuple(_role(one) for one in context.library.roles.values())
    return (Section("Roles", "page-roles", facts=tuple(found)),) if found else ()


def _role(one: Role) -> Fact:
    also = f"Also called {', '.join(one.also)}." if one.also else ""
    avoid = f"Not {', '.join(one.avoid)}." if one.avoid else ""
    return Fact(one.name, (Value(" ".join(filter(None, (also, avoid, one.note))) or "Written like this alone."),))


def _identities(named: Sequence[Record]) -> str | None:
    return "; ".join(record.identity for record in named) or None
