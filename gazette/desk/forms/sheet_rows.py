"""The rows of a CSV file in a form: awards of a fund, duties, redirects, and the rows of public registers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gazette.desk.cell_money import read_amount
from gazette.desk.editing.csv_file import CsvFile, CsvRow
from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.forms.answers import Answers
from gazette.desk.forms.controls import YES_NO, Control, Mistakes, control_of
from gazette.desk.forms.rows import COLUMNS_SHOWN, MOST_COLUMNS_SHOWN, FileOfRows, ListedRow, named_in
from gazette.desk.grid import SheetCell
from gazette.frontmatter.source import Place
from gazette.library.public_registers import read_entries
from gazette.library.spreadsheet import read_spreadsheet
from gazette.money import AnyAmount
from gazette.problems import Problem
from gazette.records import PublicRegister
from gazette.records.public_register import column_key
from gazette.records.spreadsheet_row import SpreadsheetRow

_HOW_TO_WRITE = {
    "date": "A date, such as 2024-03-05, 2024-03 or 2024.",
    "amount": "An amount in pounds, such as 4500, about 4500, unknown or withheld.",
    "number": "Digits alone, such as 12.5.",
    "link": "A whole web address.",
    "reference": "The reference of a decision here, or a document in short form.",
}
Check = Callable[[bytes], Sequence[Problem]]


@dataclass(frozen=True)
class SheetRows(FileOfRows):
    """A CSV file with the declarations of its columns, in any order."""

    file: CsvFile
    noun: str
    declared: Mapping[str, Control]  # by the heading of its column
    check: Check
    needs_every_column: bool = False
    amounts: frozenset[str] = frozenset()  # the names of the controls that hold one

    @cached_property
    def columns(self) -> tuple[Control, ...]:
        """The columns in the order of the file; one that is not declared is a plain text."""
        known = {column_key(heading): control for heading, control in self.declared.items()}
        header = self.file.header
        named = [number for number, name in enumerate(header) if name.strip()]
        width = max(named, default=-1) + 1
        plain = (Control(f"column-{number}", name or f"Column {number + 1}", "") for number, name in enumerate(header))
        return tuple(known.get(column_key(name), other) for name, other in zip(header[:width], plain, strict=False))

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(self.columns[place].label for place in self._shown)

    @cached_property
    def rows(self) -> tuple[ListedRow, ...]:
        rows = []
        for number, place in enumerate(self.file.places):
            row = self.file.rows[place]
            end = row.line + max(1, len(row.text.rstrip("\r\n").splitlines()))
            cells = tuple(
                " ".join(row.cells[column].split()) if column < len(row.cells) else "" for column in self._shown
            )
            rows.append(ListedRow(number, cells, range(row.line, end)))
        return tuple(rows)

    @cached_property
    def _shown(self) -> tuple[int, ...]:
        """The columns that the list shows: the first that must be filled in, else the first."""
        order = sorted(range(len(self.columns)), key=lambda place: (not self.columns[place].is_required, place))
        required = sum(control.is_required for control in self.columns)
        return tuple(sorted(order[: min(MOST_COLUMNS_SHOWN, max(COLUMNS_SHOWN, required))]))

    @cached_property
    def _missing(self) -> Mapping[str, Control]:
        """The columns that are declared and not in the file, by their headings."""
        present = {control.name for control in self.columns}
        return {heading: control for heading, control in self.declared.items() if control.name not in present}

    @property
    def without_column(self) -> tuple[str, ...]:
        return tuple(control.label for control in self._missing.values())

    def controls(self, number: int, mistakes: Mistakes, answers: Answers | None) -> tuple[Control, ...]:
        row = self.file.rows[self.file.places[number]] if number < len(self.rows) else CsvRow(0, (), "")
        controls = []
        for place, control in enumerate((*self.columns, *self._missing.values())):
            cell = row.cell(place) if place < len(self.columns) else ""
            value = cell if answers is None else answers.get(control.name, cell)
            controls.append(replace(control, value=value, mistakes=tuple(mistakes.get((control.name,), ()))))
        return tuple(controls)

    def with_row(self, number: int, answers: Answers) -> bytes:
        """The file with the row; a field that is filled in and has no column yet adds one."""
        values = {name: self._typed(number, name, " ".join(value.split())) for name, value in answers.items()}
        new = {heading: control for heading, control in self._missing.items() if values.get(control.name)}
        if new and self.needs_every_column:
            new = dict(self._missing)
        places = [*enumerate(self.columns), *enumerate(new.values(), len(self.file.header))]
        cells = {place: values[control.name] for place, control in places if control.name in values}
        return self.file.with_columns([*new]).with_row(number, cells)

    def _typed(self, number: int, name: str, value: str) -> str:
        """What somebody typed; an amount as 45, as a spreadsheet program keeps £45, unless it stays as it is."""
        if name not in self.amounts or value in (control.value for control in self.controls(number, {}, None)):
            return value
        return read_amount(SheetCell(value)).value or value

    def without_row(self, number: int) -> bytes:
        return self.file.without_row(number)

    def after(self, data: bytes) -> SheetRows:
        return replace(self, file=CsvFile.of(data))

    def problems(self) -> Sequence[Problem]:
        return self.check(self.file.data)

    def place_of(self, number: int, problem: Problem) -> Place:
        names = {control.name: heading for heading, control in self.declared.items()}
        names |= {control.name: name for control, name in zip(self.columns, self.file.header, strict=False)}
        name = named_in(problem.what, names)
        return (name,) if name else ()


def declared_sheet(data: bytes, model: type[SpreadsheetRow], noun: str) -> SheetRows:
    """The rows of a file whose columns the fields of a model declare."""
    controls = {
        name: replace(control_of(name, info), is_required=name in model.required_cells)
        for name, info in model.model_fields.items()
    }
    file = _with_header(data, list(model.model_fields))
    amounts = frozenset(name for name, info in model.model_fields.items() if info.annotation == AnyAmount)
    return SheetRows(file, noun, controls, lambda after: read_spreadsheet(after, model)[1], amounts=amounts)


def _with_header(data: bytes, names: Sequence[str]) -> CsvFile:
    """The file, which begins with the names of all columns if there is nothing in it yet."""
    file = CsvFile.of(data)
    keys = [column_key(name) for name in file.header if name.strip()]
    if twice := next((name for name in file.header if keys.count(column_key(name)) > 1), ""):
        raise CannotEdit(f"Two columns are called {twice}. Keep one of them, in Excel or a text editor.")
    if len(keys) == 1 and any(sign in "".join(file.header) for sign in ";\t"):
        raise CannotEdit("The cells are not parted by commas. Bring the file in with: bin/gazette awards import")
    return file if file.header else file.with_header(names)


def register_sheet(data: bytes, register: PublicRegister) -> SheetRows:
    """The rows of a public register, whose document declares its columns."""
    file = CsvFile.of(data)
    names = [column.name for column in register.columns] or [name.strip() for name in file.header if name.strip()]
    controls = {}
    for name in names:
        column = register.column(name)
        controls[name] = Control(
            name=column.key,
            label=name,
            help=f"{column.meaning} {_HOW_TO_WRITE.get(column.type, '')}".strip(),
            choices=YES_NO if column.type == "yes-no" else (),
            is_required=column.is_required,
        )
    file = _with_header(data, names)
    amounts = frozenset(register.column(name).key for name in names if register.column(name).type == "amount")
    return SheetRows(file, "row", controls, lambda after: read_entries(register, after)[1], True, amounts)
