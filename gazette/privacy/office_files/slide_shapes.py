"""The shapes of a slide: where they lie, what they cover, and which text on them cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.privacy.finding import Finding
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.colours import (
    MARKERS,
    UNKNOWN,
    WHITE,
    Ground,
    chosen_colour,
    is_black,
    look_alike,
)
from gazette.privacy.office_files.xml_parts import Element, child, has, local, named, value, whole_number

SHAPES = ("sp", "pic", "graphicFrame", "cxnSp")
SMALLEST_SIZE = 300  # hundredths of a point
LEAST_ALPHA = 5_000  # thousandths of a per cent


@dataclass(frozen=True)
class SlideFrame:
    """Where a shape lies on its slide, in English metric units."""

    left: float
    top: float
    width: float
    height: float

    def covers(self, other: SlideFrame) -> bool:
        """Whether this frame hides some of another, beyond a touch at its edge."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return across > 0.02 * other.width and down > 0.1 * other.height and across > 0 and down > 0

    def hides(self, other: SlideFrame) -> bool:
        """Whether this frame covers nearly all of another."""
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return across >= 0.9 * other.width > 0 and down >= 0.9 * other.height > 0


def frame_of(shape: Element) -> SlideFrame | None:
    """The frame of a shape, also within groups; None where the layout decides."""
    place = child(shape, "spPr", "xfrm")
    place = child(shape, "xfrm") if place is None else place
    if place is None or child(place, "off") is None or child(place, "ext") is None:
        return None
    off, ext = child(place, "off"), child(place, "ext")
    left, top = whole_number(value(off, "x")), whole_number(value(off, "y"))
    frame = SlideFrame(left, top, whole_number(value(ext, "cx")), whole_number(value(ext, "cy")))
    for group in shape.iterancestors("{*}grpSp"):
        frame = _in_group(frame, child(group, "grpSpPr", "xfrm"))
    return frame


def _in_group(frame: SlideFrame, place: Element | None) -> SlideFrame:
    """A frame within a group, as the slide has it: the group moves and stretches what is in it."""
    corners = [child(place, name) for name in ("off", "ext", "chOff", "chExt")]
    if any(corner is None for corner in corners):
        return frame
    x, y = (whole_number(value(corners[0], name)) for name in ("x", "y"))
    width, height = (whole_number(value(corners[1], name)) for name in ("cx", "cy"))
    inner_x, inner_y = (whole_number(value(corners[2], name)) for name in ("x", "y"))
    inner_width, inner_height = (whole_number(value(corners[3], name)) for name in ("cx", "cy"))
    across, down = width / (inner_width or width or 1), height / (inner_height or height or 1)
    return SlideFrame(
        x + (frame.left - inner_x) * across, y + (frame.top - inner_y) * down, frame.width * across, frame.height * down
    )


def shapes_of(slide: Element) -> list[Element]:
    return [shape for shape in named(slide, *SHAPES) if next(shape.iterancestors("{*}Fallback"), None) is None]


def text_of_shape(shape: Element) -> str:
    return " ".join("".join(text.text or "" for text in named(shape, "t")).split())


def has_content(shape: Element) -> bool:
    return bool(text_of_shape(shape)) or local(shape) in ("pic", "graphicFrame")


def is_off_the_slide(frame: SlideFrame | None, width: int, height: int) -> bool:
    if frame is None:
        return False
    beside = frame.left + frame.width <= 0 or frame.left >= width
    return beside or frame.top + frame.height <= 0 or frame.top >= height


def has_no_size(frame: SlideFrame | None) -> bool:
    return frame is not None and (frame.width == 0 or frame.height == 0)


def covered_shapes(slide: Element) -> Iterator[Finding]:
    """Texts below a black shape, or wholly below a picture or a filled shape, that came after them."""
    below: list[tuple[Element, SlideFrame]] = []
    for shape in shapes_of(slide):
        frame = frame_of(shape)
        if frame is None:
            continue
        for text, other in below:
            if (_is_black_box(shape) and frame.covers(other)) or (_is_opaque(shape) and frame.hides(other)):
                yield traces.COVERED.at("", text_of_shape(text))
        if text_of_shape(shape):
            below.append((shape, frame))


