"""What opens more than once: closed between two windows, and its windows in order."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.records import Consultation, Fund
from gazette.records.windows import next_window
from tests.views.records import record

WINDOWS = [{"opens": "2099-03-03", "closes": "2099-05-20"}, {"opens": "2099-11-07", "closes": "2099-12-02"}]
DAYS = {"opens": "2099-03-03", "closes": "2099-12-02"}


@pytest.mark.parametrize(
    ("day", "state", "closes"),
    [
        (date(2099, 3, 2), "coming", "2099-05-20"),
        (date(2099, 3, 3), "open", "2099-05-20"),
        (date(2099, 5, 20), "open", "2099-05-20"),
        (date(2099, 5, 21), "between", "2099-12-02"),
        (date(2099, 9, 1), "between", "2099-12-02"),
        (date(2099, 11, 7), "open", "2099-12-02"),
        (date(2099, 12, 3), "closed", "2099-12-02"),
    ],
)
def test_it_is_closed_between_its_windows(day, state, closes):
    consultation = record(Consultation, "paths", **DAYS, windows=WINDOWS)
    (fund_round,) = record(Fund, "care", rounds=[{"id": "x", "title": "X", **DAYS, "windows": WINDOWS}]).rounds

    assert consultation.stage(day) == fund_round.state(day) == state
    assert next_window(fund_round.all_windows, day).closes == known_date(closes)


def test_a_window_without_a_day_of_closing_ended_before_a_later_one():
    windows = [{"opens": "2024-03-03", "closes": "unknown"}, {"opens": "2024-11-07", "closes": "2024-12-02"}]
    consultation = record(Consultation, "paths", opens="2024-03-03", closes="2024-12-02", windows=windows)

    assert [consultation.stage(date(2024, month, 27)) for month in (2, 10, 11, 12)] == [
        "coming",
        None,
        "open",
        "closed",
    ]
    assert next_window(consultation.all_windows, date(2026, 11, 26)).closes == known_date("2024-12-02")


def mistakes(opens: str, closes: str, *windows: tuple[str, str]) -> list[str]:
    written = [{"opens": first, "closes": last} for first, last in windows]
    consultation = record(Consultation, "paths", opens=opens, closes=closes, windows=written)
    return [problem.what for problem in consultation.mistakes()]


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        (("2099-03", "2099-05"), ("2099-11", "2099-12"), []),
        (("2099-03", "2099-02"), ("2099-11", "2099-12"),
         ["It closes in February 2099, before it opens in March 2099."]),
        (("2099-03", "2099-11-20"), ("2099-11-07", "2099-12"),
         ["It opens again on 7 November 2099, before it closes on 20 November 2099."]),
        (("2099-04", "2099-05"), ("2099-11", "2099-12"), ["It opens March 2099, and its first window April 2099."]),
        (("2099-03", "2099-05"), ("2099-11", "2099-11"),
         ["It closes December 2099, and its last window November 2099."]),
        (("2099-03", "unknown"), ("2099-11-07", "2099-12"), []),
        (("2099-03", "2099-06"), ("2099-06", "2099-12"), []),
        (("2099-03", "expected 2099-11-20"), ("2099-11-07", "2099-12"), []),
        (("2099-03", "unknown"), ("2098-11-07", "2099-12"),
         ["It opens again on 7 November 2098, before it first opens in March 2099."]),
    ],
)  # fmt: skip
def test_windows_follow_each_other_and_agree_with_the_whole(first, second, what):
    assert mistakes("2099-03", "2099-12", first, second) == what


@pytest.mark.parametrize(
    ("opens", "closes", "state"),
    [
        ("2025-03", "2027-02", "open"),
        ("2025-03", "after 2026-11-25", "open"),
        ("2026-11-26", "2026-11-26", "open"),
        ("2025-03", "2026", None),
        ("2025-03", "2026-11", None),
        ("2025-03", "by 2026-12", None),
        ("2025-03", "before 2026-12-30", None),
        ("2025-03", "after 2024-06", None),
        ("after 2024-03", "2027-02", None),
        ("by 2024-03", "2027-02", None),
        ("expected 2024-03", "expected 2024-05", None),
        ("expected 2026-03", "expected 2027-05", None),
        ("expected 2027-03", "expected 2027-05", None),
        ("2025-03", "expected 2027-05", None),
        ("after 2021-12-03", "unknown", None),
        ("unknown", "2024-05", "closed"),
        ("expected 2024-03", "announced 2024-05", "closed"),
        ("after 2026-11-26", "unknown", "coming"),
    ],
)
def test_it_is_open_or_closed_only_where_its_dates_leave_no_other_day(opens, closes, state):
    consultation = record(Consultation, "paths", opens=opens, closes=closes)
    (fund_round,) = record(Fund, "care", rounds=[{"id": "x", "title": "X", "opens": opens, "closes": closes}]).rounds

    day = date(2026, 11, 26)
    assert consultation.stage(day) == fund_round.state(day) == state
