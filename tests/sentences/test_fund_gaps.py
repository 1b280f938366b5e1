"""Sentences on what is not known of a fund: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import fund_gaps


@pytest.mark.parametrize(
    ("number", "of", "where"),
    [(1, 1, ""), (3, 3, " in any round"), (2, 3, " in 2 of the 3 rounds")],
)
def test_what_is_not_known_of_rounds_is_said_once(number, of, where):
    assert fund_gaps.money(number, of) == f"How much money was available{where}."
    assert fund_gaps.days(number, of) == f"When bids could be made{where}."
    assert fund_gaps.total(number, of) == f"How much was awarded in total{where}."
    assert (fund_gaps.money(0, of), fund_gaps.days(0, of), fund_gaps.total(0, of)) == ("", "", "")


@pytest.mark.parametrize(("number", "words"), [(0, ""), (1, "1 grant."), (3, "3 grants.")])
def test_what_is_not_known_of_grants_is_counted(number, words):
    assert fund_gaps.recipients(number) == (f"Who received {words}" if words else "")
    assert fund_gaps.both(number) == (f"The recipient and the amount of {words}" if words else "")
    assert fund_gaps.amounts(number) == (f"The amount of {words}" if words else "")
    assert fund_gaps.exact_amounts(number, has_others=False) == (f"The exact amount of {words}" if words else "")


def test_others_than_the_grants_without_an_amount_have_no_exact_one():
    assert fund_gaps.exact_amounts(2, has_others=True) == "The exact amount of 2 other grants."
