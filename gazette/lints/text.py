"""A text split for the lints into headings, rows and paragraphs, each with its line and number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from typing import Literal

from gazette.dates import UNKNOWN, KnownDate
from gazette.frontmatter.source import Place
from gazette.markup.comments import lines_of_comments
from gazette.markup.private_marks import fenced_lines
from gazette.markup.written_links import LINK, SHORT_FORM, SHORT_FORM_WITH_WORDS
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.registers import Act, Organisation, Role, Term

Kind = Literal["heading", "row", "words"]


@dataclass(frozen=True)
class Piece:
    """A heading, a row of a list or table, or a paragraph. Its line breaks are kept, to find the line of a word."""

    text: str  # the words alone, without Markdown and HTML
    line: int
    kind: Kind
    number: str = ""  # of its paragraph or section: "2.7"
    level: int = 0  # of a heading
    raw: str = ""  # as written


@dataclass(frozen=True)
class RegisteredNames:
    """The rows of the registers of names, and how the office numbers its decisions."""

    acts: tuple[Act, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    roles: tuple[Role, ...] = ()
    terms: tuple[Term, ...] = ()
    numbers: tuple[str, ...] = ()  # regular expressions of its numbers


NO_NAMES = RegisteredNames()


@dataclass(frozen=True)
class LintedText:
    """A paper split into pieces, with its date, the registers of names and the number of its attachments."""

    pieces: tuple[Piece, ...]
    day: KnownDate = UNKNOWN
    names: RegisteredNames = NO_NAMES
    attachments: int = 0
    lines: tuple[str, ...] = ()  # as they are written
    first_line: int = 1
    is_own_english: bool = True  # neither retold from a paper nor in another language

    @cached_property
    def hidden_lines(self) -> frozenset[int]:
        """The lines of code between ``` and of comments, which are not prose."""
        within = fenced_lines(list(self.lines)) | lines_of_comments(self.lines)
        return frozenset(self.first_line + index for index in within)

    @property
    def sentences(self) -> Iterator[tuple[Piece, int, str]]:
        """Each sentence, with its piece and its start in the text of that."""
        return ((piece, start, sentence) for piece in self.pieces for start, sentence in sentences(piece))


@dataclass(frozen=True)
class LintWarning:
    """A warning with the number of its paragraph; the caller adds the path."""

    paragraph: str
    problem: Problem


_NUMBER = re.compile(r"[-*\s]*\**(\d{1,2}(?:\.\d{1,2})*)\.?\)?(?=[\s*])")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ROW = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)]|[a-z][.)])\s+(?=\S)|\s*\|")
GONE = " … "  # in place of code or of a link without words, so that the words around it are not read as neighbours
_TAKEN_AWAY = (
    (re.compile(r"`[^`\n]*`"), GONE),
    (SHORT_FORM_WITH_WORDS, r"\2"),
    (SHORT_FORM, GONE),
    (LINK, r"\1"),
    (re.compile(r"</?[A-Za-z][^>\n]*>"), ""),
    (re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)"), ""),
)


def linted_text(
    text: str,
    first_line: int = 1,
    *,
    day: KnownDate = UNKNOWN,
    names: RegisteredNames = NO_NAMES,
    attachments: int = 0,
    is_own_english: bool = True,
) -> LintedText:
    """Split the text of a record, or of any file, for the lints; `day` is the date of the paper."""
    pieces = tuple(_numbered(_pieces(text, first_line)))
    return LintedText(pieces, day, names, attachments, tuple(text.split("\n")), first_line, is_own_english)


def rows_below(paper: LintedText, index: int) -> list[Piece]:
    """Return the rows of the list or table right below a piece."""
    return list(takewhile(lambda piece: piece.kind == "row", paper.pieces[index + 1 :]))


def warning_at(piece: Piece, word: str, what: str, remedy: str, at: int = 0) -> LintWarning:
    """Return a warning about the words at position `at` of the piece."""
    line = piece.line + piece.text.count("\n", 0, at)
    return LintWarning(piece.number, Problem("", line, what, remedy, warning=word))


def lint_warning(record: Record, what: str, remedy: str, at: Place, word: str) -> LintWarning:
    """Return a warning about a field of a record."""
    return LintWarning("", record.problem(what, remedy, at=at, warning=word))


def on_one_line(text: str) -> str:
    """Return the words on one line, to quote them in a message."""
    return " ".join(text.split())


_END = re.compile(r"(?<=[.!?;])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9£])")


def sentences(piece: Piece) -> Iterator[tuple[int, str]]:
    """Yield each sentence with its start in the text of the piece."""
    start = 0
    for match in _END.finditer(piece.text):
        yield start, piece.text[start : match.end()]
        start = match.end()
    yield start, piece.text[start:]


def _pieces(text: str, first_line: int) -> Iterator[Piece]:
    block: list[str] = []
    begun = first_line
    is_code = False
    for line, row in enumerate([*text.split("\n"), ""], first_line):
        if row.lstrip().startswith("```"):
            is_code = not is_code
            row = ""
        begins = not row.strip() or bool(_HEADING.match(row)) or bool(_ROW.match(row))
        if begins and block:
            yield _piece(block, begun)
            block = []
        if row.strip() and not is_code:
            begun = begun if block else line
            block.append(row)
            if _HEADING.match(row):
                yield _piece(block, begun)
                block = []


def _piece(rows: list[str], line: int) -> Piece:
    raw = "\n".join(rows)
    heading = _HEADING.match(raw)
    words = heading[2] if heading else raw
    for pattern, instead in _TAKEN_AWAY:
        words = pattern.sub(instead, words)
    kind: Kind = "heading" if heading or _is_plain_heading(words) else "row" if _ROW.match(raw) else "words"
    return Piece(words, line, kind, level=len(heading[1]) if heading else 0, raw=raw)


def _is_plain_heading(words: str) -> bool:
    """Whether the words are a heading without Markdown, such as `4.7 Modern slavery`."""
    return bool(re.fullmatch(r"\d{1,2}(?:\.\d{1,2})?\.?\s+[A-Z][^.:;\n]{2,60}", words.strip()))


def _numbered(pieces: Iterator[Piece]) -> Iterator[Piece]:
    number = ""
    for piece in pieces:
        match = _NUMBER.match(piece.text)
        if match and ("." in match[1] or piece.kind == "heading"):
            number = match[1]
        elif piece.kind == "heading":
            number = ""
        yield replace(piece, number=number)
