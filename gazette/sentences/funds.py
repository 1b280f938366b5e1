"""Sentences on funds and their rounds: when a round is open, what it offers, how many grants are listed."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.money import Money
from gazette.plurals import counted


def round_title(fund: str, title: str) -> str:
    return f"{fund}: {title}"


def round_description(fund: str, title: str, opens: KnownDate, closes: KnownDate) -> str:
    """The fund and its round, with its days where both are known."""
    days = f", {opens} to {closes}" if opens.is_known and closes.is_known else ""
    return f"{round_title(fund, title)}{days}."


def pot(amount: Money | None) -> str:
    return f"Money available: {amount}." if amount else ""


def grants_listed(number: int) -> str:
    """12 grants listed; "" where there are none."""
    return f"{counted(number, 'grant')} listed" if number else ""
