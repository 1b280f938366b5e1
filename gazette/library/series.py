"""The numbers that are missing from series of references that run without a gap."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import Decision
from gazette.records.office import Series

Run = tuple[str, ...]  # the year and the letters by which runs of numbers differ
MOST_NAMED = 5  # missing numbers in one message
REMEDY = (
    "Add the notice. If it cannot be shown, write one with its reference and a title that is safe to show, and with "
    "status: withheld, status_reason: (the exemption) and review_due:"
)


def gaps(library: Library) -> Iterator[Problem]:
    """Numbers missing from a series that the office declares as running, each reported at the notice after the gap.

    If the shape has a year, numbers begin at 1 in each year except the first, because the record may begin late.
    """
    if library.unreadable.names or _outside(library):
        return  # a reference that cannot be read may be the missing one
    for series in library.office.series:
        if series.running and not series.unknown_groups and "{number}" in series.shape:
            yield from _gaps_of(series, library)


def _gaps_of(series: Series, library: Library) -> Iterator[Problem]:
    runs = _runs(series, _decisions(library))
    first_year = min((run[0] for run in runs), default="")
    for run, numbers in sorted(runs.items()):
        before = 0 if series.is_yearly and run[0] != first_year else min(numbers) - 1
        for number in sorted(numbers):
            missing = range(before + 1, number)
            if missing:
                yield _problem(series, numbers[number], missing)
            before = number


def _runs(series: Series, decisions: Iterable[Decision]) -> dict[Run, dict[int, Decision]]:
    runs: dict[Run, dict[int, Decision]] = defaultdict(dict)
    shape = re.compile(series.groups)
    for decision in decisions:
        match = shape.fullmatch(decision.reference)
        if match:
            parts = match.groupdict()
            run = tuple(parts[name] for name in ("year", "yy", "letters") if name in parts)
            runs[run or ("",)].setdefault(int(parts["number"]), decision)
    return runs


def _problem(series: Series, after: Decision, missing: range) -> Problem:
    names = [_spelt(series, after.reference, number) for number in missing[:MOST_NAMED]]
    rest = len(missing) - len(names)
    listed = ", ".join(names) + (f" and {rest} more" if rest else "")
    verb = "is" if len(missing) == 1 else "are"
    what = f"The series {series.shape} runs without a gap, but before {after.reference} {listed} {verb} missing."
    return after.problem(what, REMEDY, at=("reference",))


def _spelt(series: Series, like: str, number: int) -> str:
    """The missing reference, spelt like the one after it."""
    match = re.fullmatch(series.groups, like)
    assert match
    start, end = match.span("number")
    return like[:start] + str(number).zfill(end - start) + like[end:]


def _decisions(library: Library) -> Iterator[Decision]:
    """Every decision with a reference, including decisions that are held back."""
    for record in (*library.records, *library.held):
        if isinstance(record, Decision) and record.has_reference and not record.translation_of:
            yield record


def _outside(library: Library) -> bool:
    """Whether a reference fits none of the series."""
    patterns = [re.compile(series.pattern) for series in library.office.series if not series.unknown_groups]
    references = [decision.reference for decision in _decisions(library)]
    return any(not any(pattern.fullmatch(reference) for pattern in patterns) for reference in references)
