"""The list of several panels: what is open for each, and when and where it meets next."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.library.panels import BRIEFING
from gazette.sentences import briefings as sentences
from gazette.sentences import meetings
from gazette.sentences.briefings import BriefingFacts
from gazette.sentences.days import with_time, with_weekday
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.lists import promise_list
from gazette.views.lists.list_page import list_page
from gazette.views.lists.panel_facts import Briefing
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Fact, Group, Row, Value


def list_of_panels(context: Context, briefings: Sequence[Briefing]) -> ListPage:
    empty = "" if briefings else sentences.no_panel(is_compiled=context.is_compiled)
    ahead = [
        (briefing.panel.name, with_time(briefing.next.date, briefing.next.starts))
        for briefing in briefings
        if briefing.next
    ]
    first, day = min(ahead, key=lambda panel: panel[1].order, default=("", None))
    rows = tuple(map(_row, briefings))
    groups = (Group(sentences.PANELS, "all", rows),) if rows else ()
    to_panels = {cited.address: cited for briefing in briefings for cited in briefing.promises}
    promises = promise_list.answer(context, tuple(to_panels.values()))
    count = sentences.of_list(len(briefings), first, day, promises)
    return list_page(context, BRIEFING, count=count, groups=groups, empty=empty)


def _row(briefing: Briefing) -> Row:
    """A panel with what is open for it, and when and where it meets next."""
    panel = briefing.panel
    return Row(panel.name, panel.address, summary=answer_of(briefing), links=meeting_facts(briefing))


def meeting_facts(briefing: Briefing) -> tuple[Fact, ...]:
    """The next meeting with its time and place; where none is known, the last."""
    if briefing.next is None:
        last = briefing.last_meeting
        label = voiced("last meeting", is_compiled=briefing.is_compiled)
        return facts(
            fact(label, (Value(meetings.day_or_title(last.date, last.title), last.address),)) if last else None
        )
    meeting = briefing.next
    day = with_weekday(with_time(meeting.date, meeting.starts, meeting.ends))
    when = Value(meetings.day_or_title(day, meeting.title), meeting.address)
    return facts(fact(sentences.NEXT_MEETING, (when,)), fact("Place", meeting.place))


def answer_of(briefing: Briefing) -> str:
    return sentences.answer(
        BriefingFacts(
            has_next=briefing.next is not None,
            overdue=len(briefing.overdue),
            expected=len(briefing.past_expected),
            unanswered=len(briefing.unanswered),
            promises=promise_list.answer(briefing.context, briefing.promises),
            recommendations=len(briefing.recommendations),
            is_compiled=briefing.is_compiled,
        )
    )
