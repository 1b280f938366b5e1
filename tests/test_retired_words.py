"""No phrase that the project no longer writes comes back: in what the code says, in messages, guides and documents."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.retired_words import is_label, retired_in

HOME = Path(__file__).resolve().parents[1]


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module that is not a docstring, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, documented) and _has_one(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, " ".join(node.value.split())


def _has_one(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> bool:
    return bool(node.body) and isinstance(node.body[0], ast.Expr)


def _gap(tag: re.Match[str]) -> str:
    return f"|{chr(10) * tag[0].count(chr(10))}|"


def texts_of(path: Path) -> Iterator[tuple[int, str]]:
    """The words of a module, or the lines of any other text; of a template without its tags."""
    if path.suffix == ".py":
        yield from strings_of(path)
        return
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = re.sub(r"\{#.*?#\}", lambda comment: "\n" * comment[0].count("\n"), text, flags=re.DOTALL)
        text = re.sub(r"\{[{%].*?[}%]\}|<[^>]+>", _gap, text, flags=re.DOTALL)
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split("|") if path.suffix == ".html" else (line,)
        yield from ((number, words.strip()) for words in parts)


WRITTEN = {
    "the code": sorted((HOME / "gazette").rglob("*.py")),
    "templates": sorted((HOME / "theme").rglob("*.html")),
    "messages": sorted((HOME / "tests" / "mistakes").glob("*.txt")),
    "guides": sorted((HOME / "content").rglob("README.md")),
    "documents": [HOME / "README.md", HOME / "CONTRIBUTING.md", *sorted((HOME / "docs").glob("*.md"))],
}


@pytest.mark.parametrize("files", WRITTEN.values(), ids=WRITTEN)
def test_it_has_no_retired_phrase(files: list[Path]) -> None:
    assert files
    retired = [
        f"{path.relative_to(HOME)}:{line}: {words}"
        for path in files
        for line, words in texts_of(path)
        if is_label(words) or any(retired_in(words))
    ]

    assert retired == []


@pytest.mark.parametrize("text", ["Forms", "£15,500 in all, as stated", "£407,762 in all", "Owed by: a force"])
def test_a_retired_phrase_is_noticed(text: str) -> None:
    assert is_label(text) or any(retired_in(text))


@pytest.mark.parametrize("text", ["Forms of abuse", "in all 10 districts", "Ask the publisher of this record"])
def test_other_words_are_not(text: str) -> None:
    assert not is_label(text)
    assert not any(retired_in(text))
