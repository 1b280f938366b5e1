"""The page of a topic, with its timeline: passages, records, promises and events, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.dates import KnownDate
from gazette.library.passages import CitedPassage, passages_on
from gazette.library.promises import CitedPromise
from gazette.plurals import counted
from gazette.records import Fund, Record, Topic
from gazette.records.fund import Round
from gazette.records.headline import heading_of
from gazette.records.paper import Paper
from gazette.records.promise import Promise
from gazette.sentences import topics
from gazette.sentences.funds import round_title
from gazette.sentences.topics import PROMISED
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.kinds import promises, rounds
from gazette.views.kinds.topic_facts import answer, changes_of, facts_of, sections_of
from gazette.views.record import passages
from gazette.views.record.badges import badges
from gazette.views.record.page import record_page
from gazette.views.record.prose import title_of
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import ROUND, date_where_known, fact, facts, listed_date, row_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Row, Section
from gazette.views.shapes.topic_parts import TimelineEntry

DatedEntry = tuple[KnownDate, TimelineEntry]  # with the date that sets its place


def page(context: Context, topic: Topic) -> RecordPage:
    cited_passages = passages_on(context.library, topic)
    cited_promises = _promises(context, topic)
    documents = _documents(context, topic, cited_passages)
    topic_facts = facts_of(context, topic, cited_passages)
    dated = [
        *_events(context, topic),
        *((cited.paper.listed_date.date, passages.timeline_entry(context, topic, cited)) for cited in cited_passages),
        *_records(context, topic, cited_passages),
        *(entry for cited in cited_promises for entry in _of_promise(context, cited)),
    ]
    page = record_page(
        context,
        topic,
        answer=answer(topic_facts) or _on_documents(context, documents),
        head_facts=_head_facts(context, documents, cited_promises),
        sections=_promise_section(context, cited_promises),
    )
    return replace(
        page,
        fact_changes=changes_of(topic_facts),
        timeline=_in_order(dated),
        stated=tuple(sections_of(topic_facts)),
        closing=(*page.closing, *_unknown(context, topic)),
    )


def row(context: Context, topic: Topic) -> Row:
    cited_passages = passages_on(context.library, topic)
    number = len(_documents(context, topic, cited_passages))
    return Row(
        heading_of(topic),
        topic.address,
        date=date_where_known(topic.listed_date),
        summary=answer(facts_of(context, topic, cited_passages)) or topic.summary,
        tags=badges(context.library, topic),
        details=(counted(number, "document"),),
    )


def _on_documents(context: Context, documents: Sequence[Record]) -> str:
    """How many documents are about the topic, and the latest of them."""
    latest = _latest(context, documents) or (documents[0] if len(documents) == 1 else None)
    title, day = (latest.title, latest.when) if latest else ("", None)
    return topics.documents(len(documents), title, day, is_compiled=context.library.office.is_compiled)


def _latest(context: Context, documents: Sequence[Record]) -> Record | None:
    """The latest document with a date that has come."""
    come = (record for record in documents if record.when.is_known and record.when.has_come(context.today))
    return max(come, key=lambda record: record.when.order, default=None)


def _head_facts(
    context: Context, documents: Sequence[Record], cited_promises: Sequence[CitedPromise]
) -> tuple[Fact, ...]:
    latest = _latest(context, documents)
    return facts(
        fact("Documents", len(documents) or None, "#page-timeline"),
        fact("Latest document", replace(listed_date(latest.listed_date), address=latest.address) if latest else None),
        fact("Promises", len(cited_promises) or None, "#page-promises"),
    )


def _promise_section(context: Context, cited_promises: Sequence[CitedPromise]) -> tuple[Section, ...]:
    rows = tuple(promises.row(context, cited) for cited in promises.in_order(context, cited_promises))
    return (Section("Promises", "page-promises", rows=rows),) if rows else ()


def _unknown(context: Context, topic: Topic) -> Iterator[Section]:
    if topic.gap:
        heading = voiced("not known", is_compiled=context.library.office.is_compiled)
        yield Section(heading, "page-unknown", paragraphs=(topic.gap,))


def _in_order(dated: Iterable[DatedEntry]) -> tuple[TimelineEntry, ...]:
    """The entries, oldest first; undated entries come before all others."""
    return tuple(entry for _, entry in sorted(dated, key=lambda pair: pair[0].order))


def _events(context: Context, topic: Topic) -> Iterator[DatedEntry]:
    """The events that are not records, with links to their sources."""
    for event in topic.events:
        sources = sources_of(context.library, event.sources)
        links = (Fact("Source" if len(sources) == 1 else "Sources", sources),) if sources else ()
        yield event.date, TimelineEntry(Row(event.text, "", date=row_date(event.date), links=links))


def _records(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> Iterator[DatedEntry]:
    """The records about the topic and the rounds of its funds, without papers whose passages are in the timeline."""
    papers = {cited.paper.identity for cited in cited_passages}
    for record in _about(context, topic):
        if record.identity not in papers:
            listed = record.listed_date
            row = Row(
                record.title,
                record.address,
                date=listed_date(listed),
                summary=record.lead,
                tags=badges(context.library, record),
                details=(record.label,),
            )
            yield listed.date, TimelineEntry(row)
        if isinstance(record, Fund):
            yield from (_of_round(context, record, fund_round) for fund_round in record.rounds)


def _about(context: Context, topic: Topic) -> list[Record]:
    """The records that name the topic, in the order of their files."""
    relations = context.library.relations_to.get(topic.identity, ())
    sources = [relation.source for relation in relations if relation.how == "topics"]
    return list({record.identity: record for record in sources}.values())


def _of_round(context: Context, fund: Fund, fund_round: Round) -> DatedEntry:
    """A round at the first of its known dates."""
    shown = rounds.row(context, fund, fund_round)
    title = round_title(fund.title, fund_round.title)
    date = listed_date(fund_round.listed_date)
    details = (ROUND, *shown.details)
    return fund_round.listed_date.date, TimelineEntry(replace(shown, title=title, date=date, details=details))


def _promises(context: Context, topic: Topic) -> list[CitedPromise]:
    """The promises that name the topic themselves; a topic of their paragraph is not enough."""
    by_id: dict[str, CitedPromise] = {}
    for relation in context.library.relations_to.get(topic.identity, ()):
        paper, promise = relation.source, relation.group
        if isinstance(paper, Paper) and isinstance(promise, Promise) and "topics" in relation.place:
            by_id.setdefault(promise.id, CitedPromise(paper, promise))
    return list(by_id.values())


def _of_promise(context: Context, cited: CitedPromise) -> Iterator[DatedEntry]:
    """A promise on the day of its paper, then each change of its state."""
    promise = cited.promise
    yield cited.date, TimelineEntry(_promise_row(promise, cited.date, PROMISED, details=(title_of(cited.source),)))
    for step in promise.history:
        word = promises.state_words(context, step.state)
        yield step.date, TimelineEntry(_promise_row(promise, step.date, word, summary=step.note))


def _promise_row(
    promise: Promise, date: KnownDate, lead: str, *, summary: str = "", details: tuple[str, ...] = ()
) -> Row:
    return Row(
        promise.title,
        promise.address,
        date=row_date(date),
        lead=lead,
        summary=summary,
        tags=promises.tags(promise),
        details=details,
    )


def _documents(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> tuple[Record, ...]:
    """The records about the topic and the papers with passages on it, each once."""
    about = (*_about(context, topic), *(cited.paper for cited in cited_passages))
    return tuple({record.identity: record for record in about}.values())
