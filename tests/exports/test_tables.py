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

from gazette.exports.tables import csv_of, json_of
from gazette.money import amount, money
from gazette.views.shapes.dataset import DataColumn, FieldGroup

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


NESTED = (
    DataColumn("lot", "Lot", "A group.", fields=(DataColumn("sum", "Sum", "In pounds."),)),
    DataColumn("all", "All", "A list of groups.", is_list=True),
)
LOT = FieldGroup((("id", "a"), ("sum", money("over 20")), ("tags", ("x", "y")), ("open", True), ("note", None)))
DEEP = FieldGroup((("id", "b"), ("lots", (LOT, LOT))))


@pytest.mark.parametrize("word", ["unknown", "withheld"])
def test_an_amount_without_a_figure_is_a_word_and_in_an_object_no_number(word):
    lot = FieldGroup((("id", "a"), ("sum", amount(word))))

    read = json.loads(json_of(NESTED[:1], [(lot,)]))

    assert read["rows"] == [{"lot": {"id": "a", "sum": None, "sum_is": word}}]
    assert csv_of(NESTED[:1], [(lot,)]).decode().split("\r\n")[1] == f"id: a; sum: {word}"


def test_json_has_arrays_and_objects_and_an_amount_has_two_names():
    read = json.loads(json_of(NESTED, [(LOT, (DEEP, DEEP)), (None, None)]))
    lot = {"id": "a", "sum": 20, "sum_is": "over", "tags": ["x", "y"], "open": True, "note": None}

    assert read["rows"] == [
        {"lot": lot, "all": [{"id": "b", "lots": [lot, lot]}] * 2},
        {"lot": None, "all": None},
    ]
    assert read["columns"][0]["fields"] == [{"name": "sum", "title": "Sum", "description": "In pounds."}]
    assert (read["columns"][0].get("list"), read["columns"][1]["list"]) == (None, True)


def test_csv_has_each_field_in_one_cell_that_a_reader_can_take_apart():
    lot = "id: a; sum: over £20; tags: x, y; open: yes"

    assert cells_of(csv_of(NESTED, [(LOT, (DEEP, DEEP)), (("x", "y"), (LOT, LOT))]))[1:] == [
        [lot, f"id: b; lots: ({lot}), ({lot}) | id: b; lots: ({lot}), ({lot})"],
        ["x; y", f"{lot} | {lot}"],
    ]


def test_a_list_that_a_spreadsheet_would_run_gets_an_apostrophe():
    assert cells_of(csv_of(TEXT, [(("=1+1", "b"), "x")]))[1] == ["'=1+1; b", "x"]


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
    [(-5, "-5"), (-2.5, "-2.5"), (Decimal("-0.10"), "-0.10"), (True, "yes"), (False, "no"), (0, "0"), (None, "")],
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
