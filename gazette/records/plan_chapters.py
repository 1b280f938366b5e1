"""The chapters of a plan, each of which has a page, and the chapter of every place in its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from gazette.markup.body import Body

_ID = re.compile(r' id="([^"]+)"')
_FOOTNOTE = re.compile(r"fn-([0-9]+)")
TOP = 2  # the level of the headings that open chapters


@dataclass(frozen=True)
class Chapter:
    """A heading of the first level with a number, and what follows it."""

    number: str  # "3", the last part of its address
    title: str
    anchor: str  # "p3", in the text as a whole

    def address_in(self, plan: str) -> str:
        return f"{plan}{self.number}/"


def chapters_of(body: Body) -> tuple[Chapter, ...]:
    """The chapters in their order. Headings without a number, and what is above the first, are on the plan's page."""
    return tuple(
        Chapter(heading.number, heading.text, heading.anchor)
        for heading in body.headings
        if heading.level == TOP and heading.number and heading.number.isdigit()
    )


def chapter_of_places(body: Body) -> Mapping[str, Chapter]:
    """The chapter of each place that is in one, by its anchor. A footnote is where the text refers to it first."""
    tops = frozenset(heading.anchor for heading in body.headings if heading.level == TOP)
    return _chapter_of_places(body.html, tops, chapters_of(body))


@lru_cache(maxsize=32)  # of what is quick to hash: a whole body is not, and is asked for by every promise in it
def _chapter_of_places(html: str, tops: frozenset[str], of_plan: tuple[Chapter, ...]) -> Mapping[str, Chapter]:
    chapters = {chapter.anchor: chapter for chapter in of_plan}
    places: dict[str, Chapter] = {}
    chapter: Chapter | None = None
    for anchor in _ID.findall(html):
        chapter = chapters.get(anchor) if anchor in tops else chapter
        footnote = _FOOTNOTE.fullmatch(anchor)
        own = places.get(f"fnref-{footnote[1]}") if footnote else chapter
        if own:
            places[anchor] = own
    return places
