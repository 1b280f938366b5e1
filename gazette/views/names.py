"""The organisations and the Acts that this record names: each spelt once, with every record that names it; as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.records import Page, Record
from gazette.records.registers import Act, Organisation, Role
from gazette.views import prose
from gazette.views.naming import act, organisation
from gazette.views.pages import ListPage
from gazette.views.parts import Column, Fact, Head, Said, Section, Table, TableRow
from gazette.views.record import Desk
from gazette.views.register import data_of
from gazette.views.tables import Column as DataColumn
from gazette.views.tables import Register, cells, columns
from gazette.views.wording import HOME, LIST_TITLES, LISTS_WITHIN, counted, fact, facts

DESCRIPTIONS = {
    "organisations": "Every organisation that this record names, spelt in one way, and where it is named.",
    "legislation": "Every Act and Order that this record names, cited in one way, and where it is named.",
}
IN_DATA = DataColumn("named_in", "Named in", "The records that name it, by their identities.")


def pages(desk: Desk) -> Iterator[ListPage]:
    """The two lists, in the order of their data."""
    bodies = _organisations(desk)
    sections = [_section(desk, organisation(one.key), one.name, _of_organisation(one), named) for one, named in bodies]
    table = _table("Organisations", [(one.name, organisation(one.key), len(named)) for one, named in bodies])
    count = counted(len(bodies), "organisation").capitalize()
    yield _page(desk, "organisations", count, table, (*sections, *_roles(desk)))
    acts = _acts(desk)
    sections = [_section(desk, act(one.key), one.title, _of_act(desk, one), named) for one, named in acts]
    table = _table("Acts and Orders", [(one.title, act(one.key), len(named)) for one, named in acts])
    yield _page(desk, "legislation", counted(len(acts), "Act or Order", "Acts and Orders"), table, tuple(sections))


def registers(desk: Desk) -> Iterator[Register]:
    """The same as data."""
    bodies = tuple((*cells(one, Organisation), _identities(named)) for one, named in _organisations(desk))
    yield Register("organisations", LISTS_WITHIN["organisations"], (*columns(Organisation), IN_DATA), bodies)
    acts = tuple((*cells(one, Act), _identities(named)) for one, named in _acts(desk))
    yield Register("legislation", LISTS_WITHIN["legislation"], (*columns(Act), IN_DATA), acts)


def _organisations(desk: Desk) -> list[tuple[Organisation, list[Record]]]:
    """By name, each with the records that name it in a field or in their text."""
    those = sorted(desk.library.organisations.values(), key=lambda one: one.name.casefold())
    return [(one, _naming(desk, one.name)) for one in those]


def _acts(desk: Desk) -> list[tuple[Act, list[Record]]]:
    those = sorted(desk.library.acts.values(), key=lambda one: one.title.casefold())
    return [(one, _naming(desk, one.title)) for one in those]


def _naming(desk: Desk, name: str) -> list[Record]:
    """Who names it, newest first."""
    found = (record for record in desk.mentions.get(name, ()) if not isinstance(record, Page))
    return sorted(found, key=lambda record: record.when.order, reverse=True)


def _provisions(record: Record, key: str) -> list[str]:
    """ "s.12" of each "prsra-2011 s.12"; "" where the whole Act is named."""
    pairs = (written.partition(" ") for written in record.legislation)
    return [provision for name, _, provision in pairs if name == key]


def _page(desk: Desk, name: str, count: str, table: Table, sections: tuple[Section, ...]) -> ListPage:
    words = next((page for page in desk.library.pages if page.name == name), None)
    return ListPage(
        head=Head(
            address=f"{name}/",
            title=words.title if words else LISTS_WITHIN[name],
            description=words.summary if words else DESCRIPTIONS[name],
            crumbs=(HOME,),
        ),
        body=prose.on_page(words, desk.library, f"{name}/", desk.base_url) if words else "",
        count=count,
        years=(),
        groups=(),
        empty="" if table.rows else "The register is empty.",
        feeds=(),
        data=data_of(name),
        table=table if table.rows else None,
        sections=sections,
    )


def _table(caption: str, rows: list[tuple[str, str, int]]) -> Table:
    heads = (Column("Name"), Column("Records that name it", is_number=True))
    return Table(caption, heads, tuple(TableRow((Said(name, address), Said(str(n)))) for name, address, n in rows))


def _section(desk: Desk, address: str, title: str, known: Sequence[Fact], named: Sequence[Record]) -> Section:
    found = [fact(heading, tuple(_said(r) for r in named if r.folder == f)) for f, heading in LIST_TITLES.items()]
    others = fact("The office", tuple(_said(r) for r in named if r.folder not in LIST_TITLES))
    return Section(
        title,
        address.partition("#")[2],
        paragraphs=() if named else ("No record names it.",),
        facts=facts(known, *found, others),
    )


def _said(record: Record) -> Said:
    return Said(record.title, record.address, note=str(record.when) if record.when.is_known else "")


def _of_organisation(one: Organisation) -> tuple[Fact, ...]:
    return facts(
        fact("Also called", tuple(map(Said, one.also))),
        fact("Printed as well, but not its name", tuple(map(Said, one.avoid))),
        fact("Website", one.url, one.url),
        fact("Note", one.note),
    )


def _of_act(desk: Desk, one: Act) -> tuple[Fact, ...]:
    wrong = (f"{row.wrong} for the {row.about}, where {row.right} is meant" for row in one.wrong_provisions)
    named = (provision for record in desk.library.records for provision in _provisions(record, one.key))
    return facts(
        fact("Read it", one.url and f"{one.title} on its own site", one.url),
        fact("Provisions named", ", ".join(sorted(filter(None, set(named))))),
        fact("Also called", tuple(map(Said, one.also))),
        fact("Printed as well, but wrong", (*map(Said, one.avoid), *map(Said, wrong))),
        fact("Note", one.note),
    )


def _roles(desk: Desk) -> tuple[Section, ...]:
    found = tuple(_role(one) for one in desk.library.roles.values())
    return (Section("Roles", "page-roles", facts=tuple(found)),) if found else ()


def _role(one: Role) -> Fact:
    also = f"Also called {', '.join(one.also)}." if one.also else ""
    avoid = f"Not {', '.join(one.avoid)}." if one.avoid else ""
    return Fact(one.name, (Said(" ".join(filter(None, (also, avoid, one.note))) or "Written like this alone."),))


def _identities(named: Sequence[Record]) -> str | None:
    return "; ".join(record.identity for record in named) or None
