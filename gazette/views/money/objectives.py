"""The objectives of a plan with the decisions that serve each and the money they gave."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.library.award_index import ServedObjective, objectives_served
from gazette.records import Decision, Plan
from gazette.views.context import Context, newest_first
from gazette.views.money.sums import total
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

ANCHOR = "page-objectives"


def section(context: Context, plan: Plan) -> Section | None:
    """A row for each decision below its objective; none where the plan has no objectives."""
    if not plan.objectives:
        return None
    serving = decisions_on(context, plan)
    rows = []
    for objective in plan.objectives:
        served = ServedObjective(plan, objective)
        words = Value(f"{objective.id} {objective.text}")
        those = serving.get(objective.id, [])
        found = [_row(context, words, decision) for decision in those]
        found = found or [TableRow((words, Value("none named it"), Value(""), Value("")))]
        rows += [TableRow(found[0].cells, served.address.partition("#")[2]), *found[1:]]
    columns = (Column("Objective"), Column("Decision"), Column("Decided"), Column("Awarded under it", is_number=True))
    lead = "What was decided and awarded for each objective, as far as decisions name the objectives they serve."
    return Section(
        "Objectives, decisions and money",
        ANCHOR,
        (lead,),
        tables=(Table("Objectives of the plan, with the decisions that serve them", columns, tuple(rows)),),
    )


def decisions_on(context: Context, plan: Plan) -> dict[str, list[Decision]]:
    """By the number of the objective, newest first."""
    found: dict[str, list[Decision]] = {}
    for decision in newest_first(context.library.decisions):
        assert isinstance(decision, Decision)
        for served in objectives_served(context.library, decision):
            if served.plan is plan:
                found.setdefault(served.objective.id, []).append(decision)
    return found


def of_decision(context: Context, decision: Decision) -> tuple[Value, ...]:
    """The objectives that a decision names, each linked to its place in the plan."""
    served: Sequence[ServedObjective] = objectives_served(context.library, decision)
    return tuple(Value(f"{one.objective.id} {one.objective.text}", one.address) for one in served)


def _row(context: Context, words: Value, decision: Decision) -> TableRow:
    awards = context.award_index.by_decision.get(decision.identity, ())
    sum_ = total(given.award for given in awards)
    amount = Value(sum_.amount, note=f"{sum_.left_out} not added" if sum_.left_out else "") if awards else Value("")
    return TableRow((words, Value(decision.title, decision.address), date_value(decision.when), amount))
