"""Warnings about what waits to be finished: a word such as TBC, a missing closing day, a statement a year old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from gazette.frontmatter.source import Place
from gazette.library.folder import spreadsheet_of
from gazette.library.library import Library
from gazette.library.state_warnings import texts_in
from gazette.lints import LintWarning
from gazette.lints.text import lint_warning
from gazette.lints.unfinished import PLACEHOLDER
from gazette.problems import Problem
from gazette.records import Consultation, Fund, Page, PublicRegister, Record
from gazette.records.fund import Round
from gazette.sentences.days import in_sentence

_IN_QUOTES = re.compile('[“"][^“”"]+[”"]')
RECENT = timedelta(days=366)


def unfinished_warnings(library: Library, record: Record, today: date | None) -> Iterator[LintWarning]:
    """The warnings about a record. Without `today` none is about what is open."""
    for place, text in texts_in(record):
        if match := PLACEHOLDER.search(text):
            what = f"{place_in_words(place)} says “{match[0]}”, which readers will see."
            yield lint_warning(record, what, "Write the real words, or remove the field.", place, "placeholder")
    if _IN_QUOTES.fullmatch(record.title):
        what = "The whole title is in quotation marks, which readers will see."
        remedy = f"If nobody is quoted, write it without them: {record.title[1:-1]}"
        yield lint_warning(record, what, remedy, ("title",), "quotation marks")
    if today and not library.office.is_compiled and not record.status:
        yield from _without_closing_day(record, today)
    if today and not library.office.is_compiled and isinstance(record, Page):
        yield from _statement_of_last_year(record, today)


def unfinished_cells(library: Library, record: Record) -> Iterator[LintWarning]:
    """The same in the cells of its spreadsheet: the awards of a fund, the rows of a public register."""
    for line, column, text in _cells(record):
        if match := PLACEHOLDER.search(text):
            what = f"{column} says “{match[0]}”, which readers will see."
            path, remedy = spreadsheet_of(record.path), "Write the real words, or unknown if nobody knows."
            yield LintWarning("", Problem(library.shown(path), line, what, remedy, warning="placeholder"))


def _cells(record: Record) -> Iterator[tuple[int, str, str]]:
    """Each text in its spreadsheet: the line, the name of the column and what the cell says."""
    if isinstance(record, Fund):
        for award in record.awards:
            yield from ((award.line, place_in_words(place), text) for place, text in texts_in(award))
    elif isinstance(record, PublicRegister):
        for entry in record.entries:
            cells = zip(record.read_columns, entry.cells, strict=True)
            yield from ((entry.line, column.name, cell) for column, cell in cells if isinstance(cell, str))


def place_in_words(place: Place) -> str:
    """rounds 2 how_to_apply, of ("rounds", 1, "how_to_apply")."""
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in place)


def _without_closing_day(record: Record, today: date) -> Iterator[LintWarning]:
    if isinstance(record, Consultation) and not record.result and _is_left_open(record, today):
        yield _left_open(record, "The consultation", record, ("closes",))
    for number, fund_round in enumerate(record.rounds if isinstance(record, Fund) else ()):
        if not fund_round.results and not fund_round.awarded and _is_left_open(fund_round, today):
            yield _left_open(record, f"The round {fund_round.id}", fund_round, ("rounds", number, "opens"))


def _is_left_open(opened: Consultation | Round, today: date) -> bool:
    first = opened.opens.day
    is_recent = first is not None and today - RECENT <= first <= today
    return is_recent and not opened.windows and not opened.closes.is_known


def _statement_of_last_year(page: Page, today: date) -> Iterator[LintWarning]:
    """No machine can say whether a site complies: the office looks once a year, and says so."""
    reviewed = page.reviewed if page.is_accessibility_statement else None
    if reviewed and reviewed.last and today - reviewed.last > RECENT:
        what = f"The accessibility statement was last reviewed {in_sentence(reviewed)}, more than a year ago."
        remedy = "Test the site, correct the statement, and write the day under reviewed."
        yield lint_warning(page, what, remedy, ("reviewed",), "review")


def _left_open(record: Record, which: str, opened: Consultation | Round, at: Place) -> LintWarning:
    what = f"{which} opened {in_sentence(opened.opens)} but has no closing day, so pages do not show it as open."
    remedy = (
        "Write closes as far as it is known, such as expected 2099-03; once it is over, write status or the results."
    )
    return lint_warning(record, what, remedy, at, "no closing day")
