"""What became of a decision: what later decisions, courts and panels did to it, as far as it took effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.records import Decision, Record
from gazette.records.decision_chain import Chain, EffectOnEarlier, Scrutiny, ScrutinyAct

DECISIVE: tuple[EffectOnEarlier, ...] = ("quashes", "replaces")  # nothing of the earlier decision is left
WITHOUT_EFFECT = ("proposed", "declined", "vetoed")  # outcomes of a later decision that does nothing
MAY_COME_BEFORE: tuple[ScrutinyAct, ...] = ("vetoed", "called in")  # of what was only proposed then


@dataclass(frozen=True)
class LaterAct:
    """What a later decision, a court or a panel does to a decision."""

    how: EffectOnEarlier | ScrutinyAct
    day: KnownDate
    source: Decision | Scrutiny  # the later decision, or what the decision's own page says of the court or panel

    @property
    def is_decisive(self) -> bool:
        return self.source.ends_it if isinstance(self.source, Scrutiny) else self.how in DECISIVE


def later_acts(library: Library, record: Record) -> tuple[LaterAct, ...]:
    """The later acts on a decision, the earliest first; a decision that only follows another is a link and no act."""
    if not isinstance(record, Decision):  # lists ask it of every record, and a topic has many relations
        return ()
    acts = [act for act in _acts_on(library, record) if act.how != "follows" and _has_effect(library, act)]
    named = [library.linked("any", act.source.record) for act in acts if isinstance(act.source, Scrutiny)]
    orders = [target.record for target in named if target]  # which say the same again, such as the order of a court
    acts = [act for act in acts if act.source not in orders]
    return tuple(sorted(acts, key=lambda act: (act.day.order, act.source.name)))


def _acts_on(library: Library, decision: Decision) -> Iterator[LaterAct]:
    for relation in library.relations_to.get(decision.identity, ()):
        if isinstance(relation.group, Chain) and isinstance(relation.source, Decision):
            yield LaterAct(relation.group.how, relation.source.decided, relation.source)
    for entry in decision.scrutiny:
        is_before = entry.how in MAY_COME_BEFORE and entry.date.is_certainly_before(decision.decided)
        if entry.changes_it and not is_before:
            yield LaterAct(entry.how, entry.date, entry)


def _has_effect(library: Library, act: LaterAct) -> bool:
    """Whether a later decision was made and is itself neither withdrawn nor quashed; a court is always heard."""
    if isinstance(act.source, Scrutiny):
        return True
    outcome = act.source.outcome
    if act.source.is_planned or outcome in WITHOUT_EFFECT or (outcome == "quashed" and act.how != "quashes"):
        return False
    is_quashed = any(later.how in ("quashes", "quashed") for later in _acts_on(library, act.source))
    return act.source.status != "withdrawn" and not is_quashed
