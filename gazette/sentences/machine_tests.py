"""Sentences of the accessibility statement on what was tested by machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gazette.dates import say_day
from gazette.plurals import counted, listed, noun_for

HEADING = "Tested by machine"
A_PART_ONLY = "Tests by machine find only some of the barriers that people meet."
LOOKED_AT = "What these tests looked at"


def pages_tested(pages: int, day: date, tools: Sequence[str], faults: int) -> str:
    """65 pages, the longest of each kind, were tested on 15 June 2024 with axe 4.10.2. No faults were reported."""
    tested = f"{pages:,} {noun_for(pages, 'page')}, the longest of each kind, {_were(pages)} tested on {say_day(day)}"
    reported = f"{counted(faults, 'fault')} {_were(faults)} reported."
    return f"{tested} with {listed(tools)}. {reported[0].upper()}{reported[1:]}"


def _were(number: int) -> str:
    return noun_for(number, "was", "were")
