"""Sentences on decisions: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.money import money
from gazette.sentences import decisions


@pytest.mark.parametrize(("reference", "words"), [("B-2016-1", "as B-2016-1"), (None, ""), ("", "")])
def test_another_office_has_a_number_of_its_own(reference, words):
    assert decisions.joint_reference(reference) == words


@pytest.mark.parametrize(
    ("outcome", "amount", "words"),
    [
        ("approved", "60000", "approved, £60,000"),
        ("approved", None, "approved"),
        (None, "60000", "£60,000"),
        (None, None, ""),
    ],
)
def test_a_further_decision_has_its_outcome_and_its_amount(outcome, amount, words):
    assert decisions.further_decision(outcome, money(amount) if amount else None) == words


@pytest.mark.parametrize(
    ("basis", "vat", "words"),
    [
        ("firm", "included", "firm, VAT included"),
        ("firm", "not applicable", "firm"),
        ("firm", None, "firm"),
        (None, "excluded", "VAT excluded"),
        (None, "not applicable", "not stated"),
        (None, None, "not stated"),
    ],
)
def test_a_sum_says_how_firm_it_is_and_whether_vat_is_in_it(basis, vat, words):
    assert decisions.basis_words(basis, vat) == words
