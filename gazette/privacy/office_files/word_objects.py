"""Pictures, shapes and text boxes of Word documents that lie off the page, have no size, or cover words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.privacy.finding import Finding
from gazette.privacy.office_files.colours import BLACK, WHITE, chosen_colour, look_alike
from gazette.privacy.office_files.traces import COVERED, OFF_THE_PAGE
from gazette.privacy.office_files.word_styles import paragraph_of
from gazette.privacy.office_files.xml_parts import Element, child, has, named, value, whole_number

WIDEST_PAGE = 20_000_000  # English metric units (914,400 to an inch), about 56 cm
LARGEST_INDENT = 31_000  # twentieths of a point, about 55 cm
LARGER_THAN_A_TICK = 720_000  # 2 cm
FAR_OFF = re.compile(r"(?:margin-)?(?:left|top):\s*-?\d{4,}(?:\.\d+)?pt")
HIDDEN_BY_STYLE = re.compile(r"visibility:\s*hidden|mso-hide:\s*all")


def unseen_objects(root: Element, places: dict[Element, str]) -> Iterator[Finding]:
    """Objects that nobody sees, and black shapes that lie over text."""
    for anchor in named(root, "anchor", "inline"):
        place = places.get(paragraph_of(anchor), "the document")
        if is_off_the_page(anchor):
            yield OFF_THE_PAGE.at(place, _words_in(anchor))
        elif _lies_over_words(anchor):
            colours = [chosen_colour(child(shape, "solidFill")) for shape in named(anchor, "spPr")]
            if any(colour and look_alike(colour, BLACK) for colour in colours):
                yield COVERED.at(place)
            elif WHITE in colours and _is_large(anchor):
                yield replace(COVERED.at(place), stops=False)
    for shape in named(root, "shape", "rect", "roundrect", "textbox"):
        style = value(shape, "style")
        place = places.get(paragraph_of(shape), "the document")
        if FAR_OFF.search(style) or HIDDEN_BY_STYLE.search(style):
            yield OFF_THE_PAGE.at(place, _words_in(shape))
        elif _is_black_vml(shape, style):
            yield COVERED.at(place)
    for paragraph, place in places.items():
        if _is_beside_the_page(paragraph) and _words_in(paragraph):
            yield OFF_THE_PAGE.at(place, _words_in(paragraph))


def is_off_the_page(anchor: Element) -> bool:
    """Whether a picture or text box lies beyond the page, or has content and no size."""
    offsets = [whole_number(offset.text or "") for offset in named(anchor, "posOffset")]
    extent = child(anchor, "extent")
    width, height = whole_number(value(extent, "cx")), whole_number(value(extent, "cy"))
    return _has_no_size(anchor) or any(
        offset > WIDEST_PAGE or offset + max(width, height, 914_400) < -914_400 for offset in offsets
    )


def _has_no_size(anchor: Element) -> bool:
    extent = child(anchor, "extent")
    is_line = any(value(shape, "prst") in ("line", "straightConnector1") for shape in named(anchor, "prstGeom"))
    empty = whole_number(value(extent, "cx"), 1) == 0 or whole_number(value(extent, "cy"), 1) == 0
    has_content = bool(_words_in(anchor)) or has(anchor, "blip")
    return empty and has_content and not is_line


def _lies_over_words(anchor: Element) -> bool:
    """Whether a shape without words lies before the text and lets it run on below."""
    is_before = value(anchor, "behindDoc") not in ("1", "true") and child(anchor, "wrapNone") is not None
    return is_before and not _words_in(anchor) and not has(anchor, "blip")


def _is_large(anchor: Element) -> bool:
    """Whether a shape is larger than a box to tick."""
    extent = child(anchor, "extent")
    return whole_number(value(extent, "cx")) >= LARGER_THAN_A_TICK


def _is_black_vml(shape: Element, style: str) -> bool:
    fill = value(shape, "fillcolor").partition(" ")[0]
    is_black = fill == "black" or fill in ("#000", "#000000")
    return is_black and "absolute" in style and "z-index:-" not in style and not _words_in(shape)


def _is_beside_the_page(paragraph: Element) -> bool:
    indent = child(paragraph, "pPr", "ind")
    frame = child(paragraph, "pPr", "framePr")
    sides = [value(indent, "left"), value(indent, "start"), value(frame, "x"), value(frame, "y")]
    return any(abs(whole_number(side)) > LARGEST_INDENT for side in sides)


def _words_in(element: Element) -> str:
    """The words that an object shows, without the figures that say where it lies."""
    return " ".join(" ".join(text.text or "" for text in named(element, "t")).split())
