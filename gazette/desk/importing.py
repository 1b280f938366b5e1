"""Brings the rows of a register into the content folder: one whole document at a time, none twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from gazette.cache import put_in_place
from gazette.desk.attached_files import FilesFolder, clean_name
from gazette.desk.drafts import Draft, NotImported, draft_of
from gazette.desk.existing import Existing, existing_documents
from gazette.desk.grid import CannotRead
from gazette.desk.row_kind import RowKind
from gazette.desk.sheet import Sheet, SheetRow
from gazette.frontmatter.models import explained
from gazette.frontmatter.source import Tree
from gazette.references import NO_REFERENCE
from gazette.slugs import free_name


@dataclass(frozen=True)
class ToCheck:
    """Something that a person must look at, by the row of the sheet."""

    number: int
    path: str  # of the document; "" for a row that has none
    sentence: str


@dataclass
class ImportOutcome:
    """The result for the rows: what was imported, and what was not."""

    written: list[Path] = field(default_factory=list)
    references: list[str] = field(default_factory=list)  # of the documents that were written
    already_here: int = 0
    files: int = 0
    not_imported: list[ToCheck] = field(default_factory=list)
    to_check: list[ToCheck] = field(default_factory=list)


@dataclass
class Import:
    """One run of the command. With `is_dry_run` nothing is written."""

    content: Path
    row_kind: RowKind
    answers: Mapping[str, str]
    folder: FilesFolder
    is_dry_run: bool = False
    outcome: ImportOutcome = field(default_factory=ImportOutcome)

    def run(self, sheet: Sheet, report_progress: Callable[[int, int], None]) -> ImportOutcome:
        """Brings in every row. `report_progress` gets the number of rows done and of all rows."""
        self._require_answers(sheet)
        existing = existing_documents(self.content, self.row_kind)
        rows_here: dict[object, int] = {}
        for count, row in enumerate(sheet.rows, 1):
            draft = draft_of(row, sheet.headings, self.row_kind, self.answers, self.folder)
            if isinstance(draft, NotImported):
                self.outcome.not_imported += [ToCheck(row.number, "", sentence) for sentence in draft.questions]
            else:
                self._bring_in(draft, row, existing, rows_here)
            report_progress(count, len(sheet.rows))
        return self.outcome

    def _require_answers(self, sheet: Sheet) -> None:
        """Raises CannotRead where neither a column nor an option gives what every document needs."""
        for answer in self.row_kind.answers:
            info = self.row_kind.kind.model_fields.get(answer.field)
            is_there = {answer.field, answer.other_column} & set(sheet.headings) or self.answers.get(answer.field)
            if info and info.is_required() and not is_there:
                what = f"No column of the sheet gives {answer.field}. {explained(info)}"
                raise CannotRead(f'{what} If it is the same in every row, add {answer.option} "{answer.example}".')

    def _bring_in(self, draft: Draft, row: SheetRow, existing: Existing, rows_here: dict[object, int]) -> None:
        identity = self.row_kind.identity(draft.fields)
        if identity in rows_here:
            what = f"It is the same {self.row_kind.kind.nouns[0]} as row {rows_here[identity]}, which was imported."
            self.outcome.not_imported.append(ToCheck(row.number, "", f"{what} Give it another reference or title."))
            return
        rows_here[identity] = row.number
        path = existing.by_identity.get(identity)
        if path is None:
            path = self._write(draft, existing)
        else:
            self.outcome.already_here += 1
            differences = (
                *_other_series(existing.fields[path]),
                *_differences(draft.fields, existing.fields[path], self.row_kind),
            )
            self.outcome.to_check += [ToCheck(draft.number, path.as_posix(), sentence) for sentence in differences]
            if path.read_text(encoding="utf-8", errors="replace") != draft.text:
                return  # a person has worked on it since
        self.outcome.to_check += [ToCheck(draft.number, path.as_posix(), sentence) for sentence in draft.questions]

    def _write(self, draft: Draft, existing: Existing) -> Path:
        """Writes files first and the document last, so that an interrupted run leaves only whole documents."""
        stem = free_name(self.row_kind.stem(draft.fields), existing.stems)
        path = self.content / self.row_kind.path(draft.fields, stem)
        files = self.content / "files" / self.row_kind.attachment_folder(draft.fields, stem)
        if not self.is_dry_run:
            draft = _with_files(draft, files)
            put_in_place(path, draft.text.encode())
        existing.add(self.row_kind.identity(draft.fields), path, draft.fields)
        self.outcome.written.append(path)
        self.outcome.files += len(draft.files)
        self.outcome.references.append(str(draft.fields.get("reference", NO_REFERENCE)))
        return path


def _other_series(document: Mapping[str, Tree]) -> Iterator[str]:
    """A reference of a named series may have been given twice, and a sheet does not name the series."""
    if name := document.get("series"):
        what = f"A decision with this reference is here in the series '{name}', so the row was not imported."
        yield f"{what} If it is another decision, write it with bin/gazette new decision."


def _differences(sheet: Mapping[str, Tree], document: Mapping[str, Tree], row_kind: RowKind) -> Iterator[str]:
    """The dates that the sheet gives and the document does not, or gives otherwise."""
    for column in row_kind.columns:
        new, old = sheet.get(column.name), document.get(column.name) or "nothing"
        if column.holds == "date" and new not in (None, "", "unknown", old):
            yield f"The sheet says {column.name}: {new}, and the document says {old}. The document was left as it is."


def _with_files(draft: Draft, folder: Path) -> Draft:
    """Copies the files beside the document. A file of the same name with other bytes is left as it is."""
    attachments = list(draft.fields.get("attachments") or [])
    for index, (source, name) in enumerate(draft.files):
        data = source.read_bytes()
        others = {path.name for path in folder.glob("*") if path.read_bytes() != data}
        new_name = clean_name(source, others) if name in others else name
        if not (folder / new_name).exists():
            put_in_place(folder / new_name, data)
        attachment = attachments[index]
        assert isinstance(attachment, dict)
        attachments[index] = {**attachment, "file": new_name}
    return replace(draft, fields={**draft.fields, "attachments": attachments}) if attachments else draft
