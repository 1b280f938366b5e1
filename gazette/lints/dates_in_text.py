"""Finds the dates in running text, with or without a year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gazette.dates import PARTS
from gazette.written_dates import MONTHS

_MONTHS = "|".join(MONTHS)
_WITH_DAY = rf"(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>(?i:{_MONTHS}))"
_DAY_AFTER = r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?(?![\d:.,%]*\d))?"
_ALONE = rf"(?:(?P<part>early|mid|late)[\s-]+)?(?P<alone>{_MONTHS}){_DAY_AFTER}"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?![\w/])"
_DATE = re.compile(rf"(?<![\w/])(?:{_WITH_DAY}|{_ALONE}){_YEAR}")
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|by|since|during|until|before|after|from|of|to|the|last|next|between|and|on|mid|early|late)[\s-]+$", re.I
)
_TO = re.compile(r"(?<![\w/.£:])(\d{1,2})(?:st|nd|rd|th)?\s*(?:to|and|–|-)\s*$")
BEFORE = 20  # characters examined before a date


@dataclass(frozen=True)
class WrittenDate:
    """A date as a text has it; `day` and `year` are None where none is written."""

    start: int
    end: int
    written: str
    day: int | None
    month: int
    year: int | None
    part: str = ""  # "late" in "late June"

    def span(self, year: int | None = None) -> tuple[date, date] | None:
        """Return the first and last day it can mean, in its own or the given year; None where no such day exists."""
        in_year = self.year or year
        if in_year is None:
            return None
        length = calendar.monthrange(in_year, self.month)[1]
        first, last = PARTS.get(self.part, (1, length)) if self.day is None else (self.day, self.day)
        if not 1 <= first <= length:
            return None
        return date(in_year, self.month, first), date(in_year, self.month, min(last, length))

    def near(self, day: date) -> tuple[date, date] | None:
        """Return the first and last day it can mean; a date without a year means the one nearest to `day`."""
        spans = [span for year in (day.year - 1, day.year, day.year + 1) if (span := self.span(year))]
        return min(spans, key=lambda span: abs((span[0] - day).days), default=None)


def dates_in(text: str) -> list[WrittenDate]:
    """Return every date, in order. In "1 April to 30 June 2017" the first has the year of the second."""
    dates = list(_read(text))
    for index in range(len(dates) - 2, -1, -1):
        first, second = dates[index], dates[index + 1]
        between = text[first.end : second.start]
        if first.year is None and second.year and re.fullmatch(r"\W*(?:to|and|until|or)?\W*", between):
            is_year_before = first.month > second.month
            dates[index] = replace(first, year=second.year - 1 if is_year_before else second.year)
    return dates


def _read(text: str) -> Iterator[WrittenDate]:
    for match in _DATE.finditer(text):
        name = match["month"] or match["alone"]
        year = int(match["year"]) if match["year"] else None
        if match["alone"] and not year and not match["part"] and not _BEFORE_A_MONTH.search(_just_before(text, match)):
            continue  # "May" and "March" may be verbs; in "the July meeting" it is a month
        day = int(match["day"] or match["after"] or 0) or None
        month = MONTHS.index(name.capitalize()) + 1
        if match["day"] and (first := _TO.search(text, max(0, match.start() - BEFORE), match.start())):
            yield WrittenDate(first.start(1), first.end(1), f"{first[1]} {name}", int(first[1]), month, year)
        yield WrittenDate(match.start(), match.end(), " ".join(match[0].split()), day, month, year, match["part"] or "")


def _just_before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - BEFORE) : match.start()]
