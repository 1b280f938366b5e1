"""The lists: newest first, by year, with counts, feeds and data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.library.addresses import YEARLY
from gazette.records import Page, Record
from gazette.views.context import NO_YEAR, Context, by_year, records_of
from gazette.views.feeds import calendars
from gazette.views.kinds.registry import row
from gazette.views.money import totals
from gazette.views.record import prose, publication_delay
from gazette.views.shapes.labels import COUNT_WORDS, HOME, LIST_TITLES, counted, data_links, feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link, Section

MOST_ON_ONE_PAGE = 60  # rows; a longer register shows its years and the newest year's rows


def lists(context: Context) -> Iterator[ListPage]:
    """Every register, and a page for every year of those that have years."""
    for folder in LIST_TITLES:
        records = records_of(context, folder)
        yield record_list(context, folder, records)
        if folder in YEARLY:
            years = by_year(records)
            yield from (year_list(context, folder, year, years) for year in years if year != NO_YEAR)


def record_list(context: Context, folder: str, records: Sequence[Record]) -> ListPage:
    """A register: all of it while it is short, else its years and the newest rows."""
    years = by_year(records) if folder in YEARLY else {}
    is_short = len(records) <= MOST_ON_ONE_PAGE
    groups = _groups(context, folder, records, years)
    if not is_short and years:
        groups = _shortened(groups, folder, years)
    words = next((page for page in context.library.pages if page.name == folder), None)
    return ListPage(
        head=_head(folder, words),
        body=prose.on_page(words, context.library, f"{folder}/", context.base_url) if words else "",
        count=_count(folder, records),
        years=tuple(_year_link(folder, year, those) for year, those in years.items() if year != NO_YEAR),
        groups=groups,
        empty="" if records else f"There are no {COUNT_WORDS[folder][1]} in this record yet.",
        feeds=feed_links(folder),
        data=data_links(folder),
        sections=tuple(worked_out(context, folder)),
    )


def worked_out(context: Context, folder: str) -> Iterator[Section]:
    """What can be seen only from the whole of a register."""
    if folder == "decisions":
        publication = publication_delay.section(context.library.decisions)
        if publication:
            yield publication
    if folder == "funds":
        yield from totals.sections(context)
    if folder == "meetings":
        yield from calendars.section_of_meetings(context)


def year_list(context: Context, folder: str, year: str, years: dict[str, list[Record]]) -> ListPage:
    """The page of one year, beside links to the others."""
    those = years[year]
    return ListPage(
        head=replace(
            _head(folder, None),
            address=f"{folder}/{year}/",
            title=f"{LIST_TITLES[folder]} of {year}",
            description=f"{counted(len(those), *COUNT_WORDS[folder]).capitalize()} dated {year}.",
            crumbs=(HOME, Link(LIST_TITLES[folder], f"{folder}/")),
        ),
        body="",
        count=_count(folder, those),
        years=tuple(replace(_year_link(folder, y, t), is_current=y == year) for y, t in years.items() if y != NO_YEAR),
        groups=(Group(year, f"year-{year}", tuple(row(context, record) for record in those)),),
        empty="",
        feeds=feed_links(folder),
        data=data_links(folder),
    )


def _groups(
    context: Context, folder: str, records: Sequence[Record], years: dict[str, list[Record]]
) -> tuple[Group, ...]:
    if not records:
        return ()
    if years:
        return tuple(
            Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(row(context, record) for record in those))
            for year, those in years.items()
        )
    heading = f"All {COUNT_WORDS[folder][1]}"
    return (Group(heading, "all", tuple(row(context, record) for record in records)),)


def _shortened(groups: tuple[Group, ...], folder: str, years: dict[str, list[Record]]) -> tuple[Group, ...]:
    """The newest year's rows, the others behind their links; what has no year stands here or nowhere."""
    first, *others = groups
    undated = tuple(group for group in others if group.heading == NO_YEAR)
    rows = first.rows[:MOST_ON_ONE_PAGE]
    if len(rows) == len(first.rows) or first.heading == NO_YEAR:
        return (first, *undated)
    count = counted(len(first.rows), *COUNT_WORDS[folder])
    link = Link(f"All {count} of {first.heading}", f"{folder}/{first.heading}/")
    return (replace(first, rows=rows, link=link), *undated)


def _head(folder: str, words: Page | None) -> Head:
    title = LIST_TITLES[folder]
    return Head(
        address=f"{folder}/",
        title=words.title if words else title,
        description=words.summary if words else f"All {COUNT_WORDS[folder][1]} in this record.",
        crumbs=(HOME,),
        feeds=(Link(f"{title} (RSS)", f"feeds/{folder}.rss"),),
        section=folder,
    )


def _year_link(folder: str, year: str, those: Sequence[Record]) -> Link:
    return Link(f"{year} ({len(those)})", f"{folder}/{year}/")


def _count(folder: str, records: Sequence[Record]) -> str:
    years = sorted(record.when.year for record in records if record.when.year)
    count = counted(len(records), *COUNT_WORDS[folder]).capitalize()
    if not years:
        return count
    return f"{count}, {years[0]} to {years[-1]}" if years[0] != years[-1] else f"{count}, {years[0]}"
