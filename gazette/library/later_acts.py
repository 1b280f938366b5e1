"""What later decisions did to an earlier one, as far as they took effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.records import Decision, Record
from gazette.records.decision import Chain, Link

DECISIVE: tuple[Link, ...] = ("quashes", "replaces")  # nothing of the earlier decision is left
WITHOUT_EFFECT = ("proposed", "declined", "vetoed")  # outcomes of a later decision that does nothing


@dataclass(frozen=True)
class LaterAct:
    """What a later decision does to an earlier one."""

    how: Link
    decision: Decision  # the later one

    @property
    def day(self) -> KnownDate:
        return self.decision.decided

    @property
    def is_decisive(self) -> bool:
        return self.how in DECISIVE


def later_acts(library: Library, record: Record) -> tuple[LaterAct, ...]:
    """The later acts on a decision, the earliest first; a decision that only follows another is a link and no act."""
    if not isinstance(record, Decision):  # lists ask it of every record, and a topic has many relations
        return ()
    acts = [act for act in _acts_on(library, record) if act.how != "follows" and _has_effect(library, act)]
    return tuple(sorted(acts, key=lambda act: (act.day.order, act.decision.address)))


def _acts_on(library: Library, record: Record) -> Iterator[LaterAct]:
    for relation in library.relations_to.get(record.identity, ()):
        if isinstance(relation.group, Chain) and isinstance(relation.source, Decision):
            yield LaterAct(relation.group.how, relation.source)


def _has_effect(library: Library, act: LaterAct) -> bool:
    """Whether the later decision was made and is itself neither withdrawn nor quashed."""
    outcome = act.decision.outcome
    if outcome in WITHOUT_EFFECT or (outcome == "quashed" and act.how != "quashes"):
        return False
    is_quashed = any(later.how == "quashes" for later in _acts_on(library, act.decision))
    return act.decision.status != "withdrawn" and not is_quashed
