"""A meeting, and its line in the list."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import say_time
from gazette.records import Meeting
from gazette.views.context import Context
from gazette.views.kinds import recommendations
from gazette.views.record.page import record_page, status_tags
from gazette.views.record.prose import title_of
from gazette.views.shapes.labels import date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section, Tag, Tone, Value

HELD_TONES: dict[str, Tone] = {
    "scheduled": "blue",
    "held": "grey",
    "cancelled": "red",
    "moved": "orange",
    "not known": "yellow",
}


def page(context: Context, meeting: Meeting) -> RecordPage:
    """When and where, what was on the agenda, what came of it."""
    key_facts = facts(
        fact("Body", meeting.body_name),
        fact("Date", meeting.date),
        fact("Time", _time(meeting)),
        fact("Place", meeting.place),
        fact("Open to the public", meeting.public),
        fact("First planned for", meeting.moved_from),
        fact("Questions by", meeting.questions_by),
        fact("Agenda", _out("Agenda", meeting.agenda)),
        fact("Minutes", _out("Minutes", meeting.minutes)),
        fact("Minutes published", meeting.minutes_published),
        fact("Recording", _out("Recording", meeting.webcast)),
    )
    sections = (*_sections(context, meeting), *recommendations.sections_of(context, meeting))
    return record_page(context, meeting, tags=(held_tag(meeting),), key_facts=key_facts, sections=sections)


def row(context: Context, meeting: Meeting) -> Row:
    return Row(
        meeting.title,
        meeting.address,
        date_value(meeting.date),
        meeting.summary,
        (*status_tags(meeting), *((held_tag(meeting),) if meeting.held != "held" else ())),
        tuple(filter(None, (meeting.place,))),
    )


def held_tag(meeting: Meeting) -> Tag:
    words = "Not known whether held" if meeting.held == "not known" else meeting.held.capitalize()
    return Tag(words, HELD_TONES[meeting.held])


def _time(meeting: Meeting) -> str | None:
    if meeting.starts and meeting.ends:
        return f"{say_time(meeting.starts)} to {say_time(meeting.ends)}"
    return say_time(meeting.starts) if meeting.starts else None


def _out(text: str, url: str | None) -> tuple[Value, ...]:
    return (Value(text, url),) if url else ()


def _sections(context: Context, meeting: Meeting) -> Iterator[Section]:
    if meeting.matters:
        bullets = []
        for matter in meeting.matters:
            target = context.library.linked("any", matter.record) if matter.record else None
            note = f"taken without the public: {matter.exempt}" if matter.exempt else ""
            if target and matter.text != target.record.title:
                note = "; ".join(filter(None, (title_of(target), note)))
            bullets.append(Value(matter.text, target.address if target else None, note=note))
        yield Section("Agenda", "page-agenda", bullets=tuple(bullets))
    if meeting.outcome:
        yield Section("What came of it", "page-outcome", (meeting.outcome,))
    if meeting.attendance:
        yield Section("Who attended", "page-attendance", bullets=tuple(map(Value, meeting.attendance)))
