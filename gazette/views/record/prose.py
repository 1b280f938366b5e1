"""The text of a record as HTML for a page or a feed, with links that work from there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape

from gazette.addresses import absolute, relative, root_of
from gazette.languages import PAGE_LANGUAGE, html_beside
from gazette.library.library import Library
from gazette.library.targets import Target
from gazette.markup.body import SLOT, Body, CitationSlot, FileLink, Reference, SectionSlot, SiteLink, Slot, WebLink
from gazette.records import Record
from gazette.sentences import records
from gazette.views.record.english_parts import ENGLISH, with_english_marked
from gazette.views.record.kept_places import with_former_places
from gazette.views.shapes.parts import Value

Href = Callable[[str], str]
_MARK = "\ue022{}\ue023"  # with the anchor of the section that begins there
_OWN_LINK = re.compile(r' href="#([^"]+)"')
_BEGINNING = re.compile("\ue022([^\ue023]*)\ue023")
Cite = Callable[[CitationSlot], str]  # a passage to the HTML of its citation


@dataclass(frozen=True)
class TextSection:
    """A section of a text: a heading or a numbered paragraph with what follows it."""

    anchor: str  # "" for what is above the first section, FOOTNOTES for the footnotes
    html: str


def no_citation(_: CitationSlot) -> str:
    return ""


def on_page(record: Record, library: Library, base_url: str = "", cite: Cite = no_citation) -> str:
    """The text for the page of a record. Links are relative, so that the site works from any folder."""
    return "".join(passage.html for passage in passages_on_page(record, library, base_url, cite))


def passages_on_page(
    record: Record, library: Library, base_url: str = "", cite: Cite = no_citation, page: str = ""
) -> tuple[TextSection, ...]:
    """The text in its sections, for a `page` of the record."""
    own = page or record.address
    root = root_of(own, base_url)

    def href(to: str) -> str:
        return to.removeprefix(own) if to.startswith(own + "#") else relative(to, root)

    text = with_former_places(library, record, record.body.html)
    first, *others = _BEGINNING.split(_filled(text, record, library, href, cite))
    sections = (TextSection(anchor, html) for anchor, html in zip(others[::2], others[1::2], strict=True))
    return tuple(passage for passage in (TextSection("", first), *sections) if passage.html)


def open_sections(body: Body) -> dict[str, str]:
    """The sections of a text by their anchors, with open slots."""
    begins = [
        (slot.anchor, match)
        for match in SLOT.finditer(body.html)
        if isinstance(slot := body.slots[int(match[1])], SectionSlot)
    ]
    ends = [*(match.start() for _, match in begins[1:]), len(body.html)]
    return {anchor: body.html[match.end() : end] for (anchor, match), end in zip(begins, ends, strict=True)}


def elsewhere(text: str, record: Record, library: Library, page: str, base_url: str = "") -> str:
    """A part of the text of a record, with links that work from another page and no citations."""
    root = root_of(page, base_url)

    def href(to: str) -> str:
        return relative(to, root)

    html = _filled(text, record, library, href, no_citation)
    return _OWN_LINK.sub(lambda link: f' href="{escape(href(record.place_address(link[1])))}"', html)


def in_feed(record: Record, library: Library, base_url: str) -> str:
    """The text for a feed, with absolute web addresses, even for links within the text."""
    page = absolute(record.address, base_url)
    text = with_former_places(library, record, record.body.html)
    html = _filled(text, record, library, lambda to: absolute(to, base_url), no_citation)
    return _BEGINNING.sub("", html).replace('href="#', f'href="{escape(page)}#')


def _filled(text: str, record: Record, library: Library, href: Href, cite: Cite) -> str:
    """A text of a record with its links and citations, and a mark where each of its sections begins."""
    html = replace(record.body, html=text).filled(lambda slot: _fill(slot, record, library, href, cite))
    if record.lang == PAGE_LANGUAGE:
        return html
    return with_english_marked(html, (library.acronyms[short].long for short in record.body.acronyms))


def _fill(slot: Slot, record: Record, library: Library, href: Href, cite: Cite) -> str:
    if isinstance(slot, SectionSlot):
        return _MARK.format(slot.anchor)
    return cite(slot) if isinstance(slot, CitationSlot) else _link(slot, record, library, href)


def _link(slot: Reference | FileLink | SiteLink | WebLink, record: Record, library: Library, href: Href) -> str:
    if isinstance(slot, Reference):
        return _reference(slot, record, library, href)
    if isinstance(slot, FileLink):
        return escape(_file(slot, record, library, href))
    if isinstance(slot, SiteLink):
        return escape(href(slot.written.lstrip("/")))
    note = _note_behind(slot, library, href)
    return note if record.lang == PAGE_LANGUAGE else note.replace("<span", f"<span{ENGLISH}", 1)


def _note_behind(slot: WebLink, library: Library, href: Href) -> str:
    """The note after a web link that is gone."""
    state = web_link_state(library, slot.url)
    if state is None:
        return ""
    text = escape(state.text)
    if state.address:
        text = f'<a href="{escape(href(state.address))}">{text}</a>'
    return f' <span class="soft">({text})</span>'


def web_link_state(library: Library, url: str) -> Value | None:
    """A link to the archived copy of a web page that is gone, or a note that it is gone; None while it exists."""
    answer = library.weblinks.answer_of(url)
    if answer is None or not answer.is_gone:
        return None
    if answer.archived:
        return Value(records.archived_copy(answer.archived_on), answer.archived)
    return Value(records.no_longer_available(answer.checked))


def _reference(slot: Reference, record: Record, library: Library, href: Href) -> str:
    target = library.named_by(slot)
    if target is None:  # a number of no decision here; the checks report any other before a page is made
        return escape(slot.written)
    target = _in_language(library, target, record.lang)
    text = slot.text or (slot.written if not slot.certain else title_of(target))
    title = f' title="{escape(target.record.title)}"' if not slot.certain else ""
    other = f' hreflang="{target.record.lang}"' if target.record.lang != record.lang else ""
    is_title = slot.text is None and slot.certain
    localised = html_beside(record.lang, text, target.record.lang) if is_title else escape(text)
    return f'<a href="{escape(href(target.address))}"{other}{title}>{localised}</a>'


def _in_language(library: Library, target: Target, lang: str) -> Target:
    """The version of a linked record in the language of the text, if it has one with that paragraph."""
    version = library.version_in(lang, target.record) if target.round is None else None
    in_version = Target(version, paragraph=target.paragraph) if version else target
    return in_version if in_version.is_whole else target


def title_of(target: Target) -> str:
    """The text of a link to a target: its title, and its paragraph if there is one."""
    title = f"{target.record.title}: {target.round.title}" if target.round else target.record.title
    return f"{title}, paragraph {target.paragraph}" if target.paragraph else title


def _file(link: FileLink, record: Record, library: Library, href: Href) -> str:
    end = f"#{link.fragment}" if link.fragment else ""
    if not link.path:
        return end
    file = library.file(record, link)
    if isinstance(file, Record):
        return href(file.address) + ("" if file.is_removed else end)
    return href(str(file)) + end
