"""The home page: what is new, what is open or due soon, where to find and to follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from gazette.library.promises import recommendations_of
from gazette.records import LISTED_KINDS, Decision, Fund, Record
from gazette.views.context import NO_YEAR, Context, by_year, newest_first, records_of
from gazette.views.kinds import consultations, funds, meetings, registry, rounds
from gazette.views.lists import duty_list
from gazette.views.record import prose
from gazette.views.shapes.labels import LIST_TITLES, counted, fact, facts, feed_links
from gazette.views.shapes.pages import HomePage
from gazette.views.shapes.parts import Fact, Head, Link, Row, Value

NEWEST = 6
SOON = timedelta(days=60)


def page(context: Context) -> HomePage:
    words = next(page for page in context.library.pages if page.path == "home.md")
    due = due_soon(context)
    return HomePage(
        head=Head("", words.title, words.summary, lang=words.lang),
        body=prose.on_page(words, context.library, "", context.base_url),
        notices=(),
        latest=tuple(registry.row(context, record) for record in newest(context)),
        due=tuple(due),
        due_empty="Nothing is open for bids or views, and no meeting is due.",
        find=_find(context),
        funds=tuple(funds.row(context, one) for one in _funds(context)),
        topics=tuple(
            Link(topic.title, topic.address) for topic in sorted(context.library.topics, key=lambda t: t.title)
        ),
        feeds=(*feed_links("all"), Link("All feeds, and what a feed is", "feeds/")),
        counts=_counts(context),
        duties=duty_list.on_home(context),
    )


def newest(context: Context) -> list[Record]:
    """The newest records that are not later than the day."""
    told = [r for r in context.library.records if r.list_title and not r.is_ongoing]
    return [record for record in newest_first(told) if record.when.has_come(context.today)][:NEWEST]


def due_soon(context: Context) -> list[Row]:
    """Rounds and consultations that are open or open soon, and meetings to come, by the day they end."""
    rows: list[tuple[date, Row]] = []
    for one_fund in context.library.funds:
        for one in one_fund.rounds:
            if one.state(context.today) in ("open", "not open yet") and _is_near(context, one.opens.first):
                row = rounds.row(context, one_fund, one)
                row = replace(row, title=f"{one_fund.title}: {row.title}")
                rows.append((one.closes.last or date.max, row))
    for one_consultation in context.library.consultations:
        if one_consultation.stage(context.today) in ("open", "coming") and _is_near(
            context, one_consultation.opens.first
        ):
            rows.append((one_consultation.closes.last or date.max, consultations.row(context, one_consultation)))
    for one_meeting in context.library.meetings:
        first = one_meeting.date.first
        if first and context.today <= first <= context.today + SOON and one_meeting.held != "cancelled":
            rows.append((first, meetings.row(context, one_meeting)))
    return [row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].title))]


def _is_near(context: Context, opens: date | None) -> bool:
    return opens is None or opens <= context.today + SOON


def _funds(context: Context) -> list[Fund]:
    """Those open for bids first."""
    return sorted(context.library.funds, key=lambda one: (not rounds.is_any_open(context, one), one.title.casefold()))


def _find(context: Context) -> tuple[Link, ...]:
    years = by_year(records_of(context, Decision))
    links = (
        Link(f"Decisions of {year} ({len(those)})", f"decisions/{year}/")
        for year, those in years.items()
        if year != NO_YEAR
    )
    return (Link("All decisions, newest first", "decisions/"), *links)


def _counts(context: Context) -> tuple[Fact, ...]:
    rows = []
    for kind in LISTED_KINDS:
        number = len(records_of(context, kind))
        rows.append(fact(kind.list_title, (Value(counted(number, *kind.nouns), f"{kind.folder}/"),)))
    promises, recommendations = len(context.promises), len(recommendations_of(context.library))
    rows.append(fact(LIST_TITLES["promises"], (Value(counted(promises, "promise"), "promises/"),)))
    rows.append(fact(LIST_TITLES["scrutiny"], (Value(counted(recommendations, "recommendation"), "scrutiny/"),)))
    return facts(*rows)
