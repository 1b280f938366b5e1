"""The objectives that decisions serve; for each objective of a plan, its decisions and the money awarded under them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.grouping import grouped
from gazette.library.award_index import ServedObjective, objectives_served
from gazette.records import Decision, Plan
from gazette.records.orders import newest_first
from gazette.sentences import money, plans
from gazette.sentences.voices import voiced
from gazette.views.context import Context
from gazette.views.money.totals import joined_total
from gazette.views.record.badges import badge_words
from gazette.views.shapes.labels import listed_date
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value
from gazette.views.shapes.tables import without_empty_columns

OBJECTIVES_ANCHOR = "page-objectives"


def objectives_of(context: Context, decision: Decision) -> tuple[Value, ...]:
    """The objectives that a decision names, each linked to its place in the plan."""
    return tuple(objective_value(served) for served in objectives_served(context.library, decision))


def objective_value(served: ServedObjective) -> Value:
    return Value(plans.objective(served.objective.id, served.objective.text), served.address)


def objectives_section(context: Context, plan: Plan) -> Section | None:
    """The objectives of a plan, with a row for each decision that serves one; None where the plan has none."""
    if not plan.objectives:
        return None
    columns = (Column("Objective"), Column("Decision"), Column("Decided"))
    return Section(
        "Objectives, decisions and grants",
        OBJECTIVES_ANCHOR,
        paragraphs=(money.OBJECTIVES_OF_A_PLAN,),
        tables=(
            without_empty_columns(
                Table(
                    "Objectives of the plan, with the decisions that serve them",
                    columns,
                    tuple(_objective_rows(context, plan)),
                )
            ),
        ),
    )


def _objective_rows(context: Context, plan: Plan) -> Iterator[TableRow]:
    """The first row of each objective has the anchor that decisions and awards link to; it is seen there alone."""
    decisions_by_objective = _decisions_by_objective(context, plan)
    is_compiled = context.is_compiled
    none_names_it = voiced("no decision names it", is_compiled=is_compiled) if decisions_by_objective else ""
    for objective in plan.objectives:
        words = Value(plans.objective(objective.id, objective.text))
        decisions = decisions_by_objective.get(objective.id, ())
        cells = [_decision_cells(context, decision) for decision in decisions]
        first, *others = cells or [(Value("", note=none_names_it), Value(""))]
        yield TableRow((words, *first), objective.anchor)
        yield from (TableRow((Value("", unseen=words.text), *more)) for more in others)


def _decisions_by_objective(context: Context, plan: Plan) -> Mapping[str, tuple[Decision, ...]]:
    """The decisions that serve a plan, by the number of the objective, newest first."""
    return grouped(
        (served.objective.id, decision)
        for decision in newest_first(context.library.decisions)
        for served in objectives_served(context.library, decision)
        if served.plan.identity == plan.identity
    )


def _decision_cells(context: Context, decision: Decision) -> tuple[Value, Value]:
    """The decision, with what was awarded under it below its name, and its date."""
    awards = context.grants.by_decision.get(decision.identity, ())
    total = joined_total(awards)
    awarded = plans.awarded_under(total.cell, total.left_out_words) if awards else ""
    note = "; ".join(filter(None, (badge_words(context.library, decision), awarded)))
    return Value(decision.title, decision.address, note=note), listed_date(decision.listed_date)
