"""Topics with one title and one meeting in two files, which readers could not tell apart."""

from __future__ import annotations

from gazette.library.repeated_records import repeated_records
from gazette.records import Meeting, Topic
from tests.views.records import context_of, record


def meeting(name: str, **fields: str) -> Meeting:
    panel = {"title": "Panel, 7 March 2024", "date": "2024-03-07", "body_name": "Panel", "meeting_kind": "panel"}
    return record(Meeting, name, **{**panel, **fields})


def test_a_second_topic_of_the_same_title_is_a_mistake():
    rural, farms = record(Topic, "rural", title="Rural crime"), record(Topic, "farms", title="Rural Crime")

    (problem,) = repeated_records(context_of(rural, farms).library)

    assert "has the same title" in problem.what


def test_a_meeting_in_two_files_is_a_mistake_unless_the_two_began_at_different_times():
    same = context_of(meeting("a"), meeting("b"))
    others = context_of(meeting("a", starts="10:00"), meeting("b", starts="14:00"), meeting("c", date="2024-03-08"))

    assert len(list(repeated_records(same.library))) == 1
    assert not list(repeated_records(others.library))
