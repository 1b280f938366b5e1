"""Sentences on what grants come to: as an answer, in a cell, below a list, and what is not counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette.money import Money, say_pounds
from gazette.plurals import capitalised, counted, every, listed, noun_for
from gazette.sentences import left_out
from gazette.sentences.funds import sources_say
from gazette.sentences.left_out import LeftOut

MOST_NAMED = 2  # amounts that cannot be added, each in its own words; of more, their number
LISTED = ("listed", "found")  # of grants that are all here
NUMBERS = {1: "one", 2: "two", 3: "three"}
MOST_EACH = max(NUMBERS)  # grants whose amounts are named one by one, where they cannot be added


@dataclass(frozen=True)
class Total:
    """What grants come to. Written as a string: "15 grants, together at least £416,762; 3 amounts were not found"."""

    pounds: Decimal  # of the exact amounts
    added: int  # grants with an exact amount
    left_out: int  # the other grants
    least: Decimal = Decimal()  # of the exact amounts and of those "over" a figure
    certain: int = 0  # grants whose amount is in `least`
    unpublished: int = 0  # grants whose amount is not known
    near: int = 0  # grants whose amount is about, over or under a figure
    withheld: int = 0  # grants whose amount is kept back
    is_compiled: bool = False  # then an amount was not found; nobody says that it was not published
    stated: Money | None = None  # what was stated as awarded in total, in the rounds of these grants
    about: Decimal | None = None  # of all of them, where some are only about a figure and the others are exact
    each: tuple[str, ...] = ()  # the amounts of two or three grants as they were published, the largest first
    is_unfinished: bool = False  # more grants of these rounds become public later, so nothing is added up yet
    only: str = ""  # the amount of a single grant as it was published, such as £38,000 per year
    apart: tuple[str, ...] = ()  # amounts named beside the sum, the largest first: £38,000 per year
    units: tuple[str, ...] = ()  # what each of those is for that is not for the whole time: year, month
    named: tuple[str, ...] = ()  # other amounts that are not in `least`, as they were published: about £3,000
    over: tuple[str, ...] = ()  # amounts of which `least` has a figure that they are over: over £9,000
    hedges: tuple[str, ...] = ()  # before the figures of `apart` and `named` that are for the whole time: about, up to
    its_amount: str = "its amount"  # of a single grant

    @property
    def awards(self) -> int:
        return self.added + self.left_out

    @property
    def left_out_words(self) -> str:
        """1 amount was not published and 1 is about £3,000: what is not beside the sum; "" for nothing."""
        if self.awards == 1:  # its cell says it
            return ""
        others = (
            (self.unpublished, ("was", "were"), self._missing),
            (self.withheld, ("was", "were"), "withheld"),
            *((number, ("is", "are"), what) for number, what in self._not_added),
            (self._inexact, ("cannot be", "cannot be"), "added"),
        )
        words = [
            f"{f'{number:,}' if place else counted(number, 'amount')} {noun_for(number, *verbs)} {what}"
            for place, (number, verbs, what) in enumerate(other for other in others if other[0])
        ]
        return listed(words) if words else ""

    @property
    def _not_added(self) -> tuple[tuple[int, str], ...]:
        """Amounts that were published and are not in the sum: a few in their own words, of more only how many."""
        named, units = ((), ()) if self.certain else (self.apart, self.units)
        hedges = self.hedges[len(self.apart) - len(self.units) :] if self.certain else self.hedges
        amounts = (*named, *self.named)
        if len(amounts) <= MOST_NAMED:
            return tuple((1, words) for words in amounts)
        return ((len(units), self._per_unit), (len(hedges), f"only {left_out.hedged(hedges)}"))

    @property
    def _inexact(self) -> int:
        """Grants of which others pay a part, or of which sources give two amounts."""
        return self.awards - self.certain - self.unpublished - self.withheld - len(self.apart) - len(self.named)

    @property
    def _per_unit(self) -> str:
        return " or ".join(f"per {unit}" for unit in dict.fromkeys(self.units))

    @property
    def _apart_words(self) -> str:
        """Of two amounts both: £38,000 per year and £40 per month; of more their number. "" without any."""
        if self._named_apart:
            return listed(self._named_apart)
        number = len(self.apart)
        return f"{number:,} {f'amounts {self._per_unit}' if len(self.units) == number else 'other amounts'}"

    @property
    def is_exact(self) -> bool:
        """Whether every amount is exact, so that the sum is."""
        return bool(self.added) and not self.left_out

    @property
    def sum_words(self) -> str:
        """£58,300 where all is exact, or else at least £57,000, and £38,000 per year; "" where nothing is certain."""
        return ", ".join(filter(None, (self.sum_alone, self.and_apart)))

    @property
    def sum_alone(self) -> str:
        """The same without what is named beside it: at least £57,000."""
        if not self.certain or self.is_unfinished:
            return ""
        return say_pounds(self.pounds) if self.is_exact else f"at least {say_pounds(self.least)}"

    @property
    def sum_and_named(self) -> str:
        """The same with what is named beside it, if that is short: at least £57,000, and £38,000 per year."""
        return self.sum_alone if self.apart and not self._named_apart else self.sum_words

    @property
    def _named_apart(self) -> tuple[str, ...]:
        return self.apart if len(self.apart) <= MOST_NAMED else ()

    @property
    def and_apart(self) -> str:
        """After the sum, or small below it in a column: and £38,000 per year."""
        return f"and {self._apart_words}" if self.sum_alone and self.apart else ""

    @property
    def cell(self) -> str:
        """In a column of money: the sum, or why there is none."""
        if self.sum_words or self.is_unfinished:
            return self.sum_words
        if self.withheld == self.awards:
            return "withheld"
        if self.only:
            return self.only
        not_added = "not exact" if self.awards == 1 else "not added up"
        return self._missing if self.unpublished == self.awards else not_added

    @property
    def cell_alone(self) -> str:
        """The same without a heading above it: amount not found, which could otherwise be said of the grant."""
        return f"amount {self.cell}" if self.cell and "£" not in self.cell else self.cell

    @property
    def why_no_sum(self) -> str:
        """No source gives an amount; "" where there is a sum, or the amount of a single grant."""
        if self.sum_words or self.only or self.is_unfinished or not self.awards:
            return ""
        if self.unpublished == self.awards:
            return self._every_amount_missing
        return self.left_out_words or f"{self.its_amount} {'was withheld' if self.withheld else 'is not exact'}"

    @property
    def uncounted(self) -> str:
        """The amounts where nothing is added up, if all are known and few: £38,000 per year; "" otherwise."""
        amounts = (self.only,) if self.only else (*self.apart, *self.named)
        is_all = self.awards == len(amounts) <= MOST_NAMED
        return listed(amounts) if is_all and not self.certain and not self.is_unfinished else ""

    @property
    def label(self) -> str:
        """Before the sum, below a list of grants."""
        return every(self.awards, "grant") if self.is_exact else "Listed here"

    @property
    def _no_amount(self) -> str:
        """Said of grants without any certain amount; an amount per year was published, and its total is not known."""
        if self.withheld and self.withheld == self.awards:
            return f", {noun_for(self.withheld, 'amount', 'amounts')} withheld"
        if self.unpublished == self.awards:
            return f"; {self._every_amount_missing}"
        is_only_missing = self.unpublished + self.withheld + self.near == self.left_out
        return f", exact {'amount' if is_only_missing else 'total'} {self._missing}"

    @property
    def _every_amount_missing(self) -> str:
        return f"{self.its_amount} was {self._missing}" if self.awards == 1 else f"no amount was {self._missing[4:]}"

    @property
    def _no_amount_of_each(self) -> str:
        """The same as a sentence, beside their total."""
        if self.withheld and self.withheld == self.awards:
            return "The amount of each was withheld" if self.awards > 1 else "Its amount was withheld"
        exact = "" if self.unpublished + self.withheld == self.left_out else "exact "
        words = f"The {exact}amount of each" if self.awards > 1 else f"Its {exact}amount"
        return f"{words} was {self._missing}"

    @property
    def _missing(self) -> str:
        return "not found" if self.is_compiled else "not published"

    @property
    def not_counted(self) -> str:
        """Small, below the answer, unless that says it: The total leaves out 4 grants whose amounts were withheld."""
        return self._leaves_out(left_out.unnamed(self._left_out))

    def _leaves_out(self, sorts: Sequence[LeftOut]) -> str:
        rest = left_out.from_total(sorts) or left_out.which_are_over(self.over)
        return f"{capitalised(rest)}." if rest and self._is_rest_apart else ""

    @property
    def rest_in_words(self) -> str:
        """16 grants whose amounts were not found, 4 paid per year and 2 given only as “about” a sum."""
        return left_out.in_full(self._left_out)

    @property
    def beside_sum(self) -> str:
        """Small, beside `sum_and_named` in a row: 12 grants, 3 not counted. What is named there is not among these."""
        rest = self.awards - self.certain - len(self._named_apart)
        return ", ".join(filter(None, (self._number(""), f"{rest:,} not counted" if rest else "")))

    @property
    def why_at_least(self) -> str:
        """Beside a sum, why it is “at least”: left out: 3 amounts not found and 1 only “about” a sum."""
        if self._left_out:
            return left_out.beside(self._left_out)
        if not self.over or self.over == (self.sum_alone,):
            return ""
        return left_out.which_are_over(self.over) if self.awards > 1 else f"{self.its_amount} is {self.over[0]}"

    @property
    def _left_out(self) -> list[LeftOut]:
        """Each sort of grants that the sum leaves out; none of a single grant, whose cell says it."""
        if self.awards < 2:
            return []
        named = self._named_apart
        per_unit = 0 if named else len(self.units)
        hedges = self.hedges[len(named) - len(self.units) :] if named else self.hedges
        missing = ((self.unpublished, self._missing), (self.withheld, "withheld"))
        return left_out.sorts(named, missing, (per_unit, self._per_unit), hedges, self._inexact)

    @property
    def _is_rest_apart(self) -> bool:
        return bool(self.certain) and self.awards > 1 and not (self.is_exact or self.is_unfinished or self.each)

    def answer(self, years: str = "") -> str:
        """The same as `in_years`, as far as it can be set large: 35 grants come to at least £173,815.50."""
        if self.each and not self.is_unfinished:
            return f"{self._number(years)}: {listed(self._each_counted)}{self._in_all}"
        if self._is_rest_apart:
            the = "The " if years in LISTED else ""
            return f"{the}{self._number(years)} come to {self.sum_and_named}{self._in_all}"
        return self.in_years(years)

    @property
    def figure(self) -> str:
        """The sum where it can stand alone, large, above `beside_figure`; "" where it takes a sentence."""
        return capitalised(self.sum_alone) if self._is_rest_apart else ""

    @property
    def beside_figure(self) -> str:
        """Small, below the figure: 35 grants (in a compiled record: found). The total leaves out 3 amounts."""
        grants = self._number("found" if self.is_compiled else "")
        return f"{grants}{self._in_all}. {self._leaves_out(self._left_out)}".strip()

    @property
    def _in_all(self) -> str:
        """What was stated of all of them, after what is listed."""
        is_more = self.is_compiled and self.stated is not None and self.stated.pounds > self.pounds
        return f". {capitalised(self._awarded)}" if self._awarded and (self.left_out or is_more) else ""

    @property
    def _awarded(self) -> str:
        """Sources say that about £50 was awarded in total; "" where nothing was stated."""
        return f"{sources_say(is_compiled=self.is_compiled)}{self.stated} was awarded in total" if self.stated else ""

    @property
    def _each_counted(self) -> list[str]:
        """£948, about £10,000 and one whose amount was not found."""
        missing = ((self.unpublished, self._missing), (self.withheld, "withheld"))
        whose = [f"{NUMBERS[number]} {left_out.whose_amount(number, why)}" for number, why in missing if number]
        return [*self.each, *whose]

    def number_and_rest(self, years: str = "") -> str:
        """Beside a sum: 6 grants from 2016 to 2018; 1 amount was not published."""
        return "; ".join(filter(None, (self._number(years), self.left_out_words)))

    def _number(self, years: str) -> str:
        return " ".join(filter(None, (counted(self.awards, "grant"), years)))

    def __str__(self) -> str:
        return self.in_years("")

    def in_years(self, years: str) -> str:
        """The same with the years of the grants: 4 grants from 2016 to 2018, together at least £9; 1 was withheld."""
        if not self.awards:
            return "No grants"
        number = self._number(years)
        if self.is_unfinished:
            return number
        if self.stated and not self.certain:
            return f"{number}; {self._awarded}. {self._no_amount_of_each}"
        return f"{self._with_sum(number, years)}{self._in_all}"

    def _with_sum(self, number: str, years: str) -> str:
        """The number of the grants, what they come to for certain and what that leaves out."""
        if self.awards == 1 and (self.is_exact or self.only):
            return " ".join(filter(None, (f"1 grant of {self.cell if self.is_exact else self.only}", years)))
        if self.certain:
            return "; ".join(filter(None, (f"{number}, together {self.sum_words}", self.left_out_words)))
        are_named = 0 < len(self.apart) + len(self.named) <= MOST_NAMED
        return f"{number}; {self.left_out_words}" if are_named else f"{number}{self._no_amount}"
