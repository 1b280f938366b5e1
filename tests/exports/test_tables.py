"""Datasets as downloads: everything in the table is in the file, and no spreadsheet program runs any of it."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.exports.tables import DataColumn, csv_of, json_of

COLUMNS = (
    DataColumn("reference", "Reference", "The number the office gave it."),
    DataColumn("cost", "Cost", "In pounds."),
    DataColumn("decided", "Decided", "The day it was signed."),
)
ROWS = [
    ("PCC-2018-003", Decimal("60000.50"), date(2018, 1, 10)),
    ("PCC-2018-004", Decimal("6E+4"), None),
    ('A "quoted", name\nin two lines – ŷ', -5, date(2018, 3, 1)),
]
TEXT = (DataColumn("text", "Text", "Anything."), DataColumn("end", "End", "Always x."))


def cells_of(text: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.decode(), newline="")))


def test_csv_follows_rfc_4180():
    assert (
        csv_of(COLUMNS, ROWS)
        == (
            "reference,cost,decided\r\n"
            "PCC-2018-003,60000.50,2018-01-10\r\n"
            "PCC-2018-004,60000,\r\n"
            '"A ""quoted"", name\nin two lines – ŷ",-5,2018-03-01\r\n'
        ).encode()
    )


def test_json_says_what_each_column_means_and_gives_each_row_by_name():
    read = json.loads(json_of(COLUMNS, ROWS))

    assert read["columns"][1] == {"name": "cost", "title": "Cost", "description": "In pounds."}
    assert read["rows"] == [
        {"reference": "PCC-2018-003", "cost": 60000.5, "decided": "2018-01-10"},
        {"reference": "PCC-2018-004", "cost": 60000, "decided": None},
        {"reference": 'A "quoted", name\nin two lines – ŷ', "cost": -5, "decided": "2018-03-01"},
    ]


def test_a_table_without_rows_has_its_headings():
    assert csv_of(COLUMNS, []) == b"reference,cost,decided\r\n"
    assert json.loads(json_of(COLUMNS, []))["rows"] == []


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 1632 960000", "-a", "@SUM(A1)", "\tx", "\rx", "\nx", "=", "-", "-1-1", "+", "＝1", "-٣"]
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert cells_of(csv_of(TEXT, [(text, "x")]))[1] == ["'" + text, "x"]


@pytest.mark.parametrize("text", ["-5", "+5", "-0.50", "12", "a=b", "PCC-2018-003", "", "'", " =1", "£-5"])
def test_numbers_and_harmless_text_are_left_alone(text):
    assert cells_of(csv_of(TEXT, [(text, "x")]))[1] == [text, "x"]


@pytest.mark.parametrize(
    ("cell", "written"),
    [(-5, "-5"), (-2.5, "-2.5"), (Decimal("-0.10"), "-0.10"), (True, "true"), (False, "false"), (0, "0"), (None, "")],
)
def test_values_that_are_not_text_are_written_plainly(cell, written):
    assert cells_of(csv_of(TEXT, [(cell, "x")]))[1] == [written, "x"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.just("x"))))
def test_any_value_of_a_cell_can_be_read_back(rows):
    in_csv = [
        [text.removeprefix("'") if not given_text.startswith("'") else text, end]
        for (text, end), (given_text, _) in zip(cells_of(csv_of(TEXT, rows))[1:], rows, strict=True)
    ]
    in_json = [(row["text"], row["end"]) for row in json.loads(json_of(TEXT, rows))["rows"]]

    assert in_csv == [list(row) for row in rows]
    assert in_json == rows


def test_a_row_that_does_not_fit_its_columns_is_refused():
    with pytest.raises(ValueError, match="Row 2 has 1 cells; there are 2 columns"):
        csv_of(TEXT, [("a", "x"), ("b",)])
