"""Markdown to HTML with open slots for links: a pure function of the text and the office's words."""

from __future__ import annotations

from gazette.markup import acronyms, citations, classes, footnotes, limits, numbering, prose, reading, sanitise, tables
from gazette.markup.body import Body, FileLink, Heading, Paragraph, Reference, SiteLink, Slot, WebLink
from gazette.markup.draft import Draft, find_lines
from gazette.markup.tree import read, write
from gazette.markup.words import OfficeWords, vocabulary_of
from gazette.problems import Problem, each_once

__all__ = [
    "Body", "FileLink", "Heading", "Paragraph", "Reference", "SiteLink", "Slot", "OfficeWords", "WebLink",
    "convert",
]  # fmt: skip


def convert(text: str, first_line: int, words: OfficeWords) -> Body:
    """The body of a file, whose first line is line `first_line` of it."""
    checked = limits.checked(text, first_line)
    if not checked.is_safe:
        return Body("", problems=tuple(each_once(checked.problems)))
    try:
        html, lost = reading.html_of(checked.lines, first_line)
    except RecursionError:
        problem = Problem("", first_line, "The text is nested too deeply.", "Write lists and quotations side by side.")
        return Body("", problems=(*checked.problems, problem))
    html, page_tags = sanitise.without_page_tags(html, first_line)
    first_tag = next((number for number, line in enumerate(checked.lines, first_line) if "<" in line), None)
    draft = Draft(read(html, first_tag is not None), vocabulary_of(words), first_line)
    draft.problems += checked.problems
    for line in lost:
        draft.tell(line, "Signs such as * and [ stand wrongly in each other here.", "Close each in its turn.")
    for line, tag in page_tags:
        draft.tell(line, f"{tag} cannot stand in a text.", "Take it out.")
    return _finished(draft, first_tag or first_line)


def _finished(draft: Draft, first_tag: int) -> Body:
    """The order matters: what later steps add is no longer looked at as if the writer had written it."""
    find_lines(draft)
    if sanitise.take_out_what_is_not_allowed(draft):
        draft.root = read(write(draft.root), True)  # what stood in a tag taken out may not stand where it now stands
        find_lines(draft)
    footnotes.drop_unused(draft)
    prose.read(draft)
    numbering.number(draft)
    tables.finish(draft)
    footnotes.finish(draft)
    citations.link(draft)
    acronyms.explain(draft)
    classes.add(draft.root)
    html = sanitise.cleaned(write(draft.root))
    if html is None:
        draft.tell(first_tag, "HTML tags stand wrongly in each other.", "Close each before the one around it.")
        return Body("", problems=tuple(each_once(draft.problems)))
    return _body(draft, prose.with_slots(html).strip())


def _body(draft: Draft, html: str) -> Body:
    return Body(
        html=html,
        slots=tuple(draft.slots),
        headings=tuple(draft.headings),
        paragraphs=tuple(draft.paragraphs),
        anchors=tuple(draft.anchors),
        acronyms=tuple(draft.acronyms),
        problems=tuple(each_once(draft.problems)),
    )
