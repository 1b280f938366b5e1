"""Sentences on a body that received grants."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.plurals import capitalised, counted, listed, uncapitalised
from gazette.sentences.totals import Total

FUNDS = ("fund", "grant", "scheme")  # the last words of names that "the" is before
DOCUMENTS = "Documents linked to this organisation"
MOST_FUNDS = 2  # that are named
_COME_TO = " come to "  # the verb of a total that is a sentence already


def grants_to(name: str) -> str:
    return f"Grants to {name}"


def contracts_with(name: str) -> str:
    return f"Contracts with {name}"


def answer(total: Total, years: str, contracts: int) -> str:
    """4 grants from 2016 to 2018, together £60,300. 1 contract is listed separately."""
    verb = "is" if contracts == 1 else "are"
    contract = f"{counted(contracts, 'contract')} {verb} listed separately." if contracts else ""
    return f"{total.answer(years)}. {contract}".rstrip()


def _contracts(contracts: int, amounts: Sequence[str]) -> str:
    """A contract of £310,000 per year; 2 contracts, of £9 and £8; 3 contracts."""
    number = counted(contracts, "contract")
    if not amounts:
        return number
    return f"{'a contract' if contracts == 1 else f'{number},'} of {listed(amounts)}"


def was_given(contracts: int, amounts: Sequence[str], *, is_also: bool = False) -> str:
    """It was given a contract of £45,000 per year; of a body that received grants: It was also given."""
    return f"It was {'also ' if is_also else ''}given {_contracts(contracts, amounts)}."


def with_what_was_added(amount: str, added: Sequence[str]) -> str:
    """£310,000 per year, to which £45,000 was added: where the two are not one sum."""
    return f"{amount}, to which {listed(added)} was added" if added else amount


def took_over(former: str, amount: str) -> str:
    """It took over the contract of Sampleton Help, which comes to £355,000 per year with what was added."""
    whose = f"the contract of {former}" if former else "a contract of another organisation"
    return f"It took over {whose}{f', which comes to {amount} with what was added' if amount else ''}."


def passed_to(body: str) -> str:
    """In a list, beside the body that had a contract first: Its contract passed to Exampleshire Victim Care."""
    return f"Its contract passed to {body}."


def received_grants(grants: int) -> str:
    """In a list, beside a body whose amount there is that of a contract: Also received 2 grants."""
    return f"Also received {counted(grants, 'grant')}."


def received(name: str, grants: str) -> str:
    """Sampleton Help received 2 grants, together £1,900. `grants` are a sentence or what was received."""
    return grants if _COME_TO in grants else f"{name} received {grants}"


def from_funds(funds: Sequence[str], years: str) -> str:
    """From the Road Safety Fund in 2016: of which funds and years the grants are; of many funds only the years.

    A name with a colon in it would end the sentence, so such funds are only in the table.
    """
    names = [f"the {fund}" if fund.split()[-1].casefold() in FUNDS else f"“{fund}”" for fund in funds]
    are_named = len(funds) <= MOST_FUNDS and not any(":" in fund for fund in funds)
    return " ".join(filter(None, (f"from {listed(names)}" if are_named else "", years)))


def of_one_grant(total: Total, years: str, purpose: str) -> str:
    """The same of a single grant, with what it was for: 1 grant of £5 in 2016, for a wall.

    Any other purpose is in brackets: 1 grant in 2016 (Youth Watch). Its amount was not found.
    """
    number = total.number_and_rest(years) if total.why_no_sum else total.answer(years)
    amount = f" {capitalised(total.why_no_sum)}." if total.why_no_sum else ""
    return f"{number}{_for(purpose.rstrip('.'))}.{amount}"


def _for(purpose: str) -> str:
    """What it was for, after a grant: in the sentence after "a" or "an"; anything else may begin with a name."""
    return f", for {uncapitalised(purpose)}" if purpose.startswith(("A ", "An ")) else f" ({purpose})"


def row(total: Total, years: str, purposes: Sequence[str], funds: Sequence[str]) -> str:
    """In the list: Locks (Road fund, 2016). 4 grants in 2016 and 2017 from Road fund; 1 amount was not published."""
    named = listed(list(dict.fromkeys(funds)))
    if total.awards == 1 and purposes:
        return f"{purposes[0].rstrip('.')} ({', '.join(filter(None, (named, years.removeprefix('in '))))})"
    return f"{total.number_and_rest(from_funds(list(dict.fromkeys(funds)), years))}."


def of_fund(total: Total, years: str, contracts: int, amounts: Sequence[str] = (), holder: str = "") -> str:
    """The same of a fund, with its contracts first where their amounts are known; "" where nothing is listed.

    Of a fund whose only contract a known `holder` has, who that is and the one sum: the grants are in a fact beside it.
    """
    if amounts and holder:
        return f"The contract with {holder} comes to {listed(amounts)}."
    if amounts:
        grants = f"{total.answer(years)}." if total.awards else ""
        return f"{counted(contracts, 'contract')}: {listed(amounts)}. {grants}".rstrip()
    if total.awards:
        return answer(total, years, contracts)
    return f"{counted(contracts, 'contract')}." if contracts else ""


def recipients_and_total(number: int, total: Total) -> str:
    """60 grants to 37 named recipients, at least £1,200,000."""
    to_whom = f"to {counted(number, 'named recipient')}"
    return f"{total.answer(to_whom)}." if number else "No recipient is named."


def left_out(unnamed: int, contracts: int) -> str:
    """Contracts and 9 grants without a named recipient are not in this list; "" where nothing is left out."""
    without = counted(unnamed, "grant") + " without a named recipient"
    parts = [*(["contracts"] if contracts else []), *([without] if unnamed else [])]
    verb = "is" if unnamed == 1 and not contracts else "are"
    return f"{capitalised(listed(parts))} {verb} not in this list." if parts else ""
