"""Which feeds there are, and what each tells: everything, each list, each fund, each topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from html import escape

from gazette.addresses import absolute
from gazette.dates import LONDON, KnownDate
from gazette.records import LISTED_KINDS, Fund, Record, Topic
from gazette.records.base import Change
from gazette.records.fund import Round
from gazette.records.paper import Paper
from gazette.views.context import Context
from gazette.views.feeds import office_closing
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.record import prose
from gazette.views.shapes.labels import ROUND
from gazette.views.shapes.pages import RecordPage

OLDEST = datetime(1970, 1, 1, tzinfo=LONDON)  # for what has no date at all: a feed must give one


class Newsroom:
    """Makes each entry once, however many feeds tell it."""

    def __init__(
        self,
        context: Context,
        page_of: Callable[[Record], RecordPage],
        round_page: Callable[[Fund, Round], RecordPage],
    ) -> None:
        self.context = context
        self._page_of = page_of
        self._round_page = round_page
        self._told: dict[str, FeedEntry] = {}

    def feeds(self) -> Iterator[Feed]:
        """Every feed of the site, each newest change first."""
        context, library = self.context, self.context.library
        office = library.office.name_on(context.today).name
        told = [record for record in library.records if record.list_title]
        news = [record for record in told if not isinstance(record, Topic)]
        yield self._feed("all", f"{office}: everything", "All that is published or changed.", "", news, library.funds)
        for kind in LISTED_KINDS:
            folder, title = kind.folder, kind.list_title
            those = [record for record in told if record.folder == folder]
            funds = library.funds if folder == "funds" else ()
            yield self._feed(folder, title, f"{title} published or changed by the office.", f"{folder}/", those, funds)
        for fund in sorted(library.funds, key=lambda one: one.name):
            those = [fund, *self._naming(fund)]
            words = f"The rounds of the {fund.title} and the decisions on it."
            yield self._feed(fund.address.rstrip("/"), f"Fund: {fund.title}", words, fund.address, those, (fund,))
        for topic in sorted(library.topics, key=lambda one: one.name):
            words = f"What is published or changed on {topic.title}."
            yield self._feed(
                topic.address.rstrip("/"), f"Topic: {topic.title}", words, topic.address, self._naming(topic), ()
            )

    def _naming(self, record: Record) -> list[Record]:
        relations = self.context.library.relations_to.get(record.identity, ())
        found = {relation.source.identity: relation.source for relation in relations if relation.source.list_title}
        found.pop(record.identity, None)
        return list(found.values())

    def _feed(
        self,
        name: str,
        title: str,
        description: str,
        page: str,
        records: Iterable[Record],
        funds: Iterable[Fund],
    ) -> Feed:
        context = self.context
        dated = [(moments(record, context.today), record, None) for record in records]
        dated += [(_round_moments(fund, one, context.today), fund, one) for fund in funds for one in fund.rounds]  # type: ignore[misc]
        past = [row for row in dated if row[0][0].date() <= context.today]
        past.sort(key=lambda row: (row[0][1], row[0][0], row[1].address, row[2].id if row[2] else ""), reverse=True)
        entries = tuple(self._entry(record, one) for _, record, one in past[:MOST_ENTRIES])
        return feed_of(context, name, title, description, page, entries)

    def _entry(self, record: Record, one: Round | None) -> FeedEntry:
        key = f"{record.identity}/rounds/{one.id}" if one else record.identity
        if key not in self._told:
            fund_round = one if isinstance(record, Fund) else None
            self._told[key] = (
                self._round_entry(record, fund_round, key)
                if fund_round and isinstance(record, Fund)
                else self._record_entry(record)
            )
        return self._told[key]

    def _record_entry(self, record: Record) -> FeedEntry:
        context = self.context
        published, updated = moments(record, context.today)
        page = self._page_of(record)
        html = _facts_html(page, context.base_url) + prose.in_feed(record, context.library, context.base_url)
        topics = [context.library.find("topic", name) for name in _topics(record)]
        change = _last_change(record, context.today)
        return FeedEntry(
            identity=f"{context.library.office.feed_ids}:{record.identity}",
            title=record.title,
            address=absolute(record.address, context.base_url),
            summary=record.lead or record.title,
            html=html,
            published=published,
            updated=updated,
            categories=(record.label, *(target.record.title for target in topics if target)),
            change=change.note if change else None,
            author=context.library.office.name_on(published.date()).name,
        )

    def _round_entry(self, fund: Fund, one: Round, key: str) -> FeedEntry:
        context = self.context
        published, updated = _round_moments(fund, one, context.today)
        page = self._round_page(fund, one)
        return FeedEntry(
            identity=f"{context.library.office.feed_ids}:{key}",
            title=page.head.title,
            address=absolute(page.head.address, context.base_url),
            summary=page.head.description,
            html=_facts_html(page, context.base_url) or f"<p>{escape(page.head.description)}</p>",
            published=published,
            updated=updated,
            categories=(ROUND, fund.title),
            author=context.library.office.name_on(published.date()).name,
        )


def _topics(record: Record) -> Iterable[str]:
    """Those it names for the whole of itself, and those its passages belong to."""
    passages = record.passages if isinstance(record, Paper) else ()
    return dict.fromkeys((*record.topics, *(topic for passage in passages for topic in passage.topics)))


def feed_of(
    context: Context, name: str, title: str, description: str, page: str, entries: tuple[FeedEntry, ...]
) -> Feed:
    """A feed of entries that are in their order already, on behalf of the office."""
    office = context.library.office
    entries = office_closing.with_last_word(context, entries)
    return Feed(
        identity=f"{office.feed_ids}:feeds/{name}",
        title=title,
        description=description,
        page=absolute(page, context.base_url),
        address=f"feeds/{name}",
        entries=entries,
        copyright=f"{office.name_on(context.today).name}. {office.licence}.",
        updated=max((entry.updated for entry in entries), default=None),
    )


def moments(record: Record, today: date) -> tuple[datetime, datetime]:
    """Published and updated, as the earliest moments their dates can mean: feeds know nothing less exact."""
    published = _moment(record.published, record.when)
    change = _last_change(record, today)
    changed = change.date.instant() if change else None
    return published, max(published, changed) if changed else published


def _last_change(record: Record, today: date) -> Change | None:
    """The latest change that readers are told of again; one of a day to come waits for it."""
    counted = [change for change in record.changes if change.kind != "minor" and not change.date.is_future(today)]
    return max(counted, key=lambda change: change.date.order) if counted else None


def _round_moments(fund: Fund, one: Round, today: date) -> tuple[datetime, datetime]:
    dates = [known for known in (one.announced, one.opens, one.results, one.closes) if known and known.is_known]
    published = _moment(*dates, fund.published)
    results = one.results.instant() if one.results and not one.results.is_future(today) else None
    return published, max(published, results) if results else published


def _moment(*dates: KnownDate) -> datetime:
    return next((moment for moment in (known.instant() for known in dates) if moment), OLDEST)


def _facts_html(page: RecordPage, base_url: str) -> str:
    """The key facts as a list, and the notes that stand above the text."""
    rows = "".join(
        f"<li>{escape(fact.label)}: "
        + "; ".join(
            _value_html(value.text, value.address, value.note, base_url, page.head.address) for value in fact.values
        )
        + "</li>"
        for fact in page.facts
    )
    notes = "".join(f"<p>Note: {escape(note)}</p>" for note in page.notes)
    return (f"<ul>{rows}</ul>" if rows else "") + notes


def _value_html(text: str, address: str | None, note: str, base_url: str, page: str) -> str:
    after = f" ({escape(note)})" if note else ""
    if address is None:
        return escape(text) + after
    whole = absolute(page + address if address.startswith("#") else address, base_url)
    whole = address if address.startswith("mailto:") else whole
    return f'<a href="{escape(whole)}">{escape(text)}</a>{after}'
