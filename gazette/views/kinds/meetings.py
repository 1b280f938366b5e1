"""The page of a meeting, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gazette.records import Meeting
from gazette.records.meeting import Matter, MeetingState
from gazette.sentences import meetings
from gazette.views.context import Context
from gazette.views.kinds import recommendations
from gazette.views.record.badges import badges
from gazette.views.record.page import record_page
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag, Tone, Value

STATE_TONES: dict[MeetingState, Tone] = {  # that it was cancelled is one of the badges
    "scheduled": "blue",
    "held": "grey",
    "moved": "orange",
    "not confirmed": "grey",
}


def page(context: Context, meeting: Meeting) -> RecordPage:
    key_facts = facts(
        fact("Body", meeting.body_name),
        fact("Kind of meeting", meetings.kind(meeting.meeting_kind)),
        fact("Date", meeting.date),
        fact("Time", meetings.time(meeting.starts, meeting.ends)),
        fact("Place", meeting.place),
        fact("Open to the public", meeting.public),
        fact("First planned for", meeting.moved_from),
        fact("Questions by", meeting.questions_by),
        fact("Agenda", _link("Agenda", meeting.agenda)),
        fact("Minutes", _link("Minutes", meeting.minutes)),
        fact("Minutes published", meeting.minutes_published),
        fact("Recording", _link("Recording", meeting.webcast)),
    )
    sections = (*_sections(context, meeting), *recommendations.sections_of(context, meeting))
    page = record_page(context, meeting, tags=_state_tags(context, meeting), key_facts=key_facts, sections=sections)
    return replace(page, notes=(*_not_confirmed(context, meeting), *page.notes))


def _not_confirmed(context: Context, meeting: Meeting) -> tuple[str, ...]:
    """What the tag means, once on the page."""
    is_said = meeting.state(context.today) != "not confirmed" or meeting.is_withheld
    return () if is_said else (meetings.not_confirmed(is_compiled=context.library.office.is_compiled),)


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
        details=tuple(filter(None, (meeting.place,))),
    )


def _state_tags(context: Context, meeting: Meeting) -> tuple[Tag, ...]:
    state = meeting.state(context.today)
    return (Tag(meetings.state_name(state, meeting.held), STATE_TONES[state]),) if state in STATE_TONES else ()


def _link(text: str, url: str | None) -> tuple[Value, ...]:
    return (Value(text, url),) if url else ()


def _sections(context: Context, meeting: Meeting) -> Iterator[Section]:
    if meeting.matters:
        yield Section("Agenda", "page-agenda", bullets=tuple(_matter(context, matter) for matter in meeting.matters))
    if meeting.outcome:
        yield Section("Outcome", "page-outcome", paragraphs=(meeting.outcome,))
    if meeting.attendance:
        yield Section("Who attended", "page-attendance", bullets=tuple(map(Value, meeting.attendance)))


def _matter(context: Context, matter: Matter) -> Value:
    """A matter on the agenda, linked to its paper, with the title of the paper if it differs."""
    target = context.library.linked("any", matter.record)
    title = title_of(target) if target and matter.text != target.record.title else ""
    return Value(matter.text, target.address if target else None, note=meetings.matter_note(title, matter.exempt))
