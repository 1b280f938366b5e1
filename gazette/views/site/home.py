"""The home page: what is open, what is new, what the record shows, and links to lists, feeds and data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gazette.dates import KnownDate, say_day
from gazette.grouping import grouped
from gazette.library.news import NewsItem
from gazette.library.promises import recommendations_of
from gazette.library.topic_groups import topics_by_heading
from gazette.plurals import counted
from gazette.records import LISTED_KINDS, Course, Decision, Fund, Plan, Record, Report
from gazette.records.orders import newest_first
from gazette.sentences.changes import CORRECTING, added_record
from gazette.sentences.deadlines import NOTHING_DUE, none_ahead
from gazette.sentences.site import grants_come_to, holds, nothing_recent
from gazette.sentences.voices import voiced
from gazette.views.context import Context, by_year, counted_of
from gazette.views.kinds import courses, fund_lists, registry
from gazette.views.kinds.office import who_holds_it
from gazette.views.lists import change_rows, duty_list, near_you
from gazette.views.money.awards import year_counted_in
from gazette.views.money.totals import joined_total
from gazette.views.record import prose
from gazette.views.record.contact import ask_the_office
from gazette.views.shapes.labels import PARTS, data_links, feed_links, section_of
from gazette.views.shapes.pages import HomePage
from gazette.views.shapes.parts import Group, Head, Link, LinkGroup, Row, Value
from gazette.views.site import home_dates, home_findings

NEWEST = 5
MOST_LATEST = 3  # decisions, and reports
MOST_CORRECTIONS = 2  # of the newest, where there is other news
A_WEEK = timedelta(days=7)
BRIEFING = "Briefing for panel members"
OTHERS = "Also on this site"
FULL_NOUNS: Mapping[type[Record], tuple[str, str]] = {  # of what one word would not explain
    Course: ("Citizens’ Academy course", "Citizens’ Academy courses"),
    Plan: ("police and crime plan", "police and crime plans"),
}
NUMBERS_OF: Mapping[type[Record], Callable[[Context], int]] = {Course: courses.number_of, Fund: fund_lists.number_of}


def page(context: Context) -> HomePage:
    words = next(page for page in context.library.pages if page.path == "home.md")
    is_compiled = context.is_compiled
    openings, latest = home_dates.open_now(context), newest(context)
    ask = ask_the_office(context)
    says_whom_to_ask = not (ask or context.library.office.is_closed(context.today))
    return HomePage(
        head=Head("", words.title, description=words.summary, lang=words.lang),
        updated=Value(say_day(context.last_change_of_all), iso=context.last_change_of_all.isoformat()),
        open_now=openings,
        holds=_holds(context),
        open_empty="" if openings else home_dates.nothing_open(context),
        near=near_you.links(context),
        news_heading="New and changed" if latest else "Most recent",
        news=tuple(_new_row(context, item, others) for item, *others in latest) or _most_recent(context),
        news_empty=nothing_recent(has_documents=any(record.list_title for record in context.library.records)),
        latest=tuple(_latest_found(context)) if is_compiled and latest else (),
        ahead=tuple(home_dates.ahead(context, openings)),
        ahead_empty=none_ahead(NOTHING_DUE, is_compiled=is_compiled, says_whom_to_ask=says_whom_to_ask),
        ask=ask,
        unanswered=tuple(home_findings.unanswered(context)),
        findings=home_findings.findings(context),
        duties_heading=voiced("duties", is_compiled=is_compiled),
        duties_lead=duty_list.which_on_home(context),
        duties=duty_list.on_home(context),
        topics=tuple(_topics(context)),
        inside=tuple(_inside(context)),
        feeds=(*feed_links("all")[:1], Link("All feeds, and what a feed is", "feeds/")),
        data=tuple(_downloads(context)),
        body=prose.on_page(words, context.library, context.base_url),
    )


def _holds(context: Context) -> str:
    """How much is here, and what the grants come to.

    In a compiled record, which may end before today, also which holder its sources name last.
    """
    office = context.library.office
    last_holder = who_holds_it(context, office) if office.is_compiled else ""
    sums = grants_come_to(joined_total(context.grants.awards).sum_alone)
    return " ".join(filter(None, (holds(tuple(_main_kinds(context))), sums, last_holder)))


def _main_kinds(context: Context) -> Iterator[tuple[int, tuple[str, str], list[int]]]:
    """The number of decisions, reports and grants, and the years of each, as far as these have come and are certain."""
    for kind in (Decision, Report):
        records = counted_of(context, kind)
        days = [record.when for record in records if not record.when.anticipated]
        yield len(records), kind.nouns, _years(context, (day.year for day in days if day.year))
    grants = context.grants.awards
    counted_in = (year_counted_in(joined) for joined in grants if not joined.award.awarded.anticipated)
    yield len(grants), ("grant", "grants"), _years(context, (int(year) for year in counted_in if year.isdigit()))


def _years(context: Context, years: Iterable[int]) -> list[int]:
    return [year for year in years if year <= context.today.year]


def _topics(context: Context) -> Iterator[LinkGroup]:
    """Every topic by its title, below the heading that the office gave it; one group without a heading otherwise."""
    for heading, members in topics_by_heading(context.library, context.library.topics, "").items():
        yield LinkGroup(heading, tuple(Link(topic.title, topic.address) for topic in members))


def newest(context: Context) -> list[tuple[NewsItem, ...]]:
    """The records that were added or changed last, each with the latest that happened to it.

    Those of one kind that were changed on one day for one reason are together.
    """
    items = [
        item for item in context.news if item.record.list_title and not item.is_minor and not item.came_with_record
    ]
    latest = {item.record.identity: item for item in reversed(items)}
    alike = list(
        grouped((change_rows.event(item), item) for item in items if latest[item.record.identity] is item).values()
    )
    return _mixed(alike)


def _mixed(groups: Sequence[tuple[NewsItem, ...]]) -> list[tuple[NewsItem, ...]]:
    """The newest, on each day those first that are no corrections, of which there are few where there is other news.

    Other news of the week before the newest is shown in their place.
    """
    days = [group[0].day for group in groups if group[0].day]
    since = max(days, default=date.max) - A_WEEK
    corrections = [group for group in groups if group[0].kind in CORRECTING]
    others = [group for group in groups if group not in corrections and (group[0].day or date.min) >= since]
    left_out = corrections[max(MOST_CORRECTIONS, NEWEST - len(others)) :]
    shown = [group for group in groups if group not in left_out][:NEWEST]
    return [group for of_day in grouped((group[0].day, group) for group in shown).values() for group in _ranked(of_day)]


def _ranked(groups: Iterable[tuple[NewsItem, ...]]) -> list[tuple[NewsItem, ...]]:
    return sorted(groups, key=lambda group: group[0].kind in CORRECTING)


def _new_row(context: Context, item: NewsItem, others: Sequence[NewsItem]) -> Row:
    """The row of a record in its list, with the day on which it was added or changed in place of its own date.

    `others` were changed in the same way on that day.
    """
    news, own = change_rows.row(context, item), registry.row(context, item.record)
    label, listed = courses.label_of(context, item.record), item.record.listed_date
    return replace(
        own,
        date=news.date,
        summary=item.change.note if item.change else own.summary,
        tags=(*news.tags, *(tag for tag in own.tags if tag.text not in {shown.text for shown in news.tags})),
        lead=label if item.change else "",
        details=() if item.change else (added_record(label, listed.label, listed.date, item.record.title),),
        amount="" if item.change else own.amount,
        amount_note="" if item.change else own.amount_note,
        links=change_rows.also(item.record, (other.record for other in others)),
    )


def _most_recent(context: Context) -> tuple[Row, ...]:
    """The records of the latest dates, or else undated ones, if nothing is new since the first publication."""
    dated = [record for record in context.library.records if record.list_title and not record.is_ongoing]
    come = [record for record in newest_first(dated) if _has_certainly_come(record.when, context.today)]
    undated = [record for record in dated if record.when.says_nothing]
    rows = (registry.row(context, record) for record in (come or undated)[:NEWEST])
    return tuple(replace(row, details=()) for row in rows)


def _latest_found(context: Context) -> Iterator[Group]:
    """The newest decisions and reports, in the order of their lists: what the office did, not what was done here."""
    for kind in (Decision, Report):
        records = counted_of(context, kind)
        years = by_year(newest_first(records))  # what was done by a day may be much older
        dated = [(year, record) for year, of_year in years.items() if year[:4].isdigit() for record in of_year]
        come = [(year, record) for year, record in dated if _may_be_shown(year, record.when, context.today)]
        if come:
            rows = (_latest_row(context, year, record) for year, record in come[:MOST_LATEST])
            link = Link(f"All {counted(len(records), *kind.nouns)}", f"{kind.folder}/")
            yield Group(f"Latest {kind.nouns[1]}", f"page-latest-{kind.folder}", tuple(rows), link)


def _latest_row(context: Context, year: str, record: Record) -> Row:
    """The row of its list; of a paper without a date, with the years on which it reports in place of the date."""
    row = replace(registry.row(context, record), details=())
    return replace(row, date=Value(year)) if record.when.says_nothing else row


def _may_be_shown(year: str, when: KnownDate, today: date) -> bool:
    return _has_certainly_come(when, today) or (when.says_nothing and int(year[-4:]) <= today.year)


def _has_certainly_come(when: KnownDate, today: date) -> bool:
    return bool(when.last and when.last <= today and not when.anticipated)


def _downloads(context: Context) -> Iterator[Link]:
    """What most people take away: the grants and contracts, where there are any, and everything."""
    if context.grants.awards or context.contracts.awards:
        yield data_links("awards")[0]
    yield Link("Everything in one archive (ZIP)", "data/all.zip")
    yield Link("Every list as data", "data/")


def _inside(context: Context) -> Iterator[LinkGroup]:
    """Every list that has something, with its number, below the part of the site that it is in."""
    briefings = [("briefing", Link(BRIEFING, panel.address)) for panel in context.panels[:1]]
    numbered = [*_numbers(context), *briefings]
    for part, title in (*PARTS.items(), ("", OTHERS)):
        links = tuple(link for folder, link in numbered if section_of(folder) == part)
        if links:
            yield LinkGroup(title, links)


def _numbers(context: Context) -> Iterator[tuple[str, Link]]:
    """The number of records in each list by its folder."""
    for kind in LISTED_KINDS:
        number_of = NUMBERS_OF.get(kind)
        yield from _number(
            kind.folder,
            FULL_NOUNS.get(kind, kind.nouns),
            number_of(context) if number_of else len(counted_of(context, kind)),
        )
    yield from _number("promises", ("promise", "promises"), len(context.promises))
    recommendations = len(recommendations_of(context.library))
    yield from _number("scrutiny", ("recommendation", "recommendations"), recommendations)
    if context.grants.awards:
        yield "funds", Link(counted(len(context.grants.awards), "grant"), "awards/")
    yield from _number("recipients", ("recipient", "recipients"), len(context.grants.recipients))


def _number(folder: str, nouns: tuple[str, str], number: int) -> Iterator[tuple[str, Link]]:
    if number:
        yield folder, Link(counted(number, *nouns), f"{folder}/")
