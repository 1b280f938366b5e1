"""A sheet of a workbook without its hidden rows and columns, and with values for formulas."""

from __future__ import annotations

from gazette.privacy.office_files.cells import block_of, position_of
from gazette.privacy.office_files.excel_sheets import WorkbookSheet, numbered_rows
from gazette.privacy.office_files.package import relationships_of
from gazette.privacy.office_files.package_copy import PackageCopy
from gazette.privacy.office_files.xml_parts import Element, child, drop, has, local, named, value

OF_THE_SHEET = ("scenarios", "customSheetViews", "customProperties", "webPublishItems", "cellWatches")


def clean_sheet(sheet: WorkbookSheet, root: Element, lost: bool, copy: PackageCopy) -> bool:
    """Clean one sheet; whether formulas became values."""
    for view in named(root, "sheetView"):
        if child(view, "pane") is not None:
            view.attrib.pop("topLeftCell", None)
    for name in ("_scrolled_away", "_columns_out_of_sight", "hidden_rows"):
        sheet.__dict__.pop(name, None)
    rows, columns = sheet.hidden_rows, sheet.hidden_columns
    if any(cell.row in rows or sheet.is_in_hidden_column(cell) for cell in sheet.cells):
        _drop_hidden_cells(root, rows, columns, copy)
        _drop_tables(sheet, root, copy)
    for element in list(named(root, *OF_THE_SHEET)):
        copy.note("scenarios and views" if local(element) != "cellWatches" else "")
        drop(element)
    for criteria in list(named(root, "filterColumn", "sortState")):
        drop(criteria)
    return lost and _keep_values(root)


def _drop_hidden_cells(root: Element, rows: set[int], columns: list[tuple[int, int]], copy: PackageCopy) -> None:
    for number, row in list(numbered_rows(root)):
        if number in rows:
            drop(row)
            copy.note("hidden rows")
            continue
        position = 0
        for cell in [part for part in row if local(part) == "c"]:
            position = position_of(value(cell, "r"))[0] or position + 1
            if any(first <= position <= last for first, last in columns):
                row.remove(cell)
                copy.note("hidden columns")
    for name in ("hyperlink", "dataValidation", "conditionalFormatting", "mergeCell"):
        for element in list(named(root, name)):
            cells = value(element, "ref") or value(element, "sqref")
            left, right, top, bottom = block_of(cells.partition(" ")[0])
            if (top == bottom and top in rows) or any(a <= left and right <= b for a, b in columns):
                drop(element)
    for name in ("hyperlinks", "dataValidations", "mergeCells"):
        for group in list(named(root, name)):
            if not len(group):
                drop(group)
            else:
                group.attrib.pop("count", None)


def _drop_tables(sheet: WorkbookSheet, root: Element, copy: PackageCopy) -> None:
    """Make tables plain cells: Excel repairs a table whose columns are no longer all there."""
    links = [link for link in copy.package.relationships(sheet.part) if link.type == "table"]
    for link in links:
        copy.leave_out(link.target)
    if links:
        copy.edit(relationships_of(sheet.part))
        for element in list(named(root, "tableParts")):
            drop(element)


def _keep_values(root: Element) -> bool:
    """Put values for formulas that have one. A formula without a stored value stays, or its cell would be empty."""
    changed = False
    for cell in named(root, "c"):
        formula = child(cell, "f")
        if formula is not None and (child(cell, "v") is not None or has(cell, "is")):
            cell.remove(formula)
            changed = True
    return changed
