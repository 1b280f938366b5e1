"""The list of several panels: what is open for each, and when and where it meets next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.grouping import grouped
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
from gazette.views.shapes.labels import data_links, fact, facts, feed_links
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
    to_panels = {cited.address: cited for briefing in briefings for cited in briefing.promises}
    which = sentences.promised_to(sum(bool(briefing.promises) for briefing in briefings), len(briefings))
    promises = promise_list.answer(context, tuple(to_panels.values()), which=which)
    none_recommended = _is_said_of_all(context, briefings)
    count = sentences.of_list(
        len(briefings), first, day, promises, is_compiled=context.is_compiled, none_recommended=none_recommended
    )
    page = list_page(context, BRIEFING, count=count, groups=tuple(_groups(context, briefings)), empty=empty)
    page = replace(page, head=replace(page.head, details=as_of(context)))
    return replace(page, feeds=feed_links("promises")[:1], data=data_links("promises")) if to_panels else page


def as_of(context: Context) -> str:
    """For which day it is worked out, which a printed sheet does not say otherwise."""
    return sentences.as_of(context.today, context.library.office.searched)


def _groups(context: Context, briefings: Sequence[Briefing]) -> Iterator[Group]:
    """The panels with what is open for each, then those of which no more is known than when they met."""
    nothing = voiced("panels with nothing", is_compiled=context.is_compiled)
    by_heading = grouped((nothing if _has_nothing(each) else sentences.PANELS, each) for each in briefings)
    for heading, anchor in ((sentences.PANELS, "all"), (nothing, "page-without")):
        if heading in by_heading:
            is_said = _is_said_of_all(context, briefings)
            rows = tuple(_row(briefing, is_said_of_all=is_said) for briefing in by_heading[heading])
            yield Group(heading, anchor, rows)


def _has_nothing(briefing: Briefing) -> bool:
    return not (briefing.promises or briefing.recommendations)


def _is_said_of_all(context: Context, briefings: Sequence[Briefing]) -> bool:
    """In a compiled record, whether no recommendation was found of any panel, which is said above their list."""
    none = not any(briefing.recommendations for briefing in briefings)
    return none and bool(briefings) and context.is_compiled


def _row(briefing: Briefing, *, is_said_of_all: bool) -> Row:
    """A panel with what is open for it, and when and where it meets next."""
    panel = briefing.panel
    if _has_nothing(briefing):
        next_meeting = "" if briefing.is_compiled or briefing.next else sentences.NO_NEXT
        return Row(panel.name, panel.address, summary=next_meeting, links=meeting_facts(briefing))
    summary = answer_of(briefing, is_said_of_all=is_said_of_all)
    return Row(panel.name, panel.address, summary=summary, links=meeting_facts(briefing))


def meeting_facts(briefing: Briefing) -> tuple[Fact, ...]:
    """The next meeting with its time and place; where none is known, the last."""
    if briefing.next is None:
        last = briefing.last_meeting
        label = voiced("last meeting", is_compiled=briefing.is_compiled)
        return facts(
            fact(label, (Value(meetings.day_or_title(last.date, last.title), last.address),)) if last else None
        )
    meeting, today = briefing.next, briefing.context.today
    day = with_weekday(with_time(meeting.date, meeting.starts, meeting.ends))
    when = Value(meetings.day_or_title(day, meeting.title), meeting.address)
    questions = meeting.questions_by if meeting.questions_by and meeting.questions_by.may_be_ahead(today) else None
    return facts(
        fact(sentences.NEXT_MEETING, (when,)),
        fact("Place", meeting.place),
        fact("Questions close", with_weekday(questions) if questions else None),
    )


def answer_of(briefing: Briefing, *, is_said_of_all: bool = False) -> str:
    return sentences.answer(
        BriefingFacts(
            has_next=briefing.next is not None,
            overdue=len(briefing.overdue),
            expected=len(briefing.past_expected),
            unanswered=len(briefing.unanswered),
            promises=promise_list.answer(briefing.context, briefing.promises),
            number=len(briefing.promises),
            recommendations=len(briefing.recommendations),
            is_said_of_all=is_said_of_all,
            is_compiled=briefing.is_compiled,
        )
    )
