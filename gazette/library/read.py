"""Reads a content folder into one Library of checked records, or finds every mistake in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from gazette.cache import Cache
from gazette.library.attachments import with_files, without_files_of_removed
from gazette.library.crosschecks import problems_of
from gazette.library.day_mistakes import day_mistakes
from gazette.library.embargo import DatedPart, moments_after
from gazette.library.file_facts import facts_of_files
from gazette.library.folder import Folder, read_folder
from gazette.library.library import Library
from gazette.library.private_awards import (
    private_award_warnings,
    removed_row_warnings,
    with_private_awards,
    without_rows_of_removed,
)
from gazette.library.private_data import PrivateData, allowances, privacy_mistakes, private_data, questions
from gazette.library.private_messages import without_values
from gazette.library.private_words import removal_questions
from gazette.library.public_library import WholeContent
from gazette.library.reading import Documents, read_records
from gazette.library.redirect_guard import lost_redirects
from gazette.library.register_guard import register_mistakes
from gazette.library.registered import registered_of
from gazette.library.registers import Registers, read_registers
from gazette.library.release_mistakes import release_mistakes
from gazette.library.states import with_days_of_texts, with_public_notes
from gazette.library.warnings import warnings_of
from gazette.library.weblinks import WebLinks
from gazette.privacy.finding import Registered
from gazette.problems import Problem, ProblemsFound, each_once
from gazette.records import Office, Record
from gazette.records.publication import PUBLISHED

MOST_RELEASES = 12  # moments to come for which links are checked, because each takes the time of a check


@dataclass(frozen=True)
class Content:
    """A content folder without mistakes: what is public, and beside it what is held."""

    library: Library  # what is public: all that views see
    held: tuple[Record | DatedPart, ...]  # for the terminal
    everything: WholeContent  # with what is held
    unpublished: frozenset[str]  # the files of the folder that have something in them that is held or withheld
    private: tuple[PrivateData, ...]  # what looks private in it

    def warnings(self, cache: Cache, now: datetime) -> tuple[Problem, ...]:
        """The warnings about all of it."""
        return (*warnings_of(self.whole, cache, now.date(), self.private), *self.everything.warnings)

    @property
    def whole(self) -> Library:
        """The library with what is held, for the check and the terminal."""
        return self.everything.library


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
    whole = _whole(_joined(folder, registers, documents), cache)
    library = whole.library
    problems += _problems_at_releases(whole, now) if now else problems_of(whole.to_check(whole.held_at(None)))
    problems += (*day_mistakes(library, now.date()), *release_mistakes(whole, now)) if now else ()
    problems += removal_questions(library, cache)
    private = private_data(library, folder.written_by_people, cache)
    is_damaged = PUBLISHED in folder.registers and not registers.publications.is_kept
    as_kept = replace(library, publications=registers.publications)
    problems += () if is_damaged else register_mistakes(as_kept)
    problems += lost_redirects(as_kept)
    of_privacy = list(privacy_mistakes(library, private))
    if problems or of_privacy:
        shown = without_values(problems, library, private)
        raise ProblemsFound([*shown, *of_privacy, *questions(library, private)])
    return _content_at(whole, private, cache, now)


def _whole(joined: Library, cache: Cache) -> WholeContent:
    """Everything, with what is known of its files, and without the names of private persons."""
    library = with_files(joined)
    library = replace(
        library,
        file_facts=facts_of_files(library.root, library.attachments, cache),
        publications=library.publications.with_dropped_names(library.documents),
    )
    not_published = (*private_award_warnings(library), *removed_row_warnings(library))
    return WholeContent(without_rows_of_removed(with_private_awards(library)), not_published)


def _content_at(whole: WholeContent, private: tuple[PrivateData, ...], cache: Cache, now: datetime | None) -> Content:
    held = whole.held_at(now)
    day = now.date() if now else None
    warnings = (*warnings_of(whole.to_check(held), cache, day, private), *whole.warnings)
    library = replace(whole.public(held), warnings=warnings, allowed=tuple(allowances(whole.library, private)))
    library = with_public_notes(with_days_of_texts(library, day) if day else library)
    return Content(library, (*held.records, *held.pieces), whole, whole.unpublished_paths(held), private)


def private_problems(root: Path, paths: Collection[str], cache: Cache) -> list[Problem]:
    """What looks private in some files of a content folder, whatever else is wrong with it."""
    folder = read_folder(root)
    registers = read_registers(folder)
    documents = read_records(folder, registers, cache)
    if not any(isinstance(record, Office) for record in documents.records):
        raise ProblemsFound([*folder.problems, *documents.problems])
    library = _joined(folder, registers, documents)
    private = private_data(library, [path for path in folder.written_by_people if path in paths], cache)
    stops = privacy_mistakes(library, private)
    return each_once(problem for problem in (*stops, *questions(library, private)))


def registered_in(root: Path) -> Registered:
    """What a content folder registers as public, whatever else is wrong with it; nothing where there is none."""
    folder = read_folder(root)
    registers = read_registers(folder)
    documents = read_records(folder, registers, Cache(None))
    has_office = any(isinstance(record, Office) for record in documents.records)
    return registered_of(_joined(folder, registers, documents)) if has_office else Registered()


def _joined(folder: Folder, registers: Registers, documents: Documents) -> Library:
    return Library(
        root=folder.root,
        records=documents.records,
        translated=documents.translated,
        organisations=registers.organisations.rows,
        acts=registers.acts.rows,
        acronyms=registers.acronyms.rows,
        roles=registers.roles.rows,
        contacts=registers.contacts.rows,
        terms=registers.terms.rows,
        duties=registers.duties.rows,
        welsh={row.english: row.welsh for row in registers.welsh.values if row.welsh},
        redirects=registers.redirects,
        weblinks=WebLinks(registers.web_links.rows),
        publications=registers.publications,
        attachments=without_files_of_removed(folder.attachments, documents.records),
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
