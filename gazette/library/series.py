"""The numbers that are missing from series of references that run without a gap, and declared gaps that are filled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gazette.library.library import Library
from gazette.problems import Cause, Mistake, Problem
from gazette.records import Decision
from gazette.records.series import Gap, GapSpan, Run, Series, run_of

MOST_NAMED = 5  # missing numbers in one message
REMEDY = (
    "Add the notice, or remove running from the series in office.md until all are there. If it cannot be shown, write "
    "one with its reference and a title that is safe to show, with status: withheld, status_reason: (the exemption) "
    "and review_due: (a day). If there never was a notice, say so in office.md, under gaps: of the series, with "
    "numbers: and reason:"
)
REMEDY_COMPILED = (
    "Readers see that this record has no notice of it. If a source says why, write it in office.md, under gaps: of the "
    "series, with numbers: and reason:"
)


@dataclass(frozen=True)
class MissingNumbers:
    """Numbers in a row that no notice of a running series has and no gap explains, with the notice after them."""

    series: Series
    before: Decision
    references: tuple[str, ...]  # spelt like that of the notice


def gaps(library: Library) -> Iterator[Problem]:
    """Numbers missing from a series that the office declares as running, and declared gaps that are filled."""
    yield from _filled_gaps(library)
    if not library.office.is_compiled:
        yield from (_problem(missing, REMEDY) for missing in missing_numbers(library))


def gap_warnings(library: Library) -> Iterator[tuple[Decision, Problem]]:
    """In a compiled record a missing number proves nothing, so it is only a warning, at the notice after the gap."""
    if library.office.is_compiled:
        for missing in missing_numbers(library):
            yield missing.before, _problem(missing, REMEDY_COMPILED, warning="gap")


def missing_numbers(library: Library) -> Iterator[MissingNumbers]:
    """The missing numbers of every running series, in the order of the series and their numbers.

    If the shape has a year, numbers begin at 1 in each year except the first, because the record may begin late.
    """
    if library.unreadable.names or _outside(library):
        return  # a reference that cannot be read may be the missing one
    for series in library.office.series:
        if series.running and not series.unknown_groups and "{number}" in series.shape:
            yield from _missing_in(series, library)


def _missing_in(series: Series, library: Library) -> Iterator[MissingNumbers]:
    runs, explained = _runs(series, library), tuple(_spans(series))
    first_year = min((run[0] for run in runs), default="")
    for run, numbers in sorted(runs.items()):
        before = 0 if series.is_yearly and run[0] != first_year else min(numbers) - 1
        for number in sorted(numbers):
            missing = [lost for lost in range(before + 1, number) if not _is_explained(explained, run, lost)]
            for row in _consecutive(missing):
                spelt = tuple(_spelt(series, numbers[number].reference, lost) for lost in row)
                yield MissingNumbers(series, numbers[number], spelt)
            before = number


def _consecutive(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """The numbers in rows without a gap."""
    starts = [index for index, number in enumerate(numbers) if index == 0 or numbers[index - 1] != number - 1]
    for start, end in pairwise([*starts, len(numbers)]):
        yield numbers[start:end]


def _runs(series: Series, library: Library) -> Mapping[Run, dict[int, Decision]]:
    """The decisions of a series by their runs and numbers."""
    runs: dict[Run, dict[int, Decision]] = defaultdict(dict)
    for decision in _decisions(library):
        if series in library.office.series_of(decision.reference, decision.series, decision.when):
            parts = series.match(decision.reference) or {}
            runs[run_of(parts)].setdefault(int(parts["number"]), decision)
    return runs


def _spans(series: Series) -> Iterator[GapSpan]:
    for gap in series.gaps:
        yield from _spans_of(series, gap)


def _spans_of(series: Series, gap: Gap) -> Sequence[GapSpan]:
    """The missing numbers of a gap; none where they cannot be read, which the office's own checks report."""
    try:
        return list(series.spans_of(gap))
    except Mistake:
        return ()


def _is_explained(spans: Sequence[GapSpan], run: Run, number: int) -> bool:
    return any(span.has(run, number) for span in spans)


def _filled_gaps(library: Library) -> Iterator[Problem]:
    """A number that the office lists as a gap, though a decision has it."""
    for index, series in enumerate(library.office.series):
        if not series.gaps or series.unknown_groups or "{number}" not in series.shape:
            continue
        runs = _runs(series, library)
        for place, gap in enumerate(series.gaps):
            spans = _spans_of(series, gap)
            filled = [
                decision
                for run, numbers in runs.items()
                for number, decision in numbers.items()
                if _is_explained(spans, run, number)
            ]
            for decision in sorted(filled, key=lambda decision: decision.path)[:1]:
                what = f"The gap {gap.numbers} is listed as a gap, but {decision.path} is {decision.reference}."
                remedy = "Remove that number from the gap."
                yield library.office.problem(what, remedy, at=("series", index, "gaps", place, "numbers"))


def _problem(missing: MissingNumbers, remedy: str, warning: str = "") -> Problem:
    names = missing.references[:MOST_NAMED]
    rest = len(missing.references) - len(names)
    listed = ", ".join(names) + (f" and {rest} more" if rest else "")
    verb = "is" if len(missing.references) == 1 else "are"
    reference = missing.before.reference
    what = f"The series {missing.series.shape} runs without a gap, but {listed} {verb} missing before {reference}."
    problem = missing.before.problem(what, remedy, at=("reference",), warning=warning)
    name = missing.references[0] if len(missing.references) == 1 else missing.before.path
    return replace(problem, cause=Cause("follows", name))


def _spelt(series: Series, like: str, number: int) -> str:
    """The missing reference, spelt like the one after it."""
    start, end = series.number_at(like)
    return like[:start] + str(number).zfill(end - start) + like[end:]


def _decisions(library: Library) -> Iterator[Decision]:
    """Every decision with a reference, including decisions that are held back."""
    for record in (*library.records, *library.held.records):
        if isinstance(record, Decision) and record.has_reference and not record.translation_of:
            yield record


def _outside(library: Library) -> bool:
    """Whether a reference fits none of the series, and nobody said that it is right."""
    return any(
        not library.office.series_of(decision.reference)
        and not any(answer.warning == "reference" for answer in decision.accepted)
        for decision in _decisions(library)
    )
