"""Reads a spreadsheet that belongs to the content: its rows as their model declares them, and its mistakes by line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from gazette.cache import code_version, key_of
from gazette.frontmatter.damage import examined_sheet
from gazette.frontmatter.sentences import nearest, offered, validated
from gazette.frontmatter.source import text_of
from gazette.library.alike import folded_by_kind
from gazette.library.folder import Folder
from gazette.problems import Problem
from gazette.records.private_recipient import is_named, private_name_shown
from gazette.records.spreadsheet_row import SpreadsheetRow

csv.field_size_limit(2_000_000)  # characters of a cell that the csv module reads at all
MOST_WORDS_OF_AN_ID = 2
MOST_LINES_OF_A_TITLE = 10
NOT_NAMED = "Write not named: everybody who can read the content can read the name, even though no page shows it."
REMOVE_TITLE = "Remove the title and the other lines above it."
REMOVE_SEP = "Remove that line."
SAVE_AS_CSV = "Save it again as CSV UTF-8 (Comma delimited)."
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}
ADDED_UP = "the page adds up the column itself; if the printed total differs, explain it under contradictions."
_TOTAL = re.compile(
    r"(?:(?:grand|overall|sub)[- ]?)?totals?"
    r"(?: (?:amount|awarded|cost|expenditure|paid|spend|value|for .+|[0-9/-]+))?:?"
    r"|sum(?: total)?:?|cyfanswm:?",
    re.I,
)

Row = TypeVar("Row", bound=SpreadsheetRow)
T = TypeVar("T")


@dataclass(frozen=True)
class Line:
    """A row as it is written, with the line on which it begins."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class WrittenSheet:
    """A spreadsheet as it is written: the headings, the rows, and the problems of the file as a whole."""

    header: list[str]
    lines: list[Line]
    broken: list[Problem]


def read_spreadsheet_of(folder: Folder, path: str, model: type[Row]) -> tuple[list[Row], list[Problem]]:
    """The rows of a file of the content folder, which may be missing, and its mistakes."""
    data = folder.read(path)
    if data is None:
        return [], []
    rows, problems = kept_spreadsheet(folder, data, model)
    return rows, [problem.at(folder.shown(path)) for problem in problems]


def kept_spreadsheet(folder: Folder, data: bytes, model: type[Row]) -> tuple[list[Row], list[Problem]]:
    """The same as `read_spreadsheet`, from the cache where these bytes have been read before."""
    key = key_of("spreadsheet", code_version(), model.__name__, data)
    return folder.cache.kept(key, partial(read_spreadsheet, data, model))


def read_spreadsheet(data: bytes, model: type[Row]) -> tuple[list[Row], list[Problem]]:
    """The rows without a mistake, and the mistakes in the others, with an empty path."""
    sheet = read_sheet(data)
    if isinstance(sheet, list):
        return [], sheet
    header = [name.lower() for name in sheet.header]
    problems = list(_header_problems(header, sheet.lines, model)) if header or not sheet.broken else sheet.broken
    if problems:
        return [], problems
    rows, faults = without_mistakes([_row(header, line, model) for line in sheet.lines])
    return rows, [*folded_by_kind(faults), *sheet.broken]


def without_mistakes(results: Sequence[T | list[Problem]]) -> tuple[list[T], list[Problem]]:
    """The rows without a mistake, and the mistakes in the others."""
    rows = [row for row in results if not isinstance(row, list)]
    return rows, [problem for problems in results if isinstance(problems, list) for problem in problems]


def read_sheet(data: bytes) -> WrittenSheet | list[Problem]:
    """The headings and the rows of a file, without what a spreadsheet program adds: empty columns and rows."""
    file = examined_sheet(data)
    if file.is_torn:
        return list(file.problems)
    text = text_of(file.data)
    if isinstance(text, Problem):
        return [*file.problems, _of_a_workbook(file.data) or _not_text(text)]
    lines, broken = _lines_of(text)
    width = max((place for line in lines for place, cell in enumerate(line.cells, 1) if cell), default=0)
    first, *others = lines or [Line(1, [])]
    rows = [_without_empty_columns(line, len(first.cells), width) for line in others if any(line.cells)]
    return WrittenSheet(first.cells[:width], rows, [*file.problems, *broken])


def _without_empty_columns(line: Line, columns: int, width: int) -> Line:
    """A row without the columns that are empty in every row; whole if it has more cells than the first row."""
    return line if len(line.cells) > columns else Line(line.number, line.cells[:width])


def _not_text(problem: Problem) -> Problem:
    return replace(problem, remedy=SAVE_AS_CSV) if "UTF-8" in problem.what else problem


def _of_a_workbook(data: bytes) -> Problem | None:
    """What is wrong where a workbook was only given another ending."""
    return Problem("", 1, "This is an Excel workbook, not a CSV file.", SAVE_AS_CSV) if data[:2] == b"PK" else None


def _lines_of(text: str) -> tuple[list[Line], list[Problem]]:
    """The non-empty lines that can be read, and the problem that stopped the reading."""
    sheet = csv.reader(io.StringIO(text), strict=True)
    lines: list[Line] = []
    number = 1
    try:
        for cells in sheet:
            lines.append(Line(number, [cell.strip() for cell in cells]))
            number = sheet.line_num + 1
    except csv.Error as error:
        what = f"The row cannot be read: {error}."
        return lines, [Problem("", number, what, "Look for a quotation mark that is open.")]
    return lines, []


