"""Recommendations of panels and their answers, the unanswered first, as a list and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gazette.dates import UNFILLED
from gazette.grouping import grouped
from gazette.library.panels import Panel
from gazette.library.promises import CitedRecommendation, recommendations_of
from gazette.plurals import with_the
from gazette.records import Decision, Meeting
from gazette.records.decision_chain import Scrutiny
from gazette.records.meeting import PanelRecommendation
from gazette.sentences import later_acts, recommendations
from gazette.sentences.briefings import ALL_MEETINGS
from gazette.sentences.lists import none_yet, with_number
from gazette.sentences.recommendations import ABOUT_DECISIONS, ABOUT_DECISIONS_BY_ONE, ANSWERS, TITLE_OF_DATA, Answer
from gazette.slugs import name_slug
from gazette.spans import span
from gazette.views.context import Context
from gazette.views.kinds import meetings
from gazette.views.kinds.meeting_lists import is_doubtful
from gazette.views.kinds.minutes import where
from gazette.views.kinds.recommendations import answer_of, row, shown
from gazette.views.lists.list_page import list_page
from gazette.views.record.badges import ACT_TONES, standing_tags
from gazette.views.shapes.dataset import (
    LASTING_NAME,
    Cell,
    DataField,
    Dataset,
    cell,
    dataset_of,
    day_fields,
    declared,
    language_field,
)
from gazette.views.shapes.labels import date_once, fact, facts, row_date
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, Row, Section, Tag
from gazette.views.shapes.states import Stack, stack

NAME = "scrutiny"
UNANSWERED = f"{NAME}/#page-unanswered"
ByAnswer = Mapping[Answer, Sequence[CitedRecommendation]]


def recommendation_list(context: Context) -> ListPage:
    ordered = _in_order(context)
    by_answer = grouped((answer_of(cited.recommendation), cited) for cited in ordered)
    by_answer = {name: by_answer[name] for name in ANSWERS if name in by_answer}
    by = _only_body(ordered)
    about_decisions = _about_decisions(context, by)
    is_empty = not (ordered or about_decisions.rows)
    return list_page(
        context,
        NAME,
        count=_answer(context, by_answer, by),
        stack=_stack(context, by_answer),
        groups=(
            *(_group(context, name, cited, by) for name, cited in by_answer.items()),
            *((about_decisions,) if about_decisions.rows else ()),
        ),
        empty=_none(context) if is_empty else "",
        sections=tuple(_meetings(context)) if is_empty and context.is_compiled else (),
    )


def _none(context: Context) -> str:
    """That there are none; in a compiled record also by whom, where it has one panel that scrutinises the office."""
    if not context.is_compiled:
        return none_yet("recommendations", is_compiled=False)
    return recommendations.none_found([panel.name for panel in _panels(context)])


def _panels(context: Context) -> list[Panel]:
    """The Police and Crime Panel, and any other panel of its kind."""
    return [panel for panel in context.panels if any(meeting.meeting_kind == "panel" for meeting in panel.meetings)]


def _meetings(context: Context) -> Iterator[Section]:
    """The meetings of each panel that were held, the newest first, with their minutes."""
    panels = _panels(context)
    for panel in panels:
        rows = tuple(_meeting_row(context, meeting) for meeting in reversed(panel.meetings) if meeting.held == "held")
        if rows:
            heading = recommendations.meetings_held(len(rows), panel.name if len(panels) > 1 else "")
            doubtful = [meeting for meeting in panel.meetings if is_doubtful(context, meeting)]
            yield Section(
                heading,
                f"page-meetings-{name_slug(panel.name)}",
                lead=recommendations.not_confirmed(len(doubtful)),
                rows=rows,
                links=(Link(ALL_MEETINGS, "meetings/"),) if doubtful else (),
            )


def _meeting_row(context: Context, meeting: Meeting) -> Row:
    """Its day, with a link to its page; a title of its own beside the day, if it has another than the panel's name."""
    minutes = facts(fact("Minutes", where(context.library, meeting)))
    shown = replace(date_once(meetings.row(context, meeting)), links=minutes)
    if not shown.date or not meeting.body_name.endswith(shown.title):
        return shown
    return replace(shown, title=shown.date.text, date=None, unseen=f": {meeting.body_name}")


def dataset(context: Context) -> Dataset:
    return dataset_of(NAME, TITLE_OF_DATA, FIELDS, _in_order(context))


def _only_body(ordered: Sequence[CitedRecommendation]) -> str:
    """The body that made all recommendations, which the answer then names once; "" if there are several."""
    names = {name_slug(cited.meeting.body_name): cited.meeting.body_name for cited in ordered}
    return next(iter(names.values())) if len(names) == 1 else ""


