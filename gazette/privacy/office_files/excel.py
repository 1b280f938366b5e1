"""Hidden data in Excel workbooks, and what looks private in their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.archives import SAVE_AGAIN, Archive, Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.colours import UNKNOWN
from gazette.privacy.office_files.excel_cells import choices_of, conditions_of, sheet_findings, words_in_formulas
from gazette.privacy.office_files.excel_names import name_findings
from gazette.privacy.office_files.excel_sheets import WorkbookSheet, shared_strings, sheets_of
from gazette.privacy.office_files.labels import people_beside
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.shared_parts import object_findings, place_of, shared_findings
from gazette.privacy.office_files.slide_shapes import unseen_runs
from gazette.privacy.office_files.trace import Trace
from gazette.privacy.office_files.visible_text import Words, drawn_words, findings_in_each, findings_in_words
from gazette.privacy.office_files.xml_parts import Element, child, local, named, value, words_of

BY_ROOT: dict[str, Trace] = {
    "externalLink": traces.OTHER_WORKBOOK,
    "connections": traces.CONNECTION,
    "queryTable": traces.CONNECTION,
    "volTypes": traces.CONNECTION,
    "revisions": traces.CHANGE_HISTORY,
    "headers": traces.CHANGE_HISTORY,
    "users": traces.CHANGE_HISTORY,
    "pivotCacheDefinition": traces.PIVOT,
    "pivotCacheRecords": traces.PIVOT,
}
OF_THE_PROGRAM = re.compile(r"To (?:update the chart|resize chart data range),")  # in the workbook behind each chart
BY_NAME: tuple[tuple[str, Trace], ...] = (
    (r"^xl/model/", traces.DATA_MODEL),
    (r"customProperty\d*\.bin$", traces.OWN_PROPERTY),
)


def xlsx_findings(data: bytes, registered: Registered, budget: Budget, look_inside: LookInside) -> Iterator[Finding]:
    """Everything hidden in a workbook, and what looks private in its cells."""
    package = Package(Archive(data, budget))
    workbook = next((root for _, root in package.with_root("workbook")), None)
    if workbook is None:
        raise Refused("It cannot be opened as an Excel workbook.", SAVE_AGAIN)
    sheets = sheets_of(package)
    yield from shared_findings(package, registered, look_inside)
    yield from _parts(package)
    yield from _workbook(workbook)
    yield from name_findings(workbook, registered)
    names = [Words("name of a sheet", sheet.name.replace("_", " ")) for sheet in sheets]
    yield from findings_in_each(names, registered)
    for sheet in sheets:
        yield from sheet_findings(sheet, package, registered)
    unseen = [
        words for sheet in sheets for words in (*choices_of(sheet), *conditions_of(sheet), *words_in_formulas(sheet))
    ]
    yield from people_beside(unseen, package, registered)
    yield from _left_over(package, sheets)
    yield from _comments(package)
    yield from _drawings(package, registered)


def cells_with_values(package: Package) -> dict[str, list[str]]:
    """The names of the cells that have a value of one's own, for each sheet."""
    return {
        sheet.name: [cell.name for cell in sheet.cells if cell.text.strip() and not OF_THE_PROGRAM.match(cell.text)]
        for sheet in sheets_of(package)
    }


def _parts(package: Package) -> Iterator[Finding]:
    for name in package.names:
        place = place_of(name)
        traces_by_name = [trace for pattern, trace in BY_NAME if re.search(pattern, name)]
        if traces_by_name:
            yield traces_by_name[0].at(place)
    for name, root in package.with_root(*BY_ROOT):
        yield BY_ROOT[local(root)].at(place_of(name))
    for name, root in package.with_root("slicerCacheDefinition"):
        if any(value(item, "c") for item in named(root, "i")):
            yield traces.PIVOT.at(place_of(name))


def _workbook(workbook: Element) -> Iterator[Finding]:
    for view in named(workbook, "workbookView"):
        if value(view, "visibility") in ("hidden", "veryHidden"):
            yield traces.HIDDEN_WINDOW.at("the workbook")
    for view in named(workbook, "customWorkbookView"):
        yield traces.PERSONAL_VIEW.at("the workbook", value(view, "name"))
    for path in named(workbook, "absPath"):
        yield traces.SAVED_PATH.at("the workbook", value(path, "url"))
    sharing = child(workbook, "fileSharing")
    if value(sharing, "userName"):
        yield traces.AUTHOR.at("sharing of the workbook", value(sharing, "userName"))


def _left_over(package: Package, sheets: list[WorkbookSheet]) -> Iterator[Finding]:
    """Texts that no cell shows, and sheets that the workbook no longer lists."""
    used = {cell.string for sheet in sheets for cell in sheet.cells}
    strings = shared_strings(package)
    orphans = [text for number, text in enumerate(strings) if number not in used and text.strip()]
    if orphans:
        yield traces.LEFT_OVER.at("texts of cells", orphans[0])
    parts = {sheet.part for sheet in sheets}
    for name, root in package.with_root("worksheet", "chartsheet", "dialogsheet"):
        if name not in parts and words_of(root):
            yield traces.LEFT_OVER.at(f"sheet {name.rpartition('/')[2]}")


def _comments(package: Package) -> Iterator[Finding]:
    for _, root in package.with_root("comments", "ThreadedComments"):
        for comment in named(root, "comment", "threadedComment"):
            yield traces.COMMENT.at(f"cell {value(comment, 'ref')}", words_of(comment))


def _drawings(package: Package, registered: Registered) -> Iterator[Finding]:
    for name, root in package.with_root("wsDr"):
        yield from _drawing(f"drawing {name.rpartition('/')[2].removesuffix('.xml')}", root, registered)


def _drawing(place: str, drawing: Element, registered: Registered) -> Iterator[Finding]:
    yield from object_findings(drawing, lambda _: place, registered)
    yield from findings_in_words(drawn_words(place, drawing), registered)
    yield from (traces.UNSEEN_TEXT.at(place, words) for words in unseen_runs(drawing, UNKNOWN))
