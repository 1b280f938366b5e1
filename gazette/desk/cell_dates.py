"""Dates as sheets write them. A date that may be another day is a question to a person, never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gazette.dates import known_date, say_day
from gazette.desk.grid import SheetCell
from gazette.desk.workbook_values import EARLIEST_YEAR
from gazette.problems import Mistake
from gazette.written_dates import FIRST_OF_EXCEL, MONTH_FIRST, MONTH_NAMES, month_number

NO_DATE = frozenset(["", "-", "–", "—", "n/a", "na", "none", "tbc", "tba", "unknown", "not known", "?"])
YES = frozenset(["yes", "y", "✓", "✔", "published", "signed"])
LONGEST_AHEAD = timedelta(days=366 * 3)
_NUMBERS = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})(?:,? ([0-9]{1,2}:[0-9]{2})(?::00)?)?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?:[T ]([0-9]{1,2}:[0-9]{2})(?::00)?)?")
_IN_WORDS = re.compile(
    rf"(?:\w+day,? )?([0-9]{{1,2}})(?:st|nd|rd|th)?[ -]?(?:of )?({MONTH_NAMES})[,.]?[ -]?([0-9]{{4}}|[0-9]{{2}})", re.I
)
_MONTH_ALONE = re.compile(rf"({MONTH_NAMES})(?:[,. -]+([0-9]{{4}})|-([0-9]{{2}}))", re.I)  # May 26 may be a day of May
_NO_YEAR = re.compile(rf"[0-9]{{1,2}}(?:st|nd|rd|th)?[ -]({MONTH_NAMES})|({MONTH_NAMES})[ -][0-9]{{1,2}}", re.I)
_BOUND = re.compile(r"(w/c|week commencing|week beginning|by|before|after|expected|announced)\.? (.+)", re.I)
_SERIAL = re.compile(r"[2-5][0-9]{4}(\.[0-9]+)?")
_WITH_YEAR = "Set the column to dates in Excel (Format Cells, Date, 14 March 2012) and save again."
_IN_WORDS_AGAIN = "Type the dates of this column again with the month in words, such as 14 March 2012."
_FORMS = "Write it as 2016-11-20, or 2016-11 if only the month is known, or leave the cell empty."


@dataclass(frozen=True)
class CellReading:
    """What a cell says in the project's form; `question` says why it could not be taken, `remark` what to look at."""

    value: str = ""
    question: str = ""
    remark: str = ""


def unread(question: str) -> CellReading:
    return CellReading(question=question)


@dataclass(frozen=True)
class DateColumn:
    """What all cells of a column of dates show together."""

    month_first: str = ""  # a date that has the month first, if there is one
    year_first: str = ""  # a date such as 16/05/03, if it seems to begin with the year
    numbers: str = ""  # a date such as 20/11/2026, if there is one
    is_past: bool = False  # whether all its dates should have come
    is_torn: bool = False  # Excel took some for dates, and left as text exactly those that cannot have the month first


def date_column(cells: Iterable[SheetCell], is_past: bool = False) -> DateColumn:
    """Looks at a whole column: if one date in it has the month first, none of its dates in numbers can be trusted."""
    cells = list(cells)
    texts = [(cell.text, match) for cell in cells if not cell.date and (match := _NUMBERS.fullmatch(cell.text))]
    kept = [date.fromisoformat(cell.date[:10]) for cell in cells if len(cell.date) >= 10]
    month_first = next((text for text, match in texts if int(match[2]) > 12 >= int(match[1])), "")
    is_torn = (
        len(texts) > 1
        and len(kept) > 1
        and all(int(match[1]) > 12 for _, match in texts)
        and all(day.day <= 12 for day in kept)
    )
    return DateColumn(month_first, _year_first(texts), texts[0][0] if texts else "", is_past, is_torn)


def _year_first(texts: list[tuple[str, re.Match[str]]]) -> str:
    """A date that seems to begin with the year: years differ less from row to row than days do."""
    short = [(text, match) for text, match in texts if len(match[3]) == 2]
    firsts, lasts = ({match[part] for _, match in short} for part in (1, 3))
    return short[0][0] if len(firsts) < len(lasts) else ""


def read_date(cell: SheetCell, column: DateColumn, today: date) -> CellReading:
    """The date of a cell. Empty, "tbc" and such give no date."""
    if cell.question:
        return unread(cell.question)
    text = re.sub(r"[ T]00:00(:00)?$", "", " ".join(cell.text.split())).strip(" .,")
    if text.casefold() in NO_DATE:
        return CellReading()
    if text.casefold() in YES:
        return CellReading(remark=f"'{text}' is not a date, so the date is not known.")
    question = _question_on_column(cell, text, column)
    if question:
        return unread(question)
    reading = CellReading(cell.date) if cell.date else _of_text(text)
    may_be_swapped = cell.date or _NUMBERS.fullmatch(text)
    if column.is_past and may_be_swapped and _has_come_if_swapped(reading.value, today):
        what = f"'{text}' would be {say_day(date.fromisoformat(reading.value[:10]))}, which is still to come."
        return unread(f"{what} If the month is first, write the date in words.")
    return _within_reason(reading, text, today)


