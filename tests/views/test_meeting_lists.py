"""What the list of meetings has above its years: what is to come, what was postponed, and what one can ask."""

from __future__ import annotations

from gazette.records import Meeting, Office
from gazette.views.kinds import meeting_lists
from gazette.views.shapes.parts import Link
from tests.views.records import compiled_office, context_of, record, texts, titles

OFFICE = record(Office, "office", summary="An office.", switchboard="01632 960000")


def test_what_was_postponed_waits_above_the_years_of_an_offices_own_record():
    several = [record(Meeting, "panel", date="unknown", held="postponed")]
    (group,) = meeting_lists.groups_ahead(context_of(*several), several)

    assert (group.heading, titles(group.rows)) == ("Postponed, no new date yet", ["Panel"])
    assert [*meeting_lists.groups_ahead(context_of(compiled_office(), *several), several)] == []


def test_the_list_begins_with_what_is_to_come():
    days = {"b": "2024-08-01", "a": "2024-07-01", "c": "2024-01"}
    several = [record(Meeting, name, date=day) for name, day in days.items()]
    (group,) = meeting_lists.groups_ahead(context_of(*several), several)

    assert (group.heading, titles(group.rows)) == ("Coming up", ["A", "B"])
    assert [row.date.text for row in group.rows] == ["Monday 1 July 2024", "Thursday 1 August 2024"]
    assert [texts(row.tags) for row in group.rows] == [[], []]  # the heading says that they are scheduled
    assert group.link == Link("Add all meetings to my calendar", "calendars/meetings.ics")
    assert meeting_lists.list_sections(context_of(*several)) == ()
    words = "The next is a meeting of the panel, on Monday 1 July 2024."
    assert meeting_lists.next_meeting(context_of(*several), several) == words


def test_a_question_can_be_asked_from_the_list_while_the_office_takes_them():
    days = {"late": "2024-06-10", "open": "2024-06-19"}
    several = [record(Meeting, name, date="2024-06-20", questions_by=day) for name, day in days.items()]
    for office, actions in ((OFFICE, {"Late": None, "Open": "Ask a question"}), (compiled_office(), {})):
        groups = meeting_lists.groups_ahead(context_of(office, *several), several)
        shown_actions = {row.title: row.action and row.action.text for group in groups for row in group.rows}
        assert shown_actions == (actions or {"Late": None, "Open": None})
