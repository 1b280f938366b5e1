"""A sheet of a workbook (.xlsx), with what only the workbook knows: formats of dates, hidden rows, links, comments."""

from __future__ import annotations

import io
import re
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from gazette.desk.grid import MOST_COLUMNS, MOST_ROWS, CannotRead, Grid, GridRow, SheetCell, clean
from gazette.desk.package import refuse_harmful_package
from gazette.desk.workbook_values import value_of

# What openpyxl raises for a workbook that is not as the standard says.
DAMAGED = (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError, ArithmeticError, EOFError)
_NO_RESULT = "holds a formula, and Excel has kept no result of it. Open the workbook in Excel, save it and try again."


@dataclass(frozen=True)
class _Hidden:
    """The rows and columns that Excel does not show."""

    rows: frozenset[int]
    columns: frozenset[int]


def read_workbook(data: bytes, known_headings: Callable[[list[str]], int], sheet_name: str | None) -> Grid:
    """Reads the named sheet or else the one that looks most like a register; hidden cells are left out."""
    has_formulas = refuse_harmful_package(data)
    book = _opened(data, results=True)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    sheet = _sheet(book, visible, known_headings, sheet_name)
    formulas = _formulas(_opened(data, results=False)[sheet.title]) if has_formulas else set()
    grid = Grid(notices=list(_notices_of_sheets(book, sheet, visible, known_headings)))
    hidden = _hidden(sheet)
    grid.notices += _notices_of_hidden(sheet, hidden)
    grid.rows += _rows(sheet, hidden, formulas)
    return grid


def _opened(data: bytes, *, results: bool) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about drawings and extensions, which are not read
            return openpyxl.load_workbook(io.BytesIO(data), data_only=results, keep_links=False)
    except DAMAGED:
        remedy = "Open it in Excel and save it again as Excel Workbook (*.xlsx)."
        raise CannotRead(f"The workbook cannot be opened. {remedy}") from None


def _sheet(book: Any, visible: list[Any], known_headings: Callable[[list[str]], int], name: str | None) -> Any:
    names = ", ".join(sheet.title for sheet in visible)
    if not visible:
        raise CannotRead("The workbook has no sheet that Excel shows.")
    if name is None:
        return max(visible, key=lambda sheet: _fit(sheet, known_headings))
    sheet = next((sheet for sheet in book.worksheets if sheet.title.casefold() == name.strip().casefold()), None)
    if sheet is None:
        raise CannotRead(f"There is no sheet '{name}'. The sheets are: {names}.")
    if sheet not in visible:
        raise CannotRead(f"The sheet '{name}' is hidden. If it is meant to be public, unhide it in Excel and save.")
    return sheet


def _fit(sheet: Any, known_headings: Callable[[list[str]], int]) -> int:
    """The number of known headings in the row of the first rows that has most."""
    rows = _cells_by_row(sheet, 30).values()
    return max((known_headings([str(cell.value or "") for cell in row.values()]) for row in rows), default=0)


def _cells_by_row(sheet: Any, last: int = MOST_ROWS) -> dict[int, dict[int, Any]]:
    """The cells that the workbook has, by row and column. One cell in the last row does not make a million rows."""
    rows: dict[int, dict[int, Any]] = defaultdict(dict)
    for (row, column), cell in sorted(sheet._cells.items()):
        if row <= last and column <= MOST_COLUMNS:
            rows[row][column] = cell
    return rows


def _notices_of_sheets(
    book: Any, sheet: Any, visible: list[Any], known_headings: Callable[[list[str]], int]
) -> Iterator[str]:
    others = [other for other in visible if other is not sheet]
    alike = [other.title for other in others if _fit(other, known_headings) >= min(3, _fit(sheet, known_headings))]
    rest = [other.title for other in others if other.title not in alike]
    if alike:
        yield f"Only the sheet '{sheet.title}' was read. Others look like registers too: {', '.join(alike)}. " + (
            f"Run the command again for each, with --sheet '{alike[0]}'."
        )
    if rest:
        yield f"These sheets were left out: {', '.join(rest)}."
    count = len(book.worksheets) - len(visible)
    if count:
        yield f"{count} hidden {'sheet was' if count == 1 else 'sheets were'} left out."
    if sheet.max_row > MOST_ROWS:
        yield f"Rows after row {MOST_ROWS:,} were left out."


def _hidden(sheet: Any) -> _Hidden:
    rows = [number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0]
    columns = [column for column in sheet.column_dimensions.values() if column.hidden or column.width == 0]
    numbers = [number for column in columns for number in range(column.min or 0, min(column.max or 0, 500) + 1)]
    return _Hidden(frozenset(rows), frozenset(numbers))


def _notices_of_hidden(sheet: Any, hidden: _Hidden) -> Iterator[str]:
    cells = [(cell.row, cell.column) for cell in sheet._cells.values() if cell.value is not None]
    rows = sorted({row for row, _ in cells} & hidden.rows)
    columns = sorted({column for _, column in cells} & hidden.columns)
    if rows:
        names = ", ".join(map(str, rows[:10])) + (" and others" if len(rows) > 10 else "")
        count = f"{len(rows):,} hidden {'row was' if len(rows) == 1 else 'rows were'} left out"
        yield f"{count}: {names}. If they are public, take the filter off in Excel."
    if columns:
        yield f"Hidden columns were left out: {', '.join(map(get_column_letter, columns))}."


def _formulas(sheet: Any) -> set[tuple[int, int]]:
    return {place for place, cell in sheet._cells.items() if cell.data_type == "f"}


def _rows(sheet: Any, hidden: _Hidden, formulas: set[tuple[int, int]]) -> Iterator[GridRow]:
    merged = _merged_down(sheet)
    for number, cells in _cells_by_row(sheet).items():
        if number in hidden.rows:
            continue
        questions: list[str] = []
        row = []
        for column in range(1, max(cells) + 1):
            cell = cells.get(column)
            if column in hidden.columns or cell is None:
                row.append(SheetCell())
                continue
            source = merged.get((number, column))
            if source is not None:
                questions.append(f"{cell.coordinate} is merged with {source.coordinate} and was given the same words.")
            row.append(_cell(source or cell, formulas))
            questions += _questions(cell)
        yield GridRow(number, tuple(row), tuple(questions))


def _merged_down(sheet: Any) -> dict[tuple[int, int], Any]:
    """For each cell below the first of a merged column of cells: the first, whose words Excel shows for all."""
    return {
        (number, area.min_col): sheet._cells.get((area.min_row, area.min_col))
        for area in sheet.merged_cells.ranges
        if area.min_col == area.max_col
        for number in range(area.min_row + 1, area.max_row + 1)
    }


def _cell(cell: Any, formulas: set[tuple[int, int]]) -> SheetCell:
    if cell.value is None and (cell.row, cell.column) in formulas:
        return SheetCell("", question=f"The cell {cell.coordinate} {_NO_RESULT}")
    link = getattr(cell, "hyperlink", None)
    address = clean(str(link.target or "")) if link else ""
    return replace(value_of(cell.value, cell.number_format), address=address)


def _questions(cell: Any) -> Iterator[str]:
    if getattr(cell, "comment", None):
        yield f"The cell {cell.coordinate} has a comment, which was left out."
    if cell.value is not None and cell.has_style and cell.font.strike and not re.fullmatch(r"\s*", str(cell.value)):
        yield f"The words in {cell.coordinate} are struck through in Excel. Check whether they still apply."
