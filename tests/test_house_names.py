"""Names can be guessed: each is a noun of the field, and names a single thing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import ROOT, parse, python_files

FORBIDDEN_NAMES = {"object", "manager", "handler", "utils", "helpers", "common"}
PRIVATE_WORDS = {"one", "those", "told", "found", "made", "given", "said"}
CONTENT_WORDS = {"one", "made"}  # fields of a contradiction and of a recommendation, which officers write
HOUSES = ("gazette", "plugins")


def forbidden_names(root: Path) -> list[str]:
    problems = []
    for path in python_files(root):
        classes = [node.name for node in ast.walk(parse(path)) if isinstance(node, ast.ClassDef)]
        for name in [path.stem, *classes]:
            words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}
            if words & FORBIDDEN_NAMES:
                problems.append(f"{path.relative_to(root)}: {name}")
    return problems


def repeated_modules(root: Path) -> list[str]:
    """No two modules of a top-level package have the same name, so that an import is clear."""
    places: dict[tuple[str, str], list[str]] = {}
    for path in python_files(root):
        parts = path.relative_to(root).parts
        if parts[0] in HOUSES and path.stem != "__init__":
            package = "/".join(parts[: min(2, len(parts) - 1)])
            places.setdefault((package, path.stem), []).append(path.relative_to(root).as_posix())
    return [" and ".join(paths) for paths in places.values() if len(paths) > 1]


def repeated_classes(root: Path) -> list[str]:
    """No two public classes have the same name."""
    places: dict[str, list[str]] = {}
    for path in python_files(root):
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(path.relative_to(root).as_posix())
    return [f"{name}: {' and '.join(paths)}" for name, paths in places.items() if len(paths) > 1]


def private_words(root: Path) -> list[str]:
    """Variables, parameters, functions and attributes are nouns of the field, never words such as `one` and `told`."""
    problems = []
    for path in [*python_files(root), *sorted(root.glob("tests/**/*.py")), *sorted(root.glob("tools/**/*.py"))]:
        tree = parse(path)
        allowed = {id(node) for node in (*fields_of_content(tree), *decorators(tree))}
        for node in ast.walk(tree):
            name = identifier_of(node)
            if name in PRIVATE_WORDS and id(node) not in allowed and name not in fields_read(node):
                problems.append(f"{path.relative_to(root)}:{getattr(node, 'lineno', 0)} {name}")
    return problems


def identifier_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.ExceptHandler):
        return node.name
    if isinstance(node, ast.alias):
        return node.asname
    return node.arg if isinstance(node, ast.arg | ast.keyword) else None


def fields_of_content(tree: ast.Module) -> Iterator[ast.AST]:
    """The declared fields: their names are words that officers write."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (line.target for line in node.body if isinstance(line, ast.AnnAssign))


def decorators(tree: ast.Module) -> Iterator[ast.AST]:
    """Decorators, whose names libraries choose: hypothesis has `given`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield from (decorator.func for decorator in node.decorator_list if isinstance(decorator, ast.Call))


def fields_read(node: ast.AST) -> set[str]:
    """Attributes that read such a field: a contradiction's `one`, a recommendation's `made`."""
    return CONTENT_WORDS if isinstance(node, ast.Attribute | ast.keyword) else set()


RULES = (forbidden_names, repeated_modules, repeated_classes, private_words)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.replace("_", "-"))
def test_the_house_has_none_of_these(rule):
    assert rule(ROOT) == []


BREAKS = [
    (forbidden_names, "gazette/views/utils.py", "", "gazette/views/utils.py: utils"),
    (forbidden_names, "gazette/dates.py", "class DateManager:\n    pass\n", "gazette/dates.py: DateManager"),
    (
        repeated_classes,
        "gazette/dates.py",
        "class Row:\n    pass\nclass Row:\n    pass\n",
        "Row: gazette/dates.py and gazette/dates.py",
    ),
    (private_words, "gazette/dates.py", "told = 1\n", "gazette/dates.py:1 told"),
    (private_words, "gazette/dates.py", "def f(those): ...\n", "gazette/dates.py:1 those"),
    (private_words, "gazette/dates.py", "f(found=1)\n", "gazette/dates.py:1 found"),
    (private_words, "gazette/dates.py", "for one in days: ...\n", "gazette/dates.py:1 one"),
    (private_words, "gazette/dates.py", "import days as found\n", "gazette/dates.py:1 found"),
    (private_words, "tests/test_x.py", "given = 1\n@given()\ndef f(): ...\n", "tests/test_x.py:1 given"),
    (private_words, "tools/sample.py", "try: ...\nexcept ValueError as told: ...\n", "tools/sample.py:2 told"),
]


@pytest.mark.parametrize(("rule", "path", "text", "expected"), BREAKS)
def test_each_rule_sees_what_breaks_it(tmp_path, rule, path, text, expected):
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text, encoding="utf-8")

    assert rule(tmp_path) == [expected]


def test_two_modules_of_one_name_in_a_package_are_seen(tmp_path):
    for path in ("gazette/views/kinds/awards.py", "gazette/views/money/awards.py", "gazette/library/awards.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")

    assert repeated_modules(tmp_path) == ["gazette/views/kinds/awards.py and gazette/views/money/awards.py"]
