"""Sentences on funds and their rounds: when a round is open, what it offers, how many grants are listed."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.dates import KnownDate
from gazette.money import AnyAmount, figure
from gazette.plurals import counted


def round_title(fund: str, title: str) -> str:
    return f"{fund}: {title}"


def round_description(fund: str, title: str, windows: Sequence[tuple[KnownDate, KnownDate]]) -> str:
    """Road fund: Third round. Open from 1 May 2024 to 5pm on 28 June 2024. The days only where all are exact."""
    is_exact = all(opens.day and closes.day for opens, closes in windows)
    spans = " and ".join(f"from {opens} to {closes}" for opens, closes in windows)
    return f"{round_title(fund, title)}. Open {spans}." if spans and is_exact else f"{round_title(fund, title)}."


def pot(amount: AnyAmount | None) -> str:
    return f"Money available: {amount.after_label}." if amount else ""


def awarded(amount: AnyAmount | None) -> str:
    """Beside a fund or a round in a list; "" where no sum was stated."""
    return f"{amount} awarded, as stated" if figure(amount) else ""


def smallest(amount: AnyAmount | None) -> str:
    """The least of a single bid or grant in a part of the money."""
    return f"Smallest: {amount.after_label}" if amount else ""


def largest(amount: AnyAmount | None) -> str:
    """The most of a single bid or grant in a part of the money."""
    return f"Largest: {amount.after_label}" if amount else ""


def grants_listed(number: int) -> str:
    """12 grants listed; "" where there are none."""
    return f"{counted(number, 'grant')} listed" if number else ""
