"""A matter told in time: every passage, record, promise and event that belongs to it, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gazette.dates import KnownDate
from gazette.library import Library
from gazette.library.passages import CitedPassage, passages_on
from gazette.library.promises import MadePromise
from gazette.records import Fund, Record, Topic
from gazette.records.fund import Round
from gazette.records.paper import Paper
from gazette.views import fund, passage, promise, stated
from gazette.views.pages import TopicPage
from gazette.views.parts import Fact, Group, Mark, Row, Said
from gazette.views.prose import title_of
from gazette.views.record import Desk, lead_of, page_of, sources_of, status_marks
from gazette.views.wording import KIND_WORDS, counted, fact, facts, said


@dataclass(frozen=True)
class Told:
    """A line of the story."""

    when: KnownDate
    row: Row


def of(desk: Desk, topic: Topic) -> TopicPage:
    passages = passages_on(desk.library, topic)
    promises = _promises(desk.library, topic, passages)
    told = [
        *_events(desk, topic),
        *(Told(one.made, passage.row(desk, one)) for one in passages),
        *_records(desk, topic, passages),
        *(line for made in promises for line in _of_promise(desk, made)),
    ]
    key_facts = facts(
        fact("In this record", _counts(desk.library, topic, passages, promises)),
        fact("Not known", topic.gap),
    )
    page = page_of(desk, topic, key_facts=key_facts)
    return TopicPage(replace(page, related=()), _by_year(told), tuple(stated.sections_on(desk, passages)))


def row(desk: Desk, topic: Topic) -> Row:
    number = _documents(desk.library, topic, passages_on(desk.library, topic))
    date = said(topic.when) if topic.when.is_known else None
    return Row(topic.title, topic.address, date, topic.summary, status_marks(topic), (counted(number, "document"),))


def _by_year(told: Iterable[Told]) -> tuple[Group, ...]:
    years: dict[str, list[Row]] = {}
    for one in sorted(told, key=lambda one: one.when.order):
        years.setdefault(str(one.when.year or "Date not known"), []).append(one.row)
    return tuple(Group(year, f"year-{year.replace(' ', '-').lower()}", tuple(rows)) for year, rows in years.items())


def _events(desk: Desk, topic: Topic) -> Iterator[Told]:
    """What happened that is not a record here, with links to where it comes from."""
    for event in topic.events:
        sources = sources_of(desk.library, event.sources)
        links = (Fact("Source" if len(sources) == 1 else "Sources", sources),) if sources else ()
        yield Told(event.date, Row(event.text, "", said(event.date), links=links))


def _naming(library: Library, topic: Topic) -> list[Record]:
    """The records that name the topic for the whole of themselves, in the order of their files."""
    joints = library.joints_to.get(topic.identity, ())
    return list({joint.source.identity: joint.source for joint in joints if joint.how == "topics"}.values())


def _records(desk: Desk, topic: Topic, passages: Iterable[CitedPassage]) -> Iterator[Told]:
    """Whole records; a paper that has a passage on the topic stands there by its passages alone."""
    told = {cited.paper.identity for cited in passages}
    for record in _naming(desk.library, topic):
        if record.identity not in told:
            marks = (Mark(KIND_WORDS[record.kind]),)
            shown = Row(record.title, record.address, said(record.when), lead_of(record), marks)
            yield Told(record.when, shown)
        if isinstance(record, Fund):
            yield from (_of_round(desk, record, one) for one in record.rounds)


def _of_round(desk: Desk, one_fund: Fund, one: Round) -> Told:
    """A round stands where it was announced or opened, as far as that is known."""
    dates = [date for date in (one.announced, one.opens, one.closes, one.results) if date and date.is_known]
    when = dates[0] if dates else one.opens
    shown = fund.round_row(desk, one_fund, one)
    title = f"{one_fund.title}: {one.title}"
    marks = (Mark(KIND_WORDS["round"]), *shown.marks)
    return Told(when, replace(shown, title=title, date=said(when), marks=marks))


def _promises(library: Library, topic: Topic, passages: Iterable[CitedPassage]) -> list[MadePromise]:
    """Those that name the topic, and those made in a paragraph that belongs to it, each once."""
    found: dict[str, MadePromise] = {}
    for joint in library.joints_to.get(topic.identity, ()):
        if isinstance(joint.source, Paper) and joint.how == "promises" and "topics" in joint.place:
            made = MadePromise(joint.source, joint.source.promises[int(joint.place[1])])
            found.setdefault(made.promise.id, made)
    for cited in passages:
        for one in cited.paper.promises:
            if one.paragraph and one.paragraph == cited.passage.paragraph:
                found.setdefault(one.id, MadePromise(cited.paper, one))
    return list(found.values())


def _of_promise(desk: Desk, made: MadePromise) -> Iterator[Told]:
    """When it was made, with how it stands today; then each change in how it stands."""
    one = made.promise
    links = (Fact("Made in", (Said(title_of(made.source), made.source.address),)),)
    marks = (Mark("Promise"), promise.mark(one.standing(desk.today)))
    yield Told(made.made, Row(one.text, one.address, said(made.made), marks=marks, links=links))
    for step in one.history:
        state = promise.mark(step.state)
        yield Told(step.date, Row(one.text, one.address, said(step.date), step.note, (Mark("Promise"), state)))


def _documents(library: Library, topic: Topic, passages: Iterable[CitedPassage]) -> int:
    named = {record.identity for record in _naming(library, topic)}
    return len(named | {cited.paper.identity for cited in passages})


def _counts(library: Library, topic: Topic, passages: tuple[CitedPassage, ...], promises: list[MadePromise]) -> str:
    numbers = [
        (_documents(library, topic, passages), "document"),
        (len(passages), "passage"),
        (len(promises), "promise"),
    ]
    return ", ".join(counted(number, word) for number, word in numbers if number or word == "document")
