"""Contracts with what was added to them: what each comes to, who has it, and what a body was given or took over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from gazette.library.award_index import JoinedAward, WholeContract, is_named, whole_contracts
from gazette.library.later_acts import later_acts
from gazette.library.library import Library
from gazette.money import Money, figure
from gazette.records.fund import Award
from gazette.sentences import recipients
from gazette.sentences.awards import WHOLE_CONTRACT, with_body
from gazette.sentences.records import stated
from gazette.sentences.totals import MOST_NAMED
from gazette.views.context import Context
from gazette.views.money.awards import award_table
from gazette.views.money.totals import amount_words
from gazette.views.shapes.parts import Section, Table, TableRow, Value

LONGEST_NOTE = 80  # characters, of a contract in the answer


def sum_of(contract: WholeContract) -> str:
    """What a contract comes to with what was added, if all of it is exact and of one unit: £355,000 per year."""
    awards = _awards(contract)
    is_alike = len({award.per for award in awards}) == 1 and all(map(_is_exact, awards))
    if len(awards) == 1 or not is_alike:
        return amount_words(awards[0]) if len(awards) == 1 and figure(awards[0].amount) else ""
    pounds = pounds_of(contract)
    return f"{Money(pounds)} per {awards[0].per}" if awards[0].per else str(Money(pounds))


def pounds_of(contract: WholeContract) -> Decimal:
    """The figures of a contract and of what was added, which are its sum where that is known."""
    return sum((award.amount.pounds or Decimal() for award in _awards(contract)), Decimal())


def _awards(contract: WholeContract) -> list[Award]:
    return [joined.award for joined in (contract.first, *contract.additions)]


def _is_exact(award: Award) -> bool:
    return award.amount.closeness == "exact" and not award.why_not_exact


def amounts_of(contracts: Sequence[WholeContract]) -> tuple[str, ...]:
    """The amounts of one or two contracts, the largest first; none where one is not known."""
    if not 0 < len(contracts) <= MOST_NAMED or not all(figure(each.first.award.amount) for each in contracts):
        return ()
    largest_first = sorted(contracts, key=lambda each: each.first.award.amount.pounds or Decimal(), reverse=True)
    return tuple(sum_of(contract) or _with_additions(contract) for contract in largest_first)


def _with_additions(contract: WholeContract) -> str:
    added = [amount_words(joined.award) for joined in contract.additions if figure(joined.award.amount)]
    return recipients.with_what_was_added(amount_words(contract.first.award), added)


def holder_of(library: Library, contract: WholeContract) -> str:
    """The body that has a contract, as its last part names it; "" where a decision gave it to another one."""
    last = contract.last
    acts = later_acts(library, last.decision) if last.decision else ()
    is_gone = any(act.how == "novates" for act in acts)
    return last.award.recipient if is_named(last.award) and not is_gone else ""


def only_holder(library: Library, contracts: Sequence[WholeContract]) -> str:
    """Who has the only contract; "" where there are several, or where its amount is not known."""
    return holder_of(library, contracts[0]) if len(contracts) == 1 and amounts_of(contracts) else ""


def of_body(every: Sequence[WholeContract], awards: Sequence[JoinedAward]) -> tuple[WholeContract, ...]:
    """The contracts of which some part was for a body. `awards` are these parts."""
    if not awards:
        return ()
    ids = {joined.award.id for joined in awards}
    return tuple(
        contract
        for contract in every
        if any(joined.award.id in ids for joined in (contract.first, *contract.additions))
    )


def contract_with(every: Sequence[WholeContract], awards: Sequence[JoinedAward]) -> WholeContract | None:
    """The only contract that a body has, as far as its parts say, if what it comes to is known."""
    has = [contract for contract in of_body(every, awards) if contract.last in awards]
    return has[0] if len(has) == 1 and sum_of(has[0]) else None


def what_a_body_has(every: Sequence[WholeContract], awards: Sequence[JoinedAward], *, is_also: bool = False) -> str:
    """The contracts that a body was given, with the note of a single one, then those of others that it took over."""
    contracts, ids = of_body(every, awards), {joined.award.id for joined in awards}
    let = [contract for contract in contracts if contract.first.award.id in ids]
    taken_over = [contract for contract in contracts if contract not in let]
    own = whole_contracts(joined for contract in let for joined in _own_parts(contract))
    of_own = recipients.was_given(len(let), amounts_of(own), is_also=is_also) if let else ""
    note = stated(let[0].first.award.note) if len(let) == 1 else ""
    return " ".join(filter(None, (of_own, note if len(note) <= LONGEST_NOTE else "", *map(_taken_over, taken_over))))


def _own_parts(contract: WholeContract) -> Sequence[JoinedAward]:
    """Of a contract that another body took over only what was let first."""
    return (contract.first,) if contract.was_taken_over else (contract.first, *contract.additions)


def _taken_over(contract: WholeContract) -> str:
    former = contract.first.award
    return recipients.took_over(former.recipient if is_named(former) else "", sum_of(contract))


def contract_sections(
    context: Context, caption: str, contracts: Sequence[JoinedAward], *, leave_out: str = "", anchored: bool = False
) -> Iterator[Section]:
    """The contracts on a page that lists grants; they are in no total of grants."""
    if contracts:
        table = award_table(context, caption, contracts, leave_out=leave_out, anchored=anchored)
        table = _with_whole_contract(context, table, contracts)
        yield Section("Contracts", "page-contracts", tables=(table,))


def _with_whole_contract(context: Context, table: Table, contracts: Sequence[JoinedAward]) -> Table:
    """The table with a last row that says what its only contract comes to with what was added, and who has it."""
    whole = whole_contracts(contracts)
    if len(whole) != 1 or not whole[0].additions or not sum_of(whole[0]):
        return table
    amount, per, unit = sum_of(whole[0]).partition(" per ")
    between = (Value(""),) * (len(table.columns) - 2)
    label = Value(WHOLE_CONTRACT, note=with_body(holder_of(context.library, whole[0])))
    return replace(table, total=TableRow((label, *between, Value(amount, note=f"{per}{unit}".strip()))))
