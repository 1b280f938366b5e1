"""Colours of text and of what is behind it: whether a reader can tell them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.privacy.office_files.xml_parts import Element, has, local, value

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
LEAST_DIFFERENCE = 24  # of 255, in the component that differs most

MARKERS = {
    "black": BLACK, "blue": (0, 0, 255), "cyan": (0, 255, 255), "green": (0, 255, 0), "magenta": (255, 0, 255),
    "red": (255, 0, 0), "yellow": (255, 255, 0), "white": WHITE, "darkBlue": (0, 0, 128), "darkCyan": (0, 128, 128),
    "darkGreen": (0, 128, 0), "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0), "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip


@dataclass(frozen=True)
class Unknown:
    """A colour that only the program knows, such as that of a picture behind the text."""


UNKNOWN = Unknown()
Ground = Colour | Unknown


def colour_of(text: str) -> Colour | None:
    """The colour of "FF0000", "#ff0000" or, with its opacity, "80FF0000"."""
    match = re.fullmatch(r"#?(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})", text)
    return (int(match[1], 16), int(match[2], 16), int(match[3], 16)) if match else None


def look_alike(colour: Colour, ground: Ground) -> bool:
    """Whether text of a colour cannot be seen on its ground. Of an unknown ground nothing is said."""
    if isinstance(ground, Unknown):
        return False
    return max(abs(ours - theirs) for ours, theirs in zip(colour, ground, strict=True)) < LEAST_DIFFERENCE


def tinted(colour: Colour, tint: float) -> Colour:
    """A colour of a theme made lighter (above 0) or darker."""
    if tint < 0:
        red, green, blue = (round(part * (1 + tint)) for part in colour)
    else:
        red, green, blue = (round(part + (255 - part) * tint) for part in colour)
    return red, green, blue


def chosen_colour(fill: Element | None) -> Colour | None:
    """The colour of a fill where it is plain: a number, or the black or white of the theme."""
    element = next((inner for inner in fill if local(inner)), None) if fill is not None else None
    if element is None or (len(element) and not has(element, "alpha")):
        return None
    name = value(element, "val")
    if local(element) == "srgbClr":
        return colour_of(name)
    if local(element) == "sysClr":
        return colour_of(value(element, "lastClr"))
    if local(element) == "prstClr":
        return {"white": WHITE, "black": BLACK}.get(name)
    return {"bg1": WHITE, "lt1": WHITE, "tx1": BLACK, "dk1": BLACK}.get(name)


def is_black(fill: Element | None) -> bool:
    colour = chosen_colour(fill)
    return colour is not None and look_alike(colour, BLACK)
