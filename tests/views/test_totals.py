"""What grants come to: about a sum, or each named where they cannot be added."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.views.money.totals import total
from tests.views.funds import award_with


@pytest.mark.parametrize(
    ("amount", "fields", "about"),
    [
        ("about 30", {}, Decimal(1030)),
        ("30", {}, None),
        ("about 30", {"per": "year"}, None),
        ("about 30", {"why_not_exact": "one of two"}, None),
        ("over 30", {}, None),
        (None, {}, None),
    ],
)
def test_grants_come_to_about_a_sum_where_the_others_are_exact(amount, fields, about):
    both = [award_with(1, "1000"), award_with(2, amount, **fields)]

    assert total(both, is_compiled=False).about == about
    assert total([*both, award_with(3, None)], is_compiled=False).about is None


@pytest.mark.parametrize(
    ("amounts", "fields", "each"),
    [
        (["about 30", "9", None], {}, ("about £30", "£9")),
        (["9", "30"], {}, ()),
        (["9", "over 30"], {}, ()),
        (["9", "30"], {"per": "year"}, ("£30 per year", "£9 per year")),
        (["9", "30"], {"why_not_exact": "one of two"}, ()),
        ([None], {}, ()),
        (["9", None, None, None], {}, ()),
    ],
)
def test_two_or_three_grants_that_cannot_be_added_are_named_one_by_one(amounts, fields, each):
    few = [award_with(number, amount, **fields) for number, amount in enumerate(amounts)]

    assert total(few, is_compiled=False).each == each
