"""A row of a spreadsheet that belongs to the content: its columns are declared as fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Self

from pydantic import PrivateAttr

from gazette.frontmatter.models import Fields
from gazette.problems import Problem


class SpreadsheetRow(Fields):
    """A row, with the line on which it begins, because a cell may hold several lines."""

    required_cells: ClassVar[tuple[str, ...]]
    longest_cell: ClassVar[int] = 20_000  # characters
    is_added_up: ClassVar[bool] = False  # whether a printed total among the rows would be counted twice
    remedies: ClassVar[Mapping[str, str]] = {}  # what to write in an empty cell, where that is not obvious

    _line: int = PrivateAttr(1)

    @property
    def line(self) -> int:
        return self._line

    def at_line(self, line: int) -> Self:
        copy = self.model_copy()
        copy._line = line
        return copy

    def mistakes(self) -> Iterator[Problem]:
        """The mistakes that can be found in this row alone, with an empty path."""
        return iter(())

    def problem(self, what: str, remedy: str) -> Problem:
        return Problem("", self.line, what, remedy)
