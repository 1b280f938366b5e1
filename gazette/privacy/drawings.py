"""What an SVG drawing holds besides what it draws. It is published only if nothing is left to clean."""

from __future__ import annotations

import base64
import binascii
import contextlib
import itertools
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import CLEAN_IT, Refused, at, findings_in_text, folder, has_path, hidden, is_known_name
from gazette.privacy.pictures import findings_in_picture

WITH_WORDS = frozenset("text tspan g svg switch a".split())
SVG, XLINK, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
ACTIVE = frozenset("script foreignObject handler listener iframe embed object audio video animation set".split())
NOT_DRAWN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?<![\w-])opacity\s*:\s*0*\.?0+\s*(?:;|$)|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:;|$))"
)
STORES = frozenset("defs symbol clipPath mask pattern marker".split())
DRAWN = frozenset("rect path circle ellipse polygon polyline image use".split())
WHITES = ("white", "#fff", "#ffffff", "rgb(255,255,255)", "rgb(255, 255, 255)")
OUTSIDE = re.compile(r"\s*(?:https?:|//|file:|ftp:)", re.I)
OUTSIDE_STYLE = re.compile(r"@import|url\(\s*['\"]?\s*(?:https?:|//|file:)|expression\(|javascript:", re.I)
RUNS = re.compile(r"\s*(?:javascript|vbscript|data:(?!image/(?:png|jpe?g|gif|webp);))", re.I)
TAKES_IN = frozenset("image use feImage script tref linearGradient radialGradient pattern filter".split())
PICTURE = re.compile(r"\s*data:image/(?:png|jpe?g);base64,(.*)", re.S)
OUT_OF_SIGHT = "It has words outside the drawing, below a box, or white on white."
NOT_USED = "It has words in a part that nothing draws."
TAKE_OUT = "Delete the words in the program that made the drawing, then save it again."
RUNS_A_PROGRAM = "It holds {}, which runs a program when somebody looks at it."
TAKES_FROM_OUTSIDE = "It loads something from elsewhere, which tells others who looks at it."


def findings_in_drawing(data: bytes, registered: Registered) -> list[Finding]:
    root = root_of(data)
    findings: list[Finding] = []
    not_drawn = classes_not_drawn(root)
    for node in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        findings += _findings_in_node(node, not_drawn, registered)
    findings += _findings_in_places(root, not_drawn)
    findings += _words_of_unused_parts(root)
    words = "\n".join(
        " ".join("".join(text.itertext()).split()) for text in root.iter("{*}text", "{*}title", "{*}desc")
    )
    findings += findings_in_text(words, registered, "text")
    return list(dict.fromkeys(findings))


def classes_not_drawn(root: Any) -> set[str]:
    """The classes that the styles of the drawing hide."""
    styles = " ".join(style.text or "" for style in root.iter("{*}style"))
    return {name for name, body in re.findall(r"\.([\w-]+)\s*\{([^}]*)\}", styles) if NOT_DRAWN.search(body)}


def _findings_in_places(root: Any, not_drawn: set[str]) -> Iterator[Finding]:
    """Words outside the drawing, or below a box that was put over them. Moved and turned parts are not looked at."""
    view = [_number(part) for part in re.split(r"[\s,]+", (root.get("viewBox") or "").strip())]
    drawn = [node for node in root.iter("{*}text", "{*}rect") if not any("transform" in e.attrib for e in _chain(node))]
    for index, node in enumerate(drawn):
        if etree.QName(node).localname != "text" or not "".join(node.itertext()).strip():
            continue
        x, y = _number(node.get("x")), _number(node.get("y"))
        boxes = [_box_of(box) for box in drawn[index + 1 :] if etree.QName(box).localname == "rect" and _is_opaque(box)]
        is_off = len(view) == 4 and not (view[0] <= x <= view[0] + view[2] and view[1] <= y <= view[1] + view[3] * 1.1)
        is_told = any(is_not_drawn(element, not_drawn) for element in _chain(node))
        is_below = any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes)
        if not is_told and (is_off or is_below or _is_white_on_nothing(node, root)):
            words = " ".join("".join(node.itertext()).split())
            yield hidden("hidden text", OUT_OF_SIGHT, TAKE_OUT, f"line {node.sourceline}", words)


