"""Tables declared as pairs: a column, and the function that gives an item's cell in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from gazette.views.shapes.parts import Column, Table, TableRow, Value

Item = TypeVar("Item")  # what a row is about: an award, a round, a fund


def table_of(
    caption: str,
    columns: Sequence[tuple[Column, Callable[[Item], Value]]],
    items: Iterable[Item],
    *,
    note: str = "",
    anchor: Callable[[Item], str] | None = None,
) -> Table:
    """One row for each item, in their order. `anchor` names the place of a row that other pages link to."""
    rows = tuple(TableRow(tuple(cell(item) for _, cell in columns), anchor(item) if anchor else "") for item in items)
    return Table(caption, tuple(column for column, _ in columns), rows, note)