def _fill(shape: Element) -> Element | None:
    return child(shape, "spPr", "solidFill")


def _is_opaque(shape: Element) -> bool:
    if local(shape) == "pic":
        return not has(shape, "alphaModFix")
    fill = _fill(shape)
    return fill is not None and not has(fill, "alpha")


def _is_black_box(shape: Element) -> bool:
    fill = _fill(shape)
    return is_black(fill) and not text_of_shape(shape) and not has(fill, "alpha")


def unseen_runs(slide: Element, ground: Ground, models: Sequence[Element] = ()) -> Iterator[str]:
    """The words of runs that are too small, see-through, or of the colour of what is behind them.

    `models` are the layout and the master, whose boxes those of the slide take their fill from.
    """
    shapes = shapes_of(slide)
    for position, shape in enumerate(shapes):
        behind = _ground_of(shape, shapes[:position], ground, models)
        for run in named(shape, "r", "fld"):
            words = "".join(text.text or "" for text in named(run, "t"))
            cell = next(run.iterancestors("{*}tc"), None)
            at_run = behind if cell is None else chosen_colour(child(cell, "tcPr", "solidFill")) or UNKNOWN
            if any(character.isalnum() for character in words) and _is_unseen(run, at_run):
                yield words


def _is_unseen(run: Element, ground: Ground) -> bool:
    properties = child(run, "rPr")
    size = value(properties, "sz") or value(child(run.getparent(), "pPr", "defRPr"), "sz")
    if whole_number(size, 1_800) <= SMALLEST_SIZE:
        return True
    fill = child(properties, "solidFill")
    if child(properties, "noFill") is not None and child(properties, "ln") is None:
        return True
    if fill is not None and any(whole_number(value(alpha, "val")) < LEAST_ALPHA for alpha in named(fill, "alpha")):
        return True
    colour = chosen_colour(fill)
    marker = chosen_colour(child(properties, "highlight"))
    if marker is not None:
        return look_alike(colour or MARKERS["black"], marker)
    return colour is not None and look_alike(colour, ground)


def _ground_of(shape: Element, below: list[Element], slide: Ground, models: Sequence[Element]) -> Ground:
    """What is behind the text of a shape: its own fill, something below it, or the slide."""
    properties = child(shape, "spPr")
    if local(shape) != "sp" or child(properties, "gradFill") is not None or child(properties, "blipFill") is not None:
        return UNKNOWN
    fill = _fill(shape)
    if fill is not None:
        return chosen_colour(fill) or UNKNOWN
    has_style = child(shape, "style") is not None or _takes_fill_over(shape, models)
    if child(properties, "noFill") is None and has_style:
        return UNKNOWN
    frame = frame_of(shape)
    others = [frame_of(other) for other in below if local(other) != "sp" or _is_filled(other)]
    if any(frame is None or other is None or other.covers(frame) for other in others):
        return UNKNOWN
    return slide


def _takes_fill_over(shape: Element, models: Sequence[Element]) -> bool:
    """Whether the box of a layout or a master that a box of the slide is made from has a fill."""
    own = child(shape, "nvSpPr", "nvPr", "ph")
    if own is None:
        return False
    return not models or any(_is_filled(box) for model in models for box in shapes_of(model) if has(box, "ph"))


def _is_filled(shape: Element) -> bool:
    properties = child(shape, "spPr")
    if any(child(properties, name) is not None for name in ("solidFill", "gradFill", "blipFill", "pattFill")):
        return True
    return child(shape, "style", "fillRef") is not None and child(properties, "noFill") is None


def ground_of_slide(slide: Element, models: Sequence[Element]) -> Ground:
    """What is behind a slide. Where its layout or master draws anything, nobody can say."""
    own = child(slide, "cSld", "bg")
    if own is not None:
        return chosen_colour(child(own, "bgPr", "solidFill")) or UNKNOWN
    for root in models:
        drawn = [shape for shape in shapes_of(root) if local(shape) == "pic" or _is_filled(shape)]
        background = child(root, "cSld", "bg")
        if drawn:
            return UNKNOWN
        if background is not None:
            fill = child(background, "bgPr", "solidFill")
            return chosen_colour(child(background, "bgRef") if fill is None else fill) or UNKNOWN
    return WHITE
