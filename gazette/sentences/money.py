"""Sentences on money: totals of grants, and whether the money of a round adds up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette.dates import KnownDate
from gazette.money import AnyAmount, Money, figure, say_pounds
from gazette.plurals import counted, listed, noun_for
from gazette.sentences.labelled_dates import labelled

LIST_MAY_HAVE_GAPS = "Grants that were not found are not in the list."
WAYS = {"came in": "Income", "went out": "Spending"}
ONLY_EXACT_AMOUNTS = (
    "A total without “at least” adds up exact amounts only. An amount is not exact if it is unknown, only about, over "
    "or under a figure, given for each year or month, paid in part by others, or if sources give two. What is left "
    "out is counted beside the total. Contracts are not grants and are not counted."
)
AT_LEAST = (
    "“At least” means that some amounts are left out, or that one of them is only said to be “over” a figure, which is "
    "then counted. A bar with a dashed end means the same."
)
SUMS_BY_ROUND = "Money available and grants listed, by round"
HOW_YEARS = "How the years are worked out"
YEARS_OF_GRANTS = (
    "A grant for a financial year is counted in the year in which that begins. Where only the announcement of a grant "
    "has a date, the year of that is used. A date that is only “before” or “after” a day has no certain year."
)
SEVERAL_OBJECTIVES = (
    "A grant serves the objectives that its decision names. A grant that serves several is counted with each, so the "
    "rows cannot be added."
)
AT_LEAST_IN_A_PLACE = (
    "A place may have received more: grants to the whole area, to several places or to a place not named are listed "
    "under their own headings."
)
OBJECTIVES_OF_A_PLAN = (
    "What was decided and granted for each objective, where a decision names the objective it serves."
)
SEVERAL_PERIODS = "These amounts cover different periods, so one cannot be taken away from another."
NO_PAGE = "Not named, or a private person"
NO_OBJECTIVE = "No decision names an objective"


MOST_NAMED = 2  # amounts that cannot be added, each in its own words; of more, their number


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
    is_compiled: bool = False  # whoever compiled a record knows only that an amount was not found
    stated: Money | None = None  # what was stated as awarded in total, in the rounds of these grants
    is_unfinished: bool = False  # more grants of these rounds become public later, so nothing is added up yet
    only: str = ""  # the amount of a single grant as it was published, such as £38,000 per year
    named: tuple[str, ...] = ()  # amounts that are not in `least`, as they were published: £38,000 per year
    units: tuple[str, ...] = ()  # what each of those is for that is not for the whole time: year, month

    @property
    def awards(self) -> int:
        return self.added + self.left_out

    @property
    def left_out_words(self) -> str:
        """1 amount was not published and 1 is £38,000 per year: what is not in `least`; "" for nothing."""
        if self.awards == 1:  # its cell says it
            return ""
        others = (
            (self.unpublished, ("was", "were"), self._missing),
            (self.withheld, ("was", "were"), "withheld"),
            *((number, ("is", "are"), what) for number, what in self._not_added),
        )
        words = [f"{number:,} {noun_for(number, *verbs)} {what}" for number, verbs, what in others if number]
        if not words:
            return ""
        first = next(number for number, _, _ in others if number)
        words[0] = words[0].replace(" ", f" {noun_for(first, 'amount')} ", 1)
        return listed(words)

    @property
    def _not_added(self) -> tuple[tuple[int, str], ...]:
        """Amounts that were published and are not in `least`: a few in their own words, of more only how many."""
        number = self.awards - self.certain - self.unpublished - self.withheld
        if len(self.named) <= MOST_NAMED:
            return (*((1, words) for words in self.named), (number - len(self.named), "not exact"))
        units = " or ".join(dict.fromkeys(self.units))
        return ((len(self.units), f"per {units}"), (number - len(self.units), "not exact"))

    @property
    def is_exact(self) -> bool:
        """Whether every amount is exact, so that the sum is."""
        return bool(self.added) and not self.left_out

    @property
    def sum_words(self) -> str:
        """£58,300 where every amount is exact, or else at least £57,000; "" where nothing is certain."""
        if not self.certain or self.is_unfinished:
            return ""
        return say_pounds(self.pounds) if self.is_exact else f"at least {say_pounds(self.least)}"

    @property
    def cell(self) -> str:
        """In a column of money: the sum, or why there is none."""
        if self.sum_words or self.is_unfinished:
            return self.sum_words
        if self.withheld == self.awards:
            return "withheld"
        if self.only:
            return self.only
        return self._missing if self.unpublished == self.awards else "not exact"

    @property
    def label(self) -> str:
        """Before the sum, below a list of grants."""
        return f"All {counted(self.awards, 'grant')}" if self.is_exact else "Listed here"

    @property
    def _no_amount(self) -> str:
        """Said of grants without any certain amount; an amount per year was published, and its total is not known."""
        if self.withheld and self.withheld == self.awards:
            return f"{noun_for(self.withheld, 'amount', 'amounts')} withheld"
        is_only_missing = self.unpublished + self.withheld + self.near == self.left_out
        return f"exact {'amount' if is_only_missing else 'total'} {self._missing}"

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

    def __str__(self) -> str:
        return self.in_years("")

    def in_years(self, years: str) -> str:
        """The same with the years of the grants: 4 grants from 2016 to 2018, together at least £9; 1 was withheld."""
        if not self.awards:
            return "No grants"
        number = " ".join(filter(None, (counted(self.awards, "grant"), years)))
        if self.is_unfinished:
            return number
        if self.stated and not self.certain:
            return f"{number}; {self.stated} awarded in total, as stated. {self._no_amount_of_each}"
        in_all = f"{self.stated} was awarded in total, as stated" if self.stated and self.left_out else ""
        return ". ".join(filter(None, (self._with_sum(number, years), in_all[:1].upper() + in_all[1:])))

    def _with_sum(self, number: str, years: str) -> str:
        """The number of the grants, what they come to for certain and what that leaves out."""
        if self.awards == 1 and (self.is_exact or self.only):
            return " ".join(filter(None, (f"1 grant of {self.cell if self.is_exact else self.only}", years)))
        if self.certain:
            return "; ".join(filter(None, (f"{number}, together {self.sum_words}", self.left_out_words)))
        are_named = self.named and len(self.named) <= MOST_NAMED
        return f"{number}; {self.left_out_words}" if are_named else f"{number}, {self._no_amount}"


def awards_of_fund(listed: Total) -> str:
    return f"Listed here: {listed}." if listed.awards else ""


def source_of_money(source: str | None) -> str:
    """Where the money of a fund comes from."""
    return f"Source of the money: {source.rstrip('.')}." if source else ""


def stated_sum(amount: AnyAmount, period: str | None, stated: KnownDate | None) -> str:
    """£1,300,000 for 2014 to 2016; where the period is not stated, £1,300,000 (stated February 2016)."""
    if period:
        return f"{amount} for {period}"
    return f"{amount} ({labelled('stated', stated)})" if stated and not stated.says_nothing else str(amount)


def stated_sums(sums: Iterable[str]) -> str:
    return "; ".join(sums)


def reconciliation_heading(*, is_compared: bool) -> str:
    """Only sums that are compared can be asked whether they add up."""
    return "Does the money add up?" if is_compared else "Sums stated and grants listed"


def reconciliation(
    pot: AnyAmount | None, awarded: AnyAmount | None, listed: Total, compared: Sequence[str], reason: str | None
) -> tuple[str, ...]:
    """What was offered, awarded and listed, how these differ, and the office's reason if it gave one."""
    lines = (
        _offered_and_awarded(pot, awarded),
        awards_of_fund(listed),
        LIST_MAY_HAVE_GAPS if listed.is_compiled and listed.awards else "",
        *compared,
        f"Why more was awarded than was available: {reason}" if reason else "",
    )
    return tuple(filter(None, lines))


