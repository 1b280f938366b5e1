"""The list of every kind of record, newest first, with a page for each year where the kind has such pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gazette.library.bodies import is_of_another_body
from gazette.records import LISTED_KINDS, Decision, Record
from gazette.sentences.lists import (
    all_of_year,
    none_yet,
    number_and_years,
    number_announced,
    number_dated,
    number_of_others,
    number_planned,
    of_year,
    with_number,
)
from gazette.sentences.records import number_illustrative
from gazette.views.context import WITHOUT_YEAR, Context, by_year, records_of
from gazette.views.kinds.registry import KIND_VIEWS, row
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.shapes.labels import year_group
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link

MOST_ON_ONE_PAGE = 60  # rows; a longer list shows its years and the newest year's rows

Years = Mapping[str, Sequence[Record]]


def lists(context: Context) -> Iterator[ListPage]:
    """Yield every list, and a page for every year of the kinds that have such pages."""
    for kind in LISTED_KINDS:
        records = records_of(context, kind)
        yield record_list(context, kind, records)
        if kind.has_year_pages:
            years = by_year(records)
            yield from (year_list(context, kind, year, years) for year in years if year.isdigit())


def record_list(context: Context, kind: type[Record], records: Sequence[Record]) -> ListPage:
    """All records of a kind while they are few, else links to the years and the newest rows."""
    years = by_year(records) if kind.has_year_pages else {}
    view = KIND_VIEWS[kind]
    groups = _groups(context, years) if years else _all_together(context, kind, records)
    groups = view.groups(context, records) if view.groups else groups
    if years and len(records) > MOST_ON_ONE_PAGE:
        groups = _newest(groups, kind)
    return list_page(
        context,
        kind.folder,
        count=view.answer(context, records) if view.answer else _count(context, kind, records),
        years=_year_links(kind, years),
        groups=groups,
        empty="" if records else none_yet(kind.nouns[1], is_compiled=context.library.office.is_compiled),
        sections=tuple(view.list_sections(context)),
    )


def year_list(context: Context, kind: type[Record], year: str, years: Years) -> ListPage:
    """The page of a year, with links to the other years."""
    records = years[year]
    announced = sum(record.when.announced for record in records)
    page = part_of_list(
        kind.folder,
        year,
        title=of_year(kind.list_title, year),
        description=number_dated(
            len(records), kind.nouns, year, notes=f"{number_announced(announced)}{_notes(context, records)}"
        ),
        count="",
        groups=_groups(context, {year: records}),
    )
    links = _year_links(kind, years)
    return replace(page, years=tuple(replace(link, is_current=link.address == page.head.address) for link in links))


def _groups(context: Context, years: Years) -> tuple[Group, ...]:
    return tuple(year_group(year, tuple(row(context, record) for record in records)) for year, records in years.items())


def _all_together(context: Context, kind: type[Record], records: Sequence[Record]) -> tuple[Group, ...]:
    rows = tuple(row(context, record) for record in records)
    return (Group(f"All {kind.nouns[1]}", "all", rows),) if rows else ()


def _newest(groups: Sequence[Group], kind: type[Record]) -> tuple[Group, ...]:
    """The newest year's rows, and records without a year, which are on no page of a year."""
    newest = next((group for group in groups if group.heading.isdigit()), None)
    shown = (group for group in groups if group is newest or not group.heading.isdigit())
    return tuple(_first_rows(group, kind) if group is newest else group for group in shown)


def _first_rows(group: Group, kind: type[Record]) -> Group:
    """As many rows as fit on a page, with a link to the page of the year if there are more."""
    if len(group.rows) <= MOST_ON_ONE_PAGE:
        return group
    link = Link(all_of_year(len(group.rows), kind.nouns, group.heading), f"{kind.folder}/{group.heading}/")
    return replace(group, rows=group.rows[:MOST_ON_ONE_PAGE], link=link)


def _year_links(kind: type[Record], years: Years) -> tuple[Link, ...]:
    return tuple(
        Link(with_number(year, len(records)), f"{kind.folder}/{year}/")
        for year, records in years.items()
        if year.isdigit()
    )


def _count(context: Context, kind: type[Record], records: Sequence[Record]) -> str:
    """The number, with the years of the kinds whose main date is the year a reader looks for."""
    if not kind.has_year_pages:
        return f"{number_and_years(len(records), kind.nouns, ())}{_notes(context, records)}"
    groups = by_year(records)
    years = [int(year) for name in groups for year in name.split(" to ") if year.isdecimal()]
    undated, unsure = (len(groups.get(name, ())) for name in WITHOUT_YEAR)
    count = number_and_years(len(records), kind.nouns, years, undated=undated, unsure=unsure)
    return f"{count}{_notes(context, records)}"


def _notes(context: Context, records: Sequence[Record]) -> str:
    """How many of the records are of other bodies, only planned or invented."""
    decisions = [record for record in records if isinstance(record, Decision)]
    others = number_of_others(sum(is_of_another_body(context.library, decision) for decision in decisions))
    planned = number_planned(sum(decision.is_planned for decision in decisions))
    return f"{others}{planned}{number_illustrative(sum(record.is_invented for record in records))}"
