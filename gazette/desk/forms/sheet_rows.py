"""The rows of a CSV file in a form: awards of a fund, duties, redirects, and the rows of public registers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gazette.desk.editing.csv_file import CsvFile, CsvRow
from gazette.desk.forms.answers import Answers
from gazette.desk.forms.controls import YES_NO, Control, Mistakes, control_of
from gazette.desk.forms.rows import MOST_COLUMNS_SHOWN, FileOfRows, ListedRow, named_in
from gazette.frontmatter.source import Place
from gazette.library.public_registers import read_entries
from gazette.library.spreadsheet import read_spreadsheet
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
    declared: tuple[Control, ...]
    check: Check

    @cached_property
    def columns(self) -> tuple[Control, ...]:
        """The columns in the order of the file; one that is not declared is a plain text."""
        known = {column_key(control.name): control for control in self.declared}
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
        return tuple(sorted(order[:MOST_COLUMNS_SHOWN]))

    @property
    def extra(self) -> tuple[str, ...]:
        present = {control.name for control in self.columns}
        return tuple(control.name for control in self.declared if control.name not in present)

    def controls(self, number: int, mistakes: Mistakes, answers: Answers | None) -> tuple[Control, ...]:
        row = self.file.rows[self.file.places[number]] if number < len(self.rows) else CsvRow(0, (), "")
        controls = []
        for place, control in enumerate(self.columns):
            cell = row.cell(place)
            value = cell if answers is None else answers.get(control.name, cell)
            controls.append(replace(control, value=value, mistakes=tuple(mistakes.get((control.name,), ()))))
        return tuple(controls)

    def with_row(self, number: int, answers: Answers) -> bytes:
        cells = {
            place: " ".join(answers[control.name].split())
            for place, control in enumerate(self.columns)
            if control.name in answers
        }
        return self.file.with_row(number, cells)

    def without_row(self, number: int) -> bytes:
        return self.file.without_row(number)

    def after(self, data: bytes) -> SheetRows:
        return replace(self, file=CsvFile.of(data))

    def problems(self) -> Sequence[Problem]:
        return self.check(self.file.data)

    def place_of(self, number: int, problem: Problem) -> Place:
        names = {control.name: control.name for control in self.declared}
        names |= {control.name: name for control, name in zip(self.columns, self.file.header, strict=False)}
        name = named_in(problem.what, names)
        return (name,) if name else ()


def declared_sheet(data: bytes, model: type[SpreadsheetRow], noun: str) -> SheetRows:
    """The rows of a file whose columns the fields of a model declare."""
    controls = [
        replace(control_of(name, info), is_required=name in model.required_cells)
        for name, info in model.model_fields.items()
    ]
    file = _with_header(data, list(model.model_fields))
    return SheetRows(file, noun, tuple(controls), lambda after: read_spreadsheet(after, model)[1])


def _with_header(data: bytes, names: Sequence[str]) -> CsvFile:
    """The file, which begins with the names of all columns if there is nothing in it yet."""
    file = CsvFile.of(data)
    return file if file.header else file.with_header(names)


def register_sheet(data: bytes, register: PublicRegister) -> SheetRows:
    """The rows of a public register, whose document declares its columns."""
    file = CsvFile.of(data)
    names = [column.name for column in register.columns] or [name.strip() for name in file.header if name.strip()]
    controls = []
    for name in names:
        column = register.column(name)
        controls.append(
            Control(
                name=column.key,
                label=name,
                help=f"{column.meaning} {_HOW_TO_WRITE.get(column.type, '')}".strip(),
                choices=YES_NO if column.type == "yes-no" else (),
                is_required=column.is_required,
            )
        )
    file = _with_header(data, names)
    return SheetRows(file, "row", tuple(controls), lambda after: read_entries(register, after)[1])
