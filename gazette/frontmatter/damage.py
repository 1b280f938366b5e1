"""What a merge or a wrong encoding has done to a file, before anything in it is read."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.garbled_text import without_garbled
from gazette.problems import Problem
from gazette.torn_text import KEEP_ONE, merge_conflicts


@dataclass(frozen=True)
class ExaminedFile:
    """The bytes of a file with the signs that were meant in it, and what is wrong with it as a whole."""

    data: bytes
    problems: tuple[Problem, ...] = ()  # with an empty path
    is_torn: bool = False  # by a merge: whatever else is wrong with it may be right in one of its two versions


def examined(data: bytes, what_to_keep: str = KEEP_ONE) -> ExaminedFile:
    """Look for damage in a file; one that is no UTF-8 text is left as it is, for its reader to report."""
    if conflicts := merge_conflicts(data, what_to_keep):
        return ExaminedFile(data, tuple(conflicts), is_torn=True)
    if data.isascii():
        return ExaminedFile(data)
    try:
        mended, problems = without_garbled(data.decode())
    except UnicodeDecodeError:
        return ExaminedFile(data)
    return ExaminedFile(mended.encode(), tuple(problems)) if problems else ExaminedFile(data)
