"""The lists: newest first, by year, with counts, feeds and data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.records import LISTED_KINDS, Page, Record
from gazette.views.context import NO_YEAR, Context, by_year, records_of
from gazette.views.kinds.registry import KIND_VIEWS, row
from gazette.views.record import prose
from gazette.views.shapes.labels import HOME, counted, data_links, feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link

MOST_ON_ONE_PAGE = 60  # rows; a longer register shows its years and the newest year's rows


def lists(context: Context) -> Iterator[ListPage]:
    """Every register, and a page for every year of those that have years."""
    for kind in LISTED_KINDS:
        records = records_of(context, kind)
        yield record_list(context, kind, records)
        if kind.has_year_pages:
            years = by_year(records)
            yield from (year_list(context, kind, year, years) for year in years if year != NO_YEAR)


def record_list(context: Context, kind: type[Record], records: Sequence[Record]) -> ListPage:
    """A register: all of it while it is short, else its years and the newest rows."""
    years = by_year(records) if kind.has_year_pages else {}
    is_short = len(records) <= MOST_ON_ONE_PAGE
    groups = _groups(context, kind, records, years)
    if not is_short and years:
        groups = _shortened(groups, kind, years)
    words = next((page for page in context.library.pages if page.name == kind.folder), None)
    return ListPage(
        head=_head(kind, words),
        body=prose.on_page(words, context.library, f"{kind.folder}/", context.base_url) if words else "",
        count=_count(kind, records),
        years=tuple(_year_link(kind, year, those) for year, those in years.items() if year != NO_YEAR),
        groups=groups,
        empty="" if records else f"There are no {kind.nouns[1]} in this record yet.",
        feeds=feed_links(kind.folder),
        data=data_links(kind.folder),
        sections=tuple(KIND_VIEWS[kind].list_sections(context)),
    )


def year_list(context: Context, kind: type[Record], year: str, years: dict[str, list[Record]]) -> ListPage:
    """The page of one year, beside links to the others."""
    those = years[year]
    return ListPage(
        head=replace(
            _head(kind, None),
            address=f"{kind.folder}/{year}/",
            title=f"{kind.list_title} of {year}",
            description=f"{counted(len(those), *kind.nouns).capitalize()} dated {year}.",
            crumbs=(HOME, Link(kind.list_title, f"{kind.folder}/")),
        ),
        body="",
        count=_count(kind, those),
        years=tuple(replace(_year_link(kind, y, t), is_current=y == year) for y, t in years.items() if y != NO_YEAR),
        groups=(Group(year, f"year-{year}", tuple(row(context, record) for record in those)),),
        empty="",
        feeds=feed_links(kind.folder),
        data=data_links(kind.folder),
    )


def _groups(
    context: Context, kind: type[Record], records: Sequence[Record], years: dict[str, list[Record]]
) -> tuple[Group, ...]:
    if not records:
        return ()
    if years:
        return tuple(
            Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(row(context, record) for record in those))
            for year, those in years.items()
        )
    heading = f"All {kind.nouns[1]}"
    return (Group(heading, "all", tuple(row(context, record) for record in records)),)


def _shortened(groups: tuple[Group, ...], kind: type[Record], years: dict[str, list[Record]]) -> tuple[Group, ...]:
    """The newest year's rows, the others behind their links; what has no year stands here or nowhere."""
    first, *others = groups
    undated = tuple(group for group in others if group.heading == NO_YEAR)
    rows = first.rows[:MOST_ON_ONE_PAGE]
    if len(rows) == len(first.rows) or first.heading == NO_YEAR:
        return (first, *undated)
    count = counted(len(first.rows), *kind.nouns)
    link = Link(f"All {count} of {first.heading}", f"{kind.folder}/{first.heading}/")
    return (replace(first, rows=rows, link=link), *undated)


def _head(kind: type[Record], words: Page | None) -> Head:
    title = kind.list_title
    return Head(
        address=f"{kind.folder}/",
        title=words.title if words else title,
        description=words.summary if words else f"All {kind.nouns[1]} in this record.",
        crumbs=(HOME,),
        feeds=(Link(f"{title} (RSS)", f"feeds/{kind.folder}.rss"),),
        section=kind.folder,
    )


def _year_link(kind: type[Record], year: str, those: Sequence[Record]) -> Link:
    return Link(f"{year} ({len(those)})", f"{kind.folder}/{year}/")


def _count(kind: type[Record], records: Sequence[Record]) -> str:
    years = sorted(record.when.year for record in records if record.when.year)
    count = counted(len(records), *kind.nouns).capitalize()
    if not years:
        return count
    return f"{count}, {years[0]} to {years[-1]}" if years[0] != years[-1] else f"{count}, {years[0]}"
