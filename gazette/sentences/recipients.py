"""Sentences on a body that received grants."""

from __future__ import annotations

from gazette.plurals import counted
from gazette.sentences.totals import Total


def grants_to(name: str) -> str:
    return f"Grants to {name}"


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
