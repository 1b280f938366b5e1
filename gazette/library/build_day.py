"""The moment for which a site is built: now, or another one that an imaginary office or a preview chooses."""

from __future__ import annotations

import os
import re
from datetime import date, datetime, time
from pathlib import Path

from gazette.frontmatter.source import read_document
from gazette.london import has_come, instant, is_skipped, this_minute
from gazette.problems import Problem

VARIABLE = "GAZETTE_TODAY"
_FORM = re.compile(r"([12][0-9]{3}-[0-9]{2}-[0-9]{2})(?:[ T]([0-9]{2}:[0-9]{2}))?")


def build_moment(content: Path) -> datetime:
    """The day, or the day and time, in GAZETTE_TODAY, else the day of the imaginary office in a folder, else now.

    A day is its first minute in London. Raises SystemExit with a sentence if GAZETTE_TODAY is neither.
    """
    written = os.environ.get(VARIABLE)
    if not written:
        return real_moment(content)
    match = _FORM.fullmatch(written.strip())
    try:
        written_day = match[1] if match and match[1][:1] in ("1", "2") else ""  # dates are reckoned with
        day, clock = date.fromisoformat(written_day), time.fromisoformat((match and match[2]) or "00:00")
    except ValueError:
        what = f"{VARIABLE} is '{written}', which is not a day."
        raise SystemExit(f"{what} Write it as 2024-06-15, or as 2024-06-15 09:30.") from None
    if is_skipped(day, clock):
        raise SystemExit(f"{VARIABLE} is '{written}', a time that the clocks go forward over. Write another time.")
    return instant(day, clock)


def build_day(content: Path) -> date:
    """The day of that moment."""
    return build_moment(content).date()


def real_moment(content: Path) -> datetime:
    """The day of the imaginary office in a content folder, else now."""
    own_day = _day_of_office(content)
    return instant(own_day) if own_day else this_minute()


def real_day(content: Path) -> date:
    return real_moment(content).date()


def is_recorded(moment: datetime, content: Path) -> bool:
    """Whether a publication at a moment is written into the register: today, or a day up to an imaginary office's."""
    own_day, now = _day_of_office(content), this_minute()
    return moment.date() <= own_day if own_day else moment.date() == now.date() and has_come(moment, now)


def _day_of_office(content: Path) -> date | None:
    """The day in office.md; None without one, or if it cannot be read, which the check of its fields reports."""
    office = content / "office.md"
    source = read_document(office.read_bytes()) if office.is_file() else None
    if source is None or isinstance(source, Problem):
        return None
    try:
        return date.fromisoformat(str(source.fields.get("day")))
    except ValueError:
        return None
