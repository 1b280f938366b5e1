"""A sheet as its cells stand in it, before anybody knows what its columns mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gazette.frontmatter.source import LINE_SEPARATORS, UNPRINTABLE

LARGEST_FILE = 30_000_000  # bytes
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 40_000  # characters; Excel itself allows 32,767


class CannotRead(Exception):
    """Says in a sentence why a file cannot be read, and what to do."""


@dataclass(frozen=True)
class SheetCell:
    """The words of a cell, and what the workbook knows about them besides."""

    text: str = ""
    date: str = ""  # where the workbook keeps a date: as exact as the cell shows it
    question: str = ""  # why the words cannot be taken as they are
    address: str = ""  # the target of its hyperlink
    is_typed: bool = False  # whether the workbook keeps it as text, so that Excel has not altered it

    def __bool__(self) -> bool:
        return bool(self.text or self.question)


@dataclass(frozen=True)
class GridRow:
    """A row with its number in the sheet, and what to look at in it whatever its columns mean."""

    number: int
    cells: tuple[SheetCell, ...]
    questions: tuple[str, ...] = ()

    def cell(self, place: int) -> SheetCell:
        """The cell of a column; an empty one where the row ends before it."""
        return self.cells[place] if place < len(self.cells) else SheetCell()

    @property
    def filled(self) -> list[SheetCell]:
        return [cell for cell in self.cells if cell]

    def __bool__(self) -> bool:
        return any(self.cells)


@dataclass
class Grid:
    """The rows of a sheet, and sentences about what was left out or read in another way."""

    rows: list[GridRow] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    is_text: bool = False  # from a CSV file, where a comma without quotation marks moves all cells after it


def clean(text: str) -> str:
    """The text without characters that cannot be printed, its line ends as plain ones, and spaces as plain spaces."""
    text = LINE_SEPARATORS.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", ""))
    text = UNPRINTABLE.sub("", text.replace("\u00a0", " ").replace("\u00ad", "").replace("\t", " "))
    text = text.encode("utf-8", "ignore").decode()  # half of a character that was cut in two
    return re.sub(" {2,}", " ", text).strip()[:LONGEST_CELL]
