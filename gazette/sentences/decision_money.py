"""Sentences on the grants that a decision makes: what they come to, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.money import say_pounds
from gazette.plurals import counted
from gazette.sentences.money import Total

NOT_PUBLISHED = "not published"  # in a column of money, where there is money and nobody says how much


def caption(title: str) -> str:
    return f"Grants made by this decision, the largest first: {title}"


def finding(total: Total) -> str:
    """£58,300 in 6 grants; At least £155,000 in 2 grants; 3 amounts were not published."""
    if total.added and not total.left_out and not total.is_unfinished:
        return f"{say_pounds(total.pounds)} in {counted(total.added, 'grant')}"
    return str(total) if total.is_unfinished else total.at_least


def total_label(total: Total) -> str:
    return "At least" if total.left_out else "Total"


def total_amount(total: Total) -> str:
    return say_pounds(total.least)


def no_amount(closeness: str) -> str:
    """In a column of money: withheld, not published."""
    return closeness if closeness == "withheld" else NOT_PUBLISHED


def no_recipient(words: str) -> str:
    """Below the purpose of a grant: Recipient not named; A private person."""
    is_missing = words.casefold().startswith("not ") or words.casefold() == "unknown"
    return f"Recipient {words.lower()}" if is_missing else words


def notes(words: Sequence[str | None]) -> str:
    """Youth justice. For 2017 to 2018."""
    return " ".join(f"{text.rstrip('.')}." for text in words if text).removesuffix(".")


def shared(grants: int, conditions: str, reasons: str) -> str:
    """Below the table: Conditions of all 8 grants: a report each year. Reasons for all 8: less crime."""
    all_of = f"all {grants:,} grants" if grants > 2 else "both grants"
    words = (
        f"Conditions of {all_of}: {conditions.rstrip('.')}." if conditions else "",
        f"Reasons for {all_of}: {reasons.rstrip('.')}." if reasons else "",
    )
    return " ".join(filter(None, words))
