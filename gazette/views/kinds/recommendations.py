"""A recommendation of a panel: its line in the list, and its place, with the response, on the page of its meeting."""

from __future__ import annotations

from datetime import date

from gazette.library.library import Library
from gazette.library.promises import CitedRecommendation
from gazette.records import Meeting
from gazette.records.meeting import PanelRecommendation
from gazette.spans import span
from gazette.views.context import Context
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import date_value, fact, facts
from gazette.views.shapes.parts import Fact, Row, Section, Tag, Tone, Value

ANSWER_TONES: dict[str, Tone] = {"accepted": "green", "accepted in part": "yellow", "rejected": "red", "noted": "grey"}
NONE_KNOWN = "No response is known"
MADE_UP = "Made up for this demonstration"


def row(context: Context, one: CitedRecommendation) -> Row:
    """The line in the list of all of them."""
    told = one.recommendation
    answer = told.response
    details = (f"{one.meeting.title}", f"{answer.date}: {waited(one)}" if answer else waiting(one, context.today))
    return Row(told.text, one.address, date_value(one.date), answer.text if answer else "", tags(told), details)


def sections_of(context: Context, meeting: Meeting) -> tuple[Section, ...]:
    """On the page of its meeting: each has an anchor, for ever."""
    if meeting.status == "withheld":
        return ()
    those = [CitedRecommendation(meeting, one) for one in meeting.panel_recommendations]
    return tuple(
        Section(
            f"Panel recommendation {number} of {len(those)}" if len(those) > 1 else "Panel recommendation",
            one.recommendation.anchor,
            tuple(filter(None, (one.recommendation.text, _made_up(one.recommendation)))),
            facts=_facts(context, one),
        )
        for number, one in enumerate(those, 1)
    )


def tags(told: PanelRecommendation) -> tuple[Tag, ...]:
    answer = told.response
    tag = Tag(answer.answer.capitalize(), ANSWER_TONES[answer.answer]) if answer else Tag("Unanswered", "red")
    return (tag, Tag(MADE_UP, "purple")) if told.illustrative else (tag,)


def waited(one: CitedRecommendation) -> str:
    """How long the response took: days where both dates are known to the day, else as narrowly as they are known."""
    assert one.recommendation.response
    took = span(one.date, one.recommendation.response.date)
    if took.least is None and took.most is None:
        return "answered"
    return "answered on the same day" if took.most == 0 else f"answered {took} later"


def waiting(one: CitedRecommendation, today: date) -> str:
    if one.date.last is None or one.date.is_future(today):
        return NONE_KNOWN
    days = (today - one.date.last).days
    return f"{NONE_KNOWN} after {days:,} days" if days > 0 else NONE_KNOWN


def _made_up(told: PanelRecommendation) -> str:
    what = "the recommendation and its response" if told.response else "the recommendation"
    return f"{MADE_UP}, and not in any source: {what}." if told.illustrative else ""


def _facts(context: Context, one: CitedRecommendation) -> tuple[Fact, ...]:
    told, answer = one.recommendation, one.recommendation.response
    return facts(
        fact("Recommended", one.date),
        fact("About", _link(context.library, told.about)),
        fact("Response", answer.answer.capitalize() if answer else NONE_KNOWN),
        fact("What it says", answer.text if answer else None),
        fact("Answered", answer.date if answer else None),
        fact("Between the two", str(span(one.date, answer.date)) if answer else None),
        fact("Where it stands", _link(context.library, answer.record if answer else None)),
        fact("Note", told.note),
    )


def _link(library: Library, written: str | None) -> tuple[Value, ...]:
    target = library.linked("any", written) if written else None
    return (Value(title_of(target), target.address),) if target else ()
