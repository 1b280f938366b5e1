"""The clock in London on the days on which it changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from gazette.london import has_come, instant, is_skipped, this_minute


@pytest.mark.parametrize(
    ("day", "clock", "is_missing"),
    [
        ("2019-03-31", "00:59", False),
        ("2019-03-31", "01:00", True),
        ("2019-03-31", "01:30", True),
        ("2019-03-31", "01:59", True),
        ("2019-03-31", "02:00", False),
        ("2024-10-27", "01:30", False),  # it comes twice
        ("2024-06-15", "01:30", False),
    ],
)
def test_a_time_that_the_clocks_go_forward_over_never_comes(day, clock, is_missing):
    assert is_skipped(date.fromisoformat(day), time.fromisoformat(clock)) is is_missing


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        ("2024-06-15", None, "2024-06-14T23:00"),
        ("2024-01-15", None, "2024-01-15T00:00"),
        ("2024-10-27", "00:59", "2024-10-26T23:59"),
        ("2024-10-27", "01:00", "2024-10-27T01:00"),  # the second of the two
        ("2024-10-27", "01:59", "2024-10-27T01:59"),
        ("2024-03-31", "00:59", "2024-03-31T00:59"),
        ("2024-03-31", "02:00", "2024-03-31T01:00"),
    ],
)
def test_of_a_time_that_comes_twice_the_later_is_meant(day, clock, utc):
    moment = instant(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)

    assert moment.astimezone(UTC) == datetime.fromisoformat(f"{utc}+00:00")


@pytest.mark.parametrize(("minutes", "is_here"), [(-60, False), (-1, False), (0, True), (1, True)])
def test_a_moment_has_come_by_the_time_that_passes_and_not_by_what_the_clock_shows(minutes, is_here):
    moment = instant(date(2024, 10, 27), time(1, 30))
    now = datetime.fromtimestamp(moment.timestamp() + 60 * minutes, moment.tzinfo)

    assert has_come(moment, now) is is_here


def test_now_is_a_minute_in_london():
    assert (this_minute().second, this_minute().microsecond) == (0, 0)
    assert str(this_minute().tzinfo) == "Europe/London"
