"""The versions of each record: its publications in order, with what each changed, read from the history of its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gazette import history
from gazette.cache import Cache
from gazette.library.file_versions import file_difference, files_differ
from gazette.library.library import Library
from gazette.library.past_texts import PastTexts
from gazette.library.private_words import PrivateWords
from gazette.library.publications import Missing, Version
from gazette.library.removals import removed_in_other_language, without_removed
from gazette.records import Record
from gazette.records.change import Change, Release
from gazette.records.publication import PUBLISHED, REMOVED, Publication

MOST = 10  # versions compared; earlier ones are only counted


def with_history(library: Library, cache: Cache, today: date | None = None) -> Library:
    """The library with its versions and its commit. It is quick while no record has a second version."""
    several = list(_of_several(library, today))
    if not several:
        return replace(library, commit=history.commit_of(library.root, PUBLISHED))
    texts = PastTexts(library, [record for record, _ in several], cache)
    words = PrivateWords(library, texts, cache)
    versions = {record.identity: _versions(record, states, texts, words) for record, states in several}
    return replace(library, versions=versions, commit=history.commit_of(library.root, PUBLISHED))


def several_versions(library: Library, today: date | None) -> list[Record]:
    """The records that have more than one version, as the register of publications shows."""
    return [record for record, _ in _of_several(library, today)]


@dataclass(frozen=True)
class _States:
    """The publications of a record with a new text; None is the text as it is now, if that is not published yet."""

    rows: tuple[Publication | None, ...]
    earlier: tuple[Publication, ...] = ()  # from before words were removed; nothing of them is shown

    @property
    def is_several(self) -> bool:
        return len(self.rows) > 1 or bool(self.earlier)


def _of_several(library: Library, today: date | None) -> Iterator[tuple[Record, _States]]:
    removed = removed_in_other_language(library.publications.by_record, library.documents, today or date.max)
    for record in library.documents:
        states = _states(library, record, removed.get(record.identity))
        if states.is_several:
            yield record, states


def _states(library: Library, record: Record, removed: date | None) -> _States:
    rows = library.publications.of(record)
    number = len(rows) - 1 if rows and rows[-1].has_text_of(record) else len(rows)
    marked = [*without_removed(rows[:number], record, removed), *rows[number:]]
    earlier = tuple(row for row in marked if row.fingerprint == REMOVED)
    states: list[Publication | None] = []
    for row in marked[len(earlier) :]:
        if not states or states[-1] is None or _differ(states[-1], row):
            states.append(row)
    last = states[-1] if states else None
    if (last is None and earlier) or (last and _differ(last, record)):
        states.append(None)
    return _States(tuple(states), earlier)


def _differ(before: Publication, later: Publication | Record) -> bool:
    return before.fingerprint != later.fingerprint or files_differ(before, later)


def _versions(record: Record, publications: _States, texts: PastTexts, words: PrivateWords) -> tuple[Version, ...]:
    """A version for each text that was published, the earliest first, each with its notes and what differs."""
    versions: list[Version] = []
    states = publications.rows
    shown = {note for row in publications.earlier for note in row.notes}  # of the notes that an earlier version had
    for number, state in enumerate(states):
        notes = [change for change in _notes_at(record, state) if change.fingerprint not in shown]
        shown |= {change.fingerprint for change in notes}
        before = states[number - 1] if number else None
        missing = _why_missing(record, before, texts) or ("lost" if number < len(states) - MOST else None)
        missing = "removed" if publications.earlier and not number else missing
        version = Version(state.published if state else None, tuple(notes), missing=missing)
        if before and not missing:
            version = _compared(version, record, before, state, texts, words)
        versions.append(_with_files(version, before, state or record))
    return tuple(versions)


def _with_files(version: Version, before: Publication | None, later: Publication | Record) -> Version:
    """The version with what happened to the files, which needs no history; what was taken back is not mentioned."""
    if before is None or version.missing in ("withdrawn", "removed", "not shown"):
        return version
    return replace(version, differences=(*version.differences, *file_difference(before, later)))


def _notes_at(record: Record, state: Publication | None) -> list[Change]:
    """The notes of changes with which a text was published, in the order of that publication."""
    notes = {change.fingerprint: change for change in record.written_changes}
    text = state.fingerprint if state else record.fingerprint
    releases = [change for change in record.changes if isinstance(change, Release) and change.text == text]
    return [*(notes[name] for name in (state.notes if state else notes) if name in notes), *releases]


def _why_missing(record: Record, before: Publication | None, texts: PastTexts) -> Missing | None:
    if before is None:
        return "first"
    withdrawals = {change.fingerprint for change in record.changes if change.kind == "withdrawal"}
    if record.is_hidden or (record.translation_of and before.withheld) or withdrawals - set(before.notes):
        return "withdrawn"  # what was taken back must not come back as a difference
    return None if texts.history else "no history"


def _compared(
    version: Version,
    record: Record,
    before: Publication,
    state: Publication | None,
    texts: PastTexts,
    words: PrivateWords,
) -> Version:
    """The version with what differs from the one before, or with why that cannot be shown."""
    fingerprint = state.fingerprint if state else record.fingerprint
    differences = texts.differences(record, before.fingerprint, fingerprint)
    if differences is None:
        return replace(version, missing="lost")
    if not words.may_be_shown(record, before.fingerprint, fingerprint, differences):
        return replace(version, missing="not shown")
    return replace(version, differences=differences)
