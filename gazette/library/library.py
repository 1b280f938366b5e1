"""Every record of the office, with the links between them in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from gazette.grouping import grouped
from gazette.history import UNKNOWN
from gazette.library.body_names import BodyNames, body_names
from gazette.library.decision_names import DecisionNames
from gazette.library.district_names import DistrictNames
from gazette.library.embargo import Held
from gazette.library.folder import attachment_folder, content_path, shown
from gazette.library.former_places import FormerPlace, former_places
from gazette.library.publications import Publications, Version
from gazette.library.targets import AwardInFund, Relation, Target
from gazette.library.unreadable import Unreadable
from gazette.library.weblinks import WebLinks
from gazette.markup.body import FileLink, Reference
from gazette.privacy.file_facts import FileFacts
from gazette.problems import Problem
from gazette.records import (
    SHORT_FORMS,
    Decision,
    Fund,
    Meeting,
    Office,
    Page,
    PublicRegister,
    Record,
    Topic,
)
from gazette.records.decision_chain import Chain
from gazette.records.districts import District
from gazette.records.duties import Duty
from gazette.records.fund import Award
from gazette.records.links import links_of
from gazette.records.machine_test import MachineTest
from gazette.records.redirect import Redirect
from gazette.records.registers import Acronym, Act, Contact, Organisation, Role, Term, TopicGroup
from gazette.records.translation import Translation
from gazette.references import LooseKey, ShortForm, loose, short_form

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Library:
    """Everything the office published, read and checked. It never changes."""

    root: Path
    records: tuple[Record, ...]
    translated: tuple[Translation, ...] = ()  # versions of records in the other language, which are not records
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    acronyms: Mapping[str, Acronym] = field(default_factory=dict)
    districts: Mapping[str, District] = field(default_factory=dict)  # with the row for the whole area
    duties: Mapping[str, Duty] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    weblinks: WebLinks = field(default_factory=WebLinks)
    attachments: Mapping[str, int] = field(default_factory=dict)  # path → bytes
    file_facts: Mapping[str, FileFacts] = field(default_factory=dict)  # what attachments say of themselves
    publications: Publications = field(default_factory=Publications)  # what was published before
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)  # of records with several, oldest first
    commit: str = UNKNOWN  # of the content
    held: Held = field(default_factory=Held)  # what is not public yet, for the checks: views see nothing of it
    unreadable: Unreadable = field(default_factory=Unreadable)
    roles: Mapping[str, Role] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)  # mailboxes and switchboards that are public
    terms: Mapping[str, Term] = field(default_factory=dict)  # retired terms
    topic_groups: Mapping[str, TopicGroup] = field(default_factory=dict)  # headings of the list of topics
    machine_tests: tuple[MachineTest, ...] = ()  # of accessibility
    search_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what readers say, what documents say
    welsh: Mapping[str, str] = field(default_factory=dict)  # words of the software in Welsh, by the English
    warnings: tuple[Problem, ...] = ()  # without those that an author has answered
    allowed: tuple[Problem, ...] = ()  # what looks private and is published knowingly, with the reasons

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
    def meetings(self) -> tuple[Meeting, ...]:
        return self.of(Meeting)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        return self.of(Topic)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return self.of(Page)

    @cached_property
    def versions_by_original(self) -> Mapping[str, tuple[Record, ...]]:
        """The translations of records, by the identity of the record: its facts in other words."""
        pairs = ((self.original_of(version), version) for version in self.translated)
        return grouped((original.identity, version.of(original)) for original, version in pairs if original)

    @cached_property
    def documents(self) -> tuple[Record, ...]:
        """Every document that has a page: the records, which are counted, and their translations, which are not."""
        return (*self.records, *self.translations)

    @cached_property
    def translations(self) -> tuple[Record, ...]:
        """The translations of records, each joined with the facts of its record."""
        return tuple(version for versions in self.versions_by_original.values() for version in versions)

    def original_of(self, version: Translation) -> Record | None:
        """The record that a document translates; None while it is not public."""
        return self._named(version.kind.kind, version.original_name)

    def version_in(self, lang: str, record: Record) -> Record | None:
        """The translation of a record into a language; None where there is none, or the record itself is in it."""
        versions = self.versions_by_original.get(record.identity, ())
        return next((version for version in versions if version.lang == lang), None)

    @cached_property
    def by_path(self) -> Mapping[str, Record]:
        return {record.path: record for record in self.documents}

    @cached_property
    def by_name(self) -> Mapping[str, Mapping[str, Record]]:
        """The records by their kind and then their name."""
        names: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in self.records:
            names[record.kind].setdefault(record.name, record)
        return names

    @cached_property
    def decision_names(self) -> DecisionNames:
        return DecisionNames(self.decisions)

    def named_by(self, slot: Reference) -> Target | None:
        """The target of a link in a text. A bare number leads to a decision only where it can mean nothing else."""
        if slot.certain:
            return self.find(slot.kind, slot.name, slot.paragraph)
        decisions = self.decision_names.with_number(slot.name)
        if not decisions and slot.has_letters:
            return self.find("decision", slot.name)  # the number that another office gave a joint decision
        is_clear = len(decisions) == 1 and (not slot.exact or decisions[0].reference == slot.name)
        return Target(decisions[0]) if is_clear else None

    def find(self, kind: str, name: str, paragraph: str | None = None) -> Target | None:
        """The record that a short form names; a decision's reference may be spelt a little differently."""
        if kind == "round":
            return self._round(name)
        record = self._named(kind, name) or self._originals_by_version.get((kind, loose(name)))
        return Target(record, paragraph=paragraph) if record else None

    def _named(self, kind: str, name: str) -> Record | None:
        return self.decision_names.named(name) if kind == "decision" else self.by_name[kind].get(name)

    @cached_property
    def _originals_by_version(self) -> Mapping[tuple[str, LooseKey], Record]:
        """The record of each translation, by the translation's kind and name: a link to it joins the record."""
        pairs = ((version, self.original_of(version)) for version in self.translated)
        return {(version.kind.kind, loose(version.name)): original for version, original in pairs if original}

    def find_short(self, form: ShortForm) -> Target | None:
        return self.find(form.kind, form.name, form.paragraph)

    def file(self, at: Record, link: FileLink) -> Record | str | None:
        """The target of a link by path: a record, or the path of an attachment."""
        path = content_path(at.path, link)
        if path is None:
            return None
        return self.by_path.get(path) or (path if path in self.attachments else None)

    def former_places(self, record: Record) -> tuple[FormerPlace, ...]:
        """The paragraphs and headings of a record that were published under a name they no longer have."""
        return self._former_places.get(record.identity, ())

    @cached_property
    def _former_places(self) -> Mapping[str, tuple[FormerPlace, ...]]:
        public = (record for record in self.documents if not record.is_withheld)
        changed = (record for record in public if record.changes)
        return {record.identity: former_places(self.publications.of(record), record) for record in changed}

    def attachment_path(self, record: Record, file: str) -> str:
        """The path of a file that belongs to a record, the same in the content folder and on the site."""
        return f"files/{attachment_folder(record)}/{file}"

    def _round(self, name: str) -> Target | None:
        fund_name, _, round_id = name.partition("/")
        fund = self.by_name["fund"].get(fund_name)
        if not isinstance(fund, Fund):
            return None
        fund_round = fund.round_named(round_id)
        return Target(fund, fund_round) if fund_round or fund.is_removed else None

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

    @cached_property
    def chains_to(self) -> Mapping[str, tuple[Relation, ...]]:
        """What later decisions do to each decision, by its identity."""
        chains = (relation for relation in self.relations if isinstance(relation.group, Chain))
        return grouped((relation.target.record.identity, relation) for relation in chains)

    def _relations_of(self, record: Record) -> Iterator[Relation]:
        """What a record names: in its fields, its earlier decisions, its grants, the rows of its sheet and its text."""
        for link in links_of(record):
            target = self.linked(link.kind, link.written)
            if target:
                yield Relation(record, target, str(link.place[0]), link.place)
        for number, chain in enumerate(record.earlier if isinstance(record, Decision) else ()):
            earlier = self.decision_names.earlier(chain) if chain.reference else None
            if earlier and earlier is not record:
                yield Relation(record, Target(earlier), "earlier", ("earlier", number, "reference"))
        for row in self.awards_in_funds.get(record.path, ()):
            if row.decision:
                yield Relation(record, Target(row.decision), "awards")
        for _, written in record.references if isinstance(record, PublicRegister) else ():
            if target := self.linked("cell", written):
                yield Relation(record, target, "rows")
        for slot in record.body.slots:
            if (target := self._target_of(record, slot)) and target.record is not record:
                yield Relation(record, target, "text")

    @cached_property
    def body_names(self) -> BodyNames:
        return body_names(self.office, self.organisations)

    @cached_property
    def district_names(self) -> DistrictNames:
        return DistrictNames(self.districts)

    def linked(self, kind: str, written: str | None) -> Target | None:
        """The record that a field names by a kind; None for an empty field, and for a row of a register."""
        if not written:
            return None
        form = short_form(written) if kind in ("any", "cell") else None
        if kind == "any":
            return self.find_short(form) if form else None
        if kind == "cell":  # of a public register: a short form, or the reference of a decision
            return self.find_short(form) if form and form.kind in RECORD_KINDS else self.find("decision", written)
        if kind == "objective":
            return self.find("plan", written.partition(" ")[0])
        return self.find(kind, written) if kind in RECORD_KINDS else None

    def meeting(self, written: str | None) -> Meeting | None:
        """The meeting that a field names."""
        target = self.linked("meeting", written)
        return target.record if target and isinstance(target.record, Meeting) else None

    def _target_of(self, record: Record, slot: object) -> Target | None:
        if isinstance(slot, Reference):
            return self.named_by(slot)
        if isinstance(slot, FileLink) and slot.path:
            linked = self.file(record, slot)
            return self.find(linked.kind, linked.name) if isinstance(linked, Record) else None
        return None


RECORD_KINDS = tuple(form.kind for form in SHORT_FORMS)
