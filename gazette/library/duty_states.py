"""The state of each duty on a day: its evidence in the record, since when, and when it is due again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from gazette.dates import KnownDate
from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.records import Fund, Page, Record
from gazette.records.duties import Duty
from gazette.records.orders import newest_first
from gazette.sentences import duties

DutyStatus = Literal["late", "due", "met", "unknown", "not applicable"]
SOON = timedelta(days=60)
NO_EVIDENCE = ("withheld", "withdrawn")


@dataclass(frozen=True)
class DutyState:
    """The state of a duty on a day."""

    duty: Duty
    state: DutyStatus
    why: str = ""  # in a sentence, where the state alone does not say it
    evidence: tuple[Record, ...] = ()  # the records that show it, the latest first
    since: KnownDate | None = None
    last: KnownDate | None = None
    due: date | None = None  # only where the cadence is in the law


def duty_states_of(library: Library, today: date) -> tuple[DutyState, ...]:
    """The states of all duties, in the order of the register."""
    showing = grouped(
        (name, record)
        for record in library.records
        if record.duties and record.status not in NO_EVIDENCE and _has_come(record, today)
        for name in record.duties
    )
    return tuple(_state_of(duty, showing.get(duty.id, ()), today) for duty in library.duties.values())


def _state_of(duty: Duty, records: Sequence[Record], today: date) -> DutyState:
    dates = [known for record in records for known in _dates(record) if known.has_come(today)]
    since = min(dates, key=lambda known: known.order, default=None)
    last = max(dates, key=lambda known: known.order, default=None)
    state, why, due = _status(duty, bool(records), last, today)
    return DutyState(duty, state, why, tuple(newest_first(records)), since, last, due)


def _status(duty: Duty, is_shown: bool, last: KnownDate | None, today: date) -> tuple[DutyStatus, str, date | None]:
    """Nothing is due or late if the law was not found, nor missing if it may be published elsewhere."""
    why_not = _why_not_applicable(duty, today)
    if why_not:
        return "not applicable", why_not, None
    if not duty.is_law:
        return "unknown", duties.LAW_NOT_FOUND, None
    if not is_shown:
        return "unknown", duties.NOTHING_SHOWS, None
    if not (duty.every or duty.by):
        return "met", "", None
    day = last and (last.last or last.first)
    if not day:
        return "unknown", duties.DAY_NOT_KNOWN, None
    return _by_cadence(duty, duty.due_after(day) or date.max, today)


def _by_cadence(duty: Duty, due: date, today: date) -> tuple[DutyStatus, str, date | None]:
    if not duty.is_certain:
        return ("met", "", None) if due >= today else ("unknown", duties.CADENCE_NOT_VERIFIED, None)
    if due < today:
        return "late", duties.overdue(due), due
    return ("due" if due <= today + SOON else "met"), "", due


def _why_not_applicable(duty: Duty, today: date) -> str:
    if duty.not_applicable:
        return duty.not_applicable
    if duty.applies_from and duty.applies_from.is_future(today):
        return duties.not_yet(duty.applies_from)
    if duty.applies_until and duty.applies_until.is_past(today):
        return duties.no_longer(duty.applies_until)
    return ""


def _has_come(record: Record, today: date) -> bool:
    """Whether the record shows anything yet: a record with a later date does not, a record without a date does."""
    dates = list(_dates(record))
    return not dates or any(known.has_come(today) for known in dates)


def _dates(record: Record) -> Iterator[KnownDate]:
    """The days on which a part of it was published or reviewed; for a fund, its awards and results too."""
    began = record.published if record.published.is_known else record.when
    dates = [began, *(change.date for change in record.changes)]
    if isinstance(record, Page) and record.reviewed:
        dates.append(record.reviewed)
    if isinstance(record, Fund):
        dates += [award.awarded for award in record.awards]
        for fund_round in record.rounds:
            dates += [known for known in (fund_round.announced, fund_round.results) if known]
    yield from (known for known in dates if known.is_known and not known.anticipated)
