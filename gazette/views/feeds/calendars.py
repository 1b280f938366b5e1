"""The calendars of the site: deadlines that are known to the day, as events that keep their identity for ever."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from gazette.addresses import absolute
from gazette.dates import LONDON
from gazette.library.deadlines import Deadline
from gazette.records import Fund, Record
from gazette.views.context import Context
from gazette.views.shapes.parts import Section, Value

OLDEST = datetime(1970, 1, 1, tzinfo=LONDON)  # for what has no date of its own: a calendar must give one
CATEGORIES = {
    "funds": "Funding rounds",
    "consultations": "Consultations",
    "meetings": "Meetings",
    "promises": "Promises",
    "duties": "Duties",
    "reviews": "Reviews",
}
HEADING = "Add to your calendar"
HOW = (
    "A calendar program that follows one of these addresses learns of changes by itself. Only what is known to the day "
    "is in them."
)


@dataclass(frozen=True)
class CalendarEvent:
    """A deadline as calendars have it: a day, or a time in Europe/London; nothing is invented."""

    uid: str
    sequence: int  # grows with every note of a change
    stamp: datetime
    summary: str
    description: str
    url: str
    category: str
    start: date | datetime
    end: date | datetime | None  # the day after the last, or the time it ends; None where that is not known
    status: Literal["CONFIRMED", "TENTATIVE", "CANCELLED"] = "CONFIRMED"
    place: str | None = None


@dataclass(frozen=True)
class Calendar:
    """One file."""

    address: str  # "calendars/deadlines.ics"
    identity: str
    title: str
    description: str
    page: str  # the whole web address of the page it belongs to
    events: tuple[CalendarEvent, ...]


def calendars(context: Context) -> tuple[Calendar, ...]:
    """Every calendar that has an event; one without would be no calendar (RFC 5545, section 3.6)."""
    office = context.library.office.name_on(context.today).name
    all_told, meetings = [one for one in context.deadlines if one.day], _of_meetings(context)
    found = [
        _calendar(context, "deadlines", f"{office}: deadlines", "What is due, and when.", "deadlines/", all_told),
        _calendar(context, "meetings", f"{office}: meetings", "Meetings and their dates.", "meetings/", meetings),
    ]
    for fund in context.library.funds:
        words = f"When rounds of the {fund.title} open and close."
        found.append(_calendar(context, f"funds/{fund.name}", fund.title, words, fund.address, _of_fund(context, fund)))
    return tuple(calendar for calendar in found if calendar.events)


def section_of_all(context: Context) -> tuple[Section, ...]:
    """Links to every calendar, for the page of deadlines."""
    links = [Value(f"{calendar.title} (iCalendar)", calendar.address) for calendar in calendars(context)]
    return _section(links)


def section_of_meetings(context: Context) -> tuple[Section, ...]:
    links = [Value("All meetings (iCalendar)", _address("meetings"))]
    return _section(links) if _of_meetings(context) else ()


def section_of_fund(context: Context, fund: Fund) -> tuple[Section, ...]:
    links = [Value(f"Rounds of the {fund.title} (iCalendar)", _address(f"funds/{fund.name}"))]
    return _section(links) if _of_fund(context, fund) else ()


def _of_meetings(context: Context) -> list[Deadline]:
    return [one for one in context.deadlines if one.about == "meetings" and one.day]


def _of_fund(context: Context, fund: Fund) -> list[Deadline]:
    return [one for one in context.deadlines if one.about == "funds" and one.record is fund and one.day]


def _section(links: list[Value]) -> tuple[Section, ...]:
    return (Section(HEADING, "page-calendars", (HOW,), tuple(links)),) if links else ()


def _address(name: str) -> str:
    return f"calendars/{name}.ics"


def _calendar(context: Context, name: str, title: str, words: str, page: str, those: Iterable[Deadline]) -> Calendar:
    identity = f"{context.library.office.feed_ids}:calendars/{name}"
    events = tuple(_event(context, one, day) for one in those for day in (one.day,) if day)
    return Calendar(_address(name), identity, title, words, absolute(page, context.base_url), events)


def _event(context: Context, one: Deadline, day: date) -> CalendarEvent:
    start, end = _span(one, day)
    expected = " (expected)" if one.when.anticipated else ""
    address = absolute(one.address, context.base_url)
    return CalendarEvent(
        uid=f"{context.library.office.feed_ids}:{one.identity}",
        sequence=len(one.record.changes) if one.record else 0,
        stamp=_stamp(one.record, context.today),
        summary=one.title if one.is_meeting else f"{one.what}{expected}: {one.title}",
        description="\n".join(filter(None, (f"{one.what}: {one.when}.", one.summary, address))),
        url=address,
        category=CATEGORIES[one.about],
        start=start,
        end=end,
        status="CANCELLED" if one.is_off else "TENTATIVE" if one.when.anticipated else "CONFIRMED",
        place=one.place,
    )


def _span(one: Deadline, day: date) -> tuple[date | datetime, date | datetime | None]:
    """A time where one is known; else the whole day, which ends before the next."""
    clock = one.starts or one.when.clock
    if clock is None:
        return day, day + timedelta(days=1)
    end = datetime.combine(day, time.fromisoformat(one.ends), LONDON) if one.ends else None
    return datetime.combine(day, time.fromisoformat(clock), LONDON), end


def _stamp(record: Record | None, today: date) -> datetime:
    """When it was published or last changed, as the earliest moment that can mean; never the day of the build."""
    if record is None:
        return OLDEST
    dates = (record.published, *(change.date for change in record.changes))
    return max((moment for known in dates if known.has_come(today) and (moment := known.instant())), default=OLDEST)
