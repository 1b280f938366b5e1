"""A CSV file with other cells: only the rows that change are written anew, and each cell keeps its quotation marks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gazette.desk.editing.refusal import CANNOT_SAFELY, CannotEdit

_CELL = re.compile(r'("(?:[^"]|"")*"|(?!")[^,\r\n]*)(,|\r\n|\r|\n|\Z)')
_MARK = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'[,"\r\n]|\A\s|\s\Z')


@dataclass(frozen=True)
class CsvRow:
    """A row as it is written: each cell with its quotation marks, and the end of its line."""

    line: int  # on which it begins, from 1
    written: tuple[str, ...]
    end: str

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(map(_meant, self.written))

    @property
    def is_blank(self) -> bool:
        return not any(cell.strip() for cell in self.cells)

    @property
    def text(self) -> str:
        return ",".join(self.written) + self.end

    @property
    def height(self) -> int:
        """The lines that it takes."""
        return max(1, len(_LINE_END.findall(self.text)))

    def cell(self, column: int) -> str:
        """A cell as one line; "" where the row is too short."""
        return " ".join(_meant(self.written[column]).split()) if column < len(self.written) else ""

    def with_cells(self, cells: Mapping[int, str]) -> CsvRow:
        """The row with other cells, by their numbers from 0. A cell that stays is written as it was."""
        width = max(len(self.written), *(number + 1 for number, cell in cells.items() if cell), 0)
        written = [*self.written, *[""] * (width - len(self.written))]
        for number, cell in cells.items():
            if number < width and self.cell(number) != cell:
                written[number] = _quoted(cell, always=written[number].startswith('"'))
        return replace(self, written=tuple(written))


@dataclass(frozen=True)
class CsvFile:
    """The rows of a file, the first with the names of the columns."""

    mark: str
    rows: tuple[CsvRow, ...]

    @classmethod
    def of(cls, data: bytes) -> CsvFile:
        """Raises CannotEdit if the file cannot be read to its end."""
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise CannotEdit("The file is not UTF-8 text. Save it again as CSV UTF-8 (Comma delimited).") from None
        mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
        rows: list[CsvRow] = []
        written: list[str] = []
        place, line = 0, 1
        while place < len(text) or written:
            match = _CELL.match(text, place)
            if match is None:
                raise CannotEdit(f"Row {len(rows) + 1} cannot be read. Look for a quotation mark that is not closed.")
            written.append(match[1])
            place = match.end()
            if match[2] != ",":
                row = CsvRow(line, tuple(written), match[2])
                rows.append(row)
                line += row.height
                written = []
        return cls(mark, tuple(rows))

    @property
    def data(self) -> bytes:
        return (self.mark + "".join(row.text for row in self.rows)).encode()

    @property
    def places(self) -> list[int]:
        """Where the rows are that hold something, below the first, which names the columns."""
        filled = [place for place, row in enumerate(self.rows) if not row.is_blank]
        return filled[1:]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return next((row.cells for row in self.rows if not row.is_blank), ())

    def with_header(self, names: Sequence[str]) -> CsvFile:
        """A file with nothing but the names of its columns."""
        return CsvFile(self.mark, (CsvRow(1, tuple(_quoted(name, always=False) for name in names), "\n"),))

    def with_columns(self, names: Sequence[str]) -> CsvFile:
        """The file with further columns at the end, which are empty in every row that is there."""
        width = len(self.header)
        if not names:
            return self
        if not self.header[-1].strip() or any(len(row.written) > width for row in self.rows):
            raise CannotEdit(
                "A row is longer than the first. Add the column in a spreadsheet program or a text editor."
            )
        first = next(place for place, row in enumerate(self.rows) if not row.is_blank)
        rows = []
        for place, row in enumerate(self.rows):
            missing = [""] * (width - len(row.written))
            cells = [_quoted(name, always=False) for name in names] if place == first else [""] * len(names)
            rows.append(replace(row, written=(*row.written, *missing, *cells)) if row.written != ("",) else row)
        return replace(self, rows=tuple(rows))

    def with_row(self, number: int, cells: Mapping[int, str]) -> bytes:
        """The file with other cells in a row, by its number from 0; a number behind the last adds a row."""
        places, rows = self.places, list(self.rows)
        if number < len(places):
            rows[places[number]] = rows[places[number]].with_cells(cells)
        else:
            rows[self._at_end : self._at_end] = self._new(cells)
            if self._at_end and not rows[self._at_end - 1].end:
                rows[self._at_end - 1] = replace(rows[self._at_end - 1], end=self.usual_end)
        return self._checked(rows)

    def without_row(self, number: int) -> bytes:
        rows = list(self.rows)
        del rows[self.places[number]]
        return self._checked(rows)

    @property
    def usual_end(self) -> str:
        return next((row.end for row in self.rows if row.end), "\n")

    @property
    def _at_end(self) -> int:
        return max((place + 1 for place, row in enumerate(self.rows) if not row.is_blank), default=0)

    def _new(self, cells: Mapping[int, str]) -> list[CsvRow]:
        """A new row, with quotation marks round all cells where the last row has them."""
        last = self.rows[self._at_end - 1] if self._at_end else CsvRow(1, (), "")
        always = bool(last.written) and all(cell.startswith('"') for cell in last.written)
        written = [_quoted(cells.get(number, ""), always=always) for number in range(len(self.header))]
        return [CsvRow(0, tuple(written), last.end)]

    def _checked(self, rows: list[CsvRow]) -> bytes:
        """The bytes of the rows, if a reader of spreadsheets reads the same cells in them."""
        data = replace(self, rows=tuple(rows)).data
        text = data.decode("utf-8").removeprefix(_MARK)
        read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        if [tuple(cells) for cells in read if any(cells)] != [row.cells for row in rows if any(row.cells)]:
            raise CannotEdit(CANNOT_SAFELY)
        return data


def _meant(written: str) -> str:
    return written[1:-1].replace('""', '"') if written.startswith('"') else written


def _quoted(cell: str, *, always: bool) -> str:
    if not always and not _NEEDS_QUOTES.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'