def _words_of_unused_parts(root: Any) -> Iterator[Finding]:
    """Words in parts that are to be drawn when something uses them, and that nothing uses."""
    used = " ".join(value for node in root.iter() for value in node.attrib.values() if "#" in value)
    styles = " ".join(style.text or "" for style in root.iter("{*}style"))
    for text in root.iter("{*}text"):
        if any(etree.QName(node).localname in STORES for node in text.iterancestors()):
            ids = [node.get("id") for node in _chain(text) if node.get("id") and node is not root]
            if not any(re.search(rf"#{re.escape(name)}\b", used + styles) for name in ids):
                words = " ".join("".join(text.itertext()).split())
                yield hidden(
                    "hidden text",
                    "It has words in a part that nothing draws.",
                    TAKE_OUT,
                    f"line {text.sourceline}",
                    words,
                )


def _is_white_on_nothing(node: Any, root: Any) -> bool:
    """Whether words are white, and nothing was drawn before them on which they could be seen."""
    if _setting(node, "fill") not in WHITES or any(e.get("class") for e in _chain(node)) or root.get("style"):
        return False
    before = (e for e in itertools.takewhile(lambda e: e is not node, root.iter()) if isinstance(e.tag, str))
    drawn = [e for e in before if etree.QName(e).localname in DRAWN]
    return all(_setting(e, "fill") in (*WHITES, "none") and etree.QName(e).localname != "image" for e in drawn)


def _setting(node: Any, name: str) -> str:
    """What an element, or the nearest one around it, says of its look."""
    for element in _chain(node):
        match = re.search(rf"(?:^|;)\s*{name}\s*:\s*([^;]+)", element.get("style") or "")
        if match or element.get(name):
            return (match[1] if match else element.get(name)).strip().lower()
    return ""


def _chain(node: Any) -> list[Any]:
    return [node, *node.iterancestors()]


def _number(text: str | None) -> float:
    match = re.match(r"\s*(-?[\d.]+)", text or "")
    return float(match[1]) if match and match[1].strip("-.") else 0.0


def _box_of(box: Any) -> tuple[float, float, float, float]:
    left, top = _number(box.get("x")), _number(box.get("y"))
    return left, top, left + _number(box.get("width")), top + _number(box.get("height"))


def _is_opaque(box: Any) -> bool:
    style = box.get("style") or ""
    clear = box.get("fill") == "none" or re.search(r"fill\s*:\s*none|opacity", style) or box.get("class")
    return not clear and not any(name.endswith("opacity") for name in box.attrib)


