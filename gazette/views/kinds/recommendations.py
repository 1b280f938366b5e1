"""A recommendation of a panel: its row in the list, and its section, with the response, on the page of its meeting."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.library.promises import CitedRecommendation
from gazette.records import Meeting
from gazette.records.meeting import PanelRecommendation
from gazette.sentences import recommendations
from gazette.sentences.recommendations import ANSWERS, Answer
from gazette.views.context import Context
from gazette.views.record.badges import tags_of_part
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import fact, facts, row_date
from gazette.views.shapes.parts import Fact, Link, Row, Section, Value
from gazette.views.shapes.states import State


def row(context: Context, cited: CitedRecommendation) -> Row:
    """What was asked, below the heading of its answer: the reply, the meeting, and how long a reply took or takes."""
    recommendation, response = cited.recommendation, cited.recommendation.response
    target = context.library.linked("any", response.record) if response else None
    reply = (Fact("Reply", (Value(title_of(target), target.address),)),) if target else ()
    return Row(
        recommendation.text,
        cited.address,
        date=row_date(cited.date),
        state=shown(context, answer_of(recommendation)).unseen,
        summary=response.text if response else "",
        tags=tags_of_part(recommendation),
        details=tuple(filter(None, (cited.meeting.body_name, _waited(context, cited)))),
        links=reply,
    )


def _waited(context: Context, cited: CitedRecommendation) -> str:
    """How long the reply took or, in an office's own record, how long there has been none."""
    if response := cited.recommendation.response:
        return recommendations.waited(cited.date, response.date)
    return "" if context.library.office.is_compiled else recommendations.still_waiting(cited.date, context.today)


def answer_of(recommendation: PanelRecommendation) -> Answer:
    return recommendation.response.answer if recommendation.response else "none"


def shown(context: Context, answer: Answer) -> State:
    """The word for an answer with its sign and its look."""
    words = ANSWERS[answer]
    return State(words.word(is_compiled=context.library.office.is_compiled), words.look, words.sign)


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
        links=facts(
            fact("About", _link(context.library, recommendation.about)),
            fact("Where to read the reply", _link(context.library, response.record if response else None)),
        ),
        anchor=recommendation.anchor,
    )


def _link(library: Library, written: str | None) -> tuple[Value, ...]:
    """A link to the record of a short form."""
    target = library.linked("any", written)
    return (Value(title_of(target), target.address),) if target else ()
