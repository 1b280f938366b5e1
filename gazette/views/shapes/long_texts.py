"""The pieces of a page with a long text: its contents, its chapters, and the notes beside it."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.views.shapes.parts import Link
from gazette.views.shapes.states import Stack


@dataclass(frozen=True)
class ContentsLine:
    """A line of the contents of a long page."""

    text: str
    address: str
    number: str = ""  # "2.7", in the margin
    is_below: bool = False  # of the second level
    is_current: bool = False


@dataclass(frozen=True)
class PlaceLink:
    """A link to a place of a text that is on another page now, at the address that the place had here."""

    text: str
    address: str
    anchor: str
    words: str = ""  # its first sentence
    part_of: str = ""  # the number of the paragraph that it is a part of: "3.2" for "(a)"


@dataclass(frozen=True)
class ChapterEntry:
    """A chapter of a plan on the page of the plan."""

    title: str
    address: str
    anchor: str
    summary: str = ""
    stack: Stack | None = None  # its promises by state
    places: tuple[PlaceLink, ...] = ()


@dataclass(frozen=True)
class NoteLine:
    """A sentence beside a paragraph, with a link in it."""

    before: str
    link: Link
    after: str = ""
    is_later: bool = True  # False of what was corrected in it, and of sources that disagree on it


@dataclass(frozen=True)
class NotedText:
    """A section of a text, with what happened after it was written."""

    html: str  # safe
    notes: tuple[NoteLine, ...] = ()
