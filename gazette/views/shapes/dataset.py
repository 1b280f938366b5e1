"""A table of data: columns with their meanings, each declared together with how its cells are filled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Generic, TypeVar, get_args, get_origin

from gazette.dates import KnownDate
from gazette.frontmatter.models import Fields, groups_in, is_public, kind_of_link
from gazette.money import AnyAmount, Money, UnpublishedAmount
from gazette.records import Record
from gazette.sentences import data


@dataclass(frozen=True)
class FieldGroup:
    """A cell that is a group of fields: each name with its value."""

    values: tuple[tuple[str, Cell], ...]


Cell = str | int | float | Decimal | date | AnyAmount | FieldGroup | tuple["Cell", ...] | None
TableCells = tuple[Cell, ...]
Item = TypeVar("Item")  # what a row is about: a record, a promise, an award

ADDRESS = "The address of the page on this site, from its root."
LASTING_NAME = "A permanent identifier."


@dataclass(frozen=True)
class DataColumn:
    """`name` is for programs and heads the CSV, so it stays when the `title` for readers changes."""

    name: str
    title: str
    description: str
    is_list: bool = False
    fields: tuple[DataColumn, ...] = ()  # of the group, or of each group in the list, that a cell is


@dataclass(frozen=True)
class Dataset:
    """A download: its name, description, columns and rows."""

    name: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[TableCells, ...]
    notice: str = ""  # in its files: whose record it is, where that is not the office's own
    about: str = ""  # what it holds, in the words of whoever declared it


@dataclass(frozen=True)
class DataField(Generic[Item]):
    """A column, and how to get its cell from what a row is about."""

    name: str
    title: str
    description: str
    cell: Callable[[Item], Cell]
    is_list: bool = False
    fields: tuple[DataColumn, ...] = ()

    @property
    def column(self) -> DataColumn:
        meaning = f"{self.description} {data.form_of_cell(is_list=self.is_list, is_group=bool(self.fields))}".strip()
        return DataColumn(self.name, self.title, meaning, self.is_list, self.fields)


def dataset_of(name: str, title: str, fields: Sequence[DataField[Item]], items: Iterable[Item]) -> Dataset:
    """A row for every item, in their order."""
    rows = tuple(tuple(field.cell(item) for field in fields) for item in items)
    return Dataset(name, title, tuple(field.column for field in fields), rows)


def declared(
    model: type[Fields], part: Callable[[Item], Fields], *, leave_out: Collection[str] = ()
) -> Iterator[DataField[Item]]:
    """A column for each declared field of a model. `part` gets what has these fields from what a row is about.

    An amount of money has two: the figure, and how near it is to the sum.
    `leave_out` names fields that other columns or other data have.
    """
    for name, info in model.model_fields.items():
        if name in leave_out or not is_public(info):
            continue
        title, meaning = _title(model, name), _meaning(model, name, info.description or "")
        if _is_single(Money, info.annotation):
            nearness = f"Whether {title.lower()} is exact, about, over or under, or unknown or withheld."
            yield DataField(name, title, meaning, _cell_of(part, name, "pounds"))
            yield DataField(f"{name}_is", f"{title} is", nearness, _cell_of(part, name, "closeness"))
            continue
        columns = tuple(column for group in groups_in(info.annotation) for column in _columns_of(group))
        meaning = _with_form(meaning, model, name)
        yield DataField(name, title, meaning, _cell_of(part, name), _is_list(info.annotation), columns)


def _title(model: type[Fields], name: str) -> str:
    plain = name.replace("_", " ").capitalize()
    return data.COLUMN_TITLES.get(f"{model.__name__}.{name}", plain)


def _meaning(model: type[Fields], name: str, description: str) -> str:
    return data.COLUMN_MEANINGS.get(f"{model.__name__}.{name}", data.for_readers(description))


@cache
def _columns_of(group: type[Fields]) -> tuple[DataColumn, ...]:
    return tuple(field.column for field in declared(group, lambda fields: fields))


def _with_form(meaning: str, model: type[Fields], name: str) -> str:
    """The meaning of a field, and the form of its cells."""
    annotation = model.model_fields[name].annotation
    if _is_single(KnownDate, annotation):
        return f"{meaning} {data.DATE}"
    if _is_single(bool, annotation):
        return f"{meaning} {data.YES_OR_NO}"
    return f"{meaning} {data.PARAGRAPH}" if name in _paragraph_fields(model) else meaning


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
        DataField(f"{name}_from", f"{title}, earliest day", f"The earliest day on which {what} could fall.", first),
        DataField(f"{name}_to", f"{title}, latest day", f"The latest day on which {what} could fall.", last),
    )


def list_field(name: str, title: str, meaning: str, values: Callable[[Item], Iterable[str]]) -> DataField[Item]:
    """A column whose cells are lists of words."""
    return DataField(name, title, meaning, lambda item: tuple(values(item)) or None, is_list=True)


def paragraph_field(
    name: str, title: str, meaning: str, numbers: Callable[[Item], str | Sequence[str] | None], *, is_list: bool = False
) -> DataField[Item]:
    """A column for the number of a paragraph, or for several."""
    return DataField(name, title, f"{meaning} {data.PARAGRAPH}", lambda item: paragraph_cell(numbers(item)), is_list)


def illustrative_field(fields: Callable[[Item], Sequence[str]]) -> DataField[Item]:
    """A column for the invented fields of the record that a row belongs to."""
    meaning = "Fields of its record whose values are only an illustration."
    return list_field("illustrative", "Illustrative", meaning, fields)


def language_field(record: Callable[[Item], Record]) -> DataField[Item]:
    """A column for the language of the record that a row belongs to."""
    meaning = "The language in which its record is written: en for English, cy for Welsh."
    return DataField("lang", "Language", meaning, lambda item: record(item).lang)


def paragraph_cell(numbers: str | Sequence[str] | None) -> Cell:
    """para 2.10, or a list of these. Empty where there is no number."""
    if isinstance(numbers, str):
        return f"para {numbers}" if numbers else None
    return tuple(f"para {number}" for number in numbers or ()) or None


def _values(fields: Fields) -> Iterator[tuple[str, Cell]]:
    """Every field of a group; an amount that is missing has two names, as one that is there has."""
    for name in type(fields).model_fields:
        value = _field_cell(fields, name)
        yield name, value
        if value is None and name in _amount_fields(type(fields)):
            yield f"{name}_is", None


@cache
def _paragraph_fields(model: type[Fields]) -> frozenset[str]:
    """The fields that number paragraphs of their own paper."""
    return frozenset(name for name, info in model.model_fields.items() if kind_of_link(info) == "own paragraph")


@cache
def _amount_fields(model: type[Fields]) -> frozenset[str]:
    return frozenset(name for name, info in model.model_fields.items() if _is_single(Money, info.annotation))


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(part) for part in get_args(annotation))


def _is_single(kind: type, annotation: Any) -> bool:
    """Whether a field holds a single value of a kind, or none."""
    if get_origin(annotation) is tuple:
        return False
    return annotation is kind or any(_is_single(kind, part) for part in get_args(annotation))


def _cell_of(part: Callable[[Item], Fields], name: str, attribute: str = "") -> Callable[[Item], Cell]:
    """Gets a field, or an attribute of its value, from the part of an item that has it."""

    def get(item: Item) -> Cell:
        if not attribute:
            return _field_cell(part(item), name)
        value = getattr(part(item), name)
        amount: Cell = getattr(value, attribute) if value else None
        return amount

    return get


def _field_cell(fields: Fields, name: str) -> Cell:
    value = getattr(fields, name)
    return paragraph_cell(value) if name in _paragraph_fields(type(fields)) else cell(value)


def cell(value: object) -> Cell:
    """A value in a cell: dates as written, one word for what is not known, nothing for what nobody filled in."""
    if value is None or value == "" or value == ():
        return None
    if isinstance(value, KnownDate):
        return value.written or None
    if isinstance(value, tuple):
        return tuple(cell(part) for part in value)
    if isinstance(value, Fields):
        return FieldGroup(tuple(_values(value)))
    if isinstance(value, (bool, int, Money, UnpublishedAmount)):
        return value
    return data.one_word(str(value))
