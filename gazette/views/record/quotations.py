"""A paragraph of a paper on another page: on that of the promise which it makes."""

from __future__ import annotations

from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gazette.markup.body import FOOTNOTES
from gazette.records import Record
from gazette.views.context import Context
from gazette.views.record import prose

LONGEST = 1200  # characters, after which the rest is read in the paper
LEFT_OUT = "h2, h3, h4, h5, h6, .unseen"
NUMBER = ".paragraph__link"  # of a lettered part it is a word of the text: "(a)"
REFERENCE = ".footnotes__reference"


def quotation(context: Context, record: Record, number: str, page: str) -> str:
    """The HTML of a paragraph with its lettered parts; "" where the text has no such number."""
    place = next((place for place in record.body.paragraphs if place.number == number), None)
    if place is None or FOOTNOTES in place.anchor:
        return ""
    sections = prose.open_sections(record.body)
    own = "".join(text for anchor, text in sections.items() if f"{anchor}-".startswith(f"{place.anchor}-"))
    text = own or _around(sections, place.anchor)
    body = LexborHTMLParser(prose.elsewhere(text, record, context.library, page, context.base_url)).body
    if body is None:
        return ""
    within = body.css_first(f'[id="{place.anchor}"]') if not own else None
    return _without_marks(within or body)


def _around(sections: dict[str, str], anchor: str) -> str:
    """The section that has a lettered part in a list."""
    return next((text for text in sections.values() if f' id="{anchor}"' in text), "")


def _without_marks(node: LexborNode) -> str:
    """The blocks of a passage, without numbers, addresses and references to footnotes, as far as they are short."""
    for reference in node.css(REFERENCE):
        outer = reference.parent
        (outer if outer is not None and outer.tag == "sup" else reference).decompose()
    for link in node.css(NUMBER):
        letter = link.text() if link.text().startswith("(") else ""
        link.replace_with(letter)
    for mark in node.css(LEFT_OUT):
        mark.decompose()
    for numbered in node.css("p.paragraph"):
        del numbered.attrs["class"]
    for named in node.css("[id]"):
        del named.attrs["id"]
    for table in node.css("[aria-labelledby]"):  # a region whose name has lost its id
        del table.attrs["role"], table.attrs["aria-labelledby"]
    blocks = [node] if node.tag == "li" else [child for child in node.iter() if child.text(strip=True)]
    shown: list[str] = []
    length = 0
    for block in blocks:
        if length > LONGEST:
            return "".join((*shown, "<p>…</p>"))
        shown.append(f"<p>{escape(' '.join(block.text().split()))}</p>" if block.tag == "li" else block.html or "")
        length += len(block.text())
    return "".join(shown)
