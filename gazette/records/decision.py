"""A formal decision of the Commissioner, published as a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import ClassVar, Literal

from gazette.frontmatter.models import (
    Amount,
    Date,
    Fields,
    FundName,
    Many,
    MeetingName,
    PlanObjective,
    RoundName,
    Text,
    YesNo,
    field,
)
from gazette.problems import Problem
from gazette.records.base import LabelledDate
from gazette.records.decision_chain import GUIDE, Chain, Scrutiny, chain_mistakes, scrutiny_mistakes
from gazette.records.guide import Guide
from gazette.records.paper import Paper

Outcome = Literal[
    "approved",
    "agreed",
    "proposed",
    "noted",
    "supported",
    "deferred",
    "declined",
    "vetoed",
    "quashed",
    "other",
]
Role = Literal["commitment", "award", "ceiling", "income", "previous", "addition", "total", "other"]


class DecisionAmount(Fields):
    """One sum in a decision that has several."""

    amount: Amount = field(help="The sum in pounds.", example="60000")
    role: Role = field(help="What the sum is: commitment, award, ceiling, income, previous, addition, total, other.")
    purpose: Text | None = field(None, help="What it is for.")
    per: Text | None = field(None, help="Per what, if not once.", example="year")
    vat: Literal["included", "excluded", "not applicable"] | None = field(None, help="Whether VAT is in it.")
    basis: Literal["firm", "conditional", "estimate"] | None = field(None, help="How firm it is.")


class OtherOffice(Fields):
    """Another office that made the same decision jointly."""

    office: Text = field(help="Its name.", example="Police and Crime Commissioner for Sampleshire")
    reference: Text | None = field(None, help="The reference it gave.")


class Option(Fields):
    """An option that was weighed and not chosen."""

    option: Text = field(help="What else could have been done.")
    why_not: Text = field(help="Why it was not.")


class FurtherDecision(Fields):
    """A further decision in the same notice."""

    decision: Text = field(help="What was decided, in one sentence.")
    outcome: Outcome | None = field(None, help="What became of it, if it differs.")
    amount: Amount | None = field(None, help="What it commits.")


class Decision(Paper):
    """A formal decision of the Commissioner. Specified Information Order 2011, Schedule, para 5(d)."""

    kind: ClassVar[str] = "decision"
    folder: ClassVar[str] = "decisions"
    label: ClassVar[str] = "Decision"  # not every record writes of a notice
    nouns: ClassVar[tuple[str, str]] = ("decision", "decisions")
    list_title: ClassVar[str] = "Decisions"
    navigation: ClassVar[int] = 10
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
    guide: ClassVar[Guide] = Guide(
        title="Decisions",
        about="One file is one decision notice in the register.",
        file_name=(
            "A decision goes into the folder of the year in which it was made, such as `decisions/2018/`. "
            "The name begins with the reference, and a few words in small letters may follow: "
            "`PCC-2018-001-van-for-rural-patrols.md`. A reference with signs that cannot stand in a name "
            "gets hyphens there: `PCC/045/2022` stands in a file `PCC-045-2022.md`. The address of the page "
            "comes from the reference alone."
        ),
        short_example="decisions/2018/PCC-2018-001-van-for-rural-patrols.md",
        long_example="decisions/2018/PCC-2018-002-road-safety-fund-second-round.md",
        more=(
            "If the office gave no number, write `reference: none`; then the file name makes the address. "
            "The forms of the office's numbers stand in `office.md` under `series`, and a reference that "
            "fits none of them is a mistake.\n\nA notice that is withheld stays in the register: write `status: "
            "withheld` and the ground under `status_reason`. If only a part or a name is kept back, write it under "
            "`restricted` with its ground, and `withheld` in the place of the name. When it is published later, leave "
            "it there and add `released` with the day.\n\n" + GUIDE
        ),
    )

    reference: Text = field(help="The number the office gave it, to the letter, or none.", example="PCC-2016-003")
    decided: Date = field(help="The day the Commissioner made it.", example="2016-11-18")
    published: Date = field(
        help="The day the notice was published; if it was withheld at first, the day its text was.",
        example="2016-12-02",
    )
    decided_by: Many[Text] = field(help="Who made it, with the office held.", example="Police and Crime Commissioner")
    decision: Text = field(help="What was decided, in one sentence.")

    reasons: Text | None = field(None, help="Why.")
    outcome: Outcome | None = field(
        None, help="What became of the proposal, if a source says so; proposed, if it is still to be decided."
    )
    outcome_words: Text | None = field(
        None,
        help="The outcome in the words of the notice, if none of the choices says it or the words differ.",
        example="Approved in principle",
    )
    capacity: Text | None = field(None, help="The power or delegation used, if not the Commissioner's own.")
    proposed_by: Text | None = field(None, help="Who brought it forward, as a role.")
    signed: Date | None = field(None, help="The day it was signed, if that was another day.")
    effective: Date | None = field(None, help="From when it has effect.")
    planned: Date | None = field(
        None, help="For when it is or was planned. An entry of a forward plan has this, and decided: unknown."
    )
    reviewed: Date | None = field(None, help="When it was or will be reviewed.")
    amount: Amount | None = field(None, help="What it commits, in pounds.", example="60000")
    amounts: Many[DecisionAmount] = field([], help="Several sums, each with its role.")
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
    significant_public_interest: YesNo | None = field(None, help="Whether it was held to be of significant interest.")
    urgent: Text | None = field(None, help="Why it was urgent.")
    fund: FundName | None = field(None, help="The fund it concerns, by its file name.", example="road-safety-fund")
    round: RoundName | None = field(None, help="The round it concerns.", example="road-safety-fund/2016")
    contract: Text | None = field(None, help="The contract it lets, with its term.")
    contract_with: Text | None = field(
        None, help="Who the contract is with; withheld, if the name is kept back, with the ground under restricted."
    )
    jointly_with: Many[OtherOffice] = field([], help="Other offices that made it jointly.")
    earlier: Many[Chain] = field([], help="Earlier decisions it acts on or follows, whether they are here or not.")
    scrutiny: Many[Scrutiny] = field(
        [], help="What a court, the panel, an inspector or a minister did about it: quashed, vetoed, supported …"
    )
    further_decisions: Many[FurtherDecision] = field([], help="Further decisions in the same notice.")
    meeting: MeetingName | None = field(None, help="The meeting it was made at, by its file name.")

    @property
    def has_reference(self) -> bool:
        return self.reference.lower() != "none"

    @property
    def name(self) -> str:
        """The reference as printed, or the file name where the office gave none."""
        return self.reference if self.has_reference else self._placed.stem

    @property
    def slug(self) -> str:
        """Its last part of an address: the reference, or the file name where the office gave none."""
        return reference_slug(self.name)

    @property
    def identity(self) -> str:
        return f"{self.folder}/{self.id or self.slug}"

    @property
    def address(self) -> str:
        return f"{self.folder}/{self.slug}/"

    @property
    def lead(self) -> str:
        return self.summary or self.decision

    @property
    def is_planned(self) -> bool:
        """Whether it is only planned or proposed, as far as is known."""
        is_proposal = self.outcome == "proposed" or (self.planned is not None and self.outcome is None)
        return is_proposal and self.decided.says_nothing

    @property
    def listed_date(self) -> LabelledDate:
        if self.is_planned and self.planned and self.planned.is_known:
            return LabelledDate(self.other_dates["planned"], self.planned)
        return super().listed_date

    @property
    def cited_title(self) -> str:
        return f"{self.title} ({self.reference})" if self.has_reference else self.title

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from chain_mistakes(self, self.earlier)
        yield from scrutiny_mistakes(self, self.scrutiny)
        if not self.slug:
            what = f"The reference '{self.reference}' has no letter and no digit."
            yield self.problem(what, "Write it as printed, or write none.", at=("reference",))
        if self.published.is_certainly_before(self.decided):
            what = f"It is published {self.published}, before it was decided, {self.decided}."
            remedy = "Look at both dates; the notice follows the decision."
            yield from self.disagreement(what, remedy, at=("published",), about="dates")


@cache
def reference_slug(name: str) -> str:
    """PCC/045/2022 becomes PCC-045-2022. Cached, because every link needs it."""
    return re.sub(r"[^A-Za-z0-9.-]+", "-", name).strip("-.")
