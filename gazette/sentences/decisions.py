"""Sentences on decisions: their numbers, joint decision-makers and sums."""

from __future__ import annotations

from gazette.money import Money

NO_REFERENCE = "None given by the office"
MADE_UP = "made up for this demonstration"
BASIS_NOT_STATED = "not stated"


def joint_reference(reference: str | None) -> str:
    """The number that the other office gave the decision."""
    return f"as {reference}" if reference else ""


def further_decision(outcome: str | None, amount: Money | None) -> str:
    """approved, £60,000."""
    return ", ".join(filter(None, (outcome, str(amount) if amount else "")))


def basis_words(basis: str | None, vat: str | None) -> str:
    """What a sum is based on, with its VAT where that matters."""
    with_vat = f"VAT {vat}" if vat and vat != "not applicable" else ""
    return ", ".join(filter(None, (basis, with_vat))) or BASIS_NOT_STATED
