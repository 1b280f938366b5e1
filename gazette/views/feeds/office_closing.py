"""The end of an office: what every page says of it, and what its feeds tell last."""

from __future__ import annotations

from html import escape

from gazette.addresses import absolute
from gazette.views.context import Context
from gazette.views.feeds.feed import MOST_ENTRIES, FeedEntry
from gazette.views.shapes.parts import Link, Notice

KEPT = "This record stays as it is."


def notice(context: Context) -> Notice | None:
    """For the top of every page, as soon as the day is known: an office that will close says so before."""
    office = context.library.office
    if not office.closed or not office.successor:
        return None
    is_to_come = office.closed.is_future(context.today)
    first = "This office will close" if is_to_come else "This office is closed"
    passed = "Its functions will pass to" if is_to_come else "Its functions passed to"
    link = Link(office.successor, office.successor_url) if office.successor_url else None
    end = "" if link else f" {office.successor}."
    return Notice(first, f"{first} ({office.closed}). {passed}{end}", link, is_warning=True)


def with_last_word(context: Context, told: tuple[FeedEntry, ...]) -> tuple[FeedEntry, ...]:
    """What a feed tells and, once the office is closed, the one that says so, in the order of their days.

    It is in every feed: who follows one fund would not learn of it from another. Its id is the same in all of them.
    """
    last = _last(context)
    if last is None:
        return told
    later = [one for one in told if one.updated > last.updated][: MOST_ENTRIES - 1]
    return (*later, last, *told[len(later) :])[:MOST_ENTRIES]


def _last(context: Context) -> FeedEntry | None:
    office = context.library.office
    day = office.closed.instant() if office.closed else None
    said = notice(context)
    if not said or not day or not office.successor or day.date() > context.today:
        return None
    summary = f"{said.text} {office.successor}." if said.link else said.text
    named = escape(office.successor)
    linked = f'<a href="{escape(said.link.address)}">{named}</a>.' if said.link else ""
    return FeedEntry(
        identity=f"{office.feed_ids}:office/closed",
        title=said.title,
        address=absolute(office.address, context.base_url),
        summary=f"{summary} {KEPT}",
        html=f"<p>{escape(said.text)} {linked}</p><p>{KEPT}</p>",
        published=day,
        updated=day,
        categories=(office.label,),
        author=office.name_on(day.date()).name,
    )