def root_of(data: bytes) -> Any:
    """The drawing as XML. Raises Refused for one that is damaged or declares entities."""
    if re.search(rb"<!ENTITY", data, re.I) or re.search(rb"<!DOCTYPE[^>]*\[", data, re.I):
        raise Refused("It declares entities, which can make a file grow without end.", "Save it again as plain SVG.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise Refused("The drawing is damaged.", "Save it again as plain SVG.") from None
    if root.tag not in (f"{{{SVG}}}svg", "svg"):
        raise Refused("It is not an SVG drawing.", "Save it from its program under the right ending.")
    return root


def _findings_in_node(node: Any, not_drawn: set[str], registered: Registered) -> Iterator[Finding]:
    place = f"line {node.sourceline}"
    if node.tag is etree.Comment:
        if not re.match(r"\s*(?:Generator:|Created with|Generated by|Font Awesome|Uploaded to:)", node.text or ""):
            yield hidden("comment", "It has a hidden comment.", CLEAN_IT, place, node.text or "")
    elif not isinstance(node.tag, str):
        yield hidden("active drawing", TAKES_FROM_OUTSIDE, CLEAN_IT, place)
    else:
        yield from _findings_in_element(node, not_drawn, place, registered)
        for key, value in node.attrib.items():
            yield from _findings_in_attribute(etree.QName(key), value, etree.QName(node).localname, place, registered)


def _findings_in_element(node: Any, not_drawn: set[str], place: str, registered: Registered) -> Iterator[Finding]:
    name = etree.QName(node)
    if name.localname in ACTIVE:
        yield hidden("active drawing", RUNS_A_PROGRAM.format(f"<{name.localname}>"), CLEAN_IT, place)
    if name.localname == "metadata":
        yield from _findings_in_metadata(node, place, registered)
    elif name.namespace not in (SVG, None) and name.localname in ("pgf", "pgfRef", "aipgf", "perspective-grid"):
        yield hidden("data of a program", "A program has stored an editable copy in it.", CLEAN_IT, place)
    if name.localname == "style" and OUTSIDE_STYLE.search(node.text or ""):
        yield hidden("active drawing", TAKES_FROM_OUTSIDE, CLEAN_IT, place)
    if is_not_drawn(node, not_drawn) and not _is_within_hidden(node, not_drawn):
        words = " ".join("".join(node.itertext()).split())
        yield hidden("hidden text", "It has words that are not drawn.", CLEAN_IT, place, words)


def _is_within_hidden(node: Any, not_drawn: set[str]) -> bool:
    """Whether a part around an element is hidden, for which there is a finding already."""
    return any(is_not_drawn(around, not_drawn) for around in node.iterancestors())


def _findings_in_metadata(node: Any, place: str, registered: Registered) -> Iterator[Finding]:
    """Names of makers and owners; what programs always write there is free."""
    for element in node.iter():
        if isinstance(element.tag, str):
            words = " ".join((element.text or "").split())
            holder = next(
                (etree.QName(e).localname for e in (element, *element.iterancestors()) if _names_somebody(e)), ""
            )
            if holder and words and not is_known_name(words, registered):
                yield hidden("author", f"Its hidden properties name somebody ({holder}).", CLEAN_IT, place, words)
            elif has_path(words):
                yield folder(place, words)
            else:
                yield from findings_in_text(words, registered, place)


def _names_somebody(element: Any) -> bool:
    names = ("creator", "Agent", "publisher", "rights", "contributor")
    return isinstance(element.tag, str) and etree.QName(element).localname in names


def is_not_drawn(node: Any, not_drawn: set[str]) -> bool:
    """Whether an element has words that nobody sees: it is switched off, clear or tiny, by itself or by a class."""
    if etree.QName(node).localname not in WITH_WORDS or not "".join(node.itertext()).strip():
        return False
    return (
        node.get("display") == "none"
        or node.get("visibility") in ("hidden", "collapse")
        or re.fullmatch(r"0*\.?0+", node.get("opacity") or "1") is not None
        or re.fullmatch(r"[01](?:\.\d+)?(?:px|pt)?", node.get("font-size") or "9") is not None
        or bool(NOT_DRAWN.search(node.get("style") or ""))
        or (etree.QName(node).localname in ("text", "tspan") and _has_no_colour(node))
        or bool(not_drawn & set((node.get("class") or "").split()))
    )


def _has_no_colour(node: Any) -> bool:
    opacity = _number(_setting(node, "fill-opacity") or "1")
    is_clear = opacity == 0 or _setting(node, "fill") in ("none", "transparent")
    return is_clear and _setting(node, "stroke") in ("", "none", "transparent")


def _findings_in_attribute(key: Any, value: str, element: str, place: str, registered: Registered) -> Iterator[Finding]:
    name = key.localname.lower()
    if name.startswith("on") and key.namespace is None:
        yield hidden("active drawing", RUNS_A_PROGRAM.format(f"{name}="), CLEAN_IT, place)
    elif name in ("href", "src"):
        yield from _findings_in_link(value, element, place, registered)
    elif name == "style" and OUTSIDE_STYLE.search(value):
        yield hidden("active drawing", TAKES_FROM_OUTSIDE, CLEAN_IT, place)
    elif has_path(value) or (name in ("docname", "absref", "export-filename") and re.search(r"[\\/]", value)):
        yield folder(place, value)
    elif name not in ("d", "points", "transform", "viewbox", "values", "id", "class", "style"):
        yield from findings_in_text(value, registered, place)


def _findings_in_link(value: str, element: str, place: str, registered: Registered) -> Iterator[Finding]:
    picture = PICTURE.match(value)
    if picture:
        with contextlib.suppress(binascii.Error):
            yield from at(f"{place}, picture", findings_in_picture(base64.b64decode(picture[1]), registered))
    elif RUNS.match(value):
        yield hidden("active drawing", RUNS_A_PROGRAM.format("a link"), CLEAN_IT, place)
    elif element in TAKES_IN and OUTSIDE.match(value):
        yield hidden("active drawing", TAKES_FROM_OUTSIDE, CLEAN_IT, place)
    elif has_path(value):
        yield hidden(
            "link to a file", "A link leads to a file on one of the office's computers.", CLEAN_IT, place, value
        )
    else:
        yield from findings_in_text(value, registered, f"{place}, link")
