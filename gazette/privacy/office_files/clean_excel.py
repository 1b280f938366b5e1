"""A workbook without hidden sheets, rows and columns, comments, pivot caches, links and left-over texts."""

from __future__ import annotations

import re
from collections.abc import Collection

from gazette.privacy.cleaned import CleanedFile
from gazette.privacy.finding import Registered
from gazette.privacy.office_files.clean_shared import clean_shared_parts, copy_of
from gazette.privacy.office_files.clean_sheets import clean_sheet
from gazette.privacy.office_files.excel_names import is_suspect_name
from gazette.privacy.office_files.excel_sheets import WorkbookSheet, shared_strings, sheets_of
from gazette.privacy.office_files.package_copy import PackageCopy
from gazette.privacy.office_files.shared_parts import is_hidden_object
from gazette.privacy.office_files.xml_parts import Element, child, drop, has, local, named, value, whole_number

GONE: tuple[tuple[str, str], ...] = (
    (r"^xl/(?:comments\d*\.xml|comments/|threadedComments/|persons/)", "comments"),
    (r"^xl/externalLinks/", "links to other workbooks"),
    (r"^xl/connections\.xml$|^xl/queryTables/", "data connections"),
    (r"^xl/(?:pivotCache|pivotTables|slicerCaches|slicers|timelineCaches|timelines)/", "rows behind pivot tables"),
    (r"^xl/model/", "the data model"),
    (r"^xl/revisions/", "the history of changes"),
    (r"customProperty\d*\.bin$", "own properties"),
    (r"^xl/calcChain\.xml$|^xl/volatileDependencies\.xml$", ""),
)
OF_THE_WORKBOOK = {
    "pivotCaches": "rows behind pivot tables", "externalReferences": "links to other workbooks",
    "fileSharing": "names of users", "customWorkbookViews": "names of users", "absPath": "the folder it was saved in",
    "fileRecoveryPr": "", "slicerCaches": "", "timelineCacheRefs": "",
}  # fmt: skip
FORMULAS = "Formulas became values: keep your original."


def clean_xlsx(data: bytes, registered: Registered) -> CleanedFile:
    copy = copy_of(data)
    copy.leave_out_named(GONE)
    for name, root in copy.package.with_root("xml"):
        if has(root, "ClientData") and {value(part, "ObjectType") for part in named(root, "ClientData")} == {"Note"}:
            copy.leave_out(name, "comments")
    sheets = sheets_of(copy.package)
    hidden = {sheet.name for sheet in sheets if sheet.is_hidden}
    for _, workbook in copy.edited("workbook"):
        _clean_workbook(workbook, sheets, hidden, copy)
    formulas = _clean_sheets(sheets, hidden, copy)
    _clean_strings(sheets, copy)
    for _, drawing in copy.edited("wsDr"):
        _clean_drawing(drawing, copy)
    clean_shared_parts(copy, registered)
    return CleanedFile(copy.data(), tuple(copy.removed), (FORMULAS,) if formulas else ())


def _clean_workbook(workbook: Element, sheets: list[WorkbookSheet], hidden: Collection[str], copy: PackageCopy) -> None:
    for element in list(named(workbook, *OF_THE_WORKBOOK)):
        what = OF_THE_WORKBOOK[local(element)]
        drop(element)
        if what:
            copy.note(what)
    kept = [number for number, sheet in enumerate(sheets) if not sheet.is_hidden]
    for element in list(named(workbook, "definedName")):
        number = whole_number(value(element, "localSheetId"), -1)
        formula = (element.text or "").replace("''", "'")
        of_hidden = any(f"{name}!" in formula or f"{name}'!" in formula for name in hidden)
        if is_suspect_name(element) or of_hidden or (number >= 0 and number not in kept):
            drop(element)
            copy.note("defined names that hide something")
        elif number >= 0:
            element.set("localSheetId", str(kept.index(number)))
    for element in list(named(workbook, "definedNames")):
        if not len(element):
            drop(element)
    for element in list(named(workbook, "sheet")):
        if value(element, "name") in hidden:
            drop(element)
            copy.note("hidden sheets")
    for view in named(workbook, "workbookView"):
        view.attrib.pop("activeTab", None)
        view.attrib.pop("firstSheet", None)


def _clean_sheets(sheets: list[WorkbookSheet], hidden: Collection[str], copy: PackageCopy) -> bool:
    """Clean each sheet that stays; whether formulas became values, because what they refer to may be gone."""
    for sheet in sheets:
        if sheet.is_hidden and sheet.part:
            copy.leave_out(sheet.part, "hidden sheets")
    kept = [sheet for sheet in sheets if not sheet.is_hidden and sheet.root is not None]
    cells = [cell for sheet in kept for cell in sheet.cells]
    lost = (
        bool(hidden)
        or any(sheet.hidden_rows or sheet.hidden_columns for sheet in kept)
        or any(word in what for what in copy.removed for word in ("links", "names", "connections"))
        or any("[" in cell.formula or _calls(cell.formula) for cell in cells)
    )
    changed = False
    for sheet in kept:
        changed = clean_sheet(sheet, copy.edit(sheet.part), lost, copy) or changed
    return changed


def _calls(formula: str) -> bool:
    return bool(re.search(r"\b(?:WEBSERVICE|RTD|CALL|DDE)\b|[A-Za-z]:\\|\\\\|file:", formula, re.I))


def _clean_strings(sheets: list[WorkbookSheet], copy: PackageCopy) -> None:
    """Empty the texts that no cell uses any more. Their numbers stay."""
    used: set[int] = set()
    for sheet in sheets:
        if not sheet.is_hidden and sheet.root is not None:
            cells = [cell for cell in named(sheet.root, "c") if value(cell, "t") == "s"]
            used |= {whole_number(_text_of(child(cell, "v")), -1) for cell in cells}
    unused = [number for number, text in enumerate(shared_strings(copy.package)) if number not in used and text]
    for _, root in copy.edited("sst") if unused else ():
        entries = [entry for entry in root if local(entry) == "si"]
        for number in unused:
            for part in list(entries[number]):
                entries[number].remove(part)
            entries[number].append(entries[number].makeelement(f"{root.tag.rpartition('}')[0]}}}t", {}))
        copy.note("left-over texts")


def _text_of(element: Element | None) -> str:
    return "" if element is None else element.text or ""


def _clean_drawing(drawing: Element, copy: PackageCopy) -> None:
    for anchor in list(drawing):
        if any(is_hidden_object(element) for element in named(anchor, "cNvPr")) or has(anchor, "slicer"):
            drop(anchor)
            copy.note("hidden objects")
