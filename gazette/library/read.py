"""Reads a content folder into one Library of checked records, or finds every mistake in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from gazette.cache import Cache
from gazette.library.attachments import without_files_of
from gazette.library.crosschecks import problems_of
from gazette.library.day_mistakes import day_mistakes
from gazette.library.folder import Folder, read_folder
from gazette.library.library import Library
from gazette.library.reading import Documents, read_records
from gazette.library.registers import Registers, read_registers
from gazette.library.states import without_withheld
from gazette.library.warnings import warnings_of
from gazette.library.weblinks import WebLinks
from gazette.problems import ProblemsFound
from gazette.records import Office


def read_library(
    root: Path, cache: Cache | None = None, hold_after: date | None = None, today: date | None = None
) -> Library:
    """The library of a content folder. Raises ProblemsFound with every mistake.

    Records published after the day `hold_after` are held back: read and checked, but on no page and no list. What
    depends on the day is checked for `today`, otherwise for `hold_after`, and not at all without either.
    """
    cache = cache or Cache(None)
    folder = read_folder(root)
    registers = read_registers(folder)
    documents = read_records(folder, registers, cache)
    problems = [*folder.problems, *registers.problems, *documents.problems]
    if not any(isinstance(record, Office) for record in documents.records):
        raise ProblemsFound(problems)
    library = _without_held(_joined(folder, registers, documents), hold_after)
    day = today or hold_after
    problems += [*problems_of(library), *(day_mistakes(library, day) if day else ())]
    if problems:
        raise ProblemsFound(problems)
    return without_withheld(replace(library, warnings=warnings_of(library, cache, day)))


def _joined(folder: Folder, registers: Registers, documents: Documents) -> Library:
    return Library(
        root=folder.root,
        records=documents.records,
        organisations=registers.organisations.rows,
        acts=registers.acts.rows,
        acronyms=registers.acronyms.rows,
        roles=registers.roles.rows,
        terms=registers.terms.rows,
        duties=registers.duties.rows,
        redirects=registers.redirects,
        weblinks=WebLinks(registers.web_links.rows),
        publications=registers.publications,
        attachments=folder.attachments,
        unreadable=replace(documents.unreadable, registers=registers.with_mistakes),
    )


def _without_held(library: Library, hold_after: date | None) -> Library:
    if hold_after is None:
        return library
    held = tuple(record for record in library.records if record.published.is_future(hold_after))
    kept = tuple(record for record in library.records if not record.published.is_future(hold_after))
    return replace(library, records=kept, held=held, attachments=without_files_of(library, held, kept))
