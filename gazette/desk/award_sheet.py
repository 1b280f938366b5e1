"""The spreadsheet of a fund: with other rows, where rows that stay keep their bytes; and as a workbook for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from gazette.desk.award_import import AwardChanges
from gazette.desk.award_rows import Cells
from gazette.desk.grid import CannotRead
from gazette.library.spreadsheet import WrittenSheet, read_sheet
from gazette.records.fund import Award


def rows_in(data: bytes) -> list[Cells]:
    """The awards that a spreadsheet has, by the names of its columns. Raises CannotRead."""
    sheet = _read(data)
    return [
        {name.lower(): cell for name, cell in zip(sheet.header, line.cells, strict=False) if cell}
        for line in sheet.lines
    ]


def with_changes(data: bytes, changes: AwardChanges) -> bytes:
    """The spreadsheet after an import. Columns that new cells need are added at the right end."""
    text = data.decode("utf-8-sig") if data else ",".join(Award.required_cells) + "\n"
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    end = "\r\n" if "\r\n" in text else "\n"
    sheet = _read(text.encode())
    header = [name.lower() for name in sheet.header]
    rewritten = {award.id: award.cells for award in changes.changed}
    needed = {name for cells in (*changes.new, *rewritten.values()) for name, cell in cells.items() if cell}
    added = [name for name in Award.model_fields if name in needed and name not in header]
    parts = []
    for number, (cells, written) in enumerate(_written_rows(text, header)):
        award_id = cells.get("id", "")
        if number and award_id in rewritten:
            parts.append(_row([*header, *added], rewritten[award_id], end))
        else:
            more = added if number == 0 else [""] * len(added)
            parts.append(written.rstrip("\r\n") + "".join(f",{name}" for name in more) + end)
    parts += [_row([*header, *added], cells, end) for cells in changes.new]
    return mark + "".join(parts).encode()


def _written_rows(text: str, header: Sequence[str]) -> Iterator[tuple[Cells, str]]:
    """Each row with the text that it is in the file; a cell may have several lines. Blank lines are left out."""
    lines = text.splitlines(keepends=True)
    reader = csv.reader(iter(lines))
    start = 0
    for cells in reader:
        written = "".join(lines[start : reader.line_num])
        start = reader.line_num
        if any(cells):
            yield dict(zip(header, (cell.strip() for cell in cells), strict=False)), written


def _row(header: Sequence[str], cells: Mapping[str, str], end: str) -> str:
    row = io.StringIO()
    csv.writer(row, lineterminator=end).writerow([cells.get(name, "") for name in header])
    return row.getvalue()


def _read(data: bytes) -> WrittenSheet:
    sheet = read_sheet(data)
    if isinstance(sheet, list):
        raise CannotRead(f"{sheet[0].what} {sheet[0].remedy}")
    return sheet


def workbook_of(rows: Sequence[Cells], title: str) -> bytes:
    """The awards as a workbook with every column, in which each cell is text, so that Excel alters none."""
    import openpyxl  # loads slowly, and no other command needs it
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title[:31]
    names = list(Award.model_fields)
    for number, cells in enumerate([{name: name for name in names}, *rows], 1):
        for column, name in enumerate(names, 1):
            cell = sheet.cell(number, column, cells.get(name) or None)
            cell.number_format = "@"
            cell.font = Font(bold=number == 1)
            cell.alignment = Alignment(wrap_text=number > 1, vertical="top")
    for column, name in enumerate(names, 1):
        longest = max([len(name), *(len(cells.get(name, "")) for cells in rows)])
        sheet.column_dimensions[get_column_letter(column)].width = min(50, longest + 2)
    sheet.freeze_panes = "A2"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
