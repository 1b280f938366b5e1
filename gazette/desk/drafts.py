"""A document from a row: its fields, its text, its files, and what a person must look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazette.desk.attached_files import FilesFolder, clean_name, title_of
from gazette.desk.row_kind import FieldsOf, RowKind, RowValues
from gazette.desk.sheet import SheetRow
from gazette.frontmatter.models import explained
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Place
from gazette.frontmatter.written import as_markdown, document
from gazette.records.base import Record
from gazette.records.placed import Placed
from gazette.sentences import imports


@dataclass(frozen=True)
class Draft:
    """A document that can be written, and what to look at in it."""

    number: int  # of the row
    fields: FieldsOf
    body: str
    files: tuple[tuple[Path, str], ...]  # each file with its name beside the document
    questions: tuple[str, ...]

    @property
    def text(self) -> str:
        return document(self.fields, self.body)


@dataclass(frozen=True)
class NotImported:
    """A row that is not brought in until a person has corrected the sheet."""

    number: int
    questions: tuple[str, ...]


def draft_of(
    row: SheetRow, headings: Mapping[str, str], row_kind: RowKind, answers: Mapping[str, str], folder: FilesFolder
) -> Draft | NotImported:
    """The document of a row, or why it must wait. `headings` are those of the sheet by their columns."""
    if row.unread & (row_kind.must_be_read | {"row"}):
        return NotImported(row.number, row.questions)
    cells = {name: " ".join(value.split()) for name, value in row.values.items()}
    fields = row_kind.fields(RowValues(cells, headings, answers))
    if not fields.get("title"):
        return NotImported(row.number, (*row.questions, "The row has no title. Write one."))
    if reason := row_kind.why_wait(fields):
        return NotImported(row.number, (*row.questions, reason))
    fields, unfit = _fitting(fields, row_kind.kind)
    files, missing = _files_of(row, folder)
    fields |= _origin_fields(row, row_kind, files)
    questions = (*row.questions, *_empty_cells(row, headings, row_kind), *unfit, *missing)
    body = _body(row, row_kind, has_files=bool(files))
    return Draft(row.number, fields, body, files, (*questions, *_contradictions(fields, row_kind)))


def _empty_cells(row: SheetRow, headings: Mapping[str, str], row_kind: RowKind) -> Iterator[str]:
    for name, instead in row_kind.expected.items():
        if name in headings and name not in row.values and name not in row.unread:
            yield f"{headings[name]} is empty or unknown. The document says {instead}."


def _fitting(fields: FieldsOf, kind: type[Record]) -> tuple[FieldsOf, list[str]]:
    """The fields without optional values that are not allowed, required ones emptied for the check to ask for them."""
    fields, sentences = _without_empty(fields, kind), []
    names = list(fields)
    lines: dict[Place, int] = {(name,): number for number, name in enumerate(names)}
    problems = validated(kind, dict(fields), lines)
    for problem in sorted(problems) if isinstance(problems, list) else []:
        name = names[problem.line] if 0 <= problem.line < len(names) else ""
        if name and fields[name]:
            how = "empty" if kind.model_fields[name].is_required() else "out"
            sentences.append(f"{problem.what} {problem.remedy}".strip() + f" It was left {how}.")
            fields[name] = ""
        elif name:
            sentences.append(f"{name} is empty. {explained(kind.model_fields[name])}")
    return _without_empty(fields, kind), sentences


def _without_empty(fields: FieldsOf, kind: type[Record]) -> FieldsOf:
    """The fields without optional ones that are empty."""
    return {name: value for name, value in fields.items() if value or kind.model_fields[name].is_required()}


def _files_of(row: SheetRow, folder: FilesFolder) -> tuple[tuple[tuple[Path, str], ...], list[str]]:
    """The files of a row with the names they get, and sentences about those that were not found."""
    answers = [folder.find(name) for name in dict.fromkeys(row.files)]
    paths = [answer for answer in answers if isinstance(answer, Path)]
    sentences = [answer for answer in answers if isinstance(answer, str)]
    if not row.files and folder.root and "reference" in row.values:
        paths = folder.of_reference(row.values["reference"])
        if paths:
            names = ", ".join(path.name for path in paths)
            sentences.append(
                f"Attached because the name begins with the reference: {names}. Check whether it belongs here."
            )
    named: dict[str, Path] = {}
    for path in dict.fromkeys(paths):
        named[clean_name(path, named)] = path
        folder.taken.add(path)
    return tuple((path, name) for name, path in named.items()), sentences


def _origin_fields(row: SheetRow, row_kind: RowKind, files: tuple[tuple[Path, str], ...]) -> FieldsOf:
    """Files and addresses, and where the facts come from."""
    fields: FieldsOf = {}
    if files:
        fields["attachments"] = [{"file": name, "title": title_of(path)} for path, name in files]
    if row.addresses:
        title = imports.source_title(row_kind.plural)
        fields["sources"] = [{"title": title, "url": address} for address in row.addresses]
    if row.values.get("text"):
        fields["note"] = imports.origin(row_kind.plural)
    return fields


def _body(row: SheetRow, row_kind: RowKind, *, has_files: bool) -> str:
    """The text of the row, or else where the facts come from."""
    if text := row.values.get("text"):
        return as_markdown(text)
    return imports.text(row_kind.plural, has_files=has_files, has_addresses=bool(row.addresses))


def _contradictions(fields: FieldsOf, row_kind: RowKind) -> Iterator[str]:
    """What the check will say about facts that do not fit together, such as a day of publication too early."""
    record = validated(row_kind.kind, dict(fields), {})
    if not isinstance(record, list):
        for problem in record.placed(Placed(path=row_kind.path(fields, row_kind.stem(fields)))).mistakes():
            yield f"{problem.what} {problem.remedy}".strip()
