"""Sentences on money: what charts and tables of grants show, and whether the money of a round adds up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from gazette.dates import KnownDate
from gazette.money import AnyAmount, Money, figure, say_pounds
from gazette.plurals import capitalised, counted, listed, uncapitalised
from gazette.sentences.labelled_dates import labelled
from gazette.sentences.totals import Total

PASSIVE = re.compile(r"(?:\w+ed|spent|paid|given)\b")  # the first word of a sum that was stated: allocated
LIST_MAY_HAVE_GAPS = "Grants that were not found are not in the list."
WAYS = {"came in": "Income", "went out": "Spent or allocated"}
ONLY_EXACT_AMOUNTS = (
    "A total without “at least” adds up exact amounts only. An amount is not exact if it is unknown, only about, over "
    "or under a figure, paid in part by others, or if sources give two. What is left out is counted beside the total. "
    "An amount for each year or month is not added either. Contracts are not grants and are not counted."
)
AT_LEAST = (
    "“At least” means that some amounts are left out, or that one of them is only said to be “over” a figure, which is "
    "then counted."
)
SO_FAR = "Sums stated as allocated or spent, and the grants listed here"
SUMS_BY_ROUND = "Money available and grants listed, by round"
HOW_YEARS = "How the years are worked out"
YEARS_OF_GRANTS = (
    "A grant for a financial year is counted in the year in which that year begins. If only the announcement of a "
    "grant is dated, its year is used. A grant without a date is counted in the year of the results of its round or, "
    "if these have no date, of the financial year that the round is named after. If a grant is only known to be before "
    "or after a day, its year is not certain."
)
DASHED_ENDS = "A dashed end means “at least”: how much more it was is not known."
SEVERAL_OBJECTIVES = (
    "A grant serves the objectives that its decision names. A grant that serves several is counted with each, so the "
    "rows cannot be added."
)
AT_LEAST_IN_A_PLACE = (
    "A place may have received more: grants to the whole area, to several places or to a place not named are listed "
    "separately."
)
OBJECTIVES_OF_A_PLAN = (
    "What was decided and granted for each objective, where a decision names the objective it serves."
)
SEVERAL_PERIODS = "These amounts cover different periods, so they cannot be subtracted from each other."
NO_PAGE = "Not named, or a private person"
NO_OBJECTIVE = "No decision names an objective"
MOST_WITHOUT_BAR = 6  # whose amounts are named below a chart


def left_out_of_all(grants: str) -> str:
    """Below the rules of totals, of the total of all grants: 16 grants whose amounts were not found."""
    return f"The total of all grants leaves out {grants}."


def awards_of_fund(listed: Total) -> str:
    return f"Listed here: {listed}." if listed.awards else ""


def grants_listed(number: int) -> str:
    """Beside their sum: The 15 grants listed here."""
    return "The only grant listed here" if number == 1 else f"The {number:,} grants listed here"


def source_of_money(source: str | None) -> str:
    """Where the money of a fund comes from."""
    return f"Source of the money: {source.rstrip('.')}." if source else ""


def stated_sum(amount: AnyAmount | str, period: str | None, stated: KnownDate | None) -> str:
    """£1,300,000 for 2014 to 2016; where the period is not stated, £1,300,000 (stated February 2016)."""
    if period:
        return f"{amount} for {period}"
    return f"{amount} ({labelled('stated', stated)})" if stated and not stated.says_nothing else str(amount)


def in_and_out(what: str, amount: AnyAmount, period: str | None, stated: KnownDate | None) -> str:
    """The same with what was done with it, where that says more: £712,000 allocated by 2018 (stated 5 May 2018)."""
    done = uncapitalised(what.rstrip("."))
    return stated_sum(f"{amount} {done}" if PASSIVE.match(done) else amount, period, stated)


def way_of(what: str, way: str) -> str:
    """Below a sum that was stated, whether it is income; "" where its own words say what was done with it."""
    return "" if PASSIVE.match(uncapitalised(what)) else WAYS[way]


def stated_sums(sums: Iterable[str]) -> str:
    return "; ".join(sums)


def reconciliation_heading(*, is_compared: bool) -> str:
    """Only sums that are compared can be asked whether they add up."""
    return "Does the money add up?" if is_compared else "Sums stated and grants listed"


def reconciliation(
    pot: AnyAmount | None, awarded: AnyAmount | None, listed: Total, compared: Sequence[str], reason: str | None
) -> tuple[str, ...]:
    """How what was offered, awarded and listed differs, each of these, and the office's reason if it gave one."""
    lines = (
        *compared,
        _offered_and_awarded(pot, awarded),
        awards_of_fund(listed),
        LIST_MAY_HAVE_GAPS if listed.is_compiled and listed.awards else "",
        f"Why more was awarded than was available: {reason}" if reason else "",
    )
    return tuple(filter(None, lines))


