"""Reads any sheet by its declared columns: the rows in the project's forms, and what a person must look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from gazette.desk.cell_dates import CellReading, DateColumn, date_column, read_date, unread
from gazette.desk.cell_money import read_amount, read_clock
from gazette.desk.columns import (
    ColumnHeading,
    SheetColumn,
    heading_row,
    headings_of,
    known_headings,
    notices_of_headings,
)
from gazette.desk.csv_sheet import read_csv_sheet
from gazette.desk.file_kinds import refuse_other_files
from gazette.desk.grid import CannotRead, Grid, GridRow, SheetCell
from gazette.desk.restrictions import marking_in, read_restriction, warning_in
from gazette.money import say_pounds
from gazette.plurals import noun_for

_TOTAL = re.compile(r"(grand |sub[- ]?)?totals?\b.*|sum", re.I)
_ERROR = re.compile(r"#(REF!|NAME\?|VALUE!|N/A|DIV/0!|NULL!|NUM!|SPILL!|CALC!)")
_LIKE_A_DATE = re.compile(r"[A-Z][a-z]{2}-[0-9]{2}|[0-9]{1,2}-[A-Z][a-z]{2}(-[0-9]{2,4})?|[0-9]{2}/[0-9]{2}/[0-9]{4}")
_ADDRESS = re.compile(r"https?://\S+")
_PLAIN_SUM = re.compile(r"[0-9]+(\.[0-9]+)?")
UNKNOWN = ("unknown", "not known")
SHOWN = 60  # characters of a row that was left out


@dataclass(frozen=True)
class SheetRow:
    """A row: its values by column, the files and addresses it names, and what to look at."""

    number: int
    values: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()  # columns whose cells have words that could not be taken


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet, the columns that it has, and sentences on how it was read."""

    rows: tuple[SheetRow, ...]
    headings: dict[str, str]  # the name of each column that was found, and its heading
    notices: tuple[str, ...]


def read_register_sheet(
    data: bytes, columns: Sequence[SheetColumn], today: date, sheet_name: str | None = None
) -> Sheet:
    """Reads a workbook or a CSV file. Raises CannotRead, which says in a sentence what to do."""
    refuse_other_files(data)

    def fit(cells: list[str]) -> int:
        return known_headings(cells, columns)

    if data.startswith(b"PK"):
        from gazette.desk.workbook import read_workbook  # it loads openpyxl, which no other command needs

        grid = read_workbook(data, fit, sheet_name)
    elif sheet_name:
        raise CannotRead("A CSV file has no named sheets. Leave out --sheet.")
    else:
        grid = read_csv_sheet(data, fit)
    return _SheetReader(grid, columns, today).sheet()