def _answer(context: Context, by_answer: ByAnswer, by: str) -> str:
    numbers = {name: len(several) for name, several in by_answer.items()}
    return recommendations.answer(numbers, is_compiled=context.is_compiled, by=by)


def _stack(context: Context, by_answer: ByAnswer) -> Stack | None:
    parts = ((shown(context, name), len(several), f"{NAME}/#{_anchor(name)}") for name, several in by_answer.items())
    return stack(recommendations.by_answer(sum(map(len, by_answer.values()))), parts)


def _anchor(name: Answer) -> str:
    return UNANSWERED.partition("#")[2] if name == "none" else f"page-{name_slug(name)}"


def _group(context: Context, name: Answer, several: Sequence[CitedRecommendation], by: str) -> Group:
    rows = tuple(row(context, cited, is_of_only_body=bool(by)) for cited in several)
    lead = recommendations.number_with_answer(len(rows), name)
    return Group(shown(context, name).text, _anchor(name), rows, state=shown(context, name), lead=lead)


def _about_decisions(context: Context, by: str) -> Group:
    """What panels did about decisions, as the decisions say, the newest first. Data of decisions has it too."""
    decisions = (decision for decision in context.library.decisions if not decision.is_hidden)
    acts = [(decision, entry) for decision in decisions for entry in decision.scrutiny if entry.is_of_a_panel]
    acts.sort(key=lambda act: act[1].date.order, reverse=True)
    is_by_one = bool(by) and all(_is_by(by, entry) for _, entry in acts)
    rows = tuple(_act_row(context, decision, entry, is_of_only_body=is_by_one) for decision, entry in acts)
    heading = ABOUT_DECISIONS_BY_ONE if is_by_one else ABOUT_DECISIONS
    return Group(with_number(heading, len(rows)), "page-about-decisions", rows)


def _is_by(body: str, entry: Scrutiny) -> bool:
    return name_slug(with_the(entry.by or "")) == name_slug(with_the(body))


def _act_row(context: Context, decision: Decision, entry: Scrutiny, *, is_of_only_body: bool) -> Row:
    """What was done and by whom, if not always by one; the day is beside it, and needs no tag."""
    done = later_acts.scrutiny(entry.how, None if is_of_only_body else entry.by, UNFILLED)
    is_said = "" if entry.how == "other" else later_acts.badge(entry.how, entry.date)
    answer = later_acts.answer(entry.answer, entry.answered)
    others = (tag for tag in standing_tags(context, decision) if tag.text != is_said)
    return Row(
        decision.title,
        decision.address,
        date=row_date(entry.date),
        summary=entry.text or "",
        tags=(Tag(done, ACT_TONES.get(entry.how, "grey")), *others),
        details=(answer,) if answer else (),
    )


def _in_order(context: Context) -> list[CitedRecommendation]:
    """The order of page and data: the unanswered, the longest wait first, then the answered, the newest first."""
    newest = sorted(recommendations_of(context.library), key=lambda cited: cited.date.order, reverse=True)
    unanswered = [cited for cited in newest if cited.recommendation.response is None]
    longest = sorted(unanswered, key=lambda cited: (cited.date.says_nothing, cited.date.order))
    return [*longest, *(cited for cited in newest if cited.recommendation.response)]


def _answered(cited: CitedRecommendation) -> Cell:
    response = cited.recommendation.response
    return cell(response.date) if response else None


def _days(cited: CitedRecommendation) -> int | None:
    response = cited.recommendation.response
    return span(cited.date, response.date).days if response else None


FIELDS: tuple[DataField[CitedRecommendation], ...] = (
    DataField("identity", "Identity", LASTING_NAME, lambda cited: cited.identity),
    DataField(
        "address",
        "Address",
        "The address of its place on the page of the meeting, from the site's root.",
        lambda cited: cited.address,
    ),
    DataField(
        "meeting", "Meeting", "The meeting at which it was made, by its identity.", lambda cited: cited.meeting.identity
    ),
    DataField("recommended", "Recommended", "When it was made. Date.", lambda cited: cell(cited.date)),
    *day_fields("recommended", "Recommended", "that date", lambda cited: cited.date),
    DataField("answered", "Answered", "When the response was given.", _answered),
    DataField("days", "Days", "Days between the two, where both are known to the day.", _days),
    language_field(lambda cited: cited.meeting),
    *declared(PanelRecommendation, lambda cited: cited.recommendation, leave_out=("id",)),
)
