"""A table from the cells of its rows, with merged cells repeated, so that each row can be read on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.desk.word.model import Block, ReadText, Runs, TableBlock, TextRun, WordsBlock, beginning, plain_text

MERGED = "had merged cells. Their words are repeated in each row and column: look at it."
NESTED = "A table within a table was written as words. Look at it, or make two tables of it."


@dataclass(frozen=True)
class SpannedCell:
    runs: Runs
    columns: int = 1
    is_continued: bool = False  # whether it is merged with the cell above
    rows: int = 1  # over which it reaches down, where the rows below have no cell for it


def cell_runs(blocks: Sequence[Block], text: ReadText) -> Runs:
    """The words of a cell on one line."""
    runs: list[TextRun] = []
    for block in blocks:
        if isinstance(block, TableBlock):
            text.ask(NESTED)
        for part in _parts(block):
            runs += [TextRun(" "), *part] if runs else part
    return tuple(runs)


def _parts(block: Block) -> Iterator[Runs]:
    if isinstance(block, WordsBlock):
        label = block.label.text if block.label else ""
        yield (TextRun(f"{label} "), *block.runs) if label else block.runs
    else:
        for row in block.rows:
            for number, cell in enumerate(cell for cell in row if plain_text(cell)):
                yield (TextRun("– "), *cell) if number else cell


def table_of(rows: Sequence[Sequence[SpannedCell]], heading_rows: int, text: ReadText) -> TableBlock | list[Block]:
    """The table with as many cells in each row; no block where no cell has words."""
    rows = list(_with_repeated(list(_with_continued(rows))))
    width = max((sum(cell.columns for cell in row) for row in rows), default=0)
    flat = tuple(tuple(_flat(row, width)) for row in rows)
    if not any(plain_text(cell) or any(not run.is_words for run in cell) for row in flat for cell in row):
        return []
    if any(cell.columns > 1 or cell.is_continued for row in rows for cell in row):
        words = " | ".join(plain_text(cell) for cell in flat[0])
        text.ask(f"The table that begins '{beginning(words)}' {MERGED}")
    if heading_rows < 2 and len(rows) > 1 and _has_two_heading_rows(rows):
        heading_rows = 2
    return TableBlock(flat, min(heading_rows, len(flat)))


def _with_continued(rows: Sequence[Sequence[SpannedCell]]) -> Iterator[list[SpannedCell]]:
    """The rows, with a cell in each that a cell above reaches into."""
    reaching: dict[int, int] = {}  # the rows left of the cell above, by the column
    for row in rows:
        cells: list[SpannedCell] = []
        begun: dict[int, int] = {}
        column = 0
        for cell in (*row, None):
            while reaching.get(column):
                reaching[column] -= 1
                cells.append(SpannedCell((), 1, is_continued=True))
                column += 1
            if cell is not None:
                cells.append(cell)
                begun |= dict.fromkeys(range(column, column + cell.columns), cell.rows - 1)
                column += cell.columns
        reaching |= begun
        yield cells


def _with_repeated(rows: Sequence[Sequence[SpannedCell]]) -> Iterator[list[SpannedCell]]:
    """The rows, with the words of the cell above in each cell that is merged with it."""
    above: dict[int, Runs] = {}
    for row in rows:
        cells, column = [], 0
        for cell in row:
            if cell.is_continued:
                cell = SpannedCell(above.get(column, ()), cell.columns, True)
            above |= dict.fromkeys(range(column, column + cell.columns), cell.runs)
            cells.append(cell)
            column += cell.columns
        yield cells


def _flat(row: Sequence[SpannedCell], width: int) -> list[Runs]:
    cells: list[Runs] = []
    for cell in row:
        is_whole_row = cell.columns == width
        cells += [cell.runs, *([() if is_whole_row else cell.runs] * (cell.columns - 1))]
    return cells + [()] * (width - len(cells))


def _has_two_heading_rows(rows: Sequence[Sequence[SpannedCell]]) -> bool:
    """Whether the first row has a cell over several columns, and the second one that goes on from the first."""
    return any(cell.columns > 1 for cell in rows[0]) and any(cell.is_continued for cell in rows[1])
