"""JSON-LD of meetings: an event only where it is one, with what is known of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gazette.records import Meeting
from gazette.records.registers import Organisation
from gazette.views.record import linked_data
from gazette.views.record.page import head_of
from tests.views.records import context_of, record


def linked_record(meeting: Meeting) -> dict[str, Any]:
    properties: dict[str, Any] = json.loads(linked_data.json_ld(context_of(meeting), head_of(meeting), meeting))
    return properties


@pytest.mark.parametrize(
    ("held", "status"),
    [
        ("cancelled", "EventCancelled"),
        ("moved", "EventRescheduled"),
        ("scheduled", "EventScheduled"),
        ("held", None),
    ],
)
def test_an_event_has_a_status_only_where_schema_org_has_a_word(held: str, status: str | None) -> None:
    properties = linked_record(record(Meeting, "panel", date="2024-06-20" if status else "2024-06-01", held=held))

    assert properties["@type"] == "Event"
    assert properties.get("eventStatus") == (f"https://schema.org/{status}" if status else None)
    assert properties["inLanguage"] == "en"


@pytest.mark.parametrize(
    ("fields", "status", "start"),
    [
        ({"date": "2024-07-11", "held": "moved"}, "EventRescheduled", "2024-07-11"),
        ({"date": "unknown"}, "EventPostponed", None),
        ({"date": "unknown", "held": "postponed"}, "EventPostponed", None),
    ],
)
def test_an_event_that_was_moved_has_its_first_day(fields: dict[str, str], status: str, start: str | None) -> None:
    properties = linked_record(record(Meeting, "panel", moved_from="2024-07-04", **fields))

    assert properties["eventStatus"] == f"https://schema.org/{status}"
    assert (properties.get("startDate"), properties["previousStartDate"]) == (start, "2024-07-04")


@pytest.mark.parametrize(
    ("fields", "start"),
    [
        ({"date": "2024-03-07", "starts": "14:00", "held": "held"}, "2024-03-07T14:00"),
        ({"date": "2024-03-07", "held": "held"}, "2024-03-07"),
        ({"date": "2024-07", "starts": "14:00"}, "2024-07"),
        ({"date": "unknown", "held": "held"}, None),
    ],
)
def test_an_event_begins_as_exactly_as_it_is_known(fields: dict[str, str], start: str | None) -> None:
    properties = linked_record(record(Meeting, "panel", place="The hall", **fields))

    assert properties.get("startDate") == start
    assert properties["location"] == {"@type": "Place", "name": "The hall"}
    assert "location" not in linked_record(record(Meeting, "panel", held="held"))


@pytest.mark.parametrize("fields", [{}, {"held": "not confirmed"}, {"held": "scheduled"}, {"date": "unknown"}])
def test_a_meeting_that_may_not_have_been_held_is_no_event(fields: dict[str, str]) -> None:
    properties = linked_record(record(Meeting, "panel", place="The hall", **fields))

    assert properties["@type"] == "WebPage"
    assert not {"startDate", "eventStatus", "location", "organizer"} & properties.keys()


@pytest.mark.parametrize(
    ("body", "is_known"),
    [
        ("The panel", True),
        ("Panel of Exampleshire", True),
        ("commissioner for Exampleshire", True),
        ("The Commissioner and the Chief Constable", False),
    ],
)
def test_an_event_has_an_organizer_only_where_it_is_one_body_that_is_registered(body: str, is_known: bool) -> None:
    panel = Organisation.model_validate({"key": "panel", "name": "Panel of Exampleshire", "also": ["The panel"]})
    meeting = record(Meeting, "panel", held="held", body_name=body)
    context = context_of(meeting, organisations={"panel": panel})

    organizer = json.loads(linked_data.json_ld(context, head_of(meeting), meeting)).get("organizer")

    assert organizer == ({"@type": "Organization", "name": body} if is_known else None)
