"""The tables of a PDF page, by the places of its words: a file of pages knows no rows and no columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.privacy.pdf_text import PrintedWord

COLUMN_GAP = 1.0  # heights of a letter between two cells; a space between words has less
LINE_GAP = 4.0  # heights between two rows of a table


@dataclass(frozen=True)
class PrintedCell:
    """Words beside each other, with their edges in points."""

    text: str
    left: float
    right: float


@dataclass(frozen=True)
class PrintedLine:
    cells: tuple[PrintedCell, ...]
    top: float
    height: float


def tables_of(words: Sequence[PrintedWord]) -> Iterator[list[list[str]]]:
    """Neighbouring lines of two cells or more, as rows of texts in the columns of the first."""
    table: list[PrintedLine] = []
    for line in [*_lines(words), PrintedLine((), 0, 1)]:
        is_near = bool(table) and table[-1].top - line.top <= LINE_GAP * line.height
        if len(line.cells) > 1 and (is_near or not table):
            table.append(line)
            continue
        if len(table) > 1:
            yield _rows(table)
        table = [line] if len(line.cells) > 1 else []


def _lines(words: Sequence[PrintedWord]) -> Iterator[PrintedLine]:
    """The words that are on one height, from top to bottom."""
    rest = sorted((word for word in words if word.text.strip()), key=lambda word: -word.box[1])
    while rest:
        first = rest[0].box
        height = max(first[3] - first[1], 4.0)
        on_line = [word for word in rest if abs(word.box[1] - first[1]) <= height / 2]
        rest = rest[len(on_line) :]
        yield PrintedLine(tuple(_cells(sorted(on_line, key=lambda word: word.box[0]), height)), first[1], height)


def _cells(words: Sequence[PrintedWord], height: float) -> Iterator[PrintedCell]:
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].box[0] - words[index - 1].box[2] > COLUMN_GAP * height:
            cell = words[start:index]
            yield PrintedCell(" ".join(word.text for word in cell), cell[0].box[0], cell[-1].box[2])
            start = index


def _rows(table: Sequence[PrintedLine]) -> list[list[str]]:
    columns = table[0].cells
    rows = []
    for line in table:
        row = [""] * len(columns)
        for cell in line.cells:
            nearest = min(range(len(columns)), key=lambda number: _distance(columns[number], cell))
            row[nearest] = f"{row[nearest]} {cell.text}".strip()
        rows.append(row)
    return rows


def _distance(heading: PrintedCell, cell: PrintedCell) -> float:
    return min(abs(heading.left - cell.left), abs(heading.right - cell.right))
