"""Feeds and entries on behalf of the office: their ids, addresses, authors, and the last entry of a closed office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.languages import PAGE_LANGUAGE
from gazette.library.addresses import LIST_TITLES
from gazette.library.news import moment_of
from gazette.records import Record
from gazette.records.change import Change
from gazette.sentences.days import in_sentence
from gazette.sentences.feeds import all_notes
from gazette.sentences.office import IS_CLOSED, KEPT, last_entry
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, Feed, FeedEntry
from gazette.views.feeds.office_closing import notice
from gazette.views.record.sources import author_of
from gazette.views.shapes.parts import Notice


def feed_of(
    context: Context, *, name: str, title: str, description: str, page: str, entries: tuple[FeedEntry, ...]
) -> Feed:
    """A feed of entries that are in their order already. `page` is the address of the page it belongs to."""
    office = context.library.office
    entries = with_last_entry(context, entries)
    return Feed(
        identity=f"{office.feed_ids}:feeds/{name}",
        title=f"{office.title_prefix}{title}",
        description=description,
        page=absolute(page, context.base_url),
        address=f"feeds/{name}",
        entries=entries,
        copyright=" ".join(f"{words}." for words in (author_of(context), office.licence) if words),
        updated=max((entry.updated for entry in entries), default=moment_of(context.first_day)),
    )


def feed_of_list(context: Context, name: str, description: str, entries: tuple[FeedEntry, ...]) -> Feed:
    """The feed of the list at /<name>/."""
    title, page = LIST_TITLES[name], f"{name}/"
    return feed_of(context, name=name, title=title, description=description, page=page, entries=entries)


def entry_of(
    context: Context,
    *,
    name: str,
    title: str,
    address: str,
    summary: str,
    html: str,
    updated: datetime,
    categories: tuple[str, ...],
    published: datetime | None = None,
    changes: Sequence[Change] = (),
    acted: KnownDate | None = None,
    lang: str = PAGE_LANGUAGE,
) -> FeedEntry:
    """An entry. `name` makes its id; `address` is from the root; `acted` is the day whose office is its author.

    `changes` are those of its latest day.
    """
    office = context.library.office
    return FeedEntry(
        identity=f"{office.feed_ids}:{name}",
        title=title,
        address=absolute(address, context.base_url),
        summary=summary,
        html=html,
        published=published,
        updated=updated,
        categories=categories,
        change=all_notes([change.public_note for change in changes]) or None,
        changed=in_sentence(changes[-1].date) if changes and changes[-1].date.is_known else "",
        author=author_of(context, acted),
        language=None if lang == PAGE_LANGUAGE else lang,
    )


def publication_of(context: Context, record: Record) -> datetime | None:
    """When the office published a record, if that day is known and has come; a compiled record was published here."""
    if context.is_compiled:
        return moment_of(context.first_published(record))
    return record.published.instant() if record.published.has_come(context.today) else None


def with_last_entry(context: Context, entries: tuple[FeedEntry, ...]) -> tuple[FeedEntry, ...]:
    """The entries of a feed and, once the office is closed, the entry that says so, in the order of their days.

    It is in every feed, because a reader who follows only one fund would otherwise miss it. Its id is always the same.
    """
    last = _last_entry(context)
    if last is None:
        return entries
    later = [entry for entry in entries if entry.updated > last.updated][: MOST_ENTRIES - 1]
    return (*later, last, *entries[len(later) :])[:MOST_ENTRIES]


def _last_entry(context: Context) -> FeedEntry | None:
    office, today = context.library.office, context.today
    on_pages = notice(context)
    if not on_pages or not office.closed or not office.successor or not office.is_closed(today):
        return None
    return entry_of(
        context,
        name="office/closed",
        title=IS_CLOSED,
        address=office.address,
        summary=last_entry(office.closed, today, office.successor),
        html=f"<p>{_html(on_pages)}</p><p>{KEPT}</p>",
        updated=office.closed.instant() or moment_of(context.last_changed(office)),
        categories=(office.label,),
        acted=office.closed,
    )


def _html(on_pages: Notice) -> str:
    link = on_pages.link
    successor = f'<a href="{escape(link.address)}">{escape(link.text)}</a>.' if link else ""
    return f"{escape(on_pages.text)} {successor}"
