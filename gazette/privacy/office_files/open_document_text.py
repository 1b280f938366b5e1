"""The content of OpenDocument files: changes, comments, hidden words, fields, notes and links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import at, leads_to_a_file
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.colours import BLACK, colour_of, look_alike
from gazette.privacy.office_files.open_document_sheets import table_findings
from gazette.privacy.office_files.open_document_styles import (
    DocumentStyles,
    cannot_be_seen,
    ground_of_page,
    is_hidden,
    length_in_cm,
)
from gazette.privacy.office_files.trace import Trace
from gazette.privacy.office_files.visible_text import (
    Words,
    computer_paths,
    findings_in_each,
    findings_in_words,
)
from gazette.privacy.office_files.xml_parts import Element, has, local, named, value, words_of

# Elements that are hidden data wherever they are.
BY_ELEMENT: dict[str, Trace] = {
    "annotation": traces.COMMENT,
    "changed-region": traces.TRACKED_CHANGE,
    "change-info": traces.TRACKED_CHANGE,
    "hidden-text": traces.HIDDEN_TEXT,
    "hidden-paragraph": traces.HIDDEN_TEXT,
    "script": traces.MACRO,
    "event-listener": traces.MACRO,
    "dde-source": traces.OUTSIDE_LINK,
    "dde-link": traces.OUTSIDE_LINK,
    "dde-connection-decl": traces.OUTSIDE_LINK,
    "database-display": traces.MAIL_MERGE,
    "database-next": traces.MAIL_MERGE,
    "database-row-select": traces.MAIL_MERGE,
    "database-source-sql": traces.CONNECTION,
    "database-source-table": traces.CONNECTION,
    "database-source-query": traces.CONNECTION,
    "source-service": traces.CONNECTION,
    "scenario": traces.SCENARIO,
    "binary-data": traces.EMBEDDED,
    "applet": traces.EMBEDDED,
    "floating-frame": traces.OUTSIDE_LINK,
}
LINKS = ("a", "image", "table-source", "section-source", "cell-range-source", "object", "object-ole", "plugin", "form",
         "background-image", "fill-image")  # fmt: skip
WITHIN = re.compile(r"^(?:\./)?(?:Object \d+|ObjectReplacements/|Pictures/|Media/|#)")
MENTIONS = ("toc-mark", "alphabetical-index-mark", "user-index-mark", "text-input", "placeholder", "help-message",
            "error-message", "content-validation", "filter-condition", "option", "title", "desc",
            "header-decl", "footer-decl", "date-time-decl")  # fmt: skip
Frame = tuple[float, float, float, float]  # left, top, right and bottom in cm
NOT_NOTES = ("page-number", "date-time", "header", "footer", "handout", "page")


def content_findings(root: Element, common: Element | None, registered: Registered) -> Iterator[Finding]:
    """Findings in content.xml or styles.xml."""
    styles = DocumentStyles([part for part in (common, root) if part is not None])
    places = _places(root)
    is_sheets = next(named(root, "spreadsheet"), None) is not None
    for element in root.iter():
        place = _place_of(element, places)
        yield from _by_kind(element, place, styles)
        yield from _link(element, place, registered)
    yield from _unseen(root, styles, common, places, is_sheets)
    yield from _slides(root, styles)
    tables = [table for table in named(root, "table") if value(table, "name") or is_sheets]
    for table in tables:
        yield from table_findings(table, styles, is_sheets, registered)
    words = [Words(_place_of(paragraph, places), words_of_paragraph(paragraph)) for paragraph in _paragraphs(root)]
    yield from findings_in_words(words if not is_sheets else [], registered)
    yield from computer_paths(words)
    for element in named(root, *MENTIONS):
        attributes = [value(element, name) for name in ("string-value", "description", "condition", "label", "value")]
        text = " ".join([words_of(element), *attributes])
        yield from findings_in_each([Words(_place_of(element, places), text)], registered)


def _paragraphs(root: Element) -> list[Element]:
    """The paragraphs that are read as text, and not as part of a comment or a change."""
    return [
        paragraph
        for paragraph in named(root, "p", "h")
        if not any(local(parent) in ("annotation", "tracked-changes") for parent in paragraph.iterancestors())
    ]


def words_of_paragraph(paragraph: Element) -> str:
    """The words of a paragraph without its comments and without paragraphs within it."""
    words: list[str] = [paragraph.text or ""]
    for part in paragraph:
        if local(part) in ("s", "tab", "line-break", "ruby-text"):
            words.append(" ")
        if local(part) in ("span", "a", "meta", "ruby", "ruby-base", "ruby-text") or _is_field(part):
            words.append(words_of_paragraph(part))
        words.append(part.tail or "")
    return "".join(words)


def _is_field(part: Element) -> bool:
    return len(part) == 0 and local(part) not in ("annotation", "")


def _places(root: Element) -> dict[Element, str]:
    """The places of paragraphs and slides. Empty paragraphs are not counted, because nobody counts them."""
    places: dict[Element, str] = {}
    for number, page in enumerate(named(root, "page"), 1):
        places[page] = f"slide {number}"
    number = 0
    story = "header or footer, " if local(root) == "document-styles" else ""
    for paragraph in _paragraphs(root):
        number += 1 if words_of(paragraph) else 0
        slide = next((places[page] for page in paragraph.iterancestors("{*}page") if page in places), "")
        places[paragraph] = slide or f"{story}paragraph {max(number, 1)}"
    for table in named(root, "spreadsheet"):
        for sheet in named(table, "table"):
            places[sheet] = f"sheet {value(sheet, 'name')}"
    return places


def _place_of(element: Element, places: dict[Element, str]) -> str:
    around = [element, *element.iterancestors()]
    sheets = [places[part] for part in around if part in places and local(part) in ("table", "page")]
    own = sheets or [places[part] for part in around if part in places]
    return own[0] if own else "the document"


def _by_kind(element: Element, place: str, styles: DocumentStyles) -> Iterator[Finding]:
    """Findings that the kind of an element decides."""
    name = local(element)
    if name in BY_ELEMENT and not (name == "event-listener" and "presentation" in element.tag):
        yield BY_ELEMENT[name].at(place, words_of(element) or value(element, "string-value"))
    elif name == "section" and value(element, "display") in ("none", "condition"):
        yield traces.HIDDEN_TEXT.at(place, words_of(element))
    elif name == "conditional-text":
        yield traces.FIELD_TEXT.at(place, value(element, "string-value-if-false"))
    elif name in ("variable-set", "user-field-get", "expression") and value(element, "display") == "none":
        yield traces.FIELD_TEXT.at(place, value(element, "string-value") or words_of(element))
    elif name == "user-field-decl" and value(element, "string-value").strip():
        yield traces.VARIABLE.at("fields", value(element, "string-value"))
    elif name == "hidden" and "form" in str(element.tag):
        yield traces.VARIABLE.at("form", value(element, "value"))
    elif name in ("named-range", "named-expression") and is_suspect_name(element):
        yield traces.DEFINED_NAME.at(f"name {value(element, 'name')}", value(element, "expression"))
    elif name in ("frame", "custom-shape", "rect", "control", "g", "path") and value(element, "display") == "none":
        yield traces.HIDDEN_OBJECT.at(place, words_of(element))
    elif name in ("custom-shape", "rect") and _is_black_box(element, styles):
        yield traces.COVERED.at(place)
    elif name == "layer" and value(element, "display") == "none":
        yield traces.HIDDEN_OBJECT.at(f"layer {value(element, 'name')}")
    elif name == "graphic-properties" and _is_cropped(value(element, "clip")):
        yield traces.CROP.at("pictures")


def _is_black_box(shape: Element, styles: DocumentStyles) -> bool:
    """Whether a black shape without words lies before the text and lets it run on below."""
    is_before = styles.of(shape, "wrap") == "run-through" and styles.of(shape, "run-through") != "background"
    colour = colour_of(styles.of(shape, "fill-color"))
    return is_before and not words_of(shape) and colour is not None and look_alike(colour, BLACK)


def is_suspect_name(element: Element) -> bool:
    formula = value(element, "expression") or value(element, "cell-range-address")
    plain = formula.removeprefix("of:=").removeprefix("of:").strip()
    constant = bool(re.fullmatch(r"=?(?:\".*\"|-?[\d.]+)", plain, re.S))
    return constant or bool(re.search(r"file:|\\\\|https?:|#REF!", formula)) or value(element, "hidden") == "true"


def _is_cropped(clip: str) -> bool:
    """Whether a picture is cut by more than half a centimetre: its real size is not in the file."""
    lengths = [length_in_cm(text) or 0 for text in re.findall(r"-?[\d.]+(?:cm|mm|in|pt)", clip)]
    return any(length > 0.5 for length in lengths)


def _link(element: Element, place: str, registered: Registered) -> Iterator[Finding]:
    name, target = local(element), value(element, "href")
    if name not in LINKS or not target or WITHIN.match(target):
        return
    if name == "a":
        if leads_to_a_file(target):
            yield traces.FILE_LINK.at(place, target)
        else:
            yield from findings_in_words([Words(f"link in {place}", target)], registered)
    elif name in ("object", "object-ole", "plugin"):
        yield traces.EMBEDDED.at(place, target)
    else:
        yield traces.OUTSIDE_LINK.at(place, target)


def _unseen(
    root: Element, styles: DocumentStyles, common: Element | None, places: dict[Element, str], is_sheets: bool
) -> Iterator[Finding]:
    page = ground_of_page(common)
    for element in named(root, "span", "p", "h", "a"):
        own = [element.text or "", *(part.tail or "" for part in element)]
        if not any(character.isalnum() for text in own for character in text):
            continue
        place = _place_of(element, places)
        if is_hidden(element, styles):
            yield traces.HIDDEN_TEXT.at(place, words_of(element))
        elif not is_sheets and cannot_be_seen(element, styles, page):
            yield traces.UNSEEN_TEXT.at(place, words_of(element))


def _slides(root: Element, styles: DocumentStyles) -> Iterator[Finding]:
    """Hidden slides, notes, and pictures and texts that lie off the slide."""
    for number, page in enumerate(named(root, "page"), 1):
        place = f"slide {number}"
        if styles.property("drawing-page", value(page, "style-name"), "visibility") == "hidden":
            yield traces.HIDDEN_SLIDE.at(place)
        for notes in page.iterchildren("{*}notes"):
            frames = [frame for frame in notes if local(frame) and value(frame, "class") not in NOT_NOTES]
            words = " ".join(words_of(frame) for frame in frames if value(frame, "placeholder") != "true")
            if words.strip():
                yield traces.NOTES.at(place, words)
        for frame in page.iterchildren("{*}frame", "{*}custom-shape"):
            if is_off_the_slide(frame):
                yield traces.OFF_THE_PAGE.at(place, words_of(frame))
        yield from at(place, _covered(page, styles))


def _covered(page: Element, styles: DocumentStyles) -> Iterator[Finding]:
    """Words of a slide over which a filled shape or a picture was put later."""
    below: list[tuple[Element, Frame]] = []
    for shape in page.iterchildren("{*}frame", "{*}custom-shape", "{*}rect"):
        frame = _frame_of(shape)
        if words_of(shape):
            below.append((shape, frame))
        elif has(shape, "image") or styles.of(shape, "fill") == "solid":
            yield from (traces.COVERED.at("", words_of(text)) for text, other in below if _hides(frame, other))


def _frame_of(shape: Element) -> Frame:
    left, top, width, height = (length_in_cm(value(shape, side)) or 0 for side in ("x", "y", "width", "height"))
    return left, top, left + width, top + height


def _hides(frame: Frame, other: Frame) -> bool:
    """Whether a frame covers nearly all of another."""
    across = min(frame[2], other[2]) - max(frame[0], other[0])
    down = min(frame[3], other[3]) - max(frame[1], other[1])
    return across >= 0.9 * (other[2] - other[0]) > 0 and down >= 0.9 * (other[3] - other[1]) > 0


def is_off_the_slide(frame: Element) -> bool:
    left, top = length_in_cm(value(frame, "x")), length_in_cm(value(frame, "y"))
    width, height = length_in_cm(value(frame, "width")), length_in_cm(value(frame, "height"))
    has_content = bool(words_of(frame)) or has(frame, "image", "object")
    if left is None or top is None or not has_content:
        return False
    beyond = left + (width or 0) <= 0 or top + (height or 0) <= 0
    return beyond or left > WIDEST_SLIDE or top > WIDEST_SLIDE or width == 0 or height == 0


WIDEST_SLIDE = 35.0  # cm
