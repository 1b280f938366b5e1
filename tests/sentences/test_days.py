"""The years of dates: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import days


@pytest.mark.parametrize(
    ("written", "years", "may_be_of_another"),
    [
        ("2011-05-03", "2011", False),
        ("2011", "2011", False),
        ("2011/12", "2011 to 2012", False),
        ("w/c 2011-12-26", "2011 to 2012", False),
        ("by 2011-05", "2011", True),
        ("after 2011-05", "2011", True),
        ("announced 2011-05", "2011", True),
        ("unknown", "", True),
    ],
)
def test_a_date_has_the_years_in_which_it_can_be(written, years, may_be_of_another):
    day = known_date(written)

    assert (days.years_of(day), days.may_be_of_another(day)) == (years, may_be_of_another)
