"""What the search knows of a page: read from its view, so that nothing is found that the page does not show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gazette.languages import LANGUAGES, PAGE_LANGUAGE
from gazette.markup.passages import passages_of
from gazette.sentences import near_you
from gazette.sentences.search import before_and_after, by_paper, part_in_language
from gazette.views.kinds import decision_series
from gazette.views.shapes.pages import AnyPage, ListPage, RecordPage
from gazette.views.shapes.parts import Head, Row, Section, Table
from gazette.views.shapes.search import SearchEntry, SearchFacts, SearchPassage
from gazette.views.shapes.texts import NOT_WORDS, texts_of
from gazette.views.shapes.topic_parts import FactChange

# Fields of parts of a page that hold no words of it.
UNREAD = frozenset({*NOT_WORDS, "address", "unseen"})
PLACE_LISTS = {"awards/places/": "place"}  # whose sections are places, and the kind of these
WITH_MENTIONS = ("organisation", "act")  # whose pages list what mentions them, which is found by its own words
WITHOUT_WORDS = ("page-calendars", decision_series.ANCHOR)  # sections that only lead to other pages and files


def entries_of(view: AnyPage, facts: SearchFacts, chapters: Sequence[AnyPage] = ()) -> tuple[SearchEntry, ...]:
    """The page and, of the grants by place, each place. A list's rows are pages of their own and are not read here.

    The chapters of a plan are read as parts of it, though each has a page. So is a page in the other language: it has
    the same facts, and would be a second result for the same thing.
    """
    if not isinstance(view, RecordPage | ListPage):
        return ()
    kind = PLACE_LISTS.get(view.head.address, "")
    places = tuple(_place(view.head, section, kind) for section in view.sections) if kind else ()
    if facts.kind == "district":
        return (_district(view.head, facts),)
    if isinstance(view, ListPage) or kind:
        return (_entry(view.head, facts), *places)
    if facts.kind in WITH_MENTIONS:
        return (_mentioned(view, facts),)
    own = [*_passages(view)]
    passages = (*own, *(passage for chapter in chapters for passage in _of_chapter(chapter, own)))
    shown = tuple(passage for passage in passages if passage.text)
    return (replace(_entry(view.head, facts), details=_details(view, facts), passages=shown),)


def _of_chapter(chapter: AnyPage, whole: Sequence[SearchPassage]) -> Iterator[SearchPassage]:
    """The parts of a chapter; of a page in the other language its title, then what is not in the words of the whole."""
    if not isinstance(chapter, RecordPage):
        return
    head, passages = chapter.head, _passages(chapter)
    if head.lang != PAGE_LANGUAGE:
        same = {passage.text for passage in whole}
        own = (SearchPassage("main-content", "", head.title), *passages)
        passages = (
            replace(passage, label=part_in_language(LANGUAGES[head.lang], passage.label), lang=head.lang)
            for passage in own
            if passage.anchor and passage.text not in same
        )
    for passage in passages:
        yield replace(passage, anchor=f"{head.address}#{passage.anchor}")


def _entry(head: Head, facts: SearchFacts) -> SearchEntry:
    return SearchEntry(
        head.address,
        head.title,
        facts,
        official_title=head.official_title,
        summary=head.description or head.answer,
        lang=head.lang,
    )


def _district(head: Head, facts: SearchFacts) -> SearchEntry:
    """A district; its passage is the part of its page that names its places, so that a town is seen to be in it."""
    anchor = "main-content" if len(facts.names) <= near_you.MOST_PLACES else "page-about"
    places = SearchPassage(anchor, near_you.PLACES, ", ".join(facts.names))
    return replace(_entry(head, facts), passages=(places,) if head.kind and facts.names else ())


def _mentioned(view: RecordPage, facts: SearchFacts) -> SearchEntry:
    """An organisation or an Act; its passage is its place in the list of their kind.

    Its summary is what mentions it. The words of its description would bring it before what people look for.
    """
    folder, key = view.head.address.split("/")[:2]
    about = words(tuple(section.facts for section in view.sections)) if facts.kind == "act" else ""
    in_list = SearchPassage(f"{folder}/#page-{key}", view.head.crumbs[-1].text, words((view.head.title, *facts.names)))
    known = [fact for fact in view.head.facts if fact.label != "Website"]
    summary = " ".join(f"{fact.label}: {fact.values[0].text}." for fact in known) or view.head.answer
    return SearchEntry(view.head.address, view.head.title, facts, summary=summary, details=about, passages=(in_list,))


def _place(head: Head, section: Section, kind: str) -> SearchEntry:
    return SearchEntry(
        f"{head.address}#{section.anchor}",
        section.heading,
        SearchFacts(kind),
        summary=" ".join(section.paragraphs),
        details=words(section.tables),
    )


def _details(page: RecordPage, facts: SearchFacts) -> str:
    head = page.head
    of_head = (head.answer, head.kicker, head.official_title, head.state, head.facts)
    return words((of_head, page.tags, page.notices, page.details, page.notes, facts.subjects))


def _passages(page: RecordPage) -> Iterator[SearchPassage]:
    """The parts of the text, then of the sections below it."""
    blocks = (f"{section.heading_html}{section.html}" for section in (*page.text, *page.closing))
    for part in (part for html in (page.body, page.rest, *blocks) for part in passages_of(html)):
        yield SearchPassage(part.anchor, part.label, part.text, part.heading, part.prose)
    for change in page.fact_changes:
        text = words((change.before, change.after))
        yield SearchPassage(change.anchor, change.heading, text, change.heading, _changed(change))
    for section in (*page.opening, *page.sections, *page.stated, *page.closing):
        if section.anchor not in WITHOUT_WORDS:
            passages = _of_section(section)
            yield from (replace(part, anchor="") for part in passages) if section.is_apparatus else passages
    yield from (_of_row(entry.row, "page-timeline", "Timeline") for entry in page.timeline)


def _changed(change: FactChange) -> str:
    """What a result shows of a fact that changed, without the papers that say so."""
    *before, after = (by_paper(stated.words, stated.date.text) for stated in (*change.before, change.after))
    return before_and_after(before, after)


def _of_section(section: Section) -> Iterator[SearchPassage]:
    """A passage for each paragraph, bullet, line and row, so that a result shows the one that answers."""
    anchor, label = section.anchor, section.heading
    lines = (*section.bullets, *section.facts, *section.steps)
    for text in (section.finding, *section.paragraphs, *map(words, lines)):
        yield SearchPassage(anchor, label, text, label)
    for row in section.rows:
        yield _of_row(row, anchor, label)
    for table in section.tables:
        yield from _of_table(table, anchor, label)
    yield from _of_section(section.folded) if section.folded else ()


def _of_row(row: Row, anchor: str, label: str) -> SearchPassage:
    """A row that leads to a place on its own page is a passage of that place."""
    own = row.anchor or (row.address[1:] if row.address and row.address.startswith("#") else "")
    row_shown = replace(row, title="") if own else row
    text, shown = words(row_shown), words((row_shown.lead, row_shown.title, row.summary))
    return SearchPassage(own or anchor, row.title if own else label, text, label, shown)


def _of_table(table: Table, anchor: str, label: str) -> Iterator[SearchPassage]:
    """A passage for each row. All cells are found, but only the first is shown: the others need their columns."""
    for row in table.rows:
        first, *others = row.cells
        if row.anchor and first.text:
            beside = (replace(first, text=""), *others, *row.details)
            yield SearchPassage(row.anchor, first.text, words(beside), label, "")
        else:
            yield SearchPassage(row.anchor or anchor, label, words(row), label, words(first))


def words(part: object) -> str:
    """The words of a part of a page, in the order of its fields; a note in small letters goes on with a comma."""
    joined = ""
    for text in _texts(part):
        joined += f"{', ' if text[:1].islower() else '. '}{text}" if joined else text
    return joined


def _texts(part: object) -> Iterable[str]:
    texts = ((name.rpartition(".")[2], text.strip().rstrip(".")) for name, text in texts_of(part))
    return dict.fromkeys(text for name, text in texts if text and name not in UNREAD)
