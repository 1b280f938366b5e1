"""The mistakes of documents that have only one safe correction: each line with it, and the document with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.desk.upgrade import Edit
from gazette.frontmatter.damage import examined_document
from gazette.frontmatter.mending import with_mends
from gazette.frontmatter.source import Source, Tree, read_document
from gazette.library.folder import read_folder
from gazette.library.reading import Task, read_one, tasks_of
from gazette.library.registers import read_registers
from gazette.problems import Problem


@dataclass(frozen=True)
class Corrected:
    """A document with its corrections, and the lines that they change."""

    path: str  # in the content folder
    data: bytes
    edits: tuple[Edit, ...]


def corrected_documents(content: Path, problems: Iterable[Problem]) -> Iterator[Corrected]:
    """Each document with the corrections that leave every other field as it is, and give no new mistake."""
    paths = {problem.path for problem in problems if problem.mend}
    if not paths:
        return
    folder = read_folder(content)
    for task in tasks_of(folder, read_registers(folder)):
        shown = folder.shown(task.path)
        data = _corrected(task).data if shown in paths else task.data
        if data != task.data:
            yield Corrected(task.path, data, tuple(_edits(shown, task.data, data)))


def _corrected(task: Task) -> Task:
    """The document with one correction after the other: a line may need several."""
    for problem in read_one(task).problems:
        after = replace(task, data=with_mends(task.data, [problem]))
        if after.data != task.data and _is_safe(task, after, problem):
            return _corrected(after)
    return task


def _edits(shown: str, before: bytes, after: bytes) -> Iterator[Edit]:
    rows = [data.decode("utf-8-sig").replace("\t", "<tab>").splitlines() for data in (before, after)]
    for line, (old, new) in enumerate(zip(*rows, strict=True), 1):
        if old != new:
            yield Edit(shown, line, old, new)


def _is_safe(before: Task, after: Task, problem: Problem) -> bool:
    """Whether nothing is changed but what the mistake is about."""
    old, new = ({(each.line, each.what) for each in read_one(task).problems} for task in (before, after))
    return new < old and (problem.line, problem.what) not in new and _keeps_other_values(before, after)


def _keeps_other_values(before: Task, after: Task) -> bool:
    """Whether at most one value differs, where all are there as long as fields can be read at all."""
    source, other = (read_document(examined_document(task.data).data) for task in (before, after))
    if not isinstance(source, Source) or not isinstance(other, Source):
        return True  # in a row of which only the signs change
    old, new = _leaves(source.fields), _leaves(other.fields)
    is_renamed = sorted(value for _, value in old) == sorted(value for _, value in new)
    return source.body == other.body and (is_renamed or len(old ^ new) <= 2)


def _leaves(tree: Tree, place: str = "") -> set[tuple[str, str]]:
    """The values of a document with the places at which they are."""
    if isinstance(tree, dict):
        return {leaf for name, value in tree.items() for leaf in _leaves(value, f"{place} {name}")}
    if isinstance(tree, list):
        return {leaf for number, value in enumerate(tree) for leaf in _leaves(value, f"{place} {number}")}
    return {(place, tree or "")}
