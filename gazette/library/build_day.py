"""The day for which a site is built: today, or another one that an imaginary office or a preview chooses."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from gazette.frontmatter.source import read_document
from gazette.problems import Problem

VARIABLE = "GAZETTE_TODAY"


def build_day(content: Path) -> date:
    """The day in GAZETTE_TODAY, else that of the imaginary office in a content folder, else today.

    Raises SystemExit with a sentence if GAZETTE_TODAY is not a day.
    """
    written = os.environ.get(VARIABLE)
    if not written:
        return real_day(content)
    try:
        return date.fromisoformat(written if written[:1] in ("1", "2") else "")  # dates are reckoned with
    except ValueError:
        raise SystemExit(f"{VARIABLE} is '{written}', which is not a day. Write it as 2024-06-15.") from None


def real_day(content: Path) -> date:
    """The day of the imaginary office in a content folder, else today."""
    return _day_of_office(content) or date.today()


def is_recorded(day: date, content: Path) -> bool:
    """Whether a publication on a day stands in the register: today, or any day up to that of an imaginary office."""
    own_day = _day_of_office(content)
    return day <= own_day if own_day else day == date.today()


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
