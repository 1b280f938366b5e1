"""How many promises or duties are in each state, by the words for the state and as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gazette.views.shapes.parts import Column, Table, TableRow, Value


def numbers_in_order(states: Iterable[str], order: Iterable[str]) -> dict[str, int]:
    """How many are in each state, in a given order. States that none is in are left out."""
    numbers = Counter(states)
    return {state: numbers[state] for state in dict.fromkeys(order) if numbers[state]}


def table_by_state(
    caption: str, first: Column, groups: Iterable[tuple[Value, Sequence[str]]], order: Iterable[str]
) -> Table:
    """A row for each group, from its name and the states of its members: how many are in each, and how many in all."""
    rows = list(groups)
    columns = list(numbers_in_order((state for _, states in rows for state in states), order))
    table_rows = tuple(TableRow((name, *_cells(states, columns))) for name, states in rows)
    return Table(caption, (first, *(Column(title, is_number=True) for title in (*columns, "All"))), table_rows)


def _cells(states: Sequence[str], columns: Sequence[str]) -> Iterable[Value]:
    numbers = Counter(states)
    yield from (Value(str(numbers[column])) for column in columns)
    yield Value(str(len(states)))
