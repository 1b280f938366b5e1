"""Dates of cells: what is read, what is asked, and that no day is ever made up."""

from __future__ import annotations

import string
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.dates import known_date
from gazette.desk.cell_dates import date_column, read_date
from gazette.desk.grid import SheetCell
from gazette.desk.workbook_values import value_of

TODAY = date(2026, 11, 25)
READ = [
    ("2024-05-03", "2024-05-03"),
    ("03/05/2024", "2024-05-03"),
    ("3.5.24", "2024-05-03"),
    ("03/05/2024 00:00", "2024-05-03"),
    ("03/05/2024 17:00", "2024-05-03 17:00"),
    ("2024-05-03T00:00:00", "2024-05-03"),
    ("3rd May 2024", "2024-05-03"),
    ("Friday, 3 May 2024", "2024-05-03"),
    ("May 3, 2024", "2024-05-03"),
    ("03-May-24", "2024-05-03"),
    ("May 2024", "2024-05"),
    ("May-24", "2024-05"),
    ("2024-05", "2024-05"),
    ("2024", "2024"),
    ("2023/24", "2023/24"),
    ("Spring 2024", "Spring 2024"),
    ("w/c 7 November 2016", "w/c 2016-11-07"),
    ("by 3 May 2024", "by 2024-05-03"),
    ("29/02/2024", "2024-02-29"),
]
NO_DATE = ["", " ", "-", "TBC", "n/a", "unknown", "Not known"]
ASKED = [
    ("31/02/2024", "not a real date"),
    ("29/02/2023", "not a real date"),
    ("20-Nov", "has no year"),
    ("May 26", "has no year"),
    ("46346", "how Excel counts 20 November 2026"),
    ("#####", "too narrow"),
    ("12/11/98", "more than three years from now. Write the whole year."),
    ("1 June 2099", "more than three years from now. Correct the year."),
    ("31/12/9999", "has a year that cannot be right"),
    ("9999-12-31", "has a year that cannot be right"),
    ("31/12/3000", "has a year that cannot be right"),
    ("Dec 9999", "has a year that cannot be right"),
    ("05/1924", "is not a date"),
    ("Quarter 2", "is not a date"),
    ("2024-05-03 and 2024-06-01", "is not a date"),
    ("see notice", "is not a date"),
    ("03/05/2024 25:00", "not a real time"),
]


FROM_NUMBERS = st.dates().map("{:%d/%m/%Y}".format) | st.dates().map(str)


def read(text, *others):
    cells = [SheetCell(text), *map(SheetCell, others)]
    return read_date(cells[0], date_column(cells), TODAY)


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_date_is_read_as_exactly_as_it_is_written(text, value):
    assert read(text).value == value
    assert read(text).question == ""


@pytest.mark.parametrize("text", NO_DATE)
def test_a_cell_that_says_nothing_gives_no_date_and_asks_nothing(text):
    assert (read(text).value, read(text).question) == ("", "")


@pytest.mark.parametrize(("text", "words"), ASKED)
def test_a_date_that_may_be_another_is_a_question_and_no_date(text, words):
    assert read(text).value == ""
    assert words in read(text).question


def test_no_date_of_a_column_is_trusted_where_one_has_the_month_first():
    assert read("03/05/2024").value == "2024-05-03"
    assert read("03/05/2024", "05/13/2024").value == ""
    assert "the month first (05/13/2024)" in read("03/05/2024", "05/13/2024").question


def test_what_is_a_date_in_excel_already_need_not_be_made_one():
    cell = SheetCell("2024-03-05", date="2024-03-05")
    question = read_date(cell, date_column([SheetCell("12/13/2024"), cell]), TODAY).question
    assert "Excel may have taken the day of this one for the month." in question
    assert "Set the column to dates" not in question


@pytest.mark.parametrize("number_format", ["dd/mm/yyyy", "mmm-yy", "yyyy"])
def test_the_last_day_that_excel_has_is_a_question(number_format):
    cell = value_of(datetime(9999, 12, 31), number_format)
    assert "cannot be right" in read_date(cell, date_column([cell], is_past=True), TODAY).question


def test_a_date_that_may_begin_with_the_year_is_a_question():
    assert read("03/05/16", "14/06/16", "09/01/17").value == "2016-05-03"
    assert "may begin with the year" in read("16/05/03", "16/06/14", "17/01/09").question


@pytest.mark.parametrize(
    ("text", "value"),
    [("03/12/2025", "2025-12-03"), ("03/12/2026", ""), ("13/12/2026", "2026-12-13"), ("2026-12-03", "2026-12-03")],
)
def test_a_day_to_come_that_would_have_come_with_the_month_first_is_a_question(text, value):
    column = date_column([SheetCell(text)], is_past=True)
    assert read_date(SheetCell(text), column, TODAY).value == value
    assert read(text).value == value or value == ""


def test_a_day_that_excel_kept_is_not_trusted_in_such_a_column_if_it_may_be_swapped():
    column = date_column([SheetCell("05/13/2024")])
    assert read_date(SheetCell("2024-03-05", date="2024-03-05"), column, TODAY).value == ""
    assert read_date(SheetCell("2024-03-15", date="2024-03-15"), column, TODAY).value == "2024-03-15"


def test_days_that_excel_swapped_are_known_by_the_days_that_it_left_as_text():
    torn = [
        SheetCell("13/05/2024"),
        SheetCell("25/05/2024"),
        *(SheetCell(day, date=day) for day in ("2024-03-05", "2024-04-05")),
    ]
    assert read_date(torn[0], date_column(torn), TODAY).value == "2024-05-13"
    assert "takes the day for the month" in read_date(torn[2], date_column(torn), TODAY).question


@pytest.mark.parametrize(
    ("number_format", "value"),
    [
        ("dd/mm/yyyy", "2024-05-01"),
        ("mm-dd-yy", "2024-05-01"),  # the short date of the computer on which it is opened
        ('[$-809]dd mmmm yyyy;"@"', "2024-05-01"),
        ("mmm-yy", "2024-05"),
        ("mmmm yyyy", "2024-05"),
        ("yyyy", "2024"),
        ("dd/mm/yyyy hh:mm", "2024-05-01"),
    ],
)
def test_a_date_of_a_workbook_is_only_as_exact_as_its_cell_shows_it(number_format, value):
    assert value_of(datetime(2024, 5, 1), number_format).date == value


@pytest.mark.parametrize(("day", "number_format"), [(date(2024, 11, 20), "d-mmm"), (date(1900, 3, 12), "dd/mm/yyyy")])
def test_a_year_that_excel_made_up_is_a_question(day, number_format):
    cell = value_of(day, number_format)
    assert cell.date == ""
    assert cell.question


@given(st.text(max_size=30) | st.text(f"{string.digits}/-.: MayNov", max_size=12) | FROM_NUMBERS, st.text(max_size=30))
def test_whatever_a_cell_holds_the_answer_is_a_date_of_the_project_or_a_question(text, other):
    answer = read(text, other)
    assert not (answer.value and answer.question)
    assert not answer.value or known_date(answer.value).is_known
