"""A date in the middle of a sentence, where a word such as from, until or of is before it."""

from __future__ import annotations

from gazette.dates import KnownDate


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
    """The calendar year of a date, or 2011 to 2012 where it can be in either; "" if not known.

    A date that is only before or after a day is listed in the year of that day; `may_be_of_another` says so.
    """
    days = [day for day in (known.first, known.last) if day]
    years = list(dict.fromkeys(str(day.year) for day in days))
    return " to ".join(years)


def may_be_of_another(known: KnownDate) -> bool:
    """Whether a date may be of another year than that of its day: by, before, after or announced 2016-05-03."""
    return known.first is None or known.last is None
