"""A calendar as iCalendar (RFC 5545): CRLF, folded lines, Europe/London with its VTIMEZONE."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import icalendar

from gazette.views.feeds.calendars import Calendar, CalendarEvent

PRODUCT = "-//Gazette//The public record of an office//EN"
ASK_AGAIN = timedelta(days=1)


def ics(calendar: Calendar) -> bytes:
    """The calendar as bytes, the same in every build. It has no METHOD, because it invites nobody."""
    document = icalendar.Calendar()
    document.add("prodid", PRODUCT)
    document.add("version", "2.0")
    document.add("calscale", "GREGORIAN")
    document.add("uid", calendar.identity)
    document.add("name", calendar.title)
    document.add("x-wr-calname", calendar.title)  # for programs that do not know RFC 7986
    document.add("description", calendar.description)
    document.add("url", calendar.page)
    document.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    for event in calendar.events:
        document.add_component(_event(event))
    document.add_missing_timezones(first_date=_first_day(calendar))
    return bytes(document.to_ical())


def _event(event: CalendarEvent) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", event.uid)
    component.add("sequence", event.sequence)
    component.add("dtstamp", event.stamp.astimezone(UTC))
    component.add("dtstart", event.start)
    if event.end is not None:
        component.add("dtend", event.end)
    component.add("summary", event.summary)
    component.add("description", event.description)
    component.add("url", event.url)
    component.add("categories", [event.category])
    if event.status:
        component.add("status", event.status)
    component.add("transp", "TRANSPARENT")  # a deadline does not take up anybody's time
    if event.place:
        component.add("location", event.place)
    return component


def _first_day(calendar: Calendar) -> date:
    """The day from which the VTIMEZONE has to give the rules of the time zone."""
    starts = (event.start for event in calendar.events)
    days = (start.date() if isinstance(start, datetime) else start for start in starts)
    return date(min((day.year for day in days), default=1970), 1, 1)
