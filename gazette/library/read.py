"""Reads a content folder into one Library of checked records, or finds every mistake in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from gazette.cache import Cache
from gazette.library.attachments import with_files, without_files_of_removed
from gazette.library.crosschecks import problems_of
from gazette.library.day_mistakes import day_mistakes
from gazette.library.embargo import DatedPart, moments_after
from gazette.library.file_facts import facts_of_files
from gazette.library.folded import folded
from gazette.library.folder import Folder, read_folder
from gazette.library.library import Library
from gazette.library.private_awards import (
    private_award_warnings,
    removed_row_warnings,
    with_private_awards,
    without_rows_of_removed,
)
from gazette.library.private_data import PrivateData, allowances, privacy_mistakes, private_data, questions, stops
from gazette.library.private_messages import without_values
from gazette.library.private_words import removal_questions
from gazette.library.public_copies import with_days_of_texts, with_public_notes
from gazette.library.public_library import WholeContent
from gazette.library.reading import Documents, read_records
from gazette.library.ready_to_publish import BEFORE_PUBLICATION
from gazette.library.redirect_guard import lost_redirects
from gazette.library.register_guard import register_mistakes
from gazette.library.registered import registered_of
from gazette.library.registers import Registers, read_registers
from gazette.library.release_mistakes import release_mistakes
from gazette.library.releases import with_releases
from gazette.library.silent_changes import silent_changes
from gazette.library.warnings import warnings_of
from gazette.library.weblinks import WebLinks
from gazette.privacy.finding import Registered
from gazette.problems import Problem, ProblemsFound, each_once
from gazette.records import Office, Record
from gazette.records.publication import PUBLISHED

CONTACTS = "registers/contacts.yaml"
MOST_RELEASES = 12  # moments to come for which links are checked, because each takes the time of a check


@dataclass(frozen=True)
class Content:
    """A content folder without mistakes: what is public, and beside it what is held."""

    library: Library  # what is public: all that views see
    held: tuple[Record | DatedPart, ...]  # what is not public yet, for the terminal
    whole_content: WholeContent  # what is public, held or withheld
    library_with_held_parts: Library  # the records that are public, with those parts of them that are held
    unpublished_paths: frozenset[str]  # the files of the folder that have something in them that is held or withheld
    private: tuple[PrivateData, ...]  # what looks private in the whole content
    cache: Cache
    now: datetime | None
    is_preview: bool  # whether the library has everything, and changes without a note are warnings

    @cached_property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings about the whole content."""
        return self._warnings_about(self.whole_library)

    @property
    def library_with_warnings(self) -> Library:
        """What is public, with the warnings about that."""
        return replace(self.library, warnings=self._warnings_about(self.library_with_held_parts))

    def _warnings_about(self, library: Library) -> tuple[Problem, ...]:
        day = self.now.date() if self.now else None
        without_notes = silent_changes(library) if self.is_preview else ()
        return (
            *warnings_of(library, self.cache, day, self.private),
            *self.whole_content.warnings,
            *(replace(problem, warning=BEFORE_PUBLICATION) for problem in without_notes),
        )

    @property
    def whole_library(self) -> Library:
        """The library with what is held or withheld, for the check and the terminal."""
        return self.whole_content.library


def read_library(root: Path, cache: Cache | None = None, now: datetime | None = None) -> Library:
    """What is public of a content folder at a minute, or without one everything but what is withheld.

    Raises ProblemsFound with every mistake.
    """
    return read_content(root, cache, now).library_with_warnings


def read_content(
    root: Path, cache: Cache | None = None, now: datetime | None = None, *, is_preview: bool = False
) -> Content:
    """A content folder as it is public at a minute. Raises ProblemsFound with every mistake.

    Without a minute nothing is held, and nothing that depends on the day is checked. With one, links are also checked
    as they will be at each release to come, so that none leads to what is not public yet. A preview shows what is held
    and withheld too, and warns of changes that have no note yet.
    """
    cache = cache or Cache(None)
    read = _read(root, cache)
    folder, registers, problems = read.folder, read.registers, read.problems
    if folder.is_displaced or not read.has_office:
        raise ProblemsFound(folder.problems if folder.is_displaced else problems)
    whole = _whole_content(read.library, cache)
    library = whole.library
    moments = _moments_of_check(whole, now)
    problems += _problems_at(whole, moments, is_preview=is_preview)
    problems += (*day_mistakes(library, now.date()), *release_mistakes(whole, now)) if now else ()
    problems += removal_questions(library, cache)
    private = private_data(library, folder.written_by_people, cache)
    is_damaged = PUBLISHED in folder.registers and not registers.publications.is_kept
    as_kept = replace(library, publications=registers.publications)
    problems += () if is_damaged else register_mistakes(as_kept)
    problems += lost_redirects(as_kept)
    of_privacy = list(privacy_mistakes(library, private))
    if problems and "contacts" in library.unreadable.registers:  # which may have what would be reported
        of_privacy = [problem for problem in of_privacy if CONTACTS not in problem.remedy]
    if problems or of_privacy:
        shown = without_values(folded(library, each_once(problems)), library, private)
        raise ProblemsFound([*shown, *of_privacy, *questions(library, private)])
    return _content_at(whole, private, cache, now, is_preview=is_preview)


