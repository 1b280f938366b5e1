"""The fields of every record, its identity and its place in the content folder."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Literal, Self

from pydantic import PrivateAttr

from gazette.dates import UNFILLED, KnownDate
from gazette.frontmatter.models import (
    ActAndProvision,
    AnyRecord,
    Date,
    DutyId,
    Fields,
    Many,
    OrganisationKey,
    Text,
    TopicName,
    field,
)
from gazette.frontmatter.source import Place, line_in
from gazette.markup.body import Body
from gazette.problems import Problem
from gazette.records.allowance import Allowance
from gazette.records.change import Change, change_mistakes
from gazette.records.contradictions import EXPLAIN_IT, Contradiction, Subject
from gazette.records.groups import AcceptedWarning, Attachment, Citation
from gazette.records.guide import BOTH_ARE_ACCEPTED, ONE_SENTENCE, Guide
from gazette.records.labelled_date import LabelledDate
from gazette.records.legal_deadline import LegalDeadline, deadline_mistakes, done_too_early
from gazette.records.placed import HeldParts, Placed
from gazette.records.related import Related
from gazette.records.restriction import Restriction
from gazette.sentences.days import years_of
from gazette.sentences.legal_deadlines import STEPS

SLUG = re.compile("[a-z0-9]+(-[a-z0-9]+)*")  # the allowed forms of the last part of an address
Status = Literal["withheld", "withdrawn", "superseded", "closed", "removed"]


class Record(Fields):
    """A document of the office. Its name never depends on its title."""

    # What the software needs to know about a kind, besides its fields. Every list of kinds is derived from these.
    kind: ClassVar[str]  # the word of the short form: "decision" in [[decision PCC-2016-003]]
    folder: ClassVar[str]  # under content/ and in the address: "decisions"
    content_folder: ClassVar[str] = ""  # under content/, where its documents are not in `folder`
    label: ClassVar[str]  # the caption above a title: "Decision"
    nouns: ClassVar[tuple[str, str]]  # singular and plural: ("decision", "decisions")
    list_title: ClassVar[str] = ""  # the title of the page that lists them; "" for a kind without a list
    list_order: ClassVar[int] = 0  # lists with a smaller number come first; 0: last
    part: ClassVar[str] = ""  # the part of the site, by the folder of its first list: "funds"; "": none
    has_year_pages: ClassVar[bool] = False
    is_listed_by_title: ClassVar[bool] = False  # otherwise the newest comes first
    superseded_come_last: ClassVar[bool] = False  # in its list
    is_ongoing: ClassVar[bool] = False  # kept up to date rather than dated, so never news on the home page
    short_form: ClassVar[str]  # an example: "[[decision PCC-2016-003]]"
    is_cited_by_paragraph: ClassVar[bool] = False  # a short form may end in a paragraph: [[plan 2017-2022 3.4]]
    main_date: ClassVar[str] = "published"  # the field that dates it, and may begin the name of its file
    main_date_label: ClassVar[str] = ""  # words for it in lists, where the date alone would not say what it is
    other_dates: ClassVar[Mapping[str, str]] = {"published": "published"}  # shown where the main date is not known
    schema_type: ClassVar[str]  # its type at schema.org
    guide: ClassVar[Guide]
    needs_body: ClassVar[bool] = True
    has_numbered_paragraphs: ClassVar[bool] = True
    text_heading: ClassVar[str] = ""  # above a text that begins without a heading; "": none
    rows_heading: ClassVar[str] = ""  # above what changed in the spreadsheet beside it; "" for a kind without one

    title: Text = field(help="What it is called.", write="A title may change; the address never depends on it.")
    summary: Text = field("", help="What it is, in one sentence.", write=ONE_SENTENCE)
    id: Text | None = field(None, help="The name it was first published under.", write="Only after renaming the file.")
    published: Date = field(UNFILLED, help="When the office published it.", example="2016-12-02")
    status: Status | None = field(None, help="Its state now, if it no longer applies, is withheld or was removed.")
    status_reason: Text | None = field(None, help="Why it is withheld, withdrawn, superseded, closed or removed.")
    superseded_by: AnyRecord | None = field(None, help="The record that takes its place, in short form.")
    changes: Many[Change] = field([], help="Public notes of what changed after publication, the oldest first.")
    topics: Many[TopicName] = field([], help="Topics it belongs to, by their file names.", example=["street-triage"])
    organisations: Many[OrganisationKey] = field(
        [], help="Organisations it mentions, by their keys.", write="The keys are in registers/organisations.yaml."
    )
    legislation: Many[ActAndProvision] = field(
        [],
        help="Acts it relies on: the key of the Act, then the provision.",
        write="The keys are in registers/acts.yaml.",
    )
    related: Many[Related] = field([], help="Other records it belongs with.")
    sources: Many[Citation] = field([], help="Where its facts come from, and papers kept elsewhere.")
    contradictions: Many[Contradiction] = field(
        [], help="Where sources disagree, or one contradicts itself.", write=BOTH_ARE_ACCEPTED
    )
    restricted: Many[Restriction] = field(
        [],
        help="What is or was kept back, each with its ground.",
        write="In its place, write withheld for a name or a sum.",
    )
    attachments: Many[Attachment] = field([], help="Files that belong to it.")
    illustrative: Many[Text] = field(
        [], help="Fields whose values are only an illustration.", write="For an imaginary office."
    )
    note: Text | None = field(None, help="A note for readers, such as how a date was worked out.")
    duties: Many[DutyId] = field(
        [],
        help="Legal duties it is evidence for, by their ids.",
        write="The ids are in registers/duties.csv.",
        example="SIO-5D",
    )
    meets: Many[DutyId] = field(
        [], help="Legal duties it meets in full.", write="Only in an office's own record.", example="ACC-8"
    )
    accepted: Many[AcceptedWarning] = field(
        [], help="Warnings about it that were checked and do not apply, each with a reason."
    )
    allowed: Many[Allowance] = field(
        [], help="What looks private and may be published all the same, each with a reason.", is_for_the_office=True
    )
    legal_deadlines: Many[LegalDeadline] = field(
        [],
        help="Steps with a legal deadline: inspection response, precept, plan.",
        write="The website works out the day.",
    )
    review_due: Date | None = field(None, help="When the page will be reviewed.")
    lang: Literal["en", "cy"] = field("en", help="The language it is written in: en for English, cy for Welsh.")
    translation_of: Text | None = field(
        None,
        help="The document that this translates, by its reference or file name.",
        write="Only in a translation.",
        example="PCC-2016-003",
    )

    _placed: Placed = PrivateAttr(default_factory=Placed)

    def placed(self, placed: Placed) -> Self:
        """The record with its place."""
        copy = self.model_copy()
        copy._placed = placed
        return copy

    def placed_in(self, shown: str) -> Self:
        """The record with its file as a person would name it."""
        return self.placed(dataclasses.replace(self._placed, shown=shown))

    @property
    def shown(self) -> str:
        return self._placed.shown

    @property
    def path(self) -> str:
        return self._placed.path

    def place_address(self, anchor: str) -> str:
        """The address of a place in its text."""
        return f"{self.address}#{anchor}"

    def part_addresses(self) -> Iterable[str]:
        """The address of each part that has a page of its own: a round of a fund, a chapter of a plan."""
        return ()

    @property
    def body(self) -> Body:
        return self._placed.body

    @property
    def fingerprint(self) -> str:
        return self._placed.fingerprint

    @property
    def held_parts(self) -> HeldParts:
        return self._placed.held

    @property
    def files(self) -> Mapping[str, str]:
        """Its attachments and pictures by name, each with a fingerprint of its bytes."""
        return self._placed.files

    def with_files(self, files: Mapping[str, str]) -> Self:
        return self.placed(dataclasses.replace(self._placed, files=files))

    def with_fingerprint(self, fingerprint: str) -> Self:
        return self.placed(dataclasses.replace(self._placed, fingerprint=fingerprint))

    @property
    def name(self) -> str:
        """Its name in short forms: the file name without its ending."""
        return self._placed.stem

    @property
    def identity(self) -> str:
        """Kind and first name, by which feeds and calendars always identify it."""
        return f"{self.folder}/{self.id or self.name}"

    @property
    def address(self) -> str:
        """Its folder on the site, from the root, ending in a slash."""
        return f"{self.folder}/{self.name}/"

    @property
    def is_withheld(self) -> bool:
        """Whether only its title, its day, the ground and the day of review are public."""
        return self.status == "withheld"

    @property
    def is_removed(self) -> bool:
        """Whether its words were removed for good, and only its title, its dates and the reason are left."""
        return self.status == "removed"

    @property
    def is_hidden(self) -> bool:
        """Whether its page has no text, because it is withheld or was removed."""
        return self.is_withheld or self.is_removed

    @property
    def is_invented(self) -> bool:
        """Whether what it says is invented to show a feature, and not only a number or a link."""
        return not {"title", "summary", "decision", "published", self.main_date}.isdisjoint(self.illustrative)

    @property
    def cited_law(self) -> tuple[str, ...]:
        """The Acts that its fields cite, with the provisions."""
        return (*self.legislation, *(part.law for part in self.restricted if part.law))

    @property
    def words_on_law(self) -> tuple[str, ...]:
        """What its page says about the law beside its text, in which an Act may be named."""
        return tuple(STEPS[deadline.step].law for deadline in self.legal_deadlines)

    @property
    def when(self) -> KnownDate:
        """Its main date, by which it is sorted; no other date takes its place."""
        main: KnownDate | None = getattr(self, self.main_date)
        return main or UNFILLED

    @property
    def listed_date(self) -> LabelledDate:
        """Its main date or, where that is not known, another date with the words for what it is."""
        dates = ((label, getattr(self, name)) for name, label in self.other_dates.items())
        others = (LabelledDate(label, known) for label, known in dates if known and known.is_known)
        main = LabelledDate(self.main_date_label, self.when)
        return next(others, main) if self.when.says_nothing else main

    @property
    def listed_year(self) -> str:
        """The year under which its list has it, as `years_of` says it of its main date."""
        return years_of(self.when)

    @property
    def awaits_new_date(self) -> bool:
        """Whether it was put off and is of no year, so that its list counts it apart."""
        return False

    @property
    def lead(self) -> str:
        """A sentence above the text and in search results."""
        return self.summary

    @property
    def written_changes(self) -> tuple[Change, ...]:
        """The notes of its author, without those that the software adds when a part becomes public later."""
        return tuple(change for change in self.changes if change.is_written)

    @property
    def changes_by_date(self) -> tuple[Change, ...]:
        """The oldest change first; changes of one day by the clock, then as they are written."""
        return tuple(sorted(self.changes, key=lambda change: (change.date.order, change.date.clock or "")))

    @property
    def last_change(self) -> Change | None:
        """The latest change, minor ones too."""
        return next(reversed(self.changes_by_date), None)

    def problem(self, what: str, remedy: str = "", *, at: Place = (), warning: str = "") -> Problem:
        """A mistake in this record, or a warning with its word in brackets, at the line of a field."""
        return Problem(self._placed.shown, line_in(self._placed.lines, at), what, remedy, warning)

    def field_at(self, line: int) -> str:
        return self._placed.field_at(line)

    def disagreement(
        self, what: str, remedy: str, *, at: Place, about: Subject, explained_by: Iterable[Contradiction] = ()
    ) -> Iterator[Problem]:
        """A mistake where two facts do not agree; none where a contradiction of the sources explains it."""
        if not self.is_explained(about, at, explained_by):
            yield self.problem(what, f"{remedy} {EXPLAIN_IT}", at=at)

    def is_explained(self, about: Subject, at: Place, explained_by: Iterable[Contradiction] = ()) -> bool:
        """Whether a contradiction of its sources is about the dates, the sums or the length."""
        return any(known.explains(about, at) for known in (*self.contradictions, *explained_by))

    def mistakes(self) -> Iterator[Problem]:
        """The mistakes that can be found in this record alone."""
        for what, remedy, at in (*change_mistakes(self.changes), *deadline_mistakes(self.legal_deadlines)):
            yield self.problem(what, remedy, at=at)
        for what, remedy, at in done_too_early(self.legal_deadlines):
            yield from self.disagreement(what, remedy, at=at, about="dates")
