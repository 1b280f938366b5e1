"""What the pages of papers with numbered paragraphs share: notes beside them, and what other papers say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.records.paper import Paper
from gazette.sentences import papers
from gazette.views.context import Context
from gazette.views.record import passages, what_followed
from gazette.views.record.page import record_page
from gazette.views.record.passage_citations import citations_of
from gazette.views.record.prose import TextSection, passages_on_page
from gazette.views.record.sources import disagreements_of
from gazette.views.shapes.long_texts import NotedText
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Section, Value


def page(
    context: Context,
    paper: Paper,
    *,
    answer: str,
    kicker: Iterable[Value],
    lines: tuple[Fact, ...],
    details: tuple[Fact, ...] = (),
    sections: Iterable[Section],
) -> RecordPage:
    """The page of a paper; the first `lines` are the facts in its head."""
    shown = record_page(
        context,
        paper,
        answer=answer,
        kicker=kicker,
        head_facts=lines,
        details=details,
        sections=(*sections, *apparatus(context, paper)),
    )
    text = passages_on_page(paper, context.library, context.base_url, citations_of(context, paper))
    notes = () if paper.body.paragraphs else shown.notes
    return replace(shown, noted=noted(context, paper, text), notes=notes, disagreements=())


def apparatus(context: Context, paper: Paper) -> Iterator[Section]:
    """What other papers say, what sources disagree about, and what a reader should know of the text."""
    yield from passages.sections_of(context, paper)
    disagreements = disagreements_of(paper.contradictions)
    if disagreements:
        yield Section(papers.DISAGREE, "page-disagreements", disagreements=disagreements, is_apparatus=True)
    if paper.note and paper.body.paragraphs:  # of a text without numbers it says what is missing, above it
        yield Section(papers.NOTE, "page-note", paragraphs=(paper.note,), is_apparatus=True)


def noted(context: Context, paper: Paper, text: Iterable[TextSection]) -> tuple[NotedText, ...]:
    """A text with the notes beside its paragraphs; nothing where there are none, because the text is enough then."""
    notes = what_followed.notes_on(context, paper)
    sections = tuple(NotedText(section.html, notes.get(section.anchor, ())) for section in text)
    return sections if any(section.notes for section in sections) else ()
