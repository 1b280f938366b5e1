"""Adds up grants, and counts those without an exact amount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.records.fund import Award
from gazette.sentences.money import Total


def total(grants: Iterable[Award], *, is_compiled: bool) -> Total:
    listed = list(grants)
    closeness = Counter(award.amount.closeness for award in listed)
    exact = [award.amount.pounds for award in listed if award.amount.pounds is not None and award.has_exact_amount]
    least = [award.least for award in listed if award.least is not None]
    return Total(
        pounds=sum(exact, Decimal()),
        added=len(exact),
        left_out=len(listed) - len(exact),
        least=sum(least, Decimal()),
        certain=len(least),
        unpublished=closeness["unknown"],
        withheld=closeness["withheld"],
        near=closeness["about"] + closeness["over"] + closeness["under"],
        is_compiled=is_compiled,
    )


def joined_total(grants: Iterable[JoinedAward]) -> Total:
    joined = tuple(grants)
    return total((grant.award for grant in joined), is_compiled=any(grant.is_compiled for grant in joined))
