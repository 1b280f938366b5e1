"""Warnings about the numbers of decisions: of no series, outside the years of their series, of no decision here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gazette.frontmatter.sentences import nearest
from gazette.grouping import grouped
from gazette.library.library import Library
from gazette.library.series import gap_warnings
from gazette.lints import LintWarning
from gazette.markup.body import Reference
from gazette.problems import Problem
from gazette.records import Decision, Record
from gazette.records.decision import OtherOffice
from gazette.records.decision_chain import Chain
from gazette.records.series import Series
from gazette.references import LooseKey, loose

WARNING = "reference"


def reference_warnings(library: Library) -> Mapping[str, tuple[LintWarning, ...]]:
    """The warnings by the identities of their records."""
    warnings = (*_of_decisions(library), *_in_texts(library), *gap_warnings(library))
    return grouped((record.identity, LintWarning("", problem)) for record, problem in warnings)


def _of_decisions(library: Library) -> Iterator[tuple[Record, Problem]]:
    office = library.office
    if not office.series or any(series.unknown_groups for series in office.series):
        return
    for decision in library.decisions:
        fitting = office.series_of(decision.reference, decision.series)
        if not decision.has_reference or (decision.series and not fitting and office.series_of(decision.reference)):
            continue
        if not fitting:
            yield decision, _of_no_series(decision, [series.shape for series in office.series])
        elif not any(series.may_be_of(decision.when) for series in fitting):
            yield decision, _outside(decision, fitting)


def _of_no_series(decision: Decision, shapes: Sequence[str]) -> Problem:
    what = f"The reference {decision.reference} does not fit any of the office's series."
    remedy = (
        f"Write it as {' or '.join(dict.fromkeys(shapes))}. If it is really printed like that, "
        f"add its series to office.md or, for a single one, write accepted: with warning: {WARNING} and a reason."
    )
    return decision.problem(what, remedy, at=("reference",), warning=WARNING)


def _outside(decision: Decision, fitting: Sequence[Series]) -> Problem:
    periods = " or ".join(dict.fromkeys(map(_period, fitting)))
    what = (
        f"{decision.main_date} is {decision.when}, but in office.md the series of {decision.reference} runs {periods}."
    )
    remedy = "Correct the date or the reference, or since and until of the series."
    return decision.problem(what, remedy, at=("reference",), warning=WARNING)


def _period(series: Series) -> str:
    first = f"from {series.since}" if series.since else ""
    last = f"until {series.until}" if series.until else ""
    return f"{first} {last}".strip()


def _in_texts(library: Library) -> Iterator[tuple[Record, Problem]]:
    """Numbers in a text that no decision here has, each once. Figures alone may be a number of anything."""
    numbers = [decision.reference for decision in library.decisions if decision.has_reference]
    held = {loose(record.name) for record in library.held.records}
    for record in library.records:
        bare = (slot for slot in record.body.slots if isinstance(slot, Reference) and not slot.certain)
        missing = [slot for slot in bare if slot.has_letters and not _is_here(library, slot)]
        first = {loose(slot.name): slot for slot in reversed(missing)}
        known = held | (set(_named_elsewhere(record)) if isinstance(record, Decision) else set())
        for key, slot in first.items():
            if key not in known:
                yield record, _not_here(record, slot, nearest(slot.name, numbers))


def _named_elsewhere(decision: Decision) -> Iterator[LooseKey]:
    """The numbers in its fields of decisions that are not in this record, or that other offices gave it."""
    named: tuple[Chain | OtherOffice, ...] = (*decision.earlier, *decision.jointly_with)
    return (loose(other.reference) for other in named if other.reference)


def _is_here(library: Library, slot: Reference) -> bool:
    return bool(library.decision_names.with_number(slot.name)) or library.named_by(slot) is not None


def _not_here(record: Record, slot: Reference, near: str | None) -> Problem:
    guess = f"Did you mean {near}? " if near else ""
    remedy = f"{guess}If it is right and not in this record, write accepted: with warning: {WARNING} and a reason."
    return Problem(record.shown, slot.line, f"There is no decision '{slot.name}' here.", remedy, WARNING)
