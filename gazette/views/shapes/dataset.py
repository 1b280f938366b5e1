"""A table of data: columns with their meanings, taken from the declared fields, and one row a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from gazette.dates import KnownDate
from gazette.frontmatter.models import Fields
from gazette.money import Money

Cell = str | int | float | Decimal | date | None
TableCells = tuple[Cell, ...]


@dataclass(frozen=True)
class DataColumn:
    """`name` is for programs and heads the CSV: it stays when the `title` people read is worded better."""

    name: str
    title: str
    description: str


@dataclass(frozen=True)
class Dataset:
    """One download: a name, what it is, its columns, its rows."""

    name: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[TableCells, ...]


LEAVES_OUT = ("rounds", "id")  # rounds have a register of their own; the id stands in the first column


def columns(model: type[Fields]) -> tuple[DataColumn, ...]:
    """A column a field, two for an amount: the figure, and how near it is to the sum."""
    found = []
    for name, is_money in _shown(model):
        title, meaning = name.replace("_", " ").capitalize(), model.model_fields[name].description or ""
        found.append(DataColumn(name, title, meaning))
        if is_money:
            found.append(
                DataColumn(f"{name}_is", f"{title} is", f"Whether {title.lower()} is exact, about, over or under.")
            )
    return tuple(found)


def cells(record: Fields, model: type[Fields]) -> TableCells:
    """The values of one row, in the order of the columns."""
    found: list[Cell] = []
    for name, is_money in _shown(model):
        value = getattr(record, name)
        if is_money:
            found += [value.pounds, value.closeness] if value else [None, None]
        else:
            found.append(cell(value))
    return tuple(found)


def cell(value: object) -> Cell:
    """One value: dates as written, lists with semicolons, groups of fields in words."""
    if value is None or value == "" or value == ():
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, KnownDate):
        return value.written
    if isinstance(value, Money):
        return str(value)
    if isinstance(value, tuple):
        separator = " | " if isinstance(value[0], Fields) else "; "
        return separator.join(str(cell(one)) for one in value)
    if isinstance(value, Fields):
        pairs = ((name, cell(getattr(value, name))) for name in type(value).model_fields)
        return "; ".join(f"{name}: {told}" for name, told in pairs if told is not None)
    return value if isinstance(value, int) else str(value)


@cache
def _shown(model: type[Fields]) -> tuple[tuple[str, bool], ...]:
    """The fields that have columns, and whether each is an amount of money."""
    fields = model.model_fields.items()
    return tuple((name, "Money" in repr(info.annotation)) for name, info in fields if name not in LEAVES_OUT)
