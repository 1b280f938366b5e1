"""Gives every paragraph and list item an address below that of its section, and a slot for its citation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gazette.markup.body import FOOTNOTES, CitationSlot, SectionSlot
from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, new

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BEGINNING = "text"  # how the anchors of what is above the first heading begin


@dataclass
class _Section:
    """A numbered paragraph or a heading, with the paragraphs and list items that belong to it."""

    element: Element | None  # None for what is above the first heading
    parts: list[Element] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return _BEGINNING if self.element is None else str(self.element.get("id"))

    @property
    def is_paragraph(self) -> bool:
        return self.element is not None and self.element.tag not in _HEADINGS


def give_addresses(conversion: Conversion) -> None:
    """Give `p2-7-1`, `p2-7-2` … to the parts of 2.7: the anchors of numbers and headings are known by now."""
    if not conversion.settings.numbered:
        return
    numbers = {paragraph.anchor: paragraph.number for paragraph in conversion.paragraphs}
    headings = {heading.anchor: heading.text for heading in conversion.headings}
    for section in _sections(conversion.root, numbers):
        number, heading = numbers.get(section.anchor, ""), headings.get(section.anchor, "")
        elements = _with_own_words(section) if section.parts else []
        prefix = _prefix(conversion, section.anchor, is_numbered=bool(number))
        anchors = tuple(
            conversion.add_anchor(f"{prefix}{place}", conversion.line_of(element))
            for place, element in enumerate(elements, 1)
        )
        for place, (element, anchor) in enumerate(zip(elements, anchors, strict=True), 1):
            element.set("id", anchor)
            if element.tag != "span":
                _append(conversion, element, CitationSlot(conversion.line_of(element), anchor, number, heading, place))
        if section.element is not None:
            _insert_before(conversion, section.element, section.anchor)
            line = conversion.line_of(section.element)
            _append(conversion, section.element, CitationSlot(line, section.anchor, number, heading, parts=anchors))
    for element in conversion.root.findall("section[@class='footnotes']"):
        _insert_before(conversion, element, FOOTNOTES)
    for element in conversion.root.iter("li", "p"):  # lettered parts, and what is numbered within a quotation
        if element.get("id") in numbers and element.getparent() is not conversion.root:
            line, anchor = conversion.line_of(element), element.get("id")
            _append(conversion, element, CitationSlot(line, anchor, numbers[anchor]))


def _sections(root: Element, numbers: dict[str, str]) -> Iterator[_Section]:
    """The sections of the text in its order, each up to the next heading or number."""
    section = _Section(None)
    for element in root:
        if element.tag in _HEADINGS or element.get("id") in numbers:
            yield section
            section = _Section(element)
        elif element.tag != "section":  # of the footnotes
            section.parts += (part for part in element.iter("p", "li") if _is_part(part))
    yield section


def _is_part(element: Element) -> bool:
    """Whether it needs an address of its own: not a lettered part, which has one, nor a paragraph of a list item."""
    around = [outer.tag for outer in element.iterancestors()]
    return not element.get("id") and not (element.tag == "p" and "li" in around) and "table" not in around


def _with_own_words(section: _Section) -> list[Element]:
    """The parts of a section; the words beside the number of a paragraph are its first part."""
    if not section.is_paragraph or section.element is None:
        return section.parts
    paragraph = section.element
    words = new("span", (paragraph[0].tail or "").lstrip())
    paragraph[0].tail = " "
    for child in list(paragraph)[1:]:
        words.append(child)
    paragraph.append(words)
    return [words, *section.parts]


def _prefix(conversion: Conversion, anchor: str, *, is_numbered: bool) -> str:
    """What the anchors of parts begin with: `p2-7-`, but `p2-0-` beside 2.1, and `aims-p` below a heading."""
    if not is_numbered:
        return f"{anchor}-p"
    below = [number for number in conversion.paragraphs if number.anchor.startswith(f"{anchor}-")]
    is_taken = "-" not in anchor or any(number.anchor[len(anchor) + 1].isdigit() for number in below)
    return f"{anchor}-0-" if is_taken else f"{anchor}-"


def _append(conversion: Conversion, element: Element, slot: CitationSlot) -> None:
    """Put the slot at the end of an element; behind a heading, because its words are its name."""
    token = conversion.add_slot(slot)
    if element.tag in _HEADINGS:
        element.tail = token + (element.tail or "")
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + token
    else:
        element.text = (element.text or "") + token


def _insert_before(conversion: Conversion, element: Element, anchor: str) -> None:
    token = conversion.add_slot(SectionSlot(conversion.line_of(element), anchor))
    before = element.getprevious()
    if before is None:
        conversion.root.text = (conversion.root.text or "") + token
    else:
        before.tail = (before.tail or "") + token
