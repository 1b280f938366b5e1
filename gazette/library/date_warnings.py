"""Warnings about dates that are probably slips: a year far from the others, another day in the title, days to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gazette.dates import KnownDate, say_day
from gazette.frontmatter.models import Fields
from gazette.frontmatter.source import Place
from gazette.library.awards import award_problem
from gazette.library.library import Library
from gazette.lints import LintWarning
from gazette.lints.dates_in_text import dates_in
from gazette.problems import Problem
from gazette.records import Course, Decision, Fund, Office, Page, Record, Topic

FAR = 2  # years; a decision of December may be in the folder of the next year
LONG = timedelta(days=366)
# Fields that say what has happened, so that their days cannot be still to come.
HAPPENED = (
    "announced", "approved", "awarded", "date", "decided", "made", "minutes_published", "results", "reviewed", "signed",
    "stated",
)  # fmt: skip
WITHOUT_OWN_DAY = (Course, Fund, Office, Page, Topic)  # kept up to date, rather than of one day


@dataclass(frozen=True)
class DatedField:
    """A date in a record, with its place."""

    place: Place  # ("rounds", 0, "results")
    date: KnownDate

    @property
    def name(self) -> str:
        return str(self.place[-1])

    @property
    def path(self) -> str:
        """Its names without the numbers of the groups: "rounds.results"."""
        return ".".join(part for part in self.place if isinstance(part, str))


def date_warnings(library: Library, record: Record, today: date | None) -> Iterator[LintWarning]:
    """The warnings about the dates of a record. Without `today` none is about days to come."""
    if not isinstance(record, WITHOUT_OWN_DAY):
        yield from _far_from_its_folder(library.office, record)
        yield from _outside_the_life_of_the_office(library.office, record)
        yield from _another_day_in_the_title(record)
    if today:
        for field in dates_in_fields(record):
            yield from _to_come(record, field, today)


def award_warnings(library: Library, today: date) -> Iterator[Problem]:
    """Awards of a day to come, which are published at once."""
    for row in (row for rows in library.awards_in_funds.values() for row in rows):
        if _is_to_come(row.award.awarded, today):
            what = f"The award {row.award.id} is dated {row.award.awarded}, a day still to come."
            problem = award_problem(library, row, what, "Correct the day, or add the award on that day.")
            yield replace(problem, warning="day to come")


def dates_in_fields(fields: Fields, place: Place = ()) -> Iterator[DatedField]:
    """Every date in the fields that is known, including nested groups."""
    for name in type(fields).model_fields:
        value = getattr(fields, name)
        members = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for number, member in members:
            at = (*place, name) if number is None else (*place, name, number)
            if isinstance(member, KnownDate) and member.is_known:
                yield DatedField(at, member)
            elif isinstance(member, Fields):
                yield from dates_in_fields(member, at)


def _far_from_its_folder(office: Office, record: Record) -> Iterator[LintWarning]:
    year, when = record.when.year, record.when
    if year is None:
        return
    folder = re.search(r"/([12][0-9]{3})/", record.path)
    if folder and abs(int(folder[1]) - year) >= FAR:
        what = f"{record.main_date} is {when}, and the file is in the folder {folder[1]}."
        yield _warning(record, what, at=(record.main_date,))
        return
    numbered = _year_of_reference(office, record) if isinstance(record, Decision) else None
    if isinstance(record, Decision) and numbered and abs(numbered - year) >= FAR:
        what = f"{record.main_date} is {when}, and the reference is {record.reference}."
        yield _warning(record, what, at=(record.main_date,))


def _year_of_reference(office: Office, decision: Decision) -> int | None:
    """The year in a reference, by the series that it fits."""
    for series in office.series:
        match = None if series.unknown_groups else re.fullmatch(series.groups, decision.reference)
        if match and "year" in match.groupdict():
            return int(match["year"])
        if match and "yy" in match.groupdict():
            return 2000 + int(match["yy"])
    return None


def _outside_the_life_of_the_office(office: Office, record: Record) -> Iterator[LintWarning]:
    begins = [name.since for name in office.names]
    first = min((since.first for since in begins if since and since.first), default=None)
    if first and all(begins) and record.when.last and record.when.last < first - LONG:
        what = f"{record.main_date} is {record.when}, before the office began on {say_day(first)}."
        yield _warning(record, what, at=(record.main_date,))
    if office.closed and record.when.first and office.closed.is_past(record.when.first - LONG):
        what = f"{record.main_date} is {record.when}, and the office closed on {office.closed}."
        yield _warning(record, what, at=(record.main_date,))


def _another_day_in_the_title(record: Record) -> Iterator[LintWarning]:
    """A title may name any date of its record, but not the day from which a meeting was moved."""
    days = [span[0] for written in dates_in(record.title) if written.day and written.year and (span := written.span())]
    known = {field.date.first for field in dates_in_fields(record) if field.name != "moved_from"}
    if record.when.day and days and known.isdisjoint(days):
        what = f"The title says {say_day(days[0])}, and {record.main_date} is {record.when}."
        yield _warning(record, what, at=("title",))


def _to_come(record: Record, field: DatedField, today: date) -> Iterator[LintWarning]:
    day = max(today, record.published.last or today)  # a record may be written before the day of its publication
    if field.name in HAPPENED and not (len(field.place) == 1 and field.name == record.main_date):
        if _is_to_come(field.date, day):
            what = f"{field.path} is {field.date}, a day still to come, and it will be published before that day."
            remedy = "Write it on that day, write expected before the date, or hold the record back with published."
            yield LintWarning("", record.problem(what, remedy, at=field.place, warning="day to come"))
    elif field.name in ("published", record.main_date) and _is_to_come(field.date, today + LONG):
        what = f"{field.name} is {field.date}, more than a year after {say_day(today)}."
        yield _warning(record, what, at=field.place)


def _is_to_come(known: KnownDate, day: date) -> bool:
    return known.is_future(day) and not known.anticipated


def _warning(record: Record, what: str, at: Place) -> LintWarning:
    return LintWarning("", record.problem(what, "Correct the one that is wrong.", at=at, warning="date"))
