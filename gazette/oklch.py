"""Colours as lightness, chroma and hue (OKLCH), and the contrast of two colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, cbrt, cos, degrees, hypot, radians, sin

HALVINGS = 12  # of an interval of at most 1: finer than the 256 steps of a channel of sRGB
_EDGE = 1e-4  # what rounding may put outside sRGB


@dataclass(frozen=True)
class Colour:
    """A colour in OKLCH (CSS Color 4, section 9): lightness 0 to 1, chroma from 0, hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    @property
    def hex(self) -> str:
        """As #rrggbb. A colour that no screen can show loses chroma, but keeps its lightness and hue."""
        return _hex_of(self.lightness, self.chroma, self.hue)

    def hue_from(self, hue: float) -> float:
        """How many degrees its hue is from another, at most 180."""
        return abs((self.hue - hue + 180) % 360 - 180)

    def until(self, lightness: float, is_enough: Callable[[str], bool]) -> Colour:
        """This colour if it is enough; else the nearest on the way to a lightness that is enough."""
        if is_enough(self.hex):
            return self
        nearest, farthest = self.lightness, lightness
        for _ in range(HALVINGS):
            middle = (nearest + farthest) / 2
            if is_enough(replace(self, lightness=middle).hex):
                farthest = middle
            else:
                nearest = middle
        return replace(self, lightness=farthest)


def colour_of(code: str) -> Colour:
    """The colour of #rrggbb."""
    red, green, blue = _linear(code)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Colour(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours written as #rrggbb, from 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(code: str) -> float:
    red, green, blue = _linear(code)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(code: str) -> tuple[float, float, float]:
    """The light of red, green and blue, each 0 to 1."""
    channels = [int(code[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return red, green, blue


@lru_cache(maxsize=4096)
def _hex_of(lightness: float, chroma: float, hue: float) -> str:
    shown, hidden = 0.0, chroma
    if _is_shown(light := _light(lightness, chroma, hue)):
        return _code(light)
    for _ in range(HALVINGS):
        middle = (shown + hidden) / 2
        if _is_shown(_light(lightness, middle, hue)):
            shown = middle
        else:
            hidden = middle
    return _code(_light(lightness, shown, hue))


def _light(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """The light of red, green and blue of a colour; outside 0 to 1 where no screen can show it."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _is_shown(light: tuple[float, float, float]) -> bool:
    return all(-_EDGE <= channel <= 1 + _EDGE for channel in light)


def _code(light: tuple[float, float, float]) -> str:
    held = (min(max(channel, 0), 1) for channel in light)
    channels = (c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in held)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
