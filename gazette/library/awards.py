"""The spreadsheet beside a fund: one award a row."""

from __future__ import annotations

from pathlib import PurePosixPath

from gazette.frontmatter.sentences import validated
from gazette.library.spreadsheet import SheetRow, read_spreadsheet
from gazette.problems import Problem
from gazette.records.fund import Award

COLUMNS = tuple(Award.model_fields)
REQUIRED = ("id", "round", "recipient", "purpose", "amount", "awarded")


def read_awards(data: bytes) -> tuple[list[Award], list[Problem]]:
    """The awards of one spreadsheet, and every mistake in it with its line and an empty path."""
    rows, problems = read_spreadsheet(data, COLUMNS, REQUIRED)
    awards: list[Award] = []
    for row in rows:
        award = _award(row)
        if isinstance(award, Award):
            awards.append(award)
        else:
            problems.extend(award)
    return awards, problems


def fund_of(path: str) -> str:
    """The fund whose awards stand in the spreadsheet."""
    return PurePosixPath(path).stem


def _award(row: SheetRow) -> Award | list[Problem]:
    values = row.cells
    empty = [name for name in REQUIRED if values[name] is None]
    if empty:
        return [Problem("", row.line, f"The cell {name} is empty.", _if_not_known(name)) for name in empty]
    values = {**values, "amount": None} if values["amount"] == "unknown" else values
    award = validated(Award, dict(values), {("row",): row.line}, ("row",))
    return award.at_line(row.line) if isinstance(award, Award) else award


def _if_not_known(name: str) -> str:
    if name in ("amount", "awarded"):
        return "Write unknown if it is not known."
    return "Write not named if the record has no name." if name == "recipient" else "Fill it in."
