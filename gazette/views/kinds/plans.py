"""The page of a police and crime plan, and its row in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.library.promises import CitedPromise
from gazette.records import Plan
from gazette.records.plan import StatutoryContents, Step
from gazette.sentences import lists, plans
from gazette.sentences.days import from_to
from gazette.views.context import Context
from gazette.views.kinds import papers, plan_chapters, promise_states
from gazette.views.money import objectives
from gazette.views.record.badges import badges
from gazette.views.record.page import record_fact
from gazette.views.shapes.labels import date_value, date_where_known, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Fact, Row, Section, Table, TableRow, Value


def page(context: Context, plan: Plan) -> RecordPage:
    """The plan as a whole: when it was made, its chapters and their promises, and the text that is in no chapter."""
    promised = plan_chapters.promises_of(context, plan)
    shown = papers.page(
        context,
        plan,
        answer=_answer(context, plan, promised),
        kicker=(Value(plan.period),),
        lines=facts(
            fact("Approved", plan.approved),
            _predecessor(context, plan),
            fact("Chief Constable consulted on the draft", plan.consulted_chief_constable),
        ),
        sections=(*plan_chapters.promise_sections(context, plan, promised), *_sections(context, plan)),
    )
    stack = promise_states.stack_of(context, promised, plan.address)
    return plan_chapters.overview(context, plan, replace(shown, head=replace(shown.head, stack=stack)))


def _answer(context: Context, plan: Plan, promised: Sequence[CitedPromise]) -> str:
    is_compiled = context.library.office.is_compiled
    about = plans.about_plan(plan.period, plan.issued, len(plan.chapters), is_compiled=is_compiled)
    return f"{about} {plan_chapters.promises_made(context, plan, promised)}".strip()


def _predecessor(context: Context, plan: Plan) -> Fact | None:
    """The plan before it, linked, or by its title where it is not here."""
    label = "Previous plan"
    return record_fact(context, label, "plan", plan.predecessor) or fact(label, plan.predecessor)


def row(context: Context, plan: Plan) -> Row:
    return Row(
        plan.title,
        plan.address,
        date=date_where_known(plan.listed_date),  # where no day is known, its period says enough
        summary=plan.summary,
        tags=badges(context.library, plan),
        details=() if plan.period in plan.title else (plan.period,),
    )


def answer_of_list(context: Context, several: Sequence[Plan]) -> str:
    """How many were superseded, and the years of the others."""
    others = [plan for plan in several if plan.status != "superseded"]
    periods = [plan.period for plan in others if not plan.is_hidden]
    invented = lists.number_invented(sum(plan.is_invented for plan in several))
    words = plans.of_list(len(several), len(several) - len(others), periods)
    return f"{words} {lists.of_them(len(several), [invented])}".strip()


def _sections(context: Context, plan: Plan) -> Iterator[Section]:
    served = objectives.objectives_section(context, plan)
    if served:
        yield served
    scrutiny = facts(
        fact("Panel's report", plan.panel_report),
        fact("Response to the panel", plan.panel_response),
        fact("Variations", plan.variations),
    )
    if scrutiny:
        yield Section("What the panel said, and what was varied since", "page-panel", facts=scrutiny)
    if plan.timetable:
        steps = tuple(map(_step, plan.timetable))
        table = Table("Steps in making the plan, as announced", (Column("Step"), Column("When")), steps)
        yield Section("Timetable", "page-timetable", tables=(table,))
    if plan.statutory_contents:
        yield Section(
            "What the law says it must contain",
            "page-statutory-contents",
            paragraphs=(plans.STATUTORY_CONTENTS,),
            tables=(_statutory(plan, plan.statutory_contents),),
        )


def _step(step: Step) -> TableRow:
    when = Value(from_to(step.begins, step.ends)) if step.ends else date_value(step.begins)
    return TableRow((Value(step.step), replace(when, text=f"{when.text[:1].upper()}{when.text[1:]}")))


def _statutory(plan: Plan, contents: StatutoryContents) -> Table:
    anchors = {paragraph.number: paragraph.anchor for paragraph in plan.body.paragraphs}
    rows = []
    for name, info in StatutoryContents.model_fields.items():
        number = getattr(contents, name)
        if number:
            place = Value(plans.paragraph(number), plan.place_address(anchors[number]))
            rows.append(TableRow((Value((info.description or name).rstrip(".")), place)))
    return Table("Where the plan covers each", (Column("Content"), Column("Place")), tuple(rows))
