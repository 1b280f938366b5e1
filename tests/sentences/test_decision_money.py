"""Sentences on the grants of a decision: facts in, words out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.sentences import decision_money
from gazette.sentences.money import Total

BOTH_EXACT = Total(Decimal(300), 2, 0, least=Decimal(300), certain=2)
ONE_UNKNOWN = Total(Decimal(300), 2, 1, least=Decimal(300), certain=2, unpublished=1)


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (Total(Decimal(300), 1, 0, least=Decimal(300), certain=1), "One grant of £300"),
        (BOTH_EXACT, "£300 in 2 grants"),
        (ONE_UNKNOWN, "At least £300 in 2 grants; 1 amount was not published"),
        (Total(Decimal(), 0, 1, unpublished=1), "1 grant, exact amount not published"),
        (Total(Decimal(), 0, 2, is_unfinished=True), "2 grants"),
    ],
)
def test_the_finding_is_what_the_grants_come_to(total, words):
    assert decision_money.finding(total) == words


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (decision_money.grants, (1,), "The grant made by this decision"),
        (decision_money.grants, (2,), "Grants made by this decision, the largest first"),
        (decision_money.contracts, (1,), "The contract let by this decision"),
        (decision_money.contracts, (2,), "Contracts let by this decision"),
    ],
)
def test_facts_become_words(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("closeness", "own", "compiled"),
    [("withheld", "withheld", "withheld"), ("unknown", "not published", "not found")],
)
def test_a_column_of_money_says_why_there_is_no_amount(closeness, own, compiled):
    words = [decision_money.no_amount(closeness, is_compiled=is_compiled) for is_compiled in (False, True)]

    assert words == [own, compiled]
