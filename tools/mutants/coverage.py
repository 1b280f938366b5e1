"""Which test files run which mutants, and how long each file takes alone."""

from __future__ import annotations

import ast
import shutil
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.mutants import seen
from tools.mutants.project_copy import run_tests
from tools.mutants.sample import Mutant

# These check style, test in a browser for minutes what other tests read, or run no code of the site.
NOT_RUN = ("tests/test_house.py", "tests/accessibility/", "tests/test_mutants.py")
_LONGEST_FILE = 600.0  # seconds
_MARK = '__import__("gazette.seen", fromlist=["mark"]).mark({numbers})\n'


@dataclass(frozen=True)
class TestFile:
    """A file of tests: the seconds of processor it takes alone, and the numbers of the mutants it runs."""

    __test__ = False
    path: str
    seconds: float
    seen: frozenset[int]


class TestsFail(Exception):
    """A file of tests fails although nothing is broken."""


def test_files(copy: Path, mutants: Sequence[Mutant], processes: int) -> list[TestFile]:
    """Runs every file of tests alone, in a copy that it marks."""
    _mark(copy, mutants)
    files = sorted(path.relative_to(copy).as_posix() for path in copy.glob("tests/**/test_*.py"))
    wanted = [file for file in files if not file.startswith(NOT_RUN)]
    with ThreadPoolExecutor(processes) as pool:
        return list(pool.map(lambda file: _test_file(copy, file), wanted))


def _test_file(copy: Path, file: str) -> TestFile:
    notes = copy.with_name(f"{copy.name}-{file.replace('/', '-')}.seen")
    notes.touch()
    run = run_tests(copy, [file], _LONGEST_FILE, {"MUTANTS_SEEN": str(notes)})
    if run.code:
        raise TestsFail(f"{file} fails although nothing is broken. Run: python -m pytest {file}")
    numbers = frozenset(int(line) for line in notes.read_text(encoding="ascii").split())
    return TestFile(file, run.seconds, numbers)


def _mark(copy: Path, mutants: Sequence[Mutant]) -> None:
    shutil.copy(seen.__file__, copy / "gazette" / "seen.py")
    places: dict[str, dict[int, int]] = defaultdict(dict)  # by path: the line of each mutant, by its number
    for number, mutant in enumerate(mutants):
        places[mutant.path][number] = mutant.line
    for path, of_file in places.items():
        file = copy / path
        file.write_text(marked(file.read_text(encoding="utf-8"), of_file), encoding="utf-8")


def marked(text: str, places: dict[int, int]) -> str:
    """The code with a mark in the function around each line, or at the end if there is no function around it."""
    lines = text.splitlines(keepends=True)
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef) and node.body]
    marks: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, line in places.items():
        around = [node for node in functions if _first(node).lineno <= line <= (node.end_lineno or 0)]
        inner = max(around, key=lambda node: node.lineno, default=None)
        marks[_place(inner) if inner else (len(lines) + 1, 0)].append(number)
    for (line, indent), numbers in sorted(marks.items(), reverse=True):
        lines.insert(line - 1, " " * indent + _MARK.format(numbers=", ".join(map(str, numbers))))
    return "".join(lines)


def _first(node: ast.FunctionDef) -> ast.stmt:
    """The first statement, without the docstring if another statement follows."""
    return node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]


def _place(node: ast.FunctionDef) -> tuple[int, int]:
    first = _first(node)
    decorators = first.decorator_list if isinstance(first, ast.FunctionDef | ast.ClassDef) else []
    return min([first.lineno, *(decorator.lineno for decorator in decorators)]), first.col_offset
