"""Adds up grants, and counts those without an exact amount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from gazette.library.award_index import JoinedAward
from gazette.money import Money, figure
from gazette.records.fund import Award, Round
from gazette.sentences.totals import MOST_EACH, MOST_NAMED, Total


def total(
    grants: Iterable[Award], *, is_compiled: bool, stated: Money | None = None, is_unfinished: bool = False
) -> Total:
    """What grants come to. While more grants of their rounds become public later, nothing is added up."""
    listed = list(grants)
    if is_unfinished:
        return Total(Decimal(), 0, len(listed), is_compiled=is_compiled, is_unfinished=True)
    closeness = Counter(award.amount.closeness for award in listed)
    exact = [award.amount.pounds for award in listed if award.amount.pounds is not None and award.has_exact_amount]
    least = [award.least for award in listed if award.least is not None]
    others = [award for award in listed if award.least is None and figure(award.amount) and not award.why_not_exact]
    apart = _largest_first(_apart(others, sum(least, Decimal())))
    named = [award for award in others if award not in apart]
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
        stated=stated,
        about=_about(listed),
        each=_each(listed),
        only=_amount_of_one(listed),
        apart=tuple(map(amount_words, apart)),
        units=tuple(award.per for award in apart if award.per),
        named=tuple(map(amount_words, named)),
        over=tuple(amount_words(award) for award in listed if award.least is not None and not award.has_exact_amount),
        hedges=tuple(amount.qualifier for amount in map(_whole, (*apart, *named)) if amount),
    )


def _apart(others: Sequence[Award], least: Decimal) -> list[Award]:
    """Of amounts with a figure that cannot be added: each per year or month, and those that are more than the sum.

    Beside these the smaller ones are named too, as long as they are few, so that of one sort none is left out.
    """
    larger = [award for award in others if award.per or _pounds(award) > least]
    is_any_whole = any(not award.per for award in larger)
    return list(others) if is_any_whole and len(others) <= MOST_NAMED else larger


def _amount_of_one(grants: Sequence[Award]) -> str:
    """The amount of a single grant, as far as it is published; "" where it needs more words than these."""
    if len(grants) != 1 or figure(grants[0].amount) is None or grants[0].why_not_exact:
        return ""
    return amount_words(grants[0])


def _about(grants: Sequence[Award]) -> Decimal | None:
    """What grants come to, if each is exact or only about a figure, and one is that."""
    are_near = [award.amount.closeness == "about" for award in grants]
    are_added = all(award.has_exact_amount or is_near for award, is_near in zip(grants, are_near, strict=True))
    is_whole = not any(award.per or award.why_not_exact for award in grants)
    pounds = [award.amount.pounds or Decimal() for award in grants]
    return sum(pounds, Decimal()) if any(are_near) and are_added and is_whole else None


def _each(grants: Sequence[Award]) -> tuple[str, ...]:
    """The amounts of a few grants that cannot be added, as far as they were published, the largest first."""
    published = [award for award in grants if figure(award.amount)]
    is_plain = not any(award.why_not_exact for award in published)
    if not 1 < len(grants) <= MOST_EACH or all(award.least is not None for award in grants) or not is_plain:
        return ()
    return tuple(map(amount_words, _largest_first(published)))


def _largest_first(grants: Iterable[Award]) -> list[Award]:
    return sorted(grants, key=_pounds, reverse=True)


def _pounds(award: Award) -> Decimal:
    return award.amount.pounds or Decimal()


def _whole(award: Award) -> Money | None:
    """An amount with a figure that is for the whole time."""
    return None if award.per else figure(award.amount)


def amount_words(award: Award) -> str:
    """An amount with a figure, and what it is for where that is not the whole time: £38,000 per year."""
    return f"{award.amount} per {award.per}" if award.per else str(award.amount)


def joined_total(grants: Iterable[JoinedAward], rounds: Iterable[Round] = ()) -> Total:
    """What grants come to. `rounds` are those of the grants, if what these state as awarded is to stand beside it."""
    joined = tuple(grants)
    is_compiled = any(grant.is_compiled for grant in joined)
    is_unfinished = any(grant.round.id in grant.fund.unfinished_rounds for grant in joined)
    awards = (grant.award for grant in joined)
    return total(awards, is_compiled=is_compiled, stated=stated_in(rounds), is_unfinished=is_unfinished)


def stated_in(rounds: Iterable[Round]) -> Money | None:
    """What was awarded in rounds, as stated; None where one of them does not say, or several are not exact."""
    sums = [figure(fund_round.awarded) for fund_round in rounds]
    known = [amount for amount in sums if amount]
    if not known or len(known) < len(sums):
        return None
    if len(known) == 1:
        return known[0]
    are_exact = all(amount.closeness == "exact" for amount in known)
    return Money(sum((amount.pounds for amount in known), Decimal())) if are_exact else None
