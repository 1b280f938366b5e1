"""A dataset as a download: CSV (RFC 4180) for spreadsheets, JSON for programs, with the same rows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from gazette.money import Money, UnpublishedAmount
from gazette.views.shapes.dataset import Cell, DataColumn, FieldGroup, TableCells

# Signs that make a spreadsheet run a cell as a formula, with the wide forms of East Asian keyboards.
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def csv_of(columns: Sequence[DataColumn], rows: Sequence[TableCells]) -> bytes:
    """CSV in UTF-8 without a byte order mark, with lines that end in CR LF and None as an empty cell.

    Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers never do.
    """
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([_in_csv(cell) for cell in row] for row in _fitting(columns, rows))
    return sheet.getvalue().encode()


def json_of(columns: Sequence[DataColumn], rows: Sequence[TableCells], about: Mapping[str, str] | None = None) -> bytes:
    """`{"columns": [what each name means], "rows": [one name-to-value object a row]}`, None as null.

    Lists are arrays, groups of fields are objects. `about` are fields before these, such as the title.
    """
    names = [column.name for column in columns]
    table = {
        **(about or {}),
        "columns": [_meaning(column) for column in columns],
        "rows": [dict(zip(names, map(_in_json, row), strict=True)) for row in _fitting(columns, rows)],
    }
    return (json.dumps(table, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _fitting(columns: Sequence[DataColumn], rows: Sequence[TableCells]) -> Sequence[TableCells]:
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns):
            raise ValueError(f"Row {number} has {len(row)} cells; there are {len(columns)} columns.")
    return rows


def _meaning(column: DataColumn) -> dict[str, object]:
    """What a name means and, for a group of fields or a list of groups, what the names in it mean."""
    return {
        "name": column.name,
        "title": column.title,
        "description": column.description,
        **({"list": True} if column.is_list else {}),
        **({"fields": [_meaning(field) for field in column.fields]} if column.fields else {}),
    }


def _in_csv(cell: Cell) -> str:
    text = text_of(cell)
    is_words = isinstance(cell, (str, tuple, FieldGroup))
    return f"'{text}" if is_words and _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def text_of(cell: Cell, inner: bool = False) -> str:
    """A value in words. `inner` is what is itself in a group: a list there has commas, and a group has brackets."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, UnpublishedAmount):
        return cell.closeness
    if isinstance(cell, tuple):
        has_groups = any(isinstance(part, FieldGroup) for part in cell)
        return (", " if inner else " | " if has_groups else "; ").join(text_of(part, inner) for part in cell)
    if isinstance(cell, FieldGroup):
        words = "; ".join(f"{name}: {text_of(value, True)}" for name, value in cell.values if value is not None)
        return f"({words})" if inner else words
    return str(cell)


Json = str | int | float | None | list["Json"] | dict[str, "Json"]


def _in_json(cell: Cell) -> Json:
    if isinstance(cell, tuple):
        return [_in_json(part) for part in cell]
    if isinstance(cell, FieldGroup):
        return {name: value for field in cell.values for name, value in _in_object(*field)}
    if isinstance(cell, Money | UnpublishedAmount):
        return text_of(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return json_number(cell)
    return cell


def _in_object(name: str, value: Cell) -> Iterator[tuple[str, Json]]:
    """A field of an object; an amount is two, as in the columns: the figure, and how near it is to the sum."""
    if isinstance(value, Money | UnpublishedAmount):
        yield name, _in_json(value.pounds)
        yield f"{name}_is", value.closeness
    else:
        yield name, _in_json(value)


def json_number(value: Decimal) -> int | float:
    """A number as JSON has it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)
