"""Finds decisions by their references: their own, those of other offices, and those of decisions that may be here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.records import Decision
from gazette.records.decision_chain import Chain
from gazette.references import LooseKey, loose


@dataclass(frozen=True)
class DecisionNames:
    """The decisions by their names and numbers, however these are spelt."""

    decisions: tuple[Decision, ...]

    def named(self, name: str) -> Decision | None:
        return self._by_name.get(loose(name))

    def with_number(self, number: str) -> tuple[Decision, ...]:
        """The decisions with a number, however it is spelt; several where it was given in several series."""
        return self._by_number.get(loose(number), ())

    def earlier(self, chain: Chain) -> Decision | None:
        """The earlier decision, if it is here and no other one can be meant."""
        if chain.decision:
            return self.named(chain.decision)
        named = self.named(chain.reference or "")
        candidates = self.with_number(chain.reference or "") or ((named,) if named else ())
        meant = [decision for decision in candidates if is_meant(chain, decision)]
        if len(meant) > 1:
            meant = [decision for decision in meant if chain.date and _may_be_same(chain.date, decision.decided)]
        return meant[0] if len(meant) == 1 else None

    @cached_property
    def _by_name(self) -> Mapping[LooseKey, Decision]:
        """By their own references, and by those that other offices gave them, if each is the reference of no other."""
        own = {loose(decision.name): decision for decision in reversed(self.decisions)}
        joint = grouped((key, decision) for decision in self.decisions for key in _joint_references(decision))
        return {key: named[0] for key, named in joint.items() if len(named) == 1} | own

    @cached_property
    def _by_number(self) -> Mapping[LooseKey, tuple[Decision, ...]]:
        return grouped((loose(decision.reference), decision) for decision in self.decisions if decision.has_reference)


def _joint_references(decision: Decision) -> Iterator[LooseKey]:
    """Those in a withheld notice are not public."""
    if not decision.is_hidden:
        yield from (loose(other.reference) for other in decision.jointly_with if other.reference)


def is_meant(chain: Chain, decision: Decision) -> bool:
    """Whether a decision of the right reference is the earlier one. Two bodies may have given one number."""
    makers = [plain_name(name) for name in decision.decided_by]
    return chain.made_by is None or plain_name(chain.made_by) in makers


def plain_name(name: str) -> str:
    """The name of a body in small letters without its article: high court."""
    return name.casefold().removeprefix("the ")


def _may_be_same(day: KnownDate, other: KnownDate) -> bool:
    return day.is_known and not (day.is_certainly_before(other) or other.is_certainly_before(day))
