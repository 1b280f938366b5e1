"""A text taken apart for the lints: pieces of running words, each with its line and its paragraph's number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from gazette.dates import UNKNOWN, KnownDate
from gazette.problems import Problem
from gazette.records.registers import Act, Organisation, Role, Term

Kind = Literal["heading", "row", "words"]


@dataclass(frozen=True)
class Piece:
    """A heading, a row of a list or table, or a paragraph; line breaks are kept, so that a line can be told."""

    text: str  # the words alone, without the signs of Markdown and HTML
    line: int
    kind: Kind
    number: str = ""  # of the paragraph or section it stands in: "2.7"
    level: int = 0  # of a heading
    raw: str = ""  # as written


@dataclass(frozen=True)
class Names:
    """What the registers say."""

    acts: tuple[Act, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    roles: tuple[Role, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class LintedText:
    """A text with what must be known to judge it."""

    pieces: tuple[Piece, ...]
    day: KnownDate = UNKNOWN  # the date of the paper
    names: Names = field(default_factory=Names)
    attachments: int = 0


@dataclass(frozen=True)
class LintWarning:
    """A warning with the paragraph it stands in; its path is added by the caller."""

    paragraph: str
    problem: Problem


_NUMBER = re.compile(r"[-*\s]*\**(\d{1,2}(?:\.\d{1,2})*)\.?\)?(?=[\s*])")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ROW = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)]|[a-z][.)])\s+(?=\S)|\s*\|")
_TAKEN_AWAY = (
    (re.compile(r"`[^`\n]*`"), " "),
    (re.compile(r"\[\[[^\]|\n]*\|([^\]\n]*)\]\]"), r"\1"),
    (re.compile(r"\[\[[^\]\n]*\]\]"), " "),
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"</?[A-Za-z][^>\n]*>"), ""),
    (re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)"), ""),
)


def paper(text: str, first_line: int = 1, **known: object) -> LintedText:
    """The text of a record or of any file, ready for the lints."""
    return LintedText(tuple(_numbered(_pieces(text, first_line))), **known)  # type: ignore[arg-type]


def warned(piece: Piece, word: str, what: str, remedy: str, at: int = 0) -> LintWarning:
    """A warning at a place of a piece's words."""
    line = piece.line + piece.text.count("\n", 0, at)
    return LintWarning(piece.number, Problem("", line, what, remedy, warning=word))


def quoted(text: str) -> str:
    """Words on one line, for a message."""
    return " ".join(text.split())


_END = re.compile(r"(?<=[.!?;])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9£])")


def sentences(piece: Piece) -> Iterator[tuple[int, str]]:
    """Each sentence with where it begins."""
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
    """`4.7 Modern slavery` in a text without Markdown."""
    return bool(re.fullmatch(r"\d{1,2}(?:\.\d{1,2})?\.?\s+[A-Z][^.:;\n]{2,60}", words.strip()))


def _numbered(pieces: Iterator[Piece]) -> Iterator[Piece]:
    number = ""
    for piece in pieces:
        found = _NUMBER.match(piece.text)
        is_own = found and ("." in found[1] or piece.kind == "heading")
        if found and is_own:
            number = found[1]
        elif piece.kind == "heading":
            number = ""
        yield Piece(piece.text, piece.line, piece.kind, number, piece.level, piece.raw)
