"""`python -m tools.copied_runs FOLDER`: lists runs of words in the content that also occur in the papers of FOLDER.

A run has nine or more words. The name of a body, an Act or a role, or a title, counts as one word. Headings, addresses
and the numbers of paragraphs do not count.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazette.frontmatter.source import Source, Tree, read_document, read_rows
from gazette.grouping import grouped
from gazette.problems import Problem

SHORTEST = 9  # words; fewer can be the same by chance
TEXTS = ("*.md", "*.yaml", "*.csv")
NAME_FIELDS = {"title", "name", "long", "also", "avoid"}
ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
WORD = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_]+(?:'[^\W_]+)*|&")
ADDRESS = r"\[\[[^|\]]*(?:\||\]\])|\]\([^)]*\)|(?:https?://|www\.)\S+|\S+@\S+"
NUMBER_OF_PARAGRAPH = r"^(?:- )?\d+(?:\.\d+)+\s"
NO_WORDS = re.compile(rf"{ADDRESS}|{NUMBER_OF_PARAGRAPH}|<[^>]+>", re.M)
NEW_BLOCK = re.compile(r"\s*(?:$|[-*>]|\d+\.\s|---|Table:|[\w-]+:(?:\s|$))|(?=\|)")
Words = tuple[str, ...]


@dataclass(frozen=True)
class Word:
    """A word in small letters, or a whole name, and the line it is in."""

    text: str
    line: int


def words_of(text: str, first_line: int = 1) -> list[Word]:
    """The words without markup, addresses, punctuation and the endings of ordinal numbers."""
    blanked = NO_WORDS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text).replace("’", "'")
    words = [(_plain(match[0]), match.start()) for match in WORD.finditer(blanked)]
    return [Word(word, first_line + blanked.count("\n", 0, start)) for word, start in words if word]


def _plain(word: str) -> str:
    if word == "&":
        return "and"
    word = word.casefold().replace(",", "")
    number = next((word.removesuffix(end) for end in ORDINAL_ENDINGS if word.endswith(end)), word)
    return number if number.isdigit() or not number else word


def blocks(text: str) -> Iterator[list[Word]]:
    """The words of each paragraph, row of a list, cell of a table and field."""
    block, first = "", 1
    for number, line in enumerate(text.splitlines(), 1):
        line = "" if line.startswith("#") else line
        cells = line.split("|") if line.startswith("|") else [line]
        for cell in cells:
            if NEW_BLOCK.match(line):
                yield words_of(block, first)
                block, first = "", number
            block += cell + "\n"
    yield words_of(block, first)


def names_in(content: Path) -> set[Words]:
    """The words of every name and title that the content gives in its registers and records."""
    texts = [text for path in sorted(content.rglob("*")) for text in _named(_fields(path), is_name=False)]
    names = {tuple(word.text for word in words_of(text)) for text in texts}
    return {name for name in names if len(name) > 1}


def _fields(path: Path) -> Tree:
    """The fields of a record, or the rows of a register; None for any other file."""
    if path.suffix == ".md":
        document = read_document(path.read_bytes())
        return document.fields if isinstance(document, Source) else None
    if path.suffix == ".yaml":
        rows = read_rows(path.read_bytes())
        return None if isinstance(rows, Problem) else rows[0]
    return None


def _named(tree: Tree, is_name: bool) -> Iterator[str]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _named(value, key in NAME_FIELDS)
    elif isinstance(tree, list):
        for value in tree:
            yield from _named(value, is_name)
    elif tree and is_name:
        yield tree


def with_names(words: Sequence[Word], names: Iterable[Words]) -> list[Word]:
    """The words, with each name joined into one; the longest name counts."""
    by_first = grouped((name[0], name) for name in sorted(names, key=len, reverse=True))
    texts = tuple(word.text for word in words)
    joined, position = [], 0
    while position < len(words):
        name = _name_at(texts[position:], by_first.get(texts[position], ()))
        joined.append(Word(" ".join(name), words[position].line))
        position += len(name)
    return joined


def _name_at(texts: Words, names: Sequence[Words]) -> Words:
    """The first of the names that the texts begin with, or else the first text alone."""
    return next((name for name in names if texts[: len(name)] == name), texts[:1])


def sequences(words: Sequence[Word]) -> list[Words]:
    """Every nine words that follow each other."""
    texts = [word.text for word in words]
    return [tuple(texts[start : start + SHORTEST]) for start in range(len(texts) - SHORTEST + 1)]


def copied_runs(words: Sequence[Word], known: set[Words]) -> Iterator[list[Word]]:
    """The longest runs whose every nine words are known."""
    run: list[Word] = []
    for start, sequence in enumerate(sequences(words)):
        if sequence in known:
            run = [*run, words[start + SHORTEST - 1]] if run else list(words[start : start + SHORTEST])
        elif run:
            yield run
            run = []
    if run:
        yield run


def problems_in(content: Path, papers: Path) -> Iterator[Problem]:
    """A problem for each run that the content shares with a paper."""
    names = names_in(content)
    known: set[Words] = set()
    for path in sorted(path for path in papers.rglob("*") if path.is_file()):
        known.update(sequences(with_names(words_of(path.read_text(encoding="utf-8", errors="replace")), names)))
    for path in sorted(path for pattern in TEXTS for path in content.rglob(pattern)):
        for block in blocks(path.read_text(encoding="utf-8")):
            for run in copied_runs(with_names(block, names), known):
                text = " ".join(word.text for word in run)
                what = f'These {len(run)} words are also in a paper: "{text}".'
                yield Problem(path.as_posix(), run[0].line, what, "Say it in other words.")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.copied_runs", description=__doc__)
    parser.add_argument("papers", type=Path, metavar="FOLDER", help="the folder of the papers, as text")
    parser.add_argument("--content", type=Path, default=Path("content"), help="the content (default: %(default)s)")
    options = parser.parse_args(arguments)
    if not options.papers.is_dir():
        print(f"There is no folder {options.papers}. Write the folder that holds the papers.", file=sys.stderr)
        return 2
    problems = list(problems_in(options.content, options.papers))
    print("\n".join(map(str, problems)) or f"No run of {SHORTEST} or more words is copied.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
