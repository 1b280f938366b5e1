"""What a list of meetings shows beside its rows: what is to come, and how many were not held for certain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazette.records import Meeting
from gazette.sentences import meeting_answers
from gazette.sentences import meetings as sentences
from gazette.sentences.days import with_weekday
from gazette.sentences.list_counts import Some
from gazette.views.context import Context
from gazette.views.kinds import meetings
from gazette.views.record import calendar_links
from gazette.views.shapes.labels import date_once
from gazette.views.shapes.parts import Group, Link, Row, Section


def groups_ahead(context: Context, several: Sequence[Meeting]) -> Iterable[Group]:
    """The meetings to come, the earliest first, and those for which the office looks for a day, above the years."""
    if ahead := _ahead(context, several):
        rows = tuple(_with_action(context, meeting) for meeting in ahead)
        calendar = Link(sentences.ALL_IN_CALENDAR, calendar_links.calendar_address("meetings"))
        yield Group("Coming up", "page-to-come", rows, calendar if calendar_links.meeting_dates(context) else None)
    postponed = [meeting for meeting in several if meeting.is_postponed and not meeting.is_hidden]
    if postponed and not context.is_compiled:
        rows = tuple(meetings.row(context, meeting) for meeting in postponed)
        yield Group(sentences.NO_NEW_DATE, "page-postponed", rows)


def _ahead(context: Context, several: Sequence[Meeting]) -> list[Meeting]:
    """The meetings to come, the earliest first."""
    ahead = [meeting for meeting in several if meetings.is_ahead(context, meeting) and not meeting.is_hidden]
    return sorted(ahead, key=lambda meeting: meeting.date.order)


def _with_action(context: Context, meeting: Meeting) -> Row:
    """A row of what is to come; in an office's own record with the way to ask a question, where one still can."""
    asks = meetings.takes_questions(context, meeting) and not context.is_compiled
    action = Link(sentences.ASK, meeting.address) if asks else None
    return replace(row_ahead(context, meeting), action=action)


def row_ahead(context: Context, meeting: Meeting) -> Row:
    """A row with the day of the week, and without the tag that repeats the heading above it."""
    row = date_once(meetings.row(context, meeting))
    weekday = meetings.with_hour(context, meeting, with_weekday(meeting.date))
    return replace(
        row,
        date=replace(row.date, text=str(weekday)) if row.date else None,
        tags=tuple(tag for tag in row.tags if tag.text != sentences.state_name("scheduled", None)),
    )


def next_meeting(context: Context, several: Sequence[Meeting]) -> str:
    """Above their list: when and where the next is."""
    ahead = _ahead(context, several)
    return meeting_answers.next_meeting(meetings.facts_of(context, ahead[0])) if ahead else ""


def list_sections(context: Context) -> Iterable[Section]:
    """The calendar of all meetings, where no meeting is to come below which it would be; a compiled record may end."""
    ahead = _ahead(context, context.library.of(Meeting))
    return () if ahead or context.is_compiled else calendar_links.section_of_meetings(context)


def numbers(context: Context, several: Sequence[Meeting]) -> tuple[Some, ...]:
    """How many of a list are to come, were cancelled and, in an office's own record, are not confirmed."""
    ahead = sentences.number_to_come(len(_ahead(context, several)))
    cancelled = sum(meeting.held == "cancelled" for meeting in several if not meeting.is_hidden)
    unsure = sum(_is_not_confirmed(context, meeting) and not is_doubtful(context, meeting) for meeting in several)
    return ahead, sentences.number_cancelled(cancelled), sentences.number_not_confirmed(unsure)


def is_doubtful(context: Context, meeting: Meeting) -> bool:
    """In a compiled record, whether no source says that it was held."""
    return context.is_compiled and _is_not_confirmed(context, meeting)


def _is_not_confirmed(context: Context, meeting: Meeting) -> bool:
    return not meeting.is_hidden and meeting.state(context.today) == "not confirmed"
