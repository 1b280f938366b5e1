"""The tags that say a record no longer applies as it was: withdrawn, superseded, quashed by a later decision."""

from __future__ import annotations

from gazette.library.later_acts import LaterAct, later_acts
from gazette.library.library import Library
from gazette.records import Decision, Meeting, Record
from gazette.records.base import Status
from gazette.records.decision import Link, Outcome
from gazette.sentences import later_acts as sentences
from gazette.sentences.meetings import NOT_CONFIRMED, state_name
from gazette.sentences.records import MADE_UP_WORD
from gazette.views.context import Context
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
    "other": "grey",
}


def badges(library: Library, record: Record) -> tuple[Tag, ...]:
    """Its status, then what later decisions did to it; where one ended it, only that. A meeting may be cancelled."""
    status = (Tag(record.status.capitalize(), STATUS_TONES[record.status]),) if record.status else ()
    is_cancelled = isinstance(record, Meeting) and record.held == "cancelled"
    cancelled = (Tag(state_name("cancelled", "cancelled"), "red"),) if is_cancelled else ()
    return (*status, *cancelled, *(_tag_of(act) for act in shown_acts(library, record)))


def outcome_tags(library: Library, decision: Decision) -> tuple[Tag, ...]:
    """What became of the proposal, if the notice says so and no later decision quashed or replaced it."""
    is_ended = any(act.is_decisive for act in later_acts(library, decision))
    if not decision.outcome or is_ended:
        return ()
    return (Tag(decision.outcome.capitalize(), OUTCOME_TONES[decision.outcome]),)


def shown_acts(library: Library, record: Record) -> tuple[LaterAct, ...]:
    acts = later_acts(library, record)
    return tuple(act for act in acts if act.is_decisive) or acts


def badge_words(library: Library, record: Record) -> str:
    """The tags as a note beside a link to the record: superseded, extended on 3 May 2099."""
    words = ", ".join(tag.text for tag in badges(library, record))
    return words[:1].lower() + words[1:]


def standing_words(context: Context, record: Record) -> tuple[str, ...]:
    """All that must be known of a record where it stands alone: Withdrawn; Quashed on 3 May 2099; Made up."""
    made_up = (MADE_UP_WORD,) if record.illustrative else ()
    return (*(tag.text for tag in badges(context.library, record)), *_unconfirmed(context, record), *made_up)


def title_words(context: Context, record: Record) -> tuple[str, ...]:
    """What is before a title: the strongest of its words, and that it is invented.

    What ended a decision is stronger than its status, and that is stronger than what else was done to it.
    """
    library = context.library
    ended = [act for act in shown_acts(library, record) if act.is_decisive]
    strongest = [_tag_of(ended[-1]).text] if ended else [tag.text for tag in badges(library, record)[:1]]
    words = strongest or list(_unconfirmed(context, record))
    return (*words, *((MADE_UP_WORD,) if record.illustrative else ()))


def _unconfirmed(context: Context, record: Record) -> tuple[str, ...]:
    """That nobody confirmed that a meeting was held."""
    is_open = isinstance(record, Meeting) and record.state(context.today) == "not confirmed"
    return (NOT_CONFIRMED,) if is_open else ()


def _tag_of(act: LaterAct) -> Tag:
    return Tag(sentences.badge(act.how, act.day), ACT_TONES.get(act.how, "blue"))
