"""Joins the rules of privacy to the content: what stops a publication, what is only asked, what is allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from gazette.cache import Cache
from gazette.library.attachments import linked_files
from gazette.library.folder import attachment_folder, spreadsheet_of
from gazette.library.gated_files import findings_of
from gazette.library.library import Library
from gazette.library.public_copies import PUBLIC_FIELDS_OF_WITHHELD
from gazette.library.registered import registered_of
from gazette.lints import LintWarning
from gazette.privacy.finding import Finding
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.allowance import Allowance

HOW_TO_ALLOW = (
    'If it may be published, write {document} allowed: finding: {finding}, ends: "{ends}", where: {where}, '
    "and a reason and a role."
)


@dataclass(frozen=True)
class PrivateData:
    """A finding with its file, its place in words, and the documents that may allow it."""

    path: str  # from the content folder
    finding: Finding
    where: str  # "paragraph 2.3", "field summary", "awards.xlsx, sheet Names"
    documents: tuple[Record, ...] = ()

    @cached_property
    def allowances(self) -> tuple[Allowance, ...]:
        """The allowances of its documents that mean it."""
        return tuple(known for document in self.documents for known in document.allowed if self._is_meant_by(known))

    @property
    def ends(self) -> str:
        """The last two letters or digits of the value, which the finding still shows."""
        return "".join(character for character in self.finding.shown if character.isalnum())[-2:]

    def _is_meant_by(self, known: Allowance) -> bool:
        same = (known.finding.lower(), known.ends, known.where) == (self.finding.kind.lower(), self.ends, self.where)
        return self.finding.may_be_allowed and same


def private_data(library: Library, paths: list[str], cache: Cache) -> tuple[PrivateData, ...]:
    """Everything in the content that looks private, allowed or not; of a withheld document only what is public."""
    located = _Locator(library)
    findings = findings_of(library.root, paths, registered_of(library), cache)
    data = (located.data(path, finding) for path, several in findings for finding in several)
    return tuple(private for private in data if private)


def privacy_mistakes(library: Library, data: tuple[PrivateData, ...]) -> Iterator[Problem]:
    """What stops a publication, and allowances that have meant nothing since the last one."""
    yield from stops(library, data)
    for document, index, known in _idle_allowances(library, data):
        if _was_published_with_it(library, document):
            what = f"{_nothing_like(known)} That was so at the last publication too."
            yield document.problem(what, "Remove it.", at=("allowed", index))


def stops(library: Library, data: tuple[PrivateData, ...]) -> Iterator[Problem]:
    """What stops a publication."""
    for private in data:
        if private.finding.stops and not private.allowances and not _may_be_allowed(library, private):
            yield _problem(library, private)


def _may_be_allowed(library: Library, private: PrivateData) -> bool:
    """Whether a document that cannot be read, which is a mistake of its own, has a field that may allow it."""
    is_unreadable = private.path in library.unreadable.paths and private.finding.may_be_allowed
    return is_unreadable and b"\nallowed:" in (library.root / private.path).read_bytes()


def privacy_warnings(library: Library, data: tuple[PrivateData, ...]) -> Iterator[tuple[str, LintWarning]]:
    """What a person has to decide, with the path of the document that may answer it; "" where there is none."""
    for private in filter(_is_asked, data):
        number = private.where.removeprefix("paragraph ") if private.where.startswith("paragraph ") else ""
        path = private.documents[0].path if private.documents else ""
        yield path, LintWarning(number, _problem(library, private))
    for document, index, known in _idle_allowances(library, data):
        if not _was_published_with_it(library, document):
            problem = document.problem(
                _nothing_like(known), "Remove it.", at=("allowed", index), warning="allowance of nothing"
            )
            yield document.path, LintWarning("", problem)


def questions(library: Library, data: tuple[PrivateData, ...]) -> Iterator[Problem]:
    """The findings that a person has to decide, answered or not, for a check that stops at mistakes."""
    return (_problem(library, private) for private in data if _is_asked(private))


def _is_asked(private: PrivateData) -> bool:
    return not private.finding.stops and not private.allowances


def allowances(library: Library, data: tuple[PrivateData, ...]) -> Iterator[Problem]:
    """What is published knowingly, for the person who approves the publication: where, why and who decided it."""
    for private in data:
        for known in private.allowances:
            what = f"Allowed: {private.finding.kind} ({private.finding.shown}) in {private.where}."
            yield Problem(library.shown(private.path), private.finding.line, what, f"{known.reason} ({known.role})")


def _problem(library: Library, private: PrivateData) -> Problem:
    finding = private.finding
    place = f"{finding.place[0].upper()}{finding.place[1:]}: " if finding.place else ""
    remedy = finding.remedy
    if finding.stops and finding.may_be_allowed and private.documents:
        is_same = private.documents[0].path == private.path
        where = "under" if is_same else f"in {private.documents[0].path} under"
        how = HOW_TO_ALLOW.format(document=where, finding=finding.kind, ends=private.ends, where=private.where)
        remedy = f"{remedy} {how}"
    warning = "" if finding.stops else finding.kind
    return Problem(library.shown(private.path), finding.line, f"{place}{_with_value(finding)}", remedy, warning)


def _with_value(finding: Finding) -> str:
    """What it is, with the value as it may be shown behind its first words."""
    if not finding.shown or finding.shown in finding.why:
        return finding.why
    return re.sub(r"(?=[.:;,](?: |$))", f" ({finding.shown})", finding.why, count=1)


def _idle_allowances(library: Library, data: tuple[PrivateData, ...]) -> Iterator[tuple[Record, int, Allowance]]:
    used = {id(known) for private in data for known in private.allowances}
    for document in library.documents:
        for index, known in enumerate(document.allowed):
            if id(known) not in used:
                yield document, index, known


def _nothing_like(known: Allowance) -> str:
    return f"Nothing in {known.where} is a finding '{known.finding}' that ends in {known.ends}."


def _was_published_with_it(library: Library, document: Record) -> bool:
    last = library.publications.last(document)
    return last is not None and last.fingerprint == document.fingerprint


class _Locator:
    """Finds the words for a place, and the documents to which a file belongs."""

    def __init__(self, library: Library) -> None:
        self._library = library
        documents = library.documents
        self._by_path = {document.path: document for document in documents}
        self._by_sheet = {spreadsheet_of(document.path): document for document in documents}
        self._by_file: dict[str, list[Record]] = {}
        removed = [document for document in documents if document.is_removed]
        sheets = filter(None, (spreadsheet_of(document.path) for document in removed))
        self._removed = (*sheets, *(f"files/{attachment_folder(document)}/" for document in removed))
        for document in documents:
            for path in linked_files(library, document):
                self._by_file.setdefault(path, []).append(document)

    def data(self, path: str, finding: Finding) -> PrivateData | None:
        """The finding with its place; None where it is in a part of a hidden document that stays in the folder."""
        if path.startswith(self._removed):
            return None
        if path.startswith("files/"):
            owners = tuple(dict.fromkeys(self._by_file.get(path, ())))
            if owners and all(owner.is_withheld for owner in owners):
                return None
            where = ", ".join(filter(None, (path.rpartition("/")[2], finding.place)))
            return PrivateData(path, finding, where, owners)
        document = self._by_path.get(path)
        if document:
            field = document.field_at(finding.line)
            if document.is_hidden and field not in PUBLIC_FIELDS_OF_WITHHELD:
                return None
            return PrivateData(path, finding, f"field {field}" if field else _in_text(document, finding), (document,))
        beside = self._by_sheet.get(path)
        return PrivateData(path, finding, finding.place or f"line {finding.line}", (beside,) if beside else ())


def _in_text(document: Record, finding: Finding) -> str:
    above = list(takewhile(lambda paragraph: paragraph.line <= finding.line, document.body.paragraphs))
    return f"paragraph {above[-1].number}" if above else "the text"
