"""A passage: its line in the story of a topic, and the part of a paper's page that says what its passages belong to."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.library.passages import CitedPassage, title_of_fact
from gazette.records.paper import Paper
from gazette.views.context import Context
from gazette.views.record import stated_facts
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Fact, Row, Section, Tag, Value


def row(context: Context, cited: CitedPassage) -> Row:
    """The line in the story of a topic: the paper and paragraph, linked, its date, what it says and what is new."""
    paper = cited.paper
    return Row(
        cited.title,
        cited.address,
        date_value(cited.date),
        cited.passage.says or cited.heading,
        (Tag(paper.label), *stated_facts.tags_of(context, cited)),
        details=tuple(f"{title_of_fact(context.statements[fact.key])}: {fact.value}" for fact in cited.passage.facts),
    )


def sections_of(context: Context, paper: Paper) -> Iterator[Section]:
    """Which paragraphs belong to which topics, and what else is said of the facts they state."""
    rows = tuple(_row_on_paper(context.library, CitedPassage(paper, one)) for one in paper.passages if one.topics)
    if rows:
        yield Section(f"Topics in this {paper.label.lower()}", "page-topics", rows=rows)
    yield from stated_facts.sections_of(context, paper)


def _row_on_paper(library: Library, cited: CitedPassage) -> Row:
    passage = cited.passage
    topics = (library.find("topic", name) for name in passage.topics)
    links = Fact(
        "Topics" if len(passage.topics) > 1 else "Topic",
        tuple(Value(topic.record.title, topic.address) for topic in topics if topic),
    )
    heading = passage.says or cited.heading
    return Row(passage.words[:1].upper() + passage.words[1:], f"#{cited.anchor}", summary=heading, links=(links,))
