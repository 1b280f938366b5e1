"""A document from a row: its fields, its text, its files, and what a person must look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazette.desk.attached_files import FilesFolder, clean_name, title_of
from gazette.desk.row_kind import FieldsOf, RowKind
from gazette.desk.sheet import SheetRow
from gazette.frontmatter.models import explained
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Place, Tree
from gazette.frontmatter.written import as_markdown, document
from gazette.records.base import Placed
from gazette.sentences import imports


@dataclass(frozen=True)
class Draft:
    """A document that can be written, and what to look at in it."""

    number: int  # of the row
    fields: FieldsOf
    body: str
    files: tuple[tuple[Path, str], ...]  # each file with its name beside the document
    doubts: tuple[str, ...]

    @property
    def text(self) -> str:
        return document(self.fields, self.body)


@dataclass(frozen=True)
class Waiting:
    """A row that is not brought in until a person has corrected the sheet."""

    number: int
    doubts: tuple[str, ...]


def draft_of(
    row: SheetRow, headings: Mapping[str, str], row_kind: RowKind, answers: Mapping[str, str], folder: FilesFolder
) -> Draft | Waiting:
    """The document of a row, or why it must wait. `headings` are those of the sheet by their columns."""
    if row.unread & (row_kind.must_be_read | {"row"}):
        return Waiting(row.number, row.doubts)
    fields = row_kind.fields(row, headings, answers)
    if not fields.get("title"):
        return Waiting(row.number, (*row.doubts, "The row has no title. Write one."))
    doubts = [*row.doubts, *_empty_cells(row, headings, row_kind)]
    doubts += _take_out_what_does_not_fit(fields, row_kind)
    files, sentences = _files_of(row, fields, folder)
    doubts += sentences
    body = _add_origin(fields, row, row_kind, files)
    doubts += _contradictions(fields, row_kind)
    return Draft(row.number, fields, body, files, tuple(doubts))


def _empty_cells(row: SheetRow, headings: Mapping[str, str], row_kind: RowKind) -> Iterator[str]:
    for name, instead in row_kind.expected.items():
        if name in headings and name not in row.values and name not in row.unread:
            yield f"{headings[name]} is empty. The document says {instead}."


def _take_out_what_does_not_fit(fields: FieldsOf, row_kind: RowKind) -> Iterator[str]:
    """Leaves out optional values that are not allowed, and empties required ones, so that the check asks for them."""
    model = row_kind.kind
    for name in [name for name, value in fields.items() if not value and not model.model_fields[name].is_required()]:
        del fields[name]
    lines: dict[Place, int] = {(name,): number for number, name in enumerate(fields)}
    problems = validated(model, dict(fields), lines)
    for problem in sorted(problems) if isinstance(problems, list) else []:
        name = list(fields)[problem.line] if 0 <= problem.line < len(fields) else ""
        if name and fields[name]:
            what = f"{problem.what} {problem.remedy}".strip()
            if model.model_fields[name].is_required():
                fields[name] = ""
                yield f"{what} It was left empty."
            else:
                yield f"{what} It was left out."
                fields[name] = ""
        elif name:
            yield f"{name} is empty. {explained(model.model_fields[name])}"
    for name in [name for name, value in fields.items() if not value and not model.model_fields[name].is_required()]:
        del fields[name]


def _files_of(row: SheetRow, fields: FieldsOf, folder: FilesFolder) -> tuple[tuple[tuple[Path, str], ...], list[str]]:
    """The files of a row with the names they get, and sentences about those that were not found."""
    sentences = []
    paths: list[Path] = []
    for name in dict.fromkeys(row.files):
        file = folder.find(name)
        if isinstance(file, Path):
            paths.append(file)
        else:
            sentences.append(file)
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


def _add_origin(fields: FieldsOf, row: SheetRow, row_kind: RowKind, files: tuple[tuple[Path, str], ...]) -> str:
    """Adds files, addresses and where the facts come from; returns the text."""
    if files:
        attachments: list[Tree] = [{"file": name, "title": title_of(path)} for path, name in files]
        fields["attachments"] = attachments
    if row.addresses:
        title = imports.source_title(row_kind.plural)
        fields["sources"] = [{"title": title, "url": address} for address in row.addresses]
    own_text = row.values.get("text", "")
    if own_text:
        fields["note"] = imports.origin(row_kind.plural)
        return as_markdown(own_text)
    return imports.text(row_kind.plural, has_files=bool(files), has_addresses=bool(row.addresses))


def _contradictions(fields: FieldsOf, row_kind: RowKind) -> Iterator[str]:
    """What the check will say about facts that do not fit together, such as a day of publication too early."""
    record = validated(row_kind.kind, dict(fields), {})
    if not isinstance(record, list):
        for problem in record.placed(Placed(path=row_kind.path(fields, row_kind.stem(fields)))).mistakes():
            yield f"{problem.what} {problem.remedy}".strip()
