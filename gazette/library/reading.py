"""Files to records: parsed and converted once, kept by the hash of their bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazette import fingerprints
from gazette.cache import Cache, Key, code_version, key_of, key_of_value
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import read_document
from gazette.library.folder import Folder
from gazette.markup import MarkupSettings, convert
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.base import Placed
from gazette.workers import each


@dataclass(frozen=True)
class Reading:
    """What a file came to: a record, or the problems in it, with empty paths; or both."""

    record: Record | None
    problems: tuple[Problem, ...]
    reference: str | None = None  # of a decision that could not be read, as far as it can be told


@dataclass(frozen=True)
class Task:
    path: str
    kind: type[Record]
    words: MarkupSettings
    data: bytes

    @property
    def key(self) -> Key:
        return key_of(code_version(), self.kind.__name__, self.path, key_of_value(self.words), self.data)


def read_documents(folder: Folder, words: MarkupSettings, cache: Cache) -> Iterator[tuple[str, Reading]]:
    """Every document of the folder, in order of path."""
    tasks = [Task(path, kind, _words_for(kind, words), _bytes(folder, path)) for path, kind in folder.documents]
    answers = {task.path: (task, cache.get(task.key)) for task in tasks}
    new = [task for task, answer in answers.values() if answer is None]
    fresh = dict(zip((task.path for task in new), each(read_one, new), strict=True))
    for path, (task, kept) in answers.items():
        reading = kept or fresh[path]
        if kept is None:
            cache.put(task.key, reading)
        yield path, reading


def read_one(task: Task) -> Reading:
    """A pure function of the file's bytes, its path, its kind and the words of the office."""
    source = read_document(task.data)
    if isinstance(source, Problem):
        return Reading(None, (source,))
    fields = validated(task.kind, source.fields, source.lines)
    body = convert(source.body, source.body_line, task.words)
    problems = [*source.problems, *body.problems]
    if task.kind.needs_body and not source.body.strip():
        problems.append(
            Problem(
                "",
                source.body_line,
                "The document has no text.",
                "Write it under the second line of hyphens.",
            )
        )
    if isinstance(fields, list):
        reference = source.fields.get("reference")
        return Reading(None, (*problems, *fields), reference if isinstance(reference, str) else None)
    fingerprint = fingerprints.of_document(source.fields, source.body)
    placed = Placed(path=task.path, lines=source.lines, body=body, fingerprint=fingerprint)
    return Reading(fields.placed(placed), tuple(problems))


def _words_for(kind: type[Record], words: MarkupSettings) -> MarkupSettings:
    return replace(words, numbered=kind.has_numbered_paragraphs)


def _bytes(folder: Folder, path: str) -> bytes:
    return (folder.root / path).read_bytes()
