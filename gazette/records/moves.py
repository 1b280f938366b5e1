"""A paragraph or a heading that has another number or other words now, as a note of a change says it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from gazette.markup.numbering import anchor_of, heading_slug
from gazette.plurals import listed
from gazette.records.change import Change
from gazette.records.cited_part import CitedPart, CitedRow

MOST_LISTED = 3  # ids in a row that a note names one by one
HEADING = "#"  # before the anchor of a heading without a number
HOW_TO_MOVE = "Write the old one, to, and the new one, such as moved: 1.1 to 1.2, or moved: why to reasons."
_QUOTES = " \t\"'“”‘’"
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*(?:\([a-z]+\))*")
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?")


class Move(NamedTuple):
    """Both names as the register of publications has them: "1.1" or "#why"."""

    old: str
    new: str


def place_name(written: str) -> str:
    """The name of a place in a text: 1.1 for a paragraph, #why for a heading, which may be written in its own words."""
    words = re.sub(r"(?i)^(?:paragraphs?|headings?|section)\s+", "", written.strip(_QUOTES)).strip(_QUOTES)
    return words if _NUMBER.fullmatch(words) else HEADING + heading_slug(words.lstrip(HEADING))


def place_anchor(name: str) -> str:
    """The anchor of a place on the page."""
    return name.removeprefix(HEADING) if name.startswith(HEADING) else anchor_of(name)


def moves_of(changes: Iterable[Change], names: Collection[str]) -> Iterator[Move]:
    """The moves that notes of changes say. `names` are those of the present text, for headings with "to" in them."""
    for change in changes:
        for written in change.moved:
            yield from filter(None, (move_of(part, names) for part in parts_of(written)))


def number_now(number: str, later: Iterable[Change]) -> str:
    """The number of a paragraph that a note names; later notes may have given it another."""
    for note in later:
        number = next((move.new for move in moves_of([note], ()) if move.old == number), number)
    return number


def parts_of(written: str) -> list[str]:
    """The single moves of `1.1 to 1.2, 1.2 to 1.3`."""
    return _BETWEEN.split(written.strip())


def move_of(written: str, names: Collection[str]) -> Move | None:
    """The move in words such as `1.1 to 1.2`; None where they say none."""
    parts = re.split(r"\s+to\s+", written.strip())
    pairs = [(" to ".join(parts[:at]), " to ".join(parts[at:])) for at in range(1, len(parts))]
    moves = [Move(place_name(old), place_name(new)) for old, new in pairs if old and new]
    return next((move for move in moves if move.new in names), moves[0] if moves else None)


def is_named(name: str, change: Change) -> bool:
    """Whether a note of a change names a place: under its paragraphs, or in its words."""
    return name in map(place_name, change.paragraphs) or is_in_words(name, change)


def is_in_words(name: str, change: Change) -> bool:
    """Whether the words of a note name a place."""
    if name.startswith(HEADING):
        return f"-{name.removeprefix(HEADING)}-" in f"-{heading_slug(change.note)}-"
    return re.search(rf"(?<![\w.(]){re.escape(name)}(?![\w(]|\.[0-9])", change.note) is not None


def names_part(kind: type[CitedPart], part_id: str, change: Change) -> bool:
    """Whether the words of a note name a part by its id; with its noun, where the id is a number alone."""
    is_there = re.search(rf"(?<![\w.-]){re.escape(part_id)}(?![\w-]|\.[0-9])", change.note, re.I) is not None
    is_there = is_there or (issubclass(kind, CitedRow) and _is_between_named(part_id, change.note))
    return is_there and (is_clear_alone(kind, part_id) or kind.noun in change.note.lower())


def _is_between_named(part_id: str, note: str) -> bool:
    """Whether a note names ids on both sides of an id: rf-001 to rf-004."""
    numbered = re.fullmatch(r"(.*?)([0-9]+)", part_id)
    if numbered is None:
        return False
    begin = re.escape(numbered[1])
    pairs = re.findall(rf"(?<![\w.-]){begin}([0-9]+)(?: to | ?– ?){begin}([0-9]+)(?![\w-]|\.[0-9])", note, re.I)
    return any(int(first) <= int(numbered[2]) <= int(last) for first, last in pairs)


def ids_in_note(ids: Sequence[str]) -> str:
    """Ids as a note may name them, the first and the last where all between are among them."""
    numbered = [re.fullmatch(r"(.*?)([0-9]+)", part_id) for part_id in ids]
    begins = {match[1] for match in numbered if match}
    numbers = [int(match[2]) for match in numbered if match]
    in_a_row = len(ids) > MOST_LISTED and None not in numbered and len(begins) == 1
    if in_a_row and numbers == [*range(numbers[0], numbers[0] + len(ids))]:
        return f"{ids[0]} to {ids[-1]}"
    return listed(ids)


def is_clear_alone(kind: type[CitedPart], part_id: str) -> bool:
    """Whether an id names a part without its noun; 4 could be anything."""
    return issubclass(kind, CitedRow) or re.search("[A-Za-z]", part_id) is not None


def names_file(name: str, change: Change) -> bool:
    """Whether the words of a note name a file."""
    return name.rpartition("/")[2].casefold() in change.note.casefold()
