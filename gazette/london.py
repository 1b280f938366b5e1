"""The clock in Europe/London: which times there are when it changes, and what has come by a minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def instant(day: date, clock: time | None = None) -> datetime:
    """The moment of a time on a day, or of its beginning. Of a time that comes twice, the later."""
    return datetime.combine(day, clock or time(), LONDON).replace(fold=1)


def is_skipped(day: date, clock: time) -> bool:
    """Whether the clocks go forward over this time, so that it never comes."""
    moment = instant(day, clock)
    shown = moment.astimezone(UTC).astimezone(LONDON)
    return shown.timetuple()[:5] != moment.timetuple()[:5]


def has_come(moment: datetime, now: datetime) -> bool:
    """Whether a moment is not after now. Python compares two times of one zone by what the clock shows."""
    return moment.astimezone(UTC) <= now.astimezone(UTC)


def this_minute() -> datetime:
    return datetime.now(LONDON).replace(second=0, microsecond=0)
