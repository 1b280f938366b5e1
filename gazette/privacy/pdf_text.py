"""Words that are in the text of a PDF page but cannot be seen on it.

The page is drawn, and the place of each word is looked at: where nothing differs from its ground, nobody can read it.
That catches black boxes, white on white, words off the page or under a picture, layers that are off and invisible text
alike. The words that a scanner recognised are invisible too, but the scan shows them in the same place.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from gazette.privacy.pdf_covers import Box, painted_page, text_below_a_cover

POINTS_TO_PIXELS, LARGEST_SIDE = 110 / 72, 2600  # of the drawn page
CONTRAST = 12  # of 255: pale grey on white has more
PART = 3  # characters of a word that are looked at together, so that a box over half of it is noticed
NO_CHARACTERS = frozenset(("\0", "\ufffe", "\u00ad"))


@dataclass
class PrintedWord:
    """A word as it is placed on a page, by characters."""

    text: str = ""
    boxes: list[Box] = field(default_factory=list)
    first: int = 0  # the number of its first character on the page
    is_painted: bool = True  # False for the words that a program recognised in a scan

    @property
    def box(self) -> Box:
        return _around(self.boxes)


class DrawnPage:
    """A page as pdfium draws it, in grey; in colour only if something seems to be missing."""

    def __init__(self, page: Any) -> None:
        self.page = page
        width, height = page.get_size()
        self.scale = min(POINTS_TO_PIXELS, LARGEST_SIDE / max(width, height, 1))
        self.grey = page.render(scale=self.scale, grayscale=True, may_draw_forms=True).to_pil()
        self.colours: Any = None

    def shows_something(self, box: Box) -> bool:
        """Whether anything in a box differs from its ground."""
        pixels = self._pixels(box)
        if pixels is None:
            return False
        low, high = self.grey.crop(pixels).getextrema()
        return high - low >= CONTRAST or self._differs_in_colour(pixels)

    def looks_the_same(self, other: DrawnPage, box: Box) -> bool:
        """Whether another drawing of the page has the same points in a box."""
        pixels = self._pixels(box)
        return pixels is not None and self.grey.crop(pixels).tobytes() == other.grey.crop(pixels).tobytes()

    def _differs_in_colour(self, pixels: tuple[int, int, int, int]) -> bool:
        if self.colours is None:
            self.colours = self.page.render(scale=self.scale, may_draw_forms=True).to_pil().convert("RGB")
        return any(high - low >= 2 * CONTRAST for low, high in self.colours.crop(pixels).getextrema())

    def _pixels(self, box: Box) -> tuple[int, int, int, int] | None:
        """The box in pixels, without its edge; None if it is off the page or too small to be seen."""
        (left, top), (right, bottom) = self._pixel(box[0], box[3]), self._pixel(box[2], box[1])
        left, right, top, bottom = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
        width, height = self.grey.size
        if right <= 0 or bottom <= 0 or left >= width or top >= height or right - left < 2 or bottom - top < 2:
            return None
        if right - left > 6:
            left, right = left + 1, right - 1
        if bottom - top > 6:
            top, bottom = top + 1, bottom - 1
        return max(0, left), max(0, top), min(width, right), min(height, bottom)

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        from pypdfium2 import raw

        across, down = ctypes.c_int(), ctypes.c_int()
        width, height = self.grey.size
        raw.FPDF_PageToDevice(self.page, 0, 0, width, height, 0, x, y, across, down)
        return across.value, down.value


def hidden_words(words: Sequence[PrintedWord], page: Any, text_page: Any) -> list[str]:
    """The words of a page that cannot be seen on it."""
    if not words:
        return []
    drawn = DrawnPage(page)
    hidden = {id(word) for word in words if not _is_visible(word, drawn)}
    hidden |= _hidden_below_covers([word for word in words if id(word) not in hidden], page, text_page, drawn)
    return [word.text for word in words if id(word) in hidden]


def _hidden_below_covers(words: list[PrintedWord], page: Any, text_page: Any, drawn: DrawnPage) -> set[int]:
    """The words over which something was painted that shows something itself: a label such as "withheld", a pattern.

    Without these words the page is drawn again. Where it looks the same as before, nobody saw them.
    """
    from pypdfium2 import raw

    order = painted_page(page)
    covered = [(word, text_below_a_cover(text_page, word.first, word.box, order)) for word in words if word.is_painted]
    covered = [(word, text) for word, text in covered if text is not None and _has_letters(word.text)]
    if not covered:
        return set()
    for _, text in covered:
        raw.FPDFPageObj_SetIsActive(text, False)
    without = DrawnPage(page)
    for _, text in covered:
        raw.FPDFPageObj_SetIsActive(text, True)
    return {id(word) for word, _ in covered if drawn.looks_the_same(without, word.box)}


def _is_visible(word: PrintedWord, drawn: DrawnPage) -> bool:
    """Whether all of a word can be seen. Not each character: a line or a full stop fills its own box."""
    parts = [word.boxes]
    if len(word.boxes) > PART + 1 and word.is_painted:
        parts += [word.boxes[start : start + PART] for start in range(0, len(word.boxes) - PART + 1, PART)]
    texts = [word.text, *(word.text[start : start + PART] for start in range(0, len(word.text) - PART + 1, PART))]
    return all(
        drawn.shows_something(_around(boxes)) for boxes, text in zip(parts, texts, strict=False) if _has_letters(text)
    )


def _has_letters(text: str) -> bool:
    """Whether a text has two letters or figures: single ones are drawn twice in formulas and maps."""
    return sum(character.isalnum() for character in text) >= 2


def words_of(text_page: Any) -> Iterator[PrintedWord]:
    """The words of a page with their places. A gap or another line ends a word, even without a space."""
    from pypdfium2 import raw

    word = PrintedWord()
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        character = chr(code) if code else " "
        if character.isspace() or character in NO_CHARACTERS:
            if word.text:
                yield word
            word = PrintedWord()
            continue
        if raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        box = text_page.get_charbox(index)
        if box[2] <= box[0] or box[3] <= box[1]:
            continue
        if word.text and _is_apart(word.boxes[-1], box):
            yield word
            word = PrintedWord()
        if not word.text:
            word.first = index
            word.is_painted = _is_painted(text_page, index)
        word.text += character
        word.boxes.append(box)
    if word.text:
        yield word


def _is_painted(text_page: Any, index: int) -> bool:
    from pypdfium2 import raw

    mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(text_page, index))
    return bool(mode != raw.FPDF_TEXTRENDERMODE_INVISIBLE)


def _is_apart(last: Box, box: Box) -> bool:
    height = max(last[3] - last[1], box[3] - box[1], 4)
    return abs(box[0] - last[2]) > 2.5 * height or abs(box[1] - last[1]) > 2.5 * height


def _around(boxes: list[Box]) -> Box:
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
