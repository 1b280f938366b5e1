"""A calendar as iCalendar (RFC 5545): CRLF, folded lines, Europe/London with its VTIMEZONE."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import icalendar

from gazette.views.feeds.calendars import Calendar, CalendarEvent

PRODUCT = "-//Gazette//The public record of an office//EN"
ASK_AGAIN = timedelta(days=1)
# By rules and not by a list of days, which Outlook reads wrongly: its events of the summer are an hour off.
LONDON = b"""\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""


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
    document.add("x-published-ttl", "P1D")  # the same for Outlook
    if any(isinstance(moment, datetime) for event in calendar.events for moment in (event.start, event.end)):
        document.add_component(icalendar.Timezone.from_ical(LONDON))
    for event in calendar.events:
        document.add_component(_event(event))
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
