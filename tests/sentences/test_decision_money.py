"""Sentences on the grants of a decision: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import decision_money


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (decision_money.grants, (1,), "The grant made by this decision"),
        (decision_money.grants, (2,), "Grants made by this decision, the largest first"),
        (decision_money.awarded, ("over £9",), "Over £9 awarded"),
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
