"""The day of an award in the form of 360Giving, which takes whole days only, and how exactly it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gazette.dates import KnownDate
from gazette.library.award_index import JoinedAward


@dataclass(frozen=True)
class AwardDate:
    """A day, and what it stands for: itself, or a month, quarter or year of which it is the first day."""

    day: date
    precision: str  # day, week, part of month, month, season, year, financial year

    @property
    def is_known_to_the_day(self) -> bool:
        return self.precision == "day"


def award_date(joined: JoinedAward) -> AwardDate | None:
    """The day of the award or of the decision to make it; else the first day of what is known; None without any."""
    awarded = joined.award.awarded
    decided = joined.decision.decided if joined.decision else None
    if _is_one_day(awarded):
        return _first_day(awarded)
    if decided and _is_one_day(decided) and _fits(decided.first, awarded):
        return _first_day(decided)
    return None if awarded.anticipated else _first_day(awarded)


def _first_day(known: KnownDate) -> AwardDate | None:
    """Nothing for a bound, such as `after 2016-04-07`, of which no first day is known."""
    if known.first is None or known.last is None:
        return None
    return AwardDate(known.first, "day" if known.precision == "minute" else known.precision)


def _is_one_day(known: KnownDate) -> bool:
    """Whether it is known to the day; a day that was expected may have changed, so it does not count."""
    return known.first is not None and known.first == known.last and not known.anticipated


def _fits(day: date | None, known: KnownDate) -> bool:
    """Whether the known date can mean the day; its first or last day may be open."""
    if day is None or not known.is_known:
        return False
    return (known.first is None or known.first <= day) and (known.last is None or day <= known.last)
