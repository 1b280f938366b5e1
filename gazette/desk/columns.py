"""The columns that a sheet may have, and which heading means which of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from gazette.desk.grid import CannotRead, GridRow
from gazette.frontmatter.sentences import nearest

Holds = Literal["words", "reference", "date", "clock", "money", "files", "addresses", "address", "restriction"]
SEARCHED_ROWS = 30  # titles and remarks may stand above the headings
LONG_ENOUGH = (
    9  # letters by which the beginning of a heading is known: "Date published on website", not "Decision type"
)
MOST_IDEAS = 3  # in a heading, with a slash between them
_UNITS = re.compile(r"£|\(gbp\)|\(£\)|\bgbp\b", re.I)
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class SheetColumn:
    """A column by the name of the field that it fills, and the headings that registers give it."""

    name: str
    headings: str  # with commas; case, spaces and punctuation do not count
    holds: Holds = "words"
    doubtful: str = ""  # headings that may mean something else, so that a person looks
    instead_of: str = ""  # the column that it is where the sheet has no such column
    is_past: bool = False  # whether its dates have come, so that a future day shows that day and month are swapped
    waits_for: str = ""  # words, with commas, with which a row is not an entry of the record yet
    keeps_unknown: bool = False  # whether the word unknown is a value, and not the same as an empty cell
    may_say_withheld: bool = False  # whether words such as "withheld" belong to it, and make no row wait
    may_be_restricted: bool = False  # whether a file that is called restricted means the whole entry

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key(heading) for heading in f"{self.name},{self.headings},{self.doubtful}".split(","))

    def is_doubtful(self, heading: str) -> bool:
        return key(heading) in {key(word) for word in self.doubtful.split(",") if word}

    def makes_wait(self, text: str) -> bool:
        """Whether these words say that there is nothing to publish yet: "Pending", "Draft v2"."""
        words = [word.strip() for word in self.waits_for.split(",") if word]
        return any(re.search(rf"\b{word}\b", text, re.I) for word in words)


@dataclass(frozen=True)
class ColumnHeading:
    """A column of a sheet: where it is, what it is called there, and which column it is, if any."""

    place: int
    text: str
    column: SheetColumn | None


def key(heading: str) -> str:
    """Letters and digits alone, in small letters: "Ref. No" becomes refno."""
    return re.sub(r"[^a-z0-9]", "", _UNITS.sub("", heading.casefold()))


def column_of(heading: str, columns: Iterable[SheetColumn]) -> SheetColumn | None:
    """The column with this heading, with or without the words in brackets, or else one with which it begins.

    A heading of two ideas, such as "Papers/Reason for restriction", is the first that is not a restriction, because a
    row waits for a restriction in any of its cells.
    """
    columns = list(columns)
    exact = _exact(heading, columns)
    if exact:
        return exact
    ideas = [column for part in heading.split("/")[:MOST_IDEAS] if (column := _exact(part, columns))]
    if ideas:
        return next((column for column in ideas if column.holds != "restriction"), ideas[0])
    begins = [(name, column) for column in columns for name in column.keys if key(heading).startswith(name)]
    longest = max(begins, key=lambda pair: len(pair[0]), default=("", None))
    return longest[1] if len(longest[0]) >= LONG_ENOUGH else None


def _exact(heading: str, columns: Sequence[SheetColumn]) -> SheetColumn | None:
    keys = [key(heading), key(_BRACKETS.sub("", heading))]
    return next((column for name in keys for column in columns if name and name in column.keys), None)


def known_headings(cells: Sequence[str], columns: Iterable[SheetColumn]) -> int:
    """The number of different columns that a row names."""
    columns = list(columns)
    return len({column.name for cell in cells if (column := column_of(cell, columns))})


def heading_row(rows: Sequence[GridRow], columns: Sequence[SheetColumn]) -> int:
    """The place of the row that names the columns. Raises CannotRead where there is none."""
    counts = [known_headings([cell.text for cell in row.cells], columns) for row in rows[:SEARCHED_ROWS]]
    best = max(counts, default=0)
    if best < 2:
        names = ", ".join(column.headings.split(",")[0].strip() or column.name for column in columns[:4])
        raise CannotRead(f"No row names the columns. Write a first row with headings such as: {names}.")
    return counts.index(best)


def headings_of(row: GridRow, columns: Sequence[SheetColumn]) -> list[ColumnHeading]:
    """The headings of a sheet with their columns. Raises CannotRead where two mean the same."""
    named = [(place, cell.text, column_of(cell.text, columns)) for place, cell in enumerate(row.cells) if cell.text]
    names = {column.name for _, _, column in named if column}
    by_name = {column.name: column for column in columns}
    headings = []
    for place, text, column in named:
        if column and column.instead_of and column.instead_of not in names:
            names.add(column.instead_of)
            column = by_name[column.instead_of]
        headings.append(ColumnHeading(place, text, column))
    _refuse_two_of_one(headings)
    return headings


def _refuse_two_of_one(headings: Iterable[ColumnHeading]) -> None:
    first: dict[str, ColumnHeading] = {}
    for heading in headings:
        if heading.column is None or heading.column.holds in ("files", "addresses"):
            continue
        other = first.setdefault(heading.column.name, heading)
        if other is not heading:
            what = f"The columns '{other.text}' and '{heading.text}' would both be read as {heading.column.name}."
            raise CannotRead(f"{what} Rename or remove the one that is not meant.")


def notices_of_headings(headings: Iterable[ColumnHeading], columns: Sequence[SheetColumn]) -> Iterator[str]:
    """How each column was read, where its heading is not the name of a field."""
    unread = []
    for heading in headings:
        if heading.column is None:
            unread.append(heading)
        elif heading.column.is_doubtful(heading.text) or not _exact(heading.text, columns):
            what = f"The column '{heading.text}' was read as {heading.column.name}. Check that this is right."
            yield what
        elif key(heading.text) != key(heading.column.name):
            yield f"The column '{heading.text}' was read as {heading.column.name}."
    for heading in unread:
        words = [word.strip() for column in columns for word in column.headings.split(",")]
        near = nearest(heading.text.capitalize(), words)
        hint = f" If it is the same as '{near}', give it that heading." if near else ""
        yield f"The column '{heading.text}' was not imported.{hint}"
