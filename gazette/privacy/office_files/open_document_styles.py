"""How the text of OpenDocument files looks: hidden, coloured or sized by styles, and on which ground."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.office_files.colours import UNKNOWN, WHITE, Ground, colour_of, look_alike
from gazette.privacy.office_files.xml_parts import Element, decimal, local, named, value

SMALLEST_SIZE = 3.0  # points
SMALLEST_LENGTH = 0.05  # cm
WIDEST_PAGE = 55.0  # cm
NARROWEST = 5  # per cent of the width of letters
POINTS_TO_CM = 2.54 / 72
UNITS = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": POINTS_TO_CM, "pc": 12 * POINTS_TO_CM, "px": 2.54 / 96}
FAMILIES = {
    "span": "text", "a": "text", "p": "paragraph", "h": "paragraph", "table-cell": "table-cell",
    "covered-table-cell": "table-cell", "table-row": "table-row", "table-column": "table-column", "table": "table",
    "section": "section", "page": "drawing-page", "frame": "graphic", "custom-shape": "graphic", "rect": "graphic",
    "text-box": "graphic", "polygon": "graphic", "path": "graphic", "ellipse": "graphic",
}  # fmt: skip
SHOWS_VALUE = {
    "number", "scientific-number", "fraction", "text-content", "boolean", "day", "month", "year", "hours", "minutes",
    "seconds", "text", "era", "quarter", "day-of-week", "currency-symbol",
}  # fmt: skip


def length_in_cm(text: str) -> float | None:
    """The length of "2.5cm" or "12pt" in centimetres."""
    match = re.fullmatch(r"\s*(-?\d*\.?\d+)\s*(cm|mm|in|pt|pc|px)\s*", text)
    return float(match[1]) * UNITS[match[2]] if match else None


class DocumentStyles:
    """The styles of one part of a file, with those that the whole file has."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._formats: dict[str, Element] = {}
        self._defaults: dict[str, Element] = {}
        for root in roots:
            for style in named(root, "style"):
                self._styles[value(style, "family"), value(style, "name")] = style
            for style in named(root, "default-style"):
                self._defaults[value(style, "family")] = style
            for style in root.iter():
                if local(style).endswith("-style") and "datastyle" in style.tag:
                    self._formats[value(style, "name")] = style

    def chain(self, family: str, name: str) -> Iterator[Element]:
        """A style, the style it is made from, and so on."""
        seen: set[str] = set()
        while name not in seen and (family, name) in self._styles:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = value(style, "parent-style-name")

    def property(self, family: str, name: str, attribute: str) -> str:
        """What a style, or one it is made from, says of an attribute; "" if none of them says anything."""
        for style in self.chain(family, name):
            for properties in style:
                if local(properties).endswith("-properties") and value(properties, attribute):
                    return value(properties, attribute)
        return ""

    def of(self, element: Element, attribute: str) -> str:
        family = FAMILIES.get(local(element), "")
        names = [value(element, "style-name"), value(element, "class-names")]
        settings = [text for name in names if name and (text := self.property(family, name, attribute))]
        if settings or local(element) not in ("frame", "custom-shape", "rect"):
            return settings[0] if settings else ""
        return self.property("presentation", names[0], attribute)

    def of_format(self, family: str, name: str) -> Element | None:
        """The format of numbers that a style of cells has."""
        for style in self.chain(family, name):
            if value(style, "data-style-name"):
                return self._formats.get(value(style, "data-style-name"))
        return None

    def shows_nothing(self, number_format: Element | None) -> bool:
        """Whether a format prints nothing for any value, as ;;; does."""
        if number_format is None:
            return False
        maps = [self._formats.get(value(entry, "apply-style-name")) for entry in named(number_format, "map")]
        return not any(
            local(part) in SHOWS_VALUE and (len(part) or (part.text or "").strip() or local(part) != "text")
            for style in (number_format, *maps)
            if style is not None
            for part in style
        )


def is_hidden(element: Element, styles: DocumentStyles) -> bool:
    """Whether the style of a paragraph or of some words hides them."""
    return any(styles.of(part, "display") in ("none", "condition") for part in _text_parents(element))


def _text_parents(element: Element) -> Iterator[Element]:
    """An element and what it is in, up to its paragraph."""
    for part in (element, *element.iterancestors()):
        yield part
        if local(part) in ("p", "h"):
            return


def cannot_be_seen(element: Element, styles: DocumentStyles, page: Ground, cell_style: str = "") -> bool:
    """Whether size or colour leave nothing to see of the words of an element."""
    size = _first(element, styles, "font-size", cell_style)
    points = (length_in_cm(size) or 1) / POINTS_TO_CM
    if points <= SMALLEST_SIZE or _first(element, styles, "text-transparency", cell_style) == "100%":
        return True
    if decimal(_first(element, styles, "text-scale", cell_style).rstrip("%"), 100) <= NARROWEST:
        return True
    if any(_is_far(element, styles, side) for side in ("margin-left", "text-indent")):
        return True
    height = length_in_cm(_first(element, styles, "line-height", cell_style))
    if height is not None and height <= SMALLEST_LENGTH:
        return True
    colour = colour_of(_first(element, styles, "color", cell_style))
    return colour is not None and look_alike(colour, _ground(element, styles, page, cell_style))


def _is_far(element: Element, styles: DocumentStyles, side: str) -> bool:
    return abs(length_in_cm(_first(element, styles, side, "")) or 0) > WIDEST_PAGE


def _first(element: Element, styles: DocumentStyles, attribute: str, cell_style: str) -> str:
    settings = (styles.of(part, attribute) for part in _text_parents(element))
    own = next((text for text in settings if text), "")
    return own or styles.property("table-cell", cell_style, attribute)


def _ground(element: Element, styles: DocumentStyles, page: Ground, cell_style: str) -> Ground:
    """What is behind words: the colour of themselves, their paragraph, cell, table or shape, or the page."""
    for part in (element, *element.iterancestors()):
        name = local(part)
        if name in ("frame", "custom-shape", "rect", "text-box"):
            return colour_of(styles.of(part, "background-color")) or _ground_of_shape(part, styles)
        colour = styles.of(part, "background-color")
        if name in ("table-cell", "covered-table-cell") and not colour:
            colour = styles.property("table-cell", cell_style, "background-color")
        if colour and colour != "transparent":
            return colour_of(colour) or UNKNOWN
    return page


def _ground_of_shape(shape: Element, styles: DocumentStyles) -> Ground:
    if styles.of(shape, "fill") == "solid":
        return colour_of(styles.of(shape, "fill-color")) or UNKNOWN
    return UNKNOWN


def ground_of_page(styles_root: Element | None) -> Ground:
    """The colour of the pages: white unless a layout of pages has another."""
    for properties in [] if styles_root is None else named(styles_root, "page-layout-properties"):
        colour = value(properties, "background-color")
        if (colour and colour != "transparent") or value(properties, "fill") not in ("", "none"):
            return colour_of(colour) or UNKNOWN
    return WHITE
