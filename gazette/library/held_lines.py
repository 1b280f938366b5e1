"""What is held, in lines for the terminal, and when the next of it becomes public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from gazette.library.dated_parts import path_of
from gazette.library.embargo import DatedPart, moments_after, public_from, release_of
from gazette.library.library import Library
from gazette.london import LONDON
from gazette.records import Record


def held_lines(library: Library, held: Iterable[Record | DatedPart]) -> Iterator[str]:
    """A line for each document and each part that is held, the first to become public first."""
    for piece in sorted(held, key=lambda piece: public_from(release_of(piece))):
        if isinstance(piece, Record):
            yield f"{piece.shown}: held until {piece.published}"
        else:
            line = f":{piece.line}" if piece.line else ""
            yield f"{path_of(library, piece)}{line}: {piece.name}: held until {release_of(piece)}"


def next_release(held: Iterable[Record | DatedPart], now: datetime) -> str:
    """The moment at which the site has to be built again, such as 2024-07-01 09:30; "" where nothing is held."""
    moment = min(moments_after(held, now), default=None)
    return moment.astimezone(LONDON).strftime("%Y-%m-%d %H:%M") if moment else ""
