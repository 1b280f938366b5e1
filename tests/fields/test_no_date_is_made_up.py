"""A date that is not known, or known to the month, gives no day in any page, feed, calendar, data file or sitemap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from gazette.exports.calendars import ics
from gazette.exports.feeds import FORMATS
from gazette.exports.sitemap import sitemap
from gazette.exports.tables import csv_of, json_of
from gazette.library.date_warnings import dates_in_fields
from gazette.library.folder import attachment_folder
from gazette.library.legal_deadlines import legal_deadlines_of
from gazette.library.publications import Publications, publication_of
from gazette.records import KINDS, Record
from gazette.views.context import Context
from gazette.views.feeds.feed import Publisher
from tests.build.building import SAMPLE
from tests.fields.filled import Leaf, with_value
from tests.fields.some_pages import SomePages
from tests.fields.test_every_field import filled, library, record_of

TODAY, PUBLISHED = date(2024, 6, 15), date(2024, 6, 3)
VAGUE = ("unknown", "1987-03")
BOUNDS = ("_from", "_to")  # columns of the earliest and the latest day that a date can mean
OFFICE = Publisher("https://record.example.org", "Office")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
FORMS = (
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<name>{MONTHS}|[A-Z][a-z]{{2}}) (?P<year>\d{{4}})"),
    re.compile(r"^(?:DTSTART|DTSTAMP)[^:]*:(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?P<zulu>T\d{6}Z)?", re.M),
)


def days_in(text: str) -> Iterator[date]:
    """Every whole date, in any of the forms that pages and files have."""
    for form in FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            names = [month[:3] for month in MONTHS.split("|")]
            month = names.index(parts["name"][:3]) + 1 if parts.get("name") else int(parts["month"])
            day = date(int(parts["year"]), month, int(parts["day"]))
            yield (
                day + timedelta(days=1) if parts.get("zulu") and "T23" in parts["zulu"] else day
            )  # British Summer Time


def site_of(*records: Record) -> SomePages:
    """The imaginary office with these records, all of which were first published on one day."""
    others = [
        other
        for other in library().records
        if all(other.folder != written.folder or other.name != written.name for written in records)
    ]
    whole = tuple(other for other in others if not any(written.kind == other.kind == "office" for written in records))
    every = tuple(written.placed(replace(written._placed, fingerprint="a" * 64)) for written in (*whole, *records))
    rows = tuple(publication_of(written, PUBLISHED) for written in every)
    attached = {f"files/{attachment_folder(written)}/field.pdf": 5000 for written in records} | {
        "files/FIELD-1/field.pdf": 5000
    }
    return SomePages(
        Context(
            replace(
                library(),
                records=every,
                publications=Publications(rows, is_kept=True),
                attachments={**library().attachments, **attached},
            ),
            TODAY,
            OFFICE.base_url,
        ),
        lambda address: not address.startswith("data/"),
    )


def texts_of(site: SomePages, name: str) -> Iterator[str]:
    """Every page, feed, calendar and data file in which a record may be, and the sitemap."""
    pages = list(site.pages())
    yield from (repr(page.view) for page in pages if site.is_shown(page.address))
    for feed in site.feeds:
        if any(name in entry.identity for entry in feed.entries):
            yield from (write(feed, OFFICE).decode() for write in FORMATS.values())
    for calendar in site.calendars:
        yield re.sub("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE", "", ics(calendar).decode())
    for dataset in site.datasets:
        kept = [index for index, column in enumerate(dataset.columns) if not column.name.endswith(BOUNDS)]
        columns = [replace(dataset.columns[index], description="", fields=()) for index in kept]
        rows = [tuple(row[index] for index in kept) for row in dataset.rows]
        yield from (write(columns, rows).decode() for write in (csv_of, json_of))
    yield from (
        data.decode()
        for _, data in sitemap(((page.address, site.last_changed(page.address)) for page in pages), OFFICE.base_url)
    )


@cache
def texts_without() -> frozenset[str]:
    return frozenset(texts_of(site_of(), "-"))


@cache
def days_without() -> frozenset[date]:
    return frozenset(day for text in texts_without() for day in days_in(text))


def days_with(record: Record) -> set[date]:
    """The days that a record adds to the site."""
    texts = {*texts_of(site_of(record), record.folder)} - texts_without()
    return {day for text in texts for day in days_in(text)} - days_without()


def given_by(record: Record) -> set[date]:
    """The days that its fields give, and what a rule in words works out from them."""
    dates = [field.date for field in dates_in_fields(record)]
    days = {known.day for known in dates if known.day}
    mondays = {day - timedelta(days=day.weekday()) for day in days}
    after = {known.last + timedelta(days=1) for known in dates if known.last}  # a promise may be late from then on
    in_law = {day for step in legal_deadlines_of(record) for day in (step.first, step.last) if day}
    sundays = {monday + timedelta(days=6) for monday in mondays}
    return days | mondays | sundays | after | in_law | {PUBLISHED, TODAY}


def dates_of(kind: str) -> list[Leaf]:
    """The fields of a kind that hold a date."""
    days = {leaf.name for leaf in filled(kind)[1] if re.fullmatch(r"\d{4}-\d\d-\d\d", leaf.written)}
    return [leaf for leaf in filled(kind)[1] if leaf.name in days]


def require_no_day_made_up(kind: str, leaves: Iterable[Leaf], written: str) -> None:
    """Tries a document with every field, of which some dates are vague."""
    tree = {**filled(kind)[0], "duties": []}
    for leaf in leaves:
        tree = with_value(tree, leaf.path, written)
    record = record_of(kind, tree)

    made_up = days_with(record) - given_by(record)

    assert made_up == set()


@pytest.mark.parametrize("written", VAGUE)
@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_no_day_is_anywhere_that_nobody_gave(kind: str, written: str) -> None:
    """No date of a document is known; `make prove` tries each alone."""
    require_no_day_made_up(kind, dates_of(kind), written)


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS if kind.list_title])
@pytest.mark.parametrize("written", VAGUE)
def test_without_a_known_day_of_publication_a_feed_has_none(kind: str, written: str) -> None:
    record = record_of(kind, with_value(filled(kind)[0], ("published",), written))

    entries = {
        entry for feed in site_of(record).feeds for entry in feed.entries if entry.address.endswith(record.address)
    }
    (entry,) = [entry for entry in entries if entry.identity.endswith(f":{record.identity}")]

    assert entry.published is None
    assert entry.updated.date() >= PUBLISHED


MAIN_DATES = {"decision": "decided", "report": "date", "meeting": "date", "plan": "issued", "consultation": "opens"}
IN_ROWS = {"closing date": "Closed"}  # the words of a row for a date, where they are not its label


@pytest.mark.parametrize(("kind", "field"), MAIN_DATES.items())
def test_no_other_date_takes_the_place_of_the_main_date(kind: str, field: str) -> None:
    record = record_of(kind, with_value(filled(kind)[0], (field,), "unknown"))
    site = site_of(record)
    (dataset,) = [dataset for dataset in site.datasets if dataset.name == record.folder]
    names = [column.name for column in dataset.columns]
    (cells,) = [dict(zip(names, row, strict=True)) for row in dataset.rows if row[0] == record.identity]
    rows = [
        row
        for page in site.pages()
        for group in getattr(page.view, "groups", ())
        for row in group.rows
        if page.address == f"{record.folder}/" and row.address == record.address
    ]

    assert (cells["date_from"], cells["date_to"]) == (None, None)
    (row,) = rows
    label = next(iter(record.other_dates.values()))
    assert row.date.text.startswith(f"{IN_ROWS.get(label, label)} ")


def test_the_imaginary_office_has_no_day_that_is_not_in_its_files() -> None:
    files = [path for path in SAMPLE.rglob("*") if path.suffix in (".md", ".csv", ".yaml")]
    written = {day for path in files for day in days_in(path.read_text())}
    context = site_of().context
    mondays = {day - timedelta(days=day.weekday()) for day in written}
    weeks = mondays | {monday + timedelta(days=6) for monday in mondays}
    duties = {state.due for state in context.duties}
    overdue = {cited.promise.due.last + timedelta(days=1) for cited in context.promises if cited.promise.due.last}

    assert days_without() - written - weeks - duties - overdue == set()
