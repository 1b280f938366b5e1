"""Words for steps that the law wants by a certain day: facts in, words out."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from gazette.dates import known_date
from gazette.records.legal_deadline import LegalStep
from gazette.sentences import legal_deadlines


def test_each_step_has_its_words():
    assert set(legal_deadlines.STEPS) == set(get_args(LegalStep))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 7, 10), date(2024, 7, 10), "10 July 2024"),
        (date(2024, 6, 25), date(2024, 7, 25), "Between 25 June 2024 and 25 July 2024"),
        (None, None, "Not known"),
    ],
)
def test_the_last_day_is_as_exact_as_the_dates_it_is_worked_out_from(first, last, words):
    assert legal_deadlines.last_day(first, last) == words


@pytest.mark.parametrize(
    ("written", "step", "is_compiled", "words"),
    [
        ("2024-07-08", "plan issued", False, "8 July 2024"),
        ("2024-07", "precept reviewed", False, "July 2024"),
        ("by 2024-07", "plan issued", True, "By July 2024"),
        ("unknown", "plan issued", False, "Date not known"),
        (None, "plan issued", False, "Not done yet"),
        (None, "precept reviewed", False, "We have not published the report"),
        (None, "plan issued", True, "No source found"),
        (None, "precept reviewed", True, "No source found"),
    ],
)
def test_when_it_was_done(written, step, is_compiled, words):
    day = known_date(written) if written else None
    assert legal_deadlines.done(step, day, is_compiled=is_compiled) == words


@pytest.mark.parametrize(("days", "words"), [(None, ""), (1, "by 1 day"), (9, "by 9 days")])
def test_days_late_in_words(days, words):
    assert legal_deadlines.days_late(days) == words


def test_a_step_says_what_it_is_about():
    assert legal_deadlines.step("plan issued", None) == "Issue a police and crime plan"
    assert legal_deadlines.step("plan issued", "The first plan") == "Issue a police and crime plan (The first plan)"


@pytest.mark.parametrize(
    ("step", "start", "words"),
    [
        ("precept notified", "2025/26", "by 1 February before the financial year 2025 to 2026 begins."),
        ("plan issued", "2021-05-06", "by the end of the financial year of the election of 6 May 2021."),
        ("plan issued", "unknown", "by the end of the financial year of the election."),
        ("plan issued", None, "by the end of the financial year of the election."),
    ],
)
def test_the_rule_is_given_in_words(step, start, words):
    assert legal_deadlines.rule(step, known_date(start) if start else None) == f"Worked out: {words}"


def test_the_day_of_a_step_says_what_happened_on_it():
    day = known_date("2024-02-05")

    assert legal_deadlines.event("precept reviewed", day) == "panel reported"
    assert legal_deadlines.event("inspection response", day) == "comments published"
    assert legal_deadlines.event("inspection response", None) == ""
