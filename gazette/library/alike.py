"""Mistakes of one kind in many rows of one file, which have one cause and so one message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.grouping import grouped
from gazette.problems import Problem

FEWEST = 4  # mistakes of one kind from which they are one


def folded_by_kind(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The mistakes, with those of one kind told once: a program may write every date its own way."""
    for alike in grouped((_kind(problem), problem) for problem in problems).values():
        if len(alike) < FEWEST:
            yield from alike
        else:
            first, *others = sorted(alike)
            more = f"{len(others):,} more, from line {others[0].line} to {others[-1].line}"
            yield replace(first, what=f"{first.what} The same is wrong in {more}.")


def _kind(problem: Problem) -> str:
    """The message without the figures in it; of a value that is no date or sum, without the value."""
    words = f"{problem.what} {problem.remedy}"
    without_value = re.sub(r"'[^']*[0-9][^']*'", "", words)
    return re.sub(r"[0-9][0-9,./:-]*", "", without_value)
