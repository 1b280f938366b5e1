"""The text of a record as HTML for a page or a feed, with links that work from there."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from gazette.addresses import absolute, relative, root_of
from gazette.library.library import Library, Target
from gazette.markup.body import FileLink, Reference, SiteLink, Slot, WebLink
from gazette.records import Record
from gazette.sentences import records
from gazette.views.shapes.parts import Value

Href = Callable[[str], str]


def on_page(record: Record, library: Library, base_url: str = "") -> str:
    """The text for the page of a record. Links are relative, so that the site works from any folder."""
    own = record.address
    root = root_of(own, base_url)
    return _filled(record, library, lambda to: to.removeprefix(own) if to.startswith(own + "#") else relative(to, root))


def in_feed(record: Record, library: Library, base_url: str) -> str:
    """The text for a feed, with absolute web addresses, even for links within the text."""
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
    return _note_behind(slot, library, href)


def _note_behind(slot: WebLink, library: Library, href: Href) -> str:
    """The note after a web link that is gone."""
    state = web_link_state(library, slot.url)
    if state is None:
        return ""
    text = escape(state.text)
    if state.address:
        text = f'<a class="govuk-link" href="{escape(href(state.address))}">{text}</a>'
    return f' <span class="app-note">({text})</span>'


def web_link_state(library: Library, url: str) -> Value | None:
    """A link to the archived copy of a web page that is gone, or a note that it is gone; None while it exists."""
    answer = library.weblinks.answer_of(url)
    if answer is None or not answer.is_gone:
        return None
    if answer.archived:
        return Value(records.archived_copy(answer.archived_on), answer.archived)
    return Value(records.no_longer_available(answer.checked))


def _reference(slot: Reference, library: Library, href: Href) -> str:
    target = library.named_by(slot)
    if target is None:  # a number of no decision here; the checks report any other before a page is made
        return escape(slot.written)
    text = slot.text or (slot.written if not slot.certain else title_of(target))
    title = f' title="{escape(target.record.title)}"' if not slot.certain else ""
    return f'<a class="govuk-link" href="{escape(href(target.address))}"{title}>{escape(text)}</a>'


def title_of(target: Target) -> str:
    """The text of a link to a target: its title, and its paragraph if there is one."""
    title = f"{target.record.title}: {target.round.title}" if target.round else target.record.title
    return f"{title}, paragraph {target.paragraph}" if target.paragraph else title


def _file(link: FileLink, record: Record, library: Library, href: Href) -> str:
    end = f"#{link.fragment}" if link.fragment else ""
    if not link.path:
        return end
    file = library.file(record, link)
    return href(file.address if isinstance(file, Record) else str(file)) + end
