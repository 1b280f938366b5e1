"""How the text of a Word document looks: hidden by itself or by its style, coloured, sized, and on which ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.privacy.office_files.colours import (
    BLACK,
    MARKERS,
    UNKNOWN,
    WHITE,
    Colour,
    Ground,
    chosen_colour,
    colour_of,
    look_alike,
)
from gazette.privacy.office_files.xml_parts import Element, child, local, value, whole_number

SMALLEST_SIZE = 6  # half points: text of 3 points or less cannot be read
NARROWEST = 5  # per cent of the width of letters
LOWEST_LINE = 40  # twentieths of a point
TRANSPARENT = 95_000  # thousandths of a per cent
WHITE_OF_THEME = ("background1", "light1")


def is_on(element: Element | None) -> bool:
    """Whether a switch such as <w:vanish/> is on."""
    return element is not None and value(element, "val") not in ("0", "false", "off", "none")


@dataclass(frozen=True)
class Styles:
    """The properties of text that each style sets, with those it takes over from its parents."""

    runs: dict[str, list[Element]]
    paragraphs: dict[str, list[Element]]
    defaults: list[Element]


def styles_of(root: Element | None) -> Styles:
    if root is None:
        return Styles({}, {}, [])
    styles = {value(style, "styleId"): style for style in root if local(style) == "style"}
    chains = {name: list(_chain(name, styles)) for name in styles}
    runs = {
        name: [rpr for style in chain if (rpr := child(style, "rPr")) is not None] for name, chain in chains.items()
    }
    paragraphs = {
        name: [ppr for style in chain if (ppr := child(style, "pPr")) is not None] for name, chain in chains.items()
    }
    default = [
        name
        for name, style in styles.items()
        if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
    ]
    base = child(root, "docDefaults", "rPrDefault", "rPr")
    defaults = [*(rpr for name in default for rpr in runs[name]), *([] if base is None else [base])]
    return Styles(runs, paragraphs, defaults)


def _chain(name: str, styles: dict[str, Element]) -> Iterator[Element]:
    """A style, the style it is based on, and so on."""
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        yield styles[name]
        name = value(child(styles[name], "basedOn"), "val")


def text_properties(run: Element, styles: Styles) -> list[Element]:
    """All that sets the look of a run, the nearest first: its own, its styles', the defaults."""
    own = child(run, "rPr")
    character = value(child(own, "rStyle"), "val")
    paragraph = value(child(properties_of_paragraph(run), "pStyle"), "val")
    return [
        *([] if own is None else [own]),
        *styles.runs.get(character, []),
        *styles.runs.get(paragraph, []),
        *styles.defaults,
    ]


def paragraph_of(element: Element) -> Element | None:
    while element is not None and local(element) != "p":
        element = element.getparent()
    return element


def properties_of_paragraph(run: Element) -> Element | None:
    """What the paragraph of a run sets: always its first element, however many runs follow."""
    paragraph = paragraph_of(run)
    first = None if paragraph is None else next(paragraph.iterchildren("{*}*"), None)
    return first if first is not None and local(first) == "pPr" else None


def nearest(properties: list[Element], name: str) -> Element | None:
    return next((setting for rpr in properties if (setting := child(rpr, name)) is not None), None)


def is_hidden(run: Element, styles: Styles) -> bool:
    return is_on(nearest(text_properties(run, styles), "vanish"))


def cannot_be_seen(run: Element, styles: Styles, page: Ground) -> bool:
    """Whether the size, the colour or the line of a run leaves nothing to see."""
    properties = text_properties(run, styles)
    size, width = nearest(properties, "sz"), nearest(properties, "w")
    if size is not None and whole_number(value(size, "val"), 99) <= SMALLEST_SIZE:
        return True
    if width is not None and whole_number(value(width, "val"), 99) <= NARROWEST:
        return True
    return (
        _is_transparent(nearest(properties, "textFill")) or _has_no_height(run) or _has_no_contrast(run, styles, page)
    )


def _is_transparent(fill: Element | None) -> bool:
    """The fill that Word's text effects give letters."""
    if fill is None:
        return False
    alphas = [whole_number(value(alpha, "val")) for alpha in fill.iter("{*}alpha")]
    return child(fill, "noFill") is not None or any(alpha >= TRANSPARENT for alpha in alphas)


def _has_no_height(run: Element) -> bool:
    """A line or a row of a table that is hidden, or of an exact height that hides what is in it."""
    spacing = child(properties_of_paragraph(run), "spacing")
    if value(spacing, "lineRule") == "exact" and whole_number(value(spacing, "line"), 999) <= LOWEST_LINE:
        return True
    for row in run.iterancestors("{*}tr"):
        height = child(row, "trPr", "trHeight")
        if is_on(child(row, "trPr", "hidden")):
            return True
        return value(height, "hRule") == "exact" and whole_number(value(height, "val"), 999) <= LOWEST_LINE
    return False


def _has_no_contrast(run: Element, styles: Styles, page: Ground) -> bool:
    properties = text_properties(run, styles)
    marker = value(nearest(properties, "highlight"), "val")
    colour = _colour(nearest(properties, "color"))
    if marker in MARKERS:
        return look_alike(colour or BLACK, MARKERS[marker])
    # Word turns automatic text white on a dark ground, so only a colour that was chosen can vanish.
    return colour is not None and look_alike(colour, _ground_of(run, properties, styles, page))


def _colour(element: Element | None) -> Colour | None:
    """A chosen colour; None for automatic ones and those of a theme other than its white."""
    if element is None:
        return None
    if value(element, "themeColor"):
        pure = not value(element, "themeTint") and not value(element, "themeShade")
        return WHITE if value(element, "themeColor") in WHITE_OF_THEME and pure else None
    return colour_of(value(element, "val"))


def _ground_of(run: Element, properties: list[Element], styles: Styles, page: Ground) -> Ground:
    """What is behind a run: the shading of itself, its paragraph, cell or table, a text box, the page."""
    shade = _shade(nearest(properties, "shd"))
    if shade is not None:
        return shade
    own = properties_of_paragraph(run)
    style = value(child(own, "pStyle"), "val")
    for ppr in [own, *styles.paragraphs.get(style, [])]:
        shade = _shade(child(ppr, "shd"))
        if shade is not None:
            return shade
    for parent in run.iterancestors():
        shade = _shade(child(parent, f"{local(parent)}Pr", "shd"))
        if shade is not None:
            return shade
        if local(parent) == "tbl" and _has_style(parent):
            return UNKNOWN
        if local(parent) == "txbxContent":
            return _ground_of_box(parent)
    return page


def _ground_of_box(content: Element) -> Ground:
    """The fill of a text box, where it is a plain colour of its own."""
    box = next(content.iterancestors("{*}wsp", "{*}shape", "{*}rect", "{*}roundrect"), None)
    fill = value(box, "fillcolor").partition(" ")[0] if local(box) != "wsp" else ""
    plain = {"white": WHITE, "black": BLACK}.get(fill) or colour_of(fill)
    return plain or chosen_colour(child(box, "spPr", "solidFill")) or UNKNOWN


def _has_style(table: Element) -> bool:
    """Whether a table takes its shading from a style of its own."""
    style = value(child(table, "tblPr", "tblStyle"), "val")
    return style not in ("", "TableGrid", "TableNormal")


def _shade(shading: Element | None) -> Ground | None:
    if shading is None or value(shading, "val") == "nil":
        return None
    if value(shading, "themeFill") or value(shading, "val") not in ("clear", ""):
        return WHITE if value(shading, "themeFill") in WHITE_OF_THEME else UNKNOWN
    return colour_of(value(shading, "fill"))
