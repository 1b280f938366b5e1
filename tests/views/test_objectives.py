"""The objectives of a plan, each with its decisions and the money that they gave."""

from __future__ import annotations

from gazette.records import Plan
from gazette.records.plan import Objective
from gazette.views.context import Context
from gazette.views.money import objectives
from gazette.views.shapes.parts import TableRow
from tests.views.funds import DAY, award_with, context_of, sample, with_fields

PLAN = "2021-2025"
NEWER, OLDER, PLAIN = "PCC-2024-003", "PCC-2024-001", "2016-2021"
NO_OBJECTIVES: dict[str, object] = {"plan_objectives": ()}


def plan_rows(context: Context, name: str) -> list[TableRow]:
    plan = next(plan for plan in context.library.of(Plan) if plan.name == name)
    return list(objectives.objectives_section(context, plan).tables[0].rows)


def test_an_objective_lists_its_decisions_newest_first_or_says_that_none_names_it():
    awarded = context_of(award_with(1, "40", decision=OLDER), award_with(2, None, decision=OLDER))
    names = [decision.name for decision in sample().decisions]
    serving = {name: {"plan_objectives": (f"{PLAN} 1.2",)} for name in (OLDER, NEWER)}
    context = with_fields(awarded, {**dict.fromkeys(names, NO_OBJECTIVES), **serving})
    of_newer, of_older = (
        [decision.title, str(decision.when)]
        for name in (NEWER, OLDER)
        for decision in sample().decisions
        if decision.name == name
    )

    rows = plan_rows(context, PLAN)

    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["1.1 Be seen in the villages.", "", ""],
        ["1.2 Make roads safer.", *of_newer],
        ["", *of_older],
    ]
    assert rows[2].cells[0].unseen == "1.2 Make roads safer."
    assert [row.anchor for row in rows] == ["page-objective-1-1", "page-objective-1-2", ""]
    assert [row.cells[1].note for row in rows] == [
        "No decision names this objective.",
        "withheld",
        "Awarded under it: at least £40 (1 amount was not published)",
    ]


def test_objectives_of_two_plans_with_the_same_number_are_kept_apart():
    context = with_fields(Context(sample(), DAY), {PLAIN: {"objectives": (Objective(id="1.2", text="Be kind."),)}})

    assert [[cell.text for cell in row.cells] for row in plan_rows(context, PLAIN)] == [["1.2 Be kind."]]


def test_a_plan_without_objectives_has_no_section_of_them():
    context = Context(sample(), DAY)
    plan = next(plan for plan in sample().of(Plan) if not plan.objectives)

    assert objectives.objectives_section(context, plan) is None
