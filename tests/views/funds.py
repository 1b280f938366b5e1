"""Awards, rounds and funds of the sample, changed where a test needs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from gazette.dates import known_date
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.money import amount as amount_of
from gazette.money import money
from gazette.records import Fund
from gazette.records.fund import Award, Round
from gazette.records.pot import StatedSum
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.money import awards
from gazette.views.shapes.parts import Section, Table

DAY = date(2024, 6, 15)
BARE = {"conditions": None, "decision": None, "note": None, "per": None, "place": None, "reasons": None}
SUMS = (
    StatedSum(way="went out", amount=money("over 9"), what="Grants", stated=known_date("2024-01")),
    StatedSum(way="came in", amount=money("12"), what="Fines", period="2022 to 2023"),
    StatedSum(way="came in", amount=money("13"), what="Courses", period="2023 to 2024"),
)


@cache
def sample() -> Library:
    return read_library(Path(__file__).parents[2] / "tests/sample/content")


def road_fund() -> Fund:
    return next(fund for fund in sample().funds if fund.name == "road-fund")


def award_with(number: int, amount: str | None, **fields: object) -> Award:
    own = {"id": f"a-{number}", "round": "2023-24", "recipient": "Sampleton Help", "purpose": "Tea", **fields}
    values = {**dict(road_fund().awards[0]), **BARE, **own, "amount": amount_of(amount or "unknown")}
    return Award.model_validate(values)


def round_with(pot: str | None = None, awarded: str | None = None, **fields: object) -> Round:
    """The second round of the fund, with only these sums."""
    sums = {"pot": amount_of(pot) if pot else None, "awarded": amount_of(awarded) if awarded else None}
    return road_fund().rounds[1].model_copy(update={"more_than_the_pot": None, "sources": (), **fields, **sums})


def context_of(
    *awards: Award, rounds: tuple[Round, ...] = (), organisations: tuple[Organisation, ...] = (), **fields: object
) -> Context:
    """The sample with a single fund that has these awards, and perhaps other rounds or fields."""
    changes = {**fields, "rounds": rounds} if rounds else fields
    return context_with(road_fund().model_copy(update=changes).with_awards(awards), organisations=organisations)


def context_with(*funds: Fund, organisations: tuple[Organisation, ...] = ()) -> Context:
    """The sample with these funds alone."""
    records = (*(record for record in sample().records if not isinstance(record, Fund)), *funds)
    by_key = {organisation.key: organisation for organisation in organisations}
    return Context(replace(sample(), records=records, organisations=by_key), DAY)


def with_fields(context: Context, changes: Mapping[str, Mapping[str, object]]) -> Context:
    """The context with some fields changed, by the names of the records."""
    records = tuple(record.model_copy(update=changes.get(record.name, {})) for record in context.library.records)
    return replace(context, library=replace(context.library, records=records))


def table_in(section: Section) -> Table:
    return section.tables[0]


def bars_in(section: Section) -> list[tuple[str, str]]:
    """The label and the words of each bar; of a table that stands in for a single bar, its first and its last cell."""
    if not section.chart:
        return [(row.cells[0].text, row.cells[-1].text) for row in section.tables[0].rows]
    return [(group.label.text, bar.words) for group in section.chart.groups for bar in group.bars]


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def section_of(sections: Iterable[Section], anchor: str) -> Section:
    return next(section for section in sections if section.anchor == anchor)


def table_of(context: Context, **options: str) -> Table:
    return awards.award_table(context, "Grants", context.grants.awards, **options)
