"""Sentences on funds and their rounds: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.money import money
from gazette.sentences import funds


@pytest.mark.parametrize(
    ("opens", "closes", "sentence"),
    [
        ("2024-01", "2024-02", "Road Fund: Round 2, January 2024 to February 2024."),
        ("unknown", "2024-02", "Road Fund: Round 2."),
        ("2024-01", "unknown", "Road Fund: Round 2."),
        ("unknown", "unknown", "Road Fund: Round 2."),
    ],
)
def test_a_round_gives_its_days_where_both_are_known(opens, closes, sentence):
    assert funds.round_description("Road Fund", "Round 2", known_date(opens), known_date(closes)) == sentence


@pytest.mark.parametrize(
    ("amount", "words"),
    [("60000", "Money available: £60,000."), ("over 60000", "Money available: over £60,000."), (None, "")],
)
def test_the_pot_is_given_where_it_is_known(amount, words):
    assert funds.pot(money(amount) if amount else None) == words


@pytest.mark.parametrize(("number", "words"), [(0, ""), (1, "1 grant listed"), (2, "2 grants listed")])
def test_grants_are_counted(number, words):
    assert funds.grants_listed(number) == words


def test_a_round_is_named_with_its_fund():
    assert funds.round_title("Road Fund", "Round 2") == "Road Fund: Round 2"
