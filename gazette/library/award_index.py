"""Every award with its fund, round, decision, objectives of the plan and recipient."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.library.targets import AwardInFund
from gazette.records import Decision, Fund, Plan
from gazette.records.fund import Award, Round
from gazette.records.plan import Objective
from gazette.records.registers import Organisation, qualifiers_of, with_qualifier
from gazette.records.restriction import is_withheld_party
from gazette.sentences.records import names_nobody
from gazette.slugs import slug

ROWS_ON_A_PAGE = 200  # of a list of awards; the others are on pages that follow it
NOT_KNOWN_WHICH = "not known which"  # of the bodies of one name


@dataclass(frozen=True)
class Recipient:
    """A body that received awards, under one name for all its spellings. Never a private person."""

    slug: str
    name: str
    organisation: Organisation | None
    qualifier: str = ""  # what is shown after its name, if another body has the same name

    @property
    def shown_name(self) -> str:
        return with_qualifier(self.name, self.qualifier)

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
        return f"{self.plan.address}#{self.objective.anchor}"


@dataclass(frozen=True)
class JoinedAward:
    """An award with its fund, round, decision, objectives and recipient."""

    award: Award
    fund: Fund
    round: Round
    decision: Decision | None
    recipient: Recipient | None
    objectives: tuple[ServedObjective, ...]
    is_compiled: bool = False  # in a compiled record
    organisation: Organisation | None = None  # its recipient in the register, also of a contract
    adds_to: Award | None = None  # of what its decision adds to a contract of the fund: that contract
    part: int = 1  # the page of the list of its round that it is on

    @property
    def address(self) -> str:
        page = page_of_list(self.fund.round_address(self.round.id), self.part)
        return f"{page}#{self.award.anchor}"


@dataclass(frozen=True)
class WholeContract:
    """A contract with what was added to it later, perhaps for the body that had taken it over."""

    first: JoinedAward
    additions: tuple[JoinedAward, ...] = ()

    @property
    def last(self) -> JoinedAward:
        """The part that names who had it last."""
        return (self.first, *self.additions)[-1]

    @property
    def was_taken_over(self) -> bool:
        return slug(self.last.award.recipient) != slug(self.first.award.recipient)


def page_of_list(address: str, part: int) -> str:
    """The address of a part of a list that begins on the page at an address: grants/2/ below it."""
    return address if part == 1 else f"{address}grants/{part}/"


def parts_of_list(number: int) -> range:
    """The numbers of the parts of a list. The first is on the page itself."""
    return range(1, max(1, -(-number // ROWS_ON_A_PAGE)) + 1)


@dataclass(frozen=True)
class AwardIndex:
    """All grants of the record, or all contracts, in the order of the funds and their rows."""

    awards: tuple[JoinedAward, ...]

    @cached_property
    def recipients(self) -> tuple[Recipient, ...]:
        """Every recipient, in the order of their names."""
        by_slug = {joined.recipient.slug: joined.recipient for joined in self.awards if joined.recipient}
        return tuple(sorted(by_slug.values(), key=lambda recipient: recipient.shown_name.casefold()))

    @cached_property
    def by_recipient(self) -> Mapping[str, tuple[JoinedAward, ...]]:
        """The awards by the slug of their recipient."""
        return grouped((joined.recipient.slug, joined) for joined in self.awards if joined.recipient)

    @cached_property
    def whole_contracts(self) -> tuple[WholeContract, ...]:
        """Of an index of contracts, each with what was added to it."""
        return whole_contracts(self.awards)

    @cached_property
    def by_decision(self) -> Mapping[str, tuple[JoinedAward, ...]]:
        """The awards by the identity of their decision."""
        return grouped((joined.decision.identity, joined) for joined in self.awards if joined.decision)

    def of_round(self, fund: Fund, fund_round: Round) -> tuple[JoinedAward, ...]:
        """The awards of a round, in the order of their fund."""
        return tuple(joined for joined in self.by_fund.get(fund.identity, ()) if joined.round is fund_round)

    @cached_property
    def by_fund(self) -> Mapping[str, tuple[JoinedAward, ...]]:
        """The awards by the identity of their fund."""
        return grouped((joined.fund.identity, joined) for joined in self.awards)


def whole_contracts(contracts: Iterable[JoinedAward]) -> tuple[WholeContract, ...]:
    """Contracts, each with what was added to it; that is no other contract."""
    listed = list(contracts)
    added = grouped((joined.adds_to.id, joined) for joined in listed if joined.adds_to)
    return tuple(WholeContract(joined, added.get(joined.award.id, ())) for joined in listed if joined.adds_to is None)


def largest_first(awards: Iterable[JoinedAward]) -> list[JoinedAward]:
    """Awards by their figure, the largest first; those without one come last, in their order."""
    return sorted(awards, key=_figure, reverse=True)


def _figure(joined: JoinedAward) -> Decimal:
    pounds = joined.award.amount.pounds
    return Decimal(-1) if pounds is None else pounds


def award_index_of(library: Library, what: Literal["grant", "contract"]) -> AwardIndex:
    """Every grant, or every contract, of a library without mistakes, joined once for all views."""
    register = RecipientRegister(library.organisations)
    recipients = _recipients(library, register)
    rows = [row for fund in library.funds for row in library.awards_in_funds[fund.path] if row.award.what == what]
    joined = tuple(
        replace(_joined(library, row, recipients), organisation=register.organisation(row.award)) for row in rows
    )
    return AwardIndex(_in_parts(joined) if what == "grant" and len(joined) > ROWS_ON_A_PAGE else joined)


def _in_parts(grants: tuple[JoinedAward, ...]) -> tuple[JoinedAward, ...]:
    """The grants, each with the number of the page that it is on in the list of its round, the largest first."""
    parts: dict[str, int] = {}
    by_round = grouped(((joined.fund.identity, joined.round.id), joined) for joined in grants)
    for of_round in by_round.values():
        parts |= {joined.award.id: 1 + place // ROWS_ON_A_PAGE for place, joined in enumerate(largest_first(of_round))}
    return tuple(replace(joined, part=parts[joined.award.id]) for joined in grants)


def _joined(library: Library, row: AwardInFund, recipients: Mapping[str, Recipient]) -> JoinedAward:
    award, decision = row.award, row.decision
    assert row.round is not None, f"the award {award.id} has no round, which the checks refuse"
    objectives = objectives_served(library, decision) if decision else ()
    recipient, is_compiled = recipients.get(award.id), library.office.is_compiled
    adds_to = _contract_added_to(row.fund, decision) if award.what == "contract" else None
    return JoinedAward(award, row.fund, row.round, decision, recipient, objectives, is_compiled, adds_to=adds_to)


def _contract_added_to(fund: Fund, decision: Decision | None) -> Award | None:
    """The contract of a fund that was made by an earlier decision, to which a decision adds."""
    added_to = {chain.decision for chain in decision.earlier if chain.how == "adds to"} if decision else set()
    contracts = (award for award in fund.awards if award.what == "contract" and award.decision)
    return next((award for award in contracts if award.decision in added_to), None)


def objectives_served(library: Library, decision: Decision) -> tuple[ServedObjective, ...]:
    """The objectives a decision names, in its order."""
    return tuple(objective for written in decision.plan_objectives for objective in objectives_named(library, written))


def objectives_named(library: Library, written: str) -> Iterator[ServedObjective]:
    """The objective that "2021-2025 1.2" names; nothing where there is no such plan or objective."""
    name, _, number = written.partition(" ")
    plan = library.by_name["plan"].get(name)
    if isinstance(plan, Plan):
        yield from (ServedObjective(plan, objective) for objective in plan.objectives if objective.id == number)


def _recipients(library: Library, register: RecipientRegister) -> dict[str, Recipient]:
    """The recipients of grants by the ids of their awards. Of several spellings of a name the first is kept.

    A body that has only contracts is not a recipient; a body that has both is the recipient of both.
    """
    awards = [award for fund in library.funds for award in fund.awards if is_named(award)]
    recipients = [(award, register.recipient(award)) for award in awards]
    by_slug: dict[str, Recipient] = {}
    for award, recipient in recipients:
        if award.what == "grant":
            by_slug.setdefault(recipient.slug, recipient)
    return {award.id: by_slug[recipient.slug] for award, recipient in recipients if recipient.slug in by_slug}


def is_named(award: Award) -> bool:
    """Whether a body is named as its recipient."""
    name = award.recipient
    return not (award.individual or is_withheld_party(name) or names_nobody(name))


class RecipientRegister:
    """Finds the organisation that received an award."""

    def __init__(self, organisations: Mapping[str, Organisation]) -> None:
        self.by_key = organisations
        self.by_slug = _organisations_by_slug(organisations.values())
        self.qualifiers = qualifiers_of(organisations.values())

    def organisation(self, award: Award) -> Organisation | None:
        """The body in the register that received an award, if that is known."""
        return self.recipient(award).organisation if is_named(award) else None

    def recipient(self, award: Award) -> Recipient:
        named = self.by_key.get(award.organisation or "")
        organisation = named or self.by_slug.get(slug(award.recipient))
        if organisation is None:
            return Recipient(slug(award.recipient) or f"of-{slug(award.id)}", award.recipient, None)
        qualifier = self.qualifiers.get(organisation.key, "")
        if qualifier and not named:
            return _which_is_not_known(organisation.name)
        is_first = organisation is self.by_slug[slug(organisation.name)]
        own = slug(organisation.name) if is_first else slug(with_qualifier(organisation.name, qualifier))
        return Recipient(own, organisation.name, organisation, qualifier)


def _which_is_not_known(name: str) -> Recipient:
    """A recipient whose name several bodies have, where nothing says which one it was."""
    return Recipient(slug(with_qualifier(name, NOT_KNOWN_WHICH)), name, None, NOT_KNOWN_WHICH)


def _organisations_by_slug(organisations: Iterable[Organisation]) -> dict[str, Organisation]:
    """The organisations by every name in the register. A body's own name wins over the same name of another.

    Of two bodies of one name the first stands for both; its recipient keeps the address without a qualifier.
    """
    listed = list(organisations)
    other_names = {slug(name): body for body in listed for name in (*body.also, *body.avoid)}
    return {**other_names, **{slug(body.name): body for body in reversed(listed)}}
