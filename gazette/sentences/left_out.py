"""Words for the grants that a sum leaves out: in full below an answer, and briefly beside a sum in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gazette.plurals import listed, noun_for

MOST_NAMED = 2  # amounts in their own words; of more, only that they are over a figure

MOST_SORTS = 2  # named below an answer


class LeftOut(NamedTuple):
    """How many grants of one sort a sum leaves out."""

    number: int
    words: str  # after "grants": whose amounts were not found
    short: str  # after "amounts": not found
    amount: str = ""  # the amount of a single grant that is named: £38,000 per year


def whose_amount(number: int, how: str) -> str:
    """After a number of grants: whose amounts were not found."""
    return f"whose {noun_for(number, 'amount was', 'amounts were')} {how}"


def hedged(words: Sequence[str]) -> str:
    """Of amounts that are nearly a figure, with the words before it: “about” or “up to” a sum."""
    each = [f"“{word}”" for word in sorted(set(words))]
    return f"{listed(each, 'or')} a sum" if each else ""


def sorts(
    named: Sequence[str],
    missing: Sequence[tuple[int, str]],
    per_unit: tuple[int, str],
    hedges: Sequence[str],
    inexact: int,
) -> list[LeftOut]:
    """Each sort of which there are grants. `missing` are how many amounts are missing and how: 3, not found.

    `hedges` stand before amounts: about, up to. `inexact` are paid in part by others, or sources give two amounts.
    """
    every = (
        *(LeftOut(1, f"of {amount}", amount, amount) for amount in named),
        *(LeftOut(number, whose_amount(number, how), how) for number, how in missing),
        LeftOut(per_unit[0], f"paid {per_unit[1]}", per_unit[1]),
        LeftOut(len(hedges), f"given only as {hedged(hedges)}", f"only {hedged(hedges)}"),
        LeftOut(inexact, f"whose {noun_for(inexact, 'amount')} cannot be added", "that cannot be added"),
    )
    return [sort for sort in every if sort.number]


def which_are_over(amounts: Sequence[str]) -> str:
    """Of grants whose sum has a figure that they are over: one is over £9,000; 3 are over a figure; "" for none."""
    if len(amounts) < 2:
        return f"one is {amounts[0]}" if amounts else ""
    what = listed(amounts) if len(amounts) <= MOST_NAMED else "over a figure"
    return f"{len(amounts):,} are {what}"


def in_full(sorts: Sequence[LeftOut]) -> str:
    """16 grants whose amounts were not found, 4 paid per year and 2 given only as “about” a sum."""
    return listed(_with_noun([(sort.number, sort.words) for sort in sorts], "grant")) if sorts else ""


def in_short(sorts: Sequence[LeftOut]) -> str:
    """The same of one or two sorts; of more only their number: 22 grants whose amounts cannot be added up."""
    if len(sorts) <= MOST_SORTS:
        return in_full(sorts)
    return f"{sum(sort.number for sort in sorts):,} grants whose amounts cannot be added up"


def from_total(sorts: Sequence[LeftOut]) -> str:
    """The same as a sentence without a full stop; "" where nothing is left out."""
    return f"The total leaves out {in_short(sorts)}" if sorts else ""


def unnamed(sorts: Sequence[LeftOut]) -> list[LeftOut]:
    """Those whose amounts are not named beside the sum."""
    return [sort for sort in sorts if not sort.amount]


def beside(sorts: Sequence[LeftOut]) -> str:
    """Beside a sum and what is named with it: left out: 3 amounts not found and 1 only “about” a sum."""
    rest = [(sort.number, sort.short) for sort in unnamed(sorts)]
    return f"left out: {listed(_with_noun(rest, 'amount'))}" if rest else ""


def _with_noun(counts: Sequence[tuple[int, str]], noun: str) -> list[str]:
    """Each number with its words; the noun only after the first."""
    nouns = [f" {noun_for(counts[0][0], noun)}", *[""] * len(counts)] if counts else []
    return [f"{number:,}{name} {words}" for (number, words), name in zip(counts, nouns, strict=False)]
