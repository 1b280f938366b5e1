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


@pytest.mark.parametrize(("total", "label"), [(BOTH_EXACT, "Total"), (ONE_UNKNOWN, "At least")])
def test_the_last_row_is_a_total_only_where_every_amount_is_exact(total, label):
    assert (decision_money.total_label(total), decision_money.total_amount(total)) == (label, "£300")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (decision_money.grants, (1,), "The grant made by this decision"),
        (decision_money.grants, (2,), "Grants made by this decision, the largest first"),
        (decision_money.contracts, (1,), "The contract let by this decision"),
        (decision_money.contracts, (2,), "Contracts let by this decision"),
        (decision_money.no_amount, ("withheld",), "withheld"),
        (decision_money.no_amount, ("unknown",), "not published"),
        (decision_money.no_recipient, ("Not named",), "Recipient not named"),
        (decision_money.no_recipient, ("unknown",), "Recipient unknown"),
        (decision_money.no_recipient, ("A private person",), "A private person"),
        (decision_money.sentences, (("Youth justice", None, "For one year."),), "Youth justice. For one year"),
        (decision_money.own_words, ("Until 2020.", "", ""), "Until 2020"),
        (decision_money.own_words, ("", "a report", "less crime"), "Conditions: a report. Reasons: less crime"),
        (decision_money.shared, (8, "A report.", ""), "Conditions of all 8 grants: A report."),
        (decision_money.shared, (2, "", "Less crime"), "Reasons for both grants: Less crime."),
        (decision_money.shared, (2, "", ""), ""),
    ],
)
def test_facts_become_words(sentence, facts, words):
    assert sentence(*facts) == words
