"""What later decisions, courts and panels did to a decision, as far as it took effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.records import Decision, Record
from gazette.records.decision import Outcome
from gazette.records.decision_chain import Chain, EffectOnEarlier, Scrutiny, ScrutinyAct
from gazette.sentences.later_acts import DONE, PLANNED

DECISIVE: tuple[EffectOnEarlier, ...] = ("quashes", "replaces")  # nothing of the earlier decision is left
OUTCOMES_WITHOUT_EFFECT: Mapping[Outcome, tuple[EffectOnEarlier, ...]] = {  # each with what it does all the same
    "proposed": (),
    "deferred": ("defers", "returns"),
    "declined": ("returns",),
    "vetoed": ("returns",),
    "quashed": ("quashes", "returns"),  # the order of a court, as a notice
}
MAY_COME_BEFORE: tuple[ScrutinyAct, ...] = ("vetoed", "called in")  # of what was only proposed then


@dataclass(frozen=True)
class LaterAct:
    """What a later decision, a court or a panel does to a decision."""

    how: EffectOnEarlier | ScrutinyAct
    day: KnownDate
    source: Decision | Scrutiny  # the later decision, or what the decision's own page says of the court or panel
    is_decisive: bool  # nothing of the decision is left, as far as is known


def later_acts(library: Library, record: Record) -> tuple[LaterAct, ...]:
    """The later acts on a decision, the earliest first; a decision that only follows another is a link and no act."""
    if not isinstance(record, Decision):  # lists ask it of every record, and a topic has many relations
        return ()
    acts = (*_acts_of_decisions(library, record), *_acts_of_others(record))
    named = [(act.how, library.linked("any", act.source.record)) for act in acts if isinstance(act.source, Scrutiny)]
    orders = [(target.record, DONE[how]) for how, target in named if target]  # which say the same again
    acts = tuple(act for act in acts if (act.source, DONE[act.how]) not in orders)
    return tuple(sorted(acts, key=lambda act: (act.day.order, act.source.name)))


def lack_of_effect(library: Library, decision: Decision, how: EffectOnEarlier) -> str:
    """Why a decision does nothing to an earlier one: declined, planned, withdrawn; "" where it does what it says."""
    return _lack_of_effect(library, decision, how, frozenset())


def _acts_of_decisions(library: Library, decision: Decision, seen: frozenset[str] = frozenset()) -> Iterator[LaterAct]:
    """What later decisions do that have effect; `seen` are decisions that are being looked at already."""
    for relation in library.chains_to.get(decision.identity, ()):  # a register may name it in thousands of rows
        link, later = relation.group, relation.source
        if not isinstance(link, Chain) or link.how == "follows" or not isinstance(later, Decision):
            continue
        if not _lack_of_effect(library, later, link.how, seen | {decision.identity}):
            yield LaterAct(link.how, later.decided, later, link.how in DECISIVE)


def _acts_of_others(decision: Decision) -> tuple[LaterAct, ...]:
    """What a court or panel changed, and that the decision was upheld then."""
    changes = [entry for entry in decision.scrutiny if entry.changes_it and not _is_before(entry, decision)]
    upheld = [entry for entry in decision.scrutiny if entry.how == "upheld"] if changes else []
    return tuple(
        LaterAct(entry.how, entry.date, entry, entry.ends_it and not _is_followed(entry, upheld))
        for entry in (*changes, *upheld)
    )


def _is_before(entry: Scrutiny, decision: Decision) -> bool:
    return entry.how in MAY_COME_BEFORE and entry.date.is_certainly_before(decision.decided)


def _is_followed(entry: Scrutiny, upheld: Sequence[Scrutiny]) -> bool:
    return any(not later.date.is_certainly_before(entry.date) for later in upheld)


def _lack_of_effect(library: Library, decision: Decision, how: EffectOnEarlier, seen: frozenset[str]) -> str:
    if decision.status == "withdrawn":
        return decision.status
    if decision.is_planned:
        return decision.outcome or PLANNED
    outcome = decision.outcome
    if outcome and how not in OUTCOMES_WITHOUT_EFFECT.get(outcome, (how,)):
        return outcome
    if decision.identity in seen:  # two decisions that quash each other
        return ""
    acts = (*_acts_of_others(decision), *_acts_of_decisions(library, decision, seen))
    ended = [act.how for act in acts if act.is_decisive and act.how != "replaces" and how != "returns"]
    return DONE[ended[0]] if ended else ""
