"""A recommendation of a panel: its row in the list, and its section, with the response, on the page of its meeting."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.library.promises import CitedRecommendation
from gazette.records import Meeting
from gazette.records.meeting import PanelRecommendation
from gazette.sentences import recommendations, records
from gazette.spans import span
from gazette.views.context import Context
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import fact, facts, row_date
from gazette.views.shapes.parts import Fact, Row, Section, Tag, Tone, Value

ANSWER_TONES: dict[str, Tone] = {"accepted": "green", "accepted in part": "yellow", "rejected": "red", "noted": "grey"}
ILLUSTRATIVE = Tag(records.ILLUSTRATIVE, "purple")


def row(context: Context, cited: CitedRecommendation) -> Row:
    recommendation, response = cited.recommendation, cited.recommendation.response
    if response:
        waited = recommendations.answered(cited.date, response.date)
    else:
        waited = recommendations.waiting(cited.date, context.today, is_compiled=context.library.office.is_compiled)
    return Row(
        recommendation.text,
        cited.address,
        date=row_date(cited.date),
        summary=response.text if response else "",
        tags=tags(recommendation),
        details=(cited.meeting.title, waited),
    )


def sections_of(context: Context, meeting: Meeting) -> tuple[Section, ...]:
    """The recommendations made at a meeting, in its order; a withheld meeting shows none."""
    if meeting.is_hidden:
        return ()
    several = [CitedRecommendation(meeting, recommendation) for recommendation in meeting.panel_recommendations]
    return tuple(
        Section(
            recommendations.heading(number, len(several)),
            cited.recommendation.anchor,
            paragraphs=tuple(filter(None, (cited.recommendation.text, _illustrative(cited.recommendation)))),
            facts=_facts(context, cited),
        )
        for number, cited in enumerate(several, 1)
    )


def tags(recommendation: PanelRecommendation) -> tuple[Tag, ...]:
    """The answer, and whether it is invented."""
    response = recommendation.response
    answer = (Tag(response.answer.capitalize(), ANSWER_TONES[response.answer]),) if response else ()
    return (*answer, ILLUSTRATIVE) if recommendation.illustrative else answer


def _illustrative(recommendation: PanelRecommendation) -> str:
    response = recommendation.response
    return recommendations.illustrative(response.answer if response else None) if recommendation.illustrative else ""


def _facts(context: Context, cited: CitedRecommendation) -> tuple[Fact, ...]:
    recommendation, response = cited.recommendation, cited.recommendation.response
    return facts(
        fact("Recommended", cited.date),
        fact("About", _link(context.library, recommendation.about)),
        fact("Response", response.answer.capitalize() if response else _no_response(context)),
        fact("What it says", response.text if response else None),
        fact("Answered", response.date if response else None),
        fact("Answered in", str(span(cited.date, response.date)) if response else None),
        fact("Where to read it", _link(context.library, response.record if response else None)),
        fact("Note", recommendation.note),
    )


def _no_response(context: Context) -> str:
    return recommendations.no_response(is_compiled=context.library.office.is_compiled)


def _link(library: Library, written: str | None) -> tuple[Value, ...]:
    """A link to the record of a short form."""
    target = library.linked("any", written)
    return (Value(title_of(target), target.address),) if target else ()
