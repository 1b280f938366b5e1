"""The page of a decision, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import on
from gazette.library.bodies import earlier_office
from gazette.library.later_acts import lack_of_effect
from gazette.plurals import noun_for
from gazette.records import Decision
from gazette.records.decision import FurtherDecision
from gazette.records.decision_chain import Chain
from gazette.sentences import decisions, later_acts
from gazette.sentences.deadlines import REVIEW
from gazette.views.context import Context
from gazette.views.kinds import decision_sums, promises, publication_delay
from gazette.views.money import objectives
from gazette.views.money.awards import award_table, contract_sections
from gazette.views.money.totals import joined_total
from gazette.views.record import passages
from gazette.views.record.badges import badge_words, badges, outcome_tags
from gazette.views.record.page import record_fact, record_page
from gazette.views.record.prose import title_of
from gazette.views.record.restrictions import party
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Row, Section, Value


def page(context: Context, decision: Decision) -> RecordPage:
    return record_page(
        context,
        decision,
        tags=outcome_tags(context.library, decision),
        details=_withheld_facts(context, decision) if decision.is_withheld else _details(context, decision),
        sections=(
            *_sections(context, decision),
            *passages.sections_of(context, decision),
            *promises.sections_of(context, decision),
        ),
    )


def row(context: Context, decision: Decision) -> Row:
    number = decision.cited_reference if decision.has_reference else ""
    references = [other.reference for other in decision.jointly_with if other.reference]
    then = earlier_office(context.library, decision, on(context.today))
    return Row(
        title=decision.title,
        address=decision.address,
        date=listed_date(decision.listed_date),
        summary=decision.decision,
        tags=(*badges(context.library, decision), *outcome_tags(context.library, decision)),
        details=tuple(
            filter(None, (number, decisions.joint_references(references), decision_sums.in_list(decision), then))
        ),
    )


def _withheld_facts(context: Context, decision: Decision) -> tuple[Fact, ...]:
    return facts(
        fact(_number_label(context, decision), (Value(_reference(decision), note=decision.series or ""),)),
        fact("Decided", decision.decided if decision.decided.is_known else None),
        fact("Exemption relied on", decision.status_reason),
        fact(REVIEW, decision.review_due),
    )


def _details(context: Context, decision: Decision) -> tuple[Fact, ...]:
    invented = decisions.ILLUSTRATIVE if "reference" in decision.illustrative else ""
    note = ", ".join(filter(None, (decision.series, invented)))
    return facts(
        fact(_number_label(context, decision), (Value(_reference(decision), note=note),)),
        fact("Decision", decision.decision if decision.summary else None),
        fact("Decided", decisions.decided(decision.decided, was_decided=decision.was_decided)),
        fact("Publication", publication_delay.words(context, decision)),
        fact(
            "Decided by" if decision.was_decided else "To be decided by",
            tuple(party(decision, name) for name in decision.decided_by),
        ),
        fact("Capacity", decision.capacity),
        fact("Proposed by", decision.proposed_by),
        fact("Signed", decision.signed),
        fact("In effect from", decision.effective),
        fact("Planned for", decision.planned),
        fact("Reviewed", decision.reviewed),
        *decision_sums.chief_facts(decision),
        fact("Budget", decision.budget),
        fact("Reasons", decision.reasons),
        record_fact(context, "Fund", "fund", decision.fund),
        record_fact(context, "Round", "round", decision.round),
        record_fact(context, "Meeting", "meeting", decision.meeting),
        fact("Contract", decision.contract),
        fact("Contract with", tuple(party(decision, name) for name in decision.contract_with)),
        fact("Plan objectives", objectives.objectives_of(context, decision)),
        fact("What the panel said", decision.panel_outcome),
        fact("Scrutiny and challenge", _scrutiny(context, decision)),
        fact(noun_for(len(decision.earlier), "Earlier decision"), _earlier(context, decision)),
        fact("Of significant public interest", decision.significant_public_interest),
        fact("Urgent", decision.urgent),
        fact("Made jointly with", _offices(decision)),
    )


def _number_label(context: Context, decision: Decision) -> str:
    by_publisher = context.library.office.is_number_of_publisher(decision.reference)
    return decisions.NUMBER_BY_PUBLISHER if by_publisher else "Reference"


def _reference(decision: Decision) -> str:
    return decision.reference if decision.has_reference else ""


def _scrutiny(context: Context, decision: Decision) -> tuple[Value, ...]:
    """What a court or a panel did, with its text, the answer and the record of either."""
    values: list[Value] = []
    for entry in decision.scrutiny:
        target = context.library.linked("any", entry.record)
        values += [
            Value(later_acts.scrutiny(entry.how, entry.by, entry.date), entry.url, note=entry.citation or ""),
            Value(entry.text or ""),
            Value(later_acts.answer(entry.answer, entry.answered)),
        ]
        values += [Value(title_of(target), target.address)] if target else []
    return tuple(values)


def _earlier(context: Context, decision: Decision) -> tuple[Value, ...]:
    return tuple(_earlier_decision(context, decision, chain) for chain in decision.earlier)


def _earlier_decision(context: Context, decision: Decision, chain: Chain) -> Value:
    """An earlier decision with a link or, if it is not here, with what is known of it."""
    lack = lack_of_effect(context.library, decision, chain.how)
    earlier = context.library.decision_names.earlier(chain)
    if earlier:
        words = later_acts.earlier(chain.how, earlier.cited_title, lack)
        return Value(words, earlier.address, note=badge_words(context.library, earlier))
    name = later_acts.earlier_name(chain.title, chain.reference, chain.date, chain.made_by)
    return Value(later_acts.earlier(chain.how, name, lack), chain.url, note=later_acts.NOT_HERE)


def _offices(decision: Decision) -> tuple[Value, ...]:
    return tuple(
        Value(other.office, note=decisions.joint_reference(other.reference)) for other in decision.jointly_with
    )


def _sections(context: Context, decision: Decision) -> Iterator[Section]:
    if not decision.is_withheld:
        yield from _awards(context, decision)
    if decision.further_decisions:
        yield Section(
            "Also decided", decision_sums.FURTHER_ANCHOR, bullets=tuple(map(_further, decision.further_decisions))
        )
    if decision.amounts:
        yield decision_sums.section(context, decision)
    if decision.options:
        lines = tuple(Fact(option.option, (Value(option.why_not),)) for option in decision.options)
        yield Section("Other options", "page-options", facts=lines)
    considered = facts(
        fact("Finance", decision.finance),
        fact("Legal", decision.legal),
        fact("Equality", decision.equality),
        fact("Consultation", decision.consultation),
        fact("Risk", decision.risk),
        fact("Environment", decision.environment),
        fact("Data protection", decision.data_protection),
        fact("Interests declared", decision.interests),
    )
    if considered:
        yield Section("What was considered", "page-weighed", facts=considered)
    if decision.background_papers:
        yield Section("Background papers", "page-papers", bullets=tuple(map(Value, decision.background_papers)))


def _awards(context: Context, decision: Decision) -> Iterator[Section]:
    grants = context.grants.by_decision.get(decision.identity, ())
    if grants:
        table = award_table(context, f"Grants made by this decision: {decision.title}", grants, leave_out="decision")
        yield Section("Grants", "page-awards", paragraphs=(f"{joined_total(grants)}.",), tables=(table,))
    contracts = context.contracts.by_decision.get(decision.identity, ())
    yield from contract_sections(
        context, f"Contracts let by this decision: {decision.title}", contracts, leave_out="decision"
    )


def _further(further: FurtherDecision) -> Value:
    return Value(further.decision, note=decisions.further_decision(further.outcome, further.amount))
