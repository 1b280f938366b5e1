"""Which files of the content folder have rows that a form can show, and as what they are read."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from gazette.desk.award_import import ids_of_the_past, next_id
from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.forms.list_rows import ListRows
from gazette.desk.forms.rows import FileOfRows
from gazette.desk.forms.sheet_rows import declared_sheet, register_sheet
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Source, read_document
from gazette.library.folder import REDIRECTS
from gazette.library.registers import DUTIES, rows_of_lists
from gazette.records import Fund, PublicRegister, documents_folder
from gazette.records.duties import Duty
from gazette.records.fund import Award
from gazette.records.machine_test import MachineTest
from gazette.records.redirect import Redirect

# A machine writes down what it tested, so nobody edits that.
REGISTERS = {f"registers/{row.register}.yaml": row for row in rows_of_lists() if row is not MachineTest}
NO_DECLARATION = "The document beside this file, which says what its columns hold, has a mistake. Correct that first."


def document_of(path: str) -> str:
    """The document that the rows of a file belong to; "" for a file that belongs to none."""
    folder = path.rpartition("/")[0]
    belongs = folder in (documents_folder(Fund), documents_folder(PublicRegister))
    return f"{path.removesuffix('.csv')}.md" if belongs and path.endswith(".csv") else ""


def has_rows(path: str) -> bool:
    return path in (DUTIES, REDIRECTS) or path in REGISTERS or bool(document_of(path))


def rows_of_file(content: Path, path: str, data: bytes) -> FileOfRows:
    """The rows of a file that has some. Raises CannotEdit if it cannot be read."""
    if path in REGISTERS:
        return ListRows(data, REGISTERS[path])
    if path == DUTIES:
        return declared_sheet(data, Duty, "duty")
    if path == REDIRECTS:
        return declared_sheet(data, Redirect, "redirect")
    if document_of(path).startswith(f"{documents_folder(Fund)}/"):
        return declared_sheet(data, Award, "award")
    return register_sheet(data, _register(content / document_of(path)))


def new_row(content: Path, path: str, file: FileOfRows) -> dict[str, str]:
    """The first values of a new row: for an award the next id, and the round of the last award."""
    if file.noun != "award" or not file.rows or "Id" not in file.headings:
        return {}
    last = {control.name: control.value for control in file.controls(len(file.rows) - 1, {}, None)}
    present = {row.cells[file.headings.index("Id")] for row in file.rows}
    fund = PurePosixPath(path).stem
    cells = {"round": last.get("round", "")}
    return {"id": next_id(fund, cells, {*present, *ids_of_the_past(content, fund)}), **cells}


def _register(document: Path) -> PublicRegister:
    source = read_document(document.read_bytes()) if document.is_file() else None
    fields = validated(PublicRegister, source.fields, source.lines) if isinstance(source, Source) else []
    if isinstance(fields, list):
        raise CannotEdit(NO_DECLARATION)
    return fields
