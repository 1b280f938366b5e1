"""The rows of each public register as data, with the meanings that its columns declare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from gazette.dates import KnownDate
from gazette.money import Money
from gazette.records import PublicRegister
from gazette.records.public_register import Figure, NotGiven, ReadColumn, RegisterEntry
from gazette.sentences.data import DATE
from gazette.sentences.public_registers import form_of_value, how_exact
from gazette.views.context import Context, records_of
from gazette.views.kinds.register_tables import heading
from gazette.views.shapes.dataset import (
    ADDRESS,
    Cell,
    DataField,
    Dataset,
    cell,
    dataset_of,
    day_fields,
    illustrative_field,
)


def datasets(context: Context) -> Iterator[Dataset]:
    """A dataset for each register that has columns."""
    for register in records_of(context, PublicRegister):
        if isinstance(register, PublicRegister) and register.read_columns:
            name = register.address.rstrip("/")
            table = dataset_of(name, register.title, tuple(_fields(register)), register.by_date)
            yield replace(table, about=register.summary)


def _fields(register: PublicRegister) -> Iterator[DataField[RegisterEntry]]:
    for place, column in enumerate(register.read_columns):
        yield from _fields_of(place, column)
    yield DataField("page_address", "Page address", ADDRESS, register.entry_address)
    yield illustrative_field(lambda entry: register.illustrative)


def _fields_of(place: int, column: ReadColumn) -> Iterator[DataField[RegisterEntry]]:
    """A column, and for a date its earliest and latest day; for an amount or a number how exact it is."""
    title, read = heading(column), partial(_cell, place)
    meaning = f"{column.meaning} {form_of_value(column.type)}".strip()
    if column.type == "date":
        yield DataField(column.key, title, f"{meaning} {DATE}".lstrip(), read)
        yield from day_fields(column.key, title, "it", partial(_date, place))
    elif column.type in ("amount", "number"):
        yield DataField(column.key, title, meaning, partial(_figure, place))
        yield DataField(f"{column.key}_is", f"{title} is", how_exact(title), partial(_exactness, place))
    else:
        yield DataField(column.key, title, meaning, read)


def _cell(place: int, entry: RegisterEntry) -> Cell:
    value = entry.cells[place]
    return value.value if isinstance(value, NotGiven) else cell(value)


def _figure(place: int, entry: RegisterEntry) -> Decimal | None:
    """The figure; the next column says why there is none."""
    value = entry.cells[place]
    if isinstance(value, Money):
        return value.pounds
    return value.value if isinstance(value, Figure) else None


def _date(place: int, entry: RegisterEntry) -> KnownDate | None:
    value = entry.cells[place]
    return value if isinstance(value, KnownDate) else None


def _exactness(place: int, entry: RegisterEntry) -> str | None:
    """exact, about, over or under; unknown or withheld where there is no figure."""
    value = entry.cells[place]
    match value:
        case NotGiven():
            return value.value
        case Money():
            return value.closeness
        case Figure():
            return "exact"
        case _:
            return None
