"""Dates as precise as they are known: to the minute, the day, the month, the year, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from gazette.london import instant, is_skipped
from gazette.problems import Mistake
from gazette.written_dates import ISO_DAY, MONTH_NAMES, MONTHS, month_number, remedy

Precision = Literal["minute", "day", "week", "part of month", "month", "season", "year", "financial year", "unknown"]

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
LONGEST = 60  # characters; every form is shorter


@dataclass(frozen=True)
class KnownDate:
    """A date with its precision. `first` and `last` are the earliest and latest day it can mean, or None if open."""

    written: str
    precision: Precision
    first: date | None
    last: date | None
    words: str  # for a reader: "10 November 2016", "week beginning 6 February 2017", "not known"
    iso: str | None = None  # for <time datetime>, where HTML has a form for it
    clock: str | None = None  # "17:00", Europe/London
    anticipated: bool = False
    announced: bool = False  # known only from its announcement, so that it may have been earlier

    def __str__(self) -> str:
        return self.words

    @property
    def is_known(self) -> bool:
        return self.precision != "unknown"

    @property
    def says_nothing(self) -> bool:  # "29 March, year not known" says something
        return self.words == UNKNOWN.words

    @property
    def day(self) -> date | None:
        """The day, where it is known to the day; None for a day that was only expected, announced or bounded."""
        is_one_day = self.precision in ("minute", "day") and self.first == self.last
        return self.first if is_one_day and not self.anticipated else None

    @property
    def order(self) -> tuple[date, date]:
        """A sort key: the earliest day, then the latest. Dates that are not known at all come first."""
        first = self.first or self.last or date.min
        return (first, self.last or first)

    @property
    def last_day(self) -> date:
        """To sort by the end: the latest day that it can mean, else the earliest; what is not known comes last."""
        return self.last or self.first or date.max

    @property
    def year(self) -> int | None:
        """The calendar year of every day it can mean, or of an announcement; None where it can be in another."""
        first = self.last if self.announced else self.first
        return first.year if first and self.last and first.year == self.last.year else None

    def is_certainly_before(self, other: KnownDate) -> bool:
        """Whether every day it can mean is before every day the other can mean; on the same day the clock decides.

        What was only expected may have come later, so it contradicts no day that is known.
        """
        if self.anticipated != other.anticipated:
            return False
        if self.clock and other.clock and self.first == other.first:
            return self.clock < other.clock
        return bool(self.last and other.first and self.last < other.first)

    def is_past(self, today: date) -> bool:
        """Whether every day it can mean is before today."""
        return bool(self.last and self.last < today)

    def is_future(self, today: date) -> bool:
        """Whether every day it can mean is after today."""
        return bool(self.first and self.first > today)

    def has_come(self, today: date) -> bool:
        """Whether no day it can mean is after today. Unknown dates, and "after" a day long past, count as past."""
        return not (self.last and self.last > today) and not self.is_future(today)

    def is_over(self, today: date) -> bool:
        """Whether it has certainly passed, which nothing that was only expected has."""
        return self.is_past(today) and not self.anticipated

    def may_be_ahead(self, today: date) -> bool:
        """Whether it may be today or later. "After" a day long past says nothing about future days."""
        return self.last >= today if self.last else self.is_future(today)

    def instant(self) -> datetime | None:
        """The moment in Europe/London, where the day is known: at its clock time, else as the day begins."""
        clock = time.fromisoformat(self.clock) if self.clock else None
        return instant(self.day, clock) if self.day else None


UNKNOWN = KnownDate("unknown", "unknown", None, None, "not known")
UNFILLED = KnownDate("", "unknown", None, None, "not known")  # nobody filled the field in


def say_day(day: date) -> str:
    """GOV.UK style: 10 November 2016."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_time(clock: str) -> str:
    """GOV.UK style: 9am, 5:30pm, midday, midnight."""
    hour, minute = (int(part) for part in clock.split(":"))
    if minute == 0 and hour in (0, 12):
        return "midnight" if hour == 0 else "midday"
    tail = f":{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{tail}{'am' if hour < 12 else 'pm'}"


def on(day: date) -> KnownDate:
    """A date that is known to the day."""
    return KnownDate(day.isoformat(), "day", day, day, say_day(day), day.isoformat())


def known_date(text: str) -> KnownDate:
    """Reads a date as an officer writes it. Raises Mistake, which says how to write it."""
    written = " ".join(text.split())
    if len(written) > LONGEST:
        raise Mistake("This is too long for a date.", "Write the date alone, such as 2016-11-10.")
    if written.lower() in ("unknown", "not known"):
        return UNKNOWN
    prefix, _, rest = written.partition(" ")
    prefix = prefix.lower()
    if prefix in ("expected", "anticipated") and rest:
        return _anticipated(written, prefix, known_date(rest))
    if prefix in ("by", "before", "after", "announced") and rest:
        return _bounded(written, prefix, known_date(rest))
    for form, read in FORMS:
        if match := form.fullmatch(written):
            return read(written, match)
    raise Mistake(f"'{written}' is not a date.", remedy(written))


def _anticipated(written: str, prefix: str, plain: KnownDate) -> KnownDate:
    if not plain.is_known or plain.anticipated or plain.announced:
        raise Mistake(f"'{written}' is not a date.", f"Write {prefix} and then one date, such as 2016-12.")
    return replace(plain, written=written, words=f"expected {plain.words}", anticipated=True)


