"""Warnings about dates that are probably slips: a year far from the others, another day in the title."""

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
from gazette.lints.text import lint_warning
from gazette.problems import Problem
from gazette.records import Course, Decision, Fund, Office, Page, Record, Topic
from gazette.records.links import values_of
from gazette.records.paper import Paper
from gazette.sentences.days import in_sentence

FAR = 2  # years; a decision of December may be in the folder of the next year
LONG = timedelta(days=366)
LONGEST = timedelta(days=50 * 365)  # no office has older papers in its record
HALF_A_YEAR = timedelta(days=183)
OPENINGS = ("opens", "closes")  # of a consultation, of a round or of one of their windows
REMEDY = "Correct the one that is wrong."
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
    """The warnings about the dates of a record. Without `today` none is about days far ahead."""
    outside: tuple[LintWarning, ...] = ()
    if not isinstance(record, WITHOUT_OWN_DAY):
        outside = tuple(_outside_the_life_of_the_office(library.office, record))
        yield from _far_from_its_folder(library.office, record)
        yield from outside
        yield from _another_day_in_the_title(record)
    if isinstance(record, Decision):
        yield from _long_before_the_decision(record)
    if isinstance(record, Paper):
        yield from _due_before_the_paper(record)
    yield from _changed_before_publication(record)
    if today:
        for field in dates_in_fields(record):
            if not (outside and field.path == record.main_date):
                yield from _far_from_today(record, field, today)


def award_date_warnings(library: Library, today: date) -> Iterator[Problem]:
    """Awards more than a year ahead, which nobody would see until then."""
    for row in (row for rows in library.awards_in_funds.values() for row in rows):
        if row.award.awarded.is_future(today + LONG):
            what = f"awarded is {row.award.awarded}, more than a year after {say_day(today)}."
            yield replace(award_problem(library, row, what, REMEDY), warning="date")


def awards_before_their_rounds(library: Library) -> Iterator[Problem]:
    """Awards that were made before their round opened for bids."""
    for row in (row for rows in library.awards_in_funds.values() for row in rows):
        if row.round and row.award.awarded.is_certainly_before(row.round.opens):
            awarded, opened = in_sentence(row.award.awarded), in_sentence(row.round.opens)
            what = f"The award {row.award.id} was made {awarded}, before its round {row.round.id} opened {opened}."
            yield replace(award_problem(library, row, what, REMEDY), warning="date")


def dates_in_fields(fields: Fields) -> Iterator[DatedField]:
    """Every date in the fields that is known, including nested groups."""
    return (DatedField(place, known) for place, known in values_of(fields, KnownDate) if known.is_known)


def _far_from_its_folder(office: Office, record: Record) -> Iterator[LintWarning]:
    year, when = record.when.year, record.when
    if year is None:
        return
    folder = re.search(r"/([12][0-9]{3})/", record.path)
    if folder and abs(int(folder[1]) - year) >= FAR:
        what = f"{record.main_date} is {when}, and the file is in the folder {folder[1]}."
        yield _warning(record, what, at=(record.main_date,))
        return
    numbered = _years_of_reference(office, record) if isinstance(record, Decision) else []
    if isinstance(record, Decision) and numbered and all(abs(number - year) >= FAR for number in numbered):
        what = f"{record.main_date} is {when}, but the reference is {record.reference}."
        yield _warning(record, what, at=(record.main_date,))


def _years_of_reference(office: Office, decision: Decision) -> list[int]:
    """The years that a reference may have, by each series that it fits."""
    fitting = office.series_of(decision.reference, decision.series)
    parts = [series.match(decision.reference) or {} for series in fitting]
    if not all("year" in groups or "yy" in groups for groups in parts):
        return []
    return [int(groups["year"]) if "year" in groups else 2000 + int(groups["yy"]) for groups in parts]


def _outside_the_life_of_the_office(office: Office, record: Record) -> Iterator[LintWarning]:
    begins = [name.since for name in office.names]
    first = min((since.first for since in begins if since and since.first), default=None)
    if first and all(begins) and record.when.last and record.when.last < first - LONG:
        what = f"{record.main_date} is {record.when}, before the office began on {say_day(first)}."
        yield _warning(record, what, at=(record.main_date,))
    if office.closed and record.when.first and office.closed.is_past(record.when.first - LONG):
        what = f"{record.main_date} is {record.when}, but the office closed {in_sentence(office.closed)}."
        yield _warning(record, what, at=(record.main_date,))


def _another_day_in_the_title(record: Record) -> Iterator[LintWarning]:
    """A title may name any date of its record; the day from which a meeting was moved is a mistake of its own."""
    days = [span[0] for written in dates_in(record.title) if written.day and written.year and (span := written.span())]
    known = {field.date.first for field in dates_in_fields(record)}
    if record.when.day and days and known.isdisjoint(days):
        what = f"The title says {say_day(days[0])}, but {record.main_date} is {record.when}."
        yield _warning(record, what, at=("title",))


def _due_before_the_paper(paper: Paper) -> Iterator[LintWarning]:
    """A promise whose date had passed when it was made, unless a note says why."""
    for number, promise in enumerate(paper.promises):
        if promise.due.is_certainly_before(paper.when) and not promise.note:
            due, day = in_sentence(promise.due), in_sentence(paper.when)
            what = f"The promise {promise.id} is due {due}, before its paper {day}."
            yield _warning(paper, what, at=("promises", number, "due"))


def _changed_before_publication(record: Record) -> Iterator[LintWarning]:
    for number, change in enumerate(record.changes):
        if change.date.is_certainly_before(record.published):
            what = f"The change is dated {change.date}, before the publication {in_sentence(record.published)}."
            yield _warning(record, what, at=("changes", number, "date"))


def _long_before_the_decision(decision: Decision) -> Iterator[LintWarning]:
    """An effect, a signature or a review half a year before the decision; a few weeks are usual for an effect."""
    decided = decision.decided.first
    if decided is None:
        return
    for name in ("effective", "signed", "reviewed"):
        known: KnownDate | None = getattr(decision, name)
        if decision.is_explained("dates", (name,)):
            continue
        if known and known.last and known.last < decided - HALF_A_YEAR:
            what = f"{name} is {known}, long before it was decided {in_sentence(decision.decided)}."
            yield _warning(decision, what, at=(name,))


def _far_from_today(record: Record, field: DatedField, today: date) -> Iterator[LintWarning]:
    if field.path not in ("published", record.main_date) and field.name not in OPENINGS:
        return
    if field.date.is_future(today + LONG) and not field.date.anticipated:
        what = f"{field.name} is {field.date}, more than a year after {say_day(today)}."
        yield _warning(record, what, at=field.place)
    if field.date.is_past(today - LONGEST):
        what = f"{field.name} is {field.date}, more than {LONGEST.days // 365} years before {say_day(today)}."
        yield _warning(record, what, at=field.place)


def _warning(record: Record, what: str, at: Place) -> LintWarning:
    return lint_warning(record, what, REMEDY, at, "date")
