"""Reads a content folder into one Library of checked records, or finds every mistake in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from gazette.cache import Cache
from gazette.library.attachments import with_files, without_files_of, without_files_of_removed
from gazette.library.crosschecks import problems_of
from gazette.library.day_mistakes import day_mistakes
from gazette.library.file_facts import facts_of_files
from gazette.library.folder import Folder, read_folder
from gazette.library.library import Library
from gazette.library.private_awards import (
    private_award_warnings,
    removed_row_warnings,
    with_private_awards,
    without_rows_of_removed,
)
from gazette.library.private_data import allowances, privacy_mistakes, private_data, questions
from gazette.library.private_words import removal_questions
from gazette.library.reading import Documents, read_records
from gazette.library.register_guard import register_mistakes
from gazette.library.registered import registered_of
from gazette.library.registers import Registers, read_registers
from gazette.library.states import with_days_of_texts, with_public_notes, without_withheld
from gazette.library.warnings import warnings_of
from gazette.library.weblinks import WebLinks
from gazette.privacy.finding import Registered
from gazette.problems import Problem, ProblemsFound, each_once
from gazette.records import Office
from gazette.records.publication import PUBLISHED

MOST_RELEASES = 12  # days to come for which links are checked, because each takes the time of a check


def read_library(
    root: Path, cache: Cache | None = None, hold_after: date | None = None, today: date | None = None
) -> Library:
    """The library of a content folder. Raises ProblemsFound with every mistake.

    Records published after the day `hold_after` are held back: read and checked, but on no page and no list. What
    depends on the day is checked for `today`, otherwise for `hold_after`, and not at all without either; then the links
    are checked as they will be on the day of each release, so that none leads to a record that is not public yet.
    """
    cache = cache or Cache(None)
    folder = read_folder(root)
    registers = read_registers(folder)
    documents = read_records(folder, registers, cache)
    problems = [*folder.problems, *registers.problems, *documents.problems]
    if not any(isinstance(record, Office) for record in documents.records):
        raise ProblemsFound(problems)
    complete = with_files(_joined(folder, registers, documents))
    complete = replace(
        complete,
        file_facts=facts_of_files(root, complete.attachments, cache),
        publications=complete.publications.with_dropped_names(complete.documents),
    )
    not_published = (*private_award_warnings(complete), *removed_row_warnings(complete))
    complete = without_rows_of_removed(with_private_awards(complete))
    library, day = _without_held(complete, hold_after), today or hold_after
    problems += _problems_on_days_of_release(complete, day) if day else problems_of(library)
    problems += day_mistakes(library, day) if day else ()
    problems += removal_questions(complete, cache)
    private = private_data(complete, folder.written_by_people, cache)
    problems += privacy_mistakes(complete, private)
    is_damaged = PUBLISHED in folder.registers and not registers.publications.is_kept
    problems += () if is_damaged else register_mistakes(replace(complete, publications=registers.publications))
    if problems:
        raise ProblemsFound([*problems, *questions(complete, private)])
    allowed = tuple(allowances(complete, private))
    library = replace(library, warnings=(*warnings_of(library, cache, day, private), *not_published), allowed=allowed)
    return with_public_notes(without_withheld(with_days_of_texts(library, day) if day else library))


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


def _problems_on_days_of_release(library: Library, day: date) -> Iterable[Problem]:
    """The mistakes of the library as it is public on a day and after each release; what a day repeats is left out."""
    dates = {record.published.first for record in library.records if record.published.is_future(day)}
    releases = sorted(first for first in dates if first)
    days = (day, *releases[:MOST_RELEASES], *releases[-1:])
    problems: dict[tuple[str, int, str], Problem] = {}
    for public_on in dict.fromkeys(days):
        for problem in problems_of(_without_held(library, public_on)):
            problems.setdefault((problem.path, problem.line, problem.what), problem)
    return problems.values()


def _without_held(library: Library, hold_after: date | None) -> Library:
    if hold_after is None:
        return library
    held = tuple(record for record in library.documents if record.published.is_future(hold_after))
    public = [record for record in library.documents if not record.published.is_future(hold_after)]
    kept = tuple(record for record in public if not record.translation_of)
    return replace(library, records=kept, held=held, attachments=without_files_of(library, held, public))
