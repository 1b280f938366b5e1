"""The state of each legal duty on a day: its evidence here, since when, and when it is due again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gazette.dates import UNFILLED, KnownDate
from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Consultation, Fund, Meeting, Office, Page, Plan, PublicRegister, Record
from gazette.records.duties import Duty
from gazette.records.orders import newest_first
from gazette.sentences import duties
from gazette.sentences.duties import DutyStatus, EvidenceStep

SOON = timedelta(days=60)
NO_EVIDENCE = ("withheld", "withdrawn", "removed")
BEGINNINGS: tuple[EvidenceStep, ...] = ("dated", "considered", "published", "minutes published", "awarded", "results")


@dataclass(frozen=True)
class DutyState:
    """The state of a duty on a day."""

    duty: Duty
    state: DutyStatus
    why: str = ""  # in a sentence, where the state alone does not say it
    evidence: tuple[Record, ...] = ()  # the records that are evidence for it, the latest first
    since: KnownDate | None = None
    last: KnownDate | None = None
    years: tuple[int, ...] = ()  # of its evidence, the earliest first
    due: date | None = None  # only in an office's own record, and where the cadence is in the law

    @property
    def months(self) -> int | None:
        """From one publication to the next; of what has a day of the year none, because that counts from no other."""
        return None if self.duty.by else self.duty.every

    @property
    def is_in_force(self) -> bool:
        return self.state not in ("not for this office", "not in force")


def duty_states_of(library: Library, today: date) -> tuple[DutyState, ...]:
    """The states of all duties, in the order of the register."""
    evidence = grouped(
        (name, record)
        for record in library.records
        if record.status not in NO_EVIDENCE and _has_come(record, today)
        for name in dict.fromkeys((*record.duties, *record.meets))
    )
    return tuple(_state_of(duty, evidence.get(duty.id, ()), library.office, today) for duty in library.duties.values())


def meeting_mistakes(library: Library) -> Iterator[Problem]:
    """A record meets a duty only on a known day, if it is not invented, and if all that the duty demands was seen."""
    for record in library.records:
        if not record.meets:
            continue
        if not record.published.is_known:
            what, remedy = "It meets a duty, but the day of its publication is not known.", "Add published:."
        elif record.is_invented:
            what, remedy = "It meets a duty, but it is invented.", "Write duties: instead of meets:."
        elif unseen := _not_wholly_seen(library, record):
            what = f"It meets {unseen.id}, but that duty has seen: {unseen.seen} in registers/duties.csv."
            remedy = "Write duties: instead of meets:, or empty seen if everything was seen."
        else:
            continue
        yield record.problem(what, remedy, at=("meets",))


def _not_wholly_seen(library: Library, record: Record) -> Duty | None:
    """The first duty that a record is said to meet in full, and whose register says that not all of it was seen."""
    named = (library.duties.get(name) for name in record.meets)
    return next((duty for duty in named if duty and duty.seen), None)


def _state_of(duty: Duty, records: Sequence[Record], office: Office, today: date) -> DutyState:
    dates = [known for record in records for _, known in _dates(record) if known.has_come(today)]
    beginnings = [known for record in records for step, known in _dates(record) if step in BEGINNINGS]
    since = min((known for known in beginnings if known.has_come(today)), key=lambda known: known.order, default=None)
    last = max(dates, key=lambda known: known.order, default=None)
    years = tuple(sorted({year for record in records for year in _years(record, today)}))
    state, why = _inapplicable(duty, today) or _evidence(duty, records, office)
    due = None
    if state in ("evidence found", "found in part") and not office.is_compiled and duty.is_certain:
        published = [known for record in records for _, known in _publication_days(record)]
        due = _next_due(duty, last) if last in published else None
        is_met = any(duty.id in record.meets for record in records)
        state, why = _own_state(state, duty, due, why, today, is_met=is_met)
    return DutyState(duty, state, why, _latest_first(records, today), since, last, years, due)


def latest_evidence(record: Record, today: date) -> tuple[EvidenceStep, KnownDate] | None:
    """The latest day on which a record became evidence, or was corrected as such; None where no day is known."""
    steps = (step for step in (*_dates(record), *_corrections(record)) if step[1].has_come(today))
    return max(steps, key=lambda step: step[1].order, default=None)


def _latest_first(records: Sequence[Record], today: date) -> tuple[Record, ...]:
    def order(record: Record) -> tuple[date, date]:
        latest = latest_evidence(record, today)
        return latest[1].order if latest else UNFILLED.order

    return tuple(sorted(newest_first(records), key=order, reverse=True))


def _inapplicable(duty: Duty, today: date) -> tuple[DutyStatus, str] | None:
    if duty.not_applicable:
        return "not for this office", duty.not_applicable
    if duty.applies_from and duty.applies_from.is_future(today):
        return "not in force", duties.not_yet(duty.applies_from)
    if duty.applies_until and duty.applies_until.is_past(today):
        return "not in force", duties.no_longer(duty.applies_until)
    return None


def _evidence(duty: Duty, records: Sequence[Record], office: Office) -> tuple[DutyStatus, str]:
    """Whether there is evidence, with what limits it. Evidence for a duty does not prove that the duty was met."""
    if not records:
        return "none found", duties.none_found(office.searched, is_compiled=office.is_compiled)
    if duty.seen:
        return ("found in part" if duty.seen == "in part" else "not seen"), duty.note or ""
    return "evidence found", "" if duty.is_law else duties.law_not_checked(is_compiled=office.is_compiled)


def _next_due(duty: Duty, last: KnownDate | None) -> date | None:
    """When it is due again; never if it is due only after something else has happened."""
    day = last and (last.last or last.first)
    return duty.due_after(day) if day and not duty.only_if else None


def _own_state(
    state: DutyStatus, duty: Duty, due: date | None, why: str, today: date, *, is_met: bool
) -> tuple[DutyStatus, str]:
    """In the office's own record what is not here was not done, so a duty can be late."""
    if due and due < today:
        return "late", duties.late(due)
    if due and due <= today + SOON:
        return "due", duties.due(due, due)
    if state == "found in part":
        return state, why
    if (duty.every or duty.by) and not due and not duty.only_if:
        return state, duties.DAY_NOT_KNOWN
    return ("met" if is_met else state), why


