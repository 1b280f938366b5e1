"""Sentences on decisions: their numbers, joint decision-makers and sums."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.money import AnyAmount
from gazette.plurals import capitalised, listed, uncapitalised
from gazette.sentences.decision_answers import names_in_sentence

THIS_DECISION = "This decision"
# What a sum is, where a capital letter alone does not make it plain; "other" tells a reader nothing.
ROLES = {"award": "Grant", "previous": "Previously agreed", "ceiling": "Maximum", "addition": "Added", "other": ""}
IN_LISTS = {**ROLES, "commitment": ""}  # what a decision commits is what a reader takes its sum to be
NUMBER_BY_PUBLISHER = "(number given by the publisher)"  # beside the number of a decision
ILLUSTRATIVE = "invented to show a feature of this site"


OUTCOMES_AGAINST = ("deferred", "declined", "vetoed", "quashed")


def outcome(outcome: str | None, words: str | None, *, is_planned: bool) -> str:
    """Approved; Approved in principle, in the words of the notice; Planned. "" where nothing says."""
    if words:
        return capitalised(words)
    if outcome not in (None, "other"):
        return str(outcome).capitalize()
    return "Planned" if is_planned else ""


def outcome_notice(label: str, outcome: str) -> str:
    """This decision was deferred."""
    return f"This {label.lower()} was {outcome}"


def joint_references(references: Sequence[str]) -> str:
    """Beside a joint decision in a list: also OPCC/19/24 and NP-31, the numbers that other offices gave it."""
    return f"also {listed(references)}" if references else ""


def joint_reference(reference: str | None) -> str:
    """The number that the other office gave the decision."""
    return f"as {reference}" if reference else ""


def made_by(others: Sequence[str]) -> str:
    """Beside a decision in a list that only other bodies made: Made by the High Court; "" for none."""
    return f"Made by {names_in_sentence(others)}" if others else ""


def further_decision(decision: str, outcome: str | None) -> str:
    """Declined: a new name. What was not agreed is never read as if it was."""
    return f"{str(outcome).capitalize()}: {uncapitalised(decision)}" if _is_against(outcome) else decision


def _is_against(outcome: str | None) -> bool:
    return outcome in OUTCOMES_AGAINST


def note_of_further_decision(outcome: str | None, amount: AnyAmount | None) -> str:
    """approved, £60,000. The outcome "other" tells a reader nothing, and one against it is said first."""
    words = "" if outcome == "other" or _is_against(outcome) else outcome
    return ", ".join(filter(None, (words, str(amount) if amount else "")))


def earlier_and_later(noun: str, *, is_first: bool, is_last: bool) -> str:
    """The heading of what follows each other, with the decision of the page in its place: This and later decisions."""
    words = "This and later" if is_first else "This and earlier" if is_last else "Earlier and later"
    return f"{words} {noun}"


def role(name: str) -> str:
    """What a sum is, in a table; "" where the role tells a reader nothing."""
    return ROLES.get(name, name.capitalize())


def sum_in_list(name: str, amount: AnyAmount, per: str | None, basis: str | None = None) -> str:
    """Income: £60,000 per year (conditional). What the sum of a decision is, where that is not simply what is spent."""
    label = label_of_sum(name)
    return f"{label}: {sum_after_label(amount, per, basis)}" if label else str(amount) + _each(per) + _not_firm(basis)


def note_of_sum(name: str, purpose: str, basis: str | None, added: Sequence[str]) -> str:
    """Below a sum in a list, what it is: Exampleshire's share (conditional). This decision adds £5 per year.

    A purpose says what a total or a maximum is of, and `added` is what a decision adds to it.
    """
    label = label_of_sum(name)
    what = purpose or label
    maximum = label.lower() if purpose and name == "ceiling" else ""
    limits = ", ".join(filter(None, (maximum, _qualifier(basis_beside(what, basis)))))
    qualified = f"{what} ({limits})" if what and limits else what or _qualifier(basis)
    words = [capitalised(qualified), f"This decision adds {listed(added)}" if added else ""]
    return ". ".join(filter(None, words)) + ("." if added else "")


def basis_beside(purpose: str, basis: str | None) -> str | None:
    """What a sum is based on, without what its purpose says itself: a condition, as in Two years, if B pays half."""
    return None if basis == "conditional" and " if " in f" {purpose} " else basis


def short_purpose(purpose: str) -> str:
    """Its first sentence, beside a sum."""
    return purpose.partition(". ")[0].rstrip(".")


def label_of_sum(name: str) -> str:
    """Total; "" where the sum is what is spent."""
    return IN_LISTS.get(name, name.capitalize())


def sum_after_label(amount: AnyAmount, per: str | None, basis: str | None = None) -> str:
    return amount.after_label + _each(per) + _not_firm(basis)


def _each(per: str | None) -> str:
    return f" per {per}" if per else ""


def _not_firm(basis: str | None) -> str:
    """That a sum is conditional or an estimate; a firm one needs no word."""
    return f" ({basis})" if _qualifier(basis) else ""


def _qualifier(basis: str | None) -> str:
    return basis if basis and basis != "firm" else ""


def basis_words(basis: str | None, vat: str | None) -> str:
    """What a sum is based on, with its VAT where that matters; "" where the notice says neither."""
    with_vat = f"VAT {vat}" if vat and vat != "not applicable" else ""
    return ", ".join(filter(None, (basis, with_vat)))
