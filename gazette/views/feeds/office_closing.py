"""The end of an office: the notice on every page."""

from __future__ import annotations

from gazette.sentences.office import closing, closing_and_successor, closing_title
from gazette.views.context import Context
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
