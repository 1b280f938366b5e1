"""Adds up grants, and counts those without an exact amount."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.records.fund import Award
from gazette.sentences.money import Total


def total(grants: Iterable[Award], *, is_compiled: bool) -> Total:
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
        is_compiled=is_compiled,
    )


def joined_total(grants: Iterable[JoinedAward]) -> Total:
    joined = tuple(grants)
    return total((grant.award for grant in joined), is_compiled=any(grant.is_compiled for grant in joined))
