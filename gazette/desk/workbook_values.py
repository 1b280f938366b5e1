"""A value of a workbook as its cell shows it: a date only as exact as its format, a number with its zeros."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from gazette.desk.grid import SheetCell, clean
from gazette.written_dates import MONTHS

EARLIEST_YEAR = 1950  # Excel shows a small number in a column of dates as a day of 1900
_LITERALS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_WITH_ZEROS = re.compile(r'(?:"([^"]*)"|([A-Za-z/-]*))(0{2,})')


def value_of(value: object, number_format: str) -> SheetCell:
    """The cell without its link. A date is cut to what the cell shows: May-16 is a month."""
    if value is None:
        return SheetCell()
    if isinstance(value, (datetime, date)):
        return _dated(value, number_format or "")
    if isinstance(value, time):
        return SheetCell(f"{value.hour:02}:{value.minute:02}")
    if isinstance(value, bool):
        return SheetCell("yes" if value else "no")
    if isinstance(value, (int, float)):
        return SheetCell(_digits(value, number_format or ""))
    if isinstance(value, timedelta):
        return SheetCell(str(value))
    return SheetCell(clean(str(value)), is_typed=True)


def _dated(value: datetime | date, number_format: str) -> SheetCell:
    shown = _LITERALS.sub("", number_format.split(";")[0].lower())
    day = value.date() if isinstance(value, datetime) else value
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if day.year < EARLIEST_YEAR:
        what = f"Excel shows {words}, as it does where a small number was typed into a column of dates."
        return SheetCell(words, question=f"{what} Write the date, or leave the cell empty.")
    has_day, has_year = "d" in shown or shown in ("", "general"), "y" in shown or shown in ("", "general")
    if not has_year:
        what = f"The cell shows no year, and {day.year} may only be the year in which it was typed."
        return SheetCell(words, question=f"{what} Show the year in Excel (Format Cells, Date) and look at it.")
    if not has_day:
        iso = day.isoformat()[:7] if "m" in shown else str(day.year)
        return SheetCell(iso, date=iso)
    clock = isinstance(value, datetime) and "h" in shown and (value.hour or value.minute)
    iso = f"{day.isoformat()} {value:%H:%M}" if clock else day.isoformat()
    return SheetCell(iso, date=iso)


def _digits(value: float, number_format: str) -> str:
    """The digits, with the zeros and letters that a format such as "PCC-"0000 puts before them."""
    try:
        digits = f"{Decimal(repr(value)).quantize(Decimal('0.000001')).normalize():f}"
    except ArithmeticError:  # more digits than any sum has, or no number at all
        return str(value)
    match = _WITH_ZEROS.fullmatch(number_format)
    return f"{match[1] or match[2] or ''}{digits.zfill(len(match[3]))}" if match and digits.isdigit() else digits
