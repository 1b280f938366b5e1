"""The calendars of the site: deadlines that are known to the day, as events with permanent identities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from gazette.addresses import absolute
from gazette.library.deadlines import Deadline
from gazette.library.news import moment_of
from gazette.london import LONDON
from gazette.records import Fund
from gazette.records.meeting import MeetingState
from gazette.sentences.deadlines import ALL_DEADLINES, ALL_MEETINGS, ONE_DATE, event_date, event_title, rounds_of
from gazette.sentences.feeds import entry_title
from gazette.views.context import Context
from gazette.views.record.badges import title_words
from gazette.views.record.calendar_links import (
    calendar_address,
    days_to_act,
    fund_calendar,
    fund_dates,
    meeting_dates,
)

EventStatus = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]

# Their record is the paper, the evidence or what was decided long ago: its tags say nothing of the day that is ahead.
OF_SOMETHING_ELSE = ("promises", "duties", "reviews")
CATEGORIES = {
    "funds": "Funding rounds",
    "consultations": "Consultations",
    "meetings": "Meetings",
    "decisions": "Decisions",
    "promises": "Promises",
    "duties": "Duties",
    "reviews": "Reviews",
}
STATUS_OF_MEETING: dict[MeetingState, EventStatus] = {
    "scheduled": "CONFIRMED",
    "held": "CONFIRMED",
    "moved": "CONFIRMED",
    "cancelled": "CANCELLED",
    "postponed": "CANCELLED",  # on that day; the event of a new day has the same UID
    "not confirmed": "TENTATIVE",
}


@dataclass(frozen=True)
class CalendarEvent:
    """A deadline in a calendar: a day, or a time in Europe/London."""

    uid: str
    sequence: int  # grows with every change note
    stamp: datetime  # when its record was first published here, or last changed
    summary: str
    description: str
    url: str
    category: str
    start: date | datetime
    end: date | datetime | None  # the day after the last, or the time of the end; None where that is not known
    status: EventStatus | None = None
    place: str | None = None

    @property
    def day(self) -> date:
        return self.start.date() if isinstance(self.start, datetime) else self.start


@dataclass(frozen=True)
class Calendar:
    """A calendar file."""

    address: str  # "calendars/deadlines.ics"
    identity: str
    title: str
    description: str
    page: str  # the absolute web address of the page it belongs to
    events: tuple[CalendarEvent, ...]


def calendars(context: Context) -> tuple[Calendar, ...]:
    """Every calendar: those to subscribe to, and one for each day to act on."""
    return (*shared_calendars(context), *(_of_day(context, deadline) for deadline in days_to_act(context)))


def _of_day(context: Context, deadline: Deadline) -> Calendar:
    """The calendar of one event, for people who add it to their own."""
    title = _title(context, deadline)
    return _calendar(context, deadline.identity, title, ONE_DATE, deadline.address, [deadline])


def shared_calendars(context: Context) -> tuple[Calendar, ...]:
    """Those to subscribe to that have an event; RFC 5545, section 3.6, forbids a calendar without any."""
    office = context.library.office.name_on(context.today).name
    meetings = meeting_dates(context)
    every = (
        _calendar(context, "deadlines", f"{office}: deadlines", ALL_DEADLINES, "deadlines/", context.deadlines),
        _calendar(context, "meetings", f"{office}: meetings", ALL_MEETINGS, "meetings/", meetings),
        *(_of_rounds(context, fund) for fund in context.library.funds),
    )
    return tuple(calendar for calendar in every if calendar.events)


def _calendar(
    context: Context, name: str, title: str, description: str, page: str, deadlines: Iterable[Deadline]
) -> Calendar:
    """A calendar of the deadlines that are known to the day."""
    identity = f"{context.library.office.feed_ids}:calendars/{name}"
    events = tuple(_event(context, deadline, deadline.day) for deadline in deadlines if deadline.day)
    title = f"{context.library.office.title_prefix}{title}"
    return Calendar(calendar_address(name), identity, title, description, absolute(page, context.base_url), events)


def _of_rounds(context: Context, fund: Fund) -> Calendar:
    deadlines = fund_dates(context, fund)
    return _calendar(context, fund_calendar(fund), fund.title, rounds_of(fund.title), fund.address, deadlines)


def _event(context: Context, deadline: Deadline, day: date) -> CalendarEvent:
    start, end = _start_and_end(deadline, day)
    address = absolute(deadline.address, context.base_url)
    dated = "" if deadline.state == "postponed" else event_date(deadline.what, deadline.when)
    moved = f"{deadline.moved}." if deadline.moved else ""
    lines = (dated, moved, deadline.summary, address)
    return CalendarEvent(
        uid=f"{context.library.office.feed_ids}:{deadline.identity}",
        sequence=len(deadline.record.changes) if deadline.record else 0,
        stamp=moment_of(context.last_changed(deadline.record) if deadline.record else context.first_day),
        summary=_title(context, deadline),
        description="\n".join(filter(None, lines)),
        url=address,
        category=CATEGORIES[deadline.about],
        start=start,
        end=end,
        status=_status(deadline),
        place=deadline.place,
    )


def _title(context: Context, deadline: Deadline) -> str:
    """What it is, with the state of its own record."""
    is_its_own = deadline.about not in OF_SOMETHING_ELSE
    words = title_words(context, deadline.record) if deadline.record and is_its_own else ()
    if deadline.is_meeting:
        return entry_title(words, deadline.title)
    return event_title(deadline.what, deadline.title, deadline.when, words)


def _status(deadline: Deadline) -> EventStatus | None:
    """What is known about it. A future day about which nobody wrote more has no status."""
    if deadline.when.anticipated and not deadline.is_cancelled:
        return "TENTATIVE"
    return STATUS_OF_MEETING[deadline.state] if deadline.state else None


def _start_and_end(deadline: Deadline, day: date) -> tuple[date | datetime, date | datetime | None]:
    """Times if they are known; otherwise the whole day, which ends before the next."""
    clock = deadline.starts or deadline.when.clock
    if clock is None:
        return day, day + timedelta(days=1)
    start = datetime.combine(day, time.fromisoformat(clock), LONDON)
    end = datetime.combine(day, time.fromisoformat(deadline.ends), LONDON) if deadline.ends else None
    return start, end if end and end > start else None  # sources may contradict each other
