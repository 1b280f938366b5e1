"""The chapters of a plan: a page for each, and what the page of the plan says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from gazette.addresses import relative, root_of
from gazette.library.passages import CitedPassage, title_of_fact
from gazette.library.promises import CitedPromise
from gazette.markup.body import FOOTNOTES
from gazette.markup.footnotes import notes_to
from gazette.markup.passages import passages_of
from gazette.plurals import capitalised
from gazette.records import Plan, Record, Topic
from gazette.records.moves import HEADING, place_anchor
from gazette.records.plan_chapters import Chapter, chapter_of_places
from gazette.sentences import plans
from gazette.views.context import Context
from gazette.views.kinds import papers, plan_promises, promise_states
from gazette.views.kinds.plan_promises import is_in_chapter
from gazette.views.record import what_followed
from gazette.views.record.passage_citations import citations_of
from gazette.views.record.prose import TextSection, passages_on_page
from gazette.views.record.sources import citation_of_record
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.long_texts import ChapterEntry, ContentsLine, PlaceLink
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Head, Link, Section, Value

_ID = re.compile(r' id="([^"]+)"')
_LINK = re.compile(r' href="#([^"]+)"')
_HEADING = re.compile(r"<h2[^>]*>.*?</h2>", re.S)
_FOOTNOTE = re.compile(r'<sup[^>]*><a class="footnotes__reference".*?</sup>', re.S)
_SUBHEADING = re.compile(r"(?<=<h|/h)[3-6](?=[ >])")


def overview(context: Context, plan: Plan, shown: RecordPage) -> RecordPage:
    """The page of a plan, with an entry for each chapter in place of its text."""
    if not plan.chapters or plan.is_hidden:
        return shown
    chapters = chapter_of_places(plan.body)
    sections = _finished(plan, plan.address, _outside(context, plan), context.base_url)
    intro = list(takewhile(lambda section: not section.anchor, sections))
    titles = [ContentsLine(chapter.title, f"#{chapter.anchor}", chapter.number) for chapter in plan.chapters]
    others = [line for line in shown.contents if line.address[1:] not in chapters]
    return replace(
        shown,
        body="".join(section.html for section in intro),
        noted=(),
        chapters=tuple(_entry(context, plan, chapter) for chapter in plan.chapters),
        rest="".join(section.html for section in sections[len(intro) :]),
        contents=(*titles, *others) if intro else (),
    )


def pages(context: Context, plan: Plan, shown: RecordPage) -> Iterator[RecordPage]:
    """The page of each chapter; `shown` is the page of the plan."""
    for before, chapter, after in with_neighbours(() if plan.is_hidden else plan.chapters):
        page = _page(context, plan, chapter, shown)
        yield replace(page, previous=_link(plan, before), next=_link(plan, after))


def _page(context: Context, plan: Plan, chapter: Chapter, shown: RecordPage) -> RecordPage:
    promised = plan_promises.promises_of(context, plan, chapter)
    own = _own(plan, chapter)
    sections = _finished(plan, chapter.address_in(plan.address), _of_chapter(context, plan, chapter), context.base_url)
    return RecordPage(
        head=_head(context, plan, chapter, shown.head, promised),
        tags=shown.tags,
        notices=shown.notices,
        about_heading=plans.ABOUT_CHAPTER,
        contents=tuple(_contents(plan, chapter)),
        body="".join(section.html for section in sections),
        noted=papers.noted(context, own, sections),
        sections=(
            *plan_promises.sections(context, plan, promised),
            *_topics(context, plan, chapter),
            *papers.apparatus(context, own),
        ),
        cite=citation_of_record(context, plan, plans.cited_chapter(chapter.number), chapter.address_in(plan.address)),
        data=shown.data,
    )


def _head(context: Context, plan: Plan, chapter: Chapter, of_plan: Head, promised: Sequence[CitedPromise]) -> Head:
    address, answer = chapter.address_in(plan.address), _answer(context, plan, chapter, promised)
    return replace(
        of_plan,
        address=address,
        title=chapter.title,
        description=answer,  # the line of the plan is about the whole of it
        kind="",  # which the way to this page says
        official_title="",
        answer=answer,
        stack=promise_states.stack_of(context, promised, address),
        kicker=(Value(plans.chapter_of(chapter.number, len(plan.chapters), plan.period)),),
        facts=facts(_outline(context, plan)),
        corrections=(),
        action=None,
        crumbs=(*of_plan.crumbs, Link(plan.title, plan.address)),
    )


def _answer(context: Context, plan: Plan, chapter: Chapter, promised: Sequence[CitedPromise]) -> str:
    """Of a plan that nobody found, where it comes from; the states of its promises; else what later papers say."""
    known = plan_promises.promises_made(context, plan, promised, chapter)
    if outline := outline_of(context, plan):
        paper, record = outline
        return f"{plans.chapter_not_found(paper, record.when, is_retold=bool(plan.retold))} {known}".strip()
    return known or _changed_since(context, _own(plan, chapter))


def _changed_since(context: Context, own: Plan) -> str:
    """The first fact of a chapter that a later paper states differently."""
    for _, stated, later in what_followed.changes_since(context, own):
        title, paper = title_of_fact(context.statements[stated.key]), later.cited.paper
        return plans.changed_since(title, stated.value, later.fact.value, paper.label, later.cited.date)
    return ""


def _outline(context: Context, plan: Plan) -> Fact | None:
    """A link to the paper that the chapter comes from; the answer has its date."""
    if (outline := outline_of(context, plan)) is None:
        return None
    paper, record = outline
    return fact(capitalised(paper), (Value(record.title, record.address),))


def outline_of(context: Context, plan: Plan) -> tuple[str, Record] | None:
    """What the paper is called that all there is of a plan comes from, and the paper; None of a plan that was found."""
    for related in () if plan.is_hidden else plan.related:
        target = context.library.linked("any", related.record)
        if target and (paper := plans.known_only_from(related.how)):
            return paper, target.record
    return None


def _topics(context: Context, plan: Plan, chapter: Chapter) -> tuple[Section, ...]:
    """The topics that name its paragraphs, below its text."""
    topics = {
        relation.source.title: relation.source.address
        for relation in context.library.relations_to.get(plan.identity, ())
        if isinstance(relation.source, Topic) and is_in_chapter(chapter, relation.target.paragraph or "")
    }
    links = tuple(Value(title, address) for title, address in sorted(topics.items()))
    return (Section("Topics", "page-topics", bullets=links),) if links else ()


def _contents(plan: Plan, shown: Chapter) -> Iterator[ContentsLine]:
    """The ways to the plan and to its other chapters, and to what is about the plan as a whole."""
    yield ContentsLine(plans.WHOLE_PLAN, plan.address)
    for chapter in plan.chapters:
        address = chapter.address_in(plan.address)
        yield ContentsLine(chapter.title, address, chapter.number, is_current=chapter == shown)
    yield ContentsLine(plans.MORE_OF_PLAN, f"{plan.address}#page-about")


def _entry(context: Context, plan: Plan, chapter: Chapter) -> ChapterEntry:
    address = chapter.address_in(plan.address)
    promised = plan_promises.promises_of(context, plan, chapter)
    has_all = len(promised) == len(plan_promises.promises_of(context, plan))  # whose page has counted them
    return ChapterEntry(
        plans.chapter_title(chapter.number, chapter.title),
        address,
        chapter.anchor,
        "" if has_all else plan_promises.promises_made(context, plan, promised, chapter),
        None if has_all else promise_states.stack_of(context, promised, address),
        tuple(_places(context, plan, chapter)),
    )


def _places(context: Context, plan: Plan, chapter: Chapter) -> Iterator[PlaceLink]:
    """A link to each paragraph and heading, at the address that it had while the plan was one page."""
    former = context.library.former_places(plan)
    words = {
        **{place_anchor(place.name): place.name.removeprefix(HEADING) for place in former},
        **{heading.anchor: heading.text for heading in plan.body.headings},
        **{paragraph.anchor: paragraph.number for paragraph in plan.body.paragraphs},
    }
    numbers = {*(place.name for place in former), *(paragraph.number for paragraph in plan.body.paragraphs)}
    address = chapter.address_in(plan.address)
    for section in _of_chapter(context, plan, chapter):
        parts = passages_of(_FOOTNOTE.sub("", section.html))
        begins = {part.anchor: plans.opening(part.text) for part in parts}
        for anchor in _ID.findall(section.html):
            if anchor in words and anchor != chapter.anchor:
                whole, bracket, part = words[anchor].partition("(")
                to, name = f"{address}#{anchor}", words[anchor]
                if bracket and name in numbers:
                    yield PlaceLink(f"({part}", to, anchor, begins.get(anchor, ""), whole)
                else:
                    yield PlaceLink(name, to, anchor, begins.get(anchor, ""))


def _own(plan: Plan, chapter: Chapter) -> Plan:
    """The plan with what is about one chapter alone."""
    chapters = chapter_of_places(plan.body)
    in_chapter = tuple(
        passage for passage in plan.passages if chapters.get(CitedPassage(plan, passage).anchor) == chapter
    )
    promised = tuple(promise for promise in plan.promises if is_in_chapter(chapter, promise.paragraph or ""))
    return plan.model_copy(update={"passages": in_chapter, "promises": promised, "contradictions": (), "note": None})


def _text(context: Context, plan: Plan, page: str) -> tuple[TextSection, ...]:
    return passages_on_page(plan, context.library, context.base_url, citations_of(context, plan), page)


def _outside(context: Context, plan: Plan) -> Iterator[TextSection]:
    chapters = chapter_of_places(plan.body)
    return (section for section in _text(context, plan, plan.address) if section.anchor not in chapters)


def _of_chapter(context: Context, plan: Plan, chapter: Chapter) -> Iterator[TextSection]:
    """The text of a chapter, under the title of its page, and the footnotes of the plan."""
    chapters = chapter_of_places(plan.body)
    for section in _text(context, plan, chapter.address_in(plan.address)):
        if section.anchor == chapter.anchor:
            yield replace(section, html=_HEADING.sub(f'<span id="{chapter.anchor}"></span>', section.html, count=1))
        elif chapters.get(section.anchor) == chapter:
            yield replace(section, html=_SUBHEADING.sub(lambda level: str(int(level[0]) - 1), section.html))
        elif section.anchor == FOOTNOTES:
            yield section


def _finished(plan: Plan, page: str, text: Iterable[TextSection], base_url: str) -> list[TextSection]:
    """The sections of a page, with its own footnotes alone, and links to the pages of the other chapters."""
    sections = list(text)
    words = "".join(section.html for section in sections if section.anchor != FOOTNOTES)
    notes = {section.anchor: notes_to(words, section.html) for section in sections if section.anchor == FOOTNOTES}
    kept = [replace(section, html=notes.get(section.anchor, section.html)) for section in sections]
    here, root = set(_ID.findall("".join(section.html for section in kept))), root_of(page, base_url)

    def linked(link: re.Match[str]) -> str:
        address = plan.place_address(link[1])
        return link[0] if link[1] in here or address.startswith(f"{page}#") else f' href="{relative(address, root)}"'

    return [replace(section, html=_LINK.sub(linked, section.html)) for section in kept if section.html]


def _link(plan: Plan, chapter: Chapter | None) -> Link | None:
    title = plans.chapter_title(chapter.number, chapter.title) if chapter else ""
    return Link(title, chapter.address_in(plan.address)) if chapter else None
