"""`make mutants`: a seed repeats its sample, some code is never mutated, and only copies are changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import libcst as cst
import pytest

from tools.mutants import operators
from tools.mutants.__main__ import EQUIVALENT, chosen_files, main
from tools.mutants.coverage import TestFile, marked
from tools.mutants.project_copy import NO_END, changed, run_tests
from tools.mutants.sample import Mutant, equivalent_mutants, sample

ROOT = Path(__file__).parents[1]
TESTED = "def later(days):\n    return sorted(days, reverse=True)\n"
HALF_TESTED = "def is_late(day, due):\n    return day > due\n"
HALF = "from gazette.days import is_late\n\n\ndef test_late():\n    assert is_late(3, 1)\n"
TESTS = "from gazette.days import later\n\n\ndef test_later():\n    assert later([1, 3, 2]) == [3, 2, 1]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of a single module, whose only function is tested."""
    root = tmp_path / "project"
    for path, text in {"gazette/days.py": TESTED, "tests/test_days.py": TESTS, "pytest.ini": "[pytest]\n"}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    (root / "pytest.ini").write_text("[pytest]\npythonpath = .\n")
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
        subprocess.run(["git", *who, *words], cwd=root, check=True)
    return root


def status(project: Path) -> str:
    words = ["git", "status", "--porcelain", "--ignored"]
    return subprocess.run(words, cwd=project, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("operator", "before", "after"),
    [
        ("negate_condition", "if a or b:\n    c\n", ["if not (a or b):\n    c\n"]),
        ("negate_condition", "a if b else c\n", ["a if not (b) else c\n"]),
        ("drop_filter", "[a for a in b if c if d]\n", ["[a for a in b if d]\n", "[a for a in b if c]\n"]),
        ("drop_element", "a = ('b', 'c')\n", ["a = ('c',)\n", "a = ('b', )\n"]),
        ("drop_element", "a = ('b',)\n", []),
        ("drop_order", "sorted(a, key=b)\n", ["list(a, )\n"]),
        ("drop_order", "reversed(a)\n", ["list(a)\n"]),
        ("swap_extremes", "min(a, b)\n", ["max(a, b)\n"]),
        ("swap_extremes", "any(a)\n", ["all(a)\n"]),
        ("drop_statement", "a.append(b)\n", ["pass\n"]),
        ("drop_statement", "a = b\n", []),
    ],
)
def test_each_operator_breaks_what_it_is_for(operator: str, before: str, after: list[str]) -> None:
    module, function = cst.parse_module(before), getattr(operators, operator)
    (types,) = (types for types, known in operators.OPERATORS if known is function)

    nodes = [node for node in _nodes(module) if isinstance(node, types)]
    texts = [
        cst.ensure_type(module.deep_replace(node, new), cst.Module).code for node in nodes for new in function(node)
    ]

    assert texts == after


def _nodes(node: cst.CSTNode) -> list[cst.CSTNode]:
    return [node, *(below for child in node.children for below in _nodes(child))]


def test_a_seed_repeats_its_sample_and_another_seed_has_another() -> None:
    first, again, other = (sample(ROOT, 8, seed) for seed in (1, 1, 2))

    assert [mutant.name for mutant in first] == [mutant.name for mutant in again]
    assert {mutant.name for mutant in first}.isdisjoint(mutant.name for mutant in other)
    assert len({(mutant.path, mutant.kind) for mutant in first}) == 8


def test_a_mutant_is_its_module_with_one_change() -> None:
    for mutant in sample(ROOT, 8, 3):
        was, lines = (ROOT / mutant.path).read_text().splitlines(), mutant.text.splitlines()

        assert was[: mutant.line - 1] == lines[: mutant.line - 1]
        assert mutant.change
        assert {line[:1] for line in mutant.change} <= {"-", "+"}


@pytest.mark.parametrize(
    "text",
    [
        "from typing import cast\n",
        "__all__ = ['a', 'b']\n",
        "Pair = tuple[int, str]\n",
        "def f(a: 'str'): ...\n",
        "@cache(maxsize=1)\ndef f(): ...\n",
        "f.read_text(encoding='utf-8')\n".replace("'", '"'),
        'f.encode("utf-8")\n',
        "cast('str', a)\n",
    ],
)
def test_code_that_no_test_could_notice_is_not_mutated(tmp_path: Path, text: str) -> None:
    (tmp_path / "gazette").mkdir()
    (tmp_path / "gazette" / "a.py").write_text(text)

    assert [mutant.change for mutant in sample(tmp_path, 99, 1) if mutant.kind != "drop_statement"] == []


