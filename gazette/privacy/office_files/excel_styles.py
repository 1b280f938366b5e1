"""How the cells of a workbook look: colours, sizes, and formats that show nothing or turn a number into a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.privacy.office_files.colours import (
    BLACK,
    UNKNOWN,
    WHITE,
    Colour,
    Ground,
    colour_of,
    look_alike,
    tinted,
)
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.xml_parts import Element, child, decimal, local, named, value, whole_number

SMALLEST_FONT = 3  # points
DAYS = {"14", "15", "16", "17", "22", "27", "30", "36", "50", "57"}
INDEXED = {"0": BLACK, "1": WHITE, "2": (255, 0, 0), "8": BLACK, "9": WHITE, "64": BLACK, "65": WHITE}


@dataclass(frozen=True)
class CellStyle:
    """What a cell's style says: None where Excel chooses by itself."""

    colour: Colour | None = None
    ground: Ground = WHITE
    size: float = 11
    format: str = ""
    is_day: bool = False

    @property
    def has_no_contrast(self) -> bool:
        return self.colour is not None and look_alike(self.colour, self.ground)

    @property
    def is_tiny(self) -> bool:
        return self.size <= SMALLEST_FONT


@dataclass(frozen=True)
class CellStyles:
    """The styles of cells by their number, and those that a condition gives them."""

    cells: list[CellStyle]
    conditional: list[CellStyle]

    def of(self, cell: Element) -> CellStyle:
        number = whole_number(value(cell, "s"))
        return self.cells[number] if 0 <= number < len(self.cells) else CellStyle()


def styles_of_cells(package: Package) -> CellStyles:
    root = next((root for _, root in package.with_root("styleSheet")), None)
    if root is None:
        return CellStyles([], [])
    theme = _theme(package)
    formats = {value(fmt, "numFmtId"): value(fmt, "formatCode") for fmt in named(root, "numFmt")}
    fonts, fills = list(_children(child(root, "fonts"))), list(_children(child(root, "fills")))
    cells = [_style(xf, fonts, fills, formats, theme) for xf in _children(child(root, "cellXfs"))]
    return CellStyles(cells, [_conditional(dxf, theme) for dxf in _children(child(root, "dxfs"))])


def _children(element: Element | None) -> Iterator[Element]:
    return iter(()) if element is None else (inner for inner in element if isinstance(inner.tag, str))


def _style(
    xf: Element, fonts: list[Element], fills: list[Element], formats: dict[str, str], theme: list[Colour]
) -> CellStyle:
    font = _at(fonts, value(xf, "fontId"))
    number = value(xf, "numFmtId")
    code = formats.get(number, "")
    return CellStyle(
        colour=_colour(child(font, "color"), theme),
        ground=_ground(_at(fills, value(xf, "fillId")), theme),
        size=_size(child(font, "sz")),
        format=code,
        is_day=number in DAYS or is_format_of_days(code),
    )


def _conditional(dxf: Element, theme: list[Colour]) -> CellStyle:
    fill = child(dxf, "fill")
    return CellStyle(
        colour=_colour(child(dxf, "font", "color"), theme),
        ground=WHITE if fill is None else UNKNOWN,
        format=value(child(dxf, "numFmt"), "formatCode"),
    )


def _at(elements: list[Element], number: str) -> Element | None:
    position = whole_number(number)
    return elements[position] if 0 <= position < len(elements) else None


def _size(element: Element | None) -> float:
    return decimal(value(element, "val"), 11)


def _colour(element: Element | None, theme: list[Colour]) -> Colour | None:
    if element is None:
        return None
    if value(element, "rgb"):
        return colour_of(value(element, "rgb"))
    if value(element, "indexed"):
        return INDEXED.get(value(element, "indexed"))
    position = whole_number(value(element, "theme"), -1)
    if not 0 <= position < len(theme):
        return None
    return tinted(theme[position], decimal(value(element, "tint"), 0))


def _ground(fill: Element | None, theme: list[Colour]) -> Ground:
    pattern = child(fill, "patternFill")
    if pattern is None:
        return WHITE if fill is None or not len(fill) else UNKNOWN
    kind = value(pattern, "patternType")
    if kind in ("", "none"):
        return WHITE
    return _colour(child(pattern, "fgColor"), theme) or UNKNOWN if kind == "solid" else UNKNOWN


def _theme(package: Package) -> list[Colour]:
    """The colours of the theme as sheets count them: light and dark change places with those of the theme."""
    root = next((root for name, root in package.with_root("theme") if name.startswith("xl/")), None)
    scheme = next(iter(named(root, "clrScheme")), None) if root is not None else None
    if scheme is None:
        return [WHITE, BLACK]
    colours = [
        colour_of(value(next(iter(entry), None), "lastClr") or value(next(iter(entry), None), "val")) or UNKNOWN_GREY
        for entry in scheme
    ]
    return [colours[1], colours[0], colours[3], colours[2], *colours[4:]] if len(colours) > 3 else [WHITE, BLACK]


UNKNOWN_GREY: Colour = (128, 128, 128)


def texts_with_unseen_words(package: Package, sheet: Element) -> tuple[set[int], set[str]]:
    """Texts with some words that are white or tiny: the numbers of shared ones, the cells of the sheet's own."""
    theme = _theme(package)
    shared: set[int] = set()
    for _, root in package.with_root("sst"):
        entries = [part for part in root if local(part) == "si"]
        shared |= {number for number, entry in enumerate(entries) if _has_unseen_words(entry, theme)}
    own = {value(text.getparent(), "r") for text in named(sheet, "is") if _has_unseen_words(text, theme)}
    return shared, own


def _has_unseen_words(text: Element, theme: list[Colour]) -> bool:
    for run in text.iterchildren("{*}r"):
        words = "".join(part.text or "" for part in named(run, "t"))
        colour = _colour(child(run, "rPr", "color"), theme)
        is_white = colour is not None and look_alike(colour, WHITE)
        if words.strip() and (is_white or _size(child(run, "rPr", "sz")) <= SMALLEST_FONT):
            return True
    return False


def is_format_of_days(code: str) -> bool:
    """Whether a format of numbers prints days or months: d/m/yyyy, not "0.0" or [Red]0 or "days"0."""
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.', "", code)
    return bool(re.search(r"[dy]|mmm|m/|/m", plain, re.I)) and "general" not in plain.lower()


def hides_value(code: str, text: str, is_text: bool) -> bool:
    """Whether a format of numbers prints nothing for a value, as ;;; does."""
    if not code or (not is_text and re.fullmatch(r"-?0*\.?0*", text)):
        return False
    sections = _sections(code)
    if is_text:
        section = sections[3] if len(sections) > 3 else "@"
    elif len(sections) == 1:
        section = sections[0]
    else:
        section = sections[1] if text.startswith("-") else sections[0]
    if text in ("1", "-1"):  # formats such as "yes";"yes";"no" show switches
        return not re.sub(r"\[[^\]]*\]|_.|\*.|\s|\"\s*\"", "", section)
    return not re.search(r"[0#?@dmyhsgb/]", re.sub(r"\[[^\]]*\]|_.|\*.|\"[^\"]*\"|\\\\.", "", section), re.I)


def _sections(code: str) -> list[str]:
    """The parts of a format between semicolons, except those in quotation marks or behind a backslash."""
    return [part.strip() for part in re.split(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", re.sub(r"\\;", "", code))]
