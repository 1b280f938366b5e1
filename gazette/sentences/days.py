"""A date in the middle of a sentence, where a word such as from, until or of is before it."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import replace

from gazette.dates import KnownDate, Precision, known_date, say_day, say_time
from gazette.plurals import listed

PREPOSITIONS: dict[Precision, str] = {"minute": "at", "day": "on", "week": "in the", "financial year": "in the"}
YEAR_NOT_CERTAIN = "Year not certain"
WHY_NO_YEAR = "The date is not known, or it may be in more than one year."
MOST_YEARS_NAMED = 2  # of several dates; of more the first and the last


def from_a_minute(day: KnownDate) -> KnownDate:
    """Of a publication: from 9:30am on 3 May 2024, because the site is built soon after, and a day as it is."""
    return replace(day, words=f"from {day.words}") if day.clock else day


def as_noun(day: KnownDate) -> str:
    """After from, until, of: 3 May 2024, the week beginning 6 May 2024, a day before June 2024, May 2024 (expected)."""
    if day.says_nothing:
        return "a day not known"
    if not day.is_known:
        return f"{str(day).removesuffix(', year not known')} (year not known)"
    the = "the " if day.precision in ("week", "financial year") else ""
    if day.anticipated:
        return f"{the}{str(day).removeprefix('expected ')} (expected)"
    if day.first is None or day.last is None:
        return f"a day {day}"
    return f"{the}{day}"


def without_clock(day: KnownDate) -> KnownDate:
    """The day of a minute: of 10:30am on 7 March 2024 only 7 March 2024."""
    if not day.clock or not day.day:
        return day
    return replace(day, precision="day", words=say_day(day.day), iso=day.day.isoformat(), clock=None)


def with_time(day: KnownDate, starts: str | None, ends: str | None = None) -> KnownDate:
    """A day with the time of what begins then: 2pm to 4pm on 4 July 2024. What is not known to the day has none."""
    if not starts or day.clock or not day.day:
        return day
    hours = f"{say_time(starts)} to {say_time(ends)}" if ends else say_time(starts)
    iso = f"{day.day.isoformat()}T{starts}"
    return replace(day, precision="minute", words=f"{hours} on {day.words}", iso=iso, clock=starts)


def without_expected(day: KnownDate) -> KnownDate:
    """A day that is only expected, for a sentence that says so itself: of expected May 2028 only May 2028."""
    return replace(day, anticipated=False, words=day.words.removeprefix("expected "))


def without_announced(day: KnownDate) -> KnownDate:
    """The date of an announcement, for a sentence that says that it is one: of announced April 2019 only April 2019."""
    return known_date(day.written.partition(" ")[2]) if day.announced else day


def with_weekday(day: KnownDate) -> KnownDate:
    """A deadline with the day of the week, where it is known to the day: 5pm on Friday 28 June 2024."""
    if day.day is None:
        return day
    plain = say_day(day.day)
    return replace(day, words=day.words.replace(plain, f"{calendar.day_name[day.day.weekday()]} {plain}"))


def from_to(first: KnownDate | None, last: KnownDate | None) -> str:
    """1 April 2016 to 31 March 2017; one date where both are the same; from or until one where the other is missing."""
    begins = first if first and not first.says_nothing else None
    ends = last if last and not last.says_nothing else None
    if begins and ends and str(begins) == str(ends):
        return str(begins)
    if begins and ends and begins.precision != "financial year" and ends.precision != "financial year":
        return f"{as_noun(begins)} to {as_noun(ends)}"
    words = (f"from {as_noun(begins)}" if begins else "", f"until {as_noun(ends)}" if ends else "")
    return " ".join(filter(None, words))


def years_of(known: KnownDate) -> str:
    """The calendar year of a date, or 2011 to 2012 where it can be in either; "" where nothing is known of it.

    What is only known to be before, by or after a day is of no certain year. An announcement is of its own year.
    """
    if known.says_nothing:
        return ""
    if known.year:
        return str(known.year)
    return f"{known.first.year} to {known.last.year}" if known.first and known.last else YEAR_NOT_CERTAIN


def in_sentence(known: KnownDate) -> str:
    """The date with its preposition: on 10 November 2016, in November 2016, at 5pm on 10 November 2016, by 2016."""
    if known.says_nothing:
        return "on a day not known"
    if known.anticipated or known.announced or not known.is_known:
        return f"({known.words})"
    if known.first is None or known.last is None:  # the words begin with by, before or after
        return known.words
    return f"{PREPOSITIONS.get(known.precision, 'in')} {known.words}"


def years_in(days: Iterable[KnownDate]) -> str:
    """The years of several dates: in 2016; in 2016 and 2018; from 2016 to 2018 for more than two.

    It is "" where the year of one of them is not certain.
    """
    years = {day.year for day in days}
    certain = sorted(year for year in years if year)
    if not certain or None in years:
        return ""
    if len(certain) <= MOST_YEARS_NAMED:
        return f"in {listed([str(year) for year in certain])}"
    return f"from {certain[0]} to {certain[-1]}"


def others_of(year: str) -> str:
    """The heading of a year of which some records are further up, below what is open or to come: Also in 2024."""
    return f"Also in {year}" if year.isdigit() else year


def last_searched(day: KnownDate | None) -> str:
    """Until when somebody looked for papers: last searched in November 2026; "" where nobody says."""
    return f"last searched {in_sentence(day)}" if day and not day.says_nothing else ""
