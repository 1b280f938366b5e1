"""A decision notice, and the line it has in the register."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Decision
from gazette.views.context import Context
from gazette.views.kinds import promises
from gazette.views.money import awards, totals
from gazette.views.money.sums import total
from gazette.views.record import passages, publication_delay
from gazette.views.record.page import record_page, status_tags
from gazette.views.shapes.labels import date_value, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Fact, Row, Section, Table, TableRow, Tag, Tone, Value

OUTCOME_TONES: dict[str, Tone] = {
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


def page(context: Context, decision: Decision) -> RecordPage:
    """What was decided, by whom, when, why, for how much, and what it belongs to."""
    return record_page(
        context,
        decision,
        tags=outcome_tags(decision),
        key_facts=_withheld_facts(decision) if decision.status == "withheld" else _key_facts(context, decision),
        sections=(
            *_sections(context, decision),
            *passages.sections_of(context, decision),
            *promises.sections_of(context, decision),
        ),
    )


def row(context: Context, decision: Decision) -> Row:
    """The line in a register."""
    amount = str(decision.amount) if decision.amount else ""
    number = decision.reference if decision.has_reference else "No reference"
    return Row(
        title=decision.title,
        address=decision.address,
        date=date_value(decision.when),
        summary=decision.decision,
        tags=(*status_tags(decision), *outcome_tags(decision)),
        details=tuple(filter(None, (number, amount))),
    )


def outcome_tags(decision: Decision) -> tuple[Tag, ...]:
    """What became of it, unless that is withheld."""
    if decision.status == "withheld":
        return ()
    return (Tag(decision.outcome.capitalize(), OUTCOME_TONES[decision.outcome]),)


def _withheld_facts(decision: Decision) -> tuple[Fact, ...]:
    return facts(
        fact("Reference", decision.reference if decision.has_reference else "None given by the office"),
        fact("Exemption relied on", decision.status_reason),
        fact("To be looked at again", decision.review_due),
    )


def _key_facts(context: Context, decision: Decision) -> tuple[Fact, ...]:
    fund = context.library.find("fund", decision.fund) if decision.fund else None
    one_round = context.library.find("round", decision.round) if decision.round else None
    meeting = context.library.find("meeting", decision.meeting) if decision.meeting else None
    reference = decision.reference if decision.has_reference else "None given by the office"
    return facts(
        fact("Reference", (Value(reference, note=_made_up(decision)),)),
        fact("Decision", decision.decision if decision.summary else None),
        fact("Decided", decision.decided),
        fact("Published after", publication_delay.words(decision)),
        fact("Decided by", decision.decided_by),
        fact("Capacity", decision.capacity),
        fact("Proposed by", decision.proposed_by),
        fact("Signed", decision.signed),
        fact("In effect from", decision.effective),
        fact("Planned for", decision.planned),
        fact("Reviewed", decision.reviewed),
        fact("Amount", str(decision.amount) if decision.amount else None),
        fact("Budget", decision.budget),
        fact("Reasons", decision.reasons),
        fact("Fund", fund.record.title if fund else None, fund.address if fund else None),
        fact(
            "Round",
            one_round.round.title if one_round and one_round.round else None,
            one_round.address if one_round else None,
        ),
        fact("Meeting", meeting.record.title if meeting else None, meeting.address if meeting else None),
        fact("Contract", decision.contract),
        fact("Plan objectives", totals.objectives_of(context, decision)),
        fact("Panel", decision.panel_outcome),
        fact("Of significant public interest", decision.significant_public_interest),
        fact("Urgent", decision.urgent),
        fact("Made jointly with", _offices(decision)),
    )


def _made_up(decision: Decision) -> str:
    return "made up for this demonstration" if "reference" in decision.illustrative else ""


def _offices(decision: Decision) -> tuple[Value, ...]:
    return tuple(
        Value(one.office, note=f"as {one.reference}" if one.reference else "") for one in decision.jointly_with
    )


def _sections(context: Context, decision: Decision) -> Iterator[Section]:
    given = context.award_index.by_decision.get(decision.identity, ()) if decision.status != "withheld" else ()
    if given:
        listed = awards.table(f"Awards made by this decision: {decision.title}", given, leave_out="decision")
        sum_ = total(one.award for one in given)
        yield Section("Awards", "page-awards", (f"{sum_}.",), tables=(listed,))
    if decision.further_decisions:
        bullets = tuple(
            Value(
                one.decision,
                note=", ".join(filter(None, (one.outcome, str(one.amount) if one.amount else None))),
            )
            for one in decision.further_decisions
        )
        yield Section("Also decided", "page-also-decided", bullets=bullets)
    if decision.amounts:
        yield Section("Sums", "page-sums", tables=(_sums(decision),))
    if decision.options:
        lines = tuple(Fact(one.option, (Value(one.why_not),)) for one in decision.options)
        yield Section("Other options", "page-options", facts=lines)
    weighed = facts(
        fact("Finance", decision.finance),
        fact("Legal", decision.legal),
        fact("Equality", decision.equality),
        fact("Consultation", decision.consultation),
        fact("Risk", decision.risk),
        fact("Environment", decision.environment),
        fact("Data protection", decision.data_protection),
        fact("Interests declared", decision.interests),
    )
    if weighed:
        yield Section("What was weighed", "page-weighed", facts=weighed)
    if decision.background_papers:
        yield Section(
            "Background papers",
            "page-papers",
            bullets=tuple(Value(paper) for paper in decision.background_papers),
        )


def _sums(decision: Decision) -> Table:
    columns = (
        Column("What for"),
        Column("Amount", is_number=True),
        Column("Per"),
        Column("Role"),
        Column("Basis"),
    )
    rows = []
    for one in decision.amounts:
        vat = f"VAT {one.vat}" if one.vat and one.vat != "not applicable" else ""
        basis = ", ".join(filter(None, (one.basis, vat)))
        cells = (
            one.purpose or decision.title,
            str(one.amount),
            one.per or "once",
            one.role,
            basis or "not stated",
        )
        rows.append(TableRow(tuple(Value(cell) for cell in cells)))
    return Table(f"Sums in this decision: {decision.title}", columns, tuple(rows))
