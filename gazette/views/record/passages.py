"""Passages of papers in the timeline of a topic, on the page of their paper, and beside others on the same fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.library.library import Library
from gazette.library.passages import CitedPassage, Comparison, Statement, statements_on, title_of_fact
from gazette.plurals import capitalised
from gazette.records import Topic
from gazette.records.paper import Paper
from gazette.sentences import passages
from gazette.sentences.days import without_clock
from gazette.views.context import Context
from gazette.views.record.badges import badges
from gazette.views.shapes.labels import listed_date
from gazette.views.shapes.parts import Column, Fact, Row, Section, Table, TableRow, Tag, Tone, Value
from gazette.views.shapes.topic_parts import TimelineEntry

COMPARISONS: dict[Comparison, tuple[str, Tone | None]] = {
    "first": ("Earliest mention found", None),
    "agreed": ("Papers agree", "grey"),
    "unchanged": ("Unchanged", "grey"),
    "changed": ("Changed", "yellow"),
    "contested": ("Papers differ", "orange"),
    "settled": ("As one of them said", "grey"),
    "undated": ("Undated", None),
    "copied": ("Written from another of these papers", None),
}
TAGGED_COMPARISONS: tuple[Comparison, ...] = ("changed", "contested")  # with a tag in the timeline
COLUMNS = (Column("Date of paper"), Column("What it says"), Column("Where"), Column("Change"))


def timeline_entry(context: Context, topic: Topic, cited: CitedPassage) -> TimelineEntry:
    """A passage in the timeline of a topic: its words, its paper and paragraph, and whether a fact changed."""
    comparisons, facts = _comparisons(context, topic, cited), facts_on(context, topic, cited)
    title = cited.passage.says or (not facts and cited.heading) or cited.title
    row = Row(
        title,
        cited.address,
        date=day_of(cited),
        summary="; ".join(facts),
        tags=(*badges(context.library, cited.paper), *_tags(comparisons)),
        details=(cited.title,) if title != cited.title else (),
    )
    listed, is_turn = cited.paper.listed_date, "changed" in comparisons
    return TimelineEntry(row, listed.date, is_turn=is_turn, is_dated=not listed.is_only_published)


def facts_on(context: Context, topic: Topic, cited: CitedPassage, *, only_here: bool = False) -> list[str]:
    """The facts of a passage on the topic that its words do not have: Hours of street triage: 5pm to 2am.

    `only_here` leaves out those that other papers state too, of which the page has a table.
    """
    says = (cited.passage.says or "").casefold()
    return [
        passages.fact(title_of_fact(context.statements[fact.key]), fact.value, fact.period)
        for fact in cited.passage.facts_on(topic.name)
        if fact.value.casefold() not in says and not (only_here and len(on_topic(context, topic, fact.key)) > 1)
    ]


def only_repeats(context: Context, topic: Topic, cited: CitedPassage) -> bool:
    """Whether all that a passage has on the topic are facts that earlier papers state in the same way."""
    return bool(cited.passage.facts_on(topic.name)) and set(_comparisons(context, topic, cited)) <= {"unchanged"}


def _tags(comparisons: Iterable[Comparison]) -> tuple[Tag, ...]:
    shown = (COMPARISONS[name] for name in comparisons if name in TAGGED_COMPARISONS)
    return tuple(Tag(text, tone) for text, tone in shown if tone)


def _comparisons(context: Context, topic: Topic, cited: CitedPassage) -> tuple[Comparison, ...]:
    """How the facts of the topic in a passage compare with earlier papers, each comparison once."""
    keys = dict.fromkeys(fact.key for fact in cited.passage.facts_on(topic.name))
    statements = [statement for key in keys for statement in on_topic(context, topic, key)]
    own = (statement.comparison for statement in statements if statement.cited.passage is cited.passage)
    return tuple(dict.fromkeys(own))


def sections_of(context: Context, paper: Paper) -> Iterator[Section]:
    """The topics of the paragraphs of a paper, and what other papers state about the same facts."""
    rows = tuple(
        _row_on_paper(context.library, CitedPassage(paper, passage)) for passage in paper.passages if passage.topics
    )
    if rows:
        yield Section(passages.topics_heading(paper.label), "page-topics", rows=rows, is_apparatus=True)
    keys = dict.fromkeys(fact.key for passage in paper.passages for fact in passage.facts)
    tables = tuple(
        table_of_statements(statements, paper)
        for key in keys
        if len(statements := witnesses(context.statements[key])) > 1
    )
    if tables:
        words = (passages.stated_elsewhere(paper.label),)
        yield Section(
            "What other papers say", "page-stated-elsewhere", paragraphs=words, tables=tables, is_apparatus=True
        )


def _row_on_paper(library: Library, cited: CitedPassage) -> Row:
    passage = cited.passage
    topics = (library.find("topic", name) for name in passage.topics)
    values = tuple(Value(topic.record.title, topic.address) for topic in topics if topic)
    return Row(
        capitalised(passage.words),
        cited.address,
        summary=passage.says or cited.heading,
        links=(Fact("Topics" if len(passage.topics) > 1 else "Topic", values),),
    )


def on_topic(context: Context, topic: Topic, key: str) -> tuple[Statement, ...]:
    """What papers state of a fact where it belongs to a topic, the oldest first."""
    return witnesses(statements_on(context.library, topic, context.statements[key]))


def witnesses(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements without those of records that were written from another of these papers."""
    return tuple(statement for statement in statements if statement.comparison != "copied")


def differ(statements: Iterable[Statement]) -> bool:
    return len({statement.fact.means for statement in statements}) > 1


def day_of(cited: CitedPassage) -> Value:
    """The date of the paper of a passage; its hour says nothing about the fact."""
    listed = cited.paper.listed_date
    return listed_date(replace(listed, date=without_clock(listed.date)))


def table_of_statements(statements: tuple[Statement, ...], here: Paper | None = None) -> Table:
    """A row for each statement of a fact, on the page of the paper `here` or of a topic."""
    rows = tuple(TableRow(_cells(statement, here)) for statement in statements)
    return Table(title_of_fact(statements), COLUMNS, rows, " ".join(dict.fromkeys(_notes(statements))))


def _cells(statement: Statement, here: Paper | None) -> tuple[Value, ...]:
    cited = statement.cited
    if here and cited.paper.identity == here.identity:
        where = Value(passages.here(cited.paper.label, cited.passage.words), cited.address)
    else:
        where = Value(cited.title, cited.address)
    text, tone = COMPARISONS[statement.comparison]
    return (day_of(cited), Value(statement.fact.value, note=statement.fact.period or ""), where, Value(text, tone=tone))


def _notes(statements: tuple[Statement, ...]) -> Iterator[str]:
    """How papers differ if no date shows which is later."""
    contested = [statement for statement in statements if statement.comparison == "contested"]
    for statement in contested:
        day = statement.cited.date
        same_day = [other for other in contested if other.cited.date.written == day.written]
        if not differ(same_day) or day.precision not in ("day", "minute"):
            yield passages.ORDER_NOT_KNOWN
        elif len({other.cited.paper.identity for other in same_day}) > 1:
            yield passages.papers_differ(day)
        else:
            yield passages.paper_differs_from_itself(day)
