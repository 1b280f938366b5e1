"""Tables that somebody set with the tab key, or that became lines with tabs when they were pasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.desk.word.model import Block, Runs, TableBlock, TextRun, WordsBlock, plain_text
from gazette.lints.pasted_tables import has_tabs


def with_tabbed_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a table in place of two or more lines that have tabs between their words."""
    run: list[WordsBlock] = []
    for block in blocks:
        if isinstance(block, WordsBlock) and _is_row(block):
            run.append(block)
        else:
            yield from _table(run)
            run = []
            yield block
    yield from _table(run)


def _is_row(block: WordsBlock) -> bool:
    return not block.label and not block.role and block.outline is None and has_tabs(block.plain.strip(" \u00a0"))


def _table(lines: Sequence[WordsBlock]) -> Iterator[Block]:
    if len(lines) < 2:
        yield from lines
        return
    rows = [_cells(line.runs) for line in lines]
    if all(len(row) < 3 and plain_text(row[0]).endswith(":") for row in rows):
        yield from lines  # Signed: Date:
        return
    width = max(map(len, rows))
    yield TableBlock(tuple((*row, *([()] * (width - len(row)))) for row in rows))


def _cells(runs: Runs) -> list[Runs]:
    """The runs of a line, parted at its tabs; several tabs are one, as a typist sets them."""
    cells: list[list[TextRun]] = [[]]
    for run in runs:
        for number, text in enumerate(run.text.split("\t")):
            if number and cells[-1]:
                cells.append([])
            if text or not run.is_words:
                cells[-1].append(replace(run, text=text))
    return [tuple(cell) for cell in cells if cell]
