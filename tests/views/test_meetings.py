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
        ("First planned for", "1 March 2024"),
        ("Questions by", "5 March 2024"),
        ("Agenda", "Agenda"),
        ("Minutes", "Minutes"),
        ("Minutes published", "April 2024"),
        ("Recording", "Recording"),
    ]
    assert list(by_heading) == ["Agenda", "Outcome", "Who attended"]
    assert [(b.text, b.address, b.note) for b in by_heading["Agenda"].bullets] == [
        ("The report", "panel-reports/first/", "First; taken without the public: paragraph 1"),
        ("First", "panel-reports/first/", ""),
        ("Any other business", None, ""),
    ]
    assert by_heading["Outcome"].paragraphs == ("It was noted.",)


@pytest.mark.parametrize(
    ("day", "held", "on_page", "in_row"),
    [
        ("2024-03-07", "held", ["Held"], []),
        ("2024-03-07", "cancelled", ["Cancelled"], ["Cancelled"]),
        ("2024-03-07", None, ["Not confirmed"], ["Not confirmed"]),
        ("2024-03-07", "scheduled", ["Scheduled, not confirmed"], ["Scheduled, not confirmed"]),
        ("2024-06", None, ["Not confirmed"], ["Not confirmed"]),
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
    assert page.notes == (("We have not confirmed that it took place.",) if "confirmed" in on_page[0] else ())
    row = meetings.row(context, meeting)
    assert (texts(row.tags), row.details) == (in_row, ())
