"""Tables whose columns are declared together with what gives an item's cell in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from gazette.views.shapes.parts import Column, Fact, Table, TableRow, Value

Item = TypeVar("Item")  # what a row is about: an award, a round, a fund


@dataclass(frozen=True)
class TableColumn(Generic[Item]):
    """A column, and how to get its cell from what a row is about."""

    title: str
    cell: Callable[[Item], Value]
    is_number: bool = False
    is_wide: bool = False  # holds sentences
    is_sum: bool = False  # the amount of the row, which is beside its heading on a phone
    is_code: bool = False  # holds references, dates or other short words, which do not break
    is_plain: bool = False  # needs no label on a phone

    @property
    def column(self) -> Column:
        is_number = self.is_number or self.is_sum
        return Column(self.title, is_number, self.is_wide, self.is_sum, self.is_code, is_plain=self.is_plain)


def table_of(
    caption: str,
    columns: Sequence[TableColumn[Item]],
    items: Iterable[Item],
    *,
    note: str = "",
    anchor: Callable[[Item], str] | None = None,
    details: Callable[[Item], tuple[Value, ...]] = lambda item: (),
) -> Table:
    """One row for each item, in their order. `anchor` names the place of a row that other pages link to."""
    rows = tuple(
        TableRow(tuple(column.cell(item) for column in columns), anchor(item) if anchor else "", details(item))
        for item in items
    )
    return without_empty_columns(Table(caption, tuple(column.column for column in columns), rows, note))


def without_empty_columns(table: Table) -> Table:
    """The table without the columns in which no row says anything; the first column heads the rows and stays."""
    if not table.rows:
        return table
    kept = [
        number
        for number in range(len(table.columns))
        if number == 0 or any(row.cells[number].text or row.cells[number].note for row in table.rows)
    ]
    rows = tuple(replace(row, cells=tuple(row.cells[number] for number in kept)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[number] for number in kept), rows=rows)


def said_once(table: Table) -> Table:
    """The table with what is the same in every row said once, a cell with the title of its column.

    The first column heads the rows, and that of sums is what readers come for: both stay.
    """
    if len(table.rows) < 2:
        return table
    first, *others = table.rows
    same = [
        number
        for number, column in enumerate(table.columns)
        if number and not column.is_sum and all(row.cells[number] == first.cells[number] for row in others)
    ]
    details = tuple(detail for detail in first.details if all(detail in row.details for row in others))
    cells = (*table.same, *(Fact(table.columns[number].title, (first.cells[number],)) for number in same))
    kept = [number for number in range(len(table.columns)) if number not in same]
    rows = tuple(
        replace(
            row,
            cells=tuple(row.cells[number] for number in kept),
            details=tuple(detail for detail in row.details if detail not in details),
        )
        for row in table.rows
    )
    return replace(
        table, columns=tuple(table.columns[number] for number in kept), rows=rows, same=cells, shared=details
    )
