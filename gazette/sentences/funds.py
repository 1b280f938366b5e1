"""Sentences on funds and their rounds: when a round is open, what it offers, how many grants are listed."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.dates import KnownDate
from gazette.money import Money
from gazette.plurals import counted
from gazette.sentences.windows import span


def round_title(fund: str, title: str) -> str:
    return f"{fund}: {title}"


def round_description(title: str, spans: Iterable[tuple[KnownDate, KnownDate]], amount: Money | None) -> str:
    """When bids were taken, where both days are known, and the money; the title where neither is known."""
    days = [span(opens, closes) for opens, closes in spans if _is_certain(opens) and _is_certain(closes)]
    sentences = (f"Bids from {' and '.join(days)}." if days else "", pot(amount))
    return " ".join(filter(None, sentences)) or f"{title}."


def _is_certain(day: KnownDate) -> bool:
    return day.first is not None and day.last is not None and not day.anticipated


def pot(amount: Money | None) -> str:
    return f"Money available: {amount}." if amount else ""


def grants_listed(number: int) -> str:
    """12 grants listed; "" where there are none."""
    return f"{counted(number, 'grant')} listed" if number else ""