def _header_problems(header: list[str], lines: Sequence[Line], model: type[SpreadsheetRow]) -> Iterator[Problem]:
    columns = list(model.model_fields)
    not_the_names = separator_problem(header) or title_problem(header, lines, columns)
    if not_the_names:
        yield not_the_names
        return
    if not any(header):
        remedy = f"Begin with {','.join(model.required_cells)}"
        yield Problem("", 1, "The row that names the columns is missing.", remedy)
        return
    missing = [name for name in model.required_cells if name not in header]
    for name in dict.fromkeys(header):
        if name in columns and header.count(name) > 1:
            yield Problem("", 1, f"The column {name} is there {header.count(name)} times.", "Keep one of them.")
        if name not in columns:
            what = f"There is no column '{name}'." if name else "A column has no name."
            near = nearest(name, missing)
            missing = [other for other in missing if other != near]
            otherwise = offered(name, columns, f"Choose from: {', '.join(columns)}.")
            yield Problem("", 1, what, f"Did you mean '{near}'?" if near else otherwise)
    first_row = ",".join(model.required_cells) + ("" if len(columns) == len(model.required_cells) else " and others")
    for name in missing:
        yield Problem("", 1, f"The column {name} is missing.", f"The first row is: {first_row}.")


def _row(header: Sequence[str], line: Line, model: type[Row]) -> Row | list[Problem]:
    total = total_problem(line, f"Remove it: {ADDED_UP}") if model.is_added_up else None
    problem = total or line_problem(header, line, model.longest_cell)
    if problem:
        return [problem]
    cells = {name: cell for name, cell in zip(header, line.cells, strict=True) if cell}
    empty = [name for name in model.required_cells if name not in cells]
    if empty:
        return [_empty_cell(name, line, model) for name in empty]
    if named := private_name_shown(cells):
        what = f"The recipient is a private person, and the cell {named} has the name."
        return [Problem("", line.number, what, "Write it without the name, and not named under recipient.")]
    if is_named(cells):
        what = "The recipient is a private person, and the cell recipient may have the name."
        return [Problem("", line.number, what, NOT_NAMED)]
    row = validated(model, dict(cells), {("row",): line.number}, ("row",))
    if isinstance(row, list):
        return row
    row = row.at_line(line.number)
    return list(row.mistakes()) or row


def _empty_cell(name: str, line: Line, model: type[SpreadsheetRow]) -> Problem:
    return Problem("", line.number, f"The cell {name} is empty.", model.remedies.get(name, "Fill it in."))


def separator_problem(header: Sequence[str]) -> Problem | None:
    """What is wrong where a program in another language, or for another program, wrote the file."""
    filled = list(filter(None, header))
    if len(filled) == 1 and (separator := re.search("[;\t|]", header[0].removeprefix("sep="))):
        what = f"The columns are separated by {_SEPARATORS[separator[0]]} instead of commas."
        return Problem("", 1, what, SAVE_AS_CSV)
    if header and re.fullmatch(r"sep=.?", header[0], re.I):
        return Problem("", 1, "The line that begins with sep= is only for Excel.", REMOVE_SEP)
    return None


def title_problem(
    header: Sequence[str], lines: Sequence[Line], columns: Collection[str], key: Callable[[str], str] = str.lower
) -> Problem | None:
    """What is wrong where a title, or another line, is above the names of the columns."""
    if not any(key(name) in columns for name in header):
        for line in lines[:MOST_LINES_OF_A_TITLE]:
            if len({key(cell) for cell in line.cells if cell} & set(columns)) > 1:
                what = f"The first row must name the columns, which are named in line {line.number}."
                return Problem("", 1, what, REMOVE_TITLE)
    return None


def total_problem(line: Line, remedy: str) -> Problem | None:
    """A row that is none: a total, which would be added up once more, or a note."""
    if _TOTAL.fullmatch(next(filter(None, line.cells), "")):
        return Problem("", line.number, "The row looks like a total.", remedy)
    filled = list(filter(None, line.cells))
    if len(filled) == 1 and line.cells[0] and len(filled[0].split()) > MOST_WORDS_OF_AN_ID:
        what = "The row looks like a note: only its first cell is filled."
        return Problem("", line.number, what, "Remove it, or fill in the other cells.")
    return None


def line_problem(
    header: Sequence[object], line: Line, longest_cell: int = SpreadsheetRow.longest_cell
) -> Problem | None:
    """What is wrong with the shape of a row."""
    if len(line.cells) != len(header):
        what = f"The row has {len(line.cells)} cells; the first row names {len(header)} columns."
        too_many = "Put quotation marks round text that holds a comma"
        too_many += "." if line.cells[-1] else ", or remove a comma at the end."
        too_few = "Write a comma for each cell that is empty."
        return Problem("", line.number, what, too_many if len(line.cells) > len(header) else too_few)
    if any(len(cell) > longest_cell for cell in line.cells):
        what = "A cell holds more text than a page."
        return Problem("", line.number, what, "Look for a quotation mark that is open.")
    return None


def rows_without(data: bytes, lines: Collection[int]) -> bytes:
    """A spreadsheet without the rows that begin on some lines."""
    text = text_of(data)
    if not lines or isinstance(text, Problem):
        return data
    return _as_csv(line.cells for line in _lines_of(text)[0] if line.number not in lines)


def _as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\n").writerows(rows)
    return sheet.getvalue().encode()
