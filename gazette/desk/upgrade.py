"""Brings documents to the present fields and choices, line by line: order, quotation marks and remarks stay."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazette import fingerprints
from gazette.desk.line_edits import edited, lines_of
from gazette.desk.renames import ANY, EACH, QUESTIONS, RENAMED_FIELDS, RENAMES, Rename, RenamedField
from gazette.frontmatter.source import Place, Source, Tree, line_in, read_document
from gazette.library.folder import Folder, read_folder
from gazette.printable import printable
from gazette.records import Record


@dataclass(frozen=True)
class Edit:
    """A line as it was and as it is now."""

    path: str  # as a person would name the file
    line: int
    old: str
    new: str | None  # None: taken out
    why: str = ""

    def __str__(self) -> str:
        reason = f" ({self.why})" if self.why else ""
        return printable(f"{self.path}:{self.line}: {self.old} → {self.new or 'taken out'}{reason}")


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
        for place in list(_places(source.fields, change.place, change)):
            line = line_in(source.lines, place)
            new = edited(data, line, str(place[-1]), change)
            after = read_document(new) if new is not None else None
            if new is None or not isinstance(after, Source) or after.fields != _expected(source.fields, place, change):
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
    changes: tuple[Rename | RenamedField, ...] = (*RENAMES, *RENAMED_FIELDS)
    yield from (change for change in changes if change.kind in (ANY, kind.kind))


def _questions(source: Source, kind: type[Record], shown: str) -> Iterator[str]:
    for question in QUESTIONS:
        if question.kind == kind.kind and (question.field in source.fields) == question.is_asked_if_there:
            yield f"{shown}:{line_in(source.lines, (question.field,))}: {question.question}"


def _places(tree: Tree, pattern: Sequence[str], change: Rename | RenamedField, at: Place = ()) -> Iterator[Place]:
    """The places in the fields that a change is about. A group alone stands for a list of one."""
    if not pattern:
        if isinstance(change, RenamedField) or tree == change.old:
            yield at
    elif pattern[0] == EACH:
        for index, member in enumerate(tree) if isinstance(tree, list) else ():
            yield from _places(member, pattern[1:], change, (*at, index))
        if isinstance(tree, dict):
            yield from _places(tree, pattern[1:], change, at)
    elif isinstance(tree, dict) and pattern[0] in tree:
        yield from _places(tree[pattern[0]], pattern[1:], change, (*at, pattern[0]))


def _expected(fields: dict[str, Tree], place: Place, change: Rename | RenamedField) -> dict[str, Tree]:
    """The fields as they must be read back: this one changed, and all others as they were."""
    expected: dict[str, Tree] = copy.deepcopy(fields)
    group: Tree = expected
    for part in place[:-1]:
        group = group[part]  # type: ignore[index]
    assert isinstance(group, dict)
    name = str(place[-1])
    value = group.pop(name)
    if isinstance(change, RenamedField):
        group[change.new] = value
    elif change.new is not None:
        group[name] = change.new
    return expected


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
    remedy = "Take it out" if change.new is None else f"Write {change.new}"
    return f"{name}: {change.old} is no longer used. {remedy} by hand."
