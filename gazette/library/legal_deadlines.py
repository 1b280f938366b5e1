"""Works out the last day that the law allows for a step, and whether the step was taken by then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gazette.dates import KnownDate
from gazette.library.library import Library
from gazette.records import Record
from gazette.records.legal_deadline import LegalDeadline, LegalStep
from gazette.sentences.legal_deadlines import OF_THE_PANEL, DeadlineOutcome

LAST_OF_56_DAYS = timedelta(days=55)  # the first of the 56 days is the day of publication: 16 May gives 10 July
FEBRUARY_DAYS: dict[LegalStep, int] = {"precept notified": 1, "precept reviewed": 8, "precept revised after a veto": 15}


@dataclass(frozen=True)
class WorkedOutDeadline:
    """A step in law of a record, with the earliest and the latest day that its deadline can mean."""

    record: Record
    number: int  # among the steps of its record, from 1
    deadline: LegalDeadline
    first: date | None
    last: date | None

    @property
    def anchor(self) -> str:
        return f"page-legal-deadline-{self.number}"

    @property
    def day(self) -> date | None:
        """The deadline, where it is known to the day."""
        return self.last if self.first == self.last else None

    def outcome(self, today: date) -> DeadlineOutcome:
        """Whether the step was taken in time. Only an office knows that what it has not entered was not done."""
        done = self.deadline.done
        if self.first is None or self.last is None:
            return "cannot tell"
        if done is None:
            is_ours = self.deadline.step not in OF_THE_PANEL
            return _not_done(self.first, self.last, today, is_ours=is_ours)
        if not done.is_known or done.anticipated:
            return "cannot tell"
        if done.last and done.last <= self.first:
            return "met"
        return "late" if done.first and done.first > self.last else "cannot tell"

    @property
    def days_late(self) -> int | None:
        """How many days too late it was done, where both days are known."""
        done, last = self.deadline.done, self.day
        days = (done.day - last).days if done and done.day and last else 0
        return days if days > 0 else None


def _not_done(first: date, last: date, today: date, *, is_ours: bool) -> DeadlineOutcome:
    if today <= first:
        return "due"
    return "not done" if is_ours and today > last else "cannot tell"


def legal_deadlines_of(record: Record) -> Iterator[WorkedOutDeadline]:
    """The steps in law of a record, in its order."""
    for number, deadline in enumerate(record.legal_deadlines, start=1):
        first, last = _days(deadline)
        yield WorkedOutDeadline(record, number, deadline, first, last)


def all_legal_deadlines(library: Library) -> Iterator[WorkedOutDeadline]:
    for record in library.records:
        if not record.is_hidden:
            yield from legal_deadlines_of(record)


def _days(deadline: LegalDeadline) -> tuple[date | None, date | None]:
    """The earliest and the latest day that the deadline can mean; the same where its dates are exact."""
    if deadline.step == "inspection response":
        return _each_day(deadline.counted_from, lambda day: day + LAST_OF_56_DAYS)
    if deadline.step == "plan issued":
        return _each_day(deadline.counted_from, end_of_financial_year)
    day = FEBRUARY_DAYS[deadline.step]
    starts = deadline.year.first if deadline.year else None  # 1 April
    february = date(starts.year, 2, day) if starts else None
    return february, february


def _each_day(known: KnownDate | None, deadline: Callable[[date], date]) -> tuple[date | None, date | None]:
    if known is None or known.anticipated or known.first is None or known.last is None:
        return None, None
    return deadline(known.first), deadline(known.last)


def end_of_financial_year(day: date) -> date:
    """The 31 March on or after a day."""
    year = day.year if day < date(day.year, 4, 1) else day.year + 1
    return date(year, 3, 31)
