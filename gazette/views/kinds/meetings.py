"""The page of a meeting, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.panels import Panel, body_slug
from gazette.records import Meeting, Record
from gazette.records.meeting import MeetingState
from gazette.sentences import meeting_answers, meetings
from gazette.sentences.days import with_time
from gazette.sentences.meeting_answers import LONGEST_OUTCOME, MeetingFacts
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.kinds import minutes, recommendations
from gazette.views.record import calendar_links
from gazette.views.record.badges import badges, standing_tags, unconfirmed_tags
from gazette.views.record.contact import ask_link
from gazette.views.record.openings import write_or_ring
from gazette.views.record.page import district_fact, record_page
from gazette.views.shapes.labels import date_value, fact, facts, listed_date, row_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Link, ReaderAction, Row, Section, Tag, Tone, Value

STATE_TONES: dict[MeetingState, Tone] = {  # that it was cancelled or postponed is one of the badges
    "scheduled": "blue",
    "held": "grey",
    "moved": "orange",
    "not confirmed": "grey",
}
AHEAD = ("scheduled", "moved")
WATCH = "Watch the recording"


def page(context: Context, meeting: Meeting) -> RecordPage:
    first, time = meeting.moved_from, meetings.time(meeting.starts, meeting.ends)
    head_facts = () if meeting.is_hidden else facts(*_head_facts(context, meeting))
    shown = {line.label for line in head_facts}
    shown |= {"Time"} if "Date" in shown else set()
    shown |= set() if minutes.where(context.library, meeting) or "Minutes" not in shown else {minutes.STATUS}
    details = facts(
        fact("Body", meeting.body_name),
        fact("Kind of meeting", meetings.kind(meeting.meeting_kind)),
        fact("Date", meetings.POSTPONED if meeting.is_postponed else meeting.date),
        fact("Time", "" if meeting.is_postponed else time),
        fact("Place", meeting.place),
        district_fact(context, meeting.district),
        fact("Open to the public", minutes.open_to_the_public(meeting)),
        fact("Originally planned for", date_value(first, time if meeting.is_postponed else "") if first else None),
        fact("Questions by", meeting.questions_by),
        *minutes.minutes_facts(context.library, meeting),
        fact("Recording", _link(WATCH, meeting.webcast)),
    )
    answer = _answer(context, meeting)
    return record_page(
        context,
        meeting,
        tags=unconfirmed_tags(context, meeting),
        answer=answer,
        head_facts=head_facts,
        action=_action(context, meeting),
        details=(line for line in details if line.label not in shown),
        sections=_sections(context, meeting),
    )


def _answer(context: Context, meeting: Meeting) -> str:
    if meeting.is_hidden:
        return ""
    return meeting_answers.answer(facts_of(context, meeting))


def facts_of(context: Context, meeting: Meeting) -> MeetingFacts:
    """What is known about a meeting today."""
    asked = meeting.panel_recommendations
    return MeetingFacts(
        state=meeting.state(context.today),
        written=meeting.held,
        day=meeting.date,
        starts=meeting.starts,
        ends=meeting.ends,
        place=meeting.place,
        public=meeting.public,
        moved_from=meeting.moved_from,
        outcome=(meeting.outcome or "") if minutes.is_short(meeting) else "",
        summary=meeting.summary,
        has_account=bool(meeting.outcome or minutes.where(context.library, meeting)),
        asked=len(asked),
        unanswered=sum(recommendation.response is None for recommendation in asked),
        kind=meeting.meeting_kind,
        body=meeting.body_name,
        questions_by=by if (by := meeting.questions_by) and not by.is_past(context.today) else None,
        is_compiled=context.is_compiled,
    )


def is_ahead(context: Context, meeting: Meeting) -> bool:
    """Whether it is to be held on a day that is known to be ahead."""
    return meeting.state(context.today) in AHEAD


def _head_facts(context: Context, meeting: Meeting) -> Iterator[Fact | None]:
    """When and where, unless the answer says so; its papers and its minutes."""
    ahead, state = is_ahead(context, meeting), meeting.state(context.today)
    if not ahead and state == "held":
        time = "" if meeting.date.clock else meetings.time(meeting.starts, meeting.ends)
        yield fact("Date", date_value(meeting.date, time))
    if not ahead:
        yield fact("Place", meeting.place)
    if ahead or meeting.agenda or not context.is_compiled:
        yield fact("Papers", tuple(_papers(meeting)))
    if state == "held":
        yield fact("Minutes", minutes.where(context.library, meeting) or _no_minutes(context, meeting))
    if ahead:
        panel = _panel(context, meeting)
        yield fact("Briefing", meeting_answers.BRIEFING, panel.address) if panel else None
        yield fact(_after_this(context), tuple(_next_meeting(context, meeting)))


def _papers(meeting: Meeting) -> Iterator[Value]:
    if meeting.agenda:
        yield Value("Agenda", meeting.agenda)
    papers = [matter for matter in meeting.matters if matter.record]
    if papers:
        yield Value(meetings.papers(len(papers)), f"#{minutes.agenda_anchor(papers[0].part or '')}")


def _no_minutes(context: Context, meeting: Meeting) -> tuple[Value, ...]:
    """Not published, with what is known of them all the same: Draft, not published."""
    words = voiced("minutes not known", is_compiled=context.is_compiled)
    return (Value(meetings.minutes_not_seen(minutes.open_state(meeting), words)),)


def _later_meetings(context: Context, meeting: Meeting) -> list[Meeting]:
    """The meetings of the same body that are certainly later, the earliest first."""
    of_body = context.meetings_by_body.get(body_slug(meeting.body_name), ())
    return [other for other in of_body if meeting.date.is_certainly_before(other.date)]


def _panel(context: Context, meeting: Meeting) -> Panel | None:
    """The panel that met; None for any other body."""
    name = body_slug(meeting.body_name)
    return next((panel for panel in context.panels if body_slug(panel.name) == name), None)


def _after_this(context: Context) -> str:
    return voiced("meeting after this", is_compiled=context.is_compiled)


def _next_meeting(context: Context, meeting: Meeting) -> Iterator[Value]:
    for later in _later_meetings(context, meeting)[:1]:
        yield Value(meetings.day_or_title(later.date, later.title), later.address)


def _action(context: Context, meeting: Meeting) -> ReaderAction | None:
    """Ask, watch, put it in a calendar. In a compiled record nothing looks like a button of the office."""
    if meeting.is_hidden or context.is_compiled:
        return None
    if not is_ahead(context, meeting):
        recording = (Link(WATCH, meeting.webcast),) if meeting.webcast else ()
        return ReaderAction("", recording) if recording and meeting.state(context.today) == "held" else None
    asks = takes_questions(context, meeting)
    links = (
        *((ask_link(context, meetings.ASK, meeting.title),) if asks else ()),
        *((Link("Watch the meeting", meeting.webcast),) if meeting.webcast else ()),
        *(calendar_links.link_of_day(context, meeting.identity) if meeting.public is not False else ()),
    )
    text = meeting_answers.ask_by(meeting.questions_by) if asks and meeting.questions_by else ""
    return ReaderAction(text, links, write_or_ring(context) if asks else "") if links else None


def takes_questions(context: Context, meeting: Meeting) -> bool:
    """Whether one can still send a question to a meeting that is to come."""
    day = meeting.questions_by
    return day is not None and is_ahead(context, meeting) and day.may_be_ahead(context.today)


def _sections(context: Context, meeting: Meeting) -> Iterator[Section]:
    if meeting.points:
        yield Section(meeting_answers.POINTS, "page-points", bullets=tuple(map(Value, meeting.points)))
    yield from minutes.agenda_of(context.library, meeting)
    yield from recommendations.sections_of(context, meeting)
    yield from minutes.sections_of(context.library, meeting)
    yield from _what_next(context, meeting)


def _what_next(context: Context, meeting: Meeting) -> Iterator[Section]:
    """What names the meeting and is later than it, the earliest first, and the meeting after it; then what is ahead."""
    if meeting.is_hidden or is_ahead(context, meeting):
        return
    by_heading = grouped(_later_rows(context, meeting))
    panel = _panel(context, meeting)
    links = (Link(meeting_answers.TO_BRIEFING, panel.address),) if panel else ()
    for heading, anchor in ((meeting_answers.WHAT_FOLLOWED, "page-next"), (meeting_answers.WHAT_COMES, "page-ahead")):
        if heading in by_heading:
            yield Section(
                heading, anchor, rows=by_heading[heading], links=links if heading == [*by_heading][-1] else ()
            )


def _later_rows(context: Context, meeting: Meeting) -> Iterator[tuple[str, Row]]:
    """The rows below a heading each: what may have happened already, or what is certainly ahead."""
    later = _later_meetings(context, meeting)
    relations = context.library.relations_to.get(meeting.identity, ())
    sources = {relation.source.identity: relation.source for relation in relations}
    naming = [
        source
        for source in sources.values()
        if meeting.date.is_certainly_before(source.when) and not source.is_hidden and source not in later[:1]
    ]
    for source in sorted(naming, key=lambda source: source.when.order):
        row = Row(
            source.title,
            source.address,
            date=row_date(source.when),
            summary=source.summary,
            tags=standing_tags(context, source),
        )
        yield _heading_of(context, source), row
    for after in later[:1]:
        tags = standing_tags(context, after)
        date = row_date(with_hour(context, after, after.date))
        row = Row(after.title, after.address, date=date, lead=_after_this(context), tags=tags)
        yield _heading_of(context, after), row


def _heading_of(context: Context, record: Record) -> str:
    is_later = record.when.is_future(context.today)
    return meeting_answers.WHAT_COMES if is_later else meeting_answers.WHAT_FOLLOWED


def row(context: Context, meeting: Meeting) -> Row:
    return Row(
        meeting.title,
        meeting.address,
        date=listed_date(replace(meeting.listed_date, date=with_hour(context, meeting, meeting.listed_date.date))),
        summary=meeting.summary or _short_outcome(meeting),
        tags=(
            *badges(context.library, meeting),
            *(_state_tags(context, meeting) if meeting.held != "held" else ()),
        ),
        details=tuple(filter(None, (_moved(meeting), meeting.place, _public(meeting), _questions(context, meeting)))),
    )


def with_hour(context: Context, meeting: Meeting, day: KnownDate) -> KnownDate:
    """The day in a list, with the hour at which a meeting that is still to come begins."""
    return with_time(day, meeting.starts) if is_ahead(context, meeting) and not meeting.is_hidden else day


def _short_outcome(meeting: Meeting) -> str:
    outcome = "" if meeting.is_hidden else meeting.outcome or ""
    return outcome if len(outcome) <= LONGEST_OUTCOME else ""


def _moved(meeting: Meeting) -> str:
    """Moved from 11 June 2024; "" without a new day, because then the row itself has the old one."""
    first = meeting.moved_from
    return meetings.moved(first) if first and first.is_known and meeting.date.is_known else ""


def _public(meeting: Meeting) -> str:
    """Whether people can come, or could; "" where it was called off or nobody says it."""
    is_called_off = meeting.is_hidden or meeting.is_postponed or meeting.held == "cancelled"
    return "" if is_called_off else meetings.OPEN_TO_ALL[meeting.public]


def _questions(context: Context, meeting: Meeting) -> str:
    """Until when one can send a question, while one can."""
    day = meeting.questions_by if takes_questions(context, meeting) else None
    return meetings.questions_until(day) if day else ""


def _state_tags(context: Context, meeting: Meeting) -> tuple[Tag, ...]:
    state = meeting.state(context.today)
    return (
        (Tag(meetings.state_name(state, meeting.held), STATE_TONES[state]),) if state and state in STATE_TONES else ()
    )


def _link(text: str, url: str | None) -> tuple[Value, ...]:
    return (Value(text, url),) if url else ()
