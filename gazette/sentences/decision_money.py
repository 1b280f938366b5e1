"""Sentences on the grants that a decision makes."""

from __future__ import annotations

from gazette.money import say_pounds
from gazette.plurals import counted
from gazette.sentences.money import Total


def grants(number: int) -> str:
    return "Grants made by this decision, the largest first" if number > 1 else "The grant made by this decision"


def contracts(number: int) -> str:
    return "Contracts let by this decision" if number > 1 else "The contract let by this decision"


def finding(total: Total) -> str:
    """One grant of £4,500; £58,300 in 6 grants; At least £155,000 in 2 grants; 3 amounts were not published."""
    if total.is_exact and not total.is_unfinished:
        amount = say_pounds(total.pounds)
        return f"One grant of {amount}" if total.added == 1 else f"{amount} in {counted(total.added, 'grant')}"
    return str(total) if total.is_unfinished else total.at_least


def no_amount(closeness: str, *, is_compiled: bool) -> str:
    """In a column of money where nobody says how much: withheld, not published; not found in a compiled record."""
    missing = "not found" if is_compiled else "not published"
    return closeness if closeness == "withheld" else missing
