"""Sentences on meetings: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import meetings


def test_not_confirmed_says_who_does_not_confirm_it():
    assert meetings.not_confirmed(is_compiled=True) == "No source confirms that it took place."
    assert meetings.not_confirmed(is_compiled=False) == "We have not confirmed that it took place."


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("14:00", "16:30", "2pm to 4:30pm"),
        ("14:00", None, "2pm"),
        (None, "16:30", ""),
        (None, None, ""),
    ],
)
def test_a_time_is_given_where_a_meeting_begins(starts, ends, words):
    assert meetings.time(starts, ends) == words


@pytest.mark.parametrize(
    ("state", "written", "words"),
    [
        ("held", "held", "Held"),
        ("scheduled", None, "Scheduled"),
        ("scheduled", "scheduled", "Scheduled"),
        ("cancelled", "cancelled", "Cancelled"),
        ("not confirmed", None, "Not confirmed"),
        ("not confirmed", "not confirmed", "Not confirmed"),
        ("not confirmed", "scheduled", "Scheduled, not confirmed"),
        ("not confirmed", "moved", "Moved, not confirmed"),
    ],
)
def test_a_meeting_says_whether_it_was_held(state, written, words):
    assert meetings.state_name(state, written) == words


@pytest.mark.parametrize(
    ("title", "exempt", "note"),
    [
        ("", None, ""),
        ("A report", None, "A report"),
        ("", "paragraph 1", "taken without the public: paragraph 1"),
        ("A report", "paragraph 1", "A report; taken without the public: paragraph 1"),
    ],
)
def test_a_matter_names_its_paper_and_why_the_public_was_out(title, exempt, note):
    assert meetings.matter_note(title, exempt) == note


def test_the_lead_of_a_meeting_says_who_met_when():
    assert meetings.lead("The panel", known_date("2024-03-07")) == "The panel, 7 March 2024."
    assert meetings.lead("The panel", known_date("unknown")) == "The panel."


@pytest.mark.parametrize(
    ("kind", "words"), [("panel", "Panel"), ("holding to account", "Holding to account"), ("other", "")]
)
def test_the_kind_of_a_meeting_is_named_where_it_says_something(kind, words):
    assert meetings.kind(kind) == words
