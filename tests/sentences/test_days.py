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
