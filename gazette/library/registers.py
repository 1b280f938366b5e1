"""Reads what the office keeps beside its documents: registers of names, duties, redirects, web links, publications."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, get_args, get_type_hints

from gazette.cache import code_version, key_of
from gazette.frontmatter.damage import examined_register
from gazette.frontmatter.sentences import validated
from gazette.frontmatter.source import Place, Tree, line_in, read_rows
from gazette.library.alike import folded_by_kind
from gazette.library.folder import REDIRECTS, Folder
from gazette.library.library import Library
from gazette.library.publications import Publications, read_publications
from gazette.library.spreadsheet import read_spreadsheet_of
from gazette.lints import RegisteredNames
from gazette.problems import Problem
from gazette.records.districts import District
from gazette.records.duties import Duty
from gazette.records.machine_test import MachineTest
from gazette.records.redirect import Redirect
from gazette.records.registers import (
    Acronym,
    Act,
    Contact,
    Organisation,
    RegisterRow,
    Role,
    SearchWord,
    Term,
    TopicGroup,
    WebLinkAnswer,
    WelshWord,
)
from gazette.slugs import slug

DUTIES = "registers/duties.csv"
ONE_DISTRICT = (
    "Keep it under one of them. If two places share the name, remove it from both and write the district in each "
    "document."
)
Row = TypeVar("Row", bound=RegisterRow | Duty)
ListRow = TypeVar("ListRow", bound=RegisterRow)


@dataclass(frozen=True)
class Register(Generic[Row]):
    """The rows of a register without mistakes, by their keys; and the mistakes in the others."""

    name: str
    rows: Mapping[str, Row]
    problems: tuple[Problem, ...] = ()

    @property
    def values(self) -> tuple[Row, ...]:
        return tuple(self.rows.values())


@dataclass(frozen=True)
class Registers:
    """Every register of a content folder; an office that keeps no such register has an empty one."""

    organisations: Register[Organisation]
    acts: Register[Act]
    acronyms: Register[Acronym]
    places: Register[District]
    roles: Register[Role]
    contacts: Register[Contact]
    machine_tests: Register[MachineTest]
    search_words: Register[SearchWord]
    terms: Register[Term]
    topic_groups: Register[TopicGroup]
    web_links: Register[WebLinkAnswer]
    welsh: Register[WelshWord]
    duties: Register[Duty]
    redirects: tuple[Redirect, ...]
    publications: Publications
    problems_elsewhere: tuple[Problem, ...]  # in the redirects and the publications

    @property
    def problems(self) -> tuple[Problem, ...]:
        registers = (register for register in vars(self).values() if isinstance(register, Register))
        return (*(problem for register in registers for problem in register.problems), *self.problems_elsewhere)

    @property
    def with_mistakes(self) -> frozenset[str]:
        """The names of the registers that may lack a row because of a mistake."""
        referred_to = (self.organisations, self.acts, self.acronyms, self.duties, self.contacts, self.places)
        return frozenset(register.name for register in referred_to if register.problems)


def rows_of_lists() -> tuple[type[RegisterRow], ...]:
    """What a row is declared as in each register that is a list in YAML."""
    kinds = (kind for hint in get_type_hints(Registers).values() for kind in get_args(hint))
    return tuple(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, RegisterRow))


def read_registers(folder: Folder) -> Registers:
    redirects, redirect_problems = read_spreadsheet_of(folder, REDIRECTS, Redirect)
    publications, publication_problems = read_publications(folder)
    return Registers(
        organisations=read_register(folder, Organisation),
        acts=read_register(folder, Act),
        acronyms=read_register(folder, Acronym),
        places=read_register(folder, District),
        roles=read_register(folder, Role),
        contacts=read_register(folder, Contact),
        machine_tests=read_register(folder, MachineTest),
        search_words=read_register(folder, SearchWord),
        terms=read_register(folder, Term),
        topic_groups=read_register(folder, TopicGroup),
        web_links=read_register(folder, WebLinkAnswer),
        welsh=read_register(folder, WelshWord),
        duties=read_duties(folder),
        redirects=tuple(redirects),
        publications=publications,
        problems_elsewhere=(*redirect_problems, *publication_problems),
    )


def read_register(folder: Folder, model: type[ListRow]) -> Register[ListRow]:
    """A register of the folder registers/, which is a list in YAML."""
    path = f"registers/{model.register}.yaml"
    data = folder.read(path) or b""
    key = key_of("register", code_version(), model.__name__, data)
    register = folder.cache.kept(key, lambda: register_of(data, model))
    shown = folder.shown(path)
    return replace(register, problems=tuple(problem.at(shown) for problem in register.problems))


def register_of(data: bytes, model: type[ListRow]) -> Register[ListRow]:
    """The rows and the problems, with an empty path."""
    file = examined_register(data)
    listed = ([], {}, ()) if file.is_torn else read_rows(file.data)
    if isinstance(listed, Problem):
        listed = ([], {}, (listed,))
    trees, lines, unreadable = listed
    rows: dict[str, ListRow] = {}
    problems = [*file.problems, *unreadable]
    for index, tree in enumerate(trees):
        row = _register_row(tree, index, lines, model)
        if isinstance(row, list):
            problems += row
        else:
            problems += _repeated(row.row_key, line_in(lines, (index,)), rows)
            problems += _of_the_same_name(row, line_in(lines, (index, "name")), rows.values())
            problems += _places_of_two(row, index, lines, rows.values())
            rows.setdefault(row.row_key, row)
    return Register(model.register, rows, tuple(folded_by_kind(problems)))


def _register_row(tree: Tree, index: int, lines: dict[Place, int], model: type[ListRow]) -> ListRow | list[Problem]:
    if isinstance(tree, dict):
        return validated(model, tree, lines, (index,))
    remedy = f"Write it as - {model.key_field}: … and so on."
    return [Problem("", line_in(lines, (index,)), "The row is not a group of fields.", remedy)]


def _repeated(key: str, line: int, rows: Mapping[str, RegisterRow]) -> Iterator[Problem]:
    if key in rows:
        yield Problem("", line, f"'{key}' is in this register twice.", "Keep one of the two rows.")


def _of_the_same_name(row: RegisterRow, line: int, others: Iterable[RegisterRow]) -> Iterator[Problem]:
    """Two organisations may have the same name if something tells them apart."""
    if not isinstance(row, Organisation):
        return
    for other in others:
        if not isinstance(other, Organisation) or other.key == row.key or slug(other.name) != slug(row.name):
            continue
        if not row.qualifier or not other.qualifier or row.qualifier == other.qualifier:
            what = f"{other.key} and {row.key} are both called {row.name}, and nothing tells them apart."
            remedy = "Give both a shown_after_name:, such as the place, or an org_id:; or keep one row."
            yield Problem("", line, what, remedy)


def _places_of_two(
    row: RegisterRow, index: int, lines: dict[Place, int], others: Iterable[RegisterRow]
) -> Iterator[Problem]:
    """A name is of one district only, and only one row is for the whole area."""
    if not isinstance(row, District):
        return
    districts = [other for other in others if isinstance(other, District) and other.district != row.district]
    owners = {slug(name): other for other in districts for name in other.every_name}
    for place, name in row.named_at:
        if owner := owners.get(slug(name)):
            what = f"'{name}' is under {owner.district} and under {row.district}."
            yield Problem("", line_in(lines, (index, *place)), what, ONE_DISTRICT)
    yield from _place_twice(row, index, lines)
    whole = next((other for other in districts if other.is_whole_area), None)
    if row.is_whole_area and whole:
        what = f"Both {whole.district} and {row.district} stand for the whole area."
        yield Problem("", line_in(lines, (index, "stands_for")), what, "Keep one of them.")


def _place_twice(row: District, index: int, lines: dict[Place, int]) -> Iterator[Problem]:
    """A place that is under its district twice, however it is written. A town may be called like its district."""
    seen: set[str] = set()
    for place, name in row.named_at:
        if place[0] not in ("places", "buildings"):
            continue
        if slug(name) in seen:
            what = f"'{name}' is under {row.district} twice."
            yield Problem("", line_in(lines, (index, *place)), what, "Keep one of the two.")
        seen.add(slug(name))


def read_duties(folder: Folder) -> Register[Duty]:
    """The duties by their ids, in the order of the file."""
    listed, problems = read_spreadsheet_of(folder, DUTIES, Duty)
    duties: dict[str, Duty] = {}
    for duty in listed:
        other = duties.setdefault(duty.id, duty)
        if other is not duty:
            problem = duty.problem(f"The id {duty.id} is also in line {other.line}.", "Keep one of the two rows.")
            problems.append(problem.at(folder.shown(DUTIES)))
    return Register("duties", duties, tuple(problems))


def names_of(library: Library) -> RegisteredNames:
    """The registers of names and the numbers of the office, as the lints need them."""
    series = (series.in_text for series in library.office.series if not series.unknown_groups)
    references = (decision.reference for decision in library.decisions)
    single = (number for number in references if "/" in number and not library.office.series_of(number))
    return RegisteredNames(
        acts=tuple(library.acts.values()),
        organisations=tuple(library.organisations.values()),
        roles=tuple(library.roles.values()),
        terms=tuple(library.terms.values()),
        numbers=(*series, *map(re.escape, single)),
    )


def read_names(folder: Folder) -> RegisteredNames:
    """The registers for texts outside a library, without rows that have a mistake."""
    return RegisteredNames(
        acts=read_register(folder, Act).values,
        organisations=read_register(folder, Organisation).values,
        roles=read_register(folder, Role).values,
        terms=read_register(folder, Term).values,
    )
