"""Sentences on every page: that the office closes, and that the site is a demonstration."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate, say_day

KEPT = "This record stays as it is."


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


def demonstration(sentence: str, day: date | None) -> str:
    """The office's own sentence, and the day where the site shows another than the real one; "" without one."""
    return f"{sentence} It stands on {say_day(day)}." if sentence and day else sentence
