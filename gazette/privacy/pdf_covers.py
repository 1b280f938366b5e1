"""What is painted over words or pictures on a PDF page, in the order of painting.

A box only lies on top: anyone who takes it away, or copies what is below it, has what it covers. Parts that a page uses
again, such as a logo, are left out.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points
SMALLEST_SIDE = 4.0  # points, of a box that hides something
DARK, PALE = 40, 250  # of 255: the colours with which people cover something
TOLERANCE = 1.0  # points by which a letter may look out from below a box
MOST_OBJECTS, MOST_COVERS = 20_000, 2_000  # a map or a plan with more is not looked at
PAGE_WIDE = 0.7  # of the page: a picture that is the page itself, as a scan is


@dataclass
class PaintedPage:
    """The parts of a page, each with its number in the order of painting."""

    covers: list[tuple[int, Box]] = field(default_factory=list)  # filled shapes, and pictures but scans
    plain_boxes: list[tuple[int, Box]] = field(default_factory=list)  # in black or white
    pictures: list[tuple[int, Box]] = field(default_factory=list)
    texts: dict[int, tuple[int, Any]] = field(default_factory=dict)  # the address of a text → its number and the text
    has_visible_text: bool = False


def painted_page(page: Any) -> PaintedPage:
    from pypdfium2 import raw

    order = PaintedPage()
    for number in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        part = raw.FPDFPage_GetObject(page, number)
        kind = raw.FPDFPageObj_GetType(part)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            order.texts[_address(part)] = (number, part)
            order.has_visible_text |= raw.FPDFTextObj_GetTextRenderMode(part) != raw.FPDF_TEXTRENDERMODE_INVISIBLE
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            order.pictures.append((number, _box_of(part)))
            if not _is_page_wide(_box_of(part), page):
                order.covers.append((number, _box_of(part)))
        elif kind == raw.FPDF_PAGEOBJ_PATH and _is_filled(part):
            order.covers.append((number, _box_of(part)))
            if _is_black_or_white(part):
                order.plain_boxes.append((number, _box_of(part)))
    return order


def text_below_a_cover(text_page: Any, index: int, box: Box, order: PaintedPage) -> Any:
    """The text of a character that something was painted over later; None for others."""
    from pypdfium2 import raw

    number, text = order.texts.get(_address(raw.FPDFText_GetTextObject(text_page, index)), (0, None))
    if text is None or len(order.covers) > MOST_COVERS:
        return None
    return text if any(place > number and _holds(cover, box) for place, cover in order.covers) else None


def boxes_on_pictures(order: PaintedPage) -> Iterator[Box]:
    """The black and white boxes that lie on a picture."""
    for number, box in order.plain_boxes[:MOST_COVERS]:
        is_large = min(box[2] - box[0], box[3] - box[1]) >= SMALLEST_SIDE
        if is_large and any(place < number and _holds(picture, box) for place, picture in order.pictures):
            yield box


def is_scan(order: PaintedPage, page: Any) -> bool:
    """Whether a page is one picture, with at most the words that a program recognised in it."""
    return not order.has_visible_text and any(_is_page_wide(box, page) for _, box in order.pictures)


def pictures_off(order: PaintedPage, shown: Box) -> int:
    """How many pictures lie outside the part of the page that is shown."""
    left, bottom, right, top = shown
    return sum(
        box[2] <= left or box[0] >= right or box[3] <= bottom or box[1] >= top
        for _, box in order.pictures
        if box[2] > box[0] and box[3] > box[1]
    )


def _is_page_wide(box: Box, page: Any) -> bool:
    width, height = page.get_size()
    return bool((box[2] - box[0]) * (box[3] - box[1]) >= PAGE_WIDE * width * height)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] <= inner[0] + TOLERANCE
        and outer[1] <= inner[1] + TOLERANCE
        and outer[2] >= inner[2] - TOLERANCE
        and outer[3] >= inner[3] - TOLERANCE
    )


def _is_filled(part: Any) -> bool:
    from pypdfium2 import raw

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(part, mode, stroke) and mode.value)


def _is_black_or_white(part: Any) -> bool:
    from pypdfium2 import raw

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if raw.FPDFPageObj_HasTransparency(part) or not raw.FPDFPageObj_GetFillColor(part, red, green, blue, alpha):
        return False
    colours = (red.value, green.value, blue.value)
    return max(colours) <= DARK or min(colours) >= PALE


def _box_of(part: Any) -> Box:
    from pypdfium2 import raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(part, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _address(part: Any) -> int:
    return ctypes.cast(part, ctypes.c_void_p).value or 0
