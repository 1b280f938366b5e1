"""Sentences on every page: that the office will close or is closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gazette.dates import KnownDate

KEPT = "These pages stay as they are."


def name_at(names: Sequence[tuple[str, KnownDate | None]]) -> str:
    """The name of the office: one, or several where it changed and the day is not known: A (from 10 May 2021: B)."""
    (first, _), *later = names
    return first + "".join(f" ({_from(since)}{name})" for name, since in later if name != first)


def _from(since: KnownDate | None) -> str:
    return f"from {since}: " if since else "later "


def closing_title(closed: KnownDate, today: date) -> str:
    return "This office will close" if closed.is_future(today) else "This office is closed"


def closing(closed: KnownDate, today: date) -> str:
    """The sentence up to the name of the successor, which may be a link: This office is closed (7 May 2024). ..."""
    passed = "Its functions will pass to" if closed.is_future(today) else "Its functions passed to"
    return f"{closing_title(closed, today)} ({closed}). {passed}"


def closing_and_successor(closed: KnownDate, today: date, successor: str) -> str:
    return f"{closing(closed, today)} {successor}."


def last_entry(closed: KnownDate, today: date, successor: str) -> str:
    """The last entry of every feed of a closed office."""
    return f"{closing_and_successor(closed, today, successor)} {KEPT}"
