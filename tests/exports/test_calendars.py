"""Calendars, read by two independent parsers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import vobject

from gazette.dates import known_date
from gazette.exports.calendars import ics
from gazette.london import LONDON
from gazette.records.change import Change
from gazette.views.context import Context
from gazette.views.feeds import calendars
from tests.views.sample import TODAY, changed, published_on, sample

CLOSES = "tag:record.example.org,2024:funds/road-fund/rounds/2024-25/closes"
PANEL = "tag:record.example.org,2024:meetings/2024-07-04-police-and-crime-panel/meeting"


def context_of(**fields: object) -> Context:
    """The sample, with these fields of the panel's meeting changed."""
    return changed(sample(), "meetings/2024-07-04-police-and-crime-panel", **fields)


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of()


def file_of(context: Context, name: str) -> bytes:
    address = f"calendars/{name}.ics"
    return ics(next(calendar for calendar in calendars.calendars(context) if calendar.address == address))


def events_of(context: Context, name: str = "deadlines") -> dict[str, icalendar.Event]:
    document = icalendar.Calendar.from_ical(file_of(context, name))
    return {str(event["uid"]): event for event in document.walk("VEVENT")}


def test_a_time_is_in_the_london_zone_and_a_day_without_a_time_is_a_date(context):
    events = events_of(context)
    closes, opens = events[CLOSES], events[CLOSES.replace("closes", "opens")]

    assert closes["dtstart"].dt == datetime(2024, 6, 28, 17, tzinfo=LONDON)
    assert (closes["dtstart"].params["TZID"], "dtend" in closes) == ("Europe/London", False)
    assert (opens["dtstart"].dt, opens["dtend"].dt) == (date(2024, 6, 3), date(2024, 6, 4))


def test_a_meeting_lasts_as_long_as_it_is_known_to(context):
    held = events_of(context_of(starts="14:00", ends="16:30", place="County Hall"))[PANEL]
    contradictory = events_of(context_of(starts="14:00", ends="12:30"))[PANEL]

    assert events_of(context)[PANEL]["dtstart"].dt == date(2024, 7, 4)
    assert "dtend" not in contradictory
    assert held["dtend"].dt - held["dtstart"].dt == timedelta(hours=2, minutes=30)
    assert (str(held["location"]), str(held["status"])) == ("County Hall", "CONFIRMED")


def test_each_day_to_act_on_has_a_calendar_of_its_own_until_it_is_past(context):
    single = {
        "meetings/2024-07-04-police-and-crime-panel/meeting": PANEL,
        "funds/road-fund/rounds/2024-25/closes": CLOSES,
    }
    addresses = [calendar.address for calendar in calendars.calendars(context)]
    past = context_of(date=known_date("2024-06-04"))

    assert {name: [*events_of(context, name)] for name in single} == {name: [uid] for name, uid in single.items()}
    assert not [address for address in addresses if address.endswith("opens.ics")]
    assert not {address for calendar in calendars.calendars(past) if "07-04" in (address := calendar.address)}


def test_what_is_known_to_the_month_is_on_the_page_and_in_no_calendar(context):
    months = [deadline for deadline in context.deadlines if deadline.when.precision == "month"]

    assert months
    assert not {calendars_uid(deadline.identity) for deadline in months} & events_of(context).keys()
    assert PANEL not in events_of(context_of(date=known_date("2024-07")))
    assert PANEL not in events_of(context_of(date=known_date("by 2024-07-04")))


def test_by_a_day_is_that_day_and_by_a_month_is_none(context):
    questions = PANEL.replace("/meeting", "/questions-by")
    by_a_day, by_a_month = (context_of(questions_by=known_date(f"by {when}")) for when in ("2024-06-27", "2024-06"))

    assert events_of(by_a_day)[questions]["dtstart"].dt == date(2024, 6, 27)
    assert questions not in events_of(by_a_month)


def calendars_uid(identity: str) -> str:
    return f"tag:record.example.org,2024:{identity}"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"held": "cancelled"}, "CANCELLED"),
        ({"date": known_date("expected 2024-07-04")}, "TENTATIVE"),
        ({"held": "scheduled"}, "CONFIRMED"),
        ({"held": "moved"}, "CONFIRMED"),
        ({"held": None}, None),
        ({"held": "postponed", "date": known_date("unknown"), "moved_from": known_date("2024-07-04")}, "CANCELLED"),
        ({"held": "held", "date": known_date("2024-06-04")}, "CONFIRMED"),
        ({"held": "not confirmed", "date": known_date("2024-06-04")}, "TENTATIVE"),
        ({"held": "scheduled", "date": known_date("2024-06-04")}, "TENTATIVE"),
        ({"held": None, "date": known_date("2024-06-04")}, "TENTATIVE"),
    ],
)
def test_the_status_of_an_event_is_what_is_known_of_its_meeting(changed, status):
    assert events_of(context_of(**changed), "meetings")[PANEL].get("status") == status


