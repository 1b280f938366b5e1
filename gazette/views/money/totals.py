"""Adds up awards, and counts those without an exact sum."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.records.fund import Award
from gazette.sentences.money import Total


def is_exact(award: Award) -> bool:
    """Whether an award has an exact sum that is not per year or per device."""
    return bool(award.amount and award.amount.closeness == "exact" and not award.per)


def total(awards: Iterable[Award]) -> Total:
    listed = list(awards)
    exact = [award.amount.pounds for award in listed if award.amount and is_exact(award)]
    return Total(sum(exact, Decimal()), len(exact), len(listed) - len(exact))


def joined_total(awards: Iterable[JoinedAward]) -> Total:
    return total(joined.award for joined in awards)
