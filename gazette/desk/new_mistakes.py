"""The mistakes that a document would have after a task and does not have before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.frontmatter.source import Place, Source, place_in, read_document
from gazette.library.future_dates import future_dates_in
from gazette.library.reading import Task, read_one
from gazette.markup import MarkupSettings
from gazette.problems import Problem
from gazette.records import Record


def new_mistakes(kind: type[Record], before: bytes, after: bytes, today: date) -> list[tuple[Place, str]]:
    """The field and a sentence for each mistake that can be found in the document alone."""
    known = {problem.what for problem in _problems(kind, before, today)}
    source = read_document(after)
    lines = source.lines if isinstance(source, Source) else {}
    return [
        (place_in(lines, problem.line), f"{problem.what} {problem.remedy}".strip())
        for problem in _problems(kind, after, today)
        if problem.what not in known
    ]


def _problems(kind: type[Record], data: bytes, today: date) -> Iterator[Problem]:
    reading = read_one(Task("", kind, MarkupSettings(), data))
    yield from reading.problems
    if reading.record:
        yield from reading.record.mistakes()
        yield from future_dates_in(reading.record, today)
