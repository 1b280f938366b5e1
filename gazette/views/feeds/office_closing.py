"""The end of an office: the notice on every page, and the last entry of every feed."""

from __future__ import annotations

from html import escape

from gazette.addresses import absolute
from gazette.sentences.office import KEPT, closing, closing_and_successor, closing_title, last_entry
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, FeedEntry
from gazette.views.shapes.parts import Link, Notice


def notice(context: Context) -> Notice | None:
    """The box at the top of every page, from when the day of closing is known."""
    office, today = context.library.office, context.today
    if not office.closed or not office.successor:
        return None
    title = closing_title(office.closed, today)
    if not office.successor_url:
        return Notice(title, closing_and_successor(office.closed, today, office.successor), is_warning=True)
    link = Link(office.successor, office.successor_url)
    return Notice(title, closing(office.closed, today), link, is_warning=True)


def with_last_entry(context: Context, entries: tuple[FeedEntry, ...]) -> tuple[FeedEntry, ...]:
    """The entries of a feed and, once the office is closed, an entry that says so, in the order of their days.

    Every feed has it, because people may follow only a single fund. Its id is the same in all feeds.
    """
    last = _last_entry(context)
    if last is None:
        return entries
    later = [entry for entry in entries if entry.updated > last.updated][: MOST_ENTRIES - 1]
    return (*later, last, *entries[len(later) :])[:MOST_ENTRIES]


def _last_entry(context: Context) -> FeedEntry | None:
    office, today = context.library.office, context.today
    day = office.closed.instant() if office.closed else None
    on_pages = notice(context)
    if not on_pages or not office.closed or not office.successor or not day or day.date() > today:
        return None
    return FeedEntry(
        identity=f"{office.feed_ids}:office/closed",
        title=on_pages.title,
        address=absolute(office.address, context.base_url),
        summary=last_entry(office.closed, today, office.successor),
        html=f"<p>{_html(on_pages)}</p><p>{KEPT}</p>",
        published=day,
        updated=day,
        categories=(office.label,),
        author=office.name_on(day.date()).name,
    )


def _html(on_pages: Notice) -> str:
    link = on_pages.link
    successor = f'<a href="{escape(link.address)}">{escape(link.text)}</a>.' if link else ""
    return f"{escape(on_pages.text)} {successor}"
