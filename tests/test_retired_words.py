"""No phrase that the project no longer writes comes back: in what the code says, in messages, guides and documents."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.retired_words import is_label, retired_in

HOME = Path(__file__).resolve().parents[1]
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module that is not a docstring, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, DOCUMENTED) and _has_one(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, " ".join(node.value.split())


def remarks_of(path: Path) -> Iterator[tuple[int, str]]:
    """Every docstring and every comment of a module, with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and _has_one(node):
            yield node.body[0].lineno, " ".join((ast.get_docstring(node) or "").split())
    with tokenize.open(path) as source:
        for token in tokenize.generate_tokens(source.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


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


CODE = sorted(path for folder in ("gazette", "plugins", "tools") for path in (HOME / folder).rglob("*.py"))
WRITTEN: dict[str, tuple[Callable[[Path], Iterator[tuple[int, str]]], list[Path]]] = {
    "the code": (texts_of, CODE),
    "docstrings and comments": (remarks_of, CODE),
    "templates": (texts_of, sorted((HOME / "theme").rglob("*.html"))),
    "messages": (texts_of, sorted((HOME / "tests" / "mistakes").glob("*.txt"))),
    "guides": (texts_of, sorted((HOME / "content").rglob("README.md"))),
    "documents": (texts_of, [*sorted(HOME.glob("*.md")), HOME / "Makefile", *sorted((HOME / "docs").glob("*.md"))]),
}


@pytest.mark.parametrize(("words_of", "files"), WRITTEN.values(), ids=WRITTEN)
def test_it_has_no_retired_phrase(words_of: Callable[[Path], Iterator[tuple[int, str]]], files: list[Path]) -> None:
    assert files
    retired = [
        f"{path.relative_to(HOME)}:{line}: {words}"
        for path in files
        for line, words in words_of(path)
        if is_label(words) or any(retired_in(words))
    ]

    assert retired == []


@pytest.mark.parametrize(
    "text",
    [
        "Forms",
        "£15,500 in all, as stated",
        "£407,762 in all",
        "Owed by: a force",
        "No source says what came of it.",
        "published is 3 May 2099, a day still to come.",
        "We do not know whether this fund takes bids.",
    ],
)
def test_a_retired_phrase_is_noticed(text: str) -> None:
    assert is_label(text) or any(retired_in(text))


@pytest.mark.parametrize("text", ["Forms of abuse", "in all 10 districts", "Ask the publisher of this record"])
def test_other_words_are_not(text: str) -> None:
    assert not is_label(text)
    assert not any(retired_in(text))
