"""The page of a topic: what changed, its timeline, its promises, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.dates import say_day
from gazette.library.passages import passages_on
from gazette.library.promises import CitedPromise
from gazette.library.topic_groups import topics_by_heading
from gazette.plurals import with_full_stop
from gazette.records import Topic
from gazette.sentences import topics
from gazette.sentences.days import without_clock
from gazette.sentences.voices import voiced
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.kinds import promise_states, promises, topic_ahead, topic_money
from gazette.views.kinds.topic_facts import TopicFact, changes_of, contested_in, facts_of, unchanged_in
from gazette.views.kinds.topic_timelines import (
    LATEST,
    MOST_ENTRIES,
    earlier_parts,
    latest_of,
    promises_about,
    records_about,
    timeline_of,
    with_place_of_latest,
)
from gazette.views.record.badges import badges
from gazette.views.record.page import record_page
from gazette.views.record.sources import citation
from gazette.views.record.text_blocks import introduced, without_heading
from gazette.views.shapes.labels import date_where_known, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Group, Link, Row, Section, Value
from gazette.views.shapes.topic_parts import TimelineEntry

TIMELINE = "#page-timeline"
LONGEST_IN_ANSWER = 60  # characters of the value of a fact
MOST_PROMISES = 50  # on the page of a topic


def page(context: Context, topic: Topic) -> RecordPage:
    cited_passages = passages_on(context.library, topic)
    cited_promises = promises_about(context, topic)
    topic_facts = facts_of(context, topic, cited_passages)
    timeline = timeline_of(context, topic)
    about = records_about(context, topic)
    opening = (*topic_ahead.sections_of(context, about), *topic_money.sections_of(context, about))
    page = record_page(
        context,
        topic,
        answer=_answer(context, topic, topic_facts, cited_promises),
        head_facts=(
            *topic_ahead.open_fact(context, about),
            *_head_facts(context, timeline),
            *topic_money.facts_of(context, about),
        ),
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
        timeline=tuple(with_place_of_latest(timeline[-MOST_ENTRIES:], latest_of(context, timeline))),
        timeline_parts=tuple(Link(_span(entries), address) for address, entries in parts),
        stated=tuple(contested_in(topic_facts)),
        closing=(*page.closing, *_unknown(context, topic)),
        cite=citation(context, topic.title, topic.address, dated=say_day(context.today)),
    )


def _span(entries: Sequence[TimelineEntry]) -> str:
    return topics.part(entries[0].when, entries[-1].when)


def row(context: Context, topic: Topic) -> Row:
    return Row(
        topic.title,
        topic.address,
        date=date_where_known(topic.listed_date),
        summary=with_full_stop(topic.headline) if topic.headline else topic.summary,
        tags=badges(context.library, topic),
    )


def answer_of_list(context: Context, several: Sequence[Topic]) -> str:
    """The first subjects, in the order of the list."""
    by_heading = topics_by_heading(context.library, several, "").values()
    return topics.of_list([topic.title for members in by_heading for topic in members]) if several else ""


def _answer(
    context: Context, topic: Topic, topic_facts: Sequence[TopicFact], cited_promises: Sequence[CitedPromise]
) -> str:
    """Its summary, the newest value of the fact that changed last, and the states of its promises, if several.

    A value that is too long to be read at once is left out, and one that the headline has.
    """
    several = [cited.promise for cited in cited_promises] if len(cited_promises) > 1 else []
    promised = promise_states.counted_in(context, several, "")
    return f"{_with_newest(topic, topic_facts)} {promised}".strip()


def _with_newest(topic: Topic, topic_facts: Sequence[TopicFact]) -> str:
    latest = topic_facts[0].latest if topic_facts else None
    is_said = latest and latest.fact.value in (topic.headline or "")
    if not latest or is_said or len(latest.fact.value) > LONGEST_IN_ANSWER:
        return topic.summary
    day = without_clock(latest.cited.paper.listed_date.date)
    says = latest.cited.passage.says or ""
    return topics.answer(topic.summary, topic_facts[0].title, latest.fact.value, day, says)


def _head_facts(context: Context, timeline: Sequence[TimelineEntry]) -> tuple[Fact, ...]:
    """How much there is, and the latest entry of the timeline with a date that has come."""
    latest = latest_of(context, timeline)
    return facts(
        fact("Timeline", topics.entries(len(timeline)) if timeline else None, TIMELINE),
        fact("Latest in the timeline", _named(latest.row) if latest else None),
    )


def _named(row: Row) -> Value | None:
    """An entry by its title and its date; an event, which is a whole sentence, by its date with a link to it."""
    if row.address is None:
        return replace(row.date, address=f"#{LATEST}") if row.date else None
    date = row.date.text if row.date else ""
    return Value(row.title, row.address, note="" if f" {date}" in f" {row.title}" else date)


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


def groups(context: Context, several: Sequence[Topic]) -> tuple[Group, ...]:
    """The topics of a list, below the headings that the office gave them, with how much there is on each."""
    return tuple(
        Group(heading, name_slug(heading), tuple(_row_of_list(context, topic) for topic in members))
        for heading, members in topics_by_heading(context.library, several, "All topics").items()
    )


def _row_of_list(context: Context, topic: Topic) -> Row:
    timeline = timeline_of(context, topic)
    latest = latest_of(context, timeline)
    details = (
        topics.entries(len(timeline)) if timeline else "",
        topics.latest(without_clock(latest.when)) if latest else "",
    )
    return replace(row(context, topic), details=tuple(filter(None, details)))
