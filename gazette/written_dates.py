"""Dates in forms that are not ours, and what to write instead."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = "January February March April May June July August September October November December".split()
MONTH_NAMES = "|".join(f"{month}|{month[:3]}" for month in MONTHS) + "|Sept"
ISO_DAY = r"([12][0-9]{3})-([0-9]{2})-([0-9]{2})"
_YEAR = "([0-9]{4}|[0-9]{2})"
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})[/.-]([0-9]{{1,2}})[/.-]{_YEAR}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
_IN_WORDS = re.compile(rf"(?:\w+day,? )?([0-9]{{1,2}})(?:st|nd|rd|th)?[ -]({MONTH_NAMES}),?[ -]{_YEAR}", re.I)
MONTH_FIRST = re.compile(rf"(?:\w+day,? )?({MONTH_NAMES}) ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})", re.I)
_MONTH_IN_WORDS = re.compile(rf"({MONTH_NAMES}),? ([0-9]{{4}})", re.I)
_MIDNIGHT = re.compile(
    r"[ T]00:00(?::00(?:\.0+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?\Z"
)  # after a day without a time, as Excel and databases write it
_SECONDS = re.compile(
    rf"({ISO_DAY}[ T][0-9]{{2}}:[0-9]{{2}}):[0-9]{{2}}(?:\.[0-9]+)?(?P<zone>Z|[+-][0-9]{{2}}:?[0-9]{{2}})?"
)
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))  # what Word and web pages make of one
_MONTH_OF_EXCEL = re.compile(rf"({MONTH_NAMES})-([0-9]{{2}})", re.I)
_OF_EXCEL = re.compile(r"([2-5][0-9]{4})(?:\.[0-9]+)?")
_IN_QUOTES = re.compile("[“”\"‘’'](.*)[“”\"‘’']")
_CLOCK_IN_WORDS = re.compile(
    rf"(?P<day>{ISO_DAY})(?:,| at|T)? ?(?P<hour>0?[1-9]|1[0-2])(?:[.:](?P<minute>[0-5][0-9]))? ?(?P<half>am|pm)", re.I
)
FIRST_OF_EXCEL = date(1899, 12, 30)


def remedy(written: str) -> str:
    """How to write the same date, where it can be guessed; otherwise the forms that a date can have."""
    if quoted := _IN_QUOTES.fullmatch(written):
        return f"Write it without the quotation marks: {quoted[1]}"
    written = written.translate(_HYPHENS)
    if re.fullmatch(MONTH_NAMES, written, re.I):
        return f"Write the year too, such as 2016-{month_number(written):02}."
    if match := _CLOCK_IN_WORDS.fullmatch(written):
        return f"Write it as {match['day']} {_hour(match)}:{match['minute'] or '00'}."
    day = _MIDNIGHT.sub("", written)
    if match := _OF_EXCEL.fullmatch(day):
        meant = FIRST_OF_EXCEL + timedelta(days=int(match[1]))
        words = f"{meant.day} {MONTHS[meant.month - 1]} {meant.year}"
        return f"It may be Excel's number of a day, {words}. Write it as {meant.isoformat()}."
    if match := _MONTH_IN_WORDS.fullmatch(day):
        return f"Write it as {match[2]}-{month_number(match[1]):02}."
    if match := _MONTH_OF_EXCEL.fullmatch(day):
        return f"Write it as {_full_year(match[2])}-{month_number(match[1]):02}, if it is the month and the year."
    if day == written and (match := _SECONDS.fullmatch(written)):
        hour = ", with the hour that it is in London" if match["zone"] else ""
        return f"Write it as {match[1].replace('T', ' ')}{hour}."
    guess = _guess(day)
    if guess and not 1000 <= guess[0] <= 2999:
        return "Look at the year."
    try:
        if guess:
            is_short = re.fullmatch("[0-9/.-]{0,8}", day) and not re.search("[0-9]{4}", day)
            return f"Write it as {date(*guess).isoformat()}{', if the day comes first' if is_short else ''}."
    except ValueError:
        return "Look at the day and the month; write the year first, such as 2016-11-10."
    return (
        "Write it year first, such as 2016-11-10; or 2016-11-10 17:00, 2016-11, 2016, 2016/17, "
        "w/c 2016-11-07, mid-November 2016, autumn 2016, by 2016-11-10, before 2016-11, after 2016, expected 2016-12, "
        "announced 2016-11-10, 10 November, year unknown; or unknown."
    )


def _hour(clock: re.Match[str]) -> str:
    """The hour of 5pm: 17."""
    return f"{int(clock['hour']) % 12 + (12 if clock['half'].lower() == 'pm' else 0):02}"


def _guess(written: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in another form."""
    if match := _DAY_FIRST.fullmatch(written):
        return _full_year(match[3]), int(match[2]), int(match[1])
    if match := _YEAR_FIRST.fullmatch(written):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _IN_WORDS.fullmatch(written):
        return _full_year(match[3]), month_number(match[2]), int(match[1])
    if match := MONTH_FIRST.fullmatch(written):
        return int(match[3]), month_number(match[1]), int(match[2])
    return None


def _full_year(year: str) -> int:
    """2023 of 23, and 1998 of 98."""
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)


def month_number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()[:3]))
