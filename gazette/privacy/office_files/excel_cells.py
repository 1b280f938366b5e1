"""What the sheets of a workbook hide: rows, columns, cells without contrast or below something, other values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.cells import Block, block_of, is_in_block, letters_of
from gazette.privacy.office_files.colours import WHITE
from gazette.privacy.office_files.excel_sheets import Cell, WorkbookSheet
from gazette.privacy.office_files.excel_styles import CellStyle, hides_value, styles_of_cells, texts_with_unseen_words
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.visible_text import (
    Words,
    computer_paths,
    findings_in_each,
    findings_in_table,
)
from gazette.privacy.office_files.xml_parts import Element, child, local, named, value, whole_number, words_of

HEADERS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
CODES = re.compile(r'&"[^"]*"|&K[0-9A-Fa-f]{6}|&[A-Z]|&\d+')
CALLS = re.compile(r"\bWEBSERVICE\s*\(|\bDDE\b|\bcmd\s*\||\bRTD\s*\(|\bCALL\s*\(|\|'", re.I)
WIDEST = 200  # columns that are read as one table


def sheet_findings(sheet: WorkbookSheet, package: Package, registered: Registered) -> Iterator[Finding]:
    place = f"sheet {sheet.name}"
    if sheet.is_hidden:
        trace = traces.HIDDEN_SHEET if sheet.state == "hidden" else traces.VERY_HIDDEN_SHEET
        yield trace.at(place)
    if sheet.root is None:
        return
    if not sheet.is_hidden:
        yield from _hidden_lines(sheet, place)
        yield from _unseen_cells(sheet, package, place)
    yield from _formulas(sheet, place, registered)
    yield from _settings(sheet, place, registered)
    rows = sheet.rows()
    yield from findings_in_table(
        [_texts(row) for row in rows], lambda row, column: _cell_place(place, rows[row], column), registered
    )


def _texts(row: list[Cell]) -> list[str]:
    """The texts of a row, with an empty one for each cell without a value."""
    texts = {cell.column: cell.text for cell in row if cell.column <= WIDEST}
    beyond = [cell.text for cell in row if cell.column > WIDEST]
    return [*(texts.get(column, "") for column in range(1, max(texts, default=0) + 1)), *beyond]


def _cell_place(place: str, row: list[Cell], column: int) -> str:
    return f"{place}, cell {letters_of(column + 1)}{row[0].row}"


def _hidden_lines(sheet: WorkbookSheet, place: str) -> Iterator[Finding]:
    columns = sorted({cell.column for cell in sheet.cells if cell.text and sheet.is_in_hidden_column(cell)})
    rows = sorted({cell.row for cell in sheet.cells if cell.text and cell.row in sheet.hidden_rows})
    for column in columns:
        yield traces.HIDDEN_COLUMN.at(f"{place}, column {letters_of(column)}")
    for row in rows:
        yield traces.HIDDEN_ROW.at(f"{place}, row {row}")


def _unseen_cells(sheet: WorkbookSheet, package: Package, place: str) -> Iterator[Finding]:
    conditional = _conditional_blocks(sheet, package)
    tables = _blocks_of_tables(sheet, package)
    merged = [block_of(value(cell, "ref")) for cell in named(sheet.root, "mergeCell")]
    covering = _covering_blocks(sheet, package)
    shared, own = texts_with_unseen_words(package, sheet.root)
    for cell in sheet.cells:
        if not cell.text.strip():
            continue
        where = f"{place}, cell {cell.name}"
        part_unseen = (cell.string in shared or cell.name in own) and cell.style.ground == WHITE
        if part_unseen or _is_below_merged(cell, merged) or _is_unseen(cell, conditional, tables):
            yield traces.HIDDEN_CELL.at(where, cell.text)
        elif any(is_in_block(cell.column, cell.row, block) for block in covering):
            yield traces.COVERED.at(where, cell.text)


def _is_unseen(cell: Cell, conditional: list[tuple[Block, CellStyle]], tables: list[Block]) -> bool:
    if cell.style.is_tiny or hides_value(cell.style.format, cell.text, cell.is_text):
        return True
    styles = [style for block, style in conditional if is_in_block(cell.column, cell.row, block)]
    if cell.is_text and any(style.has_no_contrast or style.format.strip() == ";;;" for style in styles):
        return True
    coloured = styles or any(is_in_block(cell.column, cell.row, block) for block in tables)
    return cell.style.has_no_contrast and not coloured


def _is_below_merged(cell: Cell, merged: list[Block]) -> bool:
    """Whether a merged cell shows another value where this one is."""
    for block in merged:
        if is_in_block(cell.column, cell.row, block):
            return (cell.column, cell.row) != (block[0], block[2])
    return False


def _conditional_blocks(sheet: WorkbookSheet, package: Package) -> list[tuple[Block, CellStyle]]:
    """Where a condition may change how cells look, and to what."""
    styles = styles_of_cells(package).conditional if next(named(sheet.root, "cfRule"), None) is not None else []
    blocks = []
    for formatting in named(sheet.root, "conditionalFormatting"):
        for rule in formatting:
            number = whole_number(value(rule, "dxfId"), -1)
            if local(rule) == "cfRule" and 0 <= number < len(styles):
                blocks += [(block_of(cells), styles[number]) for cells in value(formatting, "sqref").split()]
    return blocks


def _blocks_of_tables(sheet: WorkbookSheet, package: Package) -> list[Block]:
    """Where the style of a table may colour cells."""
    links = [link for link in package.relationships(sheet.part) if link.type in ("table", "pivotTable")]
    roots = [root for link in links if (root := package.root(link.target)) is not None]
    refs = [value(root, "ref") or value(child(root, "location"), "ref") for root in roots]
    return [block_of(ref) for ref in refs if ref]


def _covering_blocks(sheet: WorkbookSheet, package: Package) -> list[Block]:
    """Where pictures and filled shapes without words lie over cells. Charts may cover their own data."""
    blocks = []
    for link in package.relationships(sheet.part):
        drawing = package.root(link.target) if link.type == "drawing" else None
        for anchor in [] if drawing is None else named(drawing, "twoCellAnchor"):
            start, end = child(anchor, "from"), child(anchor, "to")
            if start is not None and end is not None and _covers(anchor):
                blocks.append(_between(start, end))
    return blocks


def _covers(anchor: Element) -> bool:
    if child(anchor, "pic") is not None:
        return True
    properties = child(anchor, "sp", "spPr")
    filled = child(properties, "solidFill") is not None or child(properties, "blipFill") is not None
    return filled and not any(words_of(body) for body in named(anchor, "txBody"))


def _between(start: Element, end: Element) -> Block:
    """The cells that lie wholly between the corners of a drawing."""

    def number(corner: Element, name: str) -> int:
        inner = child(corner, name)
        return 0 if inner is None else whole_number(inner.text or "")

    left = number(start, "col") + (2 if number(start, "colOff") > 200_000 else 1)
    top = number(start, "row") + (2 if number(start, "rowOff") > 60_000 else 1)
    return left, number(end, "col"), top, number(end, "row")


def _formulas(sheet: WorkbookSheet, place: str, registered: Registered) -> Iterator[Finding]:
    for cell in sheet.cells:
        if len(cell.formula) < 4:
            continue
        where = f"{place}, cell {cell.name}"
        if CALLS.search(cell.formula):
            yield traces.ACTIVE_FORMULA.at(where, cell.formula)
        if '"' in cell.formula or "'" in cell.formula:
            yield from computer_paths([Words(where, cell.formula)])
            words = " ".join(re.findall(r'"([^"]*)"', cell.formula))
            yield from findings_in_each([Words(where, words)], registered) if words != cell.text else ()


def _settings(sheet: WorkbookSheet, place: str, registered: Registered) -> Iterator[Finding]:
    for element in named(sheet.root, *HEADERS):
        words = Words(f"{place}, header or footer", CODES.sub(" ", element.text or ""))
        yield from computer_paths([words])
        yield from findings_in_each([words], registered)
    for element in named(sheet.root, "scenario"):
        yield traces.SCENARIO.at(place, value(element, "user") or value(element, "name"))
    yield from findings_in_each(choices_of(sheet), registered)
    for element in named(sheet.root, "filter", "customFilter", "cellWatch", "protectedRange"):
        words = Words(f"{place}, filter", value(element, "val") or value(element, "name"))
        yield from findings_in_each([words], registered)


def conditions_of(sheet: WorkbookSheet) -> list[Words]:
    """What conditions and filters look for."""
    elements = [] if sheet.root is None else named(sheet.root, "cfRule", "filter", "customFilter")
    place = f"sheet {sheet.name}, condition or filter"
    return [
        Words(place, f"{value(element, 'text') or value(element, 'val')}; {words_of(element)}") for element in elements
    ]


def choices_of(sheet: WorkbookSheet) -> list[Words]:
    """What cells offer to choose from, and what they say to the person who fills them in."""
    lists = []
    for element in [] if sheet.root is None else named(sheet.root, "dataValidation"):
        prompts = [value(element, name) for name in ("promptTitle", "prompt", "errorTitle", "error")]
        choices = re.split(r",\s*", words_of(element).replace('"', " "))
        lists.append(Words(f"sheet {sheet.name}, list of choices", "; ".join([*choices, *filter(None, prompts)])))
    return lists


def words_in_formulas(sheet: WorkbookSheet) -> list[Words]:
    """What formulas compare or print, between quotation marks."""
    return [
        Words(f"sheet {sheet.name}, cell {cell.name}", "; ".join(re.findall(r'"([^"]*)"', cell.formula)))
        for cell in sheet.cells
        if '"' in cell.formula
    ]
