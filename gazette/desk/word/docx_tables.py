"""Tables of a Word file: merged cells are repeated, and a table within a table becomes the words of its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from gazette.desk.word.docx_styles import W, value_of, whole_number
from gazette.desk.word.model import Block, ReadText, TableBlock
from gazette.desk.word.table_cells import SpannedCell, cell_runs, table_of

MOST_COLUMNS = 63  # as many as Word allows
ReadCell = Callable[[Any], list[Block]]
_HOLDERS = tuple(W + name for name in "sdt sdtContent ins moveTo customXml".split())


def read_table(element: Any, read_cell: ReadCell, text: ReadText) -> TableBlock | list[Block]:
    """The table, or its blocks where it is one cell, which Word users draw as a frame."""
    rows = [row for row in _rows(element) if not _is_deleted(row)]
    cells = [list(_children(row, W + "tc")) for row in rows]
    if len(cells) == 1 and len(cells[0]) == 1:
        return read_cell(cells[0][0])
    headings = next((number for number, row in enumerate(rows) if not _is_heading(row)), len(rows))
    return table_of([list(_cells(row_cells, read_cell, text)) for row_cells in cells], headings, text)


def _rows(table: Any) -> Iterator[Any]:
    return _children(table, W + "tr")


def _children(holder: Any, tag: str) -> Iterator[Any]:
    """The rows or cells of a table, also within content controls and tracked changes."""
    for element in holder:
        if element.tag == tag:
            yield element
        elif element.tag in _HOLDERS:
            yield from _children(element, tag)


def _is_deleted(row: Any) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _is_heading(row: Any) -> bool:
    value = value_of(row.find(W + "trPr"), "tblHeader")
    return value is not None and value not in ("0", "false", "off")


def _cells(cells: list[Any], read_cell: ReadCell, text: ReadText) -> Iterator[SpannedCell]:
    for cell in cells:
        properties = cell.find(W + "tcPr")
        span = min(max(whole_number(value_of(properties, "gridSpan")) or 1, 1), MOST_COLUMNS)
        merge = properties.find(W + "vMerge") if properties is not None else None
        is_continued = merge is not None and merge.get(W + "val") != "restart"
        yield SpannedCell(cell_runs(read_cell(cell), text), span, is_continued)
