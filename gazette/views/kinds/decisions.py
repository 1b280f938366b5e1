"""The page of a decision, and its row in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from gazette.dates import on
from gazette.library.bodies import earlier_office, is_of_another_body
from gazette.library.later_acts import lack_of_effect
from gazette.plurals import noun_for
from gazette.records import Decision
from gazette.records.decision import FurtherDecision
from gazette.records.decision_chain import Chain
from gazette.records.headline import heading_of
from gazette.sentences import decisions, later_acts, list_counts
from gazette.sentences.records import stated
from gazette.views.context import Context
from gazette.views.kinds import (
    decision_head,
    decision_money,
    decision_series,
    decision_sums,
    paper_promises,
    publication_delay,
)
from gazette.views.money import objectives
from gazette.views.record import history, passages
from gazette.views.record.badges import badge_words, illustrative_tags, row_tags
from gazette.views.record.page import MOST_HEAD_FACTS, district_fact, record_fact, record_page
from gazette.views.record.prose import title_of
from gazette.views.record.restrictions import party
from gazette.views.shapes.labels import fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Fact, Notice, Row, Section, Tag, Value

_TAG = re.compile("<[^>]*>")


def page(context: Context, decision: Decision) -> RecordPage:
    facts_in_head = () if decision.is_hidden else decision_head.head_facts(context, decision)
    in_head = {line.label for line in facts_in_head[:MOST_HEAD_FACTS]}
    details = facts(_number(decision)) if decision.is_withheld else _details(context, decision)
    shown = record_page(
        context,
        decision,
        answer=decision_head.answer(context, decision),
        kicker=decision_head.kicker(context, decision),
        head_facts=facts_in_head,
        details=(line for line in details if line.label not in in_head),
        sections=_sections(context, decision),
    )
    head = shown.head
    is_gone = decision.is_hidden or decision.status == "withdrawn"
    if is_gone or not stated(decision.summary):  # the answer says what was decided, or what was not
        head = replace(head, description=head.answer)
    gaps = () if shown.closing else decision_head.gaps(context, decision)
    tags = _tags_of_page(context, decision, shown.notices)
    return replace(shown, head=head, tags=tags, notes=(), opening=_reasons(decision), closing=(*shown.closing, *gaps))


def _tags_of_page(context: Context, decision: Decision, notices: tuple[Notice, ...]) -> tuple[Tag, ...]:
    """What no notice above the title says: that it is only planned, or that it is invented."""
    if notices:
        return illustrative_tags(decision)
    return row_tags(context.library, decision)


def notes_of_list(context: Context, several: Sequence[Decision]) -> tuple[list_counts.Some, ...]:
    """How many of a list other bodies made."""
    of_others = [decision.decided_by for decision in several if is_of_another_body(context.library, decision)]
    return (list_counts.number_of_others(len(of_others), {name for names in of_others for name in names}),)


def row(context: Context, decision: Decision) -> Row:
    number = decision.cited_reference if decision.has_reference else ""
    references = [other.reference for other in decision.jointly_with if other.reference]
    then = earlier_office(context.library, decision, on(context.today))
    listed = decision_sums.listed_sum(decision, is_compiled=context.is_compiled)
    is_of_others = is_of_another_body(context.library, decision) and not decision.is_hidden
    maker = decisions.made_by(decision.decided_by) if is_of_others else ""
    corrected = () if context.is_compiled else (value.text for value in history.corrected(context, decision))
    in_effect = decision_head.in_effect_in_list(context, decision)
    lines = (number, decisions.joint_references(references), in_effect, then, maker, *corrected)
    return Row(
        title=heading_of(decision),
        address=decision.address,
        date=listed_date(decision.listed_date),
        summary=decision_head.in_list(decision),
        tags=row_tags(context.library, decision),
        details=tuple(filter(None, lines)),
        amount=listed.amount,
        amount_note=listed.note,
    )


def _details(context: Context, decision: Decision) -> tuple[Fact, ...]:
    return facts(
        _number(decision),
        fact("Publication", publication_delay.words(context, decision)),
        fact("Capacity", decision.capacity),
        fact("Proposed by", decision.proposed_by),
        fact("Signed", decision.signed),
        decision_head.effective(context, decision),
        fact("Planned for", decision.planned if not decision.is_planned else None),
        fact("Reviewed", decision.reviewed),
        *(line for line in decision_sums.chief_facts(decision) if line and not decision_head.is_unknown(line)),
        fact("Budget", decision.budget),
        fact("Reasons", decision.reasons if _has_own_reasons(decision) and not _are_in_text(decision) else None),
        record_fact(context, "Fund", "fund", decision.fund),
        record_fact(context, "Round", "round", decision.round),
        record_fact(context, "Meeting", "meeting", decision.meeting),
        district_fact(context, decision.district),
        fact("Contract", decision.contract),
        fact("Contract with", tuple(party(decision, name) for name in decision.contract_with)),
        fact("Plan objectives", objectives.objectives_of(context, decision)),
        fact("What the panel said", decision.panel_outcome),
        fact("Scrutiny and challenge", _scrutiny(context, decision)),
        fact(noun_for(len(decision.earlier), "Earlier decision"), _earlier(context, decision)),
        fact("Of significant public interest", decision.significant_public_interest),
        fact("Why urgent", decision.urgent),
        fact("Made jointly with", _offices(decision)),
    )


def _reasons(decision: Decision) -> tuple[Section, ...]:
    """Why it was decided, above a text that does not say so."""
    reasons = stated(decision.reasons)
    return (Section("Why", "page-why", paragraphs=(reasons,)),) if reasons and not _has_own_reasons(decision) else ()


def _has_own_reasons(decision: Decision) -> bool:
    """Whether its text has a part that says why."""
    return any(heading.level == 2 and heading.text.startswith("Why") for heading in decision.body.headings)


def _are_in_text(decision: Decision) -> bool:
    """Whether the text has the very words, in a row."""
    return _in_a_row(decision.reasons or "") in _in_a_row(unescape(_TAG.sub("", decision.body.html)))


def _in_a_row(text: str) -> str:
    return " ".join(text.rstrip(".").split())


def _number(decision: Decision) -> Fact | None:
    """Its number, where there is more to say of it than the line above its title does."""
    is_invented = decision.has_reference and "reference" in decision.illustrative
    return fact("Reference", (Value(decision.reference, note=decisions.ILLUSTRATIVE),)) if is_invented else None


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
    money = () if decision.is_withheld else tuple(decision_money.sections(context, decision))
    yield from money
    if decision.amounts:
        yield decision_sums.section(context, decision, is_first=not money and decision.status != "withdrawn")
    if decision.further_decisions:
        further = tuple(map(_further, decision.further_decisions))
        yield Section("Also decided", decision_sums.FURTHER_ANCHOR, bullets=further)
    yield from decision_series.sections(context, decision)
    yield from _considered(decision)
    if decision.note:
        yield Section("Note", "page-note", paragraphs=(decision.note,))
    for section in (*passages.sections_of(context, decision), *paper_promises.sections_of(context, decision)):
        yield replace(section, is_apparatus=True)


def _considered(decision: Decision) -> Iterator[Section]:
    """The other options, the advice and the papers of the notice."""
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


def _further(further: FurtherDecision) -> Value:
    words = decisions.further_decision(further.decision, further.outcome)
    return Value(words, note=decisions.note_of_further_decision(further.outcome, further.amount))