def _bounded(written: str, bound: str, plain: KnownDate) -> KnownDate:
    first, last = plain.first, plain.last
    if first is None or last is None or plain.anticipated:
        raise Mistake(f"'{written}' is not a date.", f"Write {bound} and then one date, such as 2016-12.")
    the = "the " if plain.precision in ("week", "financial year") and bound != "announced" else ""
    words = f"{bound} {the}{plain.words}"
    step = timedelta(days=0 if plain.clock else 1)  # before 5pm may be the same day
    if bound == "after":
        return KnownDate(written, plain.precision, last + step, None, words)
    latest = first - step if bound == "before" else last
    return KnownDate(written, plain.precision, None, latest, words, announced=bound == "announced")


def _day(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise _no_such_day(year, month, day) from None


def _no_such_day(year: str, month: str, day: str) -> Mistake:
    """2024-02-30: The day 30 February 2024 does not exist. Write a day from 1 to 29."""
    if not (1 <= int(month) <= len(MONTHS) and int(year)):
        return Mistake(f"There is no day {year}-{month}-{day}.", "Write a day that exists, such as 2016-11-10.")
    last = _month_of(int(year), int(month))[1].day
    return Mistake(
        f"The day {int(day)} {MONTHS[int(month) - 1]} {year} does not exist.", f"Write a day from 1 to {last}."
    )


def _month_of(year: int, month: int) -> tuple[date, date]:
    if not 1 <= month <= 12:
        is_financial_year = month == (year + 1) % 100
        form = (
            f"the financial year as {year}/{month}" if is_financial_year else "a month from 01 to 12, such as 2016-11"
        )
        raise Mistake(f"There is no month {year}-{month:02}.", f"Write {form}.")
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _read_minute(written: str, match: re.Match[str]) -> KnownDate:
    day = _day(*match.group(1, 2, 3))
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59:
        raise Mistake(f"There is no time {match[4]}:{match[5]}.", "Write it as 17:00, from 00:00 to 23:59.")
    clock = f"{hour:02}:{minute:02}"
    if is_skipped(day, time(hour, minute)):
        what = f"There is no {clock} on {say_day(day)}, because the clocks go forward then."
        raise Mistake(what, "Write a time before or after that hour.")
    words = f"{say_time(clock)} on {say_day(day)}"
    return KnownDate(written, "minute", day, day, words, f"{day.isoformat()}T{clock}", clock)


def _read_day(written: str, match: re.Match[str]) -> KnownDate:
    return on(_day(*match.group(1, 2, 3)))


def _read_week(written: str, match: re.Match[str]) -> KnownDate:
    day = _day(*match.group(1, 2, 3))
    return KnownDate(written, "week", day, day + timedelta(days=6), f"week beginning {say_day(day)}")


def _read_month(written: str, match: re.Match[str]) -> KnownDate:
    first, last = _month_of(int(match[1]), int(match[2]))
    words = f"{MONTHS[first.month - 1]} {first.year}"
    return KnownDate(written, "month", first, last, words, f"{first.year:04}-{first.month:02}")


def _read_part(written: str, match: re.Match[str]) -> KnownDate:
    part, month, year = match[1].lower(), month_number(match[2]), int(match[3])
    first, last = _month_of(year, month)
    start, end = PARTS[part]
    words = f"{part}-{MONTHS[month - 1]} {year}" if part == "mid" else f"{part} {MONTHS[month - 1]} {year}"
    latest = min(last, first.replace(day=min(end, last.day)))
    return KnownDate(written, "part of month", first.replace(day=start), latest, words)


def _read_season(written: str, match: re.Match[str]) -> KnownDate:
    start, end = SEASONS[match[1].lower()]
    year = int(match[2])
    return KnownDate(written, "season", date(year, start, 1), _month_of(year, end)[1], f"{match[1].lower()} {year}")


def _read_year(written: str, match: re.Match[str]) -> KnownDate:
    year = int(match[1])
    return KnownDate(written, "year", date(year, 1, 1), date(year, 12, 31), match[1], match[1])


def _read_financial_year(written: str, match: re.Match[str]) -> KnownDate:
    year, following = int(match[1]), match[2]
    if (year + 1) % 100 != int(following) % 100 or (len(following) == 4 and int(following) != year + 1):
        raise Mistake(
            f"'{written}' is not one financial year.",
            f"Write two years that follow each other, such as {year}/{(year + 1) % 100:02}.",
        )
    words = f"financial year {year} to {year + 1}"
    return KnownDate(written, "financial year", date(year, 4, 1), date(year + 1, 3, 31), words)


def _read_without_year(written: str, match: re.Match[str]) -> KnownDate:
    day, month = int(match[1]), month_number(match[2])
    last = _month_of(2000, month)[1].day  # a leap year, because 29 February may be meant
    if not 1 <= day <= last:
        raise Mistake(f"The day {day} {MONTHS[month - 1]} does not exist.", f"Write a day from 1 to {last}.")
    return KnownDate(written, "unknown", None, None, f"{day} {MONTHS[month - 1]}, year not known")


FORMS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], KnownDate]], ...] = (
    (re.compile(ISO_DAY), _read_day),
    (re.compile(rf"{ISO_DAY}[ T]([0-9]{{2}}):([0-9]{{2}})"), _read_minute),
    (re.compile(r"([12][0-9]{3})-([0-9]{2})"), _read_month),
    (re.compile(r"([12][0-9]{3})"), _read_year),
    (re.compile(r"([12][0-9]{3})/([0-9]{2}|[0-9]{4})"), _read_financial_year),
    (re.compile(rf"w/c {ISO_DAY}", re.I), _read_week),
    (re.compile(rf"(early|mid|late)[ -]({MONTH_NAMES}) ([12][0-9]{{3}})", re.I), _read_part),
    (re.compile(r"(spring|summer|autumn) ([12][0-9]{3})", re.I), _read_season),
    (re.compile(rf"([0-9]{{1,2}}) ({MONTH_NAMES}), year unknown", re.I), _read_without_year),
)
