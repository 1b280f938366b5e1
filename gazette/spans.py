"""The number of days between two dates, as far as the dates are known."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.plurals import noun_for


@dataclass(frozen=True)
class Span:
    """Days from one date to a later one. `least` and `most` are equal where both dates are known to the day."""

    least: int | None
    most: int | None

    @property
    def days(self) -> int | None:
        """The number of days, where it is certain."""
        return self.least if self.least == self.most else None

    def __str__(self) -> str:
        if self.least is not None and self.least == self.most:
            return "the same day" if self.least == 0 else _days(self.least)
        if self.least and self.most is not None:
            return f"between {self.least} and {_days(self.most)}"
        if self.least:
            return f"at least {_days(self.least)}"
        return "" if self.most is None else f"at most {_days(self.most)}"


def span(start: KnownDate, end: KnownDate) -> Span:
    """The days from `start` to `end`, never below 0: the end is known to come later, however vague the dates are.

    Dates of sources that contradict each other, with the end before the start, say nothing of the days between.
    """
    if end.is_certainly_before(start):
        return Span(None, None)
    return Span(
        max(0, (end.first - start.last).days) if end.first and start.last else None,
        max(0, (end.last - start.first).days) if end.last and start.first else None,
    )


def _days(number: int) -> str:
    return f"{number:,} {noun_for(number, 'day')}"