def _whole_content(joined: Library, cache: Cache) -> WholeContent:
    """Everything, with what is known of its files, and without the names of private persons."""
    library = with_files(joined)
    library = replace(
        library,
        file_facts=facts_of_files(library.root, library.attachments, cache),
        publications=library.publications.with_dropped_names(library.documents),
    )
    not_published = (*private_award_warnings(library), *removed_row_warnings(library))
    return WholeContent(without_rows_of_removed(with_private_awards(library)), not_published)


def _content_at(
    whole: WholeContent,
    private: tuple[PrivateData, ...],
    cache: Cache,
    now: datetime | None,
    *,
    is_preview: bool = False,
) -> Content:
    held = whole.held_at(now)
    shown = whole.for_preview() if is_preview else whole.public(held)
    library = replace(shown, allowed=tuple(allowances(whole.library, private)))
    library = with_days_of_texts(with_releases(library, now.date()), now.date()) if now else library
    library = with_public_notes(library)
    return Content(
        library=library,
        held=(*held.records, *held.pieces),
        whole_content=whole,
        library_with_held_parts=whole.with_held_parts(held),
        unpublished_paths=whole.unpublished_paths(held, library),
        private=private,
        cache=cache,
        now=now,
        is_preview=is_preview,
    )


def private_problems(root: Path, paths: Collection[str], cache: Cache) -> list[Problem]:
    """What looks private in some files of a content folder, whatever else is wrong with it."""
    read = _read(root, cache)
    if not read.has_office:
        raise ProblemsFound([*read.folder.problems, *read.documents.problems])
    library = read.library
    private = private_data(library, [path for path in read.folder.written_by_people if path in paths], cache)
    # Allowances of what other files have are not looked at; a file that belongs nowhere is, because nobody reads it.
    strays = [
        problem for problem in read.folder.problems if problem.path in {read.folder.shown(path) for path in paths}
    ]
    return each_once((*stops(library, private), *questions(library, private), *strays))


def registered_in(root: Path) -> Registered:
    """What a content folder registers as public, whatever else is wrong with it; nothing where there is none."""
    read = _read(root, Cache(None))
    return registered_of(read.library) if read.has_office else Registered()


@dataclass(frozen=True)
class _Read:
    """The files, registers and documents of a content folder, whatever is wrong with them."""

    folder: Folder
    registers: Registers
    documents: Documents

    @property
    def problems(self) -> list[Problem]:
        mistakes = self.documents.problems
        elsewhere = {known.path for known in mistakes if known.cause and known.cause.kind == "in another folder"}
        of_files = [problem for problem in self.folder.problems if problem.path not in elsewhere]
        return [*of_files, *self.registers.problems, *self.documents.problems]

    @property
    def has_office(self) -> bool:
        """Whether office.md could be read, without which there is no library."""
        return any(isinstance(record, Office) for record in self.documents.records)

    @property
    def library(self) -> Library:
        return _joined(self.folder, self.registers, self.documents)


def _read(root: Path, cache: Cache) -> _Read:
    folder = read_folder(root, cache)
    registers = read_registers(folder)
    return _Read(folder, registers, read_records(folder, registers))


def _joined(folder: Folder, registers: Registers, documents: Documents) -> Library:
    torn = {problem.path for problem in folder.problems}
    return Library(
        root=folder.root,
        records=documents.records,
        translated=documents.translated,
        organisations=registers.organisations.rows,
        acts=registers.acts.rows,
        acronyms=registers.acronyms.rows,
        districts=registers.places.rows,
        roles=registers.roles.rows,
        contacts=registers.contacts.rows,
        terms=registers.terms.rows,
        topic_groups=registers.topic_groups.rows,
        machine_tests=registers.machine_tests.values,
        search_words={row.readers_say: row.record_says for row in registers.search_words.values},
        duties=registers.duties.rows,
        welsh={row.english: row.welsh for row in registers.welsh.values if row.welsh},
        redirects=registers.redirects,
        weblinks=WebLinks(registers.web_links.rows),
        publications=registers.publications,
        attachments=without_files_of_removed(folder.attachments, documents.records),
        unreadable=replace(
            documents.unreadable,
            registers=registers.with_mistakes,
            faulty=documents.unreadable.faulty | {path for path in folder.attachments if folder.shown(path) in torn},
        ),
    )


def _moments_of_check(whole: WholeContent, now: datetime | None) -> Iterable[datetime | None]:
    """The minute of the build and the releases to come."""
    if now is None:
        return (None,)
    pieces = (piece for every in whole.pieces.values() for piece in every)
    releases = sorted(set(moments_after((*whole.library.records, *pieces), now)))
    return dict.fromkeys((now, *releases[:MOST_RELEASES], *releases[-1:]))


def _problems_at(whole: WholeContent, moments: Iterable[datetime | None], *, is_preview: bool) -> Iterable[Problem]:
    """The mistakes of what is public at each of several moments; what a later one repeats is left out."""
    problems: dict[tuple[str, int, str], Problem] = {}
    for moment in moments:
        for problem in problems_of(whole.with_held_parts(whole.held_at(moment)), is_preview=is_preview):
            problems.setdefault((problem.path, problem.line, problem.what), problem)
    return problems.values()
