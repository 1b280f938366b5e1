"""The home page: what is new, what is open or due soon, where to find and to follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from gazette.library.promises import recommendations_of
from gazette.records import Fund, Page, Record
from gazette.views import consultation, duties, fund, meeting, prose, register
from gazette.views.pages import HomePage
from gazette.views.parts import Fact, Head, Link, Row, Said
from gazette.views.record import Desk, newest_first
from gazette.views.wording import COUNT_WORDS, LIST_TITLES, LISTS_WITHIN, counted, fact, facts

NEWEST = 6
SOON = timedelta(days=60)


def of(desk: Desk) -> HomePage:
    words = next(page for page in desk.library.pages if page.path == "home.md")
    due = due_soon(desk)
    return HomePage(
        head=Head("", words.title, words.summary, lang=words.lang),
        body=prose.on_page(words, desk.library, "", desk.base_url),
        notices=(),
        latest=tuple(register.row(desk, record) for record in newest(desk)),
        due=tuple(due),
        due_empty="Nothing is open for bids or views, and no meeting is due.",
        find=_find(desk),
        funds=tuple(fund.row(desk, one) for one in _funds(desk)),
        topics=tuple(Link(topic.title, topic.address) for topic in sorted(desk.library.topics, key=lambda t: t.title)),
        feeds=(*register.feeds_of("all"), Link("All feeds, and what a feed is", "feeds/")),
        counts=_counts(desk),
        duties=duties.on_home(desk),
    )


def newest(desk: Desk) -> list[Record]:
    """The newest records that are not later than the day."""
    told = [
        r
        for r in desk.library.records
        if not isinstance(r, Page) and r.folder in LIST_TITLES and r.kind not in ("topic", "fund")
    ]
    return [record for record in newest_first(told) if record.when.has_come(desk.today)][:NEWEST]


def due_soon(desk: Desk) -> list[Row]:
    """Rounds and consultations that are open or open soon, and meetings to come, by the day they end."""
    rows: list[tuple[date, Row]] = []
    for one_fund in desk.library.funds:
        for one in one_fund.rounds:
            if one.state(desk.today) in ("open", "not open yet") and _is_near(desk, one.opens.first):
                row = fund.round_row(desk, one_fund, one)
                row = replace(row, title=f"{one_fund.title}: {row.title}")
                rows.append((one.closes.last or date.max, row))
    for one_consultation in desk.library.consultations:
        if one_consultation.stage(desk.today) in ("open", "coming") and _is_near(desk, one_consultation.opens.first):
            rows.append((one_consultation.closes.last or date.max, consultation.row(desk, one_consultation)))
    for one_meeting in desk.library.meetings:
        first = one_meeting.date.first
        if first and desk.today <= first <= desk.today + SOON and one_meeting.held != "cancelled":
            rows.append((first, meeting.row(one_meeting)))
    return [row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].title))]


def _is_near(desk: Desk, opens: date | None) -> bool:
    return opens is None or opens <= desk.today + SOON


def _funds(desk: Desk) -> list[Fund]:
    """Those open for bids first."""
    return sorted(desk.library.funds, key=lambda one: (not fund.is_open(desk, one), one.title.casefold()))


def _find(desk: Desk) -> tuple[Link, ...]:
    years = register.by_year(register.records_of(desk, "decisions"))
    by_year = (
        Link(f"Decisions of {year} ({len(those)})", f"decisions/{year}/")
        for year, those in years.items()
        if year != register.NO_YEAR
    )
    return (Link("All decisions, newest first", "decisions/"), *by_year)


def _counts(desk: Desk) -> tuple[Fact, ...]:
    rows = []
    for folder, title in LIST_TITLES.items():
        number = len(register.records_of(desk, folder))
        rows.append(fact(title, (Said(counted(number, *COUNT_WORDS[folder]), f"{folder}/"),)))
    promises, recommendations = len(desk.promises), len(recommendations_of(desk.library))
    rows.append(fact(LISTS_WITHIN["promises"], (Said(counted(promises, "promise"), "promises/"),)))
    rows.append(fact(LISTS_WITHIN["scrutiny"], (Said(counted(recommendations, "recommendation"), "scrutiny/"),)))
    return facts(*rows)
