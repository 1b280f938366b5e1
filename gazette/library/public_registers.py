"""The spreadsheets beside public registers: their rows, each cell read as its column declares, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath

from gazette import fingerprints
from gazette.dates import KnownDate, known_date
from gazette.frontmatter.models import web_address, yes_or_no
from gazette.frontmatter.sentences import nearest
from gazette.library.folder import Folder, spreadsheet_of
from gazette.library.spreadsheet import (
    ADDED_UP,
    Line,
    WrittenSheet,
    line_problem,
    read_sheet,
    separator_problem,
    title_problem,
    total_problem,
    without_mistakes,
)
from gazette.money import Money, is_shown_zero, money
from gazette.problems import Cause, Mistake, Problem
from gazette.records import PublicRegister, Record, documents_folder
from gazette.records.public_register import (
    CellValue,
    ColumnType,
    Figure,
    NotGiven,
    ReadColumn,
    RegisterEntry,
    column_key,
)
from gazette.sentences.data import one_word

MISSING_WORDS = {word.value: word for word in NotGiven}
LONGEST_NUMBER = 30  # characters
_DAY_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([12][0-9]{3})")
_NUMBER = re.compile(r"-?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?")
_BELOW_ZERO = re.compile(r"[-−] ?(?P<plain>£?.+)|£ ?[-−](?P<after>.+)|\((?P<inside>£?.+)\)")


def with_entries(folder: Folder, records: list[Record]) -> tuple[list[Record], list[Problem]]:
    """The records, each public register with the rows of its spreadsheet, and the mistakes in the spreadsheets."""
    problems = list(_without_a_declaration(folder))
    joined: list[Record] = []
    for record in records:
        if isinstance(record, PublicRegister) and not record.is_removed:
            record, mistakes = _with_rows(folder, record)
            problems += mistakes
        joined.append(record)
    return joined, problems


def _without_a_declaration(folder: Folder) -> Iterator[Problem]:
    place = documents_folder(PublicRegister)
    documents = {path for path, kind in folder.documents if kind is PublicRegister}
    for path in folder.spreadsheets:
        if path.startswith(f"{place}/") and path.removesuffix(".csv") + ".md" not in documents:
            name = PurePosixPath(path).stem
            what = "This spreadsheet has no page."
            remedy = f"Write {name}.md beside it, with title: … between two lines of three hyphens."
            yield Problem(folder.shown(path), 1, what, remedy, cause=Cause("follows", name))


def _with_rows(folder: Folder, register: PublicRegister) -> tuple[PublicRegister, list[Problem]]:
    path = spreadsheet_of(register.path)
    if path not in folder.spreadsheets:
        is_explained = register.nil_returns or path in folder.too_large
        return register, [] if is_explained else [_no_rows(register)]
    data = (folder.root / path).read_bytes()
    register, problems = read_entries(register, data)
    problems = [problem.at(folder.shown(path)) for problem in problems]
    if not (register.entries or problems or register.nil_returns):
        problems.append(_no_rows(register))
    fingerprint = fingerprints.together(register.fingerprint, fingerprints.of_spreadsheet(data))
    return register.with_fingerprint(fingerprint), problems


def _no_rows(register: PublicRegister) -> Problem:
    """A register without rows would say nothing, and readers would take that for none."""
    remedy = (
        f"Put the rows in {register.name}.csv beside it; or, if there was nothing to enter, "
        "write nil_returns: with the period."
    )
    return replace(register.problem("The register has no rows.", remedy), cause=Cause("follows", register.path))


def read_entries(register: PublicRegister, data: bytes) -> tuple[PublicRegister, list[Problem]]:
    """The register with the rows without a mistake, and the mistakes in the others, with an empty path."""
    sheet = read_sheet(data)
    if isinstance(sheet, list):
        return register, sheet
    problems = sheet.broken if sheet.broken and not sheet.header else list(_header_problems(register, sheet))
    columns = tuple(map(register.column, sheet.header))
    if problems:
        return register.with_entries(columns, ()), problems
    entries, faults = without_mistakes([_entry(register, columns, line) for line in sheet.lines])
    read = register.with_entries(columns, tuple(entries))
    return read, [*faults, *sheet.broken, *_repeated_ids(read)]


def _header_problems(register: PublicRegister, sheet: WrittenSheet) -> Iterator[Problem]:
    """The first row names every declared column once, and no other; without a declaration, any names."""
    if not any(sheet.header):
        yield Problem(
            "", 1, "The first row has no names of columns.", "Begin with their names, such as Date,What,Answer"
        )
        return
    declared = [column_key(column.name) for column in register.columns]
    not_the_names = separator_problem(sheet.header) or title_problem(sheet.header, sheet.lines, declared, column_key)
    if not_the_names:
        yield not_the_names
        return
    keys = [column_key(name) for name in sheet.header]
    for index, name in enumerate(sheet.header):
        if not name:
            yield Problem("", 1, "A column has no name.", "Name it; remove any title above the names of the columns.")
        elif keys[index] in keys[:index]:
            yield Problem("", 1, f"Two columns have the name '{name}'.", "Give one of them another name.")
    if register.columns:
        yield from _differences_from_declared(register, sheet.header)
    yield from _same_names_in_data([register.column(name) for name in sheet.header if name])


def _differences_from_declared(register: PublicRegister, header: Sequence[str]) -> Iterator[Problem]:
    """The declared columns that are missing, and the others; a column spelt a little differently is one mistake."""
    keys = {column_key(name) for name in header}
    declared = {column_key(column.name): column.name for column in register.columns}
    missing = [name for key, name in declared.items() if key not in keys]
    for name in header:
        if name and column_key(name) not in declared:
            what = f"The column '{name}' is not among the columns in {register.name}.md."
            near = nearest(name, missing)
            otherwise = "Add it there, or remove it from the spreadsheet: every column is published."
            yield Problem("", 1, what, f"Did you mean '{near}'?" if near else otherwise)
            missing = [other for other in missing if other != near]
    for name in missing:
        remedy = f"Add it, or remove it from columns in {register.name}.md."
        yield Problem("", 1, f"The column '{name}' is missing in the first row.", remedy)


def _same_names_in_data(columns: Sequence[ReadColumn]) -> Iterator[Problem]:
    """Dates, amounts and numbers have further columns in the data, whose names no other column may have."""
    owners = {name: column.name for column in columns for name in further_columns(column)}
    for column in columns:
        if column.key in owners or column.key in OF_EVERY_ROW:
            owner = owners.get(column.key)
            what = f"The name '{column.name}' is taken in the data" + (f" by the column '{owner}'." if owner else ".")
            yield Problem("", 1, what, "Give the column another name.")


def further_columns(column: ReadColumn) -> tuple[str, ...]:
    """The names of the other columns that a column has in the data."""
    return tuple(f"{column.key}_{ending}" for ending in ENDINGS.get(column.type, ()))


def _entry(register: PublicRegister, columns: Sequence[ReadColumn], line: Line) -> RegisterEntry | list[Problem]:
    problem = total_problem(line, _without_total(register)) or line_problem(columns, line)
    if problem:
        return [problem]
    cells: list[CellValue] = []
    problems: list[Problem] = []
    for column, written in zip(columns, line.cells, strict=True):
        value = _cell(column, written)
        if isinstance(value, Mistake):
            problems.append(Problem("", line.number, f"{column.name}: {value.what}", value.remedy))
        else:
            cells.append(value)
    return problems or RegisterEntry(line.number, tuple(cells))


def _without_total(register: PublicRegister) -> str:
    if register.total_column:
        return f"Remove it: {ADDED_UP}"
    return f"Remove it, and name the column under total_column: {ADDED_UP}"


def _cell(column: ReadColumn, written: str) -> CellValue | Mistake:
    text = " ".join(written.split())
    value = MISSING_WORDS.get(one_word(text))
    if not text and column.is_required:
        return Mistake("The cell is empty.", "Fill it in, or write unknown or withheld.")
    if not text:
        return None
    try:
        return value or READERS[column.type](text)
    except Mistake as mistake:
        return mistake


def _repeated_ids(register: PublicRegister) -> Iterator[Problem]:
    """Ids are unique, however they are spelt, because links to rows are made from them."""
    lines: dict[str, int] = {}
    for entry in register.entries:
        other = lines.setdefault(entry.anchor, entry.line)
        if entry.anchor and other != entry.line:
            yield Problem("", entry.line, f"The id {entry.id} is also in line {other}.", "Give this row another id.")


def _text(text: str) -> str:
    return text


def _date(text: str) -> KnownDate:
    """A date. A British spreadsheet program writes the day first, and turns 2018-03-05 into 05/03/2018 by itself."""
    day_first = _DAY_FIRST.fullmatch(text)
    if not day_first:
        return known_date(text)
    day, month, year = day_first.groups()
    return known_date(f"{year}-{int(month):02}-{int(day):02}")


def _amount(text: str) -> Money:
    """An amount of money, which may be below zero: a credit note in a list of payments."""
    text = re.sub(r"£ +", "£", text)
    if not re.search("[0-9]", text) and not is_shown_zero(text):
        raise Mistake(f"'{text}' is not an amount in pounds.", "Write digits, unknown or withheld, or leave it empty.")
    below = _BELOW_ZERO.fullmatch(text)
    if not below:
        return money(text)
    amount = money(below["plain"] or below["after"] or below["inside"])
    if amount.closeness != "exact":
        raise Mistake(f"'{text}' is not an amount in pounds.", "Write a figure below zero alone, such as -60.50.")
    return replace(amount, pounds=-amount.pounds)


def _number(text: str) -> Figure:
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        remedy = "Write digits alone, such as 12 or 12.5, and the unit in the heading of the column."
        raise Mistake(f"'{text[:LONGEST_NUMBER]}' is not a number.", remedy)
    return Figure(Decimal(text.replace(",", "")), text)


READERS: Mapping[ColumnType, Callable[[str], CellValue]] = {
    "text": _text,
    "date": _date,
    "amount": _amount,
    "number": _number,
    "yes-no": yes_or_no,
    "link": web_address,
    "reference": _text,
}
# Columns that the data has besides those of the spreadsheet.
OF_EVERY_ROW = ("page_address", "illustrative")
ENDINGS: Mapping[ColumnType, tuple[str, ...]] = {"date": ("from", "to"), "amount": ("is",), "number": ("is",)}
