"""What panels recommended to the Commissioner and what was answered, the unanswered first; and the same as data."""

from __future__ import annotations

from gazette.library.promises import Recommended, recommendations_of
from gazette.records.meeting import PanelRecommendation
from gazette.spans import span
from gazette.views import prose
from gazette.views.pages import ListPage
from gazette.views.parts import Group, Head, Link
from gazette.views.recommendation import row
from gazette.views.record import Desk
from gazette.views.register import data_of, feeds_of
from gazette.views.tables import Column, Register, cells, columns
from gazette.views.wording import HOME, LISTS_WITHIN, counted

NAME = "scrutiny"
TITLE = LISTS_WITHIN[NAME]


def of(desk: Desk) -> ListPage:
    words = next((page for page in desk.library.pages if page.name == NAME), None)
    those = _in_order(desk)
    waiting = [one for one in those if not one.recommendation.response]
    answered = [one for one in those if one.recommendation.response]
    groups = (
        Group(f"No response is known ({len(waiting)})", "page-unanswered", tuple(row(desk, one) for one in waiting)),
        Group(f"Answered ({len(answered)})", "page-answered", tuple(row(desk, one) for one in answered)),
    )
    count = f"{counted(len(those), 'recommendation').capitalize()}: {len(answered)} answered, {len(waiting)} not"
    return ListPage(
        head=Head(
            address=f"{NAME}/",
            title=words.title if words else TITLE,
            description=words.summary if words else "What panels recommended, and what the Commissioner answered.",
            crumbs=(HOME,),
            feeds=(Link(f"{TITLE} (RSS)", f"feeds/{NAME}.rss"),),
            section=NAME,
        ),
        body=prose.on_page(words, desk.library, f"{NAME}/", desk.base_url) if words else "",
        count=count if those else "No recommendations",
        years=(),
        groups=tuple(group for group in groups if group.rows),
        empty="" if those else "No recommendation of a panel is in this record yet.",
        feeds=feeds_of(NAME),
        data=data_of(NAME),
    )


def _in_order(desk: Desk) -> list[Recommended]:
    """As on the page and in the data: what has no answer first, then the newest."""
    newest = sorted(recommendations_of(desk.library), key=lambda one: one.made.order, reverse=True)
    return sorted(newest, key=lambda one: one.recommendation.response is not None)


FIRST = (
    Column("identity", "Identity", "The name that never changes."),
    Column("address", "Address", "The address of its place on the page of the meeting, from the site's root."),
    Column("meeting", "Meeting", "The meeting at which it was made, by its identity."),
    Column("recommended", "Recommended", "When it was made, as it is known."),
    Column("answered", "Answered", "When the response was given, as it is known."),
    Column("days", "Days", "Days between the two, where both are known to the day."),
)


def register(desk: Desk) -> Register:
    rows = tuple(
        (
            one.identity,
            one.address,
            one.meeting.identity,
            one.made.written,
            answer.date.written if answer else None,
            span(one.made, answer.date).days if answer else None,
            *cells(one.recommendation, PanelRecommendation),
        )
        for one in _in_order(desk)
        for answer in (one.recommendation.response,)
    )
    return Register(NAME, TITLE, (*FIRST, *columns(PanelRecommendation)), rows)
