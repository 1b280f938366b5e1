"""The page of a topic, with its timeline: passages, records, promises and events, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.passages import CitedPassage, passages_on
from gazette.library.promises import CitedPromise
from gazette.plurals import counted
from gazette.records import Fund, Record, Topic
from gazette.records.fund import Round
from gazette.records.paper import Paper
from gazette.records.promise import Promise
from gazette.sentences.days import YEAR_NOT_CERTAIN, years_of
from gazette.sentences.funds import round_title
from gazette.sentences.promise_states import PromiseState
from gazette.views.context import NO_YEAR, Context
from gazette.views.kinds import promises, rounds
from gazette.views.record import passages
from gazette.views.record.badges import badges
from gazette.views.record.page import record_page
from gazette.views.record.prose import title_of
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import (
    PROMISE,
    ROUND,
    date_where_known,
    fact,
    facts,
    listed_date,
    row_date,
    year_group,
)
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Row, Tag, Value


@dataclass(frozen=True)
class TimelineEntry:
    """A row of the timeline, with the date that sets its place."""

    when: KnownDate
    row: Row


def page(context: Context, topic: Topic) -> RecordPage:
    cited_passages = passages_on(context.library, topic)
    cited_promises = _promises(context, topic)
    timeline = [
        *_events(context, topic),
        *(TimelineEntry(cited.paper.listed_date.date, passages.row(context, topic, cited)) for cited in cited_passages),
        *_records(context, topic, cited_passages),
        *(entry for cited in cited_promises for entry in _of_promise(context, cited)),
    ]
    documents = _number_of_documents(context, topic, cited_passages)
    details = facts(
        fact("Documents", documents),
        fact("Passages", len(cited_passages) or None),
        fact("Promises", len(cited_promises) or None),
        fact("What is missing", topic.gap),
    )
    return replace(
        record_page(context, topic, details=details),
        timeline=_by_year(timeline),
        stated=tuple(passages.fact_sections(context, topic, cited_passages)),
    )


def row(context: Context, topic: Topic) -> Row:
    number = _number_of_documents(context, topic, passages_on(context.library, topic))
    return Row(
        topic.title,
        topic.address,
        date=date_where_known(topic.listed_date),
        summary=topic.summary,
        tags=badges(context.library, topic),
        details=(counted(number, "document"),),
    )


def _by_year(timeline: Iterable[TimelineEntry]) -> tuple[Group, ...]:
    """The rows by year, oldest first; undated entries come before all others, those of no certain year last."""
    oldest_first = sorted(timeline, key=lambda entry: entry.when.order)
    years = grouped((years_of(entry.when) or NO_YEAR, entry.row) for entry in oldest_first)
    return tuple(year_group(year, years[year]) for year in sorted(years, key=YEAR_NOT_CERTAIN.__eq__))


def _events(context: Context, topic: Topic) -> Iterator[TimelineEntry]:
    """The events that are not records, with links to their sources."""
    for event in topic.events:
        sources = sources_of(context.library, event.sources)
        links = (Fact("Source" if len(sources) == 1 else "Sources", sources),) if sources else ()
        yield TimelineEntry(event.date, Row(event.text, "", date=row_date(event.date), links=links))


def _records(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> Iterator[TimelineEntry]:
    """The records about the topic and the rounds of its funds, without papers whose passages are in the timeline."""
    papers = {cited.paper.identity for cited in cited_passages}
    for record in _about(context, topic):
        if record.identity not in papers:
            tags = (Tag(record.label), *badges(context.library, record))
            date = listed_date(record.listed_date)
            row = Row(record.title, record.address, date=date, summary=record.lead, tags=tags)
            yield TimelineEntry(record.listed_date.date, row)
        if isinstance(record, Fund):
            yield from (_of_round(context, record, fund_round) for fund_round in record.rounds)


def _about(context: Context, topic: Topic) -> list[Record]:
    """The records that name the topic, in the order of their files."""
    relations = context.library.relations_to.get(topic.identity, ())
    sources = [relation.source for relation in relations if relation.how == "topics"]
    return list({record.identity: record for record in sources}.values())


def _of_round(context: Context, fund: Fund, fund_round: Round) -> TimelineEntry:
    """A round at the first of its known dates."""
    shown = rounds.row(context, fund, fund_round)
    title = round_title(fund.title, fund_round.title)
    date = listed_date(fund_round.listed_date)
    tags = (Tag(ROUND), *shown.tags)
    return TimelineEntry(fund_round.listed_date.date, replace(shown, title=title, date=date, tags=tags))


def _promises(context: Context, topic: Topic) -> list[CitedPromise]:
    """The promises that name the topic themselves; a topic of their paragraph is not enough."""
    by_id: dict[str, CitedPromise] = {}
    for relation in context.library.relations_to.get(topic.identity, ()):
        paper, promise = relation.source, relation.group
        if isinstance(paper, Paper) and isinstance(promise, Promise) and "topics" in relation.place:
            by_id.setdefault(promise.id, CitedPromise(paper, promise))
    return list(by_id.values())


def _of_promise(context: Context, cited: CitedPromise) -> Iterator[TimelineEntry]:
    """A promise with its state today, then each change of its state."""
    promise = cited.promise
    source = Fact("Stated in", (Value(title_of(cited.source), cited.source.address),))
    today = _promise_row(context, promise, cited.date, promises.state_of(context, promise))
    yield TimelineEntry(cited.date, replace(today, links=(source,)))
    for step in promise.history:
        yield TimelineEntry(
            step.date, replace(_promise_row(context, promise, step.date, step.state), summary=step.note)
        )


def _promise_row(context: Context, promise: Promise, date: KnownDate, state: PromiseState) -> Row:
    shown = promises.state_shown(context, state)
    return Row(promise.text, promise.address, date=row_date(date), state=shown, tags=(Tag(PROMISE),))


def _number_of_documents(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> int:
    """The records about the topic and the papers with passages on it, each counted once."""
    about = {record.identity for record in _about(context, topic)}
    return len(about | {cited.paper.identity for cited in cited_passages})
