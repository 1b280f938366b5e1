"""Paragraphs and headings that others may have cited, and that are gone or have another number or other words now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gazette.dates import say_day
from gazette.fingerprints import alikeness, is_recognisable
from gazette.library.former_places import OTHER, SAME, former_places, moves_since
from gazette.library.library import Library
from gazette.library.published_parts import paragraphs_of
from gazette.plurals import listed
from gazette.problems import Problem
from gazette.records import Record
from gazette.records.moves import HEADING, HOW_TO_MOVE, move_of, parts_of
from gazette.records.publication import Parts, Publication

AHEAD = 3  # by so much is a passage more like another one than like that under its own name


def place_mistakes(library: Library, record: Record, last: Publication) -> Iterator[Problem]:
    """What is wrong with the addresses inside a text that was published."""
    if record.is_hidden or record.path in library.unreadable.faulty:
        return
    rows = library.publications.of(record)
    yield from _wrong_moves(rows, record, last)
    if last.paragraphs is None or record.fingerprint == last.fingerprint:
        return
    moved = _moved_silently(last, record)
    yield from _moved_problems(record, last, moved)
    yield from _gone_problems(rows, record, last, moved)
    yield from _reused(rows, record, last)


def move_mistakes(library: Library) -> Iterator[Problem]:
    """Moves that cannot be read, in any note of a record."""
    for record in library.documents:
        yield from _unreadable_moves(record, paragraphs_of(record) if record.changes else {})


def _unreadable_moves(record: Record, names: Parts) -> Iterator[Problem]:
    for number, change in enumerate(record.changes):
        for written in change.moved:
            if not all(move_of(part, names) for part in parts_of(written)):
                yield record.problem(
                    f"'{written}' does not say what moved.", HOW_TO_MOVE, at=("changes", number, "moved")
                )


def _wrong_moves(rows: Sequence[Publication], record: Record, last: Publication) -> Iterator[Problem]:
    """A move leads from a place that was published to one that is in the text now."""
    present = paragraphs_of(record)
    ever = {name for row in rows for name in row.paragraphs or {}}
    for change, move in moves_since(last, record):
        at = ("changes", record.changes.index(change), "moved")
        if move.new not in present:
            what = f"The note says that {_words([move.old])} is now {move.new}, which is not in the text."
            yield record.problem(what, _names_of(present), at=at)
        elif ever and move.old not in ever:
            what = f"The note says that {_words([move.old])} has moved, and no text with it was published."
            yield record.problem(what, _names_of(last.paragraphs or {}), at=at)


def _names_of(names: Iterable[str]) -> str:
    shown = list(names)
    return f"Choose from: {', '.join(shown[:12])}{' …' if len(shown) > 12 else '.'}"


def _moved_silently(last: Publication, record: Record) -> dict[str, str]:
    """The places whose words have another number now without a note that says so."""
    before, after = last.paragraphs or {}, paragraphs_of(record)
    noted = {move.old for _, move in moves_since(last, record)}
    pairs: dict[str, str] = {}
    for name, old in before.items():
        if name in noted or after.get(name) == old or not is_recognisable(old):
            continue
        own = alikeness(old, after[name]) if name in after else -AHEAD
        likely = [other for other in after if _may_be(name, other, before, after)]
        best = max(likely, key=lambda other: alikeness(old, after[other]), default=None)
        if best and alikeness(old, after[best]) > SAME and alikeness(old, after[best]) >= own + AHEAD:
            pairs[name] = best
    return pairs


def _may_be(name: str, other: str, before: Parts, after: Parts) -> bool:
    """Whether the passage called `other` now may be the one that was called `name`."""
    if other == name or other.startswith(HEADING) != name.startswith(HEADING) or after[other] == before.get(other):
        return False
    if name.startswith(HEADING) and name in after:
        return after[other][:8] == before[name][:8]  # the same words are above another section now
    own = alikeness(before[other], after[other]) if other in before else -1
    return alikeness(before[name], after[other]) > own


def _moved_problems(record: Record, last: Publication, moved: Mapping[str, str]) -> Iterator[Problem]:
    """Published paragraphs with another number, and headings with another address, by their old and new anchors."""
    numbers = {old: new for old, new in moved.items() if not old.startswith(HEADING)}
    if numbers:
        yield _renumbered(record, last, numbers)
    for old, new in moved.items():
        if old.startswith(HEADING):
            what = f"The heading that was published on {say_day(last.published)} with the address {old} "
            what += f"now has the address {new}, and others may have linked to it."
            keep = (
                "Give the other heading with the same words other words"
                if old in paragraphs_of(record)
                else "Give it its old words"
            )
            remedy = f"{keep}, or write in the note of the change moved: {old[1:]} to {new[1:]}"
            yield _at_line(record, new, what, remedy)


def _renumbered(record: Record, last: Publication, moved: Mapping[str, str]) -> Problem:
    before, after = last.paragraphs or {}, paragraphs_of(record)
    verb = "is" if len(moved) == 1 else "are"
    what = f"{_words(moved).capitalize()} of the text published on {say_day(last.published)} {verb} now "
    what += (
        f"{listed(list(moved.values()))}, and others may have cited the old {'number' if verb == 'is' else 'numbers'}."
    )
    others = [name for name in after if name not in moved.values()]
    new = [name for name in others if name in moved]
    them = "it as it was" if len(moved) == 1 else "them as they were"
    kept = f"Number the new paragraph {_free_number(new[0], [*before, *others])}" if new else f"Number {them}"
    moves = ", ".join(f"{old} to {now}" for old, now in moved.items())
    remedy = f"{kept}, or write in the note of the change moved: {moves}{_overwritten(before, after, moved)}"
    return _at_line(record, next(iter(moved.values())), what, remedy)


def _overwritten(before: Parts, after: Parts, moved: Mapping[str, str]) -> str:
    """What the note says besides of paragraphs whose numbers the moved ones have, and that are nowhere else."""
    places = [name for name in dict.fromkeys(moved.values()) if name in before and name not in moved]
    lost = [name for name in places if alikeness(before[name], after[name]) < OTHER]
    if not lost:
        return ""
    quoted, same = ", ".join(f'"{name}"' for name in lost), ", ".join(f"{name} to {name}" for name in lost)
    remedy = f". What was {listed(lost)} before: also write paragraphs: [{quoted}] if removed, "
    return f"{remedy}or {same} under moved if part of the new text"


def _free_number(name: str, names: Iterable[str]) -> str:
    """The next number of the same section that nobody has had: 1.3 after 1.1 and 1.2."""
    section, dot, _ = name.rpartition(".")
    pattern = re.compile(rf"{re.escape(section + dot)}([0-9]+)(?:\(.*)?")
    used = [int(match[1]) for match in map(pattern.fullmatch, names) if match]
    return f"{section}{dot}{max(used, default=0) + 1}"


def _gone_problems(
    rows: Sequence[Publication], record: Record, last: Publication, moved: Mapping[str, str]
) -> Iterator[Problem]:
    """Places that are not in the text any more, and that no note names."""
    gone = [
        place
        for place in former_places(rows, record)
        if place.to is None and not {place.name, place.last_name} & set(moved) and not place.is_explained
    ]
    names = [place.name for place in gone if not place.is_heading]
    day = say_day(last.published)
    if names:
        verb, them = ("is", "it") if len(names) == 1 else ("are", "them")
        what = f"{_words(names).capitalize()} of the text published on {day} {verb} gone, "
        what += f"and others may have cited {them}."
        quoted = ", ".join(f'"{name}"' for name in names)
        remedy = f"Put {them} back, or name {them} in the note of the change, which then says that "
        remedy += f"{'it was' if len(names) == 1 else 'they were'} removed: "
        yield record.problem(what, f"{remedy}paragraphs: [{quoted}]", at=("changes",))
    if headings := [place.name for place in gone if place.is_heading]:
        yield _gone_headings(record, headings, day)


def _gone_headings(record: Record, names: Sequence[str], day: str) -> Problem:
    words = [name.removeprefix(HEADING) for name in names]
    note = f"write in the note of the change moved: {words[0]} to the new heading."
    if len(names) == 1:
        what = f"The heading with the address {names[0]} in the text published on {day} is gone, "
        what += "and others may have linked to it."
        remedy = f"Put it back, or {note} If it was removed, write its name in the words of the note: {words[0]}."
    else:
        what = f"The headings with the addresses {listed(names)} in the text published on {day} are gone, "
        what += "and others may have linked to them."
        removed = f"If they were removed, write their names in the words of the note: {', '.join(words)}."
        remedy = f"Put them back, or {note} {removed}"
    return record.problem(what, remedy, at=("changes",))


def _reused(rows: Sequence[Publication], record: Record, last: Publication) -> Iterator[Problem]:
    """A new paragraph with the number of one that was removed before: its address is that of the other."""
    after = paragraphs_of(record)
    earlier: dict[str, str] = {}
    moved = {place.name for place in former_places(rows, record) if place.to}
    for row in rows:
        earlier |= row.paragraphs or {}
    for name, old in earlier.items():
        is_new = name in after and name not in (last.paragraphs or {})
        is_other = is_new and not name.startswith(HEADING) and old and alikeness(old, after[name]) < OTHER
        if is_other and name not in moved:  # if its words have moved, the page says where
            what = f"The number {name} is that of a paragraph that was removed, and others may have cited it."
            free = _free_number(name, [*earlier, *after])
            yield _at_line(record, name, what, f"Number the new paragraph {free}.")


def _at_line(record: Record, name: str, what: str, remedy: str) -> Problem:
    lines = {paragraph.number: paragraph.line for paragraph in record.body.paragraphs}
    lines |= {f"{HEADING}{heading.anchor}": heading.line for heading in record.body.headings if not heading.number}
    return Problem(record.shown, lines.get(name, 1), what, remedy)


def _words(names: Iterable[str]) -> str:
    """Paragraph 1.1, paragraphs 1.1 and 1.2, the heading #why."""
    several = list(names)
    if len(several) == 1 and several[0].startswith(HEADING):
        return f"the heading {several[0]}"
    return f"{'paragraph' if len(several) == 1 else 'paragraphs'} {listed(several)}"
