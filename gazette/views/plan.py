"""A police and crime plan: its objectives, what the law says it must contain, how it was made."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.records import Plan
from gazette.records.plan import StatutoryContents
from gazette.views import objectives, passage, promise
from gazette.views.pages import RecordPage
from gazette.views.parts import Column, Row, Said, Section, Table, TableRow
from gazette.views.record import Desk, page_of, status_marks
from gazette.views.wording import fact, facts, said


def of(desk: Desk, plan: Plan) -> RecordPage:
    before = desk.library.find("plan", plan.predecessor) if plan.predecessor else None
    key_facts = facts(
        fact("Period", plan.period),
        fact("Approved", plan.approved),
        fact("Issued", plan.issued),
        fact("Chief Constable consulted on the draft", plan.consulted_chief_constable),
        fact("Panel's report", plan.panel_report),
        fact("Response to the panel", plan.panel_response),
        fact(
            "Plan before it",
            before.record.title if before else plan.predecessor,
            before.address if before else None,
        ),
        fact("Variations", plan.variations),
    )
    sections = (*_sections(desk, plan), *passage.sections_of(desk, plan), *promise.sections_of(desk, plan))
    return page_of(desk, plan, key_facts=key_facts, sections=sections)


def row(plan: Plan) -> Row:
    return Row(plan.title, plan.address, said(plan.issued), plan.summary, status_marks(plan), (plan.period,))


def _sections(desk: Desk, plan: Plan) -> Iterator[Section]:
    if plan.statutory_contents:
        yield Section(
            "What the law says it must contain",
            "page-statutory-contents",
            ("Police Reform and Social Responsibility Act 2011, section 7(1), names six things.",),
            tables=(_statutory(plan, plan.statutory_contents),),
        )
    if plan.timetable:
        rows = tuple(
            TableRow((Said(one.step), said(one.begins), said(one.ends) if one.ends else Said("the same day")))
            for one in plan.timetable
        )
        columns = (Column("Step"), Column("From"), Column("To"))
        yield Section(
            "Timetable",
            "page-timetable",
            tables=(Table("The steps of its making, as announced", columns, rows),),
        )
    served = objectives.section(desk, plan)
    if served:
        yield served


def _statutory(plan: Plan, contents: StatutoryContents) -> Table:
    anchors = {paragraph.number: paragraph.anchor for paragraph in plan.body.paragraphs}
    rows = []
    for name, info in StatutoryContents.model_fields.items():
        number = getattr(contents, name)
        place = Said(f"Paragraph {number}", f"#{anchors[number]}") if number else Said("not found in this record")
        rows.append(TableRow((Said((info.description or name).rstrip(".")), place)))
    return Table("Where each of the six stands", (Column("Content"), Column("Place")), tuple(rows))
