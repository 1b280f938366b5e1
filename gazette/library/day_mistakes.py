"""Mistakes that depend on the day: what is said before its day, and what is open with no way to respond."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gazette.dates import say_day
from gazette.library.future_dates import future_dates
from gazette.library.library import Library
from gazette.library.register_lines import place_in
from gazette.problems import Problem
from gazette.records import Consultation, Fund, Meeting, Record
from gazette.records.machine_test import MachineTest


def day_mistakes(library: Library, today: date) -> Iterator[Problem]:
    for record in library.records:
        if isinstance(record, Meeting):
            yield from _held_too_early(record, today)
        elif record.status == "closed" and _is_open(record, today):
            what = "status is closed, but its dates say that it is open."
            remedy = "Correct the dates, or remove status."
            yield from record.disagreement(what, remedy, at=("status",), about="dates")
        elif not record.status:
            yield from _open_without_a_way(record, today)
    yield from future_dates(library, today)
    yield from _tested_too_early(library, today)


def _held_too_early(meeting: Meeting, today: date) -> Iterator[Problem]:
    if meeting.held == "held" and meeting.date.is_future(today):
        what = f"The meeting of {meeting.date} is still to come, but held says that it took place."
        yield meeting.problem(what, "Correct the date, or remove held until it is over.", at=("held",))
    if meeting.held == "not confirmed" and meeting.date.is_future(today):
        what = f"The meeting of {meeting.date} is still to come, so nobody can confirm it yet."
        yield meeting.problem(what, "Correct the date, or remove held.", at=("held",))


def _is_open(record: Record, today: date) -> bool:
    if isinstance(record, Fund):
        return any(fund_round.state(today) == "open" for fund_round in record.rounds)
    return isinstance(record, Consultation) and record.stage(today) == "open"


def _open_without_a_way(record: Record, today: date) -> Iterator[Problem]:
    if isinstance(record, Consultation) and record.stage(today) == "open" and not _says_how_to_respond(record):
        what = "The consultation is open, but it does not say how to respond."
        remedy = "Add ways_to_respond, or write how_to_respond: unknown if no source says."
        yield record.problem(what, remedy, at=("opens",))
    for number, fund_round in enumerate(record.rounds if isinstance(record, Fund) else ()):
        if fund_round.state(today) == "open" and not (fund_round.how_to_apply or fund_round.form):
            what = f"The round {fund_round.id} is open, but it does not say how to apply."
            remedy = "Add how_to_apply, or write how_to_apply: unknown if no source says."
            yield record.problem(what, remedy, at=("rounds", number, "opens"))


def _says_how_to_respond(consultation: Consultation) -> bool:
    return bool(consultation.ways_to_respond or consultation.how_to_respond)


def _tested_too_early(library: Library, today: date) -> Iterator[Problem]:
    """A test that is still to come cannot be printed in the accessibility statement."""
    for test in library.machine_tests:
        if test.tested > today:
            what = f"tested is {say_day(test.tested)}, a day in the future."
            place = place_in(library, MachineTest, test.tested.isoformat())
            yield replace(place, what=what, remedy="Write the day of the test, or remove the row.")
