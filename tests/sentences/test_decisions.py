"""Sentences on decisions: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.money import amount
from gazette.sentences import decisions


@pytest.mark.parametrize(("reference", "words"), [("B-2016-1", "as B-2016-1"), (None, ""), ("", "")])
def test_another_office_has_a_number_of_its_own(reference, words):
    assert decisions.joint_reference(reference) == words


@pytest.mark.parametrize(
    ("outcome", "written", "words"),
    [
        ("approved", "60000", "approved, £60,000"),
        ("approved", None, "approved"),
        ("other", "60000", "£60,000"),
        (None, "60000", "£60,000"),
        ("declined", "withheld", "amount withheld"),
        (None, None, ""),
    ],
)
def test_a_further_decision_has_its_outcome_and_its_amount(outcome, written, words):
    assert decisions.note_of_further_decision(outcome, amount(written) if written else None) == words


def test_a_further_decision_that_was_not_agreed_says_so_first():
    assert decisions.further_decision("A new name is given.", "declined") == "Declined: a new name is given."
    assert decisions.further_decision("A new name is given.", "approved") == "A new name is given."


def test_a_role_has_the_word_of_a_reader():
    assert decisions.ROLES == {
        "award": "Grant",
        "previous": "Previously agreed",
        "ceiling": "Maximum",
        "addition": "Added",
        "other": "",
    }


@pytest.mark.parametrize(
    ("name", "words"), [("award", "Grant"), ("ceiling", "Maximum"), ("returned", "Returned"), ("other", "")]
)
def test_a_role_in_a_table_has_the_word_of_a_reader(name, words):
    assert decisions.role(name) == words


@pytest.mark.parametrize(
    ("role", "written", "per", "basis", "words"),
    [
        ("total", "60000", None, None, "Total: £60,000"),
        ("ceiling", "up to 60000", "year", None, "Maximum: up to £60,000 per year"),
        ("income", "withheld", None, None, "Income: withheld"),
        ("commitment", "60000", None, None, "£60,000"),
        ("commitment", "withheld", None, None, "amount withheld"),
        ("other", "unknown", None, None, "amount not known"),
        ("income", "60000", None, "firm", "Income: £60,000"),
        ("income", "60000", None, "conditional", "Income: £60,000 (conditional)"),
        ("commitment", "60000", "year", "estimate", "£60,000 per year (estimate)"),
    ],
)
def test_a_sum_in_a_list_says_what_it_is_unless_it_is_what_is_spent(role, written, per, basis, words):
    assert decisions.sum_in_list(role, amount(written), per, basis) == words


@pytest.mark.parametrize(
    ("basis", "vat", "words"),
    [
        ("firm", "included", "firm, VAT included"),
        ("firm", "not applicable", "firm"),
        ("firm", None, "firm"),
        (None, "excluded", "VAT excluded"),
        (None, "not applicable", ""),
        (None, None, ""),
    ],
)
def test_a_sum_says_how_firm_it_is_and_whether_vat_is_in_it(basis, vat, words):
    assert decisions.basis_words(basis, vat) == words


@pytest.mark.parametrize(
    ("outcome", "words", "is_planned", "shown"),
    [
        *((outcome, None, False, outcome.capitalize()) for outcome in (
            "approved", "agreed", "proposed", "noted", "supported", "deferred", "declined", "vetoed", "quashed"
        )),
        ("other", None, False, ""),
        (None, None, False, ""),
        ("approved", "approved in principle", False, "Approved in principle"),
        ("other", "Sent back", False, "Sent back"),
        (None, "Sent back", False, "Sent back"),
        (None, None, True, "Planned"),
        ("proposed", None, True, "Proposed"),
    ],
)  # fmt: skip
def test_an_outcome_is_said_as_it_was_typed(outcome, words, is_planned, shown):
    assert decisions.outcome(outcome, words, is_planned=is_planned) == shown


def test_a_banner_says_what_was_done_to_it():
    assert decisions.outcome_notice("Decision", "deferred") == "This decision was deferred"


@pytest.mark.parametrize(
    ("references", "words"), [([], ""), (["A/1"], "also A/1"), (["A/1", "B 2", "C"], "also A/1, B 2 and C")]
)
def test_a_row_names_the_numbers_of_other_offices(references, words):
    assert decisions.joint_references(references) == words


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ((), ""),
        (("High Court",), "Made by the High Court"),
        (("A Council", "B Board"), "Made by A Council and the B Board"),
    ],
)
def test_a_row_names_the_bodies_that_made_a_decision_of_others(others, words):
    assert decisions.made_by(others) == words


@pytest.mark.parametrize(("purpose", "words"), [("Eight bids. Or nine.", "Eight bids"), ("The scheme.", "The scheme")])
def test_the_first_sentence_of_a_purpose_is_beside_a_sum(purpose, words):
    assert decisions.short_purpose(purpose) == words


@pytest.mark.parametrize(
    ("role", "purpose", "basis", "added", "note"),
    [
        ("commitment", "", "firm", [], ""),
        ("award", "Half of the scheme", None, [], "Half of the scheme"),
        ("ceiling", "", "estimate", [], "Maximum (estimate)"),
        ("ceiling", "All grants", "estimate", [], "All grants (maximum, estimate)"),
        ("total", "", None, ["£5"], "Total. This decision adds £5."),
        ("total", "The whole contract", "estimate", ["£5"], "The whole contract (estimate). This decision adds £5."),
        ("total", "Two years, if B pays half", "conditional", [], "Two years, if B pays half"),
        ("other", "", "conditional", [], "Conditional"),
    ],
)
def test_the_note_of_a_sum_says_what_it_is_unless_it_is_what_is_spent(role, purpose, basis, added, note):
    assert decisions.note_of_sum(role, purpose, basis, added) == note
