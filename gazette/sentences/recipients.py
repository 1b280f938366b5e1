"""Sentences on a body that received grants."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import counted
from gazette.sentences.totals import Total

MOST_PURPOSES = 2  # named in the list of recipients


def grants_to(name: str) -> str:
    return f"Grants to {name}"


def grants_for(number: str, purposes: Sequence[str]) -> str:
    """In the list: 1 grant in 2023: Shielded lamps. Of many grants not what each was for."""
    few = [purpose.rstrip(".") for purpose in purposes] if len(purposes) <= MOST_PURPOSES else []
    return f"{number}: {'; '.join(few)}." if few else f"{number}."


def contracts_with(name: str) -> str:
    return f"Contracts with {name}"


def answer(total: Total, years: str, contracts: int) -> str:
    """4 grants from 2016 to 2018, together £60,300. 1 contract is listed separately."""
    apart = f" {counted(contracts, 'contract is', 'contracts are')} listed separately." if contracts else ""
    return f"{total.answer(years)}.{apart}"


def of_fund(total: Total, years: str, contracts: int) -> str:
    """The same of a fund, which may have paid for contracts alone; "" where nothing is listed."""
    if total.awards:
        return answer(total, years, contracts)
    return f"{counted(contracts, 'contract')}." if contracts else ""


def recipients_and_total(number: int, total: Total) -> str:
    """60 grants to 37 named recipients, at least £1,200,000."""
    to_whom = f"to {counted(number, 'named recipient')}"
    return f"{total.answer(to_whom)}." if number else "No recipient is named."
