"""The end of an office: the notice on every page."""

from __future__ import annotations

from gazette.sentences.office import closing, closing_and_successor
from gazette.views.context import Context
from gazette.views.shapes.parts import Link, Notice


def notice(context: Context) -> Notice | None:
    """What every page says from when the day of closing is known: at its top, as a warning, once that may have come."""
    office, today = context.library.office, context.today
    if not office.closed or not office.successor:
        return None
    has_perhaps_come = not office.closed.is_future(today)
    if not office.successor_url:
        return Notice("", closing_and_successor(office.closed, today, office.successor), is_warning=has_perhaps_come)
    link = Link(office.successor, office.successor_url)
    return Notice("", closing(office.closed, today), link, is_warning=has_perhaps_come)
