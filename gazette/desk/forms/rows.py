"""A file of rows: what the list of its rows and the form of a row show, and the file after an answer."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gazette.desk.forms.answers import Answers
from gazette.desk.forms.controls import Control, Mistakes
from gazette.frontmatter.source import Place
from gazette.problems import Problem

COLUMNS_SHOWN = 4
MOST_COLUMNS_SHOWN = 6  # where so many must be filled in
_NAME = re.compile(r"\A[A-Za-z][\w -]{0,60}: (?=[A-Z'‘“0-9])")  # of a field, with which a sentence may begin


@dataclass(frozen=True)
class ListedRow:
    """A row in the list of a file: its first cells, and the lines that it takes."""

    number: int  # from 0
    cells: tuple[str, ...]
    lines: range

    @property
    def title(self) -> str:
        return next(filter(None, self.cells), "") or f"row {self.number + 1}"


class FileOfRows(ABC):
    """The rows of a file, each with the same fields. Raises CannotEdit where it cannot be read or changed."""

    noun: str  # "award"
    is_kept_by_program: bool = False  # whether a program adds and removes rows, and people fill in some fields

    @property
    @abstractmethod
    def headings(self) -> tuple[str, ...]:
        """Of the cells that the list shows."""

    @property
    @abstractmethod
    def rows(self) -> tuple[ListedRow, ...]: ...

    @abstractmethod
    def controls(self, number: int, mistakes: Mistakes, answers: Answers | None) -> tuple[Control, ...]:
        """The controls of a row, as it is or as somebody typed it; a number behind the last is a new row."""

    @abstractmethod
    def with_row(self, number: int, answers: Answers) -> bytes: ...

    @abstractmethod
    def without_row(self, number: int) -> bytes: ...

    @abstractmethod
    def after(self, data: bytes) -> FileOfRows:
        """The same file with other bytes."""

    @abstractmethod
    def problems(self) -> Sequence[Problem]:
        """The mistakes that can be seen in this file alone."""

    @abstractmethod
    def place_of(self, number: int, problem: Problem) -> Place:
        """The field of a row that a mistake is about; the empty place where it is the row as a whole."""

    @property
    def without_column(self) -> tuple[str, ...]:
        """The fields that the file has no column for yet."""
        return ()

    def mistakes(self, number: int, problems: Iterable[Problem] | None = None) -> dict[Place, list[str]]:
        """The mistakes of a row by its fields: of those in the file itself, or of others."""
        mistakes: dict[Place, list[str]] = {}
        if number < len(self.rows):
            lines = self.rows[number].lines
            for problem in self.problems() if problems is None else problems:
                if problem.line in lines:
                    sentence = f"{problem.what} {problem.remedy}".strip()
                    mistakes.setdefault(self.place_of(number, problem), []).append(_NAME.sub("", sentence))
        return mistakes


def named_in(sentence: str, names: Mapping[str, str]) -> str:
    """Which of some fields a sentence is about: the key of the longest name with which it begins."""
    begins = ("{}: ", "{} '", "{} takes ", "The cell {} ", "The field {} ")
    about = [
        (len(name), key)
        for key, name in names.items()
        if any(sentence.startswith(begin.format(name)) for begin in begins) or f" the cell {name} " in sentence
    ]
    return max(about, default=(0, ""))[1]
