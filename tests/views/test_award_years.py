"""The year in which a grant is counted: by its own date or, without one, that of its round."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences.days import YEAR_NOT_CERTAIN
from gazette.views.money import awards
from tests.views.funds import award_with, context_of, round_with


@pytest.mark.parametrize(
    ("awarded", "year"),
    [
        ("2016-05", "2016"),
        ("2016/17", "2016"),
        ("announced 2016-05-04", "2016"),
        ("by 2016-05", YEAR_NOT_CERTAIN),
        ("after 2016", YEAR_NOT_CERTAIN),
        ("unknown", YEAR_NOT_CERTAIN),
    ],
)
def test_an_award_is_counted_in_a_year_that_its_date_allows(awarded, year):
    fund_round = round_with(id="2023-24", title="First round", results=None)
    grant = context_of(award_with(1, "5", awarded=known_date(awarded)), rounds=(fund_round,)).grants.awards

    assert list(awards.awards_by_year(grant)) == [year]


RESULTS_OF_2017 = {"results": known_date("2017-05")}


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ({"title": "2016 to 2017", **RESULTS_OF_2017}, "2017"),
        ({"title": "2016 to 2017", "results": known_date("by 2017-05")}, "2016"),
        ({"title": "2016 to 2017", "results": known_date("expected 2017-05")}, "2016"),
        ({"title": "First grants, 2019-20"}, "2019"),
        ({"title": "Round 2, 2019/20"}, "2019"),
        ({"title": "Four years, 2019 to 2023"}, YEAR_NOT_CERTAIN),
        ({"title": "2019 to 2020 and 2020 to 2021"}, YEAR_NOT_CERTAIN),
        ({"title": "2019 to 2023, for 2020 to 2021"}, YEAR_NOT_CERTAIN),
        ({"title": "Reported in 2021"}, YEAR_NOT_CERTAIN),
    ],
)
def test_an_award_without_a_date_is_counted_in_the_year_of_its_round(fields, year):
    fund_round = round_with(**{"id": "2023-24", "results": None, **fields})
    grants = context_of(award_with(1, "5", awarded=known_date("unknown")), rounds=(fund_round,)).grants.awards
    dated = context_of(award_with(1, "5", awarded=known_date("2014")), rounds=(fund_round,)).grants.awards

    assert list(awards.awards_by_year(grants)) == [year]
    assert list(awards.awards_by_year(dated)) == ["2014"]
