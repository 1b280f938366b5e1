"""What panels recommended to the Commissioner and what was answered, the unanswered first; and the same as data."""

from __future__ import annotations

from gazette.library.promises import CitedRecommendation, recommendations_of
from gazette.records.meeting import PanelRecommendation
from gazette.spans import span
from gazette.views.context import Context
from gazette.views.kinds.recommendations import row
from gazette.views.record import prose
from gazette.views.shapes.dataset import DataColumn, Dataset, cells, columns
from gazette.views.shapes.labels import HOME, LIST_TITLES, counted, data_links, feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link

NAME = "scrutiny"
TITLE = LIST_TITLES[NAME]


def recommendation_list(context: Context) -> ListPage:
    words = next((page for page in context.library.pages if page.name == NAME), None)
    those = _in_order(context)
    waiting = [one for one in those if not one.recommendation.response]
    answered = [one for one in those if one.recommendation.response]
    groups = (
        Group(f"No response is known ({len(waiting)})", "page-unanswered", tuple(row(context, one) for one in waiting)),
        Group(f"Answered ({len(answered)})", "page-answered", tuple(row(context, one) for one in answered)),
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
        body=prose.on_page(words, context.library, f"{NAME}/", context.base_url) if words else "",
        count=count if those else "No recommendations",
        years=(),
        groups=tuple(group for group in groups if group.rows),
        empty="" if those else "No recommendation of a panel is in this record yet.",
        feeds=feed_links(NAME),
        data=data_links(NAME),
    )


def _in_order(context: Context) -> list[CitedRecommendation]:
    """As on the page and in the data: what has no answer first, then the newest."""
    newest = sorted(recommendations_of(context.library), key=lambda one: one.date.order, reverse=True)
    return sorted(newest, key=lambda one: one.recommendation.response is not None)


FIRST = (
    DataColumn("identity", "Identity", "The name that never changes."),
    DataColumn("address", "Address", "The address of its place on the page of the meeting, from the site's root."),
    DataColumn("meeting", "Meeting", "The meeting at which it was made, by its identity."),
    DataColumn("recommended", "Recommended", "When it was made, as it is known."),
    DataColumn("answered", "Answered", "When the response was given, as it is known."),
    DataColumn("days", "Days", "Days between the two, where both are known to the day."),
)


def dataset(context: Context) -> Dataset:
    rows = tuple(
        (
            one.identity,
            one.address,
            one.meeting.identity,
            one.date.written,
            answer.date.written if answer else None,
            span(one.date, answer.date).days if answer else None,
            *cells(one.recommendation, PanelRecommendation),
        )
        for one in _in_order(context)
        for answer in (one.recommendation.response,)
    )
    return Dataset(NAME, TITLE, (*FIRST, *columns(PanelRecommendation)), rows)
