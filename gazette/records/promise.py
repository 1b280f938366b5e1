"""A promise in a paper: who made it, when it is due, and what later papers show about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator

from gazette.dates import UNFILLED, KnownDate
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
from gazette.problems import Mistake, Problem
from gazette.records.base import Record
from gazette.records.cited_part import CitedPart
from gazette.records.groups import Citation
from gazette.records.ids import unfit_id
from gazette.sentences.promise_states import PromiseState
from gazette.sentences.promise_verdicts import was_late

OLD_STATES = {
    "open": "Leave it out: the state is worked out from due. In a history, write in progress.",
    "late": "Leave it out: the state is worked out from due.",
    "done": "Write kept.",
}
NEED_EVIDENCE = ("kept", "partly kept")
NEED_REASON = ("changed", "dropped", "broken")


def _no_old_state(value: object) -> object:
    if isinstance(value, str) and value in OLD_STATES:
        raise Mistake(f"The state '{value}' is no longer used.", OLD_STATES[value])
    return value


TypedState = Annotated[
    Literal["kept", "partly kept", "in progress", "changed", "dropped", "broken"], BeforeValidator(_no_old_state)
]


class Evidence(Fields):
    """What a later record or paragraph here shows about a promise, or a note on what was looked for."""

    record: AnyRecord | None = field(None, help="The record in short form.", example="report 2017-06-27-update 4.1")
    note: Text | None = field(None, help="What it shows.")


class PromiseStep(Fields):
    """A change of the state of a promise."""

    date: Date = field(
        help="When it changed, as exactly as is known.",
        write="The day on which it was done, not that on which a paper said so.",
        example="2017-06-27",
    )
    state: TypedState = field(help="kept, partly kept, in progress, changed, dropped or broken.")
    note: Text = field(help="What happened, in one sentence.")


class Promise(CitedPart, Fields):
    """A commitment: who made it, when it is due, and what shows that it was kept."""

    noun: ClassVar[str] = "promise"

    id: Text = field(help="The last part of its address, which never changes.", example="publish-cjb-review")
    text: Text = field(help="What was promised, in one sentence.")
    paragraph: OwnParagraph | None = field(None, help="The paragraph that states it.", example="2.2")
    also_in: Many[AnyRecord] = field(
        [], help="Later papers that state the same promise, in short form.", example="report 2017-06-27-update 4.1"
    )
    owner: Text | None = field(
        None,
        help="Who promised it, as an office or a role, if the paper says.",
        example="Police and Crime Commissioner",
    )
    due: Date = field(UNFILLED, help="When it is due, or expected, as the paper says.", example="expected 2016-11")
    state: TypedState | None = field(
        None,
        help="Its state, if a paper shows it: kept, partly kept, in progress, changed, dropped or broken.",
        write="Only write what a paper shows. Otherwise the state is worked out from due.",
    )
    evidence: Many[Annotated[Evidence, brief("record")]] = field(
        [], help="Later records that are about this very promise.", write="Needed if it is kept or partly kept."
    )
    sources: Many[Citation] = field([], help="Papers and pages elsewhere that show its state.")
    reason: Text | None = field(None, help="Why it was changed, dropped or not kept.", write="Needed then.")
    history: Many[PromiseStep] = field([], help="Every change of its state; the last gives the state now.")
    objective: PlanObjective | None = field(None, help="The objective of the plan that it serves.")
    topics: Many[TopicName] = field([], help="The topics that the promise itself is about.")
    note: Text | None = field(None, help="A note for readers.")
    illustrative: YesNo | None = field(
        None, help="Whether it is only an illustration.", write="For an imaginary office."
    )

    def state_on(self, day: date, *, is_compiled: bool) -> PromiseState:
        """Its state on a day: what a paper shows, or otherwise what follows from the date on which it is due.

        In an office's own record a step does not excuse a date that has passed.
        """
        is_overdue = self.due.is_past(day) and not self.due.anticipated
        if self.state == "in progress" and is_overdue and not is_compiled:
            return "date passed"
        if self.state:
            return self.state
        if self.due.is_past(day):
            return "date passed" if is_overdue else "expected date passed"
        return "date ahead" if self.due.last or self.due.is_future(day) else "no date"

    @property
    def title(self) -> str:
        """Its words without the full stop, for headings and links."""
        return self.text.rstrip(".")

    @property
    def address(self) -> str:
        return self.page_of(self.id, "")

    @classmethod
    def page_of(cls, name: str, record: str) -> str:
        return f"promises/{name}/"

    @property
    def last_step(self) -> PromiseStep | None:
        """Its latest change."""
        return self.history[-1] if self.history else None

    @property
    def reported_step(self) -> KnownDate | None:
        """The day of the latest step of what is in progress, as far as it is known; None in any other state."""
        if self.state != "in progress":
            return None
        return self.last_step.date if self.last_step else UNFILLED

    def changed_to(self, state: PromiseState) -> KnownDate:
        """The day of the change that gave it a state, if that is known."""
        return self.last_step.date if self.last_step and self.last_step.state == state else UNFILLED

    @property
    def is_shown(self) -> bool:
        """Whether a later paper says anything of it."""
        return bool(self.history or self.evidence or self.sources)

    @property
    def was_kept_late(self) -> bool:
        """Whether its dates prove that it, or a part of it, was kept after the day on which it was due or expected."""
        last = self.last_step if self.state in NEED_EVIDENCE else None
        return bool(last and was_late(self.due, last.date))

    @property
    def ended(self) -> KnownDate | None:
        """When it was kept, changed, dropped or broken, if that is known."""
        is_ended = self.state not in (None, "in progress")
        return self.last_step.date if self.last_step and is_ended else None

    def overdue_since(self, today: date) -> date | None:
        """The day on which it became overdue; None if that is not certain.

        A promise that was kept may have been kept in time and reported later. What was changed, dropped or broken
        after that day had not been done by then. Only the office itself knows that it did nothing before that day, so
        a compiled record does not ask for it.
        """
        if self.due.last is None or self.due.anticipated or not self.due.is_past(today):
            return None
        is_undone = self.state in NEED_REASON and self.ended and self.due.is_certainly_before(self.ended)
        was_waiting = self.state in (None, "in progress") or is_undone
        return self.due.last + timedelta(days=1) if was_waiting else None


def promise_mistakes(paper: Record, promises: tuple[Promise, ...]) -> Iterator[Problem]:
    """Mistakes that the paper alone shows; `library.promise_evidence` looks at the records that are named."""
    for index, promise in enumerate(promises):
        at = ("promises", index)
        yield from _state_mistakes(paper, promise, (*at, "state"))
        yield from unfit_id(paper, promise.id, "publish-cjb-review", (*at, "id"))
        yield from _step_mistakes(paper, promise, at)


def _state_mistakes(paper: Record, promise: Promise, at: Place) -> Iterator[Problem]:
    """A state that is typed needs the paper that shows it."""
    is_shown = any(evidence.record for evidence in promise.evidence)
    if promise.state in NEED_EVIDENCE and not is_shown:
        yield paper.problem(
            f"The promise {promise.id} is {promise.state}, but there is no evidence.",
            "Name a record or a paragraph under evidence:, such as report 2017-06-27-update 4.1.",
            at=at,
        )
    elif promise.state and not is_shown and not promise.sources:
        yield paper.problem(
            f"The promise {promise.id} is {promise.state}, but there is no evidence.",
            "Name a record under evidence:, or a paper elsewhere under sources:.",
            at=at,
        )
    if promise.state in NEED_REASON and not promise.reason:
        what = f"The promise {promise.id} is {promise.state}, but no reason is given."
        yield paper.problem(what, "Add reason: with a sentence.", at=at)


def _step_mistakes(paper: Record, promise: Promise, at: Place) -> Iterator[Problem]:
    """The history of a promise lists its changes in their order, and ends with its state."""
    before = paper.when
    for number, step in enumerate(promise.history):
        place = (*at, "history", number, "date")
        if step.date.is_certainly_before(before):
            before_what = "it was made" if number == 0 else "the change above it"
            what = f"The promise {promise.id} changed before {before_what}."
            remedy = "Look at the dates, and write the changes in their order."
            yield from paper.disagreement(what, remedy, at=place, about="dates")
        if step.date.written in [other.date.written for other in promise.history[:number]]:
            what = f"The promise {promise.id} has two changes with the date {step.date.written}."
            yield paper.problem(what, "Combine them: the feed tells changes apart by their dates.", at=place)
        before = step.date
    if promise.last_step and promise.last_step.state != promise.state:
        state = f"its state is {promise.state}" if promise.state else "it has no state"
        yield paper.problem(
            f"The history of the promise {promise.id} ends with {promise.last_step.state}, and {state}.",
            f"Add the last change to history:, or write state: {promise.last_step.state}.",
            at=(*at, "state") if promise.state else (*at, "history"),
        )
