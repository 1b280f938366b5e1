"""A matter told in time: every passage, record, promise and event that belongs to it, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.library.passages import CitedPassage, passages_on
from gazette.library.promises import CitedPromise
from gazette.records import Fund, Record, Topic
from gazette.records.fund import Round
from gazette.records.paper import Paper
from gazette.views.context import Context
from gazette.views.kinds import funds, promises
from gazette.views.record import passages, stated_facts
from gazette.views.record.page import lead_of, record_page, sources_of, status_tags
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import ROUND, counted, date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Row, Tag, Value


@dataclass(frozen=True)
class TimelineEntry:
    """A line of the story."""

    when: KnownDate
    row: Row


def page(context: Context, topic: Topic) -> RecordPage:
    cited_passages = passages_on(context.library, topic)
    promises = _promises(context.library, topic, cited_passages)
    told = [
        *_events(context, topic),
        *(TimelineEntry(one.date, passages.row(context, one)) for one in cited_passages),
        *_records(context, topic, cited_passages),
        *(line for made in promises for line in _of_promise(context, made)),
    ]
    key_facts = facts(
        fact("In this record", _counts(context.library, topic, cited_passages, promises)),
        fact("Not known", topic.gap),
    )
    return replace(
        record_page(context, topic, key_facts=key_facts),
        related=(),
        timeline=_by_year(told),
        stated=tuple(stated_facts.sections_on(context, cited_passages)),
    )


def row(context: Context, topic: Topic) -> Row:
    number = _documents(context.library, topic, passages_on(context.library, topic))
    date = date_value(topic.when) if topic.when.is_known else None
    return Row(topic.title, topic.address, date, topic.summary, status_tags(topic), (counted(number, "document"),))


def _by_year(told: Iterable[TimelineEntry]) -> tuple[Group, ...]:
    years: dict[str, list[Row]] = {}
    for one in sorted(told, key=lambda one: one.when.order):
        years.setdefault(str(one.when.year or "Date not known"), []).append(one.row)
    return tuple(Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(rows)) for year, rows in years.items())


def _events(context: Context, topic: Topic) -> Iterator[TimelineEntry]:
    """What happened that is not a record here, with links to where it comes from."""
    for event in topic.events:
        sources = sources_of(context.library, event.sources)
        links = (Fact("Source" if len(sources) == 1 else "Sources", sources),) if sources else ()
        yield TimelineEntry(event.date, Row(event.text, "", date_value(event.date), links=links))


def _naming(library: Library, topic: Topic) -> list[Record]:
    """The records that name the topic for the whole of themselves, in the order of their files."""
    relations = library.relations_to.get(topic.identity, ())
    return list(
        {relation.source.identity: relation.source for relation in relations if relation.how == "topics"}.values()
    )


def _records(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> Iterator[TimelineEntry]:
    """Whole records; a paper that has a passage on the topic stands there by its cited_passages alone."""
    told = {cited.paper.identity for cited in cited_passages}
    for record in _naming(context.library, topic):
        if record.identity not in told:
            tags = (Tag(record.label),)
            shown = Row(record.title, record.address, date_value(record.when), lead_of(record), tags)
            yield TimelineEntry(record.when, shown)
        if isinstance(record, Fund):
            yield from (_of_round(context, record, one) for one in record.rounds)


def _of_round(context: Context, one_fund: Fund, one: Round) -> TimelineEntry:
    """A round stands where it was announced or opened, as far as that is known."""
    dates = [date for date in (one.announced, one.opens, one.closes, one.results) if date and date.is_known]
    when = dates[0] if dates else one.opens
    shown = funds.round_row(context, one_fund, one)
    title = f"{one_fund.title}: {one.title}"
    tags = (Tag(ROUND), *shown.tags)
    return TimelineEntry(when, replace(shown, title=title, date=date_value(when), tags=tags))


def _promises(library: Library, topic: Topic, cited_passages: Iterable[CitedPassage]) -> list[CitedPromise]:
    """Those that name the topic, and those made in a paragraph that belongs to it, each once."""
    found: dict[str, CitedPromise] = {}
    for relation in library.relations_to.get(topic.identity, ()):
        if isinstance(relation.source, Paper) and relation.how == "promises" and "topics" in relation.place:
            made = CitedPromise(relation.source, relation.source.promises[int(relation.place[1])])
            found.setdefault(made.promise.id, made)
    for cited in cited_passages:
        for one in cited.paper.promises:
            if one.paragraph and one.paragraph == cited.passage.paragraph:
                found.setdefault(one.id, CitedPromise(cited.paper, one))
    return list(found.values())


def _of_promise(context: Context, made: CitedPromise) -> Iterator[TimelineEntry]:
    """When it was made, with how it stands today; then each change in how it stands."""
    one = made.promise
    links = (Fact("Made in", (Value(title_of(made.source), made.source.address),)),)
    tags = (Tag("Promise"), promises.state_tag(one.state_on(context.today)))
    yield TimelineEntry(made.date, Row(one.text, one.address, date_value(made.date), tags=tags, links=links))
    for step in one.history:
        state = promises.state_tag(step.state)
        yield TimelineEntry(
            step.date, Row(one.text, one.address, date_value(step.date), step.note, (Tag("Promise"), state))
        )


def _documents(library: Library, topic: Topic, cited_passages: Iterable[CitedPassage]) -> int:
    named = {record.identity for record in _naming(library, topic)}
    return len(named | {cited.paper.identity for cited in cited_passages})


def _counts(
    library: Library, topic: Topic, cited_passages: tuple[CitedPassage, ...], promises: list[CitedPromise]
) -> str:
    numbers = [
        (_documents(library, topic, cited_passages), "document"),
        (len(cited_passages), "passage"),
        (len(promises), "promise"),
    ]
    return ", ".join(counted(number, word) for number, word in numbers if number or word == "document")
