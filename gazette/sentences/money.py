"""Sentences on money: totals of awards, whether the money of a round adds up, what a file of grants leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette.dates import KnownDate
from gazette.money import Money, say_pounds
from gazette.plurals import counted, noun_for

NO_EXACT_SUM = "no exact sum"
EMPTY_CELLS = "An empty cell means that it is not known."
ONLY_EXACT_SUMS = (
    "Only exact sums are added. A sum that is unknown, only near (about, over, under), or given per year or per "
    "device is not: the last column says how many."
)
SEVERAL_OBJECTIVES = (
    "An award serves the objectives that its decision names. One that serves several is counted with each, so the "
    "rows cannot be added."
)
OBJECTIVES_OF_A_PLAN = (
    "What was decided and awarded for each objective, as far as decisions name the objectives they serve."
)
SEVERAL_PERIODS = (
    "The sums are of different periods, so they are shown beside each other and not set off against each other."
)
LISTS_OF_AWARDS = "The totals stand with the funds; each row leads to the round it was made in."
NO_PAGE = "Not named, or a private person"
NO_OBJECTIVE = "No objective is named by its decision, or no decision is on record"

# Why an award is left out of the file of grants, in words that follow "because".
AMOUNT_NOT_KNOWN = "the sum is not known"
AMOUNT_NOT_EXACT = "the sum is only near, or is given per year or per device"
DAY_NOT_KNOWN = "the day of the award is not known, and the standard takes no month or year"
RECIPIENT_NOT_NAMED = "the recipient is not named"


@dataclass(frozen=True)
class Total:
    """What awards come to. Written as a string it is "3 awards, £60,000 in all; 1 has no exact sum"."""

    pounds: Decimal
    added: int  # awards whose sum is exact
    left_out: int  # awards whose sum is unknown, only near, or per year or device

    @property
    def awards(self) -> int:
        return self.added + self.left_out

    @property
    def amount(self) -> str:
        return say_pounds(self.pounds) if self.added else NO_EXACT_SUM

    def __str__(self) -> str:
        if not self.awards:
            return "no awards"
        if not self.added:
            return f"{counted(self.awards, 'award')}; no sum is exact"
        without = f"; {counted(self.left_out, 'has', 'have')} no exact sum" if self.left_out else ""
        return f"{counted(self.awards, 'award')}, {self.amount} in all{without}"


def not_added(total: Total) -> str:
    """2 not added; "" where every sum is exact."""
    return f"{total.left_out} not added" if total.left_out else ""


def awards_of_fund(listed: Total) -> str:
    return f"Awards listed here: {listed}." if listed.awards else ""


def source_of_money(source: str | None) -> str:
    return f"The money comes from: {source.rstrip('.')}." if source else ""


def stated_sum(amount: Money, period: str | None, stated: KnownDate | None) -> str:
    """£1,300,000 for 2014 to 2016; where the period is not stated, £1,300,000 (stated February 2016)."""
    if period:
        return f"{amount} for {period}"
    return f"{amount} (stated {stated})" if stated else str(amount)


def stated_sums(sums: Iterable[str]) -> str:
    return "; ".join(sums)


def reconciliation(pot: Money | None, awarded: Money | None, listed: Total, reason: str | None) -> tuple[str, ...]:
    """What was offered, awarded and listed, how these differ, and the office's reason if it gave one."""
    lines = (
        _offered_and_awarded(pot, awarded),
        awards_of_fund(listed),
        *differences(pot, awarded, listed),
        f"Why more than the pot: {reason}" if reason else "",
    )
    return tuple(filter(None, lines))


def differences(pot: Money | None, awarded: Money | None, listed: Total) -> tuple[str, ...]:
    """Compares the sum awarded with the pot, and the listed awards with the sum awarded, or else with the pot."""
    lines = []
    if pot and awarded:
        lines.append(_difference("What was awarded", awarded, "what was offered", pot))
    name, stated = ("what was stated as awarded", awarded) if awarded else ("the pot", pot)
    if stated and listed.added:
        lines.append(_difference("What is listed", Money(listed.pounds), name, stated) + _without_exact_sum(listed))
    return tuple(lines)


def _offered_and_awarded(pot: Money | None, awarded: Money | None) -> str:
    if pot and awarded:
        return f"Offered {pot}, awarded {awarded}, as stated."
    if awarded:
        return f"Awarded {awarded}, as stated."
    return f"Offered {pot}." if pot else ""


def _difference(name: str, amount: Money, other_name: str, other: Money) -> str:
    if amount.closeness != "exact" or other.closeness != "exact":
        return f"{name} ({amount}) cannot be compared to the pound with {other_name} ({other})."
    if amount.pounds == other.pounds:
        return f"{name} is the same as {other_name}: {amount}."
    gap = say_pounds(abs(amount.pounds - other.pounds))
    return f"{name} is {gap} {'more' if amount.pounds > other.pounds else 'less'} than {other_name}."


def _without_exact_sum(listed: Total) -> str:
    if not listed.left_out:
        return ""
    awards = counted(listed.left_out, "award has", "awards have")
    return f" {awards} no exact sum and {noun_for(listed.left_out, 'is', 'are')} not in it."


def conditions_and_reasons(conditions: str, reasons: str | None) -> str:
    """The conditions of an award and the reasons for it, as far as they are known."""
    parts = (("Conditions", conditions), ("Reasons", reasons))
    return " ".join(f"{name}: {words.rstrip('.')}." for name, words in parts if words)


def amount_note(per: str | None, pot: str | None) -> str:
    """per year, from Small grants: what follows the sum of an award."""
    return ", ".join(filter(None, (f"per {per}" if per else "", f"from {pot}" if pot else "")))


def other_objectives(ids: Sequence[str]) -> str:
    """and 2.1, 3: what follows the first objective of an award."""
    return f"and {', '.join(ids)}" if ids else ""


def chart_caption(group: str, rows: int, most: int) -> str:
    """A chart of awards by year, place or the like. It may be cut at `most` rows, and says so if it has that many."""
    cut = f", the first {most}" if rows == most else ""
    return f"Exact sums awarded by {group}{cut}"


def grants_file(grants: int, left_out: Sequence[tuple[str, int]]) -> str:
    """What the file of grants holds and how many awards it leaves out, with a reason and a number for each."""
    held = f"{counted(grants, 'award').capitalize()} in the form of the 360Giving Data Standard 1.4.3."
    number = sum(count for _, count in left_out)
    if not number:
        return held
    reasons = "; ".join(f"{count} because {reason}" for reason, count in left_out)
    others = f"{counted(number, 'other')} {noun_for(number, 'is', 'are')}"
    return f"{held} {others} left out, since the standard has no place for them: {reasons}."
