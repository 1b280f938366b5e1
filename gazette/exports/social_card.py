"""Draws the picture that networks show beside a link, and the icons of the site, as PNG."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from gazette.palette import LIGHT, tokens
from gazette.views.site.social_card import SocialCard

WIDTH, HEIGHT = 1200, 630  # what networks ask for
MARGIN = 72
SIGN = 160
FINER = 4  # a sign is drawn so much larger, then made smaller, so that its edges are smooth
PAGE = (  # a page with lines, on a square of 32: left, top, right, bottom
    (6, 6, 26, 7.25), (6, 9, 26, 10.25), (12, 14.5, 26, 16.75), (12, 19, 26, 21.25), (12, 23.5, 20, 25.75),
    (6, 14.5, 9, 16.75), (6, 19, 9, 21.25), (6, 23.5, 9, 25.75),
)  # fmt: skip


class FittedText(NamedTuple):
    """A text in lines that fit into a box, in a size."""

    lines: tuple[str, ...]
    size: int
    height: int  # of each line


def icon(card: SocialCard, size: int) -> bytes:
    """The sign of the office on its colour, as a square."""
    return _png(_sign(card, size))


def picture(card: SocialCard) -> bytes:
    """The card: the sign and whose record it is, a double rule, the name, a sentence."""
    colour = tokens(card.colour, LIGHT)
    image = Image.new("RGB", (WIDTH, HEIGHT), LIGHT.paper)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 15), fill=colour["office"])
    image.paste(_sign(card, SIGN), (MARGIN, 64))
    inside = WIDTH - 2 * MARGIN
    mark = fitted(card.mark, "Semibold", inside - SIGN - 40, SIGN, 72)
    _write(draw, (MARGIN + SIGN + 40, 56 + (SIGN - mark.height) // 2), mark, "Semibold", colour["accent"])
    for top in (256, 263):
        draw.rectangle((MARGIN, top, WIDTH - MARGIN - 1, top + 2), fill=LIGHT.ink)
    text = fitted(card.text, "Regular", inside, 140, 34)
    foot = HEIGHT - 44 - len(text.lines) * text.height
    title = fitted(card.title, "Bold", inside, foot - 28 - 290, 84)
    _write(draw, (MARGIN, 290), title, "Bold", LIGHT.ink)
    _write(draw, (MARGIN, foot), text, "Regular", colour["soft"])
    return _png(image)


def fitted(text: str, weight: str, width: int, height: int, largest: int) -> FittedText:
    """The text in the largest size in which it fits into the box."""
    for size in range(largest, 0, -2):
        font, line_height = letters(weight, size), round(size * 1.2)
        lines = _lines(text, font, width, is_small=size <= largest // 2)
        if len(lines) * line_height <= height and all(font.getlength(line) <= width for line in lines):
            break
    return FittedText(tuple(lines), size, line_height)


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int, *, is_small: bool) -> list[str]:
    """The text in lines of a width. A word that is longer is broken once the letters are small."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(joined) <= width:
            lines[-1] = joined
            continue
        while is_small and font.getlength(word) > width and len(word) > 1:
            most = max(1, next(end for end in range(len(word), -1, -1) if font.getlength(word[:end]) <= width))
            lines.append(word[:most])
            word = word[most:]
        lines.append(word)
    return lines


def _write(draw: ImageDraw.ImageDraw, place: tuple[int, int], text: FittedText, weight: str, colour: str) -> None:
    left, top = place
    for number, line in enumerate(text.lines):
        draw.text((left, top + number * text.height), line, fill=colour, font=letters(weight, text.size))


def _sign(card: SocialCard, size: int) -> Image.Image:
    """The initials in one row or two; without any, a page with lines."""
    colour = tokens(card.colour, LIGHT)
    large = size * FINER
    image = Image.new("RGB", (large, large), colour["office"])
    draw = ImageDraw.Draw(image)
    if not card.initials:
        for corners in PAGE:
            draw.rectangle([corner * large / 32 for corner in corners], fill=colour["on-office"])
        return image.reduce(FINER)
    half = len(card.initials) if len(card.initials) < 4 else (len(card.initials) + 1) // 2
    rows = [row for row in (card.initials[:half], card.initials[half:]) if row]
    font = _initials_font(rows, large)
    for number, row in enumerate(rows):
        middle = large * (number + 1) / (len(rows) + 1) + (number - (len(rows) - 1) / 2) * large * 0.1
        left, top, right, bottom = font.getbbox(row)
        draw.text(((large - left - right) / 2, middle - (top + bottom) / 2), row, fill=colour["on-office"], font=font)
    return image.reduce(FINER)


def _initials_font(rows: list[str], large: int) -> ImageFont.FreeTypeFont:
    """The largest in which the widest row keeps a margin of an eighth on each side."""
    size = large // len(rows)
    while max(letters("Bold", size).getlength(row) for row in rows) > large * 0.75:
        size -= 2
    return letters("Bold", size)


@cache
def letters(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """Source Serif Pro, which has the letters of Welsh. Basic layout is the same on every machine."""
    path = files("font_source_serif_pro") / "files" / f"SourceSerifPro-{weight}.otf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def _png(image: Image.Image) -> bytes:
    data = BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()
