"""Warnings about years that are far off, another day in the title, and days far ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazette.library.date_warnings import date_warnings
from gazette.records import Consultation, Decision, Fund, Meeting, Office, Record, Report
from tests.views.records import NEEDED, context_of, record

TODAY = date(2024, 6, 15)
OFFICE = NEEDED["office"] | {
    "names": [{"name": "Commissioner", "since": "2012-11-22"}],
    "series": [{"shape": "X-{yy}-{number}"}],
}


def warnings(written: Record, **office: object) -> list[str]:
    library = context_of(written, record(Office, "office", summary="An office.", **{**OFFICE, **office})).library
    return [warning.problem.what for warning in date_warnings(library, written, TODAY)]


def in_folder(written: Record, folder: str) -> Record:
    return written.placed(replace(written._placed, path=f"{written.folder}/{folder}/{written.name}.md"))


@pytest.mark.parametrize(
    ("decided", "folder", "what"),
    [
        ("2014-06-01", "2018", ["decided is 1 June 2014, and the file is in the folder 2018."]),
        ("2017-12-30", "2018", []),
        ("unknown", "2018", []),
    ],
)
def test_a_year_far_from_that_of_the_folder(decided, folder, what):
    assert warnings(in_folder(record(Decision, "notice", decided=decided), folder)) == what


@pytest.mark.parametrize(
    ("decided", "what"),
    [("2014-06-01", ["decided is 1 June 2014, but the reference is X-18-004."]), ("2019-01-02", [])],
)
def test_a_year_far_from_that_of_the_reference(decided, what):
    assert warnings(record(Decision, "notice", decided=decided, reference="X-18-004")) == what


@pytest.mark.parametrize(
    ("day", "what"),
    [
        ("1926-11-20", ["date is 20 November 1926, before the office began on 22 November 2012."]),
        ("2012-10-25", []),
        ("2023-05-06", []),
        ("2024-05-08", ["date is 8 May 2024, but the office closed on 6 May 2023."]),
    ],
)
def test_a_day_long_before_the_office_began_or_after_it_closed(day, what):
    closed = {"closed": "2023-05-06", "successor": "Another"}

    assert warnings(record(Report, "report", date=day), **closed) == what


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"date": "2024-12-10"}, ["The title says 3 December 2024, but date is 10 December 2024."]),
        (
            {"date": "2024-12-10", "moved_from": "2024-12-03"},
            [],  # which is a mistake of its own
        ),
        ({"date": "2024-12-03"}, []),
        ({"date": "2024-12"}, []),
    ],
)
def test_another_day_in_the_title(fields, what):
    assert warnings(record(Meeting, "panel", title="Panel, 3 December 2024", **fields)) == what


LATE = "date is 17 June 2025, more than a year after 15 June 2024."
EMBARGO = "published is 4 June 2081, more than a year after 15 June 2024."


@pytest.mark.parametrize(
    ("kind", "fields", "what"),
    [
        (Report, {"date": "2025-06-17"}, [LATE]),
        (Report, {"date": "2025-06-16"}, []),
        (Report, {"published": "2081-06-04"}, [EMBARGO]),
        (Report, {"date": "expected 2025-06-17"}, []),
    ],
)
def test_a_day_more_than_a_year_ahead(kind, fields, what):
    assert warnings(record(kind, "written", **fields)) == what


@pytest.mark.parametrize(
    ("day", "what"),
    [
        ("1926-12-03", ["date is 3 December 1926, more than 50 years before 15 June 2024."]),
        ("1984-12-03", []),
    ],
)
def test_a_day_a_century_ago_in_an_office_that_does_not_say_when_it_began(day, what):
    assert warnings(record(Meeting, "panel", date=day), names=[{"name": "Commissioner"}]) == what


def test_a_day_after_the_office_closed_is_asked_about_once():
    closed = {"closed": "2025-05-06", "successor": "Another"}

    assert warnings(record(Meeting, "panel", date="2034-12-03"), **closed) == [
        "date is 3 December 2034, but the office closed on 6 May 2025."
    ]


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"effective": "2023-02-01"}, ["effective is 1 February 2023, long before it was decided on 1 February 2024."]),
        ({"signed": "2023-02"}, ["signed is February 2023, long before it was decided on 1 February 2024."]),
        ({"reviewed": "2023"}, []),  # by the end of 2023, only weeks before
        ({"effective": "2024-01-01"}, []),
        ({"effective": "2023-02-01", "decided": "unknown"}, []),
    ],
)
def test_an_effect_long_before_the_decision(fields, what):
    explained = {"about": "The date", "one": "2023", "one_source": "a", "other": "2024", "other_source": "b"}

    assert warnings(record(Decision, "notice", **fields)) == what
    assert warnings(record(Decision, "notice", **fields, contradictions=[explained])) == []


@pytest.mark.parametrize(
    ("closes", "number"), [("2062", 1), ("2062-07-21", 1), ("2025-06", 0), ("expected 2062", 0), ("unknown", 0)]
)
def test_a_closing_day_more_than_a_year_ahead_is_asked_about(closes, number):
    consultation = record(Consultation, "bells", opens="2024-06-01", closes=closes)
    fund = record(Fund, "care", rounds=[{"id": "x", "title": "X", "opens": "2024-06-01", "closes": closes}])

    assert [len(warnings(consultation)), len(warnings(fund))] == [number, number]


@pytest.mark.parametrize(("note", "number"), [({}, 1), ({"note": "The day had passed."}, 0)])
def test_a_promise_that_was_due_before_its_paper_is_asked_about(note, number):
    promise = {"id": "lamps", "text": "Light the way.", "due": "2019-01-01", **note}
    asked = warnings(record(Report, "report", date="2024-03-07", promises=[promise]))

    assert asked == ["The promise lamps is due on 1 January 2019, before its paper on 7 March 2024."][:number]


def test_a_change_before_the_publication_is_asked_about():
    changes = [{"date": day, "kind": "minor", "note": "A name was mended."} for day in ("2020-01-01", "2024-02-21")]
    asked = warnings(record(Decision, "notice", decided="2024-02-14", published="2024-02-20", changes=changes))

    assert asked == ["The change is dated 1 January 2020, before the publication on 20 February 2024."]
