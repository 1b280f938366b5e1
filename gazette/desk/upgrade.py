"""Brings documents to the present fields and choices, line by line: order, quotation marks and remarks stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette import fingerprints
from gazette.desk.line_edits import edited, lines_of
from gazette.frontmatter.source import Place, Source, line_in, read_document
from gazette.library.earlier_words import CHANGES, places_of, with_change
from gazette.library.folder import Folder, read_folder
from gazette.printable import printable
from gazette.records import Record
from gazette.records.renames import ANY, QUESTIONS, Rename, RenamedField


@dataclass(frozen=True)
class Edit:
    """A line as it was and as it is now."""

    path: str  # as a person would name the file
    line: int
    old: str
    new: str | None  # None: removed
    why: str = ""

    def __str__(self) -> str:
        reason = f" ({self.why})" if self.why else ""
        return printable(f"{self.path}:{self.line}: {self.old} → {self.new or 'removed'}{reason}")


@dataclass(frozen=True)
class Upgraded:
    """A document in its present form, with what changed, and its fingerprints before and after."""

    path: str  # in the content folder
    data: bytes
    edits: tuple[Edit, ...]
    questions: tuple[str, ...]
    before: str = ""
    after: str = ""


def upgraded_documents(content: Path) -> Iterator[Upgraded]:
    """Each document in which something changes or is a question."""
    folder = read_folder(content)
    for path, kind in folder.documents:
        upgraded = _upgraded(folder, path, kind)
        if upgraded and (upgraded.edits or upgraded.questions):
            yield upgraded


def _upgraded(folder: Folder, path: str, kind: type[Record]) -> Upgraded | None:
    data, shown = (folder.root / path).read_bytes(), folder.shown(path)
    source = read_document(data)
    if not isinstance(source, Source):
        return None  # the check says what is wrong with it
    edits: list[Edit] = []
    questions = list(_questions(source, kind, shown))
    before, numbers = source, list(range(1, len(lines_of(data)) + 1))  # the first numbers of the lines that are left
    for change in _changes_for(kind):
        for place in list(places_of(source.fields, change.place, change)):
            line = line_in(source.lines, place)
            new = edited(data, line, str(place[-1]), change)
            after = read_document(new) if new is not None else None
            if (
                new is None
                or not isinstance(after, Source)
                or after.fields != with_change(source.fields, place, change)
            ):
                questions.append(f"{shown}:{numbers[line - 1]}: {_by_hand(place, change)}")
                continue
            edits.append(_edit(shown, numbers[line - 1], place, change))
            data, source = new, after
            if len(lines_of(data)) < len(numbers):
                del numbers[line - 1]
    prints = (fingerprints.of_document(text.fields, text.body) for text in (before, source))
    return Upgraded(
        path, data, tuple(sorted(edits, key=lambda edit: edit.line)), tuple(dict.fromkeys(questions)), *prints
    )


def _changes_for(kind: type[Record]) -> Iterator[Rename | RenamedField]:
    yield from (change for change in CHANGES if change.kind in (ANY, kind.kind))


def _questions(source: Source, kind: type[Record], shown: str) -> Iterator[str]:
    for question in QUESTIONS:
        if question.kind == kind.kind and (question.field in source.fields) == question.is_asked_if_there:
            yield f"{shown}:{line_in(source.lines, (question.field,))}: {question.question}"


def _edit(shown: str, line: int, place: Place, change: Rename | RenamedField) -> Edit:
    name = str(place[-1])
    if isinstance(change, RenamedField):
        return Edit(shown, line, f"{name}:", f"{change.new}:")
    new = None if change.new is None else f"{name}: {change.new}"
    return Edit(shown, line, f"{name}: {change.old}", new, change.why)


def _by_hand(place: Place, change: Rename | RenamedField) -> str:
    name = place[-1]
    if isinstance(change, RenamedField):
        return f"The field {name} is called {change.new} now. Rename it by hand."
    remedy = "Remove it" if change.new is None else f"Write {change.new}"
    return f"{name}: {change.old} is no longer used. {remedy} by hand."
