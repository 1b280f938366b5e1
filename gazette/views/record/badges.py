"""The tags that say a record no longer applies as it was: withdrawn, superseded, quashed by a later decision."""

from __future__ import annotations

from gazette.library.later_acts import LaterAct, later_acts
from gazette.library.library import Library
from gazette.records import Decision, Record
from gazette.records.base import Status
from gazette.records.decision import Link, Outcome
from gazette.sentences import later_acts as sentences
from gazette.sentences.records import MADE_UP_WORD
from gazette.views.shapes.parts import Tag, Tone

STATUS_TONES: dict[Status, Tone] = {
    "withheld": "yellow", "withdrawn": "red", "superseded": "orange", "closed": "grey",
}  # fmt: skip
ACT_TONES: dict[Link, Tone] = {"quashes": "red", "replaces": "orange", "corrects": "yellow", "defers": "yellow"}
OUTCOME_TONES: dict[Outcome, Tone] = {
    "approved": "green",
    "agreed": "green",
    "supported": "green",
    "noted": "grey",
    "proposed": "blue",
    "deferred": "yellow",
    "declined": "red",
    "vetoed": "red",
    "quashed": "red",
}


def badges(library: Library, record: Record) -> tuple[Tag, ...]:
    """Its status, then what later decisions did to it; where one ended it, only that."""
    status = (Tag(record.status.capitalize(), STATUS_TONES[record.status]),) if record.status else ()
    return (*status, *(_tag_of(act) for act in shown_acts(library, record)))


def outcome_tags(library: Library, decision: Decision) -> tuple[Tag, ...]:
    """What became of the proposal, if the notice says so and no later decision quashed or replaced it."""
    is_ended = any(act.is_decisive for act in later_acts(library, decision))
    if decision.outcome in (None, "other") or is_ended:  # "other" tells a reader nothing
        return ()
    return (Tag(decision.outcome.capitalize(), OUTCOME_TONES[decision.outcome]),)


def shown_acts(library: Library, record: Record) -> tuple[LaterAct, ...]:
    acts = later_acts(library, record)
    return tuple(act for act in acts if act.is_decisive) or acts


def badge_words(library: Library, record: Record) -> str:
    """The tags as a note beside a link to the record: superseded, extended on 3 May 2099."""
    words = ", ".join(tag.text for tag in badges(library, record))
    return words[:1].lower() + words[1:]


def standing_words(library: Library, record: Record) -> tuple[str, ...]:
    """What must be known of a record where its title stands alone: Withdrawn; Quashed on 3 May 2099; Made up."""
    made_up = (MADE_UP_WORD,) if record.illustrative else ()
    return (*(tag.text for tag in badges(library, record)), *made_up)


def _tag_of(act: LaterAct) -> Tag:
    return Tag(sentences.badge(act.how, act.day), ACT_TONES.get(act.how, "blue"))
