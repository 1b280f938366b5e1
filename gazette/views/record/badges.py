"""The tags that say a record no longer applies as it was: withdrawn, superseded, quashed by a later decision."""

from __future__ import annotations

from gazette.library.later_acts import LaterAct, later_acts
from gazette.library.library import Library
from gazette.plurals import uncapitalised
from gazette.records import Decision, Meeting, Record
from gazette.records.base import Status
from gazette.records.decision import Outcome
from gazette.records.decision_chain import EffectOnEarlier, Scrutiny, ScrutinyAct
from gazette.records.meeting import PanelRecommendation
from gazette.records.promise import Promise
from gazette.sentences import decisions as decision_sentences
from gazette.sentences import later_acts as sentences
from gazette.sentences.meetings import NOT_CONFIRMED
from gazette.sentences.records import ILLUSTRATIVE, ILLUSTRATIVE_IN_PART
from gazette.views.context import Context
from gazette.views.shapes.parts import Tag, Tone

INVENTED = Tag(ILLUSTRATIVE, "purple")
STATUS_TONES: dict[Status, Tone] = {
    "withheld": "yellow", "withdrawn": "red", "superseded": "orange", "closed": "grey",
    "removed": "red",
}  # fmt: skip
ACT_TONES: dict[EffectOnEarlier | ScrutinyAct, Tone] = {
    "quashes": "red", "quashed": "red", "vetoed": "red", "quashed in part": "orange", "replaces": "orange",
    "corrects": "yellow", "defers": "yellow", "called in": "yellow", "upheld": "green",
}  # fmt: skip
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
USUAL: tuple[Outcome, ...] = ("approved", "agreed")
NOT_IN_EFFECT: tuple[Outcome, ...] = ("proposed", "deferred", "declined", "vetoed", "quashed")


def badges(library: Library, record: Record) -> tuple[Tag, ...]:
    """Its status, then what courts, panels and later decisions did to it; then whether it is invented."""
    acts = tuple(
        dict.fromkeys(_tag_of(act) for act in shown_acts(library, record))
    )  # a court, and its order as a notice
    return (*_status(record), *_called_off(record), *acts, *_quashed(library, record), *illustrative_tags(record))


def standing_tags(context: Context, record: Record) -> tuple[Tag, ...]:
    """The tags of a record in a list, with those that depend on today: that nobody confirmed that a meeting was held.

    A row must say it in any list: without it the list would state that the meeting took place.
    """
    return (*lasting_tags(context.library, record), *unconfirmed_tags(context, record))


def lasting_tags(library: Library, record: Record) -> tuple[Tag, ...]:
    """That what a notice describes was not decided; then its status and later acts: what is true on any day."""
    return (*_without_effect(library, record), *badges(library, record))


def _status(record: Record) -> tuple[Tag, ...]:
    return (Tag(record.status.capitalize(), STATUS_TONES[record.status]),) if record.status else ()


def _called_off(record: Record) -> tuple[Tag, ...]:
    """That a meeting was cancelled, or postponed to a day that is not known."""
    if isinstance(record, Meeting) and record.is_postponed:
        return (Tag("Postponed", "orange"),)
    is_cancelled = isinstance(record, Meeting) and record.held == "cancelled"
    return (Tag("Cancelled", "red"),) if is_cancelled else ()


def _quashed(library: Library, record: Record) -> tuple[Tag, ...]:
    """That a decision was quashed, if its own notice says so and not by whom."""
    if not isinstance(record, Decision) or record.outcome != "quashed" or _is_act(library, record):
        return ()
    return (Tag(outcome_words(record), OUTCOME_TONES["quashed"]),)


def row_tags(library: Library, decision: Decision) -> tuple[Tag, ...]:
    """What a row or a page must say of a decision, its outcome first; not that it was approved, as nearly all are."""
    words = outcome_tags(library, decision)
    is_usual = decision.outcome in USUAL and not decision.outcome_words
    return (*(() if is_usual else words), *badges(library, decision))


