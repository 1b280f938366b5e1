"""When a record was first published here and last changed, and what is news on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gazette.library.library import Library
from gazette.library.news import NewsItem, news_of
from gazette.library.publications import Publications, publication_of
from gazette.records import Record, Report
from tests.views.records import context_of, record

FIRST, LATER, TODAY = date(2024, 6, 3), date(2024, 6, 12), date(2024, 6, 15)
NOTE = {"date": "2024-06-10", "kind": "correction", "note": "It was put right."}
OLD_NOTE = {"date": "2024-05", "kind": "update", "note": "A page was added."}


def report_of(**fields: object) -> Report:
    """A report with a fingerprint, as one that was read from a file has."""
    report = record(Report, str(fields.pop("name", "report")), **fields)
    return report.placed(replace(report._placed, fingerprint="a" * 64))


def library_of(report: Record, *publications: tuple[Record, date]) -> Library:
    """A record, its publications, and those of another record that was there from the first day."""
    other = report_of(name="other")
    rows = [publication_of(written, day) for written, day in ((other, FIRST), *publications)]
    library = context_of(report, other).library
    return replace(library, publications=Publications(tuple(rows), is_kept=True))


def news(library: Library) -> list[NewsItem]:
    return [item for item in news_of(library, TODAY) if item.record.name == "report"]


def test_a_record_has_its_first_day_and_the_day_of_its_present_text():
    before, after = report_of(), report_of(changes=[NOTE])
    publications = library_of(after, (before, FIRST), (after, LATER)).publications

    assert (publications.first_published(after), publications.last_changed(after)) == (FIRST, LATER)


def test_what_the_register_does_not_have_was_published_with_this_build():
    before, after = report_of(), report_of(changes=[NOTE])
    new, changed = library_of(before), library_of(after, (before, FIRST))

    assert (new.publications.first_published(before), new.publications.last_changed(before)) == (None, None)
    assert (changed.publications.first_published(after), changed.publications.last_changed(after)) == (FIRST, None)


def test_a_record_whose_file_moved_did_not_change():
    report = report_of()
    library = library_of(report, (report, FIRST), (report, LATER))

    assert library.publications.last_changed(report) == FIRST


def test_a_record_that_says_again_what_it_said_first_changed_when_it_came_back():
    report, other = report_of(), report_of(changes=[NOTE])
    library = library_of(report, (report, FIRST), (other, date(2024, 6, 8)), (report, LATER), (report, TODAY))

    assert library.publications.last_changed(report) == LATER


@pytest.mark.parametrize(
    ("published", "added"), [([], TODAY), ([LATER], LATER), ([FIRST], None)], ids=["today", "later", "with all others"]
)
def test_a_record_is_added_on_its_first_day_unless_it_came_with_all_others(published, added):
    report = report_of()

    items = news(library_of(report, *((report, day) for day in published)))

    assert [(item.change, item.day) for item in items] == ([(None, added)] if added else [])


def test_before_the_first_publication_nothing_is_added():
    assert news_of(context_of(report_of()).library, TODAY) == ()


def test_a_change_is_news_on_the_day_on_which_it_was_published_here():
    before, after = report_of(), report_of(changes=[NOTE])

    (unpublished,), (published,) = (
        news(library_of(after, (before, FIRST))),
        news(library_of(after, (before, FIRST), (after, LATER))),
    )

    assert (unpublished.day, published.day) == (TODAY, LATER)


@pytest.mark.parametrize(("published", "is_older"), [(date(2024, 6, 10), False), (LATER, True)])
def test_a_change_on_the_day_of_publication_is_not_older_than_the_record(published, is_older):
    report = report_of(changes=[NOTE])

    changes = [item for item in news(library_of(report, (report, published))) if item.change]

    assert [item.came_with_record for item in changes] == [is_older]


def test_a_change_that_came_with_its_record_has_its_own_day_if_that_is_known():
    report = report_of(changes=[OLD_NOTE, NOTE])

    added, exact, month = news(library_of(report, (report, LATER)))

    assert [item.day for item in (added, exact, month)] == [LATER, date(2024, 6, 10), None]
    assert month.moment is month.week is None


def test_a_change_of_a_day_to_come_waits_for_its_day():
    later = NOTE | {"date": "2024-06-20"}
    before, after = report_of(), report_of(changes=[later])
    library = library_of(after, (before, FIRST), (after, LATER))

    assert news(library) == []
    assert [item.day for item in news_of(library, date(2024, 6, 20))] == [date(2024, 6, 20)]


def test_two_changes_of_one_day_follow_each_other_and_the_publication():
    second = NOTE | {"note": "It was put right again."}
    report = report_of(changes=[NOTE | {"date": "2024-06-12"}, second | {"date": "2024-06-12"}])

    latest, earlier, added = news(library_of(report, (report, LATER)))

    assert [latest.change.note, earlier.change.note, added.change] == [second["note"], NOTE["note"], None]
    assert latest.moment - earlier.moment == earlier.moment - added.moment == timedelta(seconds=1)


def test_a_week_begins_on_monday():
    report = report_of()

    assert [item.week for item in news(library_of(report, (report, date(2024, 6, 9))))] == [date(2024, 6, 3)]
    assert [item.week for item in news(library_of(report, (report, date(2024, 6, 10))))] == [date(2024, 6, 10)]
