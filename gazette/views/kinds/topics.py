"""The page of a topic, with its timeline: passages, records, promises and events, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.dates import KnownDate, say_day
from gazette.library.passages import CitedPassage, passages_on
from gazette.library.promises import CitedPromise
from gazette.library.topic_groups import topics_by_heading
from gazette.records import Decision, Fund, Record, Topic
from gazette.records.fund import Round
from gazette.records.labelled_date import LATEST_ROUND
from gazette.records.paper import Paper
from gazette.records.promise import Promise
from gazette.records.windows import next_window
from gazette.sentences import topics
from gazette.sentences.days import without_clock
from gazette.sentences.editors_line import repeats
from gazette.sentences.funds import round_title
from gazette.sentences.topics import PROMISED
from gazette.sentences.voices import voiced
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds import courses, decisions, promise_states, promises, rounds, topic_ahead
from gazette.views.kinds.topic_facts import TopicFact, changes_of, contested_in, facts_of, unchanged_in
from gazette.views.record import passages
from gazette.views.record.badges import badges, standing_tags, tags_of_part
from gazette.views.record.page import record_page
from gazette.views.record.prose import title_of
from gazette.views.record.sources import citation, sources_of
from gazette.views.record.text_blocks import introduced, without_heading
from gazette.views.shapes.labels import ROUND, date_where_known, fact, facts, row_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Link, Row, Section, Value
from gazette.views.shapes.topic_parts import TimelineEntry

TIMELINE = "#page-timeline"
LATEST = "page-latest"  # the place of the latest entry
LONGEST_IN_ANSWER = 60  # characters of the value of a fact
MOST_ENTRIES = 200  # of the timeline on a page
MOST_PROMISES = 50  # on the page of a topic


def page(context: Context, topic: Topic) -> RecordPage:
    cited_passages = passages_on(context.library, topic)
    cited_promises = _promises(context, topic)
    topic_facts = facts_of(context, topic, cited_passages)
    timeline = timeline_of(context, topic)
    about = _about(context, topic)
    opening = topic_ahead.sections_of(context, about)
    page = record_page(
        context,
        topic,
        answer=_answer(context, topic, topic_facts, cited_promises),
        head_facts=(*topic_ahead.open_fact(context, about), *_head_facts(context, timeline)),
        sections=(*_promise_section(context, cited_promises), *unchanged_in(topic_facts)),
    )
    parts = earlier_parts(topic, timeline)
    changes = changes_of(topic_facts)
    introduction, text = introduced(page.text) if opening or changes else without_heading(page.text)
    return replace(
        page,
        introduction=introduction,
        text=text,
        opening=opening,
        fact_changes=changes,
        timeline=tuple(_with_anchor(timeline[-MOST_ENTRIES:], _latest(context, timeline))),
        timeline_parts=tuple(Link(_span(entries), address) for address, entries in parts),
        stated=tuple(contested_in(topic_facts)),
        closing=(*page.closing, *_unknown(context, topic)),
        cite=citation(context, topic.title, topic.address, dated=say_day(context.today)),
    )


def timeline_of(context: Context, topic: Topic) -> tuple[TimelineEntry, ...]:
    """All entries about a topic, oldest first; those whose place nobody can know come last."""
    cited_passages = passages_on(context.library, topic)
    shown = [cited for cited in cited_passages if not _is_left_out(context, topic, cited)]
    entries = (
        *_events(context, topic),
        *(passages.timeline_entry(context, topic, cited) for cited in shown),
        *_records(context, topic, shown),
        *(entry for cited in _promises(context, topic) for entry in _of_promise(context, cited)),
    )
    return tuple(sorted(entries, key=lambda entry: (not entry.when.is_known, entry.when.order)))


def _is_left_out(context: Context, topic: Topic, cited: CitedPassage) -> bool:
    """Whether a passage only repeats a figure that stayed as it was, or has no words beside a decision on the topic."""
    if cited.passage.says:
        return False
    return _is_in_row_of_decision(topic, cited) or passages.only_repeats(context, topic, cited)


def _is_in_row_of_decision(topic: Topic, cited: CitedPassage) -> bool:
    """Whether it is of a decision on the topic that is listed as such, because none of its passages has words."""
    paper = cited.paper
    has_words = any(passage.says for passage in paper.passages if topic.name in passage.topics)
    return isinstance(paper, Decision) and topic.name in paper.topics and not has_words


def _span(entries: Sequence[TimelineEntry]) -> str:
    return topics.part(entries[0].when, entries[-1].when)


def earlier_parts(topic: Topic, timeline: Sequence[TimelineEntry]) -> Iterator[tuple[str, Sequence[TimelineEntry]]]:
    """The pages of a timeline that is too long for one, the oldest first: each stays as it is while the topic grows."""
    for start in range(0, max(len(timeline) - MOST_ENTRIES, 0), MOST_ENTRIES):
        number = start // MOST_ENTRIES + 1
        yield f"{topic.address}part-{number}/", timeline[start : start + MOST_ENTRIES]


def row(context: Context, topic: Topic) -> Row:
    return Row(
        topic.title,
        topic.address,
        date=date_where_known(topic.listed_date),
        summary=f"{topic.headline.rstrip('.')}." if topic.headline else topic.summary,
        tags=badges(context.library, topic),
    )


def answer_of_list(_: Context, several: Sequence[Topic]) -> str:
    return topics.of_list(len(several)) if several else ""


def _answer(
    context: Context, topic: Topic, topic_facts: Sequence[TopicFact], cited_promises: Sequence[CitedPromise]
) -> str:
    """Its summary, and the newest value of the fact that changed last, or else the states of its promises.

    A value that is too long to be read at once is left out, and one that the headline has.
    """
    latest = topic_facts[0].latest if topic_facts else None
    is_said = latest and latest.fact.value in (topic.headline or "")
    if not latest or is_said or len(latest.fact.value) > LONGEST_IN_ANSWER:
        promised = promise_states.counted_in(context, [cited.promise for cited in cited_promises], "")
        return f"{topic.summary} {promised}".strip()
    day = without_clock(latest.cited.paper.listed_date.date)
    says = latest.cited.passage.says or ""
    return topics.answer(topic.summary, topic_facts[0].title, latest.fact.value, day, says)


def _head_facts(context: Context, timeline: Sequence[TimelineEntry]) -> tuple[Fact, ...]:
    """How much there is, and the latest entry of the timeline with a date that has come."""
    latest = _latest(context, timeline)
    return facts(
        fact("Timeline", topics.entries(len(timeline)) if timeline else None, TIMELINE),
        fact("Latest entry", _named(latest.row) if latest else None),
    )


def _latest(context: Context, timeline: Sequence[TimelineEntry]) -> TimelineEntry | None:
    """The last of its entries with a date that has come."""
    come = [entry for entry in timeline if entry.when.is_known and entry.when.has_come(context.today)]
    return come[-1] if come else None


def _named(row: Row) -> Value | None:
    """An entry by its title and its date; an event, which is a whole sentence, by its date with a link to it."""
    if row.address is None:
        return replace(row.date, address=f"#{LATEST}") if row.date else None
    date = row.date.text if row.date else ""
    return Value(row.title, row.address, note="" if date in row.title else date)


def _with_anchor(timeline: Sequence[TimelineEntry], latest: TimelineEntry | None) -> Iterator[TimelineEntry]:
    """The timeline with a place for the link to its latest entry."""
    for entry in timeline:
        yield replace(entry, row=replace(entry.row, anchor=LATEST)) if entry is latest else entry


def _promise_section(context: Context, cited_promises: Sequence[CitedPromise]) -> tuple[Section, ...]:
    """The promises about the topic with their states, as lists have them; of many the first."""
    if not cited_promises:
        return ()
    listed = promise_states.in_order(context, cited_promises)[:MOST_PROMISES]
    lead = topics.promises(len(cited_promises), len(listed))
    rows = tuple(promises.row(context, cited) for cited in listed)
    return (Section("Promises", "page-promises", lead=lead, rows=rows),)


def _unknown(context: Context, topic: Topic) -> Iterator[Section]:
    if topic.gap:
        heading = voiced("not known", is_compiled=context.is_compiled)
        yield Section(heading, "page-unknown", paragraphs=(topic.gap,))


def _events(context: Context, topic: Topic) -> Iterator[TimelineEntry]:
    """The events that are not records, with links to their sources."""
    for event in topic.events:
        sources = sources_of(context.library, event.sources)
        links = (Fact("Source" if len(sources) == 1 else "Sources", sources),) if sources else ()
        yield TimelineEntry(Row(event.text, None, date=row_date(event.date), links=links), event.date)


def _records(context: Context, topic: Topic, cited_passages: Iterable[CitedPassage]) -> Iterator[TimelineEntry]:
    """The records about the topic, without papers whose passages are in the timeline.

    A fund without a date of its own has only those of its rounds.
    """
    papers = {cited.paper.identity for cited in cited_passages}
    for record in _about(context, topic):
        if record.identity not in papers and record.listed_date.label != LATEST_ROUND:
            yield _of_decision(context, topic, record) if isinstance(record, Decision) else _of_record(context, record)
        if isinstance(record, Fund):
            yield from (_of_round(context, record, fund_round) for fund_round in record.rounds)


def _of_record(context: Context, record: Record) -> TimelineEntry:
    listed = record.listed_date
    row = Row(
        record.title,
        record.address,
        date=date_where_known(listed),
        summary="" if repeats(record.lead, record.title) else record.lead,
        tags=standing_tags(context, record),
        details=(courses.label_of(context, record),),
    )
    return TimelineEntry(row, listed.date)


def _of_decision(context: Context, topic: Topic, decision: Decision) -> TimelineEntry:
    """What was decided, as in the list of decisions, with the facts on the topic of its passages without words."""
    entry, listed = _of_record(context, decision), decisions.row(context, decision)
    cited = [CitedPassage(decision, passage) for passage in decision.passages if topic.name in passage.topics]
    is_turn = any(passages.timeline_entry(context, topic, each).is_turn for each in cited)
    stated = [line for each in cited for line in passages.facts_on(context, topic, each, only_here=not is_turn)]
    decided = listed.summary or ""
    is_named = listed.amount_note or listed.amount.casefold() in decided.casefold()
    row = replace(
        entry.row,
        summary=entry.row.summary if repeats(decided, decision.title) else decided,
        details=tuple(filter(None, ("" if is_named else listed.amount, *stated, *entry.row.details))),
    )
    return TimelineEntry(row, entry.when, is_turn=is_turn)


def groups(context: Context, several: Sequence[Topic]) -> tuple[Group, ...]:
    """The topics of a list, below the headings that the office gave them, with how much there is on each."""
    return tuple(
        Group(heading, name_slug(heading), tuple(_row_of_list(context, topic) for topic in members))
        for heading, members in topics_by_heading(context.library, several, "All topics").items()
    )


def _row_of_list(context: Context, topic: Topic) -> Row:
    timeline = timeline_of(context, topic)
    latest = _latest(context, timeline)
    details = (
        topics.entries(len(timeline)) if timeline else "",
        topics.latest(without_clock(latest.when)) if latest else "",
    )
    return replace(row(context, topic), details=tuple(filter(None, details)))


def _about(context: Context, topic: Topic) -> list[Record]:
    """The records that name the topic, in the order of their files."""
    relations = context.library.relations_to.get(topic.identity, ())
    sources = [relation.source for relation in relations if relation.how == "topics"]
    return list({record.identity: record for record in sources}.values())


def _of_round(context: Context, fund: Fund, fund_round: Round) -> TimelineEntry:
    """A round at the first of its known dates."""
    shown = rounds.row(context, fund, fund_round)
    title = round_title(fund.title, fund_round.title)
    listed = fund_round.listed_date
    date = date_where_known(listed)
    is_day_of_opening = listed.date == next_window(fund_round.all_windows, context.today).opens
    details = (ROUND,) if is_day_of_opening else (ROUND, *shown.details)
    return TimelineEntry(replace(shown, title=title, date=date, details=details), listed.date)


def _promises(context: Context, topic: Topic) -> list[CitedPromise]:
    """The promises that name the topic themselves; a topic of their paragraph is not enough."""
    by_id: dict[str, CitedPromise] = {}
    for relation in context.library.relations_to.get(topic.identity, ()):
        paper, promise = relation.source, relation.group
        if isinstance(paper, Paper) and isinstance(promise, Promise) and "topics" in relation.place:
            by_id.setdefault(promise.id, CitedPromise(paper, promise))
    return list(by_id.values())


def _of_promise(context: Context, cited: CitedPromise) -> Iterator[TimelineEntry]:
    """A promise on the day of its paper, then each change of its state."""
    promise = cited.promise
    row = _promise_row(promise, cited.date, PROMISED, details=(title_of(cited.source),))
    yield TimelineEntry(row, cited.date, is_promise=True)
    for step in promise.history:
        word = promise_states.state_words(context, step.state)
        yield TimelineEntry(_promise_row(promise, step.date, word, summary=step.note), step.date)


def _promise_row(
    promise: Promise, date: KnownDate, lead: str, *, summary: str = "", details: tuple[str, ...] = ()
) -> Row:
    return Row(
        promise.title,
        promise.address,
        date=row_date(date),
        lead=lead,
        summary=summary,
        tags=tags_of_part(promise),
        details=details,
    )
