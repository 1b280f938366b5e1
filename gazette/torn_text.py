"""Lines that a merge in git leaves in a file when two people changed the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gazette.problems import Problem

KEEP_ONE = "Keep one"
# Git begins each marked line with seven equal characters, more in a merge of merges; spreadsheet programs add commas.
_MARKED = re.compile(r"[ \t\"']*(<{7,}|\|{7,}|={7,}|>{7,})(?=[\s,;\"]|\Z)(?P<rest>.*)")
_NOTHING_BEHIND = re.compile(r"[\s,;\"]*\Z")
_BYTES = re.compile(rb"<{7}|>{7}|\|{7}|={7}")


@dataclass
class _Conflict:
    length: int  # of the mark of each of its lines
    lines: list[int] = field(default_factory=list)
    has_base: bool = False  # whether the text before both changes is there too


def merge_conflicts(data: bytes, what_to_keep: str = KEEP_ONE) -> list[Problem]:
    """Every place of a file that still holds both versions of a merge, with an empty path; whatever the file is."""
    if not _BYTES.search(data):
        return []
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    conflicts, left_over = _read(lines)
    problems = [_both_versions(conflict, what_to_keep) for conflict in conflicts]
    return problems + list(_left_over(left_over))


def _read(lines: Sequence[str]) -> tuple[list[_Conflict], list[int]]:
    """The whole conflicts, and the marked lines that belong to none."""
    conflicts: list[_Conflict] = []
    left_over: list[int] = []
    openings: list[_Conflict] = []  # one within another in a merge of merges
    for number, line in enumerate(lines, 1):
        mark = _MARKED.match(line)
        if not mark:
            continue
        character, length = mark[1][0], len(mark[1])
        current = next((conflict for conflict in reversed(openings) if conflict.length == length), None)
        if character == "<":
            openings.append(_Conflict(length, [number]))
        elif current is None:
            left_over += [number] if _is_alone(lines, number, character, mark["rest"]) else []
        elif character != "=" or _NOTHING_BEHIND.match(mark["rest"]):
            current.lines.append(number)
            current.has_base |= character == "|"
            if character == ">":
                openings = openings[: openings.index(current)]
                conflicts.append(current)
    outermost = [inner for inner in conflicts if not any(_is_within(inner, outer) for outer in conflicts)]
    return outermost, sorted(left_over + [line for opening in openings for line in opening.lines])


def _is_within(inner: _Conflict, outer: _Conflict) -> bool:
    return outer.lines[0] < inner.lines[0] and inner.lines[-1] < outer.lines[-1]


def _is_alone(lines: Sequence[str], number: int, character: str, rest: str) -> bool:
    """Whether a marked line was left behind. A line of = below words makes a heading; one of | has empty cells."""
    if character == "=":
        return _NOTHING_BEHIND.match(rest) is not None and (number == 1 or not lines[number - 2].strip())
    return character == ">"


def _both_versions(conflict: _Conflict, what_to_keep: str) -> Problem:
    first, last = conflict.lines[0], conflict.lines[-1]
    left = "two versions of this text, and the one before them," if conflict.has_base else "two versions of this text"
    count = {3: "three", 4: "four"}.get(len(conflict.lines), str(len(conflict.lines)))
    what = f"A merge left {left} here (lines {first} to {last})."
    return Problem("", first, what, f"{what_to_keep} and remove the {count} marked lines.")


def _left_over(lines: Sequence[int]) -> Iterator[Problem]:
    if len(lines) == 1:
        what = "This line was left behind by a merge."
        yield Problem("", lines[0], what, "Remove it, and look whether the text around it is there twice.")
    elif lines:
        listed = f"{', '.join(map(str, lines[:-1]))} and {lines[-1]}"
        what = f"Lines {listed} were left behind by a merge."
        yield Problem("", lines[0], what, "Remove them, and look whether the text around them is there twice.")
