"""Sentences on funds and their rounds: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.money import amount
from gazette.sentences import funds


@pytest.mark.parametrize(
    ("windows", "sentence"),
    [
        (
            [("2024-01-01", "2024-02-02 17:00")],
            "Road Fund: Round 2. Open from 1 January 2024 to 5pm on 2 February 2024.",
        ),
        (
            [("2024-01-01", "2024-01-31"), ("2024-03-01", "2024-03-31")],
            "Road Fund: Round 2. Open from 1 January 2024 to 31 January 2024 and from 1 March 2024 to 31 March 2024.",
        ),
        ([("by 2024-01-01", "2024-02-02")], "Road Fund: Round 2."),
        ([("2024-01", "2024-02")], "Road Fund: Round 2."),
        ([("2024-01-01", "expected 2024-02-02")], "Road Fund: Round 2."),
        ([("unknown", "unknown")], "Road Fund: Round 2."),
        ([], "Road Fund: Round 2."),
    ],
)
def test_a_round_gives_its_days_where_all_are_exact(windows, sentence):
    days = [(known_date(opens), known_date(closes)) for opens, closes in windows]
    assert funds.round_description("Road Fund", "Round 2", days) == sentence


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("60000", "Money available: £60,000."),
        ("over 60000", "Money available: over £60,000."),
        ("withheld", "Money available: withheld."),
        (None, ""),
    ],
)
def test_the_pot_is_given_where_it_is_known(written, words):
    assert funds.pot(amount(written) if written else None) == words


def test_a_part_of_the_money_says_how_small_and_how_large_a_grant_from_it_is():
    assert [funds.smallest(amount("500")), funds.largest(amount("withheld"))] == ["Smallest: £500", "Largest: withheld"]
    assert [funds.smallest(None), funds.largest(None)] == ["", ""]


@pytest.mark.parametrize(("number", "words"), [(0, ""), (1, "1 grant listed"), (2, "2 grants listed")])
def test_grants_are_counted(number, words):
    assert funds.grants_listed(number) == words


def test_a_round_is_named_with_its_fund():
    assert funds.round_title("Road Fund", "Round 2") == "Road Fund: Round 2"


@pytest.mark.parametrize(
    ("written", "words"), [("11404", "£11,404 awarded, as stated"), ("unknown", ""), ("withheld", ""), (None, "")]
)
def test_what_was_awarded_is_stated_beside_a_fund_or_a_round(written, words):
    assert funds.awarded(amount(written) if written else None) == words
