"""The entries of the timeline of a topic: passages, records, rounds, promises and events, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gazette.dates import KnownDate, on
from gazette.library.passages import CitedPassage, passages_on
from gazette.library.promises import CitedPromise
from gazette.plurals import capitalised
from gazette.records import Decision, Fund, Plan, Record, Topic
from gazette.records.fund import Round
from gazette.records.labelled_date import LATEST_ROUND
from gazette.records.paper import Paper
from gazette.records.promise import Promise
from gazette.records.windows import next_window
from gazette.sentences.editors_line import repeats
from gazette.sentences.funds import round_title
from gazette.sentences.promises import OVERDUE, WHY_OVERDUE
from gazette.sentences.topics import PROMISED
from gazette.views.context import Context
from gazette.views.kinds import courses, decisions, promise_states, rounds
from gazette.views.record import passages
from gazette.views.record.badges import standing_tags, tags_of_part
from gazette.views.record.prose import title_of
from gazette.views.record.sources import sources_of
from gazette.views.shapes.labels import ROUND, date_where_known, fact, facts, row_date
from gazette.views.shapes.parts import Fact, Row, Value
from gazette.views.shapes.topic_parts import TimelineEntry

LATEST = "page-latest"  # the place of the latest entry
MOST_ENTRIES = 200  # of the timeline on a page


def timeline_of(context: Context, topic: Topic) -> tuple[TimelineEntry, ...]:
    """All entries about a topic, oldest first; those whose place nobody can know come last."""
    cited_passages = passages_on(context.library, topic)
    shown = [cited for cited in cited_passages if not _is_left_out(context, topic, cited)]
    entries = (
        *_events(context, topic),
        *(passages.timeline_entry(context, topic, cited) for cited in shown),
        *_records(context, topic, shown),
        *(entry for cited in promises_about(context, topic) for entry in _of_promise(context, cited)),
    )
    merged = map(_with_emphasis, _with_rounds(entries, _announced(records_about(context, topic))))
    return tuple(sorted(merged, key=lambda entry: (not entry.when.is_known, entry.when.order)))


def _with_emphasis(entry: TimelineEntry) -> TimelineEntry:
    """The entry, as a turn where it states a sum of money."""
    return replace(entry, is_turn=entry.is_turn or "£" in entry.row.title)


def _announced(about: Sequence[Record]) -> dict[str, str]:
    """The address of a round by that of the decision of its first date, with which it opened."""
    decisions_about = [record for record in about if isinstance(record, Decision) and record.when.last]
    return {
        decision.address: fund.round_address(other.id)
        for fund in about
        if isinstance(fund, Fund)
        for other in fund.rounds
        for decision in decisions_about
        if decision.round == f"{fund.name}/{other.id}" and decision.when.last == other.listed_date.date.last
    }


def _with_rounds(entries: Sequence[TimelineEntry], announced: Mapping[str, str]) -> Iterator[TimelineEntry]:
    """The entries, with a round as a line of the first entry of the decision that opened it: they are one event."""
    by_address = {entry.row.address: entry.row for entry in entries}
    lines = {decision: by_address.get(other) for decision, other in announced.items()}
    pages = {(entry.row.address or "").partition("#")[0] for entry in entries}
    merged = {other for decision, other in announced.items() if decision in pages}
    for entry in entries:
        opened = lines.pop((entry.row.address or "").partition("#")[0], None)
        value = Value(opened.title, opened.address, note=opened.summary.rstrip(".")) if opened else None
        links = facts(fact(ROUND, value))
        if entry.row.address not in merged:
            yield replace(entry, row=replace(entry.row, links=(*entry.row.links, *links))) if links else entry


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


def earlier_parts(topic: Topic, timeline: Sequence[TimelineEntry]) -> Iterator[tuple[str, Sequence[TimelineEntry]]]:
    """The pages of a timeline that is too long for one, the oldest first: each stays as it is while the topic grows."""
    for start in range(0, max(len(timeline) - MOST_ENTRIES, 0), MOST_ENTRIES):
        number = start // MOST_ENTRIES + 1
        yield f"{topic.address}part-{number}/", timeline[start : start + MOST_ENTRIES]


def latest_of(context: Context, timeline: Sequence[TimelineEntry]) -> TimelineEntry | None:
    """The last of its entries whose date has come; None where that has only a day of publication and may be old."""
    come = [entry for entry in timeline if entry.when.is_known and entry.when.has_come(context.today)]
    return come[-1] if come and come[-1].is_dated else None


def with_place_of_latest(timeline: Sequence[TimelineEntry], latest: TimelineEntry | None) -> Iterator[TimelineEntry]:
    """The timeline with a place for the link to its latest entry."""
    for entry in timeline:
        yield replace(entry, row=replace(entry.row, anchor=LATEST)) if entry is latest else entry


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
    for record in _each_plan_once(records_about(context, topic)):
        if record.identity not in papers and not record.listed_date.label.startswith(LATEST_ROUND):
            yield _of_decision(context, topic, record) if isinstance(record, Decision) else _of_record(context, record)
        if isinstance(record, Fund):
            yield from (_of_round(context, record, fund_round) for fund_round in record.rounds)


def _each_plan_once(records: Sequence[Record]) -> list[Record]:
    """The records without papers that are plans too; the paper has the place of a plan of which only it has a date."""
    by_name = {f"{record.kind} {record.name}": record for record in records}
    left_out = set()
    for plan in (record for record in records if isinstance(record, Plan)):
        papers = [by_name[name] for name in plan.same_papers if name in by_name]
        dated = [] if plan.listed_date.date.is_known else [paper for paper in papers if paper.listed_date.date.is_known]
        left_out |= {record.identity for record in ([plan] if dated else papers)}
    return [record for record in records if record.identity not in left_out]


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
    return TimelineEntry(row, listed.date, is_dated=not listed.is_only_published)


def _of_decision(context: Context, topic: Topic, decision: Decision) -> TimelineEntry:
    """What was decided, as in the list of decisions, with the facts on the topic of its passages without words."""
    entry, listed = _of_record(context, decision), decisions.row(context, decision)
    cited = [CitedPassage(decision, passage) for passage in decision.passages if topic.name in passage.topics]
    has_changed = any(passages.timeline_entry(context, topic, each).is_turn for each in cited)
    stated = [line for each in cited for line in passages.facts_on(context, topic, each, only_here=not has_changed)]
    decided = listed.summary or ""
    is_named = listed.amount_note or listed.amount.casefold() in decided.casefold()
    row = replace(
        entry.row,
        summary=entry.row.summary if repeats(decided, decision.title) else decided,
        details=tuple(filter(None, ("" if is_named else listed.amount, *stated, *entry.row.details))),
    )
    return replace(entry, row=row, is_turn=True)


def _of_round(context: Context, fund: Fund, fund_round: Round) -> TimelineEntry:
    """A round at the first of its known dates."""
    shown = rounds.row(context, fund, fund_round)
    title = round_title(fund.title, fund_round.title)
    listed = fund_round.listed_date
    date = date_where_known(listed)
    is_day_of_opening = listed.date == next_window(fund_round.all_windows, context.today).opens
    details = (ROUND,) if is_day_of_opening else (ROUND, *shown.details)
    return TimelineEntry(replace(shown, title=title, date=date, details=details), listed.date)


def _of_promise(context: Context, cited: CitedPromise) -> Iterator[TimelineEntry]:
    """A promise on the day of its paper, then each change of its state and the day on which it became overdue."""
    promise = cited.promise
    row = _promise_row(promise, cited.date, PROMISED, details=(title_of(cited.source),))
    yield TimelineEntry(row, cited.date, is_promise=True)
    for step in promise.history:
        word = promise_states.step_words(context, step.state)
        yield TimelineEntry(_promise_row(promise, step.date, word, summary=step.note), step.date)
    if overdue := promise_states.overdue_since(context, promise):
        yield TimelineEntry(_promise_row(promise, on(overdue), OVERDUE, summary=capitalised(WHY_OVERDUE)), on(overdue))


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


def records_about(context: Context, topic: Topic) -> list[Record]:
    """The records that name the topic, in the order of their files."""
    relations = context.library.relations_to.get(topic.identity, ())
    sources = [relation.source for relation in relations if relation.how == "topics"]
    return list({record.identity: record for record in sources}.values())


def promises_about(context: Context, topic: Topic) -> list[CitedPromise]:
    """The promises that name the topic themselves; a topic of their paragraph is not enough."""
    by_id: dict[str, CitedPromise] = {}
    for relation in context.library.relations_to.get(topic.identity, ()):
        paper, promise = relation.source, relation.group
        if isinstance(paper, Paper) and isinstance(promise, Promise) and "topics" in relation.place:
            by_id.setdefault(promise.id, CitedPromise(paper, promise))
    return list(by_id.values())
