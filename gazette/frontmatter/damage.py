"""What a merge, a wrong encoding or a copied web page has done to a file, before anything in it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.frontmatter.source import FENCE
from gazette.garbled_text import without_garbled
from gazette.plain_text import without_invisible
from gazette.problems import Problem
from gazette.torn_text import merge_conflicts

ON_ITS_OWN_LINE = "Put the note on a line of its own that begins with #."


@dataclass(frozen=True)
class ExaminedFile:
    """The bytes of a file with the characters that were meant in it, and what is wrong with it as a whole."""

    data: bytes
    problems: tuple[Problem, ...] = ()  # with an empty path
    is_torn: bool = False  # by a merge: whatever else is wrong with it may be right in one of its two versions


def examined(data: bytes) -> ExaminedFile:
    """Look for damage in a file; one that is no UTF-8 text is left as it is, for its reader to report."""
    if conflicts := merge_conflicts(data):
        return ExaminedFile(data, tuple(conflicts), is_torn=True)
    if data.isascii():
        return ExaminedFile(data)
    try:
        mended, problems = without_garbled(data.decode())
    except UnicodeDecodeError:
        return ExaminedFile(data)
    return ExaminedFile(mended.encode(), tuple(problems)) if problems else ExaminedFile(data)


def examined_document(data: bytes) -> ExaminedFile:
    """Look for damage in a document, and for invisible characters and comments, in its fields."""
    file = examined(data)
    rows = _rows_of(file)
    end = next((number for number, row in enumerate(rows) if number and FENCE.fullmatch(row)), 0)
    return _with_plain_rows(file, rows, end, ON_ITS_OWN_LINE)


def examined_sheet(data: bytes) -> ExaminedFile:
    """The same in every row of a spreadsheet."""
    return _examined_rows(data, "Remove it.")


def examined_register(data: bytes) -> ExaminedFile:
    """The same in every row of a register."""
    return _examined_rows(data, ON_ITS_OWN_LINE)


def _examined_rows(data: bytes, instead_of_comments: str) -> ExaminedFile:
    file = examined(data)
    rows = _rows_of(file)
    return _with_plain_rows(file, rows, len(rows), instead_of_comments)


def _rows_of(file: ExaminedFile) -> list[str]:
    """The rows of a file that can be read; none of any other."""
    if file.is_torn or (file.data.isascii() and b"<!" not in file.data):
        return []
    try:
        return file.data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except UnicodeDecodeError:
        return []


def _with_plain_rows(file: ExaminedFile, rows: Sequence[str], end: int, instead_of_comments: str) -> ExaminedFile:
    plain, problems = without_invisible(rows[:end], 1, instead_of_comments)
    if not problems:
        return file
    data = "\n".join([*plain, *rows[end:]]).encode()
    return ExaminedFile(data, (*file.problems, *problems))
