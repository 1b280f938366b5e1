"""A meeting: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Meeting, Report
from gazette.views.kinds import meetings
from tests.views.records import context_of, record, sections, shown, texts

ADDRESS = "https://panel.example.org/"
EVERYTHING = {
    "starts": "14:00",
    "ends": "16:00",
    "place": "The hall",
    "public": "no",
    "moved_from": "2024-03-01",
    "questions_by": "2024-03-05",
    "agenda": ADDRESS,
    "minutes": ADDRESS,
    "minutes_published": "2024-04",
    "webcast": ADDRESS,
    "matters": [
        {"text": "The report", "record": "report first", "exempt": "paragraph 1"},
        {"text": "First", "record": "report first"},
        {"text": "Any other business"},
    ],
    "outcome": "It was noted.",
    "attendance": ["The Commissioner"],
}


def test_the_facts_and_sections_of_a_meeting_that_says_everything():
    meeting = record(Meeting, "panel", **EVERYTHING)
    view = meetings.page(context_of(meeting, record(Report, "first")), meeting)
    by_heading = sections(view)

    assert shown(view.facts) == [
        ("Body", "The panel"),
        ("Kind of meeting", "Panel"),
        ("Date", "7 March 2024"),
        ("Time", "2pm to 4pm"),
        ("Place", "The hall"),
        ("Open to the public", "No"),
        ("Originally planned for", "1 March 2024"),
        ("Questions by", "5 March 2024"),
        ("Agenda", "Agenda"),
        ("Minutes", "Minutes"),
        ("Minutes published", "April 2024"),
        ("Recording", "Recording"),
    ]
    assert list(by_heading) == ["Agenda", "Outcome", "Attendance"]
    assert [(row.title, row.address, row.details) for row in by_heading["Agenda"].rows] == [
        ("The report", "panel-reports/first/", ("First", "Held in private: paragraph 1")),
        ("First", "panel-reports/first/", ()),
        ("Any other business", "", ()),
    ]
    assert by_heading["Outcome"].paragraphs == ("It was noted.",)


@pytest.mark.parametrize(
    ("day", "held", "on_page", "in_row"),
    [
        ("2024-03-07", "held", ["Held"], []),
        ("2024-03-07", "cancelled", ["Cancelled"], ["Cancelled"]),
        ("2024-03-07", None, ["Not confirmed"], ["Not confirmed"]),
        ("2024-03-07", "scheduled", ["Scheduled, not confirmed"], ["Scheduled, not confirmed"]),
        ("2024-05", None, ["Not confirmed"], ["Not confirmed"]),
        ("2024-06", None, [], []),
        ("w/c 2024-06-10", None, [], []),
        ("by 2024-07-10", None, [], []),
        ("2024", None, [], []),
        ("announced 2024-07-10", None, [], []),
        ("2024", "scheduled", ["Scheduled"], ["Scheduled"]),
        ("2024-07", None, ["Scheduled"], ["Scheduled"]),
        ("2024-06-15", None, ["Scheduled"], ["Scheduled"]),
        ("2024-06-15", "moved", ["Moved"], ["Moved"]),
        ("unknown", None, ["Not confirmed"], ["Not confirmed"]),
    ],
)
def test_the_state_of_a_meeting_is_typed_or_worked_out_from_its_day(day, held, on_page, in_row):
    meeting = record(Meeting, "panel", date=day, held=held)
    context = context_of(meeting)

    page = meetings.page(context, meeting)
    assert texts(page.tags) == on_page
    assert page.notes == (
        ("We have not confirmed that it took place.",) if any("confirmed" in tag for tag in on_page) else ()
    )
    row = meetings.row(context, meeting)
    assert (texts(row.tags), row.details) == (in_row, ())


@pytest.mark.parametrize(
    ("fields", "tags", "facts", "date", "details"),
    [
        (
            {"date": "2024-07-11", "held": "moved", "moved_from": "2024-07-04"},
            ["Moved"],
            {("Date", "11 July 2024"), ("Originally planned for", "4 July 2024"), ("Time", "2pm")},
            "11 July 2024",
            ("Moved from 4 July 2024",),
        ),
        (
            {"date": "unknown", "moved_from": "2024-07-04"},
            ["Postponed"],
            {("Date", "Postponed; no new date known"), ("Originally planned for", "4 July 2024")},
            "first planned for 4 July 2024",
            (),
        ),
        (
            {"date": "unknown", "held": "postponed"},
            ["Postponed"],
            {("Date", "Postponed; no new date known")},
            "Undated",
            (),
        ),
        (
            {"date": "2024-03-14", "held": "held", "moved_from": "2024-03-07"},
            ["Held"],
            {("Date", "14 March 2024"), ("Originally planned for", "7 March 2024"), ("Time", "2pm")},
            "14 March 2024",
            ("Moved from 7 March 2024",),
        ),
    ],
)
def test_a_meeting_that_was_moved_is_listed_on_its_new_day_and_one_without_is_postponed(
    fields, tags, facts, date, details
):
    meeting = record(Meeting, "panel", starts="14:00", **fields)
    context = context_of(meeting)

    page, row = meetings.page(context, meeting), meetings.row(context, meeting)

    assert texts(page.tags) == tags
    assert {fact for fact in shown(page.facts) if fact[0] in ("Date", "Originally planned for", "Time")} == facts
    assert (row.date.text, row.details) == (date, details)
