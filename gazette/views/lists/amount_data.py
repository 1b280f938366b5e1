"""Every sum of every decision as data: its amount, each of its lines, and the sums of its further decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gazette.money import AnyAmount, UnpublishedAmount
from gazette.records import Decision
from gazette.records.decision import FurtherDecision
from gazette.records.sums import DecisionAmount
from gazette.sentences.data import NUMBER_OF_DECISION
from gazette.views.context import Context, records_of
from gazette.views.kinds import decision_sums
from gazette.views.shapes.dataset import ADDRESS, LASTING_NAME, Cell, DataField, cell, day_fields

NAME = "amounts"
ROWS = "The same sum may be in several rows: the amount of a decision is often the total of its lines."
FIELDS_OF_SUMS = f"The field that the sum is from: amount, amounts or further_decisions. {ROWS}"
WORDS = "The sum in words, as near as its source has it; unknown or withheld, where it has no figure."
CLOSENESS = "Whether the sum is exact, about, over or under its figure, or unknown or withheld."
LEAST = "The least it can be, in pounds; empty where nothing says."
MOST = "The most it can be, in pounds; empty where nothing says."
OUTCOME = "The outcome of the decision, or of the further decision, if a source says so."
PURPOSE = "What the sum is for; of a further decision, what was decided."


@dataclass(frozen=True)
class DecisionSum:
    """A sum, and where in its decision it is."""

    decision: Decision
    amount: AnyAmount
    line: DecisionAmount | None = None
    further: FurtherDecision | None = None

    @property
    def field(self) -> str:
        return "amounts" if self.line else "further_decisions" if self.further else "amount"

    @property
    def address(self) -> str:
        anchor = f"#{decision_sums.ANCHOR}" if self.line else f"#{decision_sums.FURTHER_ANCHOR}" if self.further else ""
        return f"{self.decision.address}{anchor}"

    @property
    def words(self) -> str:
        return self.amount.closeness if isinstance(self.amount, UnpublishedAmount) else str(self.amount)

    @property
    def outcome(self) -> str | None:
        return (self.further.outcome if self.further else None) or self.decision.outcome

    @property
    def purpose(self) -> str | None:
        return self.line.purpose if self.line else self.further.decision if self.further else None

    @property
    def fund(self) -> str | None:
        """The fund of a line; of the amount of a decision, the fund of the decision."""
        return self.line.fund if self.line else None if self.further else self.decision.fund


def amounts_of(context: Context) -> Iterator[DecisionSum]:
    """The decisions in the order of their list; of each its amount, its lines, its further decisions."""
    for decision in records_of(context, Decision):
        assert isinstance(decision, Decision)
        if decision.amount:
            yield DecisionSum(decision, decision.amount)
        yield from (DecisionSum(decision, line.amount, line) for line in decision.amounts)
        for further in decision.further_decisions:
            if further.amount:
                yield DecisionSum(decision, further.amount, further=further)


def _of_line(name: str) -> Callable[[DecisionSum], Cell]:
    return lambda row: cell(getattr(row.line, name)) if row.line else None


def _line_field(name: str, title: str) -> DataField[DecisionSum]:
    meaning = DecisionAmount.model_fields[name].description or ""
    return DataField(name, title, f"{meaning} Only for a line of amounts.", _of_line(name))


FIELDS: tuple[DataField[DecisionSum], ...] = (
    DataField("decision", "Decision", LASTING_NAME, lambda row: row.decision.identity),
    DataField("reference", "Reference", NUMBER_OF_DECISION, lambda row: row.decision.reference),
    DataField("title", "Title", "What the decision is called.", lambda row: row.decision.title),
    DataField("address", "Address", ADDRESS, lambda row: row.address),
    DataField("decided", "Decided", "The day it was made. Date.", lambda row: cell(row.decision.decided)),
    *day_fields("decided", "Decided", "the date of the decision", lambda row: row.decision.decided),
    DataField("outcome", "Outcome", OUTCOME, lambda row: row.outcome),
    DataField(
        "status", "Status", "The state of the decision now, if it no longer applies.", lambda row: row.decision.status
    ),
    DataField("field", "Field", FIELDS_OF_SUMS, lambda row: row.field),
    _line_field("role", "Role"),
    DataField("amount", "Amount", WORDS, lambda row: row.words),
    DataField("least", "At least", LEAST, lambda row: row.amount.least),
    DataField("most", "At most", MOST, lambda row: row.amount.most),
    DataField("amount_is", "Amount is", CLOSENESS, lambda row: row.amount.closeness),
    _line_field("per", "Per"),
    _line_field("vat", "VAT"),
    _line_field("basis", "Basis"),
    DataField("purpose", "Purpose", PURPOSE, lambda row: row.purpose),
    DataField("fund", "Fund", "The name of the fund, if one is named.", lambda row: row.fund),
    _line_field("period", "Period"),
    _line_field("note", "Note"),
)
