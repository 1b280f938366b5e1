"""The parts that only the home page has: what is open now, and what the record shows."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from gazette.views.shapes.parts import Link, Row
from gazette.views.shapes.states import Stack
from gazette.views.shapes.topic_parts import FactChange


@dataclass(frozen=True)
class Opening:
    """Something that is open today, until when, and what a reader can do about it."""

    row: Row
    until: str  # "Open for bids until noon on Friday 9 November 2018."
    link: Link
    is_button: bool = True  # False in a compiled record, where nothing may look like a button of the office


@dataclass(frozen=True)
class KeyFinding:
    """What the record shows of a subject: in a sentence, or as a figure that needs no more than its name."""

    about: Link
    words: str  # "" where the link names the figure
    _: KW_ONLY
    rest: str = ""  # small, below the words: what they leave out
    change: FactChange | None = None
    stack: Stack | None = None
