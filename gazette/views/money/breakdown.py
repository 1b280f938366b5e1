"""What all awards come to, by year, place, recipient and objective of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gazette.grouping import grouped
from gazette.library.award_index import JoinedAward
from gazette.plurals import capitalised
from gazette.sentences import money
from gazette.sentences.totals import Total
from gazette.views.context import Context
from gazette.views.money import reconciliation
from gazette.views.money.awards import PLACE_NOT_KNOWN, awards_by_place, awards_by_year, group_anchor
from gazette.views.money.objectives import objective_value
from gazette.views.money.totals import joined_total
from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.parts import Link, Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

BARS = 12  # of a chart; a page of its own has every row


@dataclass(frozen=True)
class NamedTotal:
    """What the awards of a year, a place and so on come to, by its name."""

    name: Value
    total: Total
    is_rest: bool = False  # of what belongs to no name, such as undated grants


def _listed(row: NamedTotal) -> Value:
    """The plain sum, with the rest small beside it."""
    total = row.total
    if not total.sum_alone:
        return Value(total.cell, note=total.left_out_words)
    return Value(total.sum_and_named, note=capitalised(total.why_at_least))


TOTAL_COLUMNS: tuple[TableColumn[NamedTotal], ...] = (
    TableColumn("Grants", lambda row: Value(f"{row.total.awards:,}"), is_number=True),
    TableColumn(
        "Listed",
        _listed,
        is_sum=True,
    ),
)


def sections(context: Context) -> Iterator[Section]:
    """For the page of the funds; none where there are no awards."""
    awards = context.grants.awards
    if not awards:
        return
    place_link = NEAR_YOU if context.nearby else Link("All grants by place", "awards/places/")
    yield _section("page-by-year", "year", _by_year(awards), note=money.DASHED_ENDS, link=ALL_GRANTS)
    yield _section("page-by-place", "place", _by_place(context), note=money.AT_LEAST_IN_A_PLACE, link=place_link)
    yield _closed(_section("page-by-recipient", "recipient", _by_recipient(context), link=RECIPIENTS))
    by_objective = _by_objective(awards)
    if not by_objective[0].is_rest:
        yield _closed(_table_section("page-by-objective", "objective of the plan", by_objective))
    stated_sums = reconciliation.stated_sums_of_all(context)
    if stated_sums:
        yield _closed(stated_sums)
    yield Section(
        "How totals are worked out",
        "page-sums",
        paragraphs=(money.AT_LEAST, money.ONLY_EXACT_AMOUNTS, *_left_out_of_all(awards), money.YEARS_OF_GRANTS),
        is_apparatus=True,
    )


def _left_out_of_all(awards: Sequence[JoinedAward]) -> Iterator[str]:
    total = joined_total(awards)
    if total.certain and total.rest_in_words:
        yield money.left_out_of_all(total.rest_in_words)


ALL_GRANTS = Link("All grants by year", "awards/")
NEAR_YOU = Link("Near you: grants by district", "near-you/")
RECIPIENTS = Link("All recipients", "recipients/")


def _closed(section: Section) -> Section:
    """The section in a fold named by what its chart or its table shows: other pages have its figures too."""
    heading = section.chart.caption if section.chart else section.tables[0].caption
    chart = replace(section.chart, repeats_heading=True) if section.chart else None
    inside = replace(section, heading=heading, anchor=f"{section.anchor}-in-full", chart=chart)
    return Section(section.heading, section.anchor, folded=inside)


def _by_year(awards: Iterable[JoinedAward]) -> list[NamedTotal]:
    return [
        NamedTotal(Value(year, f"awards/#{group_anchor('year', year)}"), joined_total(group), not year.isdigit())
        for year, group in awards_by_year(awards).items()
    ]


def _by_place(context: Context) -> list[NamedTotal]:
    """By district, or in an office without a register of places by what the documents have."""
    if context.nearby:
        return _largest_first(
            (Value(nearby.title, nearby.district.address), nearby.grants) for nearby in context.nearby if nearby.grants
        )
    rows = _largest_first(
        (Value(place, f"awards/places/#{group_anchor('place', place)}"), awards)
        for place, awards in awards_by_place(context).items()
    )
    return [replace(row, is_rest=row.name.text == PLACE_NOT_KNOWN) for row in rows]


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
    rows = (NamedTotal(name, joined_total(awards)) for name, awards in groups)
    return sorted(rows, key=lambda row: (-row.total.least, row.name.text.casefold()))


def _rest(name: str, awards: Sequence[JoinedAward]) -> list[NamedTotal]:
    return [NamedTotal(Value(name), joined_total(awards), is_rest=True)] if awards else []


def _section(
    anchor: str, group: str, rows: Sequence[NamedTotal], *, note: str = "", link: Link | None = None
) -> Section:
    """Grants as bars, which are one series of the same thing; or as a table, where a chart would have a single bar.

    What has no certain amount has no bar, and the note counts it.
    """
    named = [row for row in rows if not row.is_rest]
    certain = [row for row in named if row.total.certain]
    rest = [row for row in rows if row.is_rest]
    bars = [row for row in rest if row.total.certain] if len(certain) < BARS else []
    shown = [row for row in rows if row in certain[:BARS] or row in bars]
    without = [money.rest_without_bar(row.name.text, row.total) for row in rest if row not in bars]
    known = [(row.name.text, words) for row in named if (words := row.total.uncounted)]
    no_bar = money.without_bar(known, len(named) - len(certain) - len(known), group)
    note = " ".join(filter(None, (no_bar, *without, note)))
    caption = money.chart_caption(group, min(len(certain), BARS), len(certain))
    chart = bar_chart(caption, [(_label(row), [_measure(row.total)]) for row in shown], note=note)
    if chart is None:
        return _table_section(anchor, group, rows)
    chart = replace(chart, repeats_heading=len(certain) <= BARS)
    return Section(f"By {group}", anchor, chart=chart, links=(link,) if link else ())


def _label(row: NamedTotal) -> Value:
    return replace(row.name, note=row.total.beside_sum if row.total.sum_alone else row.total.number_and_rest())


def _measure(total: Total) -> Measure:
    return Measure(total.least, total.sum_and_named, "exact" if total.is_exact else "over")


def _table_section(anchor: str, group: str, rows: Sequence[NamedTotal]) -> Section:
    first_column: TableColumn[NamedTotal] = TableColumn(group.capitalize(), lambda row: row.name)
    note = money.SEVERAL_OBJECTIVES if group.startswith("objective") else ""
    table = table_of(money.grants_by(group), (first_column, *TOTAL_COLUMNS), rows, note=note)
    return Section(f"By {group}", anchor, tables=(table,))
