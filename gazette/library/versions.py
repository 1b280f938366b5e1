"""The versions of each record: its publications in order, with what each changed, read from the history of its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gazette import history
from gazette.cache import Cache
from gazette.library.library import Library
from gazette.library.past_texts import PastTexts
from gazette.library.publications import Missing, Version
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.publication import PUBLISHED, Publication

MOST = 10  # versions compared; earlier ones are only counted


def with_history(library: Library, cache: Cache) -> Library:
    """The library with its versions and its commit. It is quick while no record has a second version."""
    states = {record.identity: _states(library, record) for record in library.documents}
    several = [record for record in library.documents if len(states[record.identity]) > 1]
    texts = PastTexts(library, several, cache) if several else None
    versions = {record.identity: _versions(record, states[record.identity], texts) for record in several if texts}
    return replace(library, versions=versions, commit=history.commit_of(library.root, PUBLISHED))


def _states(library: Library, record: Record) -> list[Publication | None]:
    """Its publications with a new text; None is the text as it is now, if that is not published yet."""
    states: list[Publication | None] = []
    for row in library.publications.by_record.get(record.identity, ()):
        if not states or states[-1] is None or states[-1].fingerprint != row.fingerprint:
            states.append(row)
    last = states[-1] if states else None
    return states if last is None or last.fingerprint == record.fingerprint else [*states, None]


def _versions(record: Record, states: Sequence[Publication | None], texts: PastTexts) -> tuple[Version, ...]:
    versions: list[Version] = []
    shown: set[str] = set()  # fingerprints of the notes that an earlier version came with
    for number, state in enumerate(states):
        notes = [change for change in _notes_at(record, state) if change.fingerprint not in shown]
        shown |= {change.fingerprint for change in notes}
        before = states[number - 1] if number else None
        missing = _why_missing(record, before, texts) or ("lost" if number < len(states) - MOST else None)
        version = Version(state.published if state else None, tuple(notes), missing=missing)
        versions.append(version if missing or before is None else _compared(version, record, before, state, texts))
    return tuple(versions)


def _notes_at(record: Record, state: Publication | None) -> list[Change]:
    """The notes of changes with which a text was published, in the order of that publication."""
    notes = {change.fingerprint: change for change in record.changes}
    return [notes[name] for name in (state.notes if state else notes) if name in notes]


def _why_missing(record: Record, before: Publication | None, texts: PastTexts) -> Missing | None:
    if before is None:
        return "first"
    withdrawals = {change.fingerprint for change in record.changes if change.kind == "withdrawal"}
    if record.is_withheld or (record.translation_of and before.withheld) or withdrawals - set(before.notes):
        return "withdrawn"  # what was taken back must not come back as a difference
    return None if texts.history else "no history"


def _compared(
    version: Version, record: Record, before: Publication, state: Publication | None, texts: PastTexts
) -> Version:
    fingerprint = state.fingerprint if state else record.fingerprint
    differences = texts.differences(record, before.fingerprint, fingerprint)
    return replace(version, missing="lost") if differences is None else replace(version, differences=differences)
