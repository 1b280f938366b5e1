"""Sentences on the grants that a decision makes."""

from __future__ import annotations

from gazette.money import say_pounds
from gazette.plurals import counted
from gazette.sentences.money import Total


def caption(title: str) -> str:
    return f"Grants made by this decision, the largest first: {title}"


def finding(total: Total) -> str:
    """£58,300 in 6 grants; At least £155,000 in 2 grants; 3 amounts were not published."""
    if total.is_exact and not total.is_unfinished:
        return f"{say_pounds(total.pounds)} in {counted(total.added, 'grant')}"
    return str(total) if total.is_unfinished else total.at_least


def no_amount(closeness: str) -> str:
    """In a column of money where nobody says how much: withheld, not published."""
    return closeness if closeness == "withheld" else "not published"
