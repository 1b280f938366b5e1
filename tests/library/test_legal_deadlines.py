"""The days by which the law wants a step, and whether it was taken by then."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.library.legal_deadlines import end_of_financial_year, legal_deadlines_of
from gazette.records import Page
from gazette.records.legal_deadline import LegalDeadline


def worked_out(step, *, counted_from=None, year=None, done=None):
    written = {"counted_from": counted_from, "year": year, "done": done}
    dates = {name: known_date(text) for name, text in written.items() if text}
    page = Page.model_construct(legal_deadlines=(LegalDeadline(step=step, **dates),))
    return next(legal_deadlines_of(page))


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2024-05-16", date(2024, 7, 10), date(2024, 7, 10)),  # 56 days, of which 16 May is the first
        ("2024-02-29", date(2024, 4, 24), date(2024, 4, 24)),
        ("2024-05", date(2024, 6, 25), date(2024, 7, 25)),
        ("unknown", None, None),
        ("by 2024-05-16", None, None),
        ("expected 2024-05-16", None, None),
    ],
)
def test_an_inspection_is_answered_within_56_days(published, first, last):
    step = worked_out("inspection response", counted_from=published)
    assert (step.first, step.last) == (first, last)


@pytest.mark.parametrize(
    ("step", "day"),
    [
        ("precept notified", date(2025, 2, 1)),
        ("precept reviewed", date(2025, 2, 8)),
        ("precept revised after a veto", date(2025, 2, 15)),
    ],
)
def test_the_steps_of_a_precept_have_days_in_the_february_before_its_year(step, day):
    assert worked_out(step, year="2025/26").day == day


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2021, 5, 6), date(2022, 3, 31)),
        (date(2021, 3, 31), date(2021, 3, 31)),
        (date(2021, 4, 1), date(2022, 3, 31)),
        (date(2020, 12, 31), date(2021, 3, 31)),
    ],
)
def test_a_plan_is_issued_in_the_financial_year_of_the_election(day, end):
    assert end_of_financial_year(day) == end
    assert worked_out("plan issued", counted_from=day.isoformat()).day == end


@pytest.mark.parametrize(
    ("counted_from", "done", "today", "outcome"),
    [
        ("2024-05-16", "2024-07-10", "2026-01-01", "met"),
        ("2024-05-16", "2024-07-11", "2026-01-01", "late"),
        ("2024-05-16", "2024-07", "2026-01-01", "cannot tell"),
        ("2024-05-16", "2024-06", "2026-01-01", "met"),
        ("2024-05-16", "2024-08", "2026-01-01", "late"),
        ("2024-05", "2024-07-01", "2026-01-01", "cannot tell"),
        ("2024-05", "2024-06-25", "2026-01-01", "met"),
        ("2024-05", "2024-07-26", "2026-01-01", "late"),
        ("2024-05-16", "unknown", "2026-01-01", "cannot tell"),
        ("2024-05-16", "expected 2024-07-01", "2026-01-01", "cannot tell"),
        ("unknown", "2024-07-10", "2026-01-01", "cannot tell"),
        ("2024-05-16", None, "2024-07-10", "due"),
        ("2024-05-16", None, "2024-07-11", "not done"),
        ("2024-05", None, "2024-07-01", "cannot tell"),
    ],
)
def test_a_step_is_met_or_late_only_where_its_dates_decide_it(counted_from, done, today, outcome):
    step = worked_out("inspection response", counted_from=counted_from, done=done)
    assert step.outcome(date.fromisoformat(today)) == outcome


def test_an_office_does_not_know_that_the_panel_did_not_report():
    assert worked_out("precept reviewed", year="2025/26").outcome(date(2026, 1, 1)) == "cannot tell"
    assert worked_out("precept notified", year="2025/26").outcome(date(2026, 1, 1)) == "not done"


@pytest.mark.parametrize(
    ("done", "days"), [("2024-07-12", 2), ("2024-07-10", None), ("2024-08", None), (None, None), ("unknown", None)]
)
def test_days_late_are_counted_where_both_days_are_known(done, days):
    assert worked_out("inspection response", counted_from="2024-05-16", done=done).days_late == days
