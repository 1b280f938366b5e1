"""A mistake in the content: where it is, what is wrong, and what to write instead."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from gazette.plurals import counted
from gazette.printable import printable


class Cause(NamedTuple):
    """What a mistake comes from, where several mistakes may come from one thing: a document that is not there.

    A mistake that follows from it is none when the document is back: a gap in its series, a file that nobody names.
    """

    kind: Literal["leads nowhere", "follows", "is gone", "in another folder"]  # a link to the name, or the name itself
    name: str  # of a document or file, or its path or address
    now_at: str = ""  # the path of the document that has its text now


class Mend(NamedTuple):
    """The one safe correction of a line: a part of it, which is there once, and what is to be there."""

    old: str
    new: str


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake. Sorts by path, then line; prints as `path:line: what is wrong. what to write.`

    With `warning` set it is not a mistake but a warning of that name: it stops nothing, and the document's front matter
    can answer it by name.
    """

    path: str
    line: int
    what: str
    remedy: str = ""
    warning: str = ""  # "retired term"
    cause: Cause | None = field(default=None, compare=False)
    mend: Mend | None = field(default=None, compare=False)

    def __str__(self) -> str:
        sentences = f"{self.what} {self.remedy}".rstrip()
        if self.warning:
            return printable(f"{self.path}:{self.line}: warning: {sentences} [{self.warning}]")
        return printable(f"{self.path}:{self.line}: {sentences}")

    def at(self, path: str) -> Problem:
        """The same problem, in the file at `path`."""
        return replace(self, path=path)


class Mistake(ValueError):
    """Raised when one value cannot be read: what is wrong with it, and what to write. The caller adds the place."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".rstrip())
        self.what = what
        self.remedy = remedy


class ProblemsFound(Exception):
    """Raised when a build must stop; carries every problem, sorted, without repeats."""

    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = each_once(problems)
        super().__init__(self.problems)  # the problems and not their text, so that it can be pickled

    def __str__(self) -> str:
        return as_text(self.problems)


def each_once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted by path and line, without repeats."""
    return sorted(set(problems))


def how_many(problems: Sequence[Problem]) -> str:
    """1 mistake, 2 warnings, 2 mistakes and 1 warning."""
    warnings = sum(1 for problem in problems if problem.warning)
    mistakes = len(problems) - warnings
    counts = [(mistakes, "mistake"), (warnings, "warning")]
    return " and ".join(counted(number, noun) for number, noun in counts if number) or "0 mistakes"


def as_text(problems: Iterable[Problem]) -> str:
    return "\n".join(str(problem) for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    rows = [
        {"path": p.path, "line": p.line, "what": p.what, "remedy": p.remedy}
        | ({"warning": p.warning} if p.warning else {})
        for p in problems
    ]
    whole = json.dumps(rows, indent=2, ensure_ascii=False)
    return "".join(
        character if character == "\n" or character.isprintable() else json.dumps(character)[1:-1]
        for character in whole
    )


def as_github(problems: Iterable[Problem]) -> str:
    """Annotations that GitHub shows beside the line of a pull request."""
    return "\n".join(
        f"::{'warning' if p.warning else 'error'} file={_property(printable(p.path))},line={p.line}::"
        f"{_message(printable(f'{p.what} {p.remedy}'.rstrip()))}"
        for p in problems
    )


def _message(text: str) -> str:
    return text.replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
