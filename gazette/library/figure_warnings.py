"""Warnings about sums in fields that the text of the same record does not confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.library.awards import award_problem
from gazette.library.library import Library
from gazette.library.targets import AwardInFund
from gazette.lints import LintWarning
from gazette.lints.text import lint_warning
from gazette.money import AnyAmount, figures_in, say_pounds
from gazette.problems import Problem
from gazette.records import Consultation, Decision, Record
from gazette.records.consultation_result import Result

_MARKUP = re.compile(r"<[^>]+>")


def figure_warnings(record: Record) -> Iterator[LintWarning]:
    if isinstance(record, Decision) and record.amount is not None and record.amount.closeness == "exact":
        yield from _amount_of(record, record.amount)
    elif isinstance(record, Consultation) and record.result:
        yield from _answers(record, record.result)


def _amount_of(decision: Decision, amount: AnyAmount) -> Iterator[LintWarning]:
    """A decision whose text names sums, and none of them is its amount: one of the two may be a slip."""
    sums = figures_in(f"{decision.decision} {_MARKUP.sub(' ', decision.body.html)}")
    if sums and amount.pounds not in (*sums, sum(sums)):
        named = ", ".join(say_pounds(pounds) for pounds in sums)
        what = f"The amount is {amount}, but the text mentions {named}."
        remedy = "Correct the one that is wrong, or mention the amount in the text."
        yield lint_warning(decision, what, remedy, ("amount",), "amount")


def _answers(consultation: Consultation, result: Result) -> Iterator[LintWarning]:
    """Questions whose shares come to less than all, and no note says which answers are left out."""
    for number, question in enumerate(result.questions):
        if what := question.too_little():
            at = ("result", "questions", number, "answers")
            remedy = "Correct the shares, or say in note which answers the source leaves out."
            yield lint_warning(consultation, what, remedy, at, "shares")


def award_figure_warnings(library: Library) -> Iterator[Problem]:
    """Awards above the largest sum that the round allows to ask for."""
    for row in (row for rows in library.awards_in_funds.values() for row in rows):
        largest, amount = _largest_bid(row), row.award.amount
        are_exact = largest and largest.closeness == amount.closeness == "exact"
        if largest and are_exact and (amount.least or 0) > (largest.most or 0):
            what = f"The award {row.award.id} is {amount}, but the largest bid allowed was {largest}."
            problem = award_problem(library, row, what, "Correct the one that is wrong.")
            yield replace(problem, warning="largest bid")


def _largest_bid(row: AwardInFund) -> AnyAmount | None:
    """The most that could be asked for in the part of the money that an award names, or else in its round."""
    if row.round is None:
        return None
    limits = (pot.largest for pot in row.round.pots if pot.name == row.award.pot and pot.largest)
    return next(limits, row.round.largest_bid)
