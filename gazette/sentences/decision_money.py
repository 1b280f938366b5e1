"""Sentences on the grants that a decision makes."""

from __future__ import annotations


def grants(number: int) -> str:
    return "Grants made by this decision, the largest first" if number > 1 else "The grant made by this decision"


def contracts(number: int) -> str:
    return "Contracts let by this decision" if number > 1 else "The contract let by this decision"


def no_amount(closeness: str, *, is_compiled: bool) -> str:
    """In a column of money where nobody says how much: withheld, not published; not found in a compiled record."""
    missing = "not found" if is_compiled else "not published"
    return closeness if closeness == "withheld" else missing
