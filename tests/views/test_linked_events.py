"""Meetings and funding rounds in JSON-LD: when they begin, who holds them, what they offer."""

from __future__ import annotations

import json

import pytest

from gazette.records import Fund, Meeting
from gazette.records.registers import Organisation
from gazette.views.record import linked_data
from gazette.views.record.page import head_of
from tests.views.records import context_of, record
from tests.views.test_linked_data import linked_record


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


@pytest.mark.parametrize(("pot", "value"), [("60000", 60000.0), ("about 60000", None), (None, None)])
def test_a_round_has_an_amount_where_its_pot_is_exact(pot: str | None, value: float | None) -> None:
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one", **({"pot": pot} if pot else {})}])
    properties = linked_record(fund, fund_round=fund.rounds[0])

    assert properties["identifier"] == "funds/care/rounds/first"
    assert properties["@type"] == "MonetaryGrant"
    assert properties.get("amount", {}).get("value") == value


@pytest.mark.parametrize(
    ("opens", "name"),
    [
        ("2011", "Police Authority"),
        ("2024-02-01", "Commissioner for Exampleshire"),
        ("unknown", "Police Authority (from 22 November 2012: Commissioner for Exampleshire)"),
    ],
)
def test_the_funder_of_a_round_has_the_name_of_that_day(opens: str, name: str) -> None:
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one", "opens": opens}])

    assert linked_record(fund, fund_round=fund.rounds[0])["funder"]["name"] == name
