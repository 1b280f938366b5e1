"""Reads a content folder into one Library of checked records, or tells every mistake in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from gazette import fingerprints, redirects
from gazette.cache import Cache
from gazette.checks import weblinks
from gazette.library.addresses import list_addresses, record_addresses
from gazette.library.attachments import linked_files
from gazette.library.awards import fund_of, read_awards
from gazette.library.crosschecks import problems_of
from gazette.library.duties import read_duties
from gazette.library.folder import Folder, read_folder
from gazette.library.library import Library, Unread
from gazette.library.promises import promises_of
from gazette.library.publications import PUBLISHED, Publications, read_publications
from gazette.library.reading import Task, read_documents, read_one
from gazette.library.registers import read_register
from gazette.library.states import without_withheld
from gazette.library.warnings import warnings_of
from gazette.markup import MarkupSettings
from gazette.problems import Problem, ProblemsFound
from gazette.records import SHORT_FORMS, Fund, Office, Record
from gazette.records.duties import Duty
from gazette.records.registers import Acronym, Act, Organisation, Role, Term
from gazette.references import loose

WEBLINKS = "registers/weblinks.yaml"


def read_library(root: Path, cache: Cache | None = None, hold_after: date | None = None) -> Library:
    """The library of a content folder. Raises ProblemsFound with every mistake.

    Records published after the day `hold_after` are held back: read and checked, but on no page and no list.
    """
    cache = cache or Cache(None)
    folder = read_folder(root)
    problems = list(folder.problems)
    registers, faulty, told_of_registers = _registers(folder)
    roles, told_of_roles = read_register(folder, "roles", Role, "name")
    terms, told_of_terms = read_register(folder, "terms", Term, "term")
    problems += [*told_of_registers, *told_of_roles, *told_of_terms]
    records, unread, told_of_records = _records(folder, _words(folder, registers), cache)
    problems += told_of_records
    rows, answers, publications, told_of_files = _files_beside(folder)
    problems += told_of_files
    if not any(isinstance(record, Office) for record in records):
        raise ProblemsFound(problems)
    library = Library(root, tuple(records), *registers, rows, answers, folder.attachments)
    library = replace(
        library, unread=replace(unread, registers=faulty), publications=publications, roles=roles, terms=terms
    )
    library = _without_held(library, hold_after)
    problems += problems_of(library)
    addresses = [f"/{address}" for _, address in record_addresses(library)]
    addresses += [f"/{made.promise.address}" for made in promises_of(library)]
    addresses += [f"/{duty.address}" for duty in registers.duties.values()]
    addresses += [row.new for row in rows if unread.covers_address(row.new)]
    problems += redirects.problems_of(rows, [*addresses, *(f"/{address}" for address in set(list_addresses(library)))])
    if problems:
        raise ProblemsFound(problems)
    return without_withheld(replace(library, warnings=warnings_of(library, cache)))


def _files_beside(
    folder: Folder,
) -> tuple[tuple[redirects.Redirect, ...], weblinks.WebLinks, Publications, list[Problem]]:
    """Redirects, answers of the web, publications. Only what the folder took for a file is opened: pipes never end."""
    rows: tuple[redirects.Redirect, ...] = ()
    answers, publications = weblinks.WebLinks(), Publications()
    problems: list[Problem] = []
    if folder.has_redirects:
        rows, told = redirects.read(folder.root / "redirects.csv", folder.shown("redirects.csv"))
        problems += told
    if WEBLINKS in folder.registers:
        answers, told = weblinks.read(folder.root / WEBLINKS, folder.shown(WEBLINKS))
        problems += told
    if folder.has_publications:
        publications, told = read_publications(folder.root / PUBLISHED, folder.shown(PUBLISHED))
        problems += told
    return rows, answers, publications, problems


class _Registers(NamedTuple):
    """In the order in which the library has them."""

    organisations: dict[str, Organisation]
    acts: dict[str, Act]
    acronyms: dict[str, Acronym]
    duties: dict[str, Duty]


def _registers(folder: Folder) -> tuple[_Registers, frozenset[str], list[Problem]]:
    """The registers, the names of those with mistakes, and the mistakes."""
    organisations, told = read_register(folder, "organisations", Organisation, "key")
    acts, told_of_acts = read_register(folder, "acts", Act, "key")
    acronyms, told_of_acronyms = read_register(folder, "acronyms", Acronym, "short")
    duties, told_of_duties = read_duties(folder)
    mistakes = dict(zip(_Registers._fields, (told, told_of_acts, told_of_acronyms, told_of_duties), strict=True))
    faulty = frozenset(name for name, those in mistakes.items() if those)
    all_told = [problem for those in mistakes.values() for problem in those]
    return _Registers(organisations, acts, acronyms, duties), faulty, all_told


def _records(folder: Folder, words: MarkupSettings, cache: Cache) -> tuple[list[Record], Unread, list[Problem]]:
    records: list[Record] = []
    problems: list[Problem] = []
    kinds = dict(folder.documents)
    unread: list[tuple[str, str]] = []
    faulty: list[str] = []
    for path, reading in read_documents(folder, words, cache):
        shown = folder.shown(path)
        problems += [problem.at(shown) for problem in reading.problems]
        if reading.record:
            records.append(reading.record.placed_in(shown))
            faulty += [path] * bool(reading.problems)
        else:
            unread += [(path, name) for name in (PurePosixPath(path).stem, reading.reference) if name]
    names = frozenset((kinds[path].kind, loose(name)) for path, name in unread)
    missing = Unread(frozenset(path for path, _ in unread), names, frozenset(faulty))
    return _with_awards(folder, records, problems), missing, problems


def _with_awards(folder: Folder, records: list[Record], problems: list[Problem]) -> list[Record]:
    """Gives each fund the rows of its spreadsheet; a spreadsheet without a fund is a problem."""
    funds = {record.name: index for index, record in enumerate(records) if isinstance(record, Fund)}
    unread = {path.removesuffix(".csv") for path in folder.spreadsheets} - {
        p.removesuffix(".md") for p, _ in folder.documents
    }
    for path in folder.spreadsheets:
        data = (folder.root / path).read_bytes()
        awards, told = read_awards(data)
        shown = folder.shown(path)
        problems += [problem.at(shown) for problem in told]
        fund = records[funds[fund_of(path)]] if fund_of(path) in funds else None
        if isinstance(fund, Fund):
            records[funds[fund.name]] = fund.with_awards(tuple(awards)).with_rows(fingerprints.of_spreadsheet(data))
        elif path.removesuffix(".csv") in unread:
            problems.append(Problem(shown, 1, "There is no fund of this name.", f"Write {fund_of(path)}.md beside it."))
    return records


def _words(folder: Folder, registers: _Registers) -> MarkupSettings:
    """What markup must know of the office: its series, acronyms and Acts. A bare number alone is nobody's reference."""
    short = tuple(sorted((acronym.short, acronym.long) for acronym in registers.acronyms.values()))
    acts = tuple(sorted((act.title, act.url) for act in registers.acts.values() if act.url))
    if not (folder.root / "office.md").is_file():
        return MarkupSettings((), short, acts, short_forms=SHORT_FORMS)
    task = Task(
        "office.md",
        Office,
        MarkupSettings(short_forms=SHORT_FORMS, numbered=False),
        (folder.root / "office.md").read_bytes(),
    )
    office = read_one(task).record
    series = office.series if isinstance(office, Office) else ()
    shapes = [one for one in series if not one.unknown_groups]
    return MarkupSettings(
        tuple(one.pattern for one in shapes if re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", one.shape))),
        short,
        acts,
        short_forms=SHORT_FORMS,
    )


def _without_held(library: Library, hold_after: date | None) -> Library:
    if hold_after is None:
        return library
    held = tuple(record for record in library.records if record.published.is_future(hold_after))
    kept = tuple(record for record in library.records if not record.published.is_future(hold_after))
    public = {path for record in kept for path in linked_files(library, record)}
    secret = {path for record in held for path in linked_files(library, record)} - public
    files = {path: size for path, size in library.attachments.items() if path not in secret}
    return replace(library, records=kept, held=held, attachments=files)
