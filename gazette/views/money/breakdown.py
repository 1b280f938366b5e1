"""What awards come to: all of them by year, fund, place, recipient and objective, and each objective of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from gazette.library.award_index import JoinedAward, ServedObjective, objectives_served
from gazette.records import Decision, Plan
from gazette.sentences import money
from gazette.sentences.money import Total
from gazette.views.context import Context, newest_first
from gazette.views.money import reconciliation
from gazette.views.money.awards import awards_by_place, awards_by_year, group_anchor
from gazette.views.money.sums import joined_total
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value
from gazette.views.shapes.tables import table_of

OBJECTIVES_ANCHOR = "page-objectives"
BARS = 12  # rows of a chart; its table has every row
Row = tuple[Value, Total]

TOTAL_COLUMNS: tuple[tuple[Column, Callable[[Row], Value]], ...] = (
    (Column("Awarded", is_number=True), lambda row: Value(row[1].amount)),
    (Column("Awards added", is_number=True), lambda row: Value(str(row[1].added))),
    (Column("Not added", is_number=True), lambda row: Value(str(row[1].left_out))),
)


def sections(context: Context) -> Iterator[Section]:
    """For the page of the funds; none where there are no awards."""
    awards = context.award_index.awards
    if not awards:
        return
    yield Section(
        "All awards", "page-all-awards", (f"{joined_total(awards)}.", money.ONLY_EXACT_SUMS), bullets=ALL_AWARDS
    )
    stated_sums = reconciliation.stated_sums_of_all(context.library.funds)
    if stated_sums:
        yield stated_sums
    yield _section("page-by-year", "year", _by_year(awards))
    yield _section("page-by-fund", "fund", _by_fund(context))
    yield _section("page-by-place", "place", _by_place(context))
    yield _section("page-by-recipient", "recipient", _by_recipient(context))
    yield _section("page-by-objective", "objective of the plan", _by_objective(awards), note=money.SEVERAL_OBJECTIVES)


ALL_AWARDS = (
    Value("Awards by year, one by one", "awards/"),
    Value("Awards by place, one by one", "awards/places/"),
    Value("Recipients", "recipients/"),
)


def _by_year(awards: Iterable[JoinedAward]) -> list[Row]:
    return [
        (Value(year, f"awards/#{group_anchor('year', year)}"), joined_total(group))
        for year, group in awards_by_year(awards).items()
    ]


def _by_fund(context: Context) -> list[Row]:
    by_fund = context.award_index.by_fund
    funds = [fund for fund in context.library.funds if fund.identity in by_fund]
    return _largest_first((Value(fund.title, fund.address), by_fund[fund.identity]) for fund in funds)


def _by_place(context: Context) -> list[Row]:
    return _largest_first(
        (Value(place, f"awards/places/#{group_anchor('place', place)}"), awards)
        for place, awards in awards_by_place(context).items()
    )


def _by_recipient(context: Context) -> list[Row]:
    """Recipients that have a page, then the other awards together."""
    index = context.award_index
    named = _largest_first(
        (Value(recipient.name, recipient.address), index.by_recipient[recipient.slug]) for recipient in index.recipients
    )
    return [*named, *_rest(money.NO_PAGE, [joined for joined in index.awards if joined.recipient is None])]


def _by_objective(awards: Sequence[JoinedAward]) -> list[Row]:
    """Objectives that awards serve, then the other awards together."""
    groups: dict[str, tuple[ServedObjective, list[JoinedAward]]] = {}
    for joined in awards:
        for served in joined.objectives:
            groups.setdefault(served.address, (served, []))[1].append(joined)
    named = _largest_first((_objective_value(served), group) for served, group in groups.values())
    return [*named, *_rest(money.NO_OBJECTIVE, [joined for joined in awards if not joined.objectives])]


def _largest_first(groups: Iterable[tuple[Value, Sequence[JoinedAward]]]) -> list[Row]:
    rows = [(name, joined_total(awards)) for name, awards in groups]
    return sorted(rows, key=lambda row: (-row[1].pounds, row[0].text.casefold()))


def _rest(name: str, awards: Sequence[JoinedAward]) -> list[Row]:
    return [(Value(name), joined_total(awards))] if awards else []


def _section(anchor: str, group: str, rows: Sequence[Row], *, note: str = "") -> Section:
    """A chart with its table, or the table alone where there is nothing to compare."""
    first_column = (Column(group.capitalize()), lambda row: row[0])
    table = table_of(f"Awards by {group}", (first_column, *TOTAL_COLUMNS), rows, note=note)
    bars = [(name.text, [Measure(total.pounds, total.amount)]) for name, total in rows if total.added][:BARS]
    chart = bar_chart(money.chart_caption(group, len(bars), BARS), bars, table)
    return Section(f"By {group}", anchor, tables=() if chart else (table,), chart=chart)


def objectives_of(context: Context, decision: Decision) -> tuple[Value, ...]:
    """The objectives that a decision names, each linked to its place in the plan."""
    return tuple(_objective_value(served) for served in objectives_served(context.library, decision))


def _objective_value(served: ServedObjective) -> Value:
    return Value(f"{served.objective.id} {served.objective.text}", served.address)


def objectives_section(context: Context, plan: Plan) -> Section | None:
    """The objectives of a plan, with a row for each decision that serves one; None where the plan has none."""
    if not plan.objectives:
        return None
    columns = (Column("Objective"), Column("Decision"), Column("Decided"), Column("Awarded under it", is_number=True))
    return Section(
        "Objectives, decisions and money",
        OBJECTIVES_ANCHOR,
        (money.OBJECTIVES_OF_A_PLAN,),
        tables=(
            Table(
                "Objectives of the plan, with the decisions that serve them",
                columns,
                tuple(_objective_rows(context, plan)),
            ),
        ),
    )


def _objective_rows(context: Context, plan: Plan) -> Iterator[TableRow]:
    """The first row of each objective has the anchor that decisions and awards link to."""
    decisions_by_objective = _decisions_by_objective(context, plan)
    for objective in plan.objectives:
        words = Value(f"{objective.id} {objective.text}")
        decisions = decisions_by_objective.get(objective.id, [])
        cells = [_decision_cells(context, decision) for decision in decisions]
        cells = cells or [(Value(money.NO_DECISION), Value(""), Value(""))]
        anchor = ServedObjective(plan, objective).address.partition("#")[2]
        yield TableRow((words, *cells[0]), anchor)
        yield from (TableRow((words, *more)) for more in cells[1:])


def _decisions_by_objective(context: Context, plan: Plan) -> Mapping[str, list[Decision]]:
    """The decisions that serve a plan, by the number of the objective, newest first."""
    groups: dict[str, list[Decision]] = {}
    for decision in newest_first(context.library.decisions):
        assert isinstance(decision, Decision)
        for served in objectives_served(context.library, decision):
            if served.plan is plan:
                groups.setdefault(served.objective.id, []).append(decision)
    return groups


def _decision_cells(context: Context, decision: Decision) -> tuple[Value, Value, Value]:
    awards = context.award_index.by_decision.get(decision.identity, ())
    total = joined_total(awards)
    amount = Value(total.amount, note=money.not_added(total)) if awards else Value("")
    return Value(decision.title, decision.address), date_value(decision.when), amount
