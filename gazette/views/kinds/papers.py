"""What the pages of papers with numbered paragraphs share: notes beside them, their promises, and what disagrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.records.paper import Paper
from gazette.sentences import papers
from gazette.views.context import Context
from gazette.views.kinds import promises
from gazette.views.record import passages, what_followed
from gazette.views.record.page import MOST_HEAD_FACTS, record_page
from gazette.views.record.passage_citations import citations_of
from gazette.views.record.prose import passages_on_page
from gazette.views.record.sources import disagreements_of
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, NotedText, Section, Value


def page(
    context: Context,
    paper: Paper,
    *,
    answer: str,
    kicker: Iterable[Value],
    lines: tuple[Fact, ...],
    sections: Iterable[Section],
) -> RecordPage:
    """The page of a paper; the first `lines` are the facts in its head."""
    shown = record_page(
        context,
        paper,
        answer=answer,
        kicker=kicker,
        head_facts=lines,
        details=lines[MOST_HEAD_FACTS:],
        sections=(*sections, *promises.sections_of(context, paper), *_apparatus(context, paper)),
    )
    return replace(shown, noted=_noted(context, paper), notes=(), disagreements=())


def _apparatus(context: Context, paper: Paper) -> Iterator[Section]:
    yield from passages.sections_of(context, paper)
    disagreements = disagreements_of(paper.contradictions)
    if disagreements:
        yield Section(papers.DISAGREE, "page-disagreements", disagreements=disagreements, is_apparatus=True)
    if paper.note:
        yield Section(papers.NOTE, "page-note", paragraphs=(paper.note,), is_apparatus=True)


def _noted(context: Context, paper: Paper) -> tuple[NotedText, ...]:
    """The text with the notes beside its paragraphs; nothing where there are none, because the text is enough then."""
    notes = what_followed.notes_on(context, paper)
    sections = passages_on_page(paper, context.library, context.base_url, citations_of(context, paper))
    noted = tuple(NotedText(section.html, notes.get(section.anchor, ())) for section in sections)
    return noted if any(section.notes for section in noted) else ()
