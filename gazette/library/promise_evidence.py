"""Checks what a promise names as evidence, and the other papers that state it."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.dates import UNFILLED, KnownDate
from gazette.library.library import Library
from gazette.library.targets import Target
from gazette.problems import Problem
from gazette.records.paper import Paper
from gazette.records.promise import Promise

LATER_RECORD = "Name a later record that is about this promise, or remove it."
Fault = tuple[str, str]  # what is wrong, and what to write


def evidence_mistakes(library: Library) -> Iterator[Problem]:
    """Evidence is a later record about the very promise, and a promise of two papers is one entry."""
    for paper in library.of(Paper):
        for index, promise in enumerate(paper.promises):
            for number, evidence in enumerate(promise.evidence):
                target = library.linked("any", evidence.record)
                fault = _fault_of_evidence(library, paper, promise, target) if target else None
                at = ("promises", index, "evidence", number, "record")
                if fault:
                    yield paper.problem(*fault, at=at)
                elif target and day_of(target).is_certainly_before(paper.when):
                    older = f"older than the promise: its date is {day_of(target)}."
                    what = f"The evidence for the promise {promise.id} is {older}"
                    yield paper.problem(what, LATER_RECORD, at=at)
            for number, written in enumerate(promise.also_in):
                target = library.linked("any", written)
                fault = _fault_of_paper(paper, promise, target) if target else None
                if fault:
                    yield paper.problem(*fault, at=("promises", index, "also_in", number))


def promises_stated_twice(library: Library) -> Iterator[Problem]:
    """Two papers that state one promise make one entry, so that it has one state and is counted once."""
    first: dict[str, tuple[Paper, Promise]] = {}
    for paper in library.of(Paper):
        for index, promise in enumerate(paper.promises):
            other, same = first.setdefault(promise.title.casefold(), (paper, promise))
            if other is not paper and promise.id != same.id:
                yield paper.problem(
                    f"The promise {promise.id} is also stated in {other.path}, as {same.id}.",
                    "Keep it in the earlier paper, and name the later one there under also_in:.",
                    at=("promises", index, "text"),
                )


def day_of(target: Target) -> KnownDate:
    """The last known day of a round, or the date of a record; what is kept up to date has none."""
    fund_round = target.round
    if fund_round:
        dates = (fund_round.results, fund_round.closes, fund_round.opens, fund_round.announced)
        return next((day for day in dates if day and day.is_known), UNFILLED)
    return UNFILLED if target.record.is_ongoing else target.record.when


def _fault_of_evidence(library: Library, paper: Paper, promise: Promise, target: Target) -> Fault | None:
    record = target.record
    if record is paper:
        return f"The evidence for the promise {promise.id} is the paper that makes it.", LATER_RECORD
    if target in [library.linked("any", written) for written in promise.also_in]:
        return f"The evidence for the promise {promise.id} only states the same promise.", LATER_RECORD
    if record.is_invented and not promise.illustrative:
        what = f"The evidence for the promise {promise.id} is invented, but the promise is not."
        return what, "Name another record, or also write illustrative: yes for the promise."
    return None


def _fault_of_paper(paper: Paper, promise: Promise, target: Target) -> Fault | None:
    if target.record is paper:
        what = f"The promise {promise.id} names its own paper under also_in."
        return what, "Name another paper, or remove it."
    if not isinstance(target.record, Paper):
        what = f"The promise {promise.id} names a {target.record.kind} under also_in, which is only for papers."
        return what, "Name a report, a plan or a decision."
    if target.record.when.is_certainly_before(paper.when):
        what = f"The promise {promise.id} was stated earlier, in {target.record.path}."
        return what, "Move it to that paper, and name this one there under also_in:."
    return None