@dataclass
class _SheetReader:
    """A grid with the meaning of its columns."""

    grid: Grid
    columns: Sequence[SheetColumn]
    today: date

    def sheet(self) -> Sheet:
        at = heading_row(self.grid.rows, self.columns)
        headings = headings_of(self.grid.rows[at], self.columns)
        notices = [*self.grid.notices, *self._above(at), *notices_of_headings(headings, self.columns)]
        self.heading_keys = [heading.text.casefold() for heading in headings]
        below = [row for row in self.grid.rows[at + 1 :] if row]
        rows = [row for row in below if not self._why_left_out(row, headings)]
        notices += [sentence for row in below if (sentence := self._why_left_out(row, headings))]
        dates = _date_columns(rows, headings)
        notices += _notices_of_dates(headings, dates, self.today)
        notices += [] if self.grid.is_text else _words_without_heading(rows, headings)
        named = {heading.column.name: heading.text for heading in headings if heading.column}
        entries = tuple(self._row(row, headings, dates) for row in rows)
        notices += _notices_of_totals([row for row in below if row not in rows], headings, entries)
        return Sheet(entries, named, tuple(notices))

    def _above(self, at: int) -> Iterator[str]:
        for row in self.grid.rows[:at]:
            if row:
                yield f"Row {row.number} is above the headings and was left out: {_words(row)}."

    def _why_left_out(self, row: GridRow, headings: list[ColumnHeading]) -> str:
        """Why a row is not an entry of the register; "" for an entry."""
        filled = row.filled
        texts = [cell.text.casefold() for cell in filled]
        if all(text in self.heading_keys for text in texts) and len(texts) > 1:
            return f"Row {row.number} repeats the headings and was left out."
        if _TOTAL.fullmatch(filled[0].text) and len(filled) <= max(2, len(headings) // 2):
            return f"Row {row.number} is a total and was left out: {_words(row)}."
        if len(filled) == 1 and len(headings) > 1:
            return f"Row {row.number} has words in one cell only and was left out: {_words(row)}."
        return ""

    def _row(self, row: GridRow, headings: list[ColumnHeading], dates: dict[str, DateColumn]) -> SheetRow:
        width = max(heading.place for heading in headings) + 1
        if self.grid.is_text and any(row.cells[width:]):
            what = "The row has more cells than there are headings. Put quotation marks round words with a comma."
            return SheetRow(row.number, questions=(what,), unread=frozenset({"row"}))
        entry = SheetRow(row.number, questions=row.questions)
        for heading in headings:
            cell = row.cell(heading.place)
            marking = _marking(cell, heading)
            if marking:
                entry = replace(entry, questions=(*entry.questions, marking), unread=entry.unread | {"row"})
            elif heading.column and (cell or cell.address):
                entry = self._with_cell(entry, cell, heading.column, heading.text, dates)
        return entry

    def _with_cell(
        self, row: SheetRow, cell: SheetCell, column: SheetColumn, heading: str, dates: dict[str, DateColumn]
    ) -> SheetRow:
        addresses = tuple(dict.fromkeys((*row.addresses, *_addresses(cell, column))))
        row = replace(row, addresses=addresses)
        if column.holds in ("files", "addresses") or (column.holds == "address" and not _address(cell)):
            return replace(row, files=(*row.files, *_files(cell, column)))
        reading = self._read(cell, column, dates)
        questions = tuple(f"{heading}: {sentence}" for sentence in (reading.question, reading.remark) if sentence)
        row = replace(row, questions=(*row.questions, *questions))
        if reading.question:
            waits = {"row"} if column.holds == "restriction" or column.makes_wait(cell.text) else {column.name}
            return replace(row, unread=row.unread | waits)
        return replace(row, values=row.values | {column.name: reading.value}) if reading.value else row

    def _read(self, cell: SheetCell, column: SheetColumn, dates: dict[str, DateColumn]) -> CellReading:
        if _ERROR.fullmatch(cell.text):
            return unread(f"The cell holds Excel's error {cell.text}. Correct it in Excel.")
        if column.keeps_unknown and cell.text.casefold() in UNKNOWN:
            return CellReading("unknown")
        if column.holds == "date":
            return read_date(cell, dates[column.name], self.today)
        if column.holds == "money":
            return read_amount(cell)
        if column.holds == "clock":
            return read_clock(cell)
        if column.holds == "restriction":
            return read_restriction(cell, column)
        if column.makes_wait(cell.text):
            return unread(f"'{cell.text[:SHOWN]}': there may be nothing to publish yet. If there is, empty the cell.")
        if column.holds == "address":
            return CellReading(_address(cell))
        if column.holds == "reference":
            return _reference(cell)
        return CellReading(cell.text, question=cell.question, remark=warning_in(cell.text))


def _marking(cell: SheetCell, heading: ColumnHeading) -> str:
    """Why a cell makes its row wait: it says that the entry is not public, and not only its file or its sum."""
    column = heading.column
    is_of_file = column is not None and column.holds in ("files", "addresses") and not column.may_be_restricted
    if is_of_file or (column and (column.may_say_withheld or column.holds in ("restriction", "date", "money"))):
        return ""
    marking = marking_in(cell.text)
    return f"{heading.text}: {marking}" if marking else ""


def _reference(cell: SheetCell) -> CellReading:
    """A reference to the letter, unless Excel has altered it."""
    is_untouched = cell.is_typed and not cell.question
    if cell.date or cell.question or (not is_untouched and _LIKE_A_DATE.fullmatch(cell.text)):
        what = f"Excel has made a date of the reference ('{cell.text}')."
    elif not is_untouched and re.fullmatch(r"[0-9]+\.[0-9]+|[0-9.]+[eE][+]?[0-9]+|[0-9]{16,}", cell.text):
        what = f"Excel keeps the reference '{cell.text}' as a number, which may have lost figures."
    else:
        return CellReading(" ".join(cell.text.split()))
    return unread(f"{what} Format the column as Text in Excel and type it again.")


def _addresses(cell: SheetCell, column: SheetColumn) -> Iterator[str]:
    if column.holds == "address":
        return
    if cell.address.startswith(("http://", "https://")):
        yield cell.address
    if column.holds in ("files", "addresses"):
        yield from (match[0].rstrip(".,;)") for match in _ADDRESS.finditer(cell.text))


def _address(cell: SheetCell) -> str:
    """The one address that a cell gives, as words or as its hyperlink."""
    words = _ADDRESS.fullmatch(cell.text)
    return cell.address if cell.address.startswith(("http://", "https://")) else words[0] if words else ""


def _files(cell: SheetCell, column: SheetColumn) -> Iterator[str]:
    """The names of files in a cell, or that of the file to which its hyperlink leads."""
    if column.holds == "addresses":
        return
    names = [name.strip() for name in re.split(r"[\n;|]", _ADDRESS.sub("", cell.text)) if name.strip(" .,")]
    if cell.address and not re.match(r"[a-z]+:(?!\\)", cell.address, re.I):
        names = [cell.address]
    if not cell.address.startswith("http"):
        yield from names


def _date_columns(rows: Sequence[GridRow], headings: Sequence[ColumnHeading]) -> dict[str, DateColumn]:
    return {
        heading.column.name: date_column((row.cell(heading.place) for row in rows), heading.column.is_past)
        for heading in headings
        if heading.column and heading.column.holds == "date"
    }


def _notices_of_dates(headings: Sequence[ColumnHeading], dates: dict[str, DateColumn], today: date) -> Iterator[str]:
    for heading in headings:
        column = dates.get(heading.column.name) if heading.column else None
        if column and column.numbers and not (column.month_first or column.year_first):
            reading = read_date(SheetCell(column.numbers), column, today)
            if reading.value:
                what = f"Dates in the column '{heading.text}' were read as day, month, year"
                yield f"{what}: {column.numbers} as {reading.value}."


def _notices_of_totals(
    left_out: Sequence[GridRow], headings: Sequence[ColumnHeading], entries: Sequence[SheetRow]
) -> Iterator[str]:
    """Where a total of the sheet is not that of the rows: some are missing, hidden or not read."""
    for heading in headings:
        if not (heading.column and heading.column.holds == "money"):
            continue
        sums = [entry.values.get(heading.column.name, "") for entry in entries]
        total = sum((Decimal(amount) for amount in sums if _PLAIN_SUM.fullmatch(amount)), Decimal(0))
        for row in left_out:
            cell = row.cell(heading.place)
            stated = read_amount(cell).value
            if _PLAIN_SUM.fullmatch(stated) and _TOTAL.fullmatch(row.filled[0].text) and Decimal(stated) != total:
                figures = f"{say_pounds(Decimal(stated))}, and the rows that were read come to {say_pounds(total)}"
                yield f"The total in row {row.number} is {figures}. Check whether rows are missing."


def _words_without_heading(rows: Sequence[GridRow], headings: Sequence[ColumnHeading]) -> Iterator[str]:
    places = {heading.place for heading in headings}
    count = sum(any(cell for place, cell in enumerate(row.cells) if place not in places) for row in rows)
    if count:
        yield f"{count} {noun_for(count, 'row')} have words in a column without a heading, which were left out."


def _words(row: GridRow) -> str:
    words = " ".join(" ".join(cell.text.split()) for cell in row.filled)
    return f"'{words[:SHOWN]}{' …' if len(words) > SHOWN else ''}'"
