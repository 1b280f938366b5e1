"""A spreadsheet that belongs to the content: its rows by column, and every mistake in it with its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.frontmatter.sentences import offered
from gazette.frontmatter.source import text_of
from gazette.problems import Problem

LONGEST_CELL = 20_000  # characters


@dataclass(frozen=True)
class SheetRow:
    """The cells of a row by the names of their columns; an empty one is None."""

    line: int  # on which it begins: a cell may hold several lines
    cells: dict[str, str | None]


def read_spreadsheet(
    data: bytes, columns: Sequence[str], required: Sequence[str]
) -> tuple[list[SheetRow], list[Problem]]:
    """The rows that can be read, and the problems of the others, with an empty path."""
    text = text_of(data)
    if isinstance(text, Problem):
        return [], [text]
    sheet = csv.reader(io.StringIO(text), strict=True)
    rows: list[SheetRow] = []
    problems: list[Problem] = []
    line = 1
    try:
        header = [cell.strip() for cell in next(sheet, [])]
        problems.extend(_header_problems(header, columns, required))
        if problems:
            return [], problems
        line = sheet.line_num + 1
        for cells in sheet:
            line, begins = sheet.line_num + 1, line
            if not any(cell.strip() for cell in cells):
                continue
            problem = _row_problem(header, cells, begins)
            if problem:
                problems.append(problem)
            else:
                values = {name: cell.strip() or None for name, cell in zip(header, cells, strict=True)}
                rows.append(SheetRow(begins, values))
    except csv.Error as error:
        problems.append(
            Problem("", line, f"The row cannot be read: {error}.", "Look for a quotation mark that is open.")
        )
    return rows, problems


def _header_problems(header: list[str], columns: Sequence[str], required: Sequence[str]) -> Iterator[Problem]:
    if not any(header):
        yield Problem("", 1, "The row that names the columns is missing.", f"Begin with {','.join(required)}")
        return
    for name in required:
        if name not in header:
            yield Problem(
                "", 1, f"The column {name} is missing.", f"The first row is: {','.join(required)} and others."
            )
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            yield Problem("", 1, f"The column {name} stands there {header.count(name)} times.", "Keep one of them.")
        if name not in columns:
            choices = f"Choose from: {', '.join(columns)}."
            what = f"There is no column '{name}'." if name else "A column has no name."
            yield Problem("", 1, what, offered(name, columns, choices))


def _row_problem(header: list[str], cells: list[str], line: int) -> Problem | None:
    if len(cells) != len(header):
        what = f"The row has {len(cells)} cells; the first row names {len(header)} columns."
        too_many = "Put quotation marks round text that holds a comma."
        too_few = "Write a comma for each cell that is empty."
        return Problem("", line, what, too_many if len(cells) > len(header) else too_few)
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return Problem("", line, "A cell holds more text than a page.", "Look for a quotation mark that is open.")
    return None