@pytest.mark.parametrize(
    ("fields", "summary", "day", "description"),
    [
        (
            {"date": "2024-07-11", "held": "moved", "title": "Panel, 11 July 2024"},
            "Panel, 11 July 2024",
            date(2024, 7, 11),
            ["Meeting: 11 July 2024.", "Moved from 4 July 2024."],
        ),
        (
            {"date": "unknown", "title": "Panel"},
            "Postponed: Panel",
            date(2024, 7, 4),
            ["Postponed from 4 July 2024; no new date known."],
        ),
    ],
)
def test_a_meeting_that_moves_takes_its_event_along_and_one_without_a_new_day_leaves_it_cancelled(
    fields, summary, day, description
):
    moved = {"held": None, **fields, "date": known_date(fields["date"]), "moved_from": known_date("2024-07-04")}
    context = context_of(**moved)
    event = events_of(context, "meetings")[PANEL]
    on_the_page = [deadline.identity for deadline in context.deadlines if not deadline.is_cancelled]

    assert (str(event["summary"]), event["dtstart"].dt) == (summary, day)
    assert str(event["description"]).split("\n")[:-1] == description
    assert (PANEL.partition(":meetings")[2] in "".join(on_the_page)) == (fields["date"] != "unknown")


def test_a_closing_day_has_no_status_unless_it_was_only_expected(context):
    statuses = {event.get("status") for event in events_of(context, "funds/road-fund").values()}

    assert statuses == {None}


def test_a_change_note_raises_the_sequence_of_the_event(context):
    note = Change.model_validate({"date": "2024-06-10", "kind": "update", "note": "Another day."})
    first = published_on(context, date(2024, 6, 1))
    moved = context_of(date=known_date("2024-07-11"), changes=(note,)).library.records
    second = replace(first, library=replace(first.library, records=moved))
    before, after = events_of(first)[PANEL], events_of(second)[PANEL]

    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert before["dtstamp"].dt < after["dtstamp"].dt == datetime(2024, 6, 14, 23, tzinfo=UTC)


def test_the_day_of_the_build_is_not_in_the_calendar(context):
    published = published_on(context, date(2024, 6, 1))
    later = replace(published, today=TODAY + timedelta(days=1))

    assert file_of(published, "meetings") == file_of(later, "meetings")


def test_every_event_has_an_identity_of_its_own_and_ends_after_it_starts(context):
    for calendar in calendars.calendars(context):
        uids = [event.uid for event in calendar.events]

        assert len(set(uids)) == len(uids)
        assert all(event.end is None or event.end > event.start for event in calendar.events)


@pytest.mark.parametrize("name", ["deadlines", "meetings", "funds/road-fund"])
def test_the_file_follows_the_standard(context, name):
    data = file_of(context, name)
    lines = data.split(b"\r\n")

    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if line.startswith((b"METHOD", b"ATTENDEE", b"ORGANIZER"))]
    assert (b"BEGIN:VTIMEZONE" in lines) == (b"TZID=Europe/London" in data)
    assert b"RDATE" not in data, "Outlook reads a list of days wrongly"


@pytest.mark.parametrize("name", ["deadlines", "meetings", "funds/road-fund"])
def test_two_parsers_read_the_same(context, name):
    data = file_of(context, name)
    events = events_of(context, name)
    other = {event.uid.value: event for event in vobject.readOne(data.decode()).vevent_list}

    assert events.keys() == other.keys()
    for uid, event in events.items():
        seen = other[uid]
        assert _moment(seen.dtstart.value) == _moment(event["dtstart"].dt)
        assert seen.summary.value == str(event["summary"])
        assert seen.description.value == str(event["description"])
        assert ("dtend" in seen.contents) == ("dtend" in event)


def _moment(value: date) -> date:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def test_a_fund_without_a_known_day_has_no_calendar(context):
    addresses = [calendar.address for calendar in calendars.calendars(context)]

    assert "calendars/funds/road-fund.ics" in addresses
    assert "calendars/funds/victims-fund.ics" not in addresses
