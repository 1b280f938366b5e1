"""The spreadsheet beside a fund: one award a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import PurePosixPath

from gazette.frontmatter.sentences import offered, validated
from gazette.frontmatter.source import text_of
from gazette.problems import Problem
from gazette.records.fund import Award

COLUMNS = tuple(Award.model_fields)
REQUIRED = ("id", "round", "recipient", "purpose", "amount", "awarded")
_LONGEST_CELL = 20_000  # characters


def read_awards(data: bytes) -> tuple[list[Award], list[Problem]]:
    """The awards of one spreadsheet, and every mistake in it with its line and an empty path."""
    text = text_of(data)
    if isinstance(text, Problem):
        return [], [text]
    rows = csv.reader(io.StringIO(text), strict=True)
    awards: list[Award] = []
    problems: list[Problem] = []
    line = 1  # on which the row begins: a cell may hold several
    try:
        header = [cell.strip() for cell in next(rows, [])]
        problems.extend(_header_problems(header))
        if problems:
            return [], problems
        line = rows.line_num + 1
        for cells in rows:
            line, begins = rows.line_num + 1, line
            if not any(cell.strip() for cell in cells):
                continue
            award = _award(header, cells, begins)
            if isinstance(award, Award):
                awards.append(award)
            else:
                problems.extend(award)
    except csv.Error as error:
        problems.append(
            Problem(
                "",
                line,
                f"The row cannot be read: {error}.",
                "Look for a quotation mark that is open.",
            )
        )
    return awards, problems


def fund_of(path: str) -> str:
    """The fund whose awards stand in the spreadsheet."""
    return PurePosixPath(path).stem


def _header_problems(header: list[str]) -> Iterator[Problem]:
    if not any(header):
        yield Problem("", 1, "The row that names the columns is missing.", f"Begin with {','.join(REQUIRED)}")
        return
    for name in REQUIRED:
        if name not in header:
            yield Problem(
                "", 1, f"The column {name} is missing.", f"The first row is: {','.join(REQUIRED)} and others."
            )
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            yield Problem("", 1, f"The column {name} stands there {header.count(name)} times.", "Keep one of them.")
        if name not in COLUMNS:
            choices = f"Choose from: {', '.join(COLUMNS)}."
            what = f"There is no column '{name}'." if name else "A column has no name."
            yield Problem("", 1, what, offered(name, COLUMNS, choices))


def _award(header: list[str], cells: list[str], line: int) -> Award | list[Problem]:
    if len(cells) != len(header):
        return [
            Problem(
                "",
                line,
                f"The row has {len(cells)} cells; the first row names {len(header)} columns.",
                "Put quotation marks round text that holds a comma."
                if len(cells) > len(header)
                else "Write a comma for each cell that is empty.",
            )
        ]
    values = {name: cell.strip() or None for name, cell in zip(header, cells, strict=True)}
    empty = [name for name in REQUIRED if values[name] is None]
    if empty:
        return [Problem("", line, f"The cell {name} is empty.", _if_not_known(name)) for name in empty]
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        return [Problem("", line, "A cell holds more text than a page.", "Look for a quotation mark that is open.")]
    if values["amount"] == "unknown":
        values["amount"] = None
    award = validated(Award, dict(values), {("row",): line}, ("row",))
    return award.at_line(line) if isinstance(award, Award) else award


def _if_not_known(name: str) -> str:
    if name in ("amount", "awarded"):
        return "Write unknown if it is not known."
    return "Write not named if the record has no name." if name == "recipient" else "Fill it in."
