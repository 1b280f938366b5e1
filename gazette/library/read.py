"""Reads a content folder into one Library of checked records, or finds every mistake in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from gazette.cache import Cache
from gazette.library.crosschecks import problems_of
from gazette.library.day_mistakes import day_mistakes
from gazette.library.embargo import Piece, moments_after
from gazette.library.folder import Folder, read_folder
from gazette.library.library import Library
from gazette.library.public_library import WholeContent
from gazette.library.reading import Documents, read_records
from gazette.library.registers import Registers, read_registers
from gazette.library.release_mistakes import release_mistakes
from gazette.library.states import with_days_of_texts
from gazette.library.warnings import warnings_of
from gazette.library.weblinks import WebLinks
from gazette.problems import Problem, ProblemsFound
from gazette.records import Office, Record

MOST_RELEASES = 12  # moments to come for which links are checked, because each takes the time of a check


@dataclass(frozen=True)
class Content:
    """A content folder without mistakes: what is public, and beside it what is held."""

    library: Library  # what is public: all that views see
    held: tuple[Record | Piece, ...]  # for the terminal
    whole: Library  # with what is held, for the check

    def warnings(self, cache: Cache, now: datetime) -> tuple[Problem, ...]:
        """The warnings about all of it."""
        return warnings_of(self.whole, cache, now.date())


def read_library(root: Path, cache: Cache | None = None, now: datetime | None = None) -> Library:
    """What is public of a content folder at a minute, or without one everything but what is withheld.

    Raises ProblemsFound with every mistake.
    """
    return read_content(root, cache, now).library


def read_content(root: Path, cache: Cache | None = None, now: datetime | None = None) -> Content:
    """A content folder as it is public at a minute. Raises ProblemsFound with every mistake.

    Without a minute nothing is held, and nothing that depends on the day is checked. With one, links are also checked
    as they will be at each release to come, so that none leads to what is not public yet.
    """
    cache = cache or Cache(None)
    folder = read_folder(root)
    registers = read_registers(folder)
    documents = read_records(folder, registers, cache)
    problems = [*folder.problems, *registers.problems, *documents.problems]
    if not any(isinstance(record, Office) for record in documents.records):
        raise ProblemsFound(problems)
    whole = WholeContent(_joined(folder, registers, documents))
    problems += _problems_at_releases(whole, now) if now else problems_of(whole.to_check(whole.held_at(None)))
    problems += (*day_mistakes(whole.library, now.date()), *release_mistakes(whole, now)) if now else ()
    if problems:
        raise ProblemsFound(problems)
    held = whole.held_at(now)
    warnings = warnings_of(whole.to_check(held), cache, now.date() if now else None)
    library = replace(whole.public(held), warnings=warnings)
    library = with_days_of_texts(library, now.date()) if now else library
    return Content(library, (*held.records, *held.pieces), whole.library)


def _joined(folder: Folder, registers: Registers, documents: Documents) -> Library:
    return Library(
        root=folder.root,
        records=documents.records,
        translated=documents.translated,
        organisations=registers.organisations.rows,
        acts=registers.acts.rows,
        acronyms=registers.acronyms.rows,
        roles=registers.roles.rows,
        terms=registers.terms.rows,
        duties=registers.duties.rows,
        welsh={row.english: row.welsh for row in registers.welsh.values if row.welsh},
        redirects=registers.redirects,
        weblinks=WebLinks(registers.web_links.rows),
        publications=registers.publications,
        attachments=folder.attachments,
        unreadable=replace(documents.unreadable, registers=registers.with_mistakes),
    )


def _problems_at_releases(whole: WholeContent, now: datetime) -> Iterable[Problem]:
    """The mistakes of what is public at a minute and after each release; what a release repeats is left out."""
    pieces = (piece for every in whole.pieces.values() for piece in every)
    releases = sorted(set(moments_after((*whole.library.records, *pieces), now)))
    problems: dict[tuple[str, int, str], Problem] = {}
    for moment in dict.fromkeys((now, *releases[:MOST_RELEASES], *releases[-1:])):
        for problem in problems_of(whole.to_check(whole.held_at(moment))):
            problems.setdefault((problem.path, problem.line, problem.what), problem)
    return problems.values()
