"""The page of a meeting, and its row in lists."""

from __future__ import annotations

from dataclasses import replace

from gazette.records import Meeting
from gazette.records.meeting import MeetingState
from gazette.sentences import meetings
from gazette.views.context import Context
from gazette.views.kinds import minutes, recommendations
from gazette.views.record.badges import badges
from gazette.views.record.page import district_fact, record_page
from gazette.views.shapes.labels import date_value, fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Tag, Tone, Value

STATE_TONES: dict[MeetingState, Tone] = {  # that it was cancelled or postponed is one of the badges
    "scheduled": "blue",
    "held": "grey",
    "moved": "orange",
    "not confirmed": "grey",
}


def page(context: Context, meeting: Meeting) -> RecordPage:
    first, time = meeting.moved_from, meetings.time(meeting.starts, meeting.ends)
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
        fact("Agenda", _link("Agenda", meeting.agenda)),
        *minutes.minutes_facts(context.library, meeting),
        fact("Recording", _link("Recording", meeting.webcast)),
    )
    sections = (*minutes.sections_of(context.library, meeting), *recommendations.sections_of(context, meeting))
    page = record_page(context, meeting, tags=_state_tags(context, meeting), details=details, sections=sections)
    return replace(page, notes=(*_not_confirmed(context, meeting), *page.notes))


def _not_confirmed(context: Context, meeting: Meeting) -> tuple[str, ...]:
    """What the tag means, once on the page."""
    is_shown = meeting.state(context.today) != "not confirmed" or meeting.is_hidden
    return () if is_shown else (meetings.not_confirmed(is_compiled=context.library.office.is_compiled),)


def row(context: Context, meeting: Meeting) -> Row:
    return Row(
        meeting.title,
        meeting.address,
        date=listed_date(meeting.listed_date),
        summary=meeting.summary,
        tags=(
            *badges(context.library, meeting),
            *(_state_tags(context, meeting) if meeting.held != "held" else ()),
        ),
        details=tuple(filter(None, (_moved(meeting), meeting.place))),
    )


def _moved(meeting: Meeting) -> str:
    """Moved from 11 June 2024; "" without a new day, because then the row itself has the old one."""
    first = meeting.moved_from
    return meetings.moved(first) if first and first.is_known and meeting.date.is_known else ""


def _state_tags(context: Context, meeting: Meeting) -> tuple[Tag, ...]:
    state = meeting.state(context.today)
    return (
        (Tag(meetings.state_name(state, meeting.held), STATE_TONES[state]),) if state and state in STATE_TONES else ()
    )


def _link(text: str, url: str | None) -> tuple[Value, ...]:
    return (Value(text, url),) if url else ()
