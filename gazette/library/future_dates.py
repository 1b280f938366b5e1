"""Mistakes in what would be said before its day: a date later than today that says that something happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.dates import known_date
from gazette.library.date_warnings import DatedField, dates_in_fields
from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Consultation, Decision, Meeting, Page, Plan, Record
from gazette.records.paper import Paper

HAPPENED = (
    "announced", "approved", "date", "done", "launched", "made", "minutes_approved", "opened", "released", "searched",
    "signed", "stated",
)  # fmt: skip
# Parts that are held until their day, and notes of changes, which have a message of their own.
HELD_UNTIL_THEN = (
    "changes.date", "minutes_corrections.date", "panel_recommendations.response.date", "promises.history.date",
    "result.date",
)  # fmt: skip
# These may be written as expected, and are then only planned.
MAY_BE_EXPECTED = ("approved", "events.date", "launched", "opened", "rounds.announced")
OF_THE_MEETING = (
    "outcome", "members", "in_attendance", "attendance", "declarations", "minutes", "minutes_file", "minutes_state",
    "minutes_corrections", "actions",
)  # fmt: skip
BY_A_LATER_MEETING = ("minutes_approved_at", "minutes_corrections.at")
NOT_YET = "Write it on that day, or hold the record back with published."


def future_dates(library: Library, today: date) -> Iterator[Problem]:
    """What a record says of days after today, or after the day of its own publication if that is later."""
    for record in library.records:
        yield from future_dates_in(record, today)
        if isinstance(record, Meeting):
            yield from _before_a_later_meeting(library, record, _day_of(record, today))


def future_dates_in(record: Record, today: date) -> Iterator[Problem]:
    """Those of them that can be found in the record alone."""
    day = _day_of(record, today)
    for field in dates_in_fields(record):
        if _is_said_too_early(record, field, day):
            what = f"{field.path} is {field.date}, a day in the future."
            yield record.problem(what, _remedy(field), at=field.place)
        yield from _announced_too_early(record, field, day)
    if isinstance(record, Meeting):
        yield from _before_the_meeting(record, day)
    elif isinstance(record, Consultation) and not record.status:
        yield from _before_it_closes(record, day)
    elif isinstance(record, Paper):
        yield from _only_expected(record)


def _day_of(record: Record, today: date) -> date:
    return max(today, record.published.last or today)


def _is_said_too_early(record: Record, field: DatedField, day: date) -> bool:
    if not field.date.is_future(day):
        return False
    if len(field.place) == 1 and field.name == record.main_date:
        return _is_made_too_early(record, field)
    is_planned = field.date.anticipated and field.path in MAY_BE_EXPECTED
    is_last_review = field.name == "reviewed" and isinstance(record, Page)  # a decision may be reviewed later
    return (field.name in HAPPENED or is_last_review) and field.path not in HELD_UNTIL_THEN and not is_planned


def _is_made_too_early(record: Record, field: DatedField) -> bool:
    """A decision or a plan; any other record may have a main date that is to come, as a meeting has."""
    return isinstance(record, Decision | Plan) and not field.date.anticipated


def _announced_too_early(record: Record, field: DatedField, day: date) -> Iterator[Problem]:
    """A day for which something was announced, written as if it were that of the announcement."""
    plain = field.date.written.partition(" ")[2]
    if field.date.announced and known_date(plain).is_future(day):
        what = f"{field.path} is {field.date}, which means that the announcement is still to come."
        remedy = f"If it was announced for that day, write {plain}, or expected {plain}."
        yield record.problem(what, remedy, at=field.place)


def _only_expected(paper: Paper) -> Iterator[Problem]:
    """A decision that is only expected is planned; under decided it would be counted as made."""
    if isinstance(paper, Decision) and paper.decided.anticipated:
        what = f"decided is {paper.decided}, and what is only expected was not decided yet."
        day = paper.decided.written.partition(" ")[2]
        yield paper.problem(what, f"Write planned: {day} and decided: unknown.", at=("decided",))


def _remedy(field: DatedField) -> str:
    return f"{NOT_YET[:-1]}, or write expected before the date." if field.path in MAY_BE_EXPECTED else NOT_YET


def _before_the_meeting(meeting: Meeting, day: date) -> Iterator[Problem]:
    if not meeting.date.is_future(day) or meeting.held == "cancelled":
        return
    names = [name for name in OF_THE_MEETING if getattr(meeting, name)]
    if any(not recommendation.made for recommendation in meeting.panel_recommendations):
        names.append("panel_recommendations")
    if any(matter.outcome or matter.decision for matter in meeting.matters):
        names.append("matters")
    if names:
        there = f"there is {' and '.join(names)}" if names != ["matters"] else "matters states the outcome of an item"
        what = f"The meeting of {meeting.date} is still to come, and {there} already."
        yield meeting.problem(what, "Correct the date, or remove that until it is over.", at=(names[0],))


def _before_a_later_meeting(library: Library, meeting: Meeting, day: date) -> Iterator[Problem]:
    """Minutes that a meeting approved or corrected which is still to come."""
    for relation in library.relations_from.get(meeting.identity, ()):
        later = relation.target.record.when
        if relation.path in BY_A_LATER_MEETING and later.is_future(day):
            what = f"{relation.path} names the meeting of {later}, which is still to come."
            yield meeting.problem(what, "Write it when that meeting is over.", at=relation.place)


def _before_it_closes(consultation: Consultation, day: date) -> Iterator[Problem]:
    result = consultation.result
    if result and consultation.closes.is_future(day) and not (result.date and result.date.is_future(day)):
        what = f"The consultation closes {consultation.closes}, and there is a result already."
        yield consultation.problem(what, "Correct the date, or remove result until it has closed.", at=("result",))
