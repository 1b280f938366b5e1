"""A table of data: columns with their meanings, each declared together with how its cells are filled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar, get_args, get_origin

from gazette.dates import KnownDate
from gazette.frontmatter.models import Fields, kind_of_link
from gazette.money import Money, UnpublishedAmount

Cell = str | int | float | Decimal | date | None
TableCells = tuple[Cell, ...]
Item = TypeVar("Item")  # what a row is about: a record, a promise, an award

ADDRESS = "The address of the page on this site, from its root."
LASTING_NAME = "The name that never changes."
FORMS_OF_DATES = (
    "As exactly as it is known: a day (YYYY-MM-DD), a month (YYYY-MM), a year (YYYY), a financial year (YYYY/YY), "
    "a part of one (spring YYYY), or by, before, after, expected or announced with one of these."
)
SAFE_IN_SPREADSHEETS = "“para” is before each number, because a spreadsheet would make 2.10 into 2.1."


@dataclass(frozen=True)
class DataColumn:
    """`name` is for programs and heads the CSV, so it stays when the `title` for readers changes."""

    name: str
    title: str
    description: str


@dataclass(frozen=True)
class Dataset:
    """A download: its name, description, columns and rows."""

    name: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[TableCells, ...]
    notice: str = ""  # in its files: whose record it is, where that is not the office's own


@dataclass(frozen=True)
class DataField(Generic[Item]):
    """A column, and how to get its cell from what a row is about."""

    name: str
    title: str
    description: str
    cell: Callable[[Item], Cell]

    @property
    def column(self) -> DataColumn:
        return DataColumn(self.name, self.title, self.description)


def dataset_of(name: str, title: str, fields: Sequence[DataField[Item]], items: Iterable[Item]) -> Dataset:
    """A row for every item, in their order."""
    rows = tuple(tuple(field.cell(item) for field in fields) for item in items)
    return Dataset(name, title, tuple(field.column for field in fields), rows)


def declared(
    model: type[Fields], part: Callable[[Item], Fields], *, leave_out: Collection[str] = ()
) -> Iterator[DataField[Item]]:
    """A column for each declared field of a model. `part` gets what has these fields from what a row is about.

    An amount of money has two: the figure, and how near it is to the sum. The meaning of a date lists its forms.
    `leave_out` names fields that other columns or other data have.
    """
    for name, info in model.model_fields.items():
        if name in leave_out:
            continue
        title, meaning = name.replace("_", " ").capitalize(), info.description or ""
        if _is_single(KnownDate, info.annotation):
            meaning = f"{meaning} {FORMS_OF_DATES}".lstrip()
        if _is_single(Money, info.annotation):
            nearness = f"Whether {title.lower()} is exact, about, over or under, or unknown or withheld."
            yield DataField(name, title, meaning, _cell_of(part, name, "pounds"))
            yield DataField(f"{name}_is", f"{title} is", nearness, _cell_of(part, name, "closeness"))
        elif kind_of_link(info) == "own paragraph":
            yield paragraph_field(name, title, meaning, _value_of(part, name))
        else:
            yield DataField(name, title, meaning, _cell_of(part, name))


def day_fields(
    name: str, title: str, what: str, day: Callable[[Item], KnownDate | None]
) -> tuple[DataField[Item], DataField[Item]]:
    """Columns for the earliest and the latest day that a date can mean, empty where no such day is known."""

    def first(item: Item) -> Cell:
        known = day(item)
        return known.first if known else None

    def last(item: Item) -> Cell:
        known = day(item)
        return known.last if known else None

    return (
        DataField(f"{name}_from", f"{title}, earliest day", f"The earliest day {what} can mean.", first),
        DataField(f"{name}_to", f"{title}, latest day", f"The latest day {what} can mean.", last),
    )


def paragraph_field(
    name: str, title: str, meaning: str, numbers: Callable[[Item], str | Sequence[str] | None]
) -> DataField[Item]:
    """A column for the number of a paragraph, or for several."""
    return DataField(name, title, f"{meaning} {SAFE_IN_SPREADSHEETS}", lambda item: paragraph_cell(numbers(item)))


def illustrative_field(fields: Callable[[Item], Sequence[str]]) -> DataField[Item]:
    """A column for the invented fields of the record that a row belongs to."""
    meaning = "Fields of its record whose values are only an illustration."
    return DataField("illustrative", "Illustrative", meaning, lambda item: "; ".join(fields(item)) or None)


def paragraph_cell(numbers: str | Sequence[str] | None) -> Cell:
    """para 2.10; para 2.7; para 2.10. Empty where there is no number."""
    listed = [numbers] if isinstance(numbers, str) else numbers or ()
    return "; ".join(f"para {number}" for number in listed) or None


def _value_of(part: Callable[[Item], Fields], name: str) -> Callable[[Item], Any]:
    return lambda item: getattr(part(item), name)


def _is_single(kind: type, annotation: Any) -> bool:
    """Whether a field holds a single value of a kind, or none. Several amounts or dates share a cell, as words."""
    if get_origin(annotation) is tuple:
        return False
    return annotation is kind or any(_is_single(kind, part) for part in get_args(annotation))


def _cell_of(part: Callable[[Item], Fields], name: str, attribute: str = "") -> Callable[[Item], Cell]:
    """Gets a field, or an attribute of its value, from the part of an item that has it."""

    def get(item: Item) -> Cell:
        value = getattr(part(item), name)
        if not attribute:
            return cell(value)
        amount: Cell = getattr(value, attribute) if value else None
        return amount

    return get


def cell(value: object) -> Cell:
    """A value in a cell: dates as written, lists with semicolons, groups of fields in words."""
    if value is None or value == "" or value == ():
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, KnownDate):
        return None if value.says_nothing else value.written
    if isinstance(value, Money):
        return str(value)
    if isinstance(value, UnpublishedAmount):
        return value.closeness
    if isinstance(value, tuple):
        separator = " | " if isinstance(value[0], Fields) else "; "
        return separator.join(str(cell(part)) for part in value)
    if isinstance(value, Fields):
        cells = ((name, cell(getattr(value, name))) for name in type(value).model_fields)
        return "; ".join(f"{name}: {text}" for name, text in cells if text is not None)
    return value if isinstance(value, int) else str(value)
