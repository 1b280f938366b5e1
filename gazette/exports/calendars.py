"""A calendar as iCalendar (RFC 5545): CRLF, folded lines, Europe/London with its VTIMEZONE."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import icalendar

from gazette.views.feeds.calendars import Calendar, CalendarEvent

PRODUCT = "-//Gazette//The public record of an office//EN"
ASK_AGAIN = timedelta(days=1)


def ics(calendar: Calendar) -> bytes:
    """The same bytes for the same calendar. There is no METHOD: it is to be followed, and invites nobody."""
    told = icalendar.Calendar()
    told.add("prodid", PRODUCT)
    told.add("version", "2.0")
    told.add("calscale", "GREGORIAN")
    told.add("uid", calendar.identity)
    told.add("name", calendar.title)
    told.add("x-wr-calname", calendar.title)  # which programs read that do not know RFC 7986
    told.add("description", calendar.description)
    told.add("url", calendar.page)
    told.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    for event in calendar.events:
        told.add_component(_event(event))
    told.add_missing_timezones(first_date=_first_day(calendar))
    return bytes(told.to_ical())


def _event(event: CalendarEvent) -> icalendar.Event:
    told = icalendar.Event()
    told.add("uid", event.uid)
    told.add("sequence", event.sequence)
    told.add("dtstamp", event.stamp.astimezone(UTC))
    told.add("dtstart", event.start)
    if event.end is not None:
        told.add("dtend", event.end)
    told.add("summary", event.summary)
    told.add("description", event.description)
    told.add("url", event.url)
    told.add("categories", [event.category])
    told.add("status", event.status)
    told.add("transp", "TRANSPARENT")  # a deadline does not make anybody busy
    if event.place:
        told.add("location", event.place)
    return told


def _first_day(calendar: Calendar) -> date:
    """From which the rules of the time zone are told."""
    starts = (one.start.date() if isinstance(one.start, datetime) else one.start for one in calendar.events)
    return date(min((day.year for day in starts), default=1970), 1, 1)
