"""Every date for a reader's diary: rounds, consultations, meetings, planned decisions, promises, reviews, duties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from gazette.dates import KnownDate, on
from gazette.library.duty_states import DutyState
from gazette.library.later_acts import later_acts
from gazette.library.legal_deadlines import legal_deadlines_of
from gazette.library.library import Library
from gazette.library.promises import CitedPromise
from gazette.records import Consultation, Decision, Fund, Meeting, Record
from gazette.records.fund import Round
from gazette.records.meeting import MeetingState
from gazette.records.windows import Window
from gazette.sentences import funds, meetings
from gazette.sentences.deadlines import DECISION_PLANNED, LEGAL_DEADLINE, REVIEW, REVIEW_OF_WITHHELD
from gazette.sentences.duties import worked_out
from gazette.sentences.legal_deadlines import listed_with
from gazette.sentences.legal_deadlines import step as in_words
from gazette.sentences.promises import promised_by
from gazette.sentences.records import illustrative_title

About = Literal["funds", "consultations", "meetings", "decisions", "promises", "duties", "reviews"]
LEFT_OUT = ("withheld", "withdrawn", "removed")


@dataclass(frozen=True)
class Deadline:
    """A date as it is known, and what happens then."""

    identity: str  # never changes: "funds/road-safety-fund/rounds/2018-19/closes"
    about: About
    what: str  # "Bids close"
    title: str
    address: str
    when: KnownDate
    summary: str = ""
    record: Record | None = None  # its change notes show how often the day may have changed
    is_latest_day: bool = False  # "by 31 July" then means that day
    starts: str | None = None  # "14:00", Europe/London
    ends: str | None = None
    place: str | None = None
    state: MeetingState | None = None  # of a meeting, as far as its editor wrote it or its day is past
    moved: str = ""  # "Moved from 11 June 2024"
    step: str = ""  # of a legal deadline: "precept reviewed"

    @property
    def owner(self) -> str:
        """The identity of what it belongs to: of a fund the round, of anything else the record."""
        return self.identity.rpartition("/")[0]

    @property
    def is_cancelled(self) -> bool:
        """Whether nothing happens on that day after all."""
        return self.state in ("cancelled", "postponed")

    @property
    def is_meeting(self) -> bool:
        return self.identity.endswith("/meeting")

    def is_day_to_act(self, today: date) -> bool:
        """Whether it is a meeting or a day of opening or closing ahead, known to the day, and still applies."""
        is_ahead = self.day is not None and self.day >= today and not self.is_cancelled
        is_opening_or_closing = self.identity.rpartition("/")[2].startswith(("opens", "closes"))
        return is_ahead and (self.is_meeting or is_opening_or_closing) and not (self.record and self.record.status)

    @property
    def day(self) -> date | None:
        """The day, if the date is known to the day."""
        known = self.when
        if known.precision not in ("minute", "day") or known.last is None or known.announced:
            return None
        return known.last if known.first == known.last or (self.is_latest_day and known.first is None) else None


def deadlines_of(
    library: Library, today: date, promises: Iterable[CitedPromise], duties: Iterable[DutyState]
) -> tuple[Deadline, ...]:
    """All deadlines, in the order of their dates."""
    records = [record for record in library.records if record.status not in LEFT_OUT]
    deadlines = [
        *(deadline for record in records for deadline in _of_record(record, today)),
        *(deadline for record in library.records if record.status == "withheld" for deadline in _of_notice(record)),
        *(deadline for decision in library.decisions for deadline in _of_decision(library, decision)),
        *(deadline for cited in promises for deadline in _of_promise(cited)),
        *(deadline for duty_state in duties for deadline in _of_duty(duty_state)),
    ]
    return tuple(sorted(deadlines, key=lambda deadline: (deadline.when.order, deadline.title, deadline.identity)))


def _of_record(record: Record, today: date) -> Iterator[Deadline]:
    if isinstance(record, Fund):
        for fund_round in record.rounds:
            yield from _of_round(record, fund_round)
    elif isinstance(record, Consultation):
        yield from _of_consultation(record)
    elif isinstance(record, Meeting):
        yield from _of_meeting(record, today)
    yield from _of_reviews(record)
    yield from _of_law(record)


def _of_decision(library: Library, decision: Decision) -> Iterator[Deadline]:
    """The day for which a decision is planned, unless another one took its place."""
    is_listed = decision.is_planned and decision.status not in (*LEFT_OUT, "superseded", "closed")
    is_ended = is_listed and any(act.is_decisive for act in later_acts(library, decision))
    if is_listed and not is_ended and decision.planned and decision.planned.is_known:
        yield _belonging(decision, "planned", "decisions", DECISION_PLANNED, decision.planned, is_latest_day=True)


def _of_round(fund: Fund, fund_round: Round) -> Iterator[Deadline]:
    for name, what, when in (
        *_openings(fund_round.all_windows, "Bids open", "Bids close"),
        ("decision-expected", "Decision on bids expected", fund_round.decision_expected),
    ):
        if when and when.is_known:
            yield Deadline(
                identity=f"{fund.identity}/rounds/{fund_round.id}/{name}",
                about="funds",
                what=what,
                title=f"{fund.title}: {fund_round.title}",
                address=fund.round_address(fund_round.id),
                when=when,
                summary=funds.pot(fund_round.pot),
                record=fund,
                is_latest_day=not name.startswith("opens"),
            )


def _of_consultation(record: Consultation) -> Iterator[Deadline]:
    for name, what, when in _openings(record.all_windows, "Consultation opens", "Consultation closes"):
        if when.is_known:
            yield _belonging(record, name, "consultations", what, when, is_latest_day=name.startswith("closes"))


def _openings(windows: Iterable[Window], opens: str, closes: str) -> Iterator[tuple[str, str, KnownDate]]:
    """The opening and the closing of each window, with the last part of an identity: opens, closes, opens-2."""
    for number, window in enumerate(windows, start=1):
        suffix = "" if number == 1 else f"-{number}"
        yield f"opens{suffix}", opens, window.opens
        yield f"closes{suffix}", closes, window.closes


def _of_meeting(meeting: Meeting, today: date) -> Iterator[Deadline]:
    first = meeting.moved_from
    when = first if first and meeting.is_postponed else meeting.date
    if when.is_known:
        yield Deadline(
            identity=f"{meeting.identity}/meeting",
            about="meetings",
            what="Meeting",
            title=meeting.title,
            address=meeting.address,
            when=when,
            summary=meeting.summary,
            record=meeting,
            starts=meeting.starts,
            ends=meeting.ends,
            place=meeting.place,
            state=meeting.held if meeting.date.may_be_ahead(today) else meeting.state(today),
            moved=_moved(meeting),
        )
    is_off = meeting.is_postponed or meeting.held == "cancelled"
    if meeting.questions_by and meeting.questions_by.is_known and not is_off:
        last_day = _belonging(
            meeting, "questions-by", "meetings", "Questions close", meeting.questions_by, is_latest_day=True
        )
        yield replace(last_day, summary="")  # the meeting itself has it


def _moved(meeting: Meeting) -> str:
    first = meeting.moved_from
    if meeting.is_postponed:
        return meetings.postponed(first)
    return meetings.moved(first) if first and first.is_known else ""


def _of_notice(record: Record) -> Iterator[Deadline]:
    """The day on which it is looked at again whether all of a record stays withheld, as its notice says."""
    if record.review_due and record.review_due.is_known:
        review = _belonging(record, "review", "reviews", REVIEW_OF_WITHHELD, record.review_due, is_latest_day=True)
        yield replace(review, summary="")  # what it says is withheld


def _of_reviews(record: Record) -> Iterator[Deadline]:
    if record.review_due and record.review_due.is_known:
        yield _belonging(record, "review", "reviews", REVIEW, record.review_due, is_latest_day=True)
    for index, restriction in enumerate(record.restricted, start=1):
        if restriction.review and restriction.review.is_known and not restriction.is_released:
            yield _belonging(
                record, f"kept-back-{index}", "reviews", REVIEW_OF_WITHHELD, restriction.review, is_latest_day=True
            )


def _of_law(record: Record) -> Iterator[Deadline]:
    """The steps in law that were not taken yet, where the last day is certain."""
    for step in legal_deadlines_of(record):
        if step.day and step.deadline.done is None:
            words = in_words(step.deadline.step, step.deadline.about)
            title = illustrative_title(words) if record.is_invented else words
            deadline = _belonging(
                record, f"legal-{step.number}", "duties", LEGAL_DEADLINE, on(step.day), is_latest_day=True
            )
            summary = listed_with(step.deadline.step, step.deadline.year or step.deadline.counted_from, record.title)
            yield replace(deadline, title=title, summary=summary, step=step.deadline.step)


def _belonging(record: Record, name: str, about: About, what: str, when: KnownDate, *, is_latest_day: bool) -> Deadline:
    identity = f"{record.identity}/{name}"
    return Deadline(identity, about, what, record.title, record.address, when, record.summary, record, is_latest_day)


def _of_promise(cited: CitedPromise) -> Iterator[Deadline]:
    """A promise with an outcome is no longer due, and one that was only expected was never due."""
    promise = cited.promise
    if promise.due.is_known and promise.state in (None, "in progress"):
        yield Deadline(
            identity=promise_due(cited),
            about="promises",
            what="Promise expected" if promise.due.anticipated else "Promise due",
            title=illustrative_title(promise.title) if promise.illustrative else promise.title,
            address=cited.address,
            when=promise.due,
            summary=promised_by(promise.owner),
            record=cited.paper,
            is_latest_day=True,
        )


def promise_due(cited: CitedPromise) -> str:
    """The identity of the day on which a promise is due."""
    return f"promises/{cited.promise.id}/due"


def _of_duty(duty_state: DutyState) -> Iterator[Deadline]:
    """The next time a duty is due, with how its day was worked out; each time is a deadline of its own."""
    if duty_state.due:
        rule = worked_out(duty_state.months, duty_state.last)
        yield Deadline(
            identity=f"duties/{duty_state.duty.id}/due/{duty_state.due}",
            about="duties",
            what="Must be published",
            title=duty_state.duty.duty,
            address=duty_state.duty.address,
            when=on(duty_state.due),
            summary=". ".join(filter(None, (duty_state.duty.legal_reference, rule))),
            record=duty_state.evidence[0] if duty_state.evidence else None,
        )
