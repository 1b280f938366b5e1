"""Why a sum of grants is “at least” what it is, beside that sum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.sentences.totals import Total


@pytest.mark.parametrize(
    ("grants", "sum_in_words", "over", "why"),
    [
        (2, "£9,100", (), ""),
        (2, "at least £9,100", ("over £9,000",), "1 amount is over £9,000"),
        (9, "at least £27,000", ("over £9,000",) * 3, "3 amounts are over a figure"),
        (1, "at least £9,000", ("over £9,000",), "its amount is over £9,000"),
        (1, "at least £9,000", ("at least £9,000",), ""),
    ],
)
def test_beside_a_sum_is_why_it_is_at_least_that(grants, sum_in_words, over, why):
    pounds = Decimal(sum_in_words.rpartition("£")[2].replace(",", ""))
    total = Total(pounds, grants - len(over), len(over), least=pounds, certain=grants, over=over)

    assert (total.sum_alone, total.why_at_least) == (sum_in_words, why)
