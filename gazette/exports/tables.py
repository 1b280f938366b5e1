"""A dataset as a download: CSV (RFC 4180) for spreadsheets, JSON for programs, with the same rows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from decimal import Decimal

from gazette.views.shapes.dataset import Cell, DataColumn, TableCells

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

    `about` are fields before these, such as the title.
    """
    names = [column.name for column in columns]
    table = {
        **(about or {}),
        "columns": [asdict(column) for column in columns],
        "rows": [dict(zip(names, map(_in_json, row), strict=True)) for row in _fitting(columns, rows)],
    }
    return (json.dumps(table, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _fitting(columns: Sequence[DataColumn], rows: Sequence[TableCells]) -> Sequence[TableCells]:
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns):
            raise ValueError(f"Row {number} has {len(row)} cells; there are {len(columns)} columns.")
    return rows


def _in_csv(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return format(cell, "f")
    text = str(cell)
    if isinstance(cell, str) and _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def _in_json(cell: Cell) -> str | int | float | None:
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return json_number(cell)
    return cell


def json_number(value: Decimal) -> int | float:
    """A number as JSON has it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)
