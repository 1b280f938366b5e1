"""The money of all funds together: by year, fund, place, recipient and objective, each as a table and a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gazette.library.award_index import JoinedAward, ServedObjective
from gazette.views.context import Context
from gazette.views.money import income
from gazette.views.money.awards import anchor, by_place, by_year
from gazette.views.money.sums import Total, total
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

NOTE = (
    "Only exact sums are added. A sum that is unknown, only near (about, over, under), or given per year or per "
    "device is not: the last column says how many."
)
BARS = 12  # rows of a picture; the table has them all
Row = tuple[Value, Total]


def sections(context: Context) -> Iterator[Section]:
    """For the page of the funds; nothing where there are no awards."""
    awards = context.award_index.awards
    if not awards:
        return
    everything = total(given.award for given in awards)
    yield Section("All awards", "page-all-awards", (f"{everything}.", NOTE), bullets=_ways_in())
    both_ways = income.of_all(context)
    if both_ways:
        yield both_ways
    yield _part("By year", "year", _in_order(by_year(awards), "awards/", "year"))
    funds = {
        fund.title: (fund.address, context.award_index.by_fund.get(fund.identity, ())) for fund in context.library.funds
    }
    yield _part(
        "By fund", "fund", _largest((Value(title, address), those) for title, (address, those) in funds.items())
    )
    places = by_place(context).items()
    linked = ((Value(name, f"awards/places/#{anchor('place', name)}"), those) for name, those in places)
    yield _part("By place", "place", _largest(linked))
    to = (
        (Value(one.name, one.address), context.award_index.by_recipient[one.slug])
        for one in context.award_index.recipients
    )
    yield _part("By recipient", "recipient", [*_largest(to), *_without_page(awards)])
    objectives = _largest((Value(_words(one), one.address), those) for one, those in by_objective(awards).values())
    yield _part("By objective of the plan", "objective", [*objectives, *_without_objective(awards)], OBJECTIVES)


OBJECTIVES = (
    "An award serves the objectives that its decision names. One that serves several is counted with each, so the "
    "rows cannot be added."
)


def by_objective(awards: Iterable[JoinedAward]) -> Mapping[str, tuple[ServedObjective, list[JoinedAward]]]:
    """By the address of the objective."""
    found: dict[str, tuple[ServedObjective, list[JoinedAward]]] = {}
    for given in awards:
        for served in given.objectives:
            found.setdefault(served.address, (served, []))[1].append(given)
    return found


def _ways_in() -> tuple[Value, ...]:
    return (
        Value("Awards by year, one by one", "awards/"),
        Value("Awards by place, one by one", "awards/places/"),
        Value("Recipients", "recipients/"),
    )


def _words(served: ServedObjective) -> str:
    return f"{served.objective.id} {served.objective.text}"


def _in_order(groups: Mapping[str, Sequence[JoinedAward]], page: str, what: str) -> list[Row]:
    return [
        (Value(name, f"{page}#{anchor(what, name)}"), total(given.award for given in those))
        for name, those in groups.items()
    ]


def _largest(groups: Iterable[tuple[Value, Sequence[JoinedAward]]]) -> list[Row]:
    rows = [(name, total(given.award for given in those)) for name, those in groups if those]
    return sorted(rows, key=lambda row: (-row[1].pounds, row[0].text.casefold()))


def _without_page(awards: Iterable[JoinedAward]) -> list[Row]:
    those = [given.award for given in awards if given.recipient is None]
    return [(Value("Not named, or a private person"), total(those))] if those else []


def _without_objective(awards: Iterable[JoinedAward]) -> list[Row]:
    those = [given.award for given in awards if not given.objectives]
    return (
        [(Value("No objective is named by its decision, or no decision is on record"), total(those))] if those else []
    )


def _part(heading: str, what: str, rows: Sequence[Row], note: str = "") -> Section:
    title = heading.removeprefix("By ").capitalize()
    columns = (
        Column(title),
        Column("Awarded", is_number=True),
        Column("Awards added", is_number=True),
        Column("Not added", is_number=True),
    )
    table = Table(
        f"Awards {heading[0].lower()}{heading[1:]}",
        columns,
        tuple(
            TableRow((name, Value(sum_.amount), Value(str(sum_.added)), Value(str(sum_.left_out))))
            for name, sum_ in rows
        ),
        note,
    )
    bars = [(name.text, [Measure(sum_.pounds, sum_.amount)]) for name, sum_ in rows if sum_.added][:BARS]
    cut = f", the first {BARS}" if len(bars) == BARS else ""
    chart = bar_chart(f"Exact sums awarded {heading[0].lower()}{heading[1:]}{cut}", bars, table)
    return Section(heading, f"page-by-{what}", tables=() if chart else (table,), chart=chart)