def _has_come_if_swapped(iso: str, today: date) -> bool:
    """Whether this is a day in the future, and would be a day that has come if day and month changed places."""
    if len(iso) < 10 or date.fromisoformat(iso[:10]) <= today:
        return False
    year, month, day = (int(part) for part in iso[:10].split("-"))
    return day <= 12 and date(year, day, month) <= today


def _question_on_column(cell: SheetCell, text: str, column: DateColumn) -> str:
    in_numbers = _NUMBERS.fullmatch(text) is not None
    may_be_swapped = in_numbers or (len(cell.date) >= 10 and int(cell.date[8:10]) <= 12)
    if column.month_first and may_be_swapped:
        what = f"'{text}': some dates of this column have the month first ({column.month_first}), so none is certain."
        if cell.date:
            what += " Excel may have taken the day of this one for the month."
        return f"{what} {_IN_WORDS_AGAIN}"
    if column.year_first and in_numbers:
        return f"'{text}' may begin with the year. {_IN_WORDS_AGAIN}"
    if column.is_torn and len(cell.date) >= 10:
        what = f"'{text}': Excel made dates of the early days of the month in this column and left the others as text,"
        return f"{what} as it does when it takes the day for the month. {_IN_WORDS_AGAIN}"
    return ""


def _of_text(text: str) -> CellReading:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(text, match[1], match[2], match[3], match[4])
    if match := _NUMBERS.fullmatch(text):
        return _day(text, match[3], match[2], match[1], match[4])
    if match := _IN_WORDS.fullmatch(text):
        return _day(text, match[3], month_number(match[2]), match[1])
    if match := MONTH_FIRST.fullmatch(text):
        return _day(text, match[3], month_number(match[1]), match[2])
    if match := _MONTH_ALONE.fullmatch(text):
        return _month_of(text, match)
    if _NO_YEAR.fullmatch(text):
        return unread(f"'{text}' has no year, which Excel may have hidden. {_WITH_YEAR}")
    if _SERIAL.fullmatch(text):
        day = FIRST_OF_EXCEL + timedelta(days=int(float(text)))
        return unread(f"'{text}' is how Excel counts {say_day(day)}. If that is the day, write {day.isoformat()}.")
    if match := _BOUND.fullmatch(text):
        return _bounded(match)
    if set(text) == {"#"}:
        return unread("Excel printed ### because the column was too narrow. Widen it and save again.")
    return _as_typed(text)


def _bounded(match: re.Match[str]) -> CellReading:
    """A date with a word before it, as the project writes it: w/c 2016-11-07."""
    plain = _of_text(match[2])
    if not plain.value:
        return plain
    word = "w/c" if match[1].lower().startswith("w") else match[1].lower()
    return _as_typed(f"{word} {plain.value}")


def _as_typed(text: str) -> CellReading:
    """A date in one of the forms of the project: mid-November 2016, 2016/17, w/c 2016-11-07."""
    try:
        return CellReading(known_date(text).written)
    except Mistake:
        return unread(f"'{text[:60]}' is not a date. {_FORMS}")


def _day(text: str, year: str, month: str | int, day: str, clock: str | None = None) -> CellReading:
    try:
        iso = date(_year(year), int(month), int(day)).isoformat()
    except ValueError:
        return unread(f"'{text}' is not a real date. Correct it.")
    if clock and clock.zfill(5) > "23:59":
        return unread(f"'{text}' is not a real time. Correct it.")
    return CellReading(f"{iso} {clock.zfill(5)}" if clock else iso)


def _month_of(text: str, match: re.Match[str]) -> CellReading:
    year = _year(match[2] or match[3])
    remark = f"'{text}' was read as {match[1]} {year}, as Excel writes a month." if match[3] else ""
    return CellReading(f"{year}-{month_number(match[1]):02}", remark=remark)


def _within_reason(reading: CellReading, text: str, today: date) -> CellReading:
    """A question instead of a year that somebody mistyped, that Excel made up, or that stands for no end."""
    try:
        known = known_date(reading.value) if reading.value else None
    except Mistake:
        return unread(f"'{text}' has a year that cannot be right. Correct it. If it stands for no end, empty the cell.")
    if known and known.first and known.first > today + LONGEST_AHEAD:
        if str(known.first.year) not in text:
            what = f"'{text}' would be {known.words}, more than three years from now."
            return unread(f"{what} Write the whole year.")
        what = f"'{text}' is more than three years from now."
        return unread(f"{what} Correct the year. If it is right, empty the cell and write the date in the document.")
    if known and known.last and known.last.year < EARLIEST_YEAR:
        return unread(f"'{text}' would be {known.words}. Look at the year.")
    return reading


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)
