"""A sheet saved as text, in any form in which Excel writes one: commas, semicolons, tabs; UTF-8, UTF-16 or Windows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

from gazette.desk.grid import MOST_COLUMNS, MOST_ROWS, CannotRead, Grid, GridRow, SheetCell, clean

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars"}
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?')


def read_csv_sheet(data: bytes, known_headings: Callable[[list[str]], int]) -> Grid:
    """Reads the rows. `known_headings` counts the names of columns in a row, which shows the right separator."""
    grid = Grid(is_text=True)
    lines = _text(data, grid).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    separator, first = _separator(lines, known_headings, grid)
    reader = csv.reader(io.StringIO("\n".join(lines[first:])), delimiter=separator, strict=True)
    number = first + 1
    try:
        for cells in reader:
            grid.rows.append(GridRow(number, tuple(SheetCell(clean(cell)) for cell in cells[:MOST_COLUMNS])))
            number = first + reader.line_num + 1
            if len(grid.rows) > MOST_ROWS:
                raise CannotRead(f"The file has more than {MOST_ROWS:,} rows. Split it, and import each part.")
    except csv.Error:
        raise CannotRead(f"Row {number} cannot be read. Look for a quotation mark that is not closed.") from None
    return grid


def _text(data: bytes, grid: Grid) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise CannotRead("The file is cut off. Save it from Excel again.") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        grid.notices.append("The file is not UTF-8 and was read as Windows text. Look at £ signs, dashes and accents.")
    if "\0" in text:
        raise CannotRead("The file is not a sheet. Save it from Excel as Excel Workbook (*.xlsx) or CSV UTF-8.")
    return text


def _separator(lines: list[str], known_headings: Callable[[list[str]], int], grid: Grid) -> tuple[str, int]:
    """The character between the cells, and the number of lines above the sheet."""
    if match := _SEPARATOR_LINE.fullmatch(lines[0].strip("\n ")):
        return match[1], 1
    separator = max(
        SEPARATORS, key=lambda character: max(known_headings(_cells(line, character)) for line in lines[:30])
    )
    if separator != ",":
        grid.notices.append(f"The cells are separated by {SEPARATORS[separator]}.")
    return separator, 0


def _cells(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])
