"""Sentences on the grants that a decision makes."""

from __future__ import annotations

from gazette.plurals import capitalised
from gazette.sentences.editors_line import repeats


def grants(number: int) -> str:
    return "Grants made by this decision, the largest first" if number > 1 else "The grant made by this decision"


def awarded(amount: str) -> str:
    """Large, above the grants of a decision that says what it awarded: Over £183,000 awarded."""
    return f"{capitalised(amount)} awarded"


def are_same_reasons(of_grant: str, of_decision: str) -> bool:
    """Whether a grant was made for the reasons of its decision. A remark in brackets, (given for all), is no reason."""
    return repeats(of_grant.partition(" (")[0], of_decision)


def contracts(number: int, *, are_added: bool = False) -> str:
    """The caption of what a decision lets, or only adds to a contract that an earlier decision let."""
    if are_added:
        return "Added to a contract by this decision"
    return "Contracts let by this decision" if number > 1 else "The contract let by this decision"


def no_amount(closeness: str, *, is_compiled: bool) -> str:
    """In a column of money where nobody says how much: withheld, not published; not found in a compiled record."""
    missing = "not found" if is_compiled else "not published"
    return closeness if closeness == "withheld" else missing
