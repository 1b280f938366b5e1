"""What happened to each paragraph and heading that was ever published: it has moved, or it was removed.

Others cite a paragraph by its number, so its address goes on working for as long as the record does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gazette import fingerprints
from gazette.library.published_parts import paragraphs_of
from gazette.records import Record
from gazette.records.change import Change
from gazette.records.moves import HEADING, Move, is_named, moves_of
from gazette.records.publication import Parts, Publication

SAME = 4  # from here on, two fingerprints are of the same passage with some words corrected
OTHER = 3  # below this, they are of two passages


@dataclass(frozen=True)
class FormerPlace:
    """A name that a passage was published under and has no longer."""

    name: str  # "1.1", or "#why" for a heading
    to: str | None  # the name that its words have now; None if it was removed
    change: Change | None  # the note that says so, or the last of those that came with it
    before: str | None = None  # the next name in the text as it was, by which its place is found
    is_reused: bool = False  # whether another passage has the name now
    is_explained: bool = True  # whether a note names it, or says that words were removed
    last_name: str = ""  # of what was removed, if it had moved before

    @property
    def is_heading(self) -> bool:
        return self.name.startswith(HEADING)

    @property
    def was_removed(self) -> bool:
        """Whether nothing may say where it was and what."""
        return self.to is None and self.change is not None and self.change.is_removal


@dataclass
class _Passage:
    """A passage on its way through the publications."""

    name: str
    former: list[tuple[str, Change | None]] = field(default_factory=list)


@dataclass(frozen=True)
class _Step:
    """Two texts of a record, one after the other, with the notes that came with the second."""

    before: Parts
    after: Parts
    notes: tuple[Change, ...]

    @property
    def moves(self) -> dict[str, tuple[str, Change]]:
        """The new name of each place that a note says has moved, and the note."""
        return {move.old: (move.new, note) for note in self.notes for move in moves_of([note], self.after)}

    def keeps(self, name: str) -> bool:
        """Whether the name is still of the same passage, and was not given to one that moved."""
        if name not in self.after:
            return False
        targets = {new for old, (new, _) in self.moves.items() if old != name}
        alike = fingerprints.alikeness(self.before[name], self.after[name])
        return name not in targets or alike >= OTHER or not self.before[name]


def former_places(rows: Sequence[Publication], record: Record) -> tuple[FormerPlace, ...]:
    """The names that passages of a record no longer have, in the order in which they lost them."""
    present = paragraphs_of(record)
    passages: dict[str, list[_Passage]] = {}
    gone: list[FormerPlace] = []
    for step in _steps(rows, record):
        passages = _after(step, passages or {name: [_Passage(name)] for name in step.before}, gone, present)
    moved = [
        FormerPlace(name, now, note, is_reused=name in present)
        for now, several in passages.items()
        for passage in several
        for name, note in passage.former
        if name != now
    ]
    known = {place.name for place in (*moved, *gone)} | {name for row in rows for name in row.paragraphs or {}}
    return (*_each_once([*moved, *gone]), *_never_registered(record, present, known))


def _steps(rows: Sequence[Publication], record: Record) -> Iterator[_Step]:
    """The known texts in pairs; the last one is that of today."""
    published = [row for row in rows if row.paragraphs is not None and not row.withheld]
    for row, later in zip(published, [*published[1:], None], strict=False):
        after = paragraphs_of(record) if later is None else later.paragraphs
        yield _Step(row.paragraphs or {}, after or {}, row.notes_since(record.written_changes, later))


def _after(
    step: _Step, passages: dict[str, list[_Passage]], gone: list[FormerPlace], present: Parts
) -> dict[str, list[_Passage]]:
    """The passages by the names that they have after a step; those that were removed are added to `gone`."""
    moves = step.moves
    later: dict[str, list[_Passage]] = {}
    for name, several in passages.items():
        if name in moves and moves[name][0] in step.after:
            new, note = moves[name]
            for passage in several:
                passage.former.append((name, note))
            later.setdefault(new, []).extend(several)
        elif name not in step.before or step.keeps(name):
            later.setdefault(name, []).extend(several)
        else:
            gone += _removed(step, name, several, present)
    for name in step.after:
        later.setdefault(name, [_Passage(name)])
    return later


def _removed(step: _Step, name: str, passages: list[_Passage], present: Parts) -> Iterator[FormerPlace]:
    """The place, under every name that it ever had."""
    names = list(step.before)
    following = names[names.index(name) + 1 :]
    before = next((other for other in following if other in present and step.keeps(other)), None)
    removals = [note for note in step.notes if note.is_removal]
    naming = [note for note in step.notes if is_named(name, note)]
    change = next(iter((*removals, *naming, *reversed(step.notes))), None)
    is_known = bool(step.before[name])  # not of a text from which words were removed
    is_back = name in present and not (is_known and fingerprints.alikeness(step.before[name], present[name]) < OTHER)
    former = [old for passage in passages for old, _ in passage.former]
    for old in () if is_back else (*former, name):
        yield FormerPlace(old, None, change, before, old in present, bool(removals or naming), last_name=name)


def _each_once(places: Sequence[FormerPlace]) -> Iterator[FormerPlace]:
    """A name may have been of several passages. If no passage has it now, the latest to lose it keeps the address."""
    latest = {place.name: place for place in places}
    for place in places:
        if place.is_reused or latest[place.name] is place:
            yield place


def _never_registered(record: Record, present: Parts, known: set[str]) -> Iterator[FormerPlace]:
    """Moves from places that the register does not know, because it was begun later."""
    for change in record.changes:
        for move in moves_of([change], present):
            if move.new in present and move.old not in known and move.old not in present:
                yield FormerPlace(move.old, move.new, change)


def moves_since(last: Publication, record: Record) -> list[tuple[Change, Move]]:
    """The moves in the notes that are not published yet."""
    new = last.notes_since(record.changes)
    return [(change, move) for change in new for move in moves_of([change], paragraphs_of(record))]
