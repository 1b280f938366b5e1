"""The colours of the site, worked out from the office's one colour, for light and for dark screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from gazette.oklch import Colour, colour_of, contrast

TEXT = 4.5  # contrast of text, WCAG 2.2, 1.4.3
SHAPE = 3.0  # contrast of what one must see to use the page, WCAG 2.2, 1.4.11

LEAST_CHROMA = 0.04  # below it a colour is a grey, and nobody could tell a link from text by it
VIVID = 0.08  # the least chroma of a link, and of a pale colour that is darkened
BLUE, PURPLE, YELLOW, RED, GREEN = 255.0, 300.0, 91.0, 28.0, 165.0  # hues


@dataclass(frozen=True)
class Ground:
    """What text is read on, on a light or a dark screen; greys and marks are (lightness, chroma)."""

    paper: str
    ink: str
    far: float  # the lightness that is farthest from the paper
    accent: float  # the contrast with the paper that the accent has, and links and visited links
    link: float
    visited: float
    greys: Mapping[str, tuple[float, float]]
    mark: tuple[float, float]


LIGHT = Ground(
    "#ffffff", "#1c191b", far=0, accent=TEXT, link=7, visited=9.5, mark=(0.948, 0.071),
    greys={"tint": (0.970, 0.004), "soft": (0.458, 0.012), "hair": (0.871, 0.010), "edge": (0.596, 0.014)},
)  # fmt: skip
DARK = Ground(
    "#151315", "#efe9ec", far=1, accent=7, link=10.5, visited=8.5, mark=(0.365, 0.066),
    greys={"tint": (0.232, 0.008), "soft": (0.755, 0.014), "hair": (0.342, 0.013), "edge": (0.627, 0.015)},
)  # fmt: skip


def works(code: str) -> bool:
    """Whether the colour is one that readers can tell from a grey, so that all others can be worked out from it."""
    return colour_of(code).chroma >= LEAST_CHROMA


def nearest_that_works(code: str) -> str:
    """The colour of the same lightness and hue that is not a grey; for a grey without a hue, a blue."""
    colour = colour_of(code)
    hue = colour.hue if colour.chroma > LEAST_CHROMA / 10 else BLUE
    vivid = Colour(min(max(colour.lightness, 0.2), 0.9), LEAST_CHROMA + 0.02, hue)
    return vivid.until(0.6, works).hex


def stylesheet(code: str) -> str:
    """The colours as CSS variables. Paper and forced colours have their own."""
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in tokens(code, ground).items()) for ground in (LIGHT, DARK)
    )
    return f"@media screen{{:root{{{light}}}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def tokens(code: str, ground: Ground) -> dict[str, str]:
    """Every colour that depends on the office's, by the name of its CSS variable."""
    office = colour_of(code)
    greys = {name: Colour(*grey, office.hue).hex for name, grey in ground.greys.items()}
    mark = Colour(*ground.mark, _marking_hue(office)).hex
    read_on = {ground.paper: TEXT, greys["tint"]: TEXT}
    accent = _accent(office, ground, read_on | {ground.paper: ground.accent})
    link = Colour(0.6, max(office.chroma, VIVID), office.hue)
    visited = Colour(0.6, max(link.chroma, VIVID), _visited_hue(office))
    shown = code if _reaches({ground.paper: SHAPE})(code) or ground is LIGHT else accent
    return {
        "office": shown.lower(),
        "on-office": on(shown),
        "accent": accent,
        "on-accent": ground.paper,
        "link": link.until(ground.far, _reaches(read_on | {ground.paper: ground.link})).hex,
        "visited": visited.until(ground.far, _reaches(read_on | {ground.paper: ground.visited})).hex,
        "mark": mark,
        "focus": Colour(0.879, 0.162, _marking_hue(office)).hex,
        **greys,
        **({"kept": "var(--accent)"} if office.hue_from(GREEN) < 40 else {}),
        **({"broken": "var(--ink)"} if office.hue_from(RED) < 30 else {}),
    }


def on(code: str) -> str:
    """White or black, whichever can be read on the colour; white if both can."""
    return "#ffffff" if contrast(code, "#ffffff") >= TEXT else "#000000"


def _accent(office: Colour, ground: Ground, needed: Mapping[str, float]) -> str:
    """The office's colour, or the nearest darker or lighter one that can be read; a pale one gets more colour."""
    if _reaches(needed)(office.hex):
        return office.hex
    return replace(office, chroma=max(office.chroma, VIVID)).until(ground.far, _reaches(needed)).hex


def _reaches(needed: Mapping[str, float]) -> Callable[[str], bool]:
    """Whether a colour has the contrast needed with each of these grounds."""
    return lambda code: all(contrast(code, ground) >= least for ground, least in needed.items())


def _visited_hue(office: Colour) -> float:
    """Purple, as readers know it; at least 60 degrees from the links of the office, between blue and pink."""
    if office.hue_from(PURPLE) >= 60:
        return PURPLE
    return office.hue + (60 if office.hue <= PURPLE else -60)


def _marking_hue(office: Colour) -> float:
    """Yellow for marked passages and the focus; light blue where the office itself is yellow."""
    return YELLOW if office.hue_from(YELLOW) >= 40 else BLUE - 30
