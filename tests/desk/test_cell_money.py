"""Amounts and times of day of cells."""

from __future__ import annotations

import pytest

from gazette.desk.cell_money import read_amount, read_clock
from gazette.desk.grid import SheetCell


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12500", "12500"),
        ("£12,500.00", "12500"),
        (" £4,500.5 ", "4500.50"),
        ("0", "0"),
        ("GBP 60,000", "60000"),
        ("up to 5000", "up to 5000"),
        ("", ""),
        ("TBC", ""),
        ("Unknown", "unknown"),
        ("not known", "unknown"),
        ("withheld", "withheld"),
        ("Redacted", "withheld"),
        ("n/a", ""),
    ],
)
def test_an_amount_is_read(text, value):
    assert read_amount(SheetCell(text)).value == value
    assert read_amount(SheetCell(text)).question == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-", "how Excel shows a zero"),
        ("(500)", "below zero"),
        ("-500", "below zero"),
        ("£60k", "Write 60000."),
        ("1.5m", "Write 1500000."),
        ("12.500,00", "Write 12500.00."),
        ("60,00", "Write 60.00."),
        ("12.345", "Write 12345, or"),
        ("2.000", "Write 2000, or"),
        ("1234.567", "more than two decimal places"),
        ("####", "too narrow"),
        ("£5,000 pa", "not one amount"),
        ("£5,000 + VAT", "not one amount"),
        ("£5,000 and £6,000", "not one amount"),
        ("nil", "Write 0."),
        ("not disclosed", "Write withheld."),
    ],
)
def test_an_amount_that_may_be_another_is_a_question(text, words):
    assert read_amount(SheetCell(text)).value == ""
    assert words in read_amount(SheetCell(text)).question


@pytest.mark.parametrize(
    ("text", "value"), [("14:00", "14:00"), ("2pm", "14:00"), ("10.30am", "10:30"), ("12 noon", "12:00"), ("", "")]
)
def test_a_time_of_day_is_read(text, value):
    assert read_clock(SheetCell(text)).value == value


@pytest.mark.parametrize("text", ["2", "14:00 to 16:00", "25:00", "14pm", "afternoon"])
def test_a_time_that_may_be_another_is_a_question(text):
    assert read_clock(SheetCell(text)).value == ""
    assert "is not a time of day" in read_clock(SheetCell(text)).question
