"""The feeds of records: everything, each list, each fund and each topic, the newest change first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape

from gazette.languages import PAGE_LANGUAGE
from gazette.library.nearby import Nearby
from gazette.library.news import NewsItem, moment_of
from gazette.records import LISTED_KINDS, Fund, Record, Topic
from gazette.records.change import Change
from gazette.records.fund import Round
from gazette.records.paper import Paper
from gazette.sentences import near_you
from gazette.sentences.feeds import (
    EVERYTHING,
    about_fund,
    about_list,
    about_topic,
    entry_summary,
    entry_title,
    everything_title,
)
from gazette.sentences.funds import round_description
from gazette.sentences.records import stated
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of, publication_of
from gazette.views.feeds.page_html import PageHtml
from gazette.views.record import prose
from gazette.views.record.badges import standing_words, status_words, title_words
from gazette.views.record.sources import written_on
from gazette.views.shapes.labels import ROUND
from gazette.views.shapes.pages import RecordPage


@dataclass(frozen=True)
class DatedRecord:
    """A record, or a round of a fund, with the moments by which feeds order it."""

    published: datetime | None  # None unless the day is known; nothing says when a round was published
    updated: datetime  # when this site first published it or its latest change; never before `published`
    record: Record
    fund_round: Round | None = None

    @property
    def address(self) -> str:
        """The address of its page."""
        if isinstance(self.record, Fund) and self.fund_round:
            return self.record.round_address(self.fund_round.id)
        return self.record.address

    @property
    def identity(self) -> str:
        """Its permanent name, without the prefix of the office."""
        return f"{self.record.identity}/rounds/{self.fund_round.id}" if self.fund_round else self.record.identity

    @property
    def order(self) -> tuple[datetime, tuple[date, date], str, str]:
        """By the day here; what was published here on one day by its own date."""
        own = self.fund_round.listed_date if self.fund_round else self.record.listed_date
        fund_round = self.fund_round.id if self.fund_round else ""
        return (self.updated, own.date.order, self.record.address, fund_round)


@dataclass(frozen=True)
class PlannedFeed:
    """A feed, before its entries are written."""

    name: str  # "funds/road-safety-fund"
    title: str
    description: str
    page: str
    newest: tuple[DatedRecord, ...]


def feeds(context: Context, pages: Mapping[str, RecordPage]) -> Iterator[Feed]:
    """Every feed of records. `pages` are the pages of all records and rounds, by address, whose facts entries repeat.

    Most entries are in several feeds, so each is made only once.
    """
    planned = list(_planned_feeds(context))
    chosen = {dated.identity: dated for feed in planned for dated in feed.newest}
    entries = {identity: _entry(context, dated, pages[dated.address]) for identity, dated in chosen.items()}
    for feed in planned:
        yield feed_of(
            context,
            name=feed.name,
            title=feed.title,
            description=feed.description,
            page=feed.page,
            entries=tuple(entries[dated.identity] for dated in feed.newest),
        )


def _planned_feeds(context: Context) -> Iterator[PlannedFeed]:
    library = context.library
    news = [record for record in library.records if record.list_title and not isinstance(record, Topic)]
    title = everything_title(library.office.name_on(context.today).name)
    yield PlannedFeed("all", title, EVERYTHING, "", _newest(context, news, _rounds(library.funds)))
    for kind in LISTED_KINDS:
        newest = _newest(context, library.of(kind), _rounds(library.funds if kind is Fund else ()))
        about = about_list(kind.list_title)
        yield PlannedFeed(kind.folder, kind.list_title, about, f"{kind.folder}/", newest)
    for fund in sorted(library.funds, key=lambda fund: fund.name):
        newest = _newest(context, [fund, *_naming(context, fund)], _rounds([fund]))
        about = about_fund(fund.title)
        yield PlannedFeed(fund.address.rstrip("/"), f"Fund: {fund.title}", about, fund.address, newest)
    for topic in sorted(library.topics, key=lambda topic: topic.name):
        newest = _newest(context, _naming(context, topic), ())
        about = about_topic(topic.title)
        yield PlannedFeed(topic.address.rstrip("/"), f"Topic: {topic.title}", about, topic.address, newest)
    yield from (_near_you(context, nearby) for nearby in context.nearby if nearby.has_feed)


def _near_you(context: Context, nearby: Nearby) -> PlannedFeed:
    """The feed of a district; nothing says when a grant was published, so each is in it with its round."""
    district = nearby.district
    rounds = {
        (joined.fund.path, joined.round.id): (joined.fund, joined.round) for joined in (*nearby.awards, *nearby.shared)
    }
    newest = _newest(context, [*nearby.decisions, *nearby.meetings], rounds.values())
    title, about = near_you.feed_title(district.district), near_you.about_feed(district.district)
    return PlannedFeed(district.address.rstrip("/"), title, about, district.address, newest)


def _naming(context: Context, record: Record) -> list[Record]:
    """The records that name this record in a field, each once."""
    relations = context.library.relations_to.get(record.identity, ())
    sources = {relation.source.identity: relation.source for relation in relations if relation.source.list_title}
    return [source for identity, source in sources.items() if identity != record.identity]


def _rounds(funds: Iterable[Fund]) -> list[tuple[Fund, Round]]:
    return [(fund, fund_round) for fund in funds for fund_round in fund.rounds]


def _newest(
    context: Context, records: Iterable[Record], rounds: Iterable[tuple[Fund, Round]]
) -> tuple[DatedRecord, ...]:
    """The records and the rounds that are in a feed."""
    dated = [_dated(context, record) for record in records]
    dated += [_dated_round(context, fund, fund_round) for fund, fund_round in rounds]
    return tuple(sorted(dated, key=lambda item: item.order, reverse=True)[:MOST_ENTRIES])


def _dated(context: Context, record: Record) -> DatedRecord:
    published, change = publication_of(context, record), _latest_change(context, record)
    moments = [moment_of(context.first_published(record)), *([published] if published else [])]
    if change and change.day:
        begins = published if published and published.date() == change.day else moment_of(change.day)
        moments.append(begins + timedelta(seconds=change.number))
    return DatedRecord(published, max(moments), record)


def _dated_round(context: Context, fund: Fund, fund_round: Round) -> DatedRecord:
    """A round is part of its fund; announcement, opening and results bring it back to the top, if the day is known."""
    dates = [fund_round.announced, fund_round.opens, fund_round.results]
    come = [known for known in dates if known and known.has_come(context.today)]
    moments = [moment for known in come if (moment := known.instant())]
    return DatedRecord(None, max([moment_of(context.first_published(fund)), *moments]), fund, fund_round)


def _latest_change(context: Context, record: Record) -> NewsItem | None:
    """The latest change that brings a record back to the top of feeds; minor changes do not."""
    items = context.news_by_record.get(record.identity, ())
    return next((item for item in items if item.change and not item.is_minor), None)


def _changes_of_the_day(context: Context, record: Record, latest: NewsItem) -> tuple[Change, ...]:
    """The changes of the day of the latest, in their order; minor changes are left out."""
    items = context.news_by_record.get(record.identity, ())
    changes = [item.change for item in reversed(items) if item.change and not item.is_minor]
    return tuple(change for change in changes if latest.change and change.date.words == latest.change.date.words)


def _entry(context: Context, dated: DatedRecord, page: RecordPage) -> FeedEntry:
    if dated.fund_round:
        return _round_entry(context, dated, page)
    library, record = context.library, dated.record
    topics = [library.find("topic", name) for name in _topics(record)]
    latest = _latest_change(context, record)
    words = title_words(context, record)
    return entry_of(
        context,
        name=dated.identity,
        title=entry_title(words, record.title),
        address=record.address,
        summary=entry_summary(words, stated(record.status_reason), record.lead or record.title),
        html=_html_of(context, page, record),
        published=dated.published,
        updated=dated.updated,
        categories=(
            record.label,
            *status_words(context, record),
            *(target.record.title for target in topics if target),
        ),
        changes=_changes_of_the_day(context, record, latest) if latest else (),
        acted=written_on(context, record),
        lang=record.lang,
    )


def _round_entry(context: Context, dated: DatedRecord, page: RecordPage) -> FeedEntry:
    head, fund, around = page.head, dated.record, PageHtml(page, context.base_url)
    words = title_words(context, fund)
    description = _round_description(fund, dated.fund_round) if dated.fund_round else head.title
    return entry_of(
        context,
        name=dated.identity,
        title=entry_title(words, head.title),
        address=head.address,
        summary=entry_summary(words, stated(fund.status_reason), description),
        html=around.above_the_text() + around.below_the_text() or f"<p>{escape(description)}</p>",
        published=dated.published,
        updated=dated.updated,
        categories=(ROUND, fund.title, *standing_words(context, fund)),
        acted=dated.fund_round.listed_date.date if dated.fund_round else None,
        lang=fund.lang,
    )


def _round_description(fund: Record, fund_round: Round) -> str:
    """The days of a round. A feed does not say whether it is open: each change would be a new entry."""
    days = [(window.opens, window.closes) for window in fund_round.all_windows]
    return round_description(fund.title, fund_round.title, days)


def _topics(record: Record) -> Iterable[str]:
    """The topics of the record, then those of its passages, each once."""
    passages = record.passages if isinstance(record, Paper) else ()
    return dict.fromkeys((*record.topics, *(topic for passage in passages for topic in passage.topics)))


def _html_of(context: Context, page: RecordPage, record: Record) -> str:
    """What the page says, in its order: what is above the text and below it is in the language of the software."""
    around = PageHtml(page, context.base_url)
    text = prose.in_feed(record, context.library, context.base_url)
    return _in_english(around.above_the_text(), record) + text + _in_english(around.below_the_text(), record)


def _in_english(html: str, record: Record) -> str:
    return html if record.lang == PAGE_LANGUAGE or not html else f'<div lang="{PAGE_LANGUAGE}">{html}</div>'