@pytest.mark.parametrize(
    ("text", "is_mutated"), [("zip(a, b, strict=True)\n", False), ("reader(a, strict=True)\n", True)]
)
def test_an_assertion_that_holds_is_not_mutated(tmp_path: Path, text: str, is_mutated: bool) -> None:
    (tmp_path / "gazette").mkdir()
    (tmp_path / "gazette" / "a.py").write_text(text)
    changes = [mutant.change[-1] for seed in range(20) for mutant in sample(tmp_path, 99, seed)]

    assert any("strict=True" not in change for change in changes if change != "+ pass") == is_mutated


def test_an_equivalent_mutant_is_not_drawn(project: Path) -> None:
    drawn = sample(project, 99, 1)
    blocks = "\n\n".join(f"# A reason.\n{mutant.name}" for mutant in drawn[1:])
    (project / "equivalent.txt").write_text(blocks + "\n")

    assert sample(project, 99, 1, equivalent_mutants(project / "equivalent.txt")) == drawn[:1]


def test_each_equivalent_mutant_is_still_a_change_of_the_code() -> None:
    for name in equivalent_mutants(ROOT / EQUIVALENT):
        path, *change = name.splitlines()
        lines = [line.strip() for line in (ROOT / path).read_text(encoding="utf-8").splitlines()]
        assert [line for line in change if line.startswith("- ") and line[2:] not in lines] == []


@pytest.mark.parametrize(
    ("text", "line", "after"),
    [
        ('def f():\n    """Text."""\n    a\n', 3, 'def f():\n    """Text."""\n    MARK\n    a\n'),
        ("def f():\n    def g():\n        a\n    b\n", 3, "def f():\n    def g():\n        MARK\n        a\n    b\n"),
        ("def f():\n    @b\n    def g():\n        a\n    c\n", 5, "def f():\n    MARK\n    @b\n"),
        ("a = 1\n", 1, "a = 1\nMARK\n"),
        ("def f(a=1):\n    b\n", 1, "def f(a=1):\n    b\nMARK\n"),
    ],
)
def test_the_mark_is_placed_where_the_mutant_runs(text: str, line: int, after: str) -> None:
    with_mark = marked(text, {7: line}).replace('__import__("gazette.seen", fromlist=["mark"]).mark(7)', "MARK")

    assert with_mark.startswith(after)
    assert with_mark.count("MARK") == 1


def test_namesakes_are_run_first_then_the_broad_then_the_quick_and_none_beyond_the_limit() -> None:
    mutant = Mutant("gazette/views/money.py", 1, "", (), "")
    seconds = {"views/test_money": 9, "views/test_b": 3, "build/test_c": 2, "build/test_d": 99, "build/test_e": 1}
    seconds["build/test_golden"] = 20
    files = [TestFile(f"tests/{name}.py", time, frozenset({0})) for name, time in seconds.items()]
    files.append(TestFile("tests/build/test_blind.py", 1, frozenset({1})))

    chosen = chosen_files(mutant, 0, files)

    assert chosen == [
        f"tests/{name}.py"
        for name in ("views/test_money", "views/test_b", "build/test_golden", "build/test_e", "build/test_c")
    ]


def test_a_changed_file_comes_back_with_its_text_and_its_time(project: Path) -> None:
    file = project / "gazette" / "days.py"
    before = file.read_text(), file.stat().st_mtime_ns

    with changed(project, "gazette/days.py", "x = 1\n"):
        assert file.read_text() == "x = 1\n"

    assert (file.read_text(), file.stat().st_mtime_ns) == before


def test_tests_that_do_not_end_are_ended(project: Path) -> None:
    (project / "tests" / "test_days.py").write_text("def test_for_ever():\n    while True:\n        pass\n")

    assert run_tests(project, ["tests/test_days.py"], limit=3).code == NO_END


def test_mutants_of_tested_code_are_noticed_and_the_project_stays_as_it_was(project: Path, capsys) -> None:
    assert main(["--count", "3", "--seed", "1"], project) == 0
    assert "100% noticed" in capsys.readouterr().out
    assert status(project) == ""


def test_a_survivor_is_printed_with_its_place_and_the_exit_code_is_1(project: Path, capsys) -> None:
    (project / "gazette" / "days.py").write_text(HALF_TESTED)
    (project / "tests" / "test_days.py").write_text(HALF)

    assert main(["--count", "1", "--seed", "1"], project) == 1
    printed = capsys.readouterr().out
    assert "0% noticed" in printed
    assert "\ngazette/days.py:2 operator_swap_op\n- return day > due\n+ return day >= due" in printed
    assert status(project) == " M gazette/days.py\n M tests/test_days.py\n"


def test_nothing_is_tried_where_the_tests_fail_already(project: Path, capsys) -> None:
    (project / "tests" / "test_days.py").write_text(TESTS.replace("[3, 2, 1]", "[]"))

    assert main(["--count", "1"], project) == 2
    assert "tests/test_days.py fails although nothing is broken." in capsys.readouterr().err
