"""How many promises or duties are in each state, by the title of the state and as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from gazette.views.shapes.parts import Column, Table, TableRow, Tone, Value

State = TypeVar("State", bound=str)
Titles = Mapping[State, tuple[str, Tone]]  # of every state, in the order of the table


def numbers_by_title(states: Iterable[State], titles: Titles[State]) -> dict[str, int]:
    numbers = Counter(states)
    return {title: numbers[state] for state, (title, _) in titles.items()}


def table_by_state(
    caption: str, first: Column, groups: Iterable[tuple[Value, Sequence[State]]], titles: Titles[State]
) -> Table:
    """A row for each group, from its name and the states of its members: how many are in each, and how many in all."""
    numbered = [*(title for title, _ in titles.values()), "All"]
    rows = []
    for name, states in groups:
        numbers = (*numbers_by_title(states, titles).values(), len(states))
        rows.append(TableRow((name, *(Value(str(number)) for number in numbers))))
    return Table(caption, (first, *(Column(title, is_number=True) for title in numbered)), tuple(rows))
