"""Warnings about numbers of decisions, and which numbers in a text become links."""

from __future__ import annotations

import re

import pytest

from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.views.record import prose
from tests.library.numbered import COMPILED, library_of

FIGURES = '{shape: "{year}/{number}"}, {shape: "{number}/{year}"}, {shape: "{year}-{number}"}, {shape: "{number}"}'
HERE = ("2024/21", "045/2024", "2024-104455", "1401", "2024/25", "7")


def links_in(library: Library) -> list[str]:
    html = prose.on_page(library.decisions[0], library)
    return re.findall(r'<a href="[^"]*" title="A">([^<]*)</a>', html)


def test_a_reference_of_no_series_is_a_warning_that_can_be_answered(tmp_path):
    series = '{shape: "PCC-{year}-{number}"}'
    (warning,) = library_of(tmp_path / "one", series, "PC-2024-001").warnings

    assert str(warning).partition("notice-0.md")[2] == (
        ":3: warning: The reference PC-2024-001 does not fit any of the office's series. "
        "Write it as PCC-{year}-{number}. If it is really printed like that, "
        "add its series to office.md or, for a single one, write accepted: with "
        "warning: reference and a reason. [reference]"
    )
    answer = "accepted: [{warning: reference, reason: Printed so.}]\n"
    assert library_of(tmp_path / "two", series, "PC-2024-001", fields=answer).warnings == ()
    assert library_of(tmp_path / "three", series, "pcc 2024/1").warnings == ()


@pytest.mark.parametrize(
    ("dates", "what"),
    [
        ("until: 2023", "decided is 2 January 2024, but in office.md the series of P-1 runs until 2023."),
        ("since: 2025", "decided is 2 January 2024, but in office.md the series of P-1 runs from 2025."),
        ("since: 2023, until: 2024-01", None),
        ('until: 2023}, {shape: "P/{number}", since: 2024', None),
    ],
)
def test_a_decision_outside_the_years_of_its_series_is_a_warning(tmp_path, dates, what):
    problems = library_of(tmp_path, f'{{shape: "P-{{number}}", {dates}}}', "P-1").warnings

    assert [warning.what for warning in problems] == ([what] if what else [])


def test_a_number_in_a_text_of_no_decision_here_is_one_warning(tmp_path):
    problems = library_of(tmp_path, '{shape: "P-{number}"}', "P-1", text="See P-99, and again P-99 and P 99.").warnings

    assert [(warning.line, warning.what) for warning in problems] == [(10, "There is no decision 'P-99' here.")]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See 2024/21.", ["2024/21"]),
        ("See 045/2024, and 2024-104455.", ["045/2024", "2024-104455"]),
        ("As 45/2024 says", []),
        ("As decision 45/2024 says", ["45/2024"]),
        ("decision 1401", ["1401"]),
        ("Decision notices 1401, 7 and 2024/21", ["1401", "7", "2024/21"]),
        ("reference no. 1401; ref: 7", ["1401", "7"]),
        ("decision\n1401", ["1401"]),
        ("In 2024/25 it cost more than in 2025/26.", []),
        ("decision 2024/25", ["2024/25"]),
        ("24/7, 16/17, 1401, £1401, 1,401, 1401.50, 01632 1401, 7% and 7 days", []),
        ("£2024/21, 12/2024/21, 2024/21/3 and 2024/21.5", []),
        ("2024/22, decision 2024/22 and decision 99", []),
        ("[decision 1401](x.html) and `decision 1401`", []),
    ],
)
def test_figures_alone_become_a_link_only_where_they_are_a_decision_here(tmp_path, text, links):
    text = text.replace("x.html", "https://www.example.org/")
    library = library_of(tmp_path, FIGURES, *HERE, text=text)

    assert links_in(library) == links


@pytest.mark.parametrize("text", ["See 2024/21.", "See 2024/5.", "See 2030/99."])
def test_a_number_of_the_office_is_not_taken_for_years(tmp_path, text):
    assert library_of(tmp_path / "own", '{shape: "{year}/{number}"}', "2024/21", text=text).warnings == ()
    words = [
        warning.warning for warning in library_of(tmp_path / "no", '{shape: "P{number}"}', "P1", text=text).warnings
    ]
    assert words == ["style of a date"]


def test_a_single_reference_is_not_taken_for_years(tmp_path):
    accepted = "accepted: [{warning: reference, reason: Printed so.}]\n"

    assert library_of(tmp_path, '{shape: "P{number}"}', "2024/21", text="See 2024/21.", fields=accepted).warnings == ()


def test_a_number_of_two_series_is_no_link(tmp_path):
    series = '{shape: "P-{number}", name: First}, {shape: "P-{number}", name: Second}'
    library_of(tmp_path, series, "P-1", "P-2", text="See P-2.")
    other = tmp_path / "decisions" / "notice-2.md"
    other.write_text((tmp_path / "decisions" / "notice-1.md").read_text().replace('P-2"', 'P-2"\nseries: Second', 1))
    library = read_library(tmp_path)

    assert links_in(library) == []
    assert [decision.address for decision in library.decisions][1:] == ["decisions/P-2/", "decisions/P-2-second/"]
    assert library.find("decision", "P-2").record.series is None
    assert library.find("decision", "p 2 second").record.series == "Second"


def test_in_a_compiled_record_a_gap_is_a_warning(tmp_path):
    (warning,) = library_of(tmp_path, '{shape: "P-{number}", running: yes}', "P-1", "P-3", whose=COMPILED).warnings

    assert warning.what == "The series P-{number} runs without a gap, but P-2 is missing before P-3."
    assert warning.remedy.startswith("Readers see that this record has no notice of it.")


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ("earlier: [{how: follows, reference: PCD 1587}]\n", 0),
        ("jointly_with: [{office: Another, reference: PCD 1587}]\n", 0),
        ("earlier: [{how: follows, reference: PCD 1588}]\n", 1),
        ("", 1),
    ],
)
def test_a_number_that_the_fields_name_is_known_in_the_text(tmp_path, fields, number):
    library = library_of(tmp_path, '{shape: "PCD {number}"}', "PCD 1746", text="It follows PCD 1587.", fields=fields)

    assert len(library.warnings) == number


def test_a_number_that_may_be_a_range_becomes_a_link_only_after_a_word_for_it(tmp_path):
    text = "Pages 41-8 of decision 41-8 and of decision notice 41-9."
    library = library_of(tmp_path, '{shape: "{number}-{number}"}', "41-8", "41-9", text=text)

    assert links_in(library) == ["41-8", "41-9"]


@pytest.mark.parametrize("shapes", ["{number}-{yy} {year}/{number}", "{year}/{number} {number}-{yy}"])
def test_the_year_of_a_reference_may_be_that_of_any_series_that_it_fits(tmp_path, shapes):
    series = ", ".join(f'{{shape: "{shape}"}}' for shape in shapes.split())

    assert library_of(tmp_path, series, "2024/21").warnings == ()
