"""A record's text as HTML for one place: its open slots filled with links that work from there."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from gazette.addresses import absolute, relative, root_of
from gazette.dates import say_day
from gazette.library.library import Library, Target
from gazette.markup.body import FileLink, Reference, SiteLink, Slot, WebLink
from gazette.records import Record
from gazette.views.shapes.parts import Value

Href = Callable[[str], str]


def on_page(record: Record, library: Library, address: str, base_url: str = "") -> str:
    """For the page at an address: links are relative, so that the site works from any folder."""
    root = root_of(address, base_url)
    own = record.address
    return _filled(record, library, lambda to: to.removeprefix(own) if to.startswith(own + "#") else relative(to, root))


def in_feed(record: Record, library: Library, base_url: str) -> str:
    """For a feed: whole addresses, also for links within the text."""
    page = absolute(record.address, base_url)
    html = _filled(record, library, lambda to: absolute(to, base_url))
    return html.replace('href="#', f'href="{escape(page)}#')


def _filled(record: Record, library: Library, href: Href) -> str:
    return record.body.filled(lambda slot: _fill(slot, record, library, href))


def _fill(slot: Slot, record: Record, library: Library, href: Href) -> str:
    if isinstance(slot, Reference):
        return _reference(slot, library, href)
    if isinstance(slot, FileLink):
        return escape(_file(slot, record, library, href))
    if isinstance(slot, SiteLink):
        return escape(href(slot.written.lstrip("/")))
    return _word_on(slot, library, href)


def _word_on(slot: WebLink, library: Library, href: Href) -> str:
    """What stands behind a link that no longer leads to what it led to."""
    state = web_link_state(library, slot.url)
    if state is None:
        return ""
    text = escape(state.text)
    if state.address:
        text = f'<a class="govuk-link" href="{escape(href(state.address))}">{text}</a>'
    return f' <span class="app-note">({text})</span>'


def web_link_state(library: Library, url: str) -> Value | None:
    """The words for a web link that is gone: its archived copy, or that there is none, with the date."""
    answer = library.weblinks.answer_of(url)
    if answer is None or not answer.is_gone:
        return None
    if answer.archived:
        day = f", {say_day(answer.archived_on)}" if answer.archived_on else ""
        return Value(f"archived copy{day}", answer.archived)
    day = f", {say_day(answer.checked)}" if answer.checked else ""
    return Value(f"no longer available{day}")


def _reference(slot: Reference, library: Library, href: Href) -> str:
    target = library.find(slot.kind, slot.name, slot.paragraph)
    if target is None:  # told as a problem before any page is made
        return escape(slot.written)
    text = slot.text or (slot.name if not slot.certain else title_of(target))
    title = f' title="{escape(target.record.title)}"' if not slot.certain else ""
    return f'<a class="govuk-link" href="{escape(href(target.address))}"{title}>{escape(text)}</a>'


def title_of(target: Target) -> str:
    """What a link to a target says: its title, and the paragraph if one is named."""
    title = f"{target.record.title}: {target.round.title}" if target.round else target.record.title
    return f"{title}, paragraph {target.paragraph}" if target.paragraph else title


def _file(link: FileLink, record: Record, library: Library, href: Href) -> str:
    found = library.file(record, link) if link.path else record
    end = f"#{link.fragment}" if link.fragment else ""
    if isinstance(found, Record):
        return f"{href(found.address)}{end}" if link.path else end
    return href(str(found)) + end
