"""Awards that come to other sums than their round or their decision states: mistakes if more, warnings if less."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from gazette.grouping import grouped
from gazette.library.folder import spreadsheet_of
from gazette.library.later_acts import later_acts
from gazette.library.library import Library
from gazette.lints import LintWarning
from gazette.lints.text import lint_warning
from gazette.money import AnyAmount, say_pounds
from gazette.problems import Problem
from gazette.records import Decision, Fund, Record
from gazette.records.decision import CORRECT_IT
from gazette.records.fund import Award, Round
from gazette.records.sum_comparison import (
    WITHOUT_END,
    Bounds,
    bounds_of,
    disagree,
    may_be_included,
    most_of_decision,
    total_bounds,
)
from gazette.references import loose

ADD_THE_OTHERS = (
    "Add the awards that are missing, or write under funded how many there were. If some are not known, write "
    "accepted: with warning: awards and a reason."
)
SAY_WHY = "Correct the figures, or say why under more_than_the_pot."
RoundFault = tuple[str, str, str]  # what is wrong, what to write, the field of the round


def award_sum_mistakes(library: Library) -> Iterator[Problem]:
    """Awards above the money of their round, its parts or their decision, or other than what was stated as awarded."""
    for fund in library.funds:
        has_gaps = library.office.is_compiled or spreadsheet_of(fund.path) in library.unreadable.faulty
        yield from _mistakes_in_fund(fund, has_gaps=has_gaps)
    rows = (row for rows in library.awards_in_funds.values() for row in rows)
    awards_by_decision = grouped((row.decision.identity, row.award) for row in rows if row.decision)
    spelt_alike = Counter(loose(decision.name) for decision in library.decisions)
    for decision in (decision for decision in library.decisions if spelt_alike[loose(decision.name)] == 1):
        awards = awards_by_decision.get(decision.identity, ())
        if awards and _stands_alone(library, decision):
            yield from _more_than_decided(decision, awards)


def _mistakes_in_fund(fund: Fund, *, has_gaps: bool) -> Iterator[Problem]:
    for index, fund_round in enumerate(fund.rounds):
        awards = _awards_of(fund, fund_round)
        for what, remedy, name in _round_faults(fund_round, awards, has_gaps=has_gaps):
            at, explained_by = ("rounds", index, name), fund_round.contradictions
            yield from fund.disagreement(what, remedy, at=at, about="sums", explained_by=explained_by)


def _stands_alone(library: Library, decision: Decision) -> bool:
    """Whether it changes no other decision; of two that do, nothing says which an award is of."""
    changes_earlier = any(chain.how != "follows" for chain in decision.earlier)
    return not changes_earlier and not later_acts(library, decision)


def _round_faults(fund_round: Round, awards: list[Award], *, has_gaps: bool) -> Iterator[RoundFault]:
    above = () if fund_round.more_than_the_pot else tuple(_more_than_the_pot(fund_round, awards))
    yield from above
    parts = [pot.amount for pot in fund_round.pots if pot.amount]
    least = Bounds(total_bounds(map(bounds_of, parts)).least, WITHOUT_END)
    if fund_round.pot and disagree(least, parts, fund_round.pot):
        sums = f"come to {say_pounds(least.least)}, but its pot is {fund_round.pot}"
        yield f"The pots of round {fund_round.id} {sums}.", CORRECT_IT, "pots"
    every = total_bounds(map(_bounds_of_award, awards))
    at_least = Bounds(every.least, WITHOUT_END)
    if awards and not above and fund_round.awarded and disagree(at_least, _amounts(awards), fund_round.awarded):
        listed = at_least if has_gaps or _lists_too_few(fund_round, awards) else every
        sums = f"come to {listed}, but awarded is {fund_round.awarded}"
        yield f"The awards of round {fund_round.id} {sums}.", CORRECT_IT, "awarded"


def award_sum_warnings(library: Library, record: Record) -> Iterator[LintWarning]:
    """Awards below what their round states as awarded: some may be missing. In a compiled record that is no news."""
    if not isinstance(record, Fund) or library.office.is_compiled:
        return
    for index, fund_round in enumerate(record.rounds):
        awards = _awards_of(record, fund_round)
        if not awards or not fund_round.awarded or _lists_too_few(fund_round, awards):
            continue
        every, stated = total_bounds(map(_bounds_of_award, awards)), fund_round.awarded
        at = ("rounds", index, "awarded")
        is_explained = record.is_explained("sums", at, fund_round.contradictions)
        if disagree(Bounds(Decimal(), every.most), _amounts(awards), stated) and not is_explained:
            what = f"The awards of round {fund_round.id} come to {every}, but awarded is {stated}."
            yield lint_warning(record, what, ADD_THE_OTHERS, at, "awards")


def _awards_of(fund: Fund, fund_round: Round) -> list[Award]:
    return [award for award in fund.awards if award.round == fund_round.id]


def _more_than_the_pot(fund_round: Round, awards: list[Award]) -> Iterator[RoundFault]:
    """Awards above the money of the round or of a part of it. Contracts are in no total of grants."""
    grants = [award for award in awards if award.what == "grant"]
    if fund_round.pot and _certain(grants) > bounds_of(fund_round.pot).most:
        sums = f"come to {say_pounds(_certain(grants))}, more than its pot of {fund_round.pot}"
        yield f"The awards of round {fund_round.id} {sums}.", SAY_WHY, "pot"
    for pot in fund_round.pots:
        in_part = _certain(award for award in grants if award.pot == pot.name)
        if pot.amount and in_part > bounds_of(pot.amount).most:
            sums = f"come to {say_pounds(in_part)}, more than the {pot.amount} in it"
            yield f"The awards from the pot {pot.name} of round {fund_round.id} {sums}.", SAY_WHY, "pots"


def _certain(awards: Iterable[Award]) -> Decimal:
    """What awards come to at least; approximate sums and upper limits prove nothing."""
    return sum((award.least for award in awards if award.least is not None), Decimal())


def _lists_too_few(fund_round: Round, awards: list[Award]) -> bool:
    """Whether more were funded than are listed, by the number that its words begin with: 14 schemes, five of them new.

    The list may then come to any sum up to what was awarded.
    """
    number = re.match(r"[0-9]+", fund_round.funded or "")
    return number is not None and int(number[0]) > len(awards)


def _bounds_of_award(award: Award) -> Bounds:
    if award.per or award.why_not_exact:
        return Bounds(Decimal(), WITHOUT_END)
    return bounds_of(award.amount) if award.what == "grant" else may_be_included(award.amount)


def _amounts(awards: Iterable[Award]) -> list[AnyAmount]:
    return [award.amount for award in awards]


def _more_than_decided(decision: Decision, awards: Sequence[Award]) -> Iterator[Problem]:
    """Less than the decision is not a mistake: part of its money may go to other things, or to later awards."""
    most = most_of_decision(decision.amount, decision.amounts, decision.further_amounts)
    if most and disagree(Bounds(_certain(awards), WITHOUT_END), _amounts(awards), most):
        what = f"The awards that name the decision come to {say_pounds(_certain(awards))}, but its sum is {most}."
        name = "amount" if decision.amount else "amounts"
        yield from decision.disagreement(what, CORRECT_IT, at=(name,), about="sums")
