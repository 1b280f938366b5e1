"""The day of an award in the form of 360Giving, which takes whole days only, and how exactly it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gazette.dates import KnownDate, known_date
from gazette.library.award_index import JoinedAward


@dataclass(frozen=True)
class AwardDate:
    """A date that has a day: its own, or the first of the month, season or year of the award or its announcement."""

    known: KnownDate

    @property
    def day(self) -> date:
        day = _announcement(self.known).first if self.known.announced else self.known.first
        assert day is not None, f"{self.known} has no day, and award_date refuses it"
        return day

    @property
    def precision(self) -> str:
        """What the day stands for: day, week, month, financial year and so on, or announced day, announced month."""
        precision = "day" if self.known.precision == "minute" else self.known.precision
        return f"announced {precision}" if self.known.announced else precision


def award_date(joined: JoinedAward) -> AwardDate | None:
    """The award's own date, where it has a first day; the day of a decision or of a round is not that of an award."""
    awarded = joined.award.awarded
    return AwardDate(awarded) if awarded.day or _has_first_day(awarded) else None


def _announcement(known: KnownDate) -> KnownDate:
    """The date of the announcement itself, as it was written; that of the award has no first day."""
    return known_date(known.written.partition(" ")[2])


def _has_first_day(known: KnownDate) -> bool:
    """A bound, such as `after 2016-04-07`, has none, and a day that was expected may have changed."""
    is_whole = known.first is not None and known.last is not None
    return known.announced or (is_whole and not known.anticipated)
