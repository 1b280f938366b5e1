"""The lists: newest first, by year, with counts, feeds and data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.library.addresses import YEARLY
from gazette.records import (
    Consultation,
    Course,
    Decision,
    Fund,
    Meeting,
    Page,
    Plan,
    Record,
    Report,
    Topic,
)
from gazette.views import (
    calendars,
    consultation,
    course,
    decision,
    fund,
    lag,
    meeting,
    money,
    plan,
    prose,
    report,
    topic,
)
from gazette.views.pages import ListPage
from gazette.views.parts import Group, Head, Link, Row, Section
from gazette.views.record import Desk, newest_first
from gazette.views.wording import COUNT_WORDS, FEED_FORMS, HOME, LIST_TITLES, LISTS_WITHIN, counted

ALPHABETIC = ("funds", "academy", "topics")
MOST_ON_ONE_PAGE = 60  # rows; a longer register shows its years and the newest year's rows
NO_YEAR = "Year not known"


def row(desk: Desk, record: Record) -> Row:
    """The line of any record, as its own kind shows it."""
    if isinstance(record, Decision):
        return decision.row(record)
    if isinstance(record, Report):
        return report.row(record)
    if isinstance(record, Fund):
        return fund.row(desk, record)
    if isinstance(record, Course):
        return course.row(record)
    if isinstance(record, Consultation):
        return consultation.row(desk, record)
    if isinstance(record, Meeting):
        return meeting.row(record)
    if isinstance(record, Plan):
        return plan.row(record)
    if isinstance(record, Topic):
        return topic.row(desk, record)
    return Row(record.title, record.address, summary=record.summary)


def records_of(desk: Desk, folder: str) -> list[Record]:
    """In the order of its page and of its data: the newest first, or by title."""
    records = newest_first(record for record in desk.library.records if record.folder == folder)
    return sorted(records, key=lambda record: record.title.casefold()) if folder in ALPHABETIC else records


def lists(desk: Desk) -> Iterator[ListPage]:
    """Every register, and a page for every year of those that have years."""
    for folder in LIST_TITLES:
        records = records_of(desk, folder)
        yield of(desk, folder, records)
        if folder in YEARLY:
            years = by_year(records)
            yield from (of_year(desk, folder, year, years) for year in years if year != NO_YEAR)


def of(desk: Desk, folder: str, records: Sequence[Record]) -> ListPage:
    """A register: all of it while it is short, else its years and the newest rows."""
    years = by_year(records) if folder in YEARLY else {}
    is_short = len(records) <= MOST_ON_ONE_PAGE
    groups = _groups(desk, folder, records, years)
    if not is_short and years:
        groups = _shortened(groups, folder, years)
    words = next((page for page in desk.library.pages if page.name == folder), None)
    return ListPage(
        head=_head(folder, words),
        body=prose.on_page(words, desk.library, f"{folder}/", desk.base_url) if words else "",
        count=_count(folder, records),
        years=tuple(_year_link(folder, year, those) for year, those in years.items() if year != NO_YEAR),
        groups=groups,
        empty="" if records else f"There are no {COUNT_WORDS[folder][1]} in this record yet.",
        feeds=feeds_of(folder),
        data=data_of(folder),
        sections=tuple(worked_out(desk, folder)),
    )


def worked_out(desk: Desk, folder: str) -> Iterator[Section]:
    """What can be seen only from the whole of a register."""
    if folder == "decisions":
        publication = lag.section(desk.library.decisions)
        if publication:
            yield publication
    if folder == "funds":
        yield from money.sections(desk)
    if folder == "meetings":
        yield from calendars.section_of_meetings(desk)


def of_year(desk: Desk, folder: str, year: str, years: dict[str, list[Record]]) -> ListPage:
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
        groups=(Group(year, f"year-{year}", tuple(row(desk, record) for record in those)),),
        empty="",
        feeds=feeds_of(folder),
        data=data_of(folder),
    )


def by_year(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Newest year first; what has no certain year comes last."""
    years: dict[str, list[Record]] = {}
    for record in records:
        years.setdefault(str(record.when.year or NO_YEAR), []).append(record)
    return dict(sorted(years.items(), key=lambda pair: (pair[0] != NO_YEAR, pair[0]), reverse=True))


def feeds_of(name: str) -> tuple[Link, ...]:
    """RSS, Atom and JSON Feed of one list."""
    return tuple(Link(f"{_title_of(name)} ({form})", f"feeds/{name}.{ending}") for form, ending in FEED_FORMS)


def data_of(name: str) -> tuple[Link, ...]:
    return tuple(Link(f"{_title_of(name)} ({form})", f"data/{name}.{form.lower()}") for form in ("CSV", "JSON"))


def _title_of(name: str) -> str:
    """A link must say alone what it leads to: a screen reader lists the links of a page without their headings."""
    return (LIST_TITLES | LISTS_WITHIN).get(name) or {"all": "Everything", "awards": "Awards"}[name]


def _groups(desk: Desk, folder: str, records: Sequence[Record], years: dict[str, list[Record]]) -> tuple[Group, ...]:
    if not records:
        return ()
    if years:
        return tuple(
            Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(row(desk, record) for record in those))
            for year, those in years.items()
        )
    heading = f"All {COUNT_WORDS[folder][1]}"
    return (Group(heading, "all", tuple(row(desk, record) for record in records)),)


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
