"""Why a sum of grants is “at least” what it is, beside that sum."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gazette.money import Money
from gazette.sentences.totals import Total


@pytest.mark.parametrize(
    ("grants", "sum_in_words", "over", "why"),
    [
        (2, "£9,100", (), ""),
        (2, "at least £9,100", ("over £9,000",), "one is over £9,000"),
        (9, "at least £27,000", ("over £9,000",) * 3, "3 are over a figure"),
        (1, "at least £9,000", ("over £9,000",), "its amount is over £9,000"),
        (1, "at least £9,000", ("at least £9,000",), ""),
    ],
)
def test_beside_a_sum_is_why_it_is_at_least_that(grants, sum_in_words, over, why):
    pounds = Decimal(sum_in_words.rpartition("£")[2].replace(",", ""))
    total = Total(pounds, grants - len(over), len(over), least=pounds, certain=grants, over=over)

    assert (total.sum_alone, total.why_at_least) == (sum_in_words, why)


def test_an_amount_that_alone_is_more_than_the_sum_stands_beside_it():
    total = Total(Decimal(948), 1, 2, Decimal(948), 1, unpublished=1, apart=("about £10,000",))

    assert total.sum_and_named == "at least £948, and about £10,000"
    assert total.why_at_least == "left out: 1 amount not published", "not what is said beside the sum"
    of_years = replace(total, apart=("£10,000 per year",), units=("year",))
    assert (of_years.sum_and_named, of_years.why_at_least) == (
        "at least £948, and £10,000 per year",
        "left out: 1 amount not published",
    )


def test_sources_may_state_more_than_the_grants_that_were_found_come_to():
    total = Total(Decimal(47), 5, 0, Decimal(47), 5, is_compiled=True, stated=Money(Decimal(100), "over", "over"))

    assert total.answer("found") == "5 grants found, together £47. Sources say that over £100 was awarded in total"
    assert replace(total, stated=Money(Decimal(47))).answer("found") == "5 grants found, together £47"


def test_below_an_answer_is_why_a_sum_that_leaves_nothing_out_is_at_least_that():
    total = Total(Decimal(5), 1, 1, Decimal(9), 2, over=("over £4",))

    assert (total.answer(), total.not_counted) == ("2 grants come to at least £9", "One is over £4.")
