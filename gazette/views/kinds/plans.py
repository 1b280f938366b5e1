"""The page of a police and crime plan, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Plan
from gazette.records.plan import StatutoryContents, Step
from gazette.sentences import plans
from gazette.views.context import Context
from gazette.views.kinds import promises
from gazette.views.money import objectives
from gazette.views.record import passages
from gazette.views.record.badges import badges
from gazette.views.record.page import record_fact, record_page
from gazette.views.shapes.labels import date_value, fact, facts, listed_date
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Fact, Row, Section, Table, TableRow, Value
from gazette.views.shapes.tables import without_empty_columns


def page(context: Context, plan: Plan) -> RecordPage:
    details = facts(
        fact("Period", plan.period),
        fact("Approved", plan.approved),
        fact("Issued", plan.issued),
        fact("Chief Constable consulted on the draft", plan.consulted_chief_constable),
        fact("Panel's report", plan.panel_report),
        fact("Response to the panel", plan.panel_response),
        _predecessor(context, plan),
        fact("Variations", plan.variations),
    )
    sections = (*_sections(context, plan), *passages.sections_of(context, plan), *promises.sections_of(context, plan))
    return record_page(context, plan, details=details, sections=sections)


def _predecessor(context: Context, plan: Plan) -> Fact | None:
    """The plan before it, linked, or by its title where it is not here."""
    label = "Previous plan"
    return record_fact(context, label, "plan", plan.predecessor) or fact(label, plan.predecessor)


def row(context: Context, plan: Plan) -> Row:
    return Row(
        plan.title,
        plan.address,
        date=listed_date(plan.listed_date),
        summary=plan.summary,
        tags=badges(context.library, plan),
        details=(plan.period,),
    )


def _sections(context: Context, plan: Plan) -> Iterator[Section]:
    if plan.statutory_contents:
        yield Section(
            "What the law says it must contain",
            "page-statutory-contents",
            paragraphs=(plans.STATUTORY_CONTENTS,),
            tables=(_statutory(plan, plan.statutory_contents),),
        )
    if plan.timetable:
        columns = (Column("Step"), Column("From"), Column("To"))
        steps = tuple(map(_step, plan.timetable))
        table = without_empty_columns(Table("Steps in making the plan, as announced", columns, steps))
        yield Section("Timetable", "page-timetable", tables=(table,))
    served = objectives.objectives_section(context, plan)
    if served:
        yield served


def _step(step: Step) -> TableRow:
    ends = date_value(step.ends) if step.ends else Value("")
    return TableRow((Value(step.step), date_value(step.begins), ends))


def _statutory(plan: Plan, contents: StatutoryContents) -> Table:
    anchors = {paragraph.number: paragraph.anchor for paragraph in plan.body.paragraphs}
    rows = []
    for name, info in StatutoryContents.model_fields.items():
        number = getattr(contents, name)
        if number:
            place = Value(plans.paragraph(number), f"#{anchors[number]}")
            rows.append(TableRow((Value((info.description or name).rstrip(".")), place)))
    return Table("Where the plan covers each", (Column("Content"), Column("Place")), tuple(rows))
