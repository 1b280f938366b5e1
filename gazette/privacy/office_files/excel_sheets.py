"""The sheets of a workbook and their cells, with values as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from gazette.privacy.office_files.cells import FIRST_DAY, FIRST_DAY_ON_OLD_MACS, day_of, letters_of, position_of
from gazette.privacy.office_files.excel_styles import CellStyle, CellStyles, styles_of_cells
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.xml_parts import Element, child, decimal, is_true, local, named, value, whole_number

LOWEST_ROW = 2.0  # points
NARROWEST_COLUMN = 0.7  # of the width of a figure


@dataclass(frozen=True)
class Cell:
    """A cell with a value or a formula."""

    column: int
    row: int
    text: str
    formula: str
    is_text: bool
    style: CellStyle
    string: int = -1  # the number of its text among the shared strings

    @property
    def name(self) -> str:
        return f"{letters_of(self.column)}{self.row}"


@dataclass
class WorkbookSheet:
    """A sheet of cells, and what Excel hides of it."""

    name: str
    state: str  # visible, hidden or veryHidden
    part: str
    root: Element | None
    cells: list[Cell] = field(default_factory=list)

    @property
    def is_hidden(self) -> bool:
        return self.state != "visible"

    @cached_property
    def hidden_columns(self) -> list[tuple[int, int]]:
        """First and last of the columns that are hidden or too narrow to show anything."""
        hidden = [
            (whole_number(value(column, "min")), whole_number(value(column, "max")))
            for column in self._columns()
            if is_true(value(column, "hidden")) or decimal(value(column, "width"), 9) < NARROWEST_COLUMN
        ]
        return hidden

    def _columns(self) -> list[Element]:
        columns = child(self.root, "cols")
        return [] if columns is None else [column for column in columns if local(column) == "col"]

    @cached_property
    def hidden_rows(self) -> set[int]:
        rows = {}
        hide_all = is_true(value(child(self.root, "sheetFormatPr"), "zeroHeight"))
        for number, row in numbered_rows(self.root):
            is_low = decimal(value(row, "ht"), 15) < LOWEST_ROW
            rows[number] = is_low or is_true(value(row, "hidden") or ("1" if hide_all else "0"))
        return {number for number, is_hidden in rows.items() if is_hidden} | self._scrolled_away[1]

    @cached_property
    def _scrolled_away(self) -> tuple[set[int], set[int]]:
        """Columns and rows that frozen panes keep out of the window for ever."""
        view = child(self.root, "sheetViews", "sheetView")
        pane = child(view, "pane")
        if pane is None or value(pane, "state") not in ("frozen", "frozenSplit"):
            return set(), set()
        column, row = position_of(value(view, "topLeftCell") or "A1")
        columns = set(range(1, column)) if whole_number(value(pane, "xSplit")) else set()
        rows = set(range(1, row)) if whole_number(value(pane, "ySplit")) else set()
        return columns, rows

    def is_in_hidden_column(self, cell: Cell) -> bool:
        return cell.column in self._columns_out_of_sight

    @cached_property
    def _columns_out_of_sight(self) -> set[int]:
        hidden = set(self._scrolled_away[0])
        for column in {cell.column for cell in self.cells}:
            if any(first <= column <= last for first, last in self.hidden_columns):
                hidden.add(column)
        return hidden

    def rows(self) -> list[list[Cell]]:
        by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_row.setdefault(cell.row, []).append(cell)
        return [by_row[row] for row in sorted(by_row)]


def sheets_of(package: Package) -> list[WorkbookSheet]:
    """The sheets in the order of the workbook, hidden ones too."""
    workbooks = list(package.with_root("workbook"))
    strings = shared_strings(package)
    styles = styles_of_cells(package)
    sheets = []
    for part, workbook in workbooks:
        old = is_true(value(child(workbook, "workbookPr"), "date1904"))
        for element in named(workbook, "sheet"):
            target = package.target(part, value(element, "id"))
            root = package.root(target)
            sheet = WorkbookSheet(value(element, "name"), value(element, "state") or "visible", target, root)
            sheet.cells = list(cells_of(root, strings, styles, old)) if root is not None else []
            sheets.append(sheet)
    return sheets


def shared_strings(package: Package) -> list[str]:
    root = next((root for _, root in package.with_root("sst")), None)
    if root is None:
        return []
    return ["".join(text.text or "" for text in named(entry, "t")) for entry in root if local(entry) == "si"]


def numbered_rows(root: Element | None) -> Iterator[tuple[int, Element]]:
    """The rows of a sheet with their numbers, which a row may leave out."""
    data = child(root, "sheetData")
    number = 0
    for row in [] if data is None else data:
        if local(row) == "row":
            number = whole_number(row.get("r") or "", number + 1)
            yield number, row


def cells_of(root: Element, strings: list[str], styles: CellStyles, old: bool) -> Iterator[Cell]:
    first_day = FIRST_DAY_ON_OLD_MACS if old else FIRST_DAY
    for number, row in numbered_rows(root):
        column = 0
        for element in row:
            if local(element) != "c":
                continue
            column = position_of(element.get("r") or "")[0] or column + 1
            kind = element.get("t") or "n"
            text, string = _text(element, kind, strings)
            formula = child(element, "f")
            if not text and formula is None:
                continue
            style = styles.of(element)
            is_text = kind in ("s", "str", "inlineStr")
            if kind == "n":
                text = day_of(text, first_day) if style.is_day else re.sub(r"\.0$", "", text)
            yield Cell(column, number, text, "" if formula is None else formula.text or "=", is_text, style, string)


def _text(element: Element, kind: str, strings: list[str]) -> tuple[str, int]:
    """The text of a cell and the number of its shared string, or -1."""
    if kind == "inlineStr":
        return "".join(text.text or "" for text in named(element, "t")), -1
    stored = child(element, "v")
    text = "" if stored is None else stored.text or ""
    if kind != "s":
        return text, -1
    number = whole_number(text, -1)
    return (strings[number] if 0 <= number < len(strings) else ""), number
