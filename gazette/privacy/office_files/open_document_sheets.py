"""The tables of OpenDocument files: what of a sheet is hidden, and the texts of its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.cells import letters_of
from gazette.privacy.office_files.colours import WHITE
from gazette.privacy.office_files.open_document_styles import (
    SMALLEST_LENGTH,
    DocumentStyles,
    cannot_be_seen,
    length_in_cm,
)
from gazette.privacy.office_files.visible_text import findings_in_table
from gazette.privacy.office_files.xml_parts import Element, is_true, local, named, value, whole_number

MOST_REPEATS = 300  # of a row or a column with values; those without are passed over
HIDDEN = ("collapse", "filter")


@dataclass(frozen=True)
class TableCell:
    """A cell with text, or a covered one, and where it is."""

    element: Element
    column: int
    row: int
    style: str
    text: str
    is_hidden_row: bool
    is_hidden_column: bool

    @property
    def name(self) -> str:
        return f"{letters_of(self.column)}{self.row}"


def text_of_cell(cell: Element) -> str:
    """The words of a cell without those of comments."""
    paragraphs = [part for part in cell if local(part) in ("p", "h", "list")]
    return " ".join(" ".join("".join(text for text in part.itertext()).split()) for part in paragraphs)


def cells_of_table(table: Element, styles: DocumentStyles) -> Iterator[TableCell]:
    """The cells of a table that have text. Tables within it are tables of their own."""
    columns = _columns(table, styles)
    row_number = 0
    for row in _own(table, "table-row"):
        repeats = whole_number(value(row, "number-rows-repeated"), 1)
        row_number += 1
        hidden_row = _is_hidden(row, styles, "row-height") or _is_in_hidden_group(row, table)
        column = 0
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            text = text_of_cell(cell)
            if text:
                hidden, default = columns[column] if column < len(columns) else (False, "")
                style = value(cell, "style-name") or value(row, "default-cell-style-name") or default
                yield TableCell(cell, column + 1, row_number, style, text, hidden_row, hidden)
            column += whole_number(value(cell, "number-columns-repeated"), 1)
        row_number += repeats - 1


def _own(table: Element, name: str) -> Iterator[Element]:
    """Rows or columns of a table itself, in groups too."""
    return (part for part in named(table, name) if next(part.iterancestors("{*}table"), None) is table)


def _columns(table: Element, styles: DocumentStyles) -> list[tuple[bool, str]]:
    """For each column, whether it is hidden, and the style its cells have by default."""
    columns: list[tuple[bool, str]] = []
    for column in _own(table, "table-column"):
        hidden = _is_hidden(column, styles, "column-width") or _is_in_hidden_group(column, table)
        repeats = min(whole_number(value(column, "number-columns-repeated"), 1), MOST_REPEATS)
        columns += [(hidden, value(column, "default-cell-style-name"))] * repeats
    return columns


def _is_hidden(part: Element, styles: DocumentStyles, length: str) -> bool:
    size = length_in_cm(styles.of(part, length))
    return value(part, "visibility") in HIDDEN or (size is not None and size <= SMALLEST_LENGTH)


def _is_in_hidden_group(part: Element, table: Element) -> bool:
    for group in part.iterancestors():
        if group is table:
            return False
        if local(group).endswith("-group") and value(group, "display") == "false":
            return True
    return False


def is_hidden_sheet(table: Element, styles: DocumentStyles) -> bool:
    """Whether a sheet is hidden; LibreOffice keeps copies of sheets of other files as tables with a source."""
    return styles.property("table", value(table, "style-name"), "display") == "false"


def table_findings(table: Element, styles: DocumentStyles, is_sheet: bool, registered: Registered) -> Iterator[Finding]:
    name = value(table, "name")
    place = f"sheet {name}" if is_sheet else f"table {name}"
    cells = list(cells_of_table(table, styles))
    hidden = is_hidden_sheet(table, styles)
    if hidden:
        yield traces.HIDDEN_SHEET.at(place)
    for cell in [] if hidden else cells:
        yield from _hidden_cell(cell, place, styles, is_sheet)
    if is_true(value(table, "is-sub-table")):
        return
    rows: dict[int, dict[int, TableCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    numbers = sorted(rows)
    texts = [[rows[row][column].text if column in rows[row] else "" for column in _wide(rows[row])] for row in numbers]
    yield from findings_in_table(
        texts, lambda row, column: f"{place}, cell {letters_of(column + 1)}{numbers[row]}", registered
    )


def _wide(row: dict[int, TableCell]) -> range:
    return range(1, min(max(row), MOST_REPEATS) + 1)


def _hidden_cell(cell: TableCell, place: str, styles: DocumentStyles, is_sheet: bool) -> Iterator[Finding]:
    if cell.is_hidden_row:
        yield traces.HIDDEN_ROW.at(f"{place}, row {cell.row}", cell.text)
    if cell.is_hidden_column:
        yield traces.HIDDEN_COLUMN.at(f"{place}, column {letters_of(cell.column)}", cell.text)
    if local(cell.element) == "covered-table-cell" or (is_sheet and _is_unseen(cell, styles)):
        yield traces.HIDDEN_CELL.at(f"{place}, cell {cell.name}", cell.text)


def _is_unseen(cell: TableCell, styles: DocumentStyles) -> bool:
    if styles.shows_nothing(styles.of_format("table-cell", cell.style)):
        return True
    is_protected = is_true(value(next(cell.element.iterancestors("{*}table"), None), "protected"))
    if is_protected and styles.property("table-cell", cell.style, "cell-protect") == "hidden-and-protected":
        return True
    return any(cannot_be_seen(words, styles, WHITE, cell.style) for words in named(cell.element, "p", "span"))
