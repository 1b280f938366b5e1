"""Charts in Word, Excel and PowerPoint files, and the workbooks behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.cells import Block, block_of, is_in_block, position_of
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.visible_text import Words, findings_in_words
from gazette.privacy.office_files.xml_parts import Element, local, named

RANGE = re.compile(r"^'?(.+?)'?!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$")


def chart_workbooks(package: Package) -> dict[str, str]:
    """The workbook in the file that each chart was drawn from: its part, and the chart's."""
    return {
        link.target: link.source
        for link in package.all_relationships()
        if link.type == "package" and "/charts/" in f"/{link.source}" and not link.is_outside
    }


def chart_findings(name: str, root: Element, registered: Registered) -> Iterator[Finding]:
    """Series that are filtered out, and what looks private in the words of a chart."""
    place = f"chart {name.rpartition('/')[2].removesuffix('.xml')}"
    if any(local(element).startswith("filtered") for element in root.iter()):
        yield traces.HIDDEN_SERIES.at(place)
    words = [element.text or "" for element in named(root, "t", "v")]
    yield from findings_in_words([Words(place, text) for text in words if not _is_number(text)], registered)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\s*-?[\d.]+(?:[eE][-+]?\d+)?\s*", text))


def drawn_cells(chart: Element) -> dict[str, Block]:
    """For each sheet, the smallest block that has every cell the chart shows."""
    blocks: dict[str, Block] = {}
    for element in named(chart, "f"):
        for formula in (element.text or "").strip("()").split(","):
            match = RANGE.match(formula)
            if match:
                sheet = match[1].replace("''", "'")
                blocks[sheet] = _around(blocks.get(sheet, block_of(match[2])), block_of(match[2]))
    return blocks


def _around(box: Block, other: Block) -> Block:
    return min(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), max(box[3], other[3])


def cells_not_drawn(sheets: dict[str, list[str]], chart: Element) -> bool:
    """Whether a workbook has values in cells that its chart does not show. Sheets are lists of cells with values."""
    drawn = drawn_cells(chart)
    return any(
        sheet not in drawn or not is_in_block(*position_of(cell), drawn[sheet])
        for sheet, cells in sheets.items()
        for cell in cells
    )
