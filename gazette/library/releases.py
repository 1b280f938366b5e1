"""Notes about parts that became public on a day of their own: no author wrote one, and nothing appears silently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from gazette.dates import on
from gazette.grouping import grouped
from gazette.library.dated_parts import dated_parts_of
from gazette.library.embargo import DatedPart, public_from, release_of
from gazette.library.library import Library
from gazette.library.published_parts import parts_of
from gazette.london import has_come, instant
from gazette.plurals import counted
from gazette.records import Record
from gazette.records.change import Release
from gazette.records.publication import REMOVED, Parts
from gazette.sentences.changes import added


class _State(NamedTuple):
    """A text of a record, from the day on which it was published."""

    day: date
    rows: Parts  # by their names in the register of publications; none where nobody knows them
    fingerprint: str
    notes: frozenset[str]


def with_releases(library: Library, today: date) -> Library:
    """The library with a note on each record whose parts became public between two publications."""
    records = tuple(_with_releases(library, record, today) for record in library.records)
    return replace(library, records=records)


def _with_releases(library: Library, record: Record, today: date) -> Record:
    releases = list(_releases(library, record, today)) if library.publications.of(record) else []
    return record.model_copy(update={"changes": (*record.changes, *reversed(releases))}) if releases else record


def _releases(library: Library, record: Record, today: date) -> Iterator[Release]:
    """The notes, the latest first. What came out twice on a day is of the later publication."""
    parts = list(dated_parts_of(library, record))
    names = {part.line: part.name for part in parts_of(record) if part.line}
    for before, later in reversed([*pairwise(_states(library, record, today))]):
        released = [part for part in parts if _is_released(part, before, later, names)]
        if released and REMOVED not in (before.fingerprint, later.fingerprint):
            yield Release.of(on(later.day), added(_names(released)), later.fingerprint)
        parts = [part for part in parts if part not in released]


def _states(library: Library, record: Record, today: date) -> Sequence[_State]:
    """The different texts of a record, the last of which may be published with this build."""
    rows = library.publications.of(record)
    states = [_State(row.published, row.rows or {}, row.fingerprint, frozenset(row.notes)) for row in rows]
    now = _State(today, {}, record.fingerprint, frozenset(note.fingerprint for note in record.written_changes))
    every = [*states, now]
    first, *others = every
    return [first, *(later for before, later in zip(every, others, strict=False) if before[1:] != later[1:])]


def _is_released(part: DatedPart, before: _State, later: _State, names: Mapping[int, str]) -> bool:
    """Whether it became public in between. What happened on a past day may have been typed in late, with a note.

    A row that was in the earlier text was not added, whatever its day is now.
    """
    if part.line is not None and names.get(part.line) in before.rows:
        return False
    moment, is_noted = public_from(release_of(part)), bool(later.notes - before.notes)
    is_between = not has_come(moment, instant(before.day)) and has_come(moment, instant(later.day + timedelta(days=1)))
    return is_between and before.fingerprint != later.fingerprint and not (is_noted and part.is_of_an_act)


def _names(parts: Sequence[DatedPart]) -> Sequence[str]:
    """What they are called, rows by their number: the results of the round 2024, 12 grants."""
    rows = grouped((part.noun, part) for part in parts if part.noun)
    names = dict.fromkeys(part.for_readers or part.name for part in parts if not part.noun)
    return (*names, *(counted(len(several), *noun) for noun, several in rows.items()))
