"""The end of an office: what every page says of it, and what its feeds tell last."""

from __future__ import annotations

from html import escape

from gazette.addresses import absolute
from gazette.views.feed import MOST_ENTRIES, Dispatch
from gazette.views.parts import Link, Notice
from gazette.views.record import Desk
from gazette.views.wording import KIND_WORDS

KEPT = "This record stays as it is."


def notice(desk: Desk) -> Notice | None:
    """For the top of every page, as soon as the day is known: an office that will close says so before."""
    office = desk.library.office
    if not office.closed or not office.successor:
        return None
    is_to_come = office.closed.is_future(desk.today)
    first = "This office will close" if is_to_come else "This office is closed"
    passed = "Its functions will pass to" if is_to_come else "Its functions passed to"
    link = Link(office.successor, office.successor_url) if office.successor_url else None
    end = "" if link else f" {office.successor}."
    return Notice(first, f"{first} ({office.closed}). {passed}{end}", link, is_warning=True)


def with_last_word(desk: Desk, told: tuple[Dispatch, ...]) -> tuple[Dispatch, ...]:
    """What a feed tells and, once the office is closed, the one that says so, in the order of their days.

    It is in every feed: who follows one fund would not learn of it from another. Its id is the same in all of them.
    """
    last = _last(desk)
    if last is None:
        return told
    later = [one for one in told if one.updated > last.updated][: MOST_ENTRIES - 1]
    return (*later, last, *told[len(later) :])[:MOST_ENTRIES]


def _last(desk: Desk) -> Dispatch | None:
    office = desk.library.office
    day = office.closed.instant() if office.closed else None
    said = notice(desk)
    if not said or not day or not office.successor or day.date() > desk.today:
        return None
    summary = f"{said.text} {office.successor}." if said.link else said.text
    named = escape(office.successor)
    linked = f'<a href="{escape(said.link.address)}">{named}</a>.' if said.link else ""
    return Dispatch(
        identity=f"{office.feed_ids}:office/closed",
        title=said.title,
        address=absolute(office.address, desk.base_url),
        summary=f"{summary} {KEPT}",
        html=f"<p>{escape(said.text)} {linked}</p><p>{KEPT}</p>",
        published=day,
        updated=day,
        categories=(KIND_WORDS[office.kind],),
        author=office.name_on(day.date()).name,
    )
