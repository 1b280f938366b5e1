"""Sentences on the grants that a decision makes."""

from __future__ import annotations

from gazette.sentences.awards import REASONS
from gazette.sentences.editors_line import repeats


def grants(number: int) -> str:
    return "Grants made by this decision, the largest first" if number > 1 else "The grant made by this decision"


def grants_of_more(number: int, whole: str, left_out: str) -> str:
    """Below what the grants come to, where more was awarded: The 5 grants listed are part of over £183,000 awarded."""
    which = "The grant listed is" if number == 1 else f"The {number:,} grants listed are"
    part = f"{which} part of {whole} awarded."
    return f"{part} This sum leaves out {left_out}." if left_out else part


def repeats_reasons(detail: str, reasons: str) -> bool:
    """Whether what all grants have in common says why, as the decision does: Reasons: Fewer collisions (of all)."""
    return detail.startswith(REASONS) and repeats(detail.removeprefix(REASONS).partition(" (")[0], reasons)


def contracts(number: int) -> str:
    return "Contracts let by this decision" if number > 1 else "The contract let by this decision"


def no_amount(closeness: str, *, is_compiled: bool) -> str:
    """In a column of money where nobody says how much: withheld, not published; not found in a compiled record."""
    missing = "not found" if is_compiled else "not published"
    return closeness if closeness == "withheld" else missing
