"""From which day a record is evidence for a duty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.library.duty_states import duty_states_of
from gazette.records import Meeting, Page, Record
from tests.views.records import context_of, record
from tests.views.test_duties import a_duty

TODAY = date(2024, 6, 15)


def evidence_of(shown: Record) -> tuple[str | None, str | None]:
    """The days of the first and of the latest evidence for a duty that one record shows."""
    (state,) = duty_states_of(replace(context_of(shown).library, duties={"X-1": a_duty(every="3")}), TODAY)
    assert state.years == ((2024,) if state.last else ())
    return state.since and state.since.written, state.last and state.last.written


@pytest.mark.parametrize(
    ("published", "reviewed", "days"),
    [
        ("2024-05-20", "2024-04-05", ("2024-05-20", "2024-05-20")),
        ("2024-05-20", "2024-06-05", ("2024-05-20", "2024-06-05")),
        ("2024-05-20", None, ("2024-05-20", "2024-05-20")),
    ],
)
def test_a_page_is_no_evidence_before_it_was_published(published, reviewed, days):
    shown = record(Page, "gifts", published=published, reviewed=reviewed, duties=["X-1"])

    assert evidence_of(shown) == days


@pytest.mark.parametrize(("kind", "latest"), [("minor", "2024-05-20"), ("update", "2024-06-10")])
def test_a_minor_change_is_no_new_evidence(kind, latest):
    change = {"date": "2024-06-10", "kind": kind, "note": "A comma."}
    shown = record(Page, "gifts", published="2024-05-20", duties=["X-1"], changes=[change])

    assert evidence_of(shown) == ("2024-05-20", latest)


@pytest.mark.parametrize(
    ("minutes", "days"),
    [
        ({"minutes_published": "2024-05-14"}, ("2024-05-14", "2024-05-14")),
        ({"minutes": "https://example.org/minutes"}, (None, None)),
        ({}, ("2024-04-24", "2024-04-24")),
    ],
)
def test_minutes_are_evidence_from_their_own_day(minutes, days):
    shown = record(Meeting, "board", date="2024-04-16", published="2024-04-24", duties=["X-1"], **minutes)

    assert evidence_of(shown) == days
