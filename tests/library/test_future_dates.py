"""Nothing is said before its day: a date after today is a mistake where it says that something happened."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.library.future_dates import future_dates
from gazette.records import Consultation, Course, Decision, Fund, Meeting, Page, Plan, Report, Topic
from tests.views.records import context_of, record

TODAY = date(2024, 6, 15)
RESULT = {"date": "2024-07-01", "summary": "Yes."}
PANEL = {"date": "2024-07-04"}
RECOMMENDATION = {"id": "bells", "text": "Buy bells."}
ROUND = {"id": "x", "title": "X"}


@pytest.mark.parametrize(
    ("kind", "fields", "what"),
    [
        (Consultation, {"result": RESULT | {"date": "2024-06"}}, []),
        (Consultation, {"result": RESULT, "published": "2024-07-01"}, []),
        (Consultation, {"closes": "2024-06-30", "result": {"summary": "Yes."}}, ["The consultation closes 30 June"]),
        (Consultation, {"closes": "2024-06-30"}, []),
        (Meeting, PANEL, []),
        (Meeting, PANEL | {"outcome": "Yes."}, ["The meeting of 4 July 2024 is still to come, and there is outcome"]),
        (Meeting, PANEL | {"outcome": "Put off.", "held": "cancelled"}, []),
        (Meeting, PANEL | {"members": "Councillor A Example"}, ["The meeting of 4 July 2024 is still to come,"]),
        (Meeting, PANEL | {"matters": [{"text": "Bells", "outcome": "Noted."}]}, ["The meeting of 4 July 2024 is sti"]),
        (Meeting, PANEL | {"apologies": "Councillor A Example"}, []),
        (Meeting, {"minutes_approved": "2024-07-04"}, ["minutes_approved is 4 July 2024,"]),
        (Meeting, PANEL | {"panel_recommendations": [RECOMMENDATION]}, ["The meeting of 4 July 2024"]),
        (Meeting, PANEL | {"panel_recommendations": [RECOMMENDATION | {"made": "2024-05-01"}]}, []),
        (Decision, {"decided": "2024-06-16", "published": "unknown"}, ["decided is 16 June 2024,"]),
        (Decision, {"decided": "2024-06-16", "published": "2024-06-17"}, []),
        (Decision, {"decided": "expected 2024-07"}, ["decided is expected July 2024,"]),
        (Decision, {"decided": "expected 2024-07", "outcome": "approved"}, ["decided is expected July 2024,"]),
        (Decision, {"effective": "2024-07-01", "reviewed": "2025-01", "review_due": "2025-02"}, []),
        (Page, {"reviewed": "2024-07"}, ["reviewed is July 2024,"]),
        (Fund, {"opened": "2024-07"}, ["opened is July 2024,"]),
        (Fund, {"opened": "expected 2024-07"}, []),
        (Course, {"launched": "2024-07"}, ["launched is July 2024,"]),
        (Plan, {"issued": "2024-07"}, ["issued is July 2024,"]),
        (Report, {"date": "2024-06-20"}, []),
        (Topic, {"events": [{"date": "2024-07", "text": "Bells."}]}, ["events.date is July 2024,"]),
        (Topic, {"events": [{"date": "expected 2024-07", "text": "Bells."}]}, []),
        (Fund, {"rounds": [ROUND | {"results": "expected 2024-07", "closes": "2024-06-30"}]}, []),
    ],
)
def test_what_is_said_to_have_happened_on_a_day_to_come(kind, fields, what):
    problems = list(future_dates(context_of(record(kind, "written", **fields)).library, TODAY))

    assert [problem.what[: len(begins)] for problem, begins in zip(problems, what, strict=True)] == what


@pytest.mark.parametrize(
    ("fields", "is_mistake"),
    [
        ({"minutes_approved_at": "next"}, True),
        ({"minutes_corrections": [{"text": "No.", "at": "next"}]}, True),
        ({"actions": [{"id": "bells", "text": "Buy bells.", "carried_to": "next"}]}, False),
    ],
)
def test_a_meeting_to_come_has_approved_no_minutes_but_may_take_up_an_action(fields, is_mistake):
    library = context_of(record(Meeting, "panel", **fields), record(Meeting, "next", **PANEL)).library

    assert [problem.what for problem in future_dates(library, TODAY)] == is_mistake * [
        f"{'minutes_approved_at' if 'minutes_approved_at' in fields else 'minutes_corrections.at'} "
        "names the meeting of 4 July 2024, which is still to come."
    ]


@pytest.mark.parametrize("outcome", [None, "approved"])
def test_a_decision_that_is_only_expected_is_planned(outcome):
    notice = record(Decision, "vans", decided="expected 2027-03", outcome=outcome)

    (problem,) = future_dates(context_of(notice).library, TODAY)
    assert problem.what == "decided is expected March 2027, and what is only expected was not decided yet."
    assert problem.remedy == "Write planned: 2027-03 and decided: unknown."


@pytest.mark.parametrize(("day", "is_mistake"), [("announced 2027-05-03", True), ("announced 2024-05-03", False)])
def test_a_meeting_that_was_announced_for_a_day_to_come_has_that_day(day, is_mistake):
    library = context_of(record(Meeting, "panel", date=day)).library

    assert [problem.remedy for problem in future_dates(library, TODAY)] == is_mistake * [
        "If it was announced for that day, write 2027-05-03, or expected 2027-05-03."
    ]
