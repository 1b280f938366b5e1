"""Every record of the office, with the links between them in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from gazette.frontmatter.models import Fields
from gazette.frontmatter.source import Place
from gazette.grouping import grouped
from gazette.history import UNKNOWN
from gazette.library.decision_names import by_reference, is_meant
from gazette.library.folder import content_path, shown
from gazette.library.publications import Publications, Version
from gazette.library.unreadable import Unreadable
from gazette.library.weblinks import WebLinks
from gazette.markup import FileLink, Reference
from gazette.problems import Problem
from gazette.records import (
    SHORT_FORMS,
    Consultation,
    Decision,
    Fund,
    Meeting,
    Office,
    Page,
    Plan,
    Record,
    Topic,
)
from gazette.records.decision_chain import Chain
from gazette.records.duties import Duty
from gazette.records.fund import Award, Round
from gazette.records.links import links_of
from gazette.records.redirect import Redirect
from gazette.records.registers import Acronym, Act, Organisation, Role, Term
from gazette.references import LooseKey, ShortForm, loose, short_form

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Target:
    """The target of a link: a record, a round of a fund, or a paragraph."""

    record: Record
    round: Round | None = None
    paragraph: str | None = None

    @property
    def address(self) -> str:
        if self.round and isinstance(self.record, Fund):
            return self.record.round_address(self.round.id)
        return self.record.address + (f"#{self.anchor}" if self.anchor else "")

    @property
    def anchor(self) -> str | None:
        paragraphs = self.record.body.paragraphs
        return next((paragraph.anchor for paragraph in paragraphs if paragraph.number == self.paragraph), None)

    @property
    def is_whole(self) -> bool:
        """False where the link names a paragraph that the record does not have."""
        return self.paragraph is None or self.anchor is not None


@dataclass(frozen=True)
class Relation:
    """A link from one record to another, in a field or in its text."""

    source: Record
    target: Target
    how: str  # the name of the field ("fund", "earlier", "related"), or "text"
    place: Place = ()  # ("promises", 0, "topics", 1)

    @property
    def path(self) -> str:
        """The names of the field and of the groups around it: "actions.carried_to"."""
        return ".".join(part for part in self.place if isinstance(part, str))

    @property
    def group(self) -> Fields | None:
        """The promise, the passage or the other group of fields that names the target; None for a plain field."""
        if len(self.place) < 2 or not isinstance(self.place[1], int):
            return None
        member = getattr(self.source, self.how)[self.place[1]]
        return member if isinstance(member, Fields) else None


@dataclass(frozen=True)
class AwardInFund:
    """An award with its fund, and with the round and the decision that it names, if they exist."""

    award: Award
    fund: Fund
    round: Round | None
    decision: Decision | None


@dataclass(frozen=True)
class Library:
    """Everything the office published, read and checked. It never changes."""

    root: Path
    records: tuple[Record, ...]
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    acronyms: Mapping[str, Acronym] = field(default_factory=dict)
    duties: Mapping[str, Duty] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    weblinks: WebLinks = field(default_factory=WebLinks)
    attachments: Mapping[str, int] = field(default_factory=dict)  # path → bytes
    publications: Publications = field(default_factory=Publications)  # what was published before
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)  # of records with several, oldest first
    commit: str = UNKNOWN  # of the content
    held: tuple[Record, ...] = ()  # not to be published before a later day
    unreadable: Unreadable = field(default_factory=Unreadable)
    roles: Mapping[str, Role] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)  # retired terms
    warnings: tuple[Problem, ...] = ()  # without those that an author has answered

    def shown(self, path: str) -> str:
        """A file of the content folder as a person would name it."""
        return shown(self.root, path)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, in order of path."""
        return tuple(record for record in self.records if isinstance(record, kind))

    @cached_property
    def office(self) -> Office:
        return self.of(Office)[0]

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        return self.of(Decision)

    @cached_property
    def funds(self) -> tuple[Fund, ...]:
        return self.of(Fund)

    @cached_property
    def consultations(self) -> tuple[Consultation, ...]:
        return self.of(Consultation)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        return self.of(Meeting)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        return self.of(Plan)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        return self.of(Topic)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return self.of(Page)

    @cached_property
    def by_path(self) -> Mapping[str, Record]:
        return {record.path: record for record in self.records}

    @cached_property
    def by_name(self) -> Mapping[str, Mapping[str, Record]]:
        """The records by their kind and then their name."""
        names: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in self.records:
            names[record.kind].setdefault(record.name, record)
        return names

    @cached_property
    def _by_reference(self) -> Mapping[LooseKey, Decision]:
        return by_reference(self.decisions)

    def find(self, kind: str, name: str, paragraph: str | None = None) -> Target | None:
        """The record that a short form names; a decision's reference may be spelt a little differently."""
        if kind == "round":
            return self._round(name)
        record = self._by_reference.get(loose(name)) if kind == "decision" else self.by_name[kind].get(name)
        return Target(record, paragraph=paragraph) if record else None

    def find_short(self, form: ShortForm) -> Target | None:
        return self.find(form.kind, form.name, form.paragraph)

    def file(self, at: Record, link: FileLink) -> Record | str | None:
        """The target of a link by path: a record, or the path of an attachment."""
        path = content_path(at.path, link)
        if path is None:
            return None
        return self.by_path.get(path) or (path if path in self.attachments else None)

    def attachment_path(self, record: Record, file: str) -> str:
        """The path of a file that belongs to a record, the same in the content folder and on the site."""
        return f"files/{attachment_folder(record)}/{file}"

    def _round(self, name: str) -> Target | None:
        fund_name, _, round_id = name.partition("/")
        fund = self.by_name["fund"].get(fund_name)
        if not isinstance(fund, Fund):
            return None
        fund_round = fund.round_named(round_id)
        return Target(fund, fund_round) if fund_round else None

    @cached_property
    def awards_in_funds(self) -> Mapping[str, tuple[AwardInFund, ...]]:
        """The awards of each fund, by its path, in the order of their rows."""
        return {fund.path: tuple(self._award_in_fund(fund, award) for award in fund.awards) for fund in self.funds}

    def _award_in_fund(self, fund: Fund, award: Award) -> AwardInFund:
        target = self.find("decision", award.decision) if award.decision else None
        decision = target.record if target and isinstance(target.record, Decision) else None
        return AwardInFund(award, fund, fund.round_named(award.round), decision)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Every link between records, in fields and in text."""
        return tuple(relation for record in self.records for relation in self._relations_of(record))

    @cached_property
    def relations_from(self) -> Mapping[str, tuple[Relation, ...]]:
        return grouped((relation.source.identity, relation) for relation in self.relations)

    @cached_property
    def relations_to(self) -> Mapping[str, tuple[Relation, ...]]:
        return grouped((relation.target.record.identity, relation) for relation in self.relations)

    def _relations_of(self, record: Record) -> Iterator[Relation]:
        for link in links_of(record):
            target = self.linked(link.kind, link.written)
            if target:
                yield Relation(record, target, str(link.place[0]), link.place)
        for number, chain in enumerate(record.earlier if isinstance(record, Decision) else ()):
            target = self.earlier_decision(chain)
            if target and chain.reference and target.record is not record:
                yield Relation(record, target, "earlier", ("earlier", number, "reference"))
        for row in self.awards_in_funds.get(record.path, ()):
            if row.decision:
                yield Relation(record, Target(row.decision), "awards")
        for slot in record.body.slots:
            target = self._target_of(record, slot)
            if target and target.record is not record:
                yield Relation(record, target, "text")

    @cached_property
    def names_of_office(self) -> frozenset[str]:
        """The names that the office has had, in small letters."""
        return frozenset(name.name.casefold() for name in self.office.names)

    @cached_property
    def names_of_bodies(self) -> frozenset[str]:
        """The names of the bodies in the register of organisations, in small letters."""
        bodies = self.organisations.values()
        return frozenset(name.casefold() for body in bodies for name in (body.name, *body.also))

    def linked(self, kind: str, written: str | None) -> Target | None:
        """The record that a field names by a kind, if it is filled in.

        None for a row of a register or a paragraph of the same record.
        """
        if not written:
            return None
        if kind == "any":
            form = short_form(written)
            return self.find_short(form) if form else None
        if kind == "objective":
            return self.find("plan", written.partition(" ")[0])
        return self.find(kind, written) if kind in RECORD_KINDS else None

    def earlier_decision(self, chain: Chain) -> Target | None:
        """The earlier decision, if it is here."""
        target = self.find("decision", chain.name) if chain.name else None
        is_here = target and isinstance(target.record, Decision) and is_meant(chain, target.record)
        return target if is_here else None

    def _target_of(self, record: Record, slot: object) -> Target | None:
        if isinstance(slot, Reference):
            return self.find(slot.kind, slot.name, slot.paragraph)
        if isinstance(slot, FileLink) and slot.path:
            linked = self.file(record, slot)
            return Target(linked) if isinstance(linked, Record) else None
        return None


RECORD_KINDS = tuple(form.kind for form in SHORT_FORMS)


def attachment_folder(record: Record) -> str:
    """The folder of a record's attachments under files/."""
    return record.slug if isinstance(record, Decision) else record.name
