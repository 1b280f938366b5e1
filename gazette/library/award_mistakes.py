"""What is wrong with awards: ids given twice, rounds that are not there, conditions untold, more than the pot."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gazette.frontmatter.sentences import offered
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Fund
from gazette.records.fund import Award, Round

CERTAIN = ("exact", "over")  # a sum that is at least its figure


def award_mistakes(library: Library) -> Iterator[Problem]:
    """Award ids are given once; each award has a round and conditions; a round's awards stay within its pot."""
    first: dict[str, str] = {}
    for fund in library.funds:
        rounds = {one.id: one for one in fund.rounds}
        for award in fund.awards:
            other = first.setdefault(award.id, f"{fund.name}.csv line {award.line}")
            if other != f"{fund.name}.csv line {award.line}":
                what = f"The id {award.id} stands in {other} too."
                yield award_problem(library, fund, award, what, "Give it its own.")
            if award.round not in rounds:
                what = f"The fund has no round '{award.round}'."
                remedy = offered(award.round, rounds, "Add the round to the fund's page.")
                yield award_problem(library, fund, award, what, remedy)
            else:
                yield from _mistakes_within(library, fund, rounds[award.round], award)
        for index, one in enumerate(fund.rounds):
            yield from _more_than_the_pot(fund, index, one)


def _mistakes_within(library: Library, fund: Fund, one: Round, award: Award) -> Iterator[Problem]:
    if not (award.conditions or one.conditions or fund.conditions):
        yield _without_conditions(library, fund, award)
    pots = [pot.name for pot in one.pots]
    if award.pot and award.pot not in pots:
        what = f"The round {one.id} has no pot '{award.pot}'."
        yield award_problem(library, fund, award, what, offered(award.pot, pots, "Add it under pots: of the round."))


def award_problem(library: Library, fund: Fund, award: Award, what: str, remedy: str) -> Problem:
    """Told at its line in the spreadsheet."""
    return Problem(library.shown(f"funds/{fund.name}.csv"), award.line, what, remedy)


def _without_conditions(library: Library, fund: Fund, award: Award) -> Problem:
    """Specified Information Order 2011, Schedule, para 3(f): the conditions attached to a grant are published."""
    what = f"No conditions are told of the award {award.id}, nor of its round, nor of its fund."
    remedy = "Fill the cell conditions, with unknown if they are not known or none if there are none."
    return award_problem(library, fund, award, what, remedy)


def _more_than_the_pot(fund: Fund, index: int, one: Round) -> Iterator[Problem]:
    """Sums that are only about or under their figure prove nothing."""
    amounts = (award.amount for award in fund.awards if award.round == one.id)
    given = sum((sum_.pounds for sum_ in amounts if sum_ and sum_.closeness in CERTAIN), Decimal())
    if one.pot and one.pot.closeness in ("exact", "under") and given > one.pot.pounds and not one.more_than_the_pot:
        yield fund.problem(
            f"The awards of round {one.id} come to £{given:,.0f}, more than its pot of {one.pot}.",
            "Mend the figures, or say why under more_than_the_pot.",
            at=("rounds", index, "pot"),
        )