def outcome_tags(library: Library, decision: Decision) -> tuple[Tag, ...]:
    """The outcome of the proposal, if the notice says so; Approved is not true of what was quashed or replaced."""
    words = outcome_words(decision)
    is_ended = any(act.is_decisive for act in later_acts(library, decision))
    is_past = is_ended and decision.outcome not in NOT_IN_EFFECT
    if not words or is_past or decision.outcome == "quashed" or _is_act(library, decision):
        return ()
    return (Tag(words, OUTCOME_TONES.get(decision.outcome or "other", "grey")),)


def _is_act(library: Library, decision: Decision) -> bool:
    """Whether an act says the same as the outcome, with its day: Vetoed on 3 May 2099."""
    acts = [sentences.DONE[act.how] for act in shown_acts(library, decision)]
    return decision.outcome in acts and not decision.outcome_words


def outcome_words(decision: Decision) -> str:
    return decision_sentences.outcome(decision.outcome, decision.outcome_words, is_planned=decision.is_planned)


def shown_acts(library: Library, record: Record) -> tuple[LaterAct, ...]:
    """What courts and panels did, and what later decisions did; where something ended it, only that."""
    acts = later_acts(library, record)
    if not any(act.is_decisive for act in acts):
        return acts
    return tuple(act for act in acts if act.is_decisive or isinstance(act.source, Scrutiny))


def badge_words(library: Library, record: Record) -> str:
    """The tags as a note beside a link to the record: superseded, extended on 3 May 2099."""
    return ", ".join(uncapitalised(tag.text) for tag in lasting_tags(library, record))


def standing_words(context: Context, record: Record) -> tuple[str, ...]:
    """All that must be known of a record where it stands alone: Withdrawn; Declined; Quashed on 3 May 2099."""
    return tuple(tag.text for tag in standing_tags(context, record))


def status_words(context: Context, record: Record) -> tuple[str, ...]:
    """All that must be known of a record, and the outcome of a decision that has effect: Withdrawn, Agreed."""
    outcome = outcome_tags(context.library, record) if isinstance(record, Decision) else ()
    return tuple(dict.fromkeys((*standing_words(context, record), *(tag.text for tag in outcome))))


def title_words(context: Context, record: Record) -> tuple[str, ...]:
    """What is before a title: the strongest of these words, and that the record is invented."""
    acts = [(act.is_decisive, _tag_of(act)) for act in reversed(shown_acts(context.library, record))]
    by_strength = (
        *(tag for is_decisive, tag in acts if is_decisive),
        *_status(record),
        *_called_off(record),
        *_quashed(context.library, record),
        *_without_effect(context.library, record),
        *unconfirmed_tags(context, record),
        *(tag for _, tag in acts),
    )
    return tuple(tag.text for tag in (*by_strength[:1], *illustrative_tags(record)))


def illustrative_words(record: Record) -> tuple[str, ...]:
    return tuple(tag.text for tag in illustrative_tags(record))


def _without_effect(library: Library, record: Record) -> tuple[Tag, ...]:
    """That what a notice describes was not decided, such as a proposal that was declined."""
    if isinstance(record, Decision) and (record.outcome in NOT_IN_EFFECT or record.is_planned):
        return outcome_tags(library, record)
    return ()


def unconfirmed_tags(context: Context, record: Record) -> tuple[Tag, ...]:
    """That nobody confirmed that a meeting was held."""
    is_open = isinstance(record, Meeting) and record.state(context.today) == "not confirmed"
    return (Tag(NOT_CONFIRMED, "grey"),) if is_open else ()


def illustrative_tags(record: Record) -> tuple[Tag, ...]:
    """Whether the record or only some of its fields are invented to show a feature."""
    if not record.illustrative:
        return ()
    return (INVENTED if record.is_invented else Tag(ILLUSTRATIVE_IN_PART, INVENTED.tone),)


def tags_of_part(part: Promise | PanelRecommendation) -> tuple[Tag, ...]:
    """Whether a promise or a recommendation is invented to show a feature."""
    return (INVENTED,) if part.illustrative else ()


def _tag_of(act: LaterAct) -> Tag:
    return Tag(sentences.badge(act.how, act.day), ACT_TONES.get(act.how, "blue"))
