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
    ],
)  # fmt: skip
def test_windows_follow_each_other_and_agree_with_the_whole(first, second, what):
    assert mistakes("2099-03", "2099-12", first, second) == what
