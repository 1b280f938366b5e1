"""The registers of names, read from registers/*.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from gazette.frontmatter.models import Fields
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import line_in, read_rows
from gazette.library.folder import Folder
from gazette.problems import Problem
from gazette.records.registers import Acronym, Act, Organisation, Role, Term

Row = TypeVar("Row", Organisation, Act, Acronym, Role, Term)


def read_register(folder: Folder, name: str, model: type[Row], key: str) -> tuple[dict[str, Row], list[Problem]]:
    """The rows of a register by their key; an office that keeps no such register has an empty one."""
    path = f"registers/{name}.yaml"
    if path not in folder.registers:
        return {}, []
    read = read_rows((folder.root / path).read_bytes())
    shown = folder.shown(path)
    if isinstance(read, Problem):
        return {}, [read.at(shown)]
    rows, lines, problems = read
    found: dict[str, Row] = {}
    told = [problem.at(shown) for problem in problems]
    for index, row in enumerate(rows):
        line = line_in(lines, (index,))
        if not isinstance(row, dict):
            told.append(Problem(shown, line, "The row is not a group of fields.", f"Write it as - {key}: … and so on."))
            continue
        checked = validated(model, row, lines, (index,))
        if isinstance(checked, Fields):
            told.extend(_repeated(shown, line, getattr(checked, key), found))
            found.setdefault(getattr(checked, key), checked)
        else:
            told.extend(problem.at(shown) for problem in checked)
    return found, told


def _repeated(shown: str, line: int, key: str, found: dict[str, Row]) -> Iterator[Problem]:
    if key in found:
        yield Problem(shown, line, f"'{key}' stands in this register twice.", "Keep one of the two rows.")
