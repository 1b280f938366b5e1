"""The head of the page of a decision: its number, the answer and what the answer does not say."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import UNKNOWN, KnownDate
from gazette.library.award_index import JoinedAward
from gazette.library.later_acts import later_acts
from gazette.money import UnpublishedAmount
from gazette.records import Decision, Fund
from gazette.records.headline import heading_of
from gazette.records.restriction import is_withheld_party
from gazette.sentences import decision_answers, decisions, voices
from gazette.sentences.days import YEAR_NOT_CERTAIN
from gazette.sentences.decision_answers import DecisionFacts
from gazette.sentences.funds import SPENDING
from gazette.sentences.later_acts import ended as sentence_of_end
from gazette.sentences.records import is_not_known, names_nobody, stated
from gazette.views.context import Context
from gazette.views.kinds import decision_sums, funds
from gazette.views.record.badges import NOT_IN_EFFECT
from gazette.views.record.page import record_fact
from gazette.views.record.restrictions import party
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.parts import Fact, Section, Value

UNKNOWN_ANCHOR = "page-unknown"


def answer(context: Context, decision: Decision) -> str:
    """What was decided, by whom and when, and whom the money is for."""
    text = "" if is_not_known(decision.decision) else decision.decision
    return decision_answers.answer(
        DecisionFacts(
            decision=text,
            decided_by=makers(decision),
            decided=decision.decided,
            outcome=decision.outcome,
            planned=_planned(decision),
            hidden="withheld" if decision.is_withheld else "removed" if decision.is_removed else None,
            is_compiled=context.is_compiled,
            ended=_ended(context, decision),
            withdrawn=_withdrawn(decision),
            jointly_with=() if decision.is_hidden else tuple(joint.office for joint in decision.jointly_with),
            grants=_grants(context.grants.by_decision.get(decision.identity, ()), text),
        )
    )


def _ended(context: Context, decision: Decision) -> str:
    """That a court quashed it, or a later decision took its place."""
    act = next((act for act in later_acts(context.library, decision) if act.is_decisive), None)
    if act is None:
        return ""
    return sentence_of_end(act.how, act.day, None if isinstance(act.source, Decision) else act.source.by)


def _withdrawn(decision: Decision) -> KnownDate | None:
    """The day on which its notice was withdrawn, as far as a note of a change gives it; None where it was not."""
    if decision.status != "withdrawn":
        return None
    days = [change.date for change in decision.changes_by_date if change.kind == "withdrawal"]
    return days[-1] if days else UNKNOWN


def in_list(decision: Decision) -> str:
    """What was decided, in a row; of a withdrawn notice why it was withdrawn."""
    text = stated(decision.decision) or decision.summary
    if decision.status == "withdrawn":
        return decision_answers.of_withdrawn_notice(stated(decision.status_reason), text)
    return text


def _planned(decision: Decision) -> KnownDate | None:
    return (decision.planned or decision.decided) if decision.is_planned else None


def makers(decision: Decision) -> tuple[str, ...]:
    """Who made it, as far as they are named."""
    return tuple(name for name in decision.decided_by if not is_withheld_party(name) and not names_nobody(name))


def _grants(grants: tuple[JoinedAward, ...], text: str) -> str:
    """Whom the grants are for, unless what was decided says it already."""
    names = dict.fromkeys(joined.recipient.shown_name for joined in grants if joined.recipient)
    is_named = any(name in text for name in names)
    return "" if is_named else decision_answers.grants_of(tuple(names), len(grants))


def kicker(context: Context, decision: Decision) -> tuple[Value, ...]:
    """The reference as printed, with its series, and whether the publisher of a compiled record gave it."""
    if not (decision.reference and decision.has_reference):
        return ()
    by_publisher = context.library.office.is_number_of_publisher(decision.reference)
    notes = (decision.series, decisions.NUMBER_BY_PUBLISHER if by_publisher else "")
    return (Value(decision.reference, note=" ".join(filter(None, notes))),)


def head_facts(context: Context, decision: Decision) -> tuple[Fact, ...]:
    """What the answer does not say: at most four of the sums, why it was urgent, the fund, the round, its start."""
    return facts(*_head_facts(context, decision))


def _head_facts(context: Context, decision: Decision) -> Iterator[Fact | None]:
    withheld = tuple(party(decision, name) for name in decision.decided_by if is_withheld_party(name))
    yield fact("Decided by" if decision.was_decided else "To be decided by", withheld)
    yield fact("Outcome", decision.outcome_words and decisions.outcome(None, decision.outcome_words, is_planned=False))
    answered = f"{heading_of(decision)} {decision.decision}"
    for line in () if decision.status == "withdrawn" else decision_sums.chief_facts(decision):
        if line and not _is_answered(line, answered):
            yield line
    yield fact("Why urgent", decision.urgent)
    yield record_fact(context, _label_of_fund(context, decision), "fund", decision.fund)
    yield record_fact(context, "Round", "round", decision.round)
    yield fact("Contract with", tuple(party(decision, name) for name in decision.contract_with))
    yield None if is_no_longer_in_effect(context, decision) else effective(context, decision)


def _label_of_fund(context: Context, decision: Decision) -> str:
    """What the list of funds does not count as a fund is not called one here."""
    target = context.library.find("fund", decision.fund) if decision.fund else None
    is_fund = target is None or not isinstance(target.record, Fund) or funds.is_counted(context, target.record)
    return "Fund" if is_fund else SPENDING


def in_effect_in_list(context: Context, decision: Decision) -> str:
    """Where the year of a decision is not certain, the day from which it applies, which is nearer to what was done."""
    is_certain = decision.listed_year != YEAR_NOT_CERTAIN or not decision.effective
    line = None if is_certain or is_no_longer_in_effect(context, decision) else effective(context, decision)
    return f"{line.label} {line.values[0].text}" if line else ""


def effective(context: Context, decision: Decision) -> Fact | None:
    """The day from which it applies; of one that no longer does, as the words of its notice."""
    is_over = is_no_longer_in_effect(context, decision)
    return fact("Effective date in the notice" if is_over else "In effect from", decision.effective)


def is_no_longer_in_effect(context: Context, decision: Decision) -> bool:
    """Whether its notice was withdrawn, or nothing of the decision is left: it may never have taken effect."""
    is_ended = decision.outcome in decision_answers.ENDS or decision.status in ("withdrawn", "superseded")
    return is_ended or any(act.is_decisive for act in later_acts(context.library, decision))


def is_in_effect(context: Context, decision: Decision) -> bool:
    """Whether what its notice describes was decided and still stands, as far as the record shows."""
    was_decided = not decision.is_planned and decision.outcome not in NOT_IN_EFFECT
    return was_decided and not is_no_longer_in_effect(context, decision)


def _is_answered(line: Fact, answered: str) -> bool:
    """Whether a sum is in what was decided, or nobody knows it, which is said further down."""
    return line.values[0].text.casefold() in answered.casefold() or is_unknown(line)


def is_unknown(line: Fact) -> bool:
    return line.values[0].text == UnpublishedAmount("unknown").after_label


def gaps(context: Context, decision: Decision) -> tuple[Section, ...]:
    """What is not known of it."""
    if decision.is_hidden or is_not_known(decision.decision):
        return ()
    chief = decision.amount or (decision.chief_line.amount if decision.chief_line else None)
    lines = decision_answers.gaps(
        decision.decided if decision.was_decided else None,
        has_maker=bool(makers(decision)) or any(map(is_withheld_party, decision.decided_by)),
        has_amount=not (chief and chief.closeness == "unknown"),
    )
    heading = voices.voiced("not known", is_compiled=context.is_compiled)
    return (Section(heading, UNKNOWN_ANCHOR, bullets=tuple(map(Value, lines))),) if lines else ()
