"""What a decision does to earlier ones, and what others did to it: a court, the panel, an inspector, a minister."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from gazette.dates import UNFILLED
from gazette.frontmatter.models import AnyRecord, Date, DecisionName, Fields, OtherReference, Text, WebAddress, field
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.sentences.days import in_sentence

EffectOnEarlier = Literal[
    "adds to", "varies", "extends", "novates", "defers", "returns", "corrects", "quashes", "replaces", "follows"
]  # fmt: skip
ScrutinyAct = Literal[
    "supported", "noted", "recommended against", "vetoed", "called in", "upheld", "quashed", "quashed in part", "other"
]  # fmt: skip
WHERE_ELSE = ("reference", "date", "title", "url", "made_by")  # what is known of a decision that is not here
AFTER_IT_WAS_MADE = ("upheld", "quashed", "quashed in part")


class Chain(Fields):
    """The effect of this decision on an earlier one. Both pages show it."""

    how: EffectOnEarlier = field(help="What it does to the earlier decision.")
    decision: DecisionName | None = field(
        None, help="The reference of the earlier decision, if it is here.", example="PCC-2016-001"
    )
    reference: OtherReference = field(
        None,
        help="Its reference as printed, if the decision is not here.",
        write="It becomes a link as soon as that decision is added.",
        example="CE 12 - 2099",
    )
    date: Date | None = field(
        None, help="When it was made, as far as is known.", write="Only if the decision is not here.", example="2019-05"
    )
    title: Text | None = field(None, help="What it was called or was about.", write="Only if the decision is not here.")
    url: WebAddress | None = field(
        None, help="Its web address, if it has one.", write="Only if the decision is not here."
    )
    made_by: Text | None = field(
        None,
        help="Who made it, if another body did.",
        write="Only if the decision is not here. Use the words that go after “by”.",
        example="the Police and Crime Commissioner for Otherford",
    )

    @property
    def name(self) -> str | None:
        """By what it is looked for among the decisions that are here."""
        return self.decision or self.reference


class Scrutiny(Fields):
    """What a court, the panel, an inspector or a minister did about this decision, and the answer."""

    how: ScrutinyAct = field(help="What was done; upheld, if the decision stands.")
    by: Text | None = field(
        None,
        help="Who did it, if a source says so.",
        write="Use the words that go after “by”.",
        example="the High Court",
    )
    date: Date = field(UNFILLED, help="When it was done.", example="2017-03-28")
    citation: Text | None = field(
        None, help="The reference of the ruling or letter.", example="[2017] EWHC 0000 (Admin)"
    )
    url: WebAddress | None = field(None, help="The web address of the ruling, letter or report.")
    text: Text | None = field(None, help="What it said, in a sentence or two.")
    answer: Text | None = field(None, help="What the office did or answered then, in a sentence.")
    answered: Date | None = field(None, help="When the office did so.")
    record: AnyRecord | None = field(
        None, help="A record here about it, in short form, such as the meeting or the answer."
    )

    @property
    def name(self) -> str:
        return self.by or ""

    @property
    def is_of_a_panel(self) -> bool:
        """Whether a panel did it, which alone may veto."""
        return "panel" in self.name.casefold() or (self.how == "vetoed" and not self.name)

    @property
    def is_answered(self) -> bool:
        return bool(self.answer or self.answered)

    @property
    def ends_it(self) -> bool:
        """Whether nothing of the decision is left, as far as is known."""
        return self.how == "quashed" or (self.how == "vetoed" and not self.is_answered)

    @property
    def changes_it(self) -> bool:
        """Whether a list of decisions must say so."""
        return self.how in ("quashed", "quashed in part", "vetoed") or (
            self.how == "called in" and not self.is_answered
        )


def chain_mistakes(record: Record, earlier: tuple[Chain, ...]) -> Iterator[Problem]:
    """An entry names one earlier decision: one that is here by its reference, any other by what is known of it."""
    for index, chain in enumerate(earlier):
        at = ("earlier", index)
        elsewhere = [name for name in WHERE_ELSE if getattr(chain, name)]
        if chain.decision and elsewhere:
            what = f"The earlier decision {chain.decision} is here, so its own page has these facts."
            remedy = f"Remove {listed(elsewhere)}; or remove decision, if it is another one."
            yield record.problem(what, remedy, at=(*at, elsewhere[0]))
        is_named = chain.name or chain.title or (chain.date and not chain.date.says_nothing)
        if not is_named:
            what = "This entry does not say which earlier decision it means."
            yield record.problem(what, "Write decision: with its reference; or reference:, title: or date:.", at=at)
        if chain.date and record.when.is_certainly_before(chain.date):
            what = f"The earlier decision is dated {chain.date}, later than this one, dated {record.when}."
            yield from record.disagreement(what, "Check both dates.", at=(*at, "date"), about="dates")


def scrutiny_mistakes(record: Record, entries: tuple[Scrutiny, ...]) -> Iterator[Problem]:
    for index, entry in enumerate(entries):
        at = ("scrutiny", index)
        if entry.how == "other" and not entry.text:
            yield record.problem(
                "This entry does not say what was done.", "Add text: with a sentence.", at=(*at, "how")
            )
        if entry.how in AFTER_IT_WAS_MADE and entry.date.is_certainly_before(record.when):
            what = f"It was {entry.how} {in_sentence(entry.date)}, before it was decided {in_sentence(record.when)}."
            yield from record.disagreement(what, "Check both dates.", at=(*at, "date"), about="dates")
        if entry.answered and entry.answered.is_certainly_before(entry.date):
            what = f"The answer is dated {entry.answered}, but what it answers is dated {entry.date}."
            yield from record.disagreement(what, "Check both dates.", at=(*at, "answered"), about="dates")