def _has_come(record: Record, today: date) -> bool:
    """Whether the record shows anything yet: a record with a later date does not, a record without a date does."""
    dates = [known for _, known in _dates(record)]
    return not dates or any(known.has_come(today) for known in dates)


def _dates(record: Record) -> Iterator[tuple[EvidenceStep, KnownDate]]:
    """The days on which a part of it was published; where none is known or it was only expected, the date of a record.

    A plan whose day of issue is not known either has the day on which the panel considered it.
    """
    considered = record.approved if isinstance(record, Plan) else None
    days: tuple[tuple[EvidenceStep, KnownDate], ...] = (("dated", record.when), ("considered", considered or UNFILLED))
    known = [step for step in days if step[1].is_known and not step[1].anticipated]
    is_published = record.published.is_known and not record.published.anticipated
    yield from () if is_published else known[:1]
    yield from _publication_days(record)


def _years(record: Record, today: date) -> set[int]:
    """The years in which it was published; of a consultation that is only known to have begun by a day, its last."""
    years = {known.year for _, known in _dates(record) if known.has_come(today)} - {None}
    if not years and isinstance(record, Consultation):
        closes = record.all_windows[-1].closes
        years = {closes.year if closes.has_come(today) else None}
    return {year for year in years if year}


def _publication_days(record: Record) -> Iterator[tuple[EvidenceStep, KnownDate]]:
    """The days on which a part of it was published or reviewed; for a fund, its awards and results too.

    A page that was looked at again counts again, but not on a day before it was published. A page or a register that
    is kept up to date counts on the day of an update. No other note of a change is new evidence.
    """
    steps = [_beginning(record)]
    if isinstance(record, Page) and record.reviewed and not record.reviewed.is_certainly_before(record.published):
        steps.append(("reviewed", record.reviewed))
    if isinstance(record, Page | PublicRegister):
        steps += [("updated", change.date) for change in record.changes if change.kind == "update"]
    if isinstance(record, Fund):
        steps += [("awarded", award.awarded) for award in record.awards]
        for fund_round in record.rounds:
            steps += [("results", known) for known in (fund_round.announced, fund_round.results) if known]
    yield from ((step, known) for step, known in steps if known.is_known and not known.anticipated)


def _corrections(record: Record) -> Iterator[tuple[EvidenceStep, KnownDate]]:
    """When a page or a register that is kept up to date was corrected: no new evidence, but its latest change."""
    if isinstance(record, Page | PublicRegister):
        yield from (("corrected", change.date) for change in record.changes if change.kind == "correction")


def _beginning(record: Record) -> tuple[EvidenceStep, KnownDate]:
    """The day on which it was published; of minutes, their own day and not that of the page of the meeting."""
    if isinstance(record, Meeting) and (record.minutes or record.minutes_published):
        return "minutes published", record.minutes_published or UNFILLED
    return "published", record.published
