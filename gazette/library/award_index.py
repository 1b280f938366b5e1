"""Every award with what it belongs to: fund, round, decision, objectives of the plan, recipient."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from gazette.library.library import Library
from gazette.records import Decision, Fund, Plan
from gazette.records.fund import Award, Round
from gazette.records.plan import Objective
from gazette.records.registers import Organisation
from gazette.slugs import slug

NO_NAME = ("not named", "withheld", "not known", "unknown", "not stated")


@dataclass(frozen=True)
class Recipient:
    """Who received awards, under one name however the rows spell it. A private person is never one."""

    slug: str
    name: str
    organisation: Organisation | None

    @property
    def address(self) -> str:
        return f"recipients/{self.slug}/"


@dataclass(frozen=True)
class ServedObjective:
    """An objective of a plan that a decision, and so an award, serves."""

    plan: Plan
    objective: Objective

    @property
    def address(self) -> str:
        return f"{self.plan.address}#{objective_anchor(self.objective)}"


@dataclass(frozen=True)
class JoinedAward:
    """An award in its place."""

    award: Award
    fund: Fund
    round: Round
    decision: Decision | None
    recipient: Recipient | None
    objectives: tuple[ServedObjective, ...]

    @property
    def address(self) -> str:
        return f"{self.fund.round_address(self.round.id)}#{self.award.anchor}"


@dataclass(frozen=True)
class AwardIndex:
    """All awards of the record, in the order of the funds and their rows."""

    awards: tuple[JoinedAward, ...]

    @cached_property
    def recipients(self) -> tuple[Recipient, ...]:
        """In the order of their names."""
        found = {given.recipient.slug: given.recipient for given in self.awards if given.recipient}
        return tuple(sorted(found.values(), key=lambda recipient: recipient.name.casefold()))

    @cached_property
    def by_recipient(self) -> Mapping[str, tuple[JoinedAward, ...]]:
        """By the recipient's slug."""
        return _grouped((given.recipient.slug, given) for given in self.awards if given.recipient)

    @cached_property
    def by_decision(self) -> Mapping[str, tuple[JoinedAward, ...]]:
        """By the identity of the decision."""
        return _grouped((given.decision.identity, given) for given in self.awards if given.decision)

    @cached_property
    def by_fund(self) -> Mapping[str, tuple[JoinedAward, ...]]:
        """By the identity of the fund."""
        return _grouped((given.fund.identity, given) for given in self.awards)


def award_index_of(library: Library) -> AwardIndex:
    """Joined once for all views."""
    names = _names(library.organisations.values())
    spelt: dict[str, Recipient] = {}
    return AwardIndex(
        tuple(
            JoinedAward(
                award,
                fund,
                rounds[award.round],
                decision,
                _recipient(award, names, spelt),
                objectives_served(library, decision) if decision else (),
            )
            for fund in library.funds
            for rounds in [{one.id: one for one in fund.rounds}]
            for award in fund.awards
            for decision in [_decision(library, award)]
        )
    )


def objectives_served(library: Library, decision: Decision) -> tuple[ServedObjective, ...]:
    """The objectives a decision names, in its order."""
    found = []
    for written in decision.plan_objectives:
        name, _, number = written.partition(" ")
        plan = library.by_name["plan"].get(name)
        if isinstance(plan, Plan):
            found += [ServedObjective(plan, objective) for objective in plan.objectives if objective.id == number]
    return tuple(found)


def objective_anchor(objective: Objective) -> str:
    return f"page-objective-{slug(objective.id)}"


def _decision(library: Library, award: Award) -> Decision | None:
    target = library.find("decision", award.decision) if award.decision else None
    return target.record if target and isinstance(target.record, Decision) else None


def _names(organisations: Iterable[Organisation]) -> dict[str, Organisation]:
    """Every name in the register, the names found in documents last: a body's own name is never another's."""
    those = list(organisations)
    own = {slug(one.name): one for one in those}
    return {**{slug(name): one for one in those for name in (*one.also, *one.avoid)}, **own}


def _recipient(award: Award, names: Mapping[str, Organisation], spelt: dict[str, Recipient]) -> Recipient | None:
    if award.individual or award.recipient.casefold() in NO_NAME:
        return None
    organisation = names.get(slug(award.recipient))
    name = organisation.name if organisation else award.recipient
    own_slug = slug(name) or f"of-{slug(award.id)}"
    return spelt.setdefault(own_slug, Recipient(own_slug, name, organisation))


def _grouped(pairs: Iterable[tuple[str, JoinedAward]]) -> Mapping[str, tuple[JoinedAward, ...]]:
    found: dict[str, list[JoinedAward]] = defaultdict(list)
    for key, given in pairs:
        found[key].append(given)
    return {key: tuple(those) for key, those in found.items()}
