"""From which day a record is evidence for a duty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.dates import known_date
from gazette.library.duty_states import duty_states_of, latest_evidence
from gazette.records import Consultation, Decision, Meeting, Page, Plan, PublicRegister, Record, Report
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


@pytest.mark.parametrize(
    ("model", "kind", "latest"),
    [
        (Page, "minor", "2024-05-20"),
        (Page, "correction", "2024-05-20"),
        (Page, "update", "2024-06-10"),
        (PublicRegister, "update", "2024-06-10"),
        (Report, "update", "2024-05-20"),
    ],
)
def test_a_change_is_new_evidence_only_where_a_page_is_kept_up_to_date(model, kind, latest):
    change = {"date": "2024-06-10", "kind": kind, "note": "A comma."}
    shown = record(model, "gifts", published="2024-05-20", duties=["X-1"], changes=[change])

    assert evidence_of(shown) == ("2024-05-20", latest)


def test_a_review_is_no_first_evidence():
    shown = record(Page, "statement", reviewed="2024-06-14", duties=["X-1"])

    assert evidence_of(shown) == (None, "2024-06-14")


def test_evidence_is_in_the_order_of_the_days_from_which_it_counts():
    late = record(Decision, "late", decided="2024-02-01", published="2024-06-14", duties=["X-1"])
    early = record(Decision, "early", decided="2024-06-12", published="2024-06-12", duties=["X-1"])
    library = replace(context_of(early, late).library, duties={"X-1": a_duty()})

    (state,) = duty_states_of(library, TODAY)

    assert state.evidence == (late, early)
    assert [latest_evidence(shown, TODAY) for shown in state.evidence] == [
        ("published", known_date("2024-06-14")),
        ("published", known_date("2024-06-12")),
    ]


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"issued": "unknown", "approved": "2024-02"}, ("2024-02", "2024-02")),
        ({"issued": "2024-03", "approved": "2024-02"}, ("2024-03", "2024-03")),
        ({"issued": "unknown", "approved": "expected 2024-02"}, (None, None)),
        ({"issued": "unknown"}, (None, None)),
    ],
)
def test_a_plan_whose_day_of_issue_nobody_knows_is_evidence_from_when_the_panel_considered_it(fields, days):
    assert evidence_of(record(Plan, "2024-2028", published="unknown", duties=["X-1"], **fields)) == days


def test_what_was_only_expected_to_be_published_is_evidence_from_its_own_date():
    shown = record(Report, "plan", date="2024-02", published="expected mid-February 2024", duties=["X-1"])

    assert evidence_of(shown) == ("2024-02", "2024-02")


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


@pytest.mark.parametrize(("closes", "years"), [("2018-01-31", (2018,)), ("unknown", ()), ("2024-07-01", ())])
def test_a_consultation_that_began_by_some_day_is_evidence_from_the_year_in_which_it_closed(closes, years):
    asked = record(Consultation, "asked", opens="by 2018-01-10", closes=closes, published="unknown", duties=["X-1"])
    (state,) = duty_states_of(replace(context_of(asked).library, duties={"X-1": a_duty()}), TODAY)

    assert state.years == years
