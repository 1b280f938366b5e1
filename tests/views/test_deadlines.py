"""The page of deadlines: by month from today on, the last 90 days below, nothing made more exact than it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette import library
from gazette.dates import known_date
from gazette.views import deadlines, fund, register
from gazette.views.record import Desk

SAMPLE = Path(__file__).parents[1] / "sample" / "content"
PANEL = "meetings/2024-07-04-police-and-crime-panel"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(library.read(SAMPLE), date(2024, 6, 15), "https://record.example.org")


def with_meeting(desk: Desk, **changed: object) -> Desk:
    records = tuple(r.model_copy(update=changed) if r.identity == PANEL else r for r in desk.library.records)
    return Desk(replace(desk.library, records=records), desk.today, desk.base_url)


def heading_of_the_meeting(desk: Desk, written: str) -> str | None:
    changed = with_meeting(desk, date=known_date(written), questions_by=None)
    rows = ((group.heading, row) for group in deadlines.of(changed).groups for row in group.rows)
    return next((heading for heading, row in rows if row.address == f"{PANEL}/"), None)


@pytest.mark.parametrize(
    ("written", "heading"),
    [
        ("2024-06-15", "June 2024"),
        ("2024-07", "July 2024"),
        ("2024-06", "June 2024"),
        ("w/c 2024-06-10", "June 2024"),
        ("by 2024-07-04", "July 2024"),
        ("summer 2024", deadlines.LATER),
        ("2024/25", deadlines.LATER),
        ("2024-06-14", "Passed in the last 90 days"),
        ("2024-03-17", "Passed in the last 90 days"),
        ("2024-03-16", None),
        ("after 2016-05-01", None),
        ("unknown", None),
    ],
)
def test_each_stands_in_the_first_month_that_is_not_behind_us(desk, written, heading):
    assert heading_of_the_meeting(desk, written) == heading


def test_rounds_consultations_meetings_promises_and_duties_stand_side_by_side(desk):
    told = {one.about for one in desk.deadlines}

    assert {"funds", "consultations", "meetings", "promises", "duties"} <= told


def test_a_promise_that_was_kept_is_due_no_more(desk):
    open_ones = {made.promise.id for made in desk.promises if made.promise.standing(desk.today) in ("open", "late")}
    told = {one.identity.split("/")[1] for one in desk.deadlines if one.about == "promises"}

    assert told
    assert told <= open_ones


def test_a_meeting_that_is_cancelled_is_no_deadline(desk):
    page = deadlines.of(with_meeting(desk, held="cancelled"))

    assert f"{PANEL}/" not in [row.address for group in page.groups for row in group.rows if row.lead == "Meeting"]


def test_what_is_withheld_has_no_deadline(desk):
    changed = with_meeting(desk, status="withheld")

    assert not [one for one in changed.deadlines if one.address == f"{PANEL}/"]


def test_pages_lead_to_the_calendars_that_are_theirs(desk):
    road_fund = next(one for one in desk.library.funds if one.name == "road-fund")
    meetings = register.of(desk, "meetings", register.records_of(desk, "meetings"))
    sections = (*deadlines.of(desk).sections, *fund.of(desk, road_fund).sections, *meetings.sections)
    links = [link.address for section in sections if section.anchor == "page-calendars" for link in section.bullets]

    assert links == [
        "calendars/deadlines.ics",
        "calendars/meetings.ics",
        "calendars/funds/bell-fund.ics",
        "calendars/funds/road-fund.ics",
        "calendars/funds/road-fund.ics",
        "calendars/meetings.ics",
    ]
