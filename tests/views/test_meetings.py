"""A meeting: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

import pytest

from gazette.records import Meeting, Office, Report
from gazette.views.kinds import meetings
from gazette.views.shapes.parts import Value
from tests.views.records import compiled_office, context_of, record, sections, shown, texts

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

    assert view.head.answer == "We have not confirmed that this meeting took place on 7 March 2024. It was noted."
    assert shown(view.head.facts) == [("Place", "The hall"), ("Papers", "Agenda; 2 papers, listed under the agenda")]
    assert shown(view.details) == [
        ("Body", "The panel"),
        ("Kind of meeting", "Panel"),
        ("Date", "7 March 2024"),
        ("Time", "2pm to 4pm"),
        ("Open to the public", "No"),
        ("Originally planned for", "1 March 2024"),
        ("Questions by", "5 March 2024"),
        ("Minutes", "Published in April 2024"),
        ("Minutes published", "April 2024"),
        ("Recording", "Watch the recording"),
    ]
    assert list(by_heading) == ["Agenda and papers", "Attendance"]
    (paper,) = by_heading["Agenda and papers"].rows[0].links  # its title is another one than that of the item
    assert (paper.label, paper.values) == ("Paper", (Value("First", "panel-reports/first/"),))
    assert [(row.title, row.address, row.details) for row in by_heading["Agenda and papers"].rows] == [
        ("The report", "", ("Held in private: paragraph 1",)),
        ("First", "panel-reports/first/", ()),
        ("Any other business", "", ()),
    ]


@pytest.mark.parametrize(
    ("day", "held", "in_row"),
    [
        ("2024-03-07", "held", []),
        ("2024-03-07", "cancelled", ["Cancelled"]),
        ("2024-03-07", None, ["Not confirmed as held"]),
        ("2024-03-07", "scheduled", ["Scheduled, not confirmed as held"]),
        ("2024-05", None, ["Not confirmed as held"]),
        ("2024-06", None, []),
        ("w/c 2024-06-10", None, []),
        ("by 2024-07-10", None, []),
        ("2024", None, []),
        ("announced 2024-07-10", None, []),
        ("2024", "scheduled", ["Scheduled"]),
        ("2024-07", None, ["Scheduled"]),
        ("2024-06-15", None, ["Scheduled"]),
        ("2024-06-15", "moved", ["Moved"]),
        ("unknown", None, ["Not confirmed as held"]),
    ],
)
def test_the_state_of_a_meeting_is_typed_or_worked_out_from_its_day(day, held, in_row):
    meeting = record(Meeting, "panel", date=day, held=held)
    row = meetings.row(context_of(meeting), meeting)

    assert (texts(row.tags), row.details) == (in_row, ())


@pytest.mark.parametrize(
    ("fields", "tags", "facts", "date", "details"),
    [
        (
            {"date": "2024-07-11", "held": "moved", "moved_from": "2024-07-04"},
            ["Moved"],
            {("Date", "11 July 2024"), ("Originally planned for", "4 July 2024"), ("Time", "2pm")},
            "2pm on 11 July 2024",
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
            {("Date", "14 March 2024"), ("Originally planned for", "7 March 2024")},
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

    assert [tag for tag in texts(row.tags) if tag != "Held"] == [tag for tag in tags if tag != "Held"]
    lines = shown((*page.head.facts, *page.details))
    assert {line for line in lines if line[0] in ("Date", "Originally planned for", "Time")} == facts
    assert (row.date.text, row.details) == (date, details)


OFFICE = record(Office, "office", summary="An office.", switchboard="01632 960000")
ASK = "Send us your question by midday on Wednesday 19 June 2024."


@pytest.mark.parametrize(
    ("fields", "text", "links", "note"),
    [
        (
            {"public": "yes", "questions_by": "2024-06-19 12:00"},
            ASK,
            ["Ask a question", "Add to my calendar"],
            "Or phone 01632 960000.",
        ),
        ({"public": "yes"}, "", ["Add to my calendar"], ""),
        ({"webcast": ADDRESS, "public": "no"}, "", ["Watch the meeting"], ""),
        ({"public": "yes", "questions_by": "2024-06-10"}, "", ["Add to my calendar"], ""),
        ({"date": "2024-03-07", "held": "held", "webcast": ADDRESS}, "", ["Watch the recording"], ""),
    ],
)
def test_the_public_can_ask_watch_and_note_the_day(fields, text, links, note):
    meeting = record(Meeting, "panel", **{"date": "2024-06-20", **fields})
    action = meetings.page(context_of(OFFICE, meeting), meeting).head.action

    assert (action.text, [link.text for link in action.links], action.note) == (text, links, note)


@pytest.mark.parametrize(
    ("office", "fields"),
    [
        (OFFICE, {"date": "2024-06-20", "public": "no"}),
        (OFFICE, {"date": "2024-03-07", "held": "held"}),
        (OFFICE, {"date": "2024-03-07", "webcast": ADDRESS}),
        (compiled_office(), {"date": "2024-06-20", "public": "yes", "questions_by": "2024-06-19", "webcast": ADDRESS}),
    ],
)
def test_there_is_no_action_where_nothing_can_be_done_or_the_record_is_not_the_offices(office, fields):
    meeting = record(Meeting, "panel", **fields)

    assert meetings.page(context_of(office, meeting), meeting).head.action is None


def test_a_meeting_that_was_held_leads_to_what_happened_next():
    first = record(Meeting, "first", date="2024-03-07", held="held", points=["Ask about bells."])
    second = record(Meeting, "second", date="2024-06-06", held="held")
    view = meetings.page(context_of(first, second), first)
    by_heading = sections(view)

    assert by_heading["Points for this meeting"].bullets == (Value("Ask about bells."),)
    (row,) = by_heading["What happened next"].rows
    lead = "Next meeting of this body"
    assert (row.lead, row.title, row.address) == (lead, "Second", "meetings/second/")
    assert [link.address for link in by_heading["What happened next"].links] == ["briefing/the-panel/"]
    assert ("Minutes", "Not published") in shown(view.head.facts)


def test_a_panel_meeting_to_come_leads_to_its_briefing_and_the_meeting_after_it():
    first, second = record(Meeting, "first", date="2024-07-01"), record(Meeting, "second", date="2024-08-01")
    head = meetings.page(context_of(first, second), first).head

    assert shown(head.facts) == [
        ("Briefing", "What this panel was promised, and what it asked for"),
        ("Next meeting of this body", "1 August 2024"),
    ]
    assert (head.facts[0].values[0].address, head.description) == ("briefing/the-panel/", head.answer)


@pytest.mark.parametrize(
    ("office", "day", "heading", "lead"),
    [
        (compiled_office(), "2024-06-06", "What happened next", "The next meeting found"),
        (OFFICE, "2024-07-04", "What comes next", "Next meeting of this body"),
    ],
)
def test_the_meeting_after_one_that_was_held_is_called_what_is_known_of_it(office, day, heading, lead):
    first = record(Meeting, "first", date="2024-03-07", held="held")
    context = context_of(office, first, record(Meeting, "second", date=day))

    (row,) = sections(meetings.page(context, first))[heading].rows
    assert (row.lead, row.title) == (lead, "Second")


@pytest.mark.parametrize(
    ("fields", "answer", "description"),
    [
        ({"summary": "The panel met.", "outcome": "Noted."}, "The panel met. Noted.", "The panel met. Noted."),
        ({"summary": "The panel saw a cut in tax.", "outcome": "The panel saw the cut."}, None, None),
        ({"summary": "The panel saw a cut in tax."}, None, None),
    ],
)
def test_what_the_answer_says_is_not_said_again_below_it(fields, answer, description):
    meeting = record(Meeting, "panel", held="held", **fields)
    head = meetings.page(context_of(meeting), meeting).head

    once = fields["summary"]
    assert (head.answer, head.description) == (answer or once, description or once)


def test_a_question_is_a_message_to_the_office_with_the_meeting_as_its_subject():
    office = record(Office, "office", summary="An office.", mailbox="office@example.org")
    meeting = record(Meeting, "july-panel", date="2024-07-04", questions_by="2024-07-01")
    context = context_of(office, meeting)

    question, day = meetings.page(context, meeting).head.action.links
    assert question.address == "mailto:office@example.org?subject=July%20panel"
    assert day.address == "calendars/meetings/july-panel/meeting.ics"
    assert meetings.row(context, meeting).details == ("Send questions by 1 July 2024",)


def test_a_meeting_without_a_day_has_no_place_among_the_others():
    first, second = (record(Meeting, name, date=day) for name, day in (("a", "2024-03-07"), ("b", "2024-06-06")))
    context = context_of(first, second, record(Meeting, "c", date="unknown"))

    assert meetings.page(context, second).next is None
    assert context.neighbours.get("meetings/c") is None


@pytest.mark.parametrize(
    ("fields", "details"),
    [
        ({"public": True}, ("Open to the public",)),
        ({"public": False}, ("Not open to the public",)),
        ({}, ()),
        ({"public": True, "held": "cancelled"}, ()),
    ],
)
def test_a_row_says_whether_people_can_come(fields, details):
    meeting = record(Meeting, "panel", date="2024-07-01", **fields)

    assert meetings.row(context_of(meeting), meeting).details == details


@pytest.mark.parametrize(
    ("state", "words"),
    [("draft", "Draft, not published"), ("approved", "Approved, not published"), (None, "Not published")],
)
def test_minutes_that_nobody_can_read_have_their_state_beside_that(state, words):
    meeting = record(Meeting, "panel", held="held", minutes_state=state)
    page = meetings.page(context_of(meeting), meeting)

    assert ("Minutes", words) in shown(page.head.facts)
    assert "Status of the minutes" not in [line.label for line in page.details]
