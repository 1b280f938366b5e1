"""The home page: what is new, what is open or due soon, and links to lists and feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gazette.dates import KnownDate
from gazette.library.addresses import LIST_TITLES
from gazette.library.news import NewsItem
from gazette.library.promises import recommendations_of
from gazette.plurals import counted
from gazette.records import LISTED_KINDS, Consultation, Decision, Fund, Meeting
from gazette.records.orders import newest_first
from gazette.records.windows import next_window
from gazette.sentences.deadlines import none_ahead
from gazette.sentences.lists import of_year, with_number
from gazette.sentences.records import number_illustrative
from gazette.sentences.site import nothing_open, nothing_recent, nothing_soon
from gazette.views.context import Context, by_year, records_of
from gazette.views.kinds import consultations, funds, meetings, registry, rounds
from gazette.views.lists import change_list, deadline_list, duty_list, promise_list
from gazette.views.record import prose
from gazette.views.shapes.labels import date_note, fact, facts, feed_links
from gazette.views.shapes.pages import HomePage
from gazette.views.shapes.parts import Fact, Head, Link, Row, Value

NEWEST = 6
SOON = timedelta(days=60)
OPEN_OR_SOON = ("open", "coming", "between")


def page(context: Context) -> HomePage:
    words = next(page for page in context.library.pages if page.path == "home.md")
    due = due_soon(context)
    return HomePage(
        head=Head("", words.title, description=words.summary, lang=words.lang),
        body=prose.on_page(words, context.library, context.base_url),
        latest_heading="What is new" if newest(context) else "Most recent",
        latest=tuple(_new_row(context, item) for item in newest(context)) or _most_recent(context),
        latest_empty=nothing_recent(has_documents=any(record.list_title for record in context.library.records)),
        due=tuple(due),
        due_empty="" if due else _none_due(context),
        find=_find(context),
        funds=tuple(funds.row(context, fund) for fund in _funds(context)),
        topics=tuple(
            Link(topic.title, topic.address) for topic in sorted(context.library.topics, key=lambda topic: topic.title)
        ),
        feeds=(*feed_links("all"), Link("All feeds, and what a feed is", "feeds/")),
        counts=_counts(context),
        duties=(*promise_list.on_home(context), *duty_list.on_home(context)),
    )


def newest(context: Context) -> list[NewsItem]:
    """The records that were added or changed last, each with the latest that happened to it."""
    items = [
        item for item in context.news if item.record.list_title and not item.is_minor and not item.came_with_record
    ]
    latest = {item.record.identity: item for item in reversed(items)}
    return [item for item in items if latest[item.record.identity] is item][:NEWEST]


def _new_row(context: Context, item: NewsItem) -> Row:
    """The row of a record in its list, with the day on which it was added or changed in place of its own date."""
    news, own = change_list.row(item), registry.row(context, item.record)
    return replace(
        own,
        date=news.date,
        summary=item.change.note if item.change else own.summary,
        tags=(*news.tags, *(tag for tag in own.tags if tag.text not in {shown.text for shown in news.tags})),
        details=tuple(filter(None, (date_note(item.record), *own.details))),
    )


def _most_recent(context: Context) -> tuple[Row, ...]:
    """The records of the latest dates, or else undated ones, if nothing is new since the first publication."""
    dated = [record for record in context.library.records if record.list_title and not record.is_ongoing]
    come = [record for record in newest_first(dated) if _has_certainly_come(record.when, context.today)]
    undated = [record for record in dated if record.when.says_nothing]
    return tuple(registry.row(context, record) for record in (come or undated)[:NEWEST])


def _has_certainly_come(when: KnownDate, today: date) -> bool:
    return bool(when.last and when.last <= today and not when.anticipated)


def _none_due(context: Context) -> str:
    """That nothing is due in these days; the page of deadlines may have dates that are later or less exact."""
    office, has_others = context.library.office, bool(deadline_list.deadlines_to_come(context))
    if has_others:
        return nothing_soon(SOON.days, is_compiled=office.is_compiled)
    return none_ahead(
        nothing_open(SOON.days), is_compiled=office.is_compiled, is_closed=office.is_closed(context.today)
    )


def due_soon(context: Context) -> list[Row]:
    """What is open or opens soon, by the day it ends, and every other deadline of these days."""
    dated = list(_open_or_soon(context))
    shown = {row.address for _, row in dated}
    dated += [
        (deadline.when.last or date.max, deadline_list.row(context, deadline))
        for deadline in deadline_list.deadlines_to_come(context)
        if deadline.address not in shown and deadline_list.is_soon(deadline, context.today + SOON)
    ]
    return [row for _, row in sorted(dated, key=lambda pair: (pair[0], pair[1].title))]


def _open_or_soon(context: Context) -> Iterator[tuple[date, Row]]:
    library = context.library
    for fund in library.funds:
        yield from _rounds_due(context, fund)
    for consultation in library.consultations:
        yield from _consultation_due(context, consultation)
    for meeting in library.meetings:
        yield from _meeting_due(context, meeting)


def _rounds_due(context: Context, fund: Fund) -> Iterator[tuple[date, Row]]:
    for fund_round in fund.rounds:
        is_due = fund_round.state(context.today) in OPEN_OR_SOON
        window = next_window(fund_round.all_windows, context.today)
        if is_due and _opens_soon(context, window.opens.first):
            row = rounds.row(context, fund, fund_round)
            yield window.closes.last or date.max, replace(row, title=f"{fund.title}: {row.title}")


def _consultation_due(context: Context, consultation: Consultation) -> Iterator[tuple[date, Row]]:
    is_due = consultation.stage(context.today) in OPEN_OR_SOON
    window = next_window(consultation.all_windows, context.today)
    if is_due and _opens_soon(context, window.opens.first):
        yield window.closes.last or date.max, consultations.row(context, consultation)


def _meeting_due(context: Context, meeting: Meeting) -> Iterator[tuple[date, Row]]:
    first = meeting.date.first
    if first and context.today <= first <= context.today + SOON and meeting.held != "cancelled":
        yield first, meetings.row(context, meeting)


def _opens_soon(context: Context, opens: date | None) -> bool:
    """Whether it opens soon or has opened; true if the day is not known."""
    return opens is None or opens <= context.today + SOON


def _funds(context: Context) -> list[Fund]:
    """The funds that are open for bids first."""
    return sorted(
        context.library.funds, key=lambda fund: (not rounds.is_any_open(context, fund), fund.title.casefold())
    )


def _find(context: Context) -> tuple[Link, ...]:
    years = by_year(records_of(context, Decision))
    links = (
        Link(with_number(of_year("Decisions", year), len(decisions)), f"decisions/{year}/")
        for year, decisions in years.items()
        if year.isdigit()
    )
    return (Link("All decisions, newest first", "decisions/"), *links)


def _counts(context: Context) -> tuple[Fact, ...]:
    """The number of records in each list."""
    kinds = (
        (kind.folder, kind.nouns, [record.is_invented for record in records_of(context, kind)]) for kind in LISTED_KINDS
    )
    promises = [cited.promise.illustrative is True for cited in context.promises]
    recommendations = [cited.recommendation.illustrative is True for cited in recommendations_of(context.library)]
    return facts(
        *(_count(folder, nouns, invented) for folder, nouns, invented in kinds),
        _count("promises", ("promise", "promises"), promises),
        _count("scrutiny", ("recommendation", "recommendations"), recommendations),
    )


def _count(folder: str, nouns: tuple[str, str], invented: Sequence[bool]) -> Fact | None:
    """How many there are in a list, if any; `invented` says of each whether it is invented to show a feature."""
    if not invented:
        return None
    words = f"{counted(len(invented), *nouns)}{number_illustrative(invented.count(True))}"
    return fact(LIST_TITLES[folder], (Value(words, f"{folder}/"),))
