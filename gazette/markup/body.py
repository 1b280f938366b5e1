"""A converted document: HTML with open slots for links, its headings, numbered paragraphs and problems."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from gazette.problems import Problem

# A slot is written into the HTML as OPEN + its index + CLOSE: private-use characters, which input loses.
OPEN, CLOSE = "\ue000", "\ue001"
FOOTNOTES = "fn-"  # in place of the anchor of a section; no heading has it
SLOT = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True)
class Reference:
    """A link by short form, `[[report 2016-11-10-update 2.7]]` or a bare `PCC-2016-003`.

    Its slot is in running text and is filled with a whole `<a>`, whose text is the title of the target.
    """

    line: int
    written: str
    kind: str  # "decision", "report", "fund", ...: a kind that short forms name
    name: str  # "PCC-2016-003", "road-safety-fund/2016"
    paragraph: str | None = None  # "2.7", "4.1(a)"
    text: str | None = None  # the writer's own words, used instead of the title
    certain: bool = True  # False for a bare number in running text, which stays text if it is nobody's
    exact: bool = False  # True where only a decision whose reference is printed just so can be meant
    has_letters: bool = True  # False for a bare number of figures alone, which may be of anything


@dataclass(frozen=True)
class FileLink:
    """A link or image by path, `../decisions/2016/x.md#p2-7`, `{filename}x.md`, `{static}files/a.pdf`.

    Its slot is inside the quotes of `href` or `src` and is filled with an address.
    """

    line: int
    written: str
    path: str  # as written without the {filename} brace and the fragment: "../decisions/2016/x.md"
    from_root: bool  # True for `{filename}/panel-reports/x.md`, with a slash after the brace
    fragment: str | None = None


@dataclass(frozen=True)
class SiteLink:
    """A link written as an address of the site, `/decisions/PCC-2016-003/#p2-7`. Its slot is in quotes."""

    line: int
    written: str


@dataclass(frozen=True)
class WebLink:
    """A link to another website. Its slot follows the `</a>`, for a note such as "(archived copy, 3 May 2018)"."""

    line: int
    url: str
    text: str


@dataclass(frozen=True)
class CitationSlot:
    """A place for the citation of a passage, at its end."""

    line: int
    anchor: str  # "p2-7-3"
    number: str = ""  # "2.7"; "" where its section has none
    heading: str = ""  # of its section; "" below a numbered paragraph, or above the first heading
    part: int = 0  # the third of its section; 0 for a whole numbered paragraph or section
    parts: tuple[str, ...] = ()  # the anchors of its own parts


@dataclass(frozen=True)
class SectionSlot:
    """A place where a section of the text begins, or the footnotes, which end it."""

    line: int
    anchor: str  # of its heading or its numbered paragraph, or FOOTNOTES


Slot = Reference | FileLink | SiteLink | WebLink | CitationSlot | SectionSlot


@dataclass(frozen=True)
class Heading:
    line: int
    level: int  # 2 to 6
    text: str
    anchor: str
    number: str | None = None  # "2.7" where the heading has a number
    fingerprint: str = ""  # of its words and those of its section


@dataclass(frozen=True)
class Paragraph:
    """A numbered place that can be cited: a paragraph, a heading with a number, or a lettered part."""

    line: int
    number: str  # as printed: "2.7", "4.1(a)"
    anchor: str  # "p2-7", "p4-1-a"
    fingerprint: str = ""  # of its words


@dataclass(frozen=True)
class Body:
    """A converted document, in tuples, so that it can be hashed, cached and sent between processes."""

    html: str
    slots: tuple[Slot, ...] = ()
    headings: tuple[Heading, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    anchors: tuple[str, ...] = ()  # every id in the HTML, footnotes included
    acronyms: tuple[str, ...] = ()  # the acronyms spelt out in it
    problems: tuple[Problem, ...] = ()  # with an empty path, which the reader of the file adds

    def filled(self, fill: Callable[[Slot], str]) -> str:
        """Return the HTML with each slot replaced by the result of `fill`."""
        return SLOT.sub(lambda match: fill(self.slots[int(match[1])]), self.html)
