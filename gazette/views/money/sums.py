"""Adding up awards: only sums that are exact are added, and how many are not is always said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gazette.money import say_pounds
from gazette.records.fund import Award
from gazette.views.shapes.labels import counted


@dataclass(frozen=True)
class Total:
    """What awards come to."""

    pounds: Decimal
    added: int  # awards whose sum is exact
    left_out: int  # awards whose sum is unknown, only near, or per year or device

    @property
    def awards(self) -> int:
        return self.added + self.left_out

    @property
    def amount(self) -> str:
        """£60,000, or that no sum is exact."""
        return say_pounds(self.pounds) if self.added else "no exact sum"

    def __str__(self) -> str:
        """3 awards, £60,000 in all; 1 has no exact sum."""
        if not self.added:
            return f"{counted(self.awards, 'award')}; no sum is exact" if self.awards else "no awards"
        without = f"; {counted(self.left_out, 'has', 'have')} no exact sum" if self.left_out else ""
        return f"{counted(self.awards, 'award')}, {self.amount} in all{without}"


def is_exact(award: Award) -> bool:
    """The sum itself, once: not about, over or under, and not per year or per device."""
    return bool(award.amount and award.amount.closeness == "exact" and not award.per)


def total(awards: Iterable[Award]) -> Total:
    those = list(awards)
    exact = [award.amount.pounds for award in those if award.amount and is_exact(award)]
    return Total(sum(exact, Decimal()), len(exact), len(those) - len(exact))
