"""Sentences on a body that received grants."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import capitalised, counted, listed
from gazette.sentences.totals import Total


def grants_to(name: str) -> str:
    return f"Grants to {name}"


def contracts_with(name: str) -> str:
    return f"Contracts with {name}"


def answer(total: Total, years: str, contracts: int) -> str:
    """4 grants from 2016 to 2018, together £60,300. 1 contract is listed separately."""
    apart = f" {counted(contracts, 'contract is', 'contracts are')} listed separately." if contracts else ""
    return f"{total.answer(years)}.{apart}"


def of_one_grant(total: Total, years: str, purpose: str) -> str:
    """The same of a single grant, with what it was for: 1 grant of £5 in 2016: Locks and a first aid course.

    1 grant in 2016: Locks. No source gives its amount.
    """
    if total.why_no_sum:
        return f"{total.number_and_rest(years)}: {purpose.rstrip('.')}. {capitalised(total.why_no_sum)}."
    return f"{total.answer(years)}: {purpose.rstrip('.')}."


def row(total: Total, years: str, purposes: Sequence[str], funds: Sequence[str]) -> str:
    """In the list: Locks (Road fund, 2016). 4 grants in 2016 and 2017 from Road fund; 1 amount was not published."""
    from_funds = listed(list(dict.fromkeys(funds)))
    if total.awards == 1 and purposes:
        return f"{purposes[0].rstrip('.')} ({', '.join(filter(None, (from_funds, years.removeprefix('in '))))})"
    return f"{total.number_and_rest(' '.join(filter(None, (years, f'from {from_funds}'))))}."


def of_fund(total: Total, years: str, contracts: int) -> str:
    """The same of a fund, which may have paid for contracts alone; "" where nothing is listed."""
    if total.awards:
        return answer(total, years, contracts)
    return f"{counted(contracts, 'contract')}." if contracts else ""


def recipients_and_total(number: int, total: Total) -> str:
    """60 grants to 37 named recipients, at least £1,200,000."""
    to_whom = f"to {counted(number, 'named recipient')}"
    return f"{total.answer(to_whom)}." if number else "No recipient is named."
