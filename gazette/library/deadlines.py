"""Every day that somebody may want to keep: rounds, consultations, meetings, promises, reviews, duties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gazette.dates import KnownDate, on
from gazette.library.duty_states import DutyState
from gazette.library.library import Library
from gazette.library.promises import CitedPromise
from gazette.records import Consultation, Fund, Meeting, Record
from gazette.records.fund import Round

About = Literal["funds", "consultations", "meetings", "promises", "duties", "reviews"]
NOT_TOLD = ("withheld", "withdrawn")


@dataclass(frozen=True)
class Deadline:
    """A day as it is known, and what is on that day."""

    identity: str  # for ever: "funds/road-safety-fund/rounds/2018-19/closes"
    about: About
    what: str  # "Closes for bids"
    title: str
    address: str
    when: KnownDate
    summary: str = ""
    record: Record | None = None  # it belongs to; its notes of changes say how often it may have changed
    is_latest_day: bool = False  # "by 31 July" then means that day
    starts: str | None = None  # "14:00", Europe/London
    ends: str | None = None
    place: str | None = None
    is_off: bool = False

    @property
    def is_meeting(self) -> bool:
        return self.identity.endswith("/meeting")

    @property
    def day(self) -> date | None:
        """The day it is on; None where that is not known to the day."""
        known = self.when
        if known.precision not in ("minute", "day") or known.last is None:
            return None
        return known.last if known.first == known.last or (self.is_latest_day and known.first is None) else None


def deadlines_of(
    library: Library, today: date, promises: Iterable[CitedPromise], duties: Iterable[DutyState]
) -> tuple[Deadline, ...]:
    """In the order of their dates as they are known."""
    found = [
        *(one for record in _told(library) for one in _of_record(record)),
        *(one for made in promises for one in _of_promise(made, today)),
        *(one for standing in duties for one in _of_duty(standing)),
    ]
    return tuple(sorted(found, key=lambda one: (one.when.order, one.title, one.identity)))


def _told(library: Library) -> Iterator[Record]:
    return (record for record in library.records if record.status not in NOT_TOLD)


def _of_record(record: Record) -> Iterator[Deadline]:
    if isinstance(record, Fund):
        for one in record.rounds:
            yield from _of_round(record, one)
    elif isinstance(record, Consultation):
        yield from _of_consultation(record)
    elif isinstance(record, Meeting):
        yield from _of_meeting(record)
    yield from _of_reviews(record)


def _of_round(fund: Fund, one: Round) -> Iterator[Deadline]:
    for name, what, when in (
        ("opens", "Opens for bids", one.opens),
        ("closes", "Closes for bids", one.closes),
        ("decision-expected", "Decision on bids expected", one.decision_expected),
    ):
        if when and when.is_known:
            yield Deadline(
                identity=f"{fund.identity}/rounds/{one.id}/{name}",
                about="funds",
                what=what,
                title=f"{fund.title}: {one.title}",
                address=fund.round_address(one.id),
                when=when,
                summary=f"Pot: {one.pot}." if one.pot else "",
                record=fund,
                is_latest_day=name != "opens",
            )


def _of_consultation(record: Consultation) -> Iterator[Deadline]:
    for name, what, when in (
        ("opens", "Consultation opens", record.opens),
        ("closes", "Consultation closes", record.closes),
    ):
        if when.is_known:
            yield _belonging(record, name, "consultations", what, when, is_latest_day=name == "closes")


def _of_meeting(meeting: Meeting) -> Iterator[Deadline]:
    if meeting.date.is_known:
        yield Deadline(
            identity=f"{meeting.identity}/meeting",
            about="meetings",
            what="Meeting",
            title=meeting.title,
            address=meeting.address,
            when=meeting.date,
            summary=meeting.summary,
            record=meeting,
            starts=meeting.starts,
            ends=meeting.ends,
            place=meeting.place,
            is_off=meeting.held == "cancelled",
        )
    if meeting.questions_by and meeting.questions_by.is_known:
        yield _belonging(
            meeting, "questions-by", "meetings", "Last day for questions", meeting.questions_by, is_latest_day=True
        )


def _of_reviews(record: Record) -> Iterator[Deadline]:
    if record.review_due and record.review_due.is_known:
        yield _belonging(record, "review", "reviews", "To be looked at again", record.review_due, is_latest_day=True)
    for index, one in enumerate(record.restricted, start=1):
        if one.review and one.review.is_known:
            what = "What is kept back is looked at again"
            yield _belonging(record, f"kept-back-{index}", "reviews", what, one.review, is_latest_day=True)


def _belonging(record: Record, name: str, about: About, what: str, when: KnownDate, *, is_latest_day: bool) -> Deadline:
    identity = f"{record.identity}/{name}"
    return Deadline(identity, about, what, record.title, record.address, when, record.summary, record, is_latest_day)


def _of_promise(made: CitedPromise, today: date) -> Iterator[Deadline]:
    """What was kept, changed or dropped is due no more."""
    promise = made.promise
    if promise.due.is_known and promise.standing(today) in ("open", "late"):
        yield Deadline(
            identity=f"promises/{promise.id}/due",
            about="promises",
            what="Promise due",
            title=promise.text,
            address=promise.address,
            when=promise.due,
            summary=f"Owed by the {promise.owner}.",
            record=made.paper,
            is_latest_day=True,
        )


def _of_duty(standing: DutyState) -> Iterator[Deadline]:
    """Each time it comes round is a deadline of its own."""
    if standing.due:
        yield Deadline(
            identity=f"duties/{standing.duty.id}/due/{standing.due}",
            about="duties",
            what="Must be published",
            title=standing.duty.duty,
            address=standing.duty.address,
            when=on(standing.due),
            summary=standing.duty.legal_reference,
            record=standing.evidence[0] if standing.evidence else None,
        )
