"""What all awards come to, by year, fund, place, recipient and objective of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazette.grouping import grouped
from gazette.library.award_index import JoinedAward
from gazette.sentences import money
from gazette.sentences.money import Total
from gazette.views.context import Context
from gazette.views.money import reconciliation
from gazette.views.money.awards import awards_by_place, awards_by_year, group_anchor
from gazette.views.money.objectives import objective_value
from gazette.views.money.totals import joined_total
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.parts import Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

BARS = 12  # rows of a chart; its table has every row


@dataclass(frozen=True)
class NamedTotal:
    """What the awards of a year, a fund, a place and so on come to, by its name."""

    name: Value
    total: Total


TOTAL_COLUMNS: tuple[TableColumn[NamedTotal], ...] = (
    TableColumn("Exact amounts", lambda row: Value(row.total.amount), is_number=True),
    TableColumn("Grants added", lambda row: Value(str(row.total.added)), is_number=True),
    TableColumn("Not added", lambda row: Value(str(row.total.left_out)), is_number=True),
)
LEAST_COLUMNS: tuple[TableColumn[NamedTotal], ...] = (
    TableColumn("Came to", lambda row: Value(row.total.least_amount), is_number=True),
    TableColumn("Grants added", lambda row: Value(str(row.total.certain)), is_number=True),
    TableColumn("Not added", lambda row: Value(str(row.total.awards - row.total.certain)), is_number=True),
)


def sections(context: Context) -> Iterator[Section]:
    """For the page of the funds; none where there are no awards."""
    awards = context.grants.awards
    if not awards:
        return
    rounds = [fund_round for fund in context.library.funds for fund_round in fund.rounds]
    yield Section(
        "All grants",
        "page-all-awards",
        paragraphs=(f"{joined_total(awards, rounds)}.", money.ONLY_EXACT_AMOUNTS),
        bullets=_all_awards(context),
    )
    stated_sums = reconciliation.stated_sums_of_all(context)
    if stated_sums:
        yield stated_sums
    yield _section("page-by-year", "year", _by_year(awards), note=money.YEARS_OF_GRANTS)
    yield _section("page-by-fund", "fund", _by_fund(context))
    yield _places(_by_place(context))
    yield _section("page-by-recipient", "recipient", _by_recipient(context))
    yield _section("page-by-objective", "objective of the plan", _by_objective(awards), note=money.SEVERAL_OBJECTIVES)


def _all_awards(context: Context) -> tuple[Value, ...]:
    by_place = Value("Grants by place, one by one", "awards/places/")
    return (
        Value("Grants by year, one by one", "awards/"),
        Value("Near you: grants by district", "near-you/") if context.nearby else by_place,
        Value("Recipients", "recipients/"),
    )


def _by_year(awards: Iterable[JoinedAward]) -> list[NamedTotal]:
    return [
        NamedTotal(Value(year, f"awards/#{group_anchor('year', year)}"), joined_total(group))
        for year, group in awards_by_year(awards).items()
    ]


def _by_fund(context: Context) -> list[NamedTotal]:
    by_fund = context.grants.by_fund
    funds = [fund for fund in context.library.funds if fund.identity in by_fund]
    rows = [
        NamedTotal(Value(fund.title, fund.address), joined_total(by_fund[fund.identity], fund.rounds)) for fund in funds
    ]
    return _by_size(rows)


def _by_place(context: Context) -> list[NamedTotal]:
    """By district, or in an office without a register of places by what the documents have."""
    if context.nearby:
        return _largest_first(
            (Value(nearby.district.district, nearby.district.address), nearby.grants)
            for nearby in context.nearby
            if nearby.grants
        )
    return _largest_first(
        (Value(place, f"awards/places/#{group_anchor('place', place)}"), awards)
        for place, awards in awards_by_place(context).items()
    )


def _by_recipient(context: Context) -> list[NamedTotal]:
    """Recipients that have a page, then the other awards together."""
    index = context.grants
    named = _largest_first(
        (Value(recipient.shown_name, recipient.address), index.by_recipient[recipient.slug])
        for recipient in index.recipients
    )
    return [*named, *_rest(money.NO_PAGE, [joined for joined in index.awards if joined.recipient is None])]


def _by_objective(awards: Sequence[JoinedAward]) -> list[NamedTotal]:
    """Objectives that awards serve, then the other awards together."""
    groups = grouped((objective_value(served), joined) for joined in awards for served in joined.objectives)
    named = _largest_first(groups.items())
    return [*named, *_rest(money.NO_OBJECTIVE, [joined for joined in awards if not joined.objectives])]


def _largest_first(groups: Iterable[tuple[Value, Sequence[JoinedAward]]]) -> list[NamedTotal]:
    return _by_size(NamedTotal(name, joined_total(awards)) for name, awards in groups)


def _by_size(rows: Iterable[NamedTotal]) -> list[NamedTotal]:
    return sorted(rows, key=lambda row: (-row.total.pounds, row.name.text.casefold()))


def _rest(name: str, awards: Sequence[JoinedAward]) -> list[NamedTotal]:
    return [NamedTotal(Value(name), joined_total(awards))] if awards else []


def _places(rows: Sequence[NamedTotal]) -> Section:
    """Places with what each received at least, the largest first."""
    place: TableColumn[NamedTotal] = TableColumn("Place", lambda row: row.name)
    largest_first = sorted(rows, key=lambda row: (-row.total.least, row.name.text.casefold()))
    table = table_of("Grants by place", (place, *LEAST_COLUMNS), largest_first, note=money.AT_LEAST_IN_A_PLACE)
    bars = [
        (row.name.text, [Measure(row.total.least, row.total.least_amount)])
        for row in largest_first
        if row.total.certain
    ][:BARS]
    chart = bar_chart(money.chart_of_places(len(bars), BARS), bars, table)
    return Section("By place", "page-by-place", tables=() if chart else (table,), chart=chart)


def _section(anchor: str, group: str, rows: Sequence[NamedTotal], *, note: str = "") -> Section:
    """A chart with its table, or the table alone where there is no chart."""
    first_column: TableColumn[NamedTotal] = TableColumn(group.capitalize(), lambda row: row.name)
    table = table_of(f"Grants by {group}", (first_column, *TOTAL_COLUMNS), rows, note=note)
    bars = [(row.name.text, [Measure(row.total.pounds, row.total.amount)]) for row in rows if row.total.added][:BARS]
    chart = bar_chart(money.chart_caption(group, len(bars), BARS), bars, table)
    return Section(f"By {group}", anchor, tables=() if chart else (table,), chart=chart)
