"""A recommendation of a panel: its row in the list, and its section, with the response, on the page of its meeting."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.library.promises import CitedRecommendation
from gazette.records import Meeting
from gazette.records.meeting import PanelRecommendation, PanelResponse
from gazette.sentences import recommendations
from gazette.sentences.recommendations import ANSWERS, Answer
from gazette.views.context import Context
from gazette.views.record.badges import tags_of_part
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import fact, facts, row_date
from gazette.views.shapes.parts import Fact, Link, Row, Section, Value
from gazette.views.shapes.states import State


def row(context: Context, cited: CitedRecommendation, *, is_of_only_body: bool = False) -> Row:
    """What was asked, below the heading of its answer: the reply, how long it took, and who asked if not always one."""
    recommendation, response = cited.recommendation, cited.recommendation.response
    body = "" if is_of_only_body else cited.meeting.body_name
    return Row(
        recommendation.text,
        cited.address,
        date=row_date(cited.date),
        state=shown(context, answer_of(recommendation)).unseen,
        summary=recommendations.reply(response.date, response.text) if response else "",
        tags=tags_of_part(recommendation),
        details=tuple(filter(None, (body, recommendations.waited(cited.date, response.date) if response else ""))),
        links=_reply_links(context.library, response),
    )


def _reply_links(library: Library, response: PanelResponse | None) -> tuple[Fact, ...]:
    """The document of a response: the reply itself only where it has the day on which the response was given."""
    target = library.linked("any", response.record) if response else None
    if response is None or target is None:
        return ()
    days = (target.record.when.day, target.record.published.day)
    is_the_reply = response.date.day is not None and response.date.day in days
    label = recommendations.REPLY if is_the_reply else recommendations.SEE_ALSO
    return (Fact(label, (Value(title_of(target), target.address),)),)


def answer_of(recommendation: PanelRecommendation) -> Answer:
    return recommendation.response.answer if recommendation.response else "none"


def shown(context: Context, answer: Answer) -> State:
    """The word for an answer with its sign and its look."""
    words = ANSWERS[answer]
    return State(words.word(is_compiled=context.is_compiled), words.look, words.sign)


def sections_of(context: Context, meeting: Meeting) -> tuple[Section, ...]:
    """The recommendations made at a meeting, in its order; a withheld meeting shows none."""
    if meeting.is_hidden or not meeting.panel_recommendations:
        return ()
    rows = tuple(
        _row_on_meeting(context, CitedRecommendation(meeting, recommendation))
        for recommendation in meeting.panel_recommendations
    )
    heading = recommendations.asked_by(meeting.meeting_kind)
    links = (Link(recommendations.ALL, "scrutiny/"),)
    return (Section(heading, "page-recommendations", rows=rows, links=links),)


def _row_on_meeting(context: Context, cited: CitedRecommendation) -> Row:
    recommendation, response = cited.recommendation, cited.recommendation.response
    own_day = recommendation.made
    return Row(
        recommendation.text,
        "",
        state=shown(context, answer_of(recommendation)),
        summary=recommendations.reply(response.date, response.text) if response else "",
        tags=tags_of_part(recommendation),
        details=tuple(
            filter(
                None,
                (
                    recommendations.made_on(own_day) if own_day else "",
                    recommendations.waited(cited.date, response.date) if response else "",
                    recommendation.note or "",
                ),
            )
        ),
        links=(
            *facts(fact("About", _link(context.library, recommendation.about))),
            *_reply_links(context.library, response),
        ),
        anchor=recommendation.anchor,
    )


def _link(library: Library, written: str | None) -> tuple[Value, ...]:
    """A link to the record of a short form."""
    target = library.linked("any", written)
    return (Value(title_of(target), target.address),) if target else ()
