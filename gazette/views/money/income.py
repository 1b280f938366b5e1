"""What came into a fund and what went out of it, as the office stated, beside the awards listed here."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.records import Fund
from gazette.records.fund import StatedSum
from gazette.views.context import Context
from gazette.views.money.sums import total
from gazette.views.shapes.labels import date_value
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value

HEADING = "What came in and what went out"
NOTE = "The sums are of different periods, so they are shown beside each other and not set off against each other."


def of_fund(fund: Fund) -> Section | None:
    """A table of stated sums, then what is listed; none where nothing is stated."""
    if not fund.money:
        return None
    rows = tuple(
        TableRow(
            (
                Value(one.way.capitalize()),
                Value(str(one.amount)),
                Value(one.what),
                Value(one.period or "not stated"),
                date_value(one.stated) if one.stated else Value("not known"),
            )
        )
        for one in sorted(fund.money, key=lambda one: one.way)
    )
    columns = (
        Column("Which way"),
        Column("Amount", is_number=True),
        Column("What", is_wide=True),
        Column("Period"),
        Column("Stated"),
    )
    source = f"The money comes from: {fund.source_of_money.rstrip('.')}." if fund.source_of_money else ""
    lines = (source, f"Awards listed here: {total(fund.awards)}.", NOTE)
    table = Table(f"Money of {fund.title}, as the office stated it", columns, rows)
    return Section(HEADING, "page-in-and-out", tuple(filter(None, lines)), tables=(table,))


def of_all(context: Context) -> Section | None:
    """Every fund that says where its money comes from: what came in, what went out, what is listed."""
    those = [fund for fund in context.library.funds if fund.source_of_money]
    if not those:
        return None
    rows = tuple(
        TableRow(
            (
                Value(fund.title, fund.address),
                Value(fund.source_of_money or ""),
                Value(_listed(one for one in fund.money if one.way == "came in")),
                Value(_listed(one for one in fund.money if one.way == "went out")),
                Value(str(total(fund.awards))),
            )
        )
        for fund in those
    )
    columns = (
        Column("Fund"),
        Column("Money comes from", is_wide=True),
        Column("Came in, as stated", is_wide=True),
        Column("Went out, as stated", is_wide=True),
        Column("Listed here"),
    )
    table = Table("Where the money of the funds comes from and where it goes", columns, rows, NOTE)
    return Section("Where the money comes from and where it goes", "page-in-and-out", tables=(table,))


def _listed(sums: Iterable[StatedSum]) -> str:
    """£1,300,000 for 2014 to 2016; about £1,500,000 for 2017 to 2018."""
    told = (f"{one.amount}{f' for {one.period}' if one.period else ''}{_when(one)}" for one in sums)
    return "; ".join(told) or "not stated"


def _when(one: StatedSum) -> str:
    return f" (stated {one.stated})" if one.stated and not one.period else ""
