"""Adds up grants, and counts those without an exact amount."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.records.fund import Award
from gazette.sentences.money import Total


def total(grants: Iterable[Award]) -> Total:
    listed = list(grants)
    exact = [award.amount.pounds for award in listed if award.amount and award.has_exact_amount]
    least = [award.amount.pounds for award in listed if award.amount and award.has_least_amount]
    return Total(
        pounds=sum(exact, Decimal()),
        added=len(exact),
        left_out=len(listed) - len(exact),
        least=sum(least, Decimal()),
        certain=len(least),
        unpublished=sum(1 for award in listed if award.amount is None),
        near=sum(1 for award in listed if award.amount and award.amount.closeness != "exact"),
    )


def joined_total(grants: Iterable[JoinedAward]) -> Total:
    return total(joined.award for joined in grants)
