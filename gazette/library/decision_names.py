"""Finds decisions by their references: their own, those of other offices, and those of decisions that may be here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gazette.grouping import grouped
from gazette.records import Decision
from gazette.records.decision_chain import Chain
from gazette.references import LooseKey, loose


def by_reference(decisions: Iterable[Decision]) -> Mapping[LooseKey, Decision]:
    """By their own references, and by those that other offices gave them, if each is the reference of no other."""
    listed = tuple(decisions)
    own = {loose(decision.name): decision for decision in reversed(listed)}
    joint = grouped((key, decision) for decision in listed for key in _joint_references(decision))
    return {key: named[0] for key, named in joint.items() if len(named) == 1} | own


def _joint_references(decision: Decision) -> Iterator[LooseKey]:
    """Those in a withheld notice are not public."""
    if not decision.is_withheld:
        yield from (loose(other.reference) for other in decision.jointly_with if other.reference)


def is_meant(chain: Chain, decision: Decision) -> bool:
    """Whether a decision of the right reference is the earlier one. Two bodies may have given one number."""
    makers = [_plain(name) for name in decision.decided_by]
    return chain.made_by is None or _plain(chain.made_by) in makers


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")
