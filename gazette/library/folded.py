"""Folds mistakes with one cause into one: a document that is gone or renamed, and every link to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.plurals import counted
from gazette.problems import Problem
from gazette.records.publication import Publication
from gazette.references import loose

FEWEST = 4  # links to one name from which they are one mistake
MOST_FILES = 3  # named in it


def folded(library: Library, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, with links that lead nowhere for the same reason counted in one of them."""
    rest = list(problems)
    gone = {problem.cause.name: problem for problem in rest if problem.cause and problem.cause.kind == "is gone"}
    gone_documents: list[Problem] = []
    for row in _vanished(library):
        about = gone.get(row.identity)
        if about and about.cause:
            others = [problem for problem in rest if problem is not about]
            following = [problem for problem in others if _follows_from(problem, row, about.cause.now_at)]
            rest = [problem for problem in others if problem not in following]
            to_it = [problem for problem in following if _is_link(problem)]
            gone_documents.append(replace(about, what=f"{about.what} {_count(to_it)}.") if to_it else about)
    for several in grouped((_folder_of(problem), problem) for problem in gone_documents).values():
        yield from [_of_folder(several)] if len(several) >= FEWEST and _folder_of(several[0]) else several
    groups = grouped((_name_of_link(problem) or id(problem), problem) for problem in rest)
    for group in groups.values():
        yield from [_one_of(group)] if len(group) >= FEWEST else group


def _folder_of(problem: Problem) -> str:
    """The folder of a document that is gone; "" for one whose text is in another file."""
    return problem.cause.name.partition("/")[0] if problem.cause and not problem.cause.now_at else ""


def _of_folder(gone: Sequence[Problem]) -> Problem:
    """One mistake for documents of one folder, which a person or a program has emptied or taken away."""
    first, *others = gone
    names = [problem.what.partition(" ")[0] for problem in others]
    more = ", ".join(names[:MOST_FILES]) + (f" and {len(names) - MOST_FILES} more" if len(names) > MOST_FILES else "")
    what = f"{first.what} {counted(len(others), 'more document')} of that folder {'is' if len(others) == 1 else 'are'} "
    return replace(
        first, what=f"{what}gone: {more}.", remedy=f"If that was not meant, restore the folder. {first.remedy}"
    )


def _is_link(problem: Problem) -> bool:
    return problem.cause is not None and problem.cause.kind == "leads nowhere"


def _name_of_link(problem: Problem) -> str:
    """What a link that leads nowhere names; "" for any other mistake."""
    return _plain(problem.cause.name) if problem.cause and problem.cause.kind == "leads nowhere" else ""


def _follows_from(problem: Problem, row: Publication, now_at: str) -> bool:
    """Whether there would be no such mistake if a document were not gone, or had its name where it is now."""
    if problem.cause is None or problem.cause.kind not in ("leads nowhere", "follows"):
        return False
    name = problem.cause.name
    return bool({_plain(name), _joined(name)} & _names_of(row)) or bool(now_at and name == now_at)


def _plain(name: str) -> str:
    return _joined(PurePosixPath(name.partition("#")[0].rstrip("/")).name.removesuffix(".md"))


def _joined(name: str) -> str:
    return " ".join(map(str, loose(name)))


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
