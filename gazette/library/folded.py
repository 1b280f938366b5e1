"""Folds mistakes with one cause into one: a document that is gone or renamed, and every link to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.plurals import counted
from gazette.problems import Cause, Problem
from gazette.records.publication import Publication
from gazette.references import loose

FEWEST = 4  # links to one name from which they are one mistake
MOST_FILES = 3  # named in it


def folded(library: Library, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, with links that lead nowhere for the same reason counted in one of them."""
    rest = list(problems)
    links = {
        id(problem): _plain(cause.name)
        for problem in rest
        if (cause := problem.cause) and cause.kind == "leads nowhere"
    }
    for row in _vanished(library):
        names = _names_of(row)
        to_it = [problem for problem in rest if links.get(id(problem)) in names]
        about = next((problem for problem in rest if problem.cause == Cause("is gone", row.identity)), None)
        if about and to_it:
            rest = [problem for problem in rest if problem not in to_it and problem is not about]
            yield replace(about, what=f"{about.what} {_count(to_it)}.")
    groups = grouped((links.get(id(problem)) or id(problem), problem) for problem in rest)
    for group in groups.values():
        yield from [_one_of(group)] if len(group) >= FEWEST else group


def _plain(name: str) -> str:
    last = PurePosixPath(name.partition("#")[0].rstrip("/")).name.removesuffix(".md")
    return " ".join(map(str, loose(last)))


def _vanished(library: Library) -> Iterator[Publication]:
    present = {record.identity for record in (*library.documents, *library.held.records)}
    for identity, rows in library.publications.by_record.items():
        if identity not in present and rows[-1].file not in library.unreadable.paths:
            yield rows[-1]


def _names_of(row: Publication) -> set[str]:
    return {_plain(name) for name in (row.identity, row.file, row.address)}


def _count(links: Sequence[Problem]) -> str:
    return f"{counted(len(links), 'link leads', 'links lead')} to it: {_places(links)}"


def _places(links: Sequence[Problem]) -> str:
    files = list(dict.fromkeys(problem.path for problem in sorted(links)))
    more = len(files) - MOST_FILES
    named = ", ".join(files[:MOST_FILES])
    return f"in {named} and {counted(more, 'other file')}" if more > 0 else f"in {named}"


def _one_of(links: Sequence[Problem]) -> Problem:
    first, *others = sorted(links)
    return replace(
        first,
        what=f"{first.what} {counted(len(others), 'more link leads', 'more links lead')} there: {_places(others)}.",
    )
