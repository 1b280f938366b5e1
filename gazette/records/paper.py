"""Papers with numbered paragraphs: their passages, which belong to topics, and their promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from gazette.dates import UNKNOWN, KnownDate
from gazette.frontmatter.models import (
    AnyRecord,
    Date,
    Fields,
    Many,
    OwnParagraph,
    PlanObjective,
    Text,
    TopicName,
    YesNo,
    brief,
    field,
)
from gazette.frontmatter.source import Place
from gazette.problems import Problem
from gazette.records.base import SLUG, Record
from gazette.records.passage import Passage, passage_mistakes

DeclaredState = Literal["open", "done", "changed", "dropped"]
PromiseState = Literal["open", "late", "done", "changed", "dropped"]


class Evidence(Fields):
    """Evidence that a promise was kept: a record or paragraph here, or a note on where it can be seen."""

    record: AnyRecord | None = field(
        None, help="The record in short form.", example="report 2017-06-27-cabinet-panel-update 4.1"
    )
    note: Text | None = field(None, help="What it shows.")


class PromiseStep(Fields):
    """A change of the state of a promise."""

    date: Date = field(help="When it changed, as it is known.", example="2017-06-27")
    state: DeclaredState = field(help="open, done, changed or dropped.")
    note: Text = field(help="What happened, in one sentence.")


class Promise(Fields):
    """A commitment: who made it, when it is due, and its outcome."""

    id: Text = field(help="The last part of its address, which never changes.", example="publish-cjb-review")
    text: Text = field(help="What was promised, in one sentence.")
    paragraph: OwnParagraph | None = field(None, help="The paragraph it was made in.", example="2.2")
    owner: Text = field(help="Who owes it, as an office or a role.", example="Police and Crime Commissioner")
    due: Date = field(UNKNOWN, help="When it is due, as it was said.", example="anticipated 2016-11")
    state: DeclaredState = field("open", help="open, done, changed or dropped; late is worked out.")
    evidence: Many[Annotated[Evidence, brief("record")]] = field(
        [], help="What shows it was kept; needed if it is done."
    )
    reason: Text | None = field(None, help="Why it was changed or dropped; needed then.")
    history: Many[PromiseStep] = field([], help="Every change in how it stands; the last says how it stands now.")
    objective: PlanObjective | None = field(None, help="The objective of the plan it serves.")
    topics: Many[TopicName] = field([], help="The topics it belongs to.")
    note: Text | None = field(None, help="A note for readers.")
    illustrative: YesNo = field(False, help="yes if it is only an illustration; for an imaginary office.")

    def state_on(self, day: date) -> PromiseState:
        """Its state on a day: late if it is open and every day on which it could be due has passed."""
        return "late" if self.state == "open" and self.due.is_past(day) else self.state

    @property
    def title(self) -> str:
        """Its words without the full stop, for headings and links."""
        return self.text.rstrip(".")

    @property
    def address(self) -> str:
        return f"promises/{self.id}/"

    @property
    def last_step(self) -> PromiseStep | None:
        """Its latest change."""
        return self.history[-1] if self.history else None

    @property
    def ended(self) -> KnownDate | None:
        """When it was done, changed or dropped, if that is known."""
        return self.last_step.date if self.last_step and self.state != "open" else None

    def late_since(self, today: date) -> date | None:
        """The day on which it became late, whatever happened later; None if that is not certain."""
        if self.due.last is None or not self.due.is_past(today):
            return None
        was_open = self.state == "open" or (self.ended and self.due.is_certainly_before(self.ended))
        return self.due.last + timedelta(days=1) if was_open else None


class Paper(Record):
    """A record whose paragraphs are cited: reports, plans, decisions."""

    passages: Many[Passage] = field([], help="Paragraphs that belong to topics, and facts they state.")
    promises: Many[Promise] = field([], help="Commitments made in it.")

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from passage_mistakes(self, self.passages)
        yield from self._promise_mistakes()

    def _promise_mistakes(self) -> Iterator[Problem]:
        for index, promise in enumerate(self.promises):
            at = ("promises", index)
            if promise.state == "done" and not promise.evidence:
                yield self.problem(
                    f"The promise {promise.id} is done, and nothing shows it.",
                    "Name a record or a paragraph under evidence:, such as report 2017-06-27-update 4.1.",
                    at=(*at, "state"),
                )
            if promise.state in ("changed", "dropped") and not promise.reason:
                yield self.problem(
                    f"The promise {promise.id} is {promise.state}, and nobody says why.",
                    "Add reason: with a sentence.",
                    at=(*at, "state"),
                )
            if not SLUG.fullmatch(promise.id):
                yield self.problem(
                    f"'{promise.id}' cannot be the last part of an address.",
                    "Write small letters, digits and hyphens, such as publish-cjb-review.",
                    at=(*at, "id"),
                )
            yield from self._step_mistakes(promise, at)

    def _step_mistakes(self, promise: Promise, at: Place) -> Iterator[Problem]:
        """The history of a promise lists its changes in their order, and ends with its state."""
        before = self.when
        for number, step in enumerate(promise.history):
            if step.date.is_certainly_before(before):
                before_what = "it was made" if number == 0 else "the change that stands before this one"
                yield self.problem(
                    f"The promise {promise.id} changed before {before_what}.",
                    "Look at the dates, and write the changes in their order.",
                    at=(*at, "history", number, "date"),
                )
            if step.date.written in [other.date.written for other in promise.history[:number]]:
                yield self.problem(
                    f"The promise {promise.id} has two changes with the date {step.date.written}.",
                    "Make one of them: its feed knows a change by its date.",
                    at=(*at, "history", number, "date"),
                )
            before = step.date
        if promise.last_step and promise.last_step.state != promise.state:
            yield self.problem(
                f"The history of the promise {promise.id} ends with {promise.last_step.state}, its state is "
                f"{promise.state}.",
                "Add the last change to history:, or mend the state.",
                at=(*at, "state"),
            )
