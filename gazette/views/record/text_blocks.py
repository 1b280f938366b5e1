"""The text of a record in blocks: each of its own headings is hung in the margin, with what follows beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import pairwise

from gazette.sentences.records import HEADINGS_OF_GAPS
from gazette.views.shapes.parts import Section

BACKGROUND = "Background"

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>""")
_VOID = frozenset({"br", "hr", "img", "input", "source", "wbr", "col"})
_HEADING = re.compile(r"<h2\b[^>]*>.*?</h2>", re.DOTALL)
_ID = re.compile(r'\bid="([^"]*)"')
_FOR_LISTENERS = re.compile(r'<span class="unseen">.*?</span>')


def text_blocks(html: str) -> tuple[Section, ...]:
    """A block for what is before the first heading, then a block for each heading of the second level."""
    starts = [0, *_starts(html), len(html)]
    parts = (html[start:end].strip() for start, end in pairwise(starts))
    return tuple(_block(part) for part in parts if part)


def gaps_last(blocks: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The blocks, and apart from them those in which the text says what is not known: they close the page."""
    is_gap = [block.heading in HEADINGS_OF_GAPS for block in blocks]
    pairs = [*zip(blocks, is_gap, strict=True)]
    return tuple(block for block, gap in pairs if not gap), tuple(block for block, gap in pairs if gap)


def introduced(blocks: tuple[Section, ...]) -> tuple[str, tuple[Section, ...]]:
    """The paragraph with which a text begins, as HTML, and the blocks without it; "" where it begins otherwise.

    What follows it without a heading is apart from it on the page, and so gets one.
    """
    if not blocks or blocks[0].heading_html or not blocks[0].html.startswith("<p>"):
        return "", blocks
    paragraph, end, rest = blocks[0].html.partition("</p>")
    following = (
        (replace(blocks[0], html=rest.strip(), heading=BACKGROUND, anchor="page-background"),) if rest.strip() else ()
    )
    return paragraph + end, (*following, *blocks[1:])


def without_heading(blocks: tuple[Section, ...]) -> tuple[str, tuple[Section, ...]]:
    """All of a text before its first heading, as HTML, and the blocks after it; "" where it begins with a heading."""
    return (blocks[0].html, blocks[1:]) if blocks and not blocks[0].heading_html else ("", blocks)


def _starts(html: str) -> Iterator[int]:
    """Where each heading begins that is in no list, quotation or table."""
    if "<h2" not in html:
        return
    depth = 0
    for tag in _TAG.finditer(html):
        is_end, name = tag[1] == "/", tag[2]
        if name == "h2" and not is_end and depth == 0 and tag.start():
            yield tag.start()
        if name not in _VOID:
            depth += -1 if is_end else 1


def _block(html: str) -> Section:
    heading = _HEADING.match(html)
    if heading is None:
        return Section("", "", html=html)
    anchor = _ID.search(heading[0])
    words = unescape(_TAG.sub("", _FOR_LISTENERS.sub("", heading[0]))).strip()
    return Section(words, anchor[1] if anchor else "", heading_html=heading[0], html=html[heading.end() :].strip())
