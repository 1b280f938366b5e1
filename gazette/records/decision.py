"""A formal decision of the Commissioner, published as a notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from gazette.frontmatter.models import (
    Amount,
    Date,
    DistrictName,
    Fields,
    FundName,
    Many,
    MeetingName,
    OtherReference,
    PlanObjective,
    RoundName,
    Text,
    YesNo,
    field,
)
from gazette.money import AnyAmount
from gazette.problems import Problem
from gazette.records.decision_chain import Chain, Scrutiny, chain_mistakes, scrutiny_mistakes
from gazette.records.decision_guide import GUIDE
from gazette.records.guide import IF_THERE_IS_NO_FIGURE, Guide
from gazette.records.headline import WithHeadline, headline_mistakes
from gazette.records.labelled_date import LabelledDate
from gazette.records.paper import Paper
from gazette.records.sum_comparison import amount_that_differs, totals_that_differ
from gazette.records.sums import DecisionAmount, chief_of
from gazette.references import NO_REFERENCE, is_given, reference_slug
from gazette.sentences.days import YEAR_NOT_CERTAIN, in_sentence
from gazette.sentences.records import stated
from gazette.slugs import slug

Outcome = Literal[
    "approved", "agreed", "proposed", "noted", "supported", "deferred", "declined", "vetoed", "quashed", "other"
]

CORRECT_IT = "Correct the one that is wrong."
OTHER_TOTAL = f"{CORRECT_IT} If it is not the total of these lines, write role: other and say under purpose what it is."


class OtherOffice(Fields):
    """Another office that made the same decision jointly."""

    office: Text = field(help="Its name.", example="Police and Crime Commissioner for Sampleshire")
    reference: OtherReference = field(None, help="The reference it gave.")


class Option(Fields):
    """An option that was weighed and not chosen."""

    option: Text = field(help="What else could have been done.")
    why_not: Text = field(help="Why it was not.")


class FurtherDecision(Fields):
    """A further decision in the same notice."""

    decision: Text = field(help="What was decided, in one sentence.")
    outcome: Outcome | None = field(None, help="Its outcome, if that is another one.")
    amount: Amount | None = field(None, help="How much it commits.")


class Decision(WithHeadline, Paper):
    """A formal decision of the Commissioner. Specified Information Order 2011, Schedule, para 5(d)."""

    kind: ClassVar[str] = "decision"
    folder: ClassVar[str] = "decisions"
    label: ClassVar[str] = "Decision"  # not every record writes of a notice
    nouns: ClassVar[tuple[str, str]] = ("decision", "decisions")
    list_title: ClassVar[str] = "Decisions"
    list_order: ClassVar[int] = 10
    part: ClassVar[str] = "decisions"
    has_year_pages: ClassVar[bool] = True
    short_form: ClassVar[str] = "[[decision PCC-2016-003]]"
    main_date: ClassVar[str] = "decided"
    other_dates: ClassVar[Mapping[str, str]] = {
        "signed": "signed", "published": "published", "effective": "takes effect", "planned": "planned for",
    }  # fmt: skip
    schema_type: ClassVar[str] = (
        "CreativeWork"  # schema.org has no type for a decision; the identifier says which it is
    )
    is_cited_by_paragraph: ClassVar[bool] = True
    text_heading: ClassVar[str] = "The notice"
    guide: ClassVar[Guide] = GUIDE

    reference: Text = field(
        help="The number the office gave it; or none, if it has no number or none is known.",
        write="Copy it exactly as printed.",
        example="PCC-2016-003",
    )
    decided: Date = field(help="The day the Commissioner made it.", example="2016-11-18")
    published: Date = field(
        help="The day the notice was published; if it was withheld at first, the day its text was.",
        example="2016-12-02",
    )
    decided_by: Many[Text] = field(
        help="Who made it, with the office held.",
        write="Write a line for each, if several made it.",
        example="Police and Crime Commissioner",
    )
    decision: Text = field(help="What was decided, in one sentence.")

    series: Text | None = field(
        None,
        help="The name of its series of numbers, if the same number was given twice.",
        write="Such as before and after a new body took over: the name that the series has in office.md. It ends the "
        "address, and the short form: [[decision 001/2021 Notices of the authority]].",
        example="Notices of the combined authority",
    )
    reasons: Text | None = field(None, help="Why.")
    outcome: Outcome | None = field(
        None,
        help="The outcome of the proposal, if a source says so.",
        write="Write proposed if it is still to be decided.",
    )
    outcome_words: Text | None = field(
        None,
        help="The outcome in the words of the notice.",
        write="Only if none of the choices says it or the words differ.",
        example="Approved in principle",
    )
    status_reason: Text | None = field(
        None, help="Why it is withheld, withdrawn, superseded or closed; or was quashed, vetoed, declined or deferred."
    )
    capacity: Text | None = field(None, help="The power or delegation used, if not the Commissioner's own.")
    proposed_by: Text | None = field(None, help="Who brought it forward, as a role.")
    signed: Date | None = field(None, help="The day it was signed, if that was another day.")
    effective: Date | None = field(None, help="The day it takes effect.")
    planned: Date | None = field(
        None, help="When it is or was planned for.", write="An entry of a forward plan has this, and decided: unknown."
    )
    reviewed: Date | None = field(None, help="When it was or will be reviewed.")
    amount: Amount | None = field(
        None,
        help="How much it commits, in pounds.",
        write=IF_THERE_IS_NO_FIGURE,
        example="60000",
    )
    amounts: Many[DecisionAmount] = field(
        [], help="Several sums, or one that is not simply what is spent, each with its role."
    )
    budget: Text | None = field(None, help="The budget it is paid from.")
    finance: Text | None = field(None, help="The advice of the chief finance officer.")
    legal: Text | None = field(None, help="Legal advice and powers.")
    equality: Text | None = field(None, help="Equality assessment, or why there is none. Equality Act 2010, s.149.")
    consultation: Text | None = field(None, help="Who was consulted.")
    risk: Text | None = field(None, help="Risks weighed.")
    environment: Text | None = field(None, help="Effects on the environment.")
    data_protection: Text | None = field(None, help="Data protection assessment.")
    interests: Text | None = field(None, help="Interests declared, or none.")
    options: Many[Option] = field([], help="What else was weighed, and why it was not done.")
    background_papers: Many[Text] = field([], help="Papers the decision rests on.")
    plan_objectives: Many[PlanObjective] = field(
        [], help="Objectives of the plan it serves: the plan, then the objective."
    )
    panel_outcome: Text | None = field(None, help="What the Police and Crime Panel made of it.")
    significant_public_interest: YesNo | None = field(
        None, help="Whether it was judged to be of significant public interest."
    )
    urgent: Text | None = field(None, help="Why it was urgent.")
    fund: FundName | None = field(None, help="The fund it concerns, by its file name.", example="road-safety-fund")
    round: RoundName | None = field(None, help="The round it concerns.", example="road-safety-fund/2016")
    district: DistrictName | None = field(
        None,
        help="The district it concerns, if it concerns only that one.",
        write="A district of registers/places.yaml.",
        example="Upper Vale",
    )
    contract: Text | None = field(None, help="The contract it lets, with its term.")
    contract_with: Many[Text] = field(
        [],
        help="Who the contract is with.",
        write="Write withheld if a name is kept back, and add the ground under restricted.",
    )
    jointly_with: Many[OtherOffice] = field([], help="Other offices that made it jointly.")
    earlier: Many[Chain] = field([], help="Earlier decisions that it changes or follows, whether or not they are here.")
    scrutiny: Many[Scrutiny] = field(
        [], help="What a court, the panel, an inspector or a minister did about it: quashed, vetoed, supported …"
    )
    further_decisions: Many[FurtherDecision] = field([], help="Further decisions in the same notice.")
    meeting: MeetingName | None = field(None, help="The meeting it was made at, by its file name.")

    @property
    def words_on_law(self) -> tuple[str, ...]:
        return (*super().words_on_law, *((self.legal,) if self.legal else ()))

    @property
    def has_reference(self) -> bool:
        return self.reference.lower() != NO_REFERENCE and is_given(self.reference)

    @property
    def name(self) -> str:
        """The reference as printed, with its series if it names one, or else its file name."""
        if not self.is_named_by_reference:
            return self._placed.stem
        return f"{self.reference} {self.series}" if self.series else self.reference

    @property
    def is_named_by_reference(self) -> bool:
        """False where the office gave none, and for a version in the other language, which has a name of its own."""
        return self.has_reference and not self.translation_of

    @property
    def slug(self) -> str:
        """Its last part of an address: the reference and its series, or else its file name."""
        if not self.is_named_by_reference:
            return reference_slug(self._placed.stem)
        of_reference = reference_slug(self.reference)
        return f"{of_reference}-{slug(self.series)}" if self.series else of_reference

    @property
    def identity(self) -> str:
        return f"{self.folder}/{self.id or self.slug}"

    @property
    def address(self) -> str:
        return f"{self.folder}/{self.slug}/"

    @property
    def chief_line(self) -> DecisionAmount | None:
        """The sum that it is chiefly about; None where there are several and nothing says which."""
        return chief_of(self.amounts, self.decision or "")

    @property
    def further_amounts(self) -> tuple[AnyAmount, ...]:
        """The sums of the further decisions in the notice."""
        return tuple(further.amount for further in self.further_decisions if further.amount)

    @property
    def lead(self) -> str:
        return self.summary or stated(self.decision)

    @property
    def is_planned(self) -> bool:
        """Whether it is only planned or proposed, as far as is known."""
        is_proposal = self.outcome == "proposed" or (self.planned is not None and self.outcome is None)
        return is_proposal and self.decided.says_nothing

    @property
    def was_decided(self) -> bool:
        """Whether it was decided, as far as is known; what was put off without a day was not."""
        return not self.is_planned and not (self.outcome == "deferred" and self.decided.says_nothing)

    @property
    def listed_date(self) -> LabelledDate:
        if self.is_planned and self.planned and self.planned.is_known:
            return LabelledDate(self.other_dates["planned"], self.planned)
        return super().listed_date

    @property
    def listed_year(self) -> str:
        """The year in which it was decided; of one decided by a day, the year in which it was announced."""
        decided = super().listed_year
        announced = self.published.year if self.published.announced and decided == YEAR_NOT_CERTAIN else None
        return str(announced) if announced else decided

    @property
    def cited_title(self) -> str:
        return f"{self.title} ({self.cited_reference})" if self.has_reference else self.title

    @property
    def cited_reference(self) -> str:
        """The reference as printed, with its series if it names one."""
        return f"{self.reference}, {self.series}" if self.series else self.reference

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from chain_mistakes(self, self.earlier)
        yield from scrutiny_mistakes(self, self.scrutiny)
        yield from headline_mistakes(self)
        if not is_given(self.reference):
            remedy = "If no number is known, write none: the page then shows no number."
            yield self.problem(f"'{self.reference}' is not a reference.", remedy, at=("reference",))
        elif self.series and not self.has_reference:
            what = "A decision without a number belongs to no series."
            yield self.problem(what, "Write its number under reference, or remove series.", at=("series",))
        if self.published.is_certainly_before(self.decided):
            what = f"It was published {in_sentence(self.published)}, before it was decided {in_sentence(self.decided)}."
            remedy = "Check both dates. A notice is published after the decision."
            yield from self.disagreement(what, remedy, at=("published",), about="dates")
        yield from self._sum_mistakes()

    def _sum_mistakes(self) -> Iterator[Problem]:
        """Totals that their lines cannot come to, and an amount that is none of the sums."""
        for index, what in totals_that_differ(self.amounts):
            yield from self.disagreement(what, OTHER_TOTAL, at=("amounts", index, "amount"), about="sums")
        what = amount_that_differs(self.amount, self.amounts, self.further_amounts) if self.amount else ""
        if what:
            yield from self.disagreement(what, CORRECT_IT, at=("amount",), about="sums")
