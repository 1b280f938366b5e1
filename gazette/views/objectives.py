"""The objectives of a plan with the decisions that serve each and the money they gave."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.library.giving import Served, served_by
from gazette.records import Decision, Plan
from gazette.views.parts import Column, Said, Section, Table, TableRow
from gazette.views.record import Desk, newest_first
from gazette.views.sums import total
from gazette.views.wording import said

ANCHOR = "page-objectives"


def section(desk: Desk, plan: Plan) -> Section | None:
    """A row for each decision below its objective; none where the plan has no objectives."""
    if not plan.objectives:
        return None
    serving = decisions_on(desk, plan)
    rows = []
    for objective in plan.objectives:
        served = Served(plan, objective)
        words = Said(f"{objective.id} {objective.text}")
        those = serving.get(objective.id, [])
        found = [_row(desk, words, decision) for decision in those]
        found = found or [TableRow((words, Said("none named it"), Said(""), Said("")))]
        rows += [TableRow(found[0].cells, served.address.partition("#")[2]), *found[1:]]
    columns = (Column("Objective"), Column("Decision"), Column("Decided"), Column("Awarded under it", is_number=True))
    lead = "What was decided and awarded for each objective, as far as decisions name the objectives they serve."
    return Section(
        "Objectives, decisions and money",
        ANCHOR,
        (lead,),
        tables=(Table("Objectives of the plan, with the decisions that serve them", columns, tuple(rows)),),
    )


def decisions_on(desk: Desk, plan: Plan) -> dict[str, list[Decision]]:
    """By the number of the objective, newest first."""
    found: dict[str, list[Decision]] = {}
    for decision in newest_first(desk.library.decisions):
        assert isinstance(decision, Decision)
        for served in served_by(desk.library, decision):
            if served.plan is plan:
                found.setdefault(served.objective.id, []).append(decision)
    return found


def of_decision(desk: Desk, decision: Decision) -> tuple[Said, ...]:
    """The objectives that a decision names, each linked to its place in the plan."""
    served: Sequence[Served] = served_by(desk.library, decision)
    return tuple(Said(f"{one.objective.id} {one.objective.text}", one.address) for one in served)


def _row(desk: Desk, words: Said, decision: Decision) -> TableRow:
    awards = desk.giving.under.get(decision.identity, ())
    sum_ = total(given.award for given in awards)
    amount = Said(sum_.amount, note=f"{sum_.left_out} not added" if sum_.left_out else "") if awards else Said("")
    return TableRow((words, Said(decision.title, decision.address), said(decision.when), amount))