def differences(available: AnyAmount | None, stated: AnyAmount | None, listed: Total) -> tuple[str, ...]:
    """Compares the listed grants with the sum awarded or with the money available, then these two.

    If one grant is only about a figure, the grants come to about a sum; where more is missing they are not compared.
    In a compiled record nothing is compared, because grants that nobody found would look like missing money.
    """
    if listed.is_compiled:
        return ()
    pot, awarded = figure(available), figure(stated)
    lines = []
    name, other = ("what was stated as awarded", awarded) if awarded else ("the money available", pot)
    if other and listed.is_exact:
        lines.append(_difference("The total listed here", Money(listed.pounds), name, other))
    elif other and listed.about is not None and other.closeness == "exact":
        lines.append(_about_difference(listed.about, name, other))
    if pot and awarded:
        lines.append(_difference("What was awarded", awarded, "the money available", pot))
    return tuple(lines)


def _about_difference(pounds: Decimal, name: str, other: Money) -> str:
    """The grants listed come to about £16,200, about £700 more than what was stated as awarded."""
    come_to = f"The grants listed come to about {say_pounds(pounds)}"
    if pounds == other.pounds:
        return f"{come_to}, as much as {name}."
    gap = say_pounds(abs(pounds - other.pounds))
    return f"{come_to}, about {gap} {'more' if pounds > other.pounds else 'less'} than {name}."


def funded_and_listed(funded: str | None, number: int) -> str:
    """4 grants are listed here. Bids funded: 3. Only where the two numbers differ."""
    stated = re.match(r"[0-9][0-9,]*", funded or "")
    if not funded or not stated or int(stated[0].replace(",", "")) == number:
        return ""
    return f"{counted(number, 'grant is', 'grants are')} listed here. Bids funded: {funded.rstrip('.')}."


def _offered_and_awarded(pot: AnyAmount | None, awarded: AnyAmount | None) -> str:
    sums = (("Money available", pot), ("Awarded in total", awarded))
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
    """Grants by place, the 12 largest: a chart has room for a few of a `number`, and says so."""
    return grants_by(group) if shown == number else f"{grants_by(group)}, the {shown} largest"


def without_bar(amounts: Sequence[tuple[str, str]], missing: int, noun: str) -> str:
    """Without a bar, because it is not added up: Marsh Women’s Refuge (£38,000 per year). 4 more places have no bar.

    The amounts that are known are named, unless they are many; `missing` is how many others there are.
    """
    if len(amounts) > MOST_WITHOUT_BAR:
        return without_bar((), len(amounts) + missing, noun)
    have, them = ("has", "it") if missing == 1 else ("have", "them")
    which = f"{counted(missing, f'more {noun}')} {have} no bar"
    words = f"{which}, because no amount for {them} can be added up." if missing else ""
    if not amounts:
        return words
    because = "because it is not added up" if len(amounts) == 1 else "because they are not added up"
    named = listed([f"{name} ({amount})" for name, amount in amounts])
    return f"Without a bar, {because}: {named}. {words}".rstrip()


def rest_without_bar(name: str, total: Total) -> str:
    """What belongs to no name, where it has no bar, with all that its sum leaves out.

    Year not certain: 1 grant; its amount was not published.
    """
    return f"{name}: {total}."


def chart_of_rounds(shown: int, stated: int, rounds: int, *, has_available: bool) -> str:
    """Above the bars of the newest rounds, of which some state no sum."""
    what = "What was available and what was awarded" if has_available else "What was awarded"
    if shown < stated:
        return f"{what} in the last {shown} of {stated} rounds that state it"
    return f"{what} in {'each round' if stated == rounds else f'the {stated} rounds that state it'}"


def spent_so_far(what: str, amount: AnyAmount, stated: KnownDate | None) -> str:
    """Over £1,300,000 was allocated to over 75 schemes (stated 30 November 2021)."""
    done, is_dated = uncapitalised(what.rstrip(".")), stated is not None and not stated.says_nothing
    when = f" ({labelled('stated', stated)})" if stated and is_dated else ""
    if PASSIVE.match(done):
        return f"{capitalised(str(amount))} was {done}{when}."
    return f"{what.rstrip('.')}: {stated_sum(amount, None, stated)}."


def awarded_in_rounds(totals: Sequence[str]) -> str:
    """Of a fund some of whose rounds have a total: Sources say that £9 was awarded in one round and £8 in another.

    The rows below name the rounds.
    """
    first, *others = totals
    further = (f"{amount} in {which}" for amount, which in zip(others, ("another", "a third"), strict=False))
    return f"Sources say that {listed([f'{first} was awarded in one round', *further])}."


def awarded_by_decisions(sums: Sequence[tuple[str, str]], decisions: int) -> str:
    """Of a round whose total no source gives, each sum and when: 2 decisions give sums: £9 (May 2016) and £8 (2017)."""
    gives = "gives" if decisions == 1 else "give"
    words = [f"{amount} ({when})" if when else amount for amount, when in sums]
    noun = "a sum" if len(sums) == 1 else "sums"
    return f"{counted(decisions, 'decision').capitalize()} {gives} {noun}: {listed(words)}."


def stated_by(*, is_compiled: bool) -> str:
    """The title of the table of sums that the office, or in a compiled record any source, has stated of a fund."""
    return f"Sums that {'the sources state' if is_compiled else 'we have stated'}"


def no_total(*, is_compiled: bool) -> str:
    """Beside what was available in a closed round, where other rounds state what was awarded."""
    return f"total awarded not {'found' if is_compiled else 'published'}"
