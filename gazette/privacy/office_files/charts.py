"""Charts in Word, Excel and PowerPoint files, and the workbooks behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.cells import number_of_column, position_of
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.visible_text import Words, findings_in_words
from gazette.privacy.office_files.xml_parts import Element, local, named

RANGE = re.compile(r"^'?(.+?)'?!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$")
Box = tuple[int, int, int, int]  # first and last column, first and last row


def chart_workbooks(package: Package) -> dict[str, str]:
    """The workbook in the file that each chart was drawn from: its part, and the chart's."""
    return {
        link.target: link.source
        for link in package.all_relationships()
        if link.type == "package" and "/charts/" in f"/{link.source}" and not link.is_outside
    }


def chart_findings(name: str, root: Element, package: Package, registered: Registered) -> Iterator[Finding]:
    """Series that are filtered out, and what looks private in the words of a chart."""
    place = f"chart {name.rpartition('/')[2].removesuffix('.xml')}"
    if any(local(element).startswith("filtered") for element in root.iter()):
        yield traces.HIDDEN_SERIES.at(place)
    words = [element.text or "" for element in named(root, "t", "v")]
    yield from findings_in_words([Words(place, text) for text in words if not _is_number(text)], registered)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\s*-?[\d.]+(?:[eE][-+]?\d+)?\s*", text))


def drawn_cells(chart: Element) -> dict[str, Box]:
    """For each sheet, the smallest block that has every cell the chart shows."""
    boxes: dict[str, Box] = {}
    for element in named(chart, "f"):
        for formula in (element.text or "").strip("()").split(","):
            match = RANGE.match(formula)
            if match:
                sheet = match[1].replace("''", "'")
                boxes[sheet] = _around(boxes.get(sheet), _box(match))
    return boxes


def _box(match: re.Match[str]) -> Box:
    left, top = number_of_column(match[2]), int(match[3])
    right, bottom = number_of_column(match[4] or match[2]), int(match[5] or match[3])
    return left, right, top, bottom


def _around(box: Box | None, other: Box) -> Box:
    if box is None:
        return other
    return min(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), max(box[3], other[3])


def cells_not_drawn(sheets: dict[str, list[str]], chart: Element) -> bool:
    """Whether a workbook has values in cells that its chart does not show. Sheets are lists of cells with values."""
    boxes = drawn_cells(chart)
    return any(not _is_in(cell, boxes.get(sheet)) for sheet, cells in sheets.items() for cell in cells)


def _is_in(cell: str, box: Box | None) -> bool:
    column, row = position_of(cell)
    return box is not None and box[0] <= column <= box[1] and box[2] <= row <= box[3]


def in_workbook_of_chart(findings: list[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield replace(finding, place=f"workbook of a chart, {finding.place}")
