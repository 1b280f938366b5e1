"""Sentences on what is not known of a fund, its rounds and their grants."""

from __future__ import annotations

from gazette.plurals import counted


def money(number: int, number_of_rounds: int) -> str:
    """How much money was available, in the rounds that do not say."""
    return f"How much money was available{_in_rounds(number, number_of_rounds)}." if number else ""


def days(number: int, number_of_rounds: int) -> str:
    """When bids could be made, in the rounds that do not say."""
    return f"When bids could be made{_in_rounds(number, number_of_rounds)}." if number else ""


def total(number: int, number_of_rounds: int) -> str:
    """How much was awarded in total, in the rounds that do not say while others do."""
    return f"How much was awarded in total{_in_rounds(number, number_of_rounds)}." if number else ""


def _in_rounds(number: int, number_of_rounds: int) -> str:
    if number_of_rounds == 1:
        return ""
    return " in any round" if number == number_of_rounds else f" in {number} of the {number_of_rounds} rounds"


def both(number: int) -> str:
    return f"The recipient and the amount of {counted(number, 'grant')}." if number else ""


def recipients(number: int) -> str:
    return f"Who received {counted(number, 'grant')}." if number else ""


def amounts(number: int) -> str:
    return f"The amount of {counted(number, 'grant')}." if number else ""


def exact_amounts(number: int, *, has_others: bool) -> str:
    """Of grants that are about, over or under a figure. `has_others` is whether others have no amount at all."""
    other = "other " if has_others else ""
    return f"The exact amount of {counted(number, f'{other}grant')}." if number else ""
