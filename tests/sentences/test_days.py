"""The years of dates: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import days


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("2011-05-03", "2011"),
        ("2011", "2011"),
        ("2011/12", "2011 to 2012"),
        ("w/c 2011-12-26", "2011 to 2012"),
        ("by 2011-05", "Year not certain"),
        ("before 2011-05", "Year not certain"),
        ("after 2011-05", "Year not certain"),
        ("3 May, year unknown", "Year not certain"),
        ("announced 2011-05", "2011"),
        ("unknown", ""),
    ],
)
def test_a_date_has_the_years_in_which_it_can_be(written, years):
    assert days.years_of(known_date(written)) == years


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024-06-28 17:00", "5pm on Friday 28 June 2024"),
        ("2024-06-28", "Friday 28 June 2024"),
        ("2024-06", "June 2024"),
        ("by 2024-06-28", "by 28 June 2024"),
        ("expected 2024-06-28", "expected 28 June 2024"),
        ("unknown", "not known"),
    ],
)
def test_a_deadline_known_to_the_day_has_the_day_of_the_week(written, words):
    assert str(days.with_weekday(known_date(written))) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (["2016-05"], "in 2016"),
        (["2018", "2016-05", "announced 2017"], "from 2016 to 2018"),
        (["2016", "unknown"], ""),
        (["2016", "2016/17"], ""),
        ([], ""),
    ],
)
def test_several_dates_have_their_years_where_all_are_certain(written, words):
    assert days.years_in(map(known_date, written)) == words


def test_a_year_of_which_a_part_is_further_up_has_the_others():
    assert [days.others_of(heading) for heading in ("2024", "Undated")] == ["Also in 2024", "Undated"]
