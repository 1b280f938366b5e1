"""Whether the sums of a record agree: its lines with their total, one sum with several others.

Only what cannot be true together is a disagreement. A sum that is only near, unknown or withheld bounds a total as far
as it says anything, and a total may be rounded. An example:

    commitment  £30,000          adds up: exactly 30,000
    commitment  over £5,000      adds up: 5,000 or more
    ceiling     £2,000           may or may not be in the total: 0 to 2,000
    income      £1,000           may be added or taken off: -1,000 to 1,000

They come to at least 30,000 + 5,000 + 0 - 1,000, so a total of £34,000 agrees and one of £33,000 does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette.money import AnyAmount, Money, figure, say_pounds
from gazette.records.sums import AmountRole, DecisionAmount

NOTHING, WITHOUT_END = Decimal(), Decimal("Infinity")
ADD_UP: tuple[AmountRole, ...] = ("commitment", "award", "addition")
ADD_UP_IF_ALL_ARE: tuple[AmountRole, ...] = ("previous", "income", "balance", "deferred", "returned")
MAY_BE_TAKEN_OFF: tuple[AmountRole, ...] = ("income", "returned")
LARGEST_ROUNDING = Decimal("0.05")  # of a total; 350 is not rounded to 400
FINE_LINE = Decimal("0.005")  # a line of £98,300,000 may be rounded, one of £10,000 is taken to be exact


@dataclass(frozen=True)
class Bounds:
    """The least and the most that a sum can be."""

    least: Decimal
    most: Decimal

    def __str__(self) -> str:
        if self.least == self.most:
            return say_pounds(self.least)
        if self.most == WITHOUT_END:
            return f"at least {say_pounds(self.least)}"
        if self.least <= 0:
            return f"at most {say_pounds(self.most)}"
        return f"between {say_pounds(self.least)} and {say_pounds(self.most)}"

    def __add__(self, other: Bounds) -> Bounds:
        return Bounds(self.least + other.least, self.most + other.most)

    def gap(self, other: Bounds) -> Decimal:
        """How far the two are apart; nothing where both can be the same."""
        return max(self.least - other.most, other.least - self.most, NOTHING)


def bounds_of(amount: AnyAmount) -> Bounds:
    least, most = amount.least, amount.most
    return Bounds(NOTHING if least is None else least, WITHOUT_END if most is None else most)


def may_be_included(amount: AnyAmount) -> Bounds:
    """A sum that may be a part of a total, or not."""
    return Bounds(NOTHING, bounds_of(amount).most)


def total_bounds(parts: Iterable[Bounds]) -> Bounds:
    return sum(parts, Bounds(NOTHING, NOTHING))


def disagree(sum_of_parts: Bounds, parts: Iterable[AnyAmount], stated: AnyAmount) -> bool:
    """Whether parts cannot come to a sum that is stated, even if that or they are rounded."""
    written = figure(stated)
    if written is None:
        return False
    gap = sum_of_parts.gap(bounds_of(stated))
    return gap > 0 and gap >= _rounding_of_total(written.pounds) + _rounding_of_parts(parts)


def _rounding_of_total(pounds: Decimal) -> Decimal:
    """How far a total may be from the sum: less than its last place that is not nought, and less than a twentieth."""
    return min(_last_place(pounds), pounds * LARGEST_ROUNDING)


def _rounding_of_parts(parts: Iterable[AnyAmount]) -> Decimal:
    """Half the last place of each part, where that is a small part of it: 0.50 of £1,234, £50,000 of £98,300,000."""
    places = ((part, _last_place(part.pounds)) for part in parts if isinstance(part, Money))
    return sum((place / 2 for part, place in places if place <= part.pounds * FINE_LINE), NOTHING)


def _last_place(pounds: Decimal) -> Decimal:
    """100 of £97,500, 1 of £97,499, a penny of £97,499.20."""
    if pounds != pounds.to_integral_value():
        return Decimal("0.01")
    zeros = len(str(int(pounds))) - len(str(int(pounds)).rstrip("0"))
    return Decimal(10) ** zeros


@dataclass(frozen=True)
class SumLines:
    """The lines of a decision without its totals, as far as they belong to a total."""

    lines: tuple[DecisionAmount, ...]
    basis: str | None = None  # of the total: a line that is less firm may be left out of it

    @property
    def parts(self) -> list[DecisionAmount]:
        """The lines that add up."""
        roles = {line.role for line in self.lines}
        all_add_up = roles == {"previous", "addition"} or any(roles == {role} for role in ADD_UP_IF_ALL_ARE)
        adding = {*ADD_UP, *(roles if all_add_up else ())}
        return [line for line in self.lines if line.role in adding and self._is_as_firm(line)]

    def _is_as_firm(self, line: DecisionAmount) -> bool:
        return line.basis in (None, "firm", self.basis)

    @property
    def amounts(self) -> list[AnyAmount]:
        return [line.amount for line in self.lines]

    @property
    def bounds(self) -> Bounds:
        """What they can come to: those that add up, and any of the others."""
        parts = self.parts
        rest = [line for line in self.lines if line not in parts]
        return total_bounds([*(bounds_of(line.amount) for line in parts), *map(_bounds_of_other_line, rest)])


def _bounds_of_other_line(line: DecisionAmount) -> Bounds:
    may_be_added = may_be_included(line.amount)
    return Bounds(-may_be_added.most, may_be_added.most) if line.role in MAY_BE_TAKEN_OFF else may_be_added


def totals_that_differ(amounts: Sequence[DecisionAmount]) -> Iterator[tuple[int, str]]:
    """The place of each total that its lines cannot come to, with both figures."""
    totals = [line for line in amounts if line.role == "total"]
    for index, total in enumerate(amounts):
        is_only = sum(_same_total(other, total) for other in totals) == 1
        if total.role != "total" or not is_only:
            continue
        lines = SumLines(tuple(line for line in amounts if _belongs(line, total)), total.basis)
        is_alike = all(_measure(line) == _measure(total) for line in lines.lines)
        if is_alike and len(lines.parts) > 1 and disagree(lines.bounds, lines.amounts, total.amount):
            yield index, f"The lines come to {lines.bounds}, but the total is {total.amount}."


def _belongs(line: DecisionAmount, total: DecisionAmount) -> bool:
    """Whether a line is one of those of a total, which may be that of a fund or of some years only."""
    is_in_fund = total.fund is None or total.fund == line.fund
    is_in_period = total.period is None or total.period == line.period
    return line.role != "total" and is_in_fund and is_in_period


def _measure(line: DecisionAmount) -> tuple[str, str]:
    """Only sums per the same, and with the same VAT, can be compared."""
    return (line.per or "").casefold(), _vat(line)


def _same_total(other: DecisionAmount, total: DecisionAmount) -> bool:
    """Whether two totals are of the same fund and years, so that one may correct the other."""
    return (other.fund, other.period) == (total.fund, total.period) and _measure(other) == _measure(total)


def _vat(line: DecisionAmount) -> str:
    return "" if line.vat in (None, "not applicable") else line.vat


def amount_that_differs(amount: AnyAmount, amounts: Sequence[DecisionAmount], further: Iterable[AnyAmount]) -> str:
    """That the amount of a decision is neither what its lines come to, nor a total, nor one of them; or ""."""
    lines = SumLines(tuple(line for line in amounts if line.role != "total"))
    totals = [line for line in amounts if line.role == "total"]
    is_measured = any(_measure(line) != ("", "") for line in amounts)
    says_what_it_commits = any(line.role == "commitment" for line in lines.parts)  # as the amount does
    if is_measured or not (totals or len(lines.parts) > 1 or says_what_it_commits):
        return ""
    others = total_bounds(map(may_be_included, further))
    by_role = (
        SumLines(tuple(line for line in lines.lines if line.role == role)) for role in (*ADD_UP, *ADD_UP_IF_ALL_ARE)
    )
    choices = [
        (lines.bounds + others, lines.amounts),
        *((group.bounds, group.amounts) for group in by_role),
        *((bounds_of(line.amount), [line.amount]) for line in amounts),
    ]
    if not all(disagree(choice, parts, amount) for choice, parts in choices):
        return ""
    sums = f"the lines come to {lines.bounds}" if lines.lines else ""
    listed = [sums, *(f"the total is {total.amount}" for total in totals)]
    return f"The amount is {amount}; {' and '.join(filter(None, listed))}."


def most_of_decision(
    amount: AnyAmount | None, amounts: Sequence[DecisionAmount], further: Iterable[AnyAmount]
) -> AnyAmount | None:
    """The largest sum that a decision can mean; None where it states no total, or not how large that may be."""
    totals = [line.amount for line in amounts if line.role == "total"]
    stated = [*totals, *([amount] if amount else [])]
    if not stated or any(_measure(line) != ("", "") for line in amounts):
        return None
    lines = SumLines(tuple(line for line in amounts if line.role != "total")).bounds
    every = [*map(bounds_of, stated), *(bounds_of(line.amount) for line in amounts), lines]
    largest = max(each.most for each in every) + total_bounds(map(may_be_included, further)).most
    if largest == WITHOUT_END:
        return None
    return next((each for each in stated if each.most == largest), Money(largest))