def differences(available: AnyAmount | None, stated: AnyAmount | None, listed: Total) -> tuple[str, ...]:
    """Compares the sum awarded with the money available, and the listed grants, if all are exact, with either.

    In a compiled record nothing is compared, because grants that nobody found would look like missing money.
    """
    if listed.is_compiled:
        return ()
    pot, awarded = figure(available), figure(stated)
    lines = []
    if pot and awarded:
        lines.append(_difference("What was awarded", awarded, "the money available", pot))
    name, other = ("what was stated as awarded", awarded) if awarded else ("the money available", pot)
    if other and listed.added and not listed.left_out:
        lines.append(_difference("The total listed here", Money(listed.pounds), name, other))
    return tuple(lines)


def _offered_and_awarded(pot: AnyAmount | None, awarded: AnyAmount | None) -> str:
    sums = (("Money available", pot), ("Awarded, as stated", awarded))
    return " ".join(f"{label}: {amount.after_label}." for label, amount in sums if amount)


def _difference(name: str, amount: Money, other_name: str, other: Money) -> str:
    if amount.closeness != "exact" or other.closeness != "exact":
        return f"{name} ({amount}) and {other_name} ({other}) are not both exact, so no difference is worked out."
    if amount.pounds == other.pounds:
        return f"{name} is the same as {other_name}: {amount}."
    gap = say_pounds(abs(amount.pounds - other.pounds))
    return f"{name} is {gap} {'more' if amount.pounds > other.pounds else 'less'} than {other_name}."


def grants_by(group: str) -> str:
    """The title of the table or the chart of grants by year, fund or the like."""
    return f"Grants by {group}"


def chart_caption(group: str, shown: int, number: int) -> str:
    """Grants by place, the first 12 of 40: a chart has room for a few, and says so."""
    return grants_by(group) if shown == number else f"{grants_by(group)}, the first {shown} of {number:,}"


def largest_sum(name: str, total: Total) -> str:
    """The finding above a chart. It is about what is listed, as what is not may be more."""
    return f"{name} has the largest sum listed: {total.sum_words} in {counted(total.awards, 'grant')}"


def number_and_rest(total: Total, years: str = "") -> str:
    """Beside a sum: 6 grants from 2016 to 2018; 1 amount was not published."""
    number = " ".join(filter(None, (counted(total.awards, "grant"), years)))
    return "; ".join(filter(None, (number, total.left_out_words)))


def without_bar(hidden: int, further: int) -> str:
    """1 has no bar, because its amount is not certain. `further` of those without a bar have a sum but no room."""
    missing = hidden - further
    if not missing:
        return ""
    why = "has no bar, because its amount is" if missing == 1 else "have no bar, because their amounts are"
    return f"{missing:,} {why} not certain."


def chart_of_rounds(shown: int, number: int) -> str:
    """Above the bars of the newest rounds."""
    which = "in each round" if shown == number else f"in the last {shown} of {number} rounds that state it"
    return f"What was available and what was awarded {which}"


def stated_by(*, is_compiled: bool) -> str:
    """The title of the table of sums that the office, or in a compiled record any source, has stated of a fund."""
    return f"Sums that {'the sources state' if is_compiled else 'we have stated'}"


def awarded_of_available(fund_round: str, available: str, awarded: str) -> str:
    """The finding above the money of a fund; both sums are as they were stated."""
    return f"{fund_round}: of {available} that was available, {awarded} was awarded"
