"""Warnings about sums in fields that the text of the same record does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from gazette.library.awards import award_problem
from gazette.library.library import AwardInFund, Library
from gazette.lints import LintWarning
from gazette.money import AnyAmount, say_pounds
from gazette.problems import Problem
from gazette.records import Decision, Record

_SUM = re.compile(r"£([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]{2})?(?![0-9.]*\s?(?:k|m|bn|thousand|million|billion)\b)")
_MARKUP = re.compile(r"<[^>]+>")


def figure_warnings(record: Record) -> Iterator[LintWarning]:
    """A decision whose text names sums, and none of them is its amount: one of the two may be a slip."""
    if not isinstance(record, Decision) or record.amount is None or record.amount.closeness != "exact":
        return
    sums = _sums_in(f"{record.decision} {_MARKUP.sub(' ', record.body.html)}")
    if sums and record.amount.pounds not in (*sums, sum(sums)):
        named = ", ".join(say_pounds(pounds) for pounds in sums)
        what = f"The amount is {record.amount}, and the text names {named}."
        remedy = "Correct the one that is wrong, or name the amount in the text."
        yield LintWarning("", record.problem(what, remedy, at=("amount",), warning="amount"))


def award_figure_warnings(library: Library) -> Iterator[Problem]:
    """Awards above the largest sum that the round allows to ask for."""
    for row in (row for rows in library.awards_in_funds.values() for row in rows):
        largest, amount = _largest_bid(row), row.award.amount
        are_exact = largest and largest.closeness == amount.closeness == "exact"
        if largest and are_exact and (amount.least or 0) > (largest.most or 0):
            what = f"The award {row.award.id} is {amount}, and a bid could be {largest} at most."
            problem = award_problem(library, row, what, "Correct the one that is wrong.")
            yield replace(problem, warning="largest bid")


def _largest_bid(row: AwardInFund) -> AnyAmount | None:
    """The most that could be asked for in the part of the money that an award names, or else in its round."""
    if row.round is None:
        return None
    limits = (pot.largest for pot in row.round.pots if pot.name == row.award.pot and pot.largest)
    return next(limits, row.round.largest_bid)


def _sums_in(text: str) -> list[Decimal]:
    """Each sum of a text once, in its order."""
    sums = (Decimal(whole.replace(",", "") + pence) for whole, pence in _SUM.findall(text))
    return list(dict.fromkeys(sums))
