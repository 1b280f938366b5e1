"""A passage: its line in the story of a topic, and the part of a paper's page that says what its passages belong to."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library import Library
from gazette.library.passages import CitedPassage, title_of_fact
from gazette.records.paper import Paper
from gazette.views import stated
from gazette.views.parts import Fact, Mark, Row, Said, Section
from gazette.views.record import Desk
from gazette.views.wording import KIND_WORDS, said


def row(desk: Desk, cited: CitedPassage) -> Row:
    """The line in the story of a topic: the paper and paragraph, linked, its date, what it says and what is new."""
    paper = cited.paper
    return Row(
        cited.title,
        cited.address,
        said(cited.made),
        cited.passage.says or cited.heading,
        (Mark(KIND_WORDS[paper.kind]), *stated.marks_of(desk, cited)),
        details=tuple(f"{title_of_fact(desk.statements[fact.key])}: {fact.value}" for fact in cited.passage.facts),
    )


def sections_of(desk: Desk, paper: Paper) -> Iterator[Section]:
    """Which paragraphs belong to which topics, and what else is said of the facts they state."""
    rows = tuple(_row_on_paper(desk.library, CitedPassage(paper, one)) for one in paper.passages if one.topics)
    if rows:
        yield Section(f"Topics in this {KIND_WORDS[paper.kind].lower()}", "page-topics", rows=rows)
    yield from stated.sections_of(desk, paper)


def _row_on_paper(library: Library, cited: CitedPassage) -> Row:
    passage = cited.passage
    topics = (library.find("topic", name) for name in passage.topics)
    links = Fact(
        "Topics" if len(passage.topics) > 1 else "Topic",
        tuple(Said(topic.record.title, topic.address) for topic in topics if topic),
    )
    heading = passage.says or cited.heading
    return Row(passage.words[:1].upper() + passage.words[1:], f"#{cited.anchor}", summary=heading, links=(links,))
