"""The feeds of records: everything, each list, each fund and each topic, the newest change first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.records import LISTED_KINDS, Fund, Record, Topic
from gazette.records.base import Change
from gazette.records.fund import Round
from gazette.records.paper import Paper
from gazette.sentences.feeds import EVERYTHING, about_fund, about_list, about_topic, everything_title
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, OLDEST, Feed, FeedEntry
from gazette.views.feeds.office_feeds import entry_of, feed_of
from gazette.views.record import prose
from gazette.views.shapes.labels import ROUND
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Value


@dataclass(frozen=True)
class DatedRecord:
    """A record, or a round of a fund, with the moments by which feeds order it.

    These are the earliest moments that its dates can mean, because feeds have only exact moments.
    """

    published: datetime
    updated: datetime  # never before `published`
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
    def order(self) -> tuple[datetime, datetime, str, str]:
        fund_round = self.fund_round.id if self.fund_round else ""
        return (self.updated, self.published, self.record.address, fund_round)


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
    yield PlannedFeed("all", title, EVERYTHING, "", _newest(context, news, library.funds))
    for kind in LISTED_KINDS:
        newest = _newest(context, library.of(kind), library.funds if kind is Fund else ())
        about = about_list(kind.list_title)
        yield PlannedFeed(kind.folder, kind.list_title, about, f"{kind.folder}/", newest)
    for fund in sorted(library.funds, key=lambda fund: fund.name):
        newest = _newest(context, [fund, *_naming(context, fund)], [fund])
        about = about_fund(fund.title)
        yield PlannedFeed(fund.address.rstrip("/"), f"Fund: {fund.title}", about, fund.address, newest)
    for topic in sorted(library.topics, key=lambda topic: topic.name):
        newest = _newest(context, _naming(context, topic), ())
        about = about_topic(topic.title)
        yield PlannedFeed(topic.address.rstrip("/"), f"Topic: {topic.title}", about, topic.address, newest)


def _naming(context: Context, record: Record) -> list[Record]:
    """The records that name this record in a field, each once."""
    relations = context.library.relations_to.get(record.identity, ())
    sources = {relation.source.identity: relation.source for relation in relations if relation.source.list_title}
    return [source for identity, source in sources.items() if identity != record.identity]


def _newest(context: Context, records: Iterable[Record], funds: Iterable[Fund]) -> tuple[DatedRecord, ...]:
    """The records and the rounds of the funds that are in a feed. Records later than today are left out."""
    today = context.today
    dated = [_dated(record, today) for record in records]
    dated += [_dated_round(fund, fund_round, today) for fund in funds for fund_round in fund.rounds]
    past = [item for item in dated if item.published.date() <= today]
    return tuple(sorted(past, key=lambda item: item.order, reverse=True)[:MOST_ENTRIES])


def _dated(record: Record, today: date) -> DatedRecord:
    published = _moment(record.published, record.when)
    change = _last_change(record, today)
    changed = change.date.instant() if change else None
    return DatedRecord(published, max(published, changed or published), record)


def _dated_round(fund: Fund, fund_round: Round, today: date) -> DatedRecord:
    """A round; its results bring it back to the top."""
    dates = (fund_round.announced, fund_round.opens, fund_round.results, fund_round.closes)
    published = _moment(*(known for known in dates if known and known.is_known), fund.published)
    results = fund_round.results
    decided = results.instant() if results and not results.is_future(today) else None
    return DatedRecord(published, max(published, decided or published), fund, fund_round)


def _moment(*dates: KnownDate) -> datetime:
    """The moment of the first date that is known."""
    return next((moment for moment in (known.instant() for known in dates) if moment), OLDEST)


def _last_change(record: Record, today: date) -> Change | None:
    """The latest change that brings a record back to the top; changes of a future day are left out."""
    changes = [change for change in record.changes if change.kind != "minor" and not change.date.is_future(today)]
    return max(changes, key=lambda change: change.date.order) if changes else None


def _entry(context: Context, dated: DatedRecord, page: RecordPage) -> FeedEntry:
    if dated.fund_round:
        return _round_entry(context, dated, page)
    library, record = context.library, dated.record
    topics = [library.find("topic", name) for name in _topics(record)]
    change = _last_change(record, context.today)
    return entry_of(
        context,
        name=dated.identity,
        title=record.title,
        address=record.address,
        summary=record.lead or record.title,
        html=_facts_html(page, context.base_url) + prose.in_feed(record, library, context.base_url),
        published=dated.published,
        updated=dated.updated,
        categories=(record.label, *(target.record.title for target in topics if target)),
        change=change.note if change else None,
    )


def _round_entry(context: Context, dated: DatedRecord, page: RecordPage) -> FeedEntry:
    head = page.head
    return entry_of(
        context,
        name=dated.identity,
        title=head.title,
        address=head.address,
        summary=head.description,
        html=_facts_html(page, context.base_url) or f"<p>{escape(head.description)}</p>",
        published=dated.published,
        updated=dated.updated,
        categories=(ROUND, dated.record.title),
    )


def _topics(record: Record) -> Iterable[str]:
    """The topics of the record, then those of its passages, each once."""
    passages = record.passages if isinstance(record, Paper) else ()
    return dict.fromkeys((*record.topics, *(topic for passage in passages for topic in passage.topics)))


def _facts_html(page: RecordPage, base_url: str) -> str:
    """The key facts as a list, and the notes that are above the text."""
    rows = "".join(
        f"<li>{escape(fact.label)}: "
        + "; ".join(_value_html(value, base_url, page.head.address) for value in fact.values)
        + "</li>"
        for fact in page.facts
    )
    notes = "".join(f"<p>Note: {escape(note)}</p>" for note in page.notes)
    return (f"<ul>{rows}</ul>" if rows else "") + notes


def _value_html(value: Value, base_url: str, page: str) -> str:
    note = f" ({escape(value.note)})" if value.note else ""
    if value.address is None:
        return escape(value.text) + note
    return f'<a href="{escape(_whole(value.address, base_url, page))}">{escape(value.text)}</a>{note}'


def _whole(address: str, base_url: str, page: str) -> str:
    """The web address of a link on a page; an anchor alone belongs to that page."""
    if address.startswith("mailto:"):
        return address
    return absolute(page + address if address.startswith("#") else address, base_url)
