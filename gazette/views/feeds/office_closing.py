"""The end of an office: the notice on every page."""

from __future__ import annotations

from gazette.sentences.office import closing, closing_and_successor, closing_title
from gazette.views.context import Context
from gazette.views.shapes.parts import Link, Notice


def notice(context: Context) -> Notice | None:
    """What every page says from when the day of closing is known: at its top once it is a warning, that is, over."""
    office, today = context.library.office, context.today
    if not office.closed or not office.successor:
        return None
    title, is_over = closing_title(office.closed, today), not office.closed.is_future(today)
    if not office.successor_url:
        return Notice(title, closing_and_successor(office.closed, today, office.successor), is_warning=is_over)
    link = Link(office.successor, office.successor_url)
    return Notice(title, closing(office.closed, today), link, is_warning=is_over)
