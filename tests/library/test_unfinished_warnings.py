"""Warnings about words that stand for something else, and about what opened and has no closing day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.library.unfinished_warnings import unfinished_warnings
from gazette.library.warnings import warnings_of
from gazette.records import Consultation, Decision, Fund, Office, Page, Record
from tests.build.building import SAMPLE, copy_of, edit
from tests.views.records import TODAY, compiled_office, context_of, record


def warnings(written: Record, today: date | None = TODAY, *others: Office) -> list[str]:
    library = context_of(written, *others).library
    return [warning.problem.what for warning in unfinished_warnings(library, written, today)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("TBC", "TBC"),
        ("By form, tbc.", "tbc"),
        ("On [INSERT DATE]", "[INSERT DATE]"),
        ("XX bids", "XX"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("By post", ""),
        ("As the [[decision X|notice]] says", ""),
        ("Section 2[a]", ""),
    ],
)
def test_a_word_that_stands_for_something_else_is_asked_about(text, word):
    fund = record(Fund, "care", rounds=[{"id": "x", "title": "X", "how_to_apply": text}])

    assert warnings(fund) == ([f"rounds 1 how_to_apply says “{word}”, which readers will see."] if word else [])


@pytest.mark.parametrize(
    ("title", "is_warned"),
    [("“Radios for halls”", True), ('"Radios"', True), ("“Radios” and “tents”", False), ("Radios for “halls”", False)],
)
def test_quotation_marks_round_a_whole_title_are_asked_about(title, is_warned):
    what = "The whole title is in quotation marks, which readers will see."

    assert warnings(record(Fund, "care", title=title)) == ([what] if is_warned else [])


def test_a_cell_that_stands_for_something_else_is_asked_about_at_its_line(tmp_path):
    content = copy_of(SAMPLE, tmp_path / "content")
    edit(content / "funds/victims-fund.csv", "Sampleton Help", "TBC")
    edit(content / "registers/tables/gifts-and-hospitality.csv", "Marsh Dairy", "A [name]")
    warnings = [warning for warning in warnings_of(read_library(content), Cache(None)) if " says “" in warning.what]

    assert [(Path(warning.path).name, warning.line, warning.what) for warning in warnings] == [
        ("victims-fund.csv", 2, "recipient says “TBC”, which readers will see."),
        ("gifts-and-hospitality.csv", 2, "Offered by says “[name]”, which readers will see."),
    ]


@pytest.mark.parametrize(
    ("fields", "is_warned"),
    [
        ({"opens": "2024-06-01", "closes": "unknown"}, True),
        ({"opens": "2024-06", "closes": "unknown"}, False),
        ({"opens": "2023-05-01", "closes": "unknown"}, False),
        ({"opens": "2024-07-01", "closes": "unknown"}, False),
        ({"opens": "unknown", "closes": "unknown"}, False),
        ({"opens": "2024-06-01", "closes": "expected 2024-08"}, False),
        ({"opens": "2024-06-01", "closes": "unknown", "status": "closed"}, False),
    ],
)
def test_what_opened_and_has_no_closing_day_is_asked_about(fields, is_warned):
    consultation = record(Consultation, "bells", **fields)
    status = {"status": fields["status"]} if "status" in fields else {}
    days = {name: day for name, day in fields.items() if name != "status"}
    fund = record(Fund, "care", rounds=[{"id": "x", "title": "X", **days}], **status)

    assert [len(warnings(consultation)), len(warnings(fund))] == [is_warned, is_warned]
    assert warnings(consultation, None) == warnings(consultation, TODAY, compiled_office()) == []


def test_results_end_a_round_without_a_closing_day():
    fund = record(Fund, "care", rounds=[{"id": "x", "title": "X", "opens": "2024-06-01", "results": "2024-06-10"}])

    assert warnings(fund) == []


def test_other_kinds_have_no_closing_day():
    assert warnings(record(Decision, "notice")) == []


@pytest.mark.parametrize(
    ("reviewed", "when"),
    [
        ("2023-06-14", "on 14 June 2023"),
        ("2023-06-15", ""),
        ("2023-06", ""),
        ("2022", "in 2022"),
        ("unknown", ""),
    ],
)
def test_an_accessibility_statement_is_asked_about_after_a_year(reviewed, when):
    statement = record(Page, "accessibility", reviewed=reviewed)
    what = f"The accessibility statement was last reviewed {when}, more than a year ago."

    assert warnings(statement) == ([what] if when else [])
    assert warnings(statement, None) == warnings(statement, TODAY, compiled_office()) == []


def test_no_other_page_is_asked_about_after_a_year():
    assert warnings(record(Page, "about", reviewed="2022-06-14")) == []
