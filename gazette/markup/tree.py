"""The converted HTML as a tree: read, changed in place, written again. The only file that knows lxml."""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped, unused-ignore]
from selectolax.lexbor import LexborHTMLParser

Element = Any  # lxml ships no types

# Tables, lists and quotations hold blocks; a text of their own is only the white space between them.
_PARSER_OPTIONS = {"encoding": "utf-8", "remove_comments": True, "remove_pis": True, "huge_tree": True}


def read(html: str, has_raw_html: bool) -> Element:
    """The HTML under one `<div>`. What a writer nested wrongly is first put right as a browser would."""
    page = f"<!DOCTYPE html><html><head></head><body>{html}</body></html>"
    if has_raw_html:
        page = LexborHTMLParser(page).html or ""
    document = etree.fromstring(page.encode(), etree.HTMLParser(**_PARSER_OPTIONS))
    root = etree.Element("div")
    for part in document:
        if part.text:
            _append_text(root, part.text)
        for child in list(part):
            root.append(child)
        if part.tail:
            _append_text(root, part.tail)
    return root


def write(root: Element) -> str:
    """The HTML inside the root."""
    text: str = etree.tostring(root, encoding="unicode", method="html")
    return text[len("<div>") : -len("</div>")]


def new(tag: str, text: str | None = None, **attributes: str) -> Element:
    element = etree.Element(tag)
    for name, value in attributes.items():
        element.set(name.rstrip("_").replace("_", "-"), value)
    element.text = text
    return element


def text_of(element: Element) -> str:
    """The words inside, white space made single."""
    return " ".join("".join(element.itertext()).split())


def steps(root: Element) -> list[tuple[str, Element]]:
    """("start", element) and ("end", element) in reading order, gathered first: the tree may change."""
    return list(etree.iterwalk(root, events=("start", "end")))


def unwrap(element: Element) -> None:
    """Take the tag away, keep what stands in it."""
    parent, position = element.getparent(), element.getparent().index(element)
    _insert_text(parent, position, element.text)
    position = parent.index(element)
    for child in list(element):
        parent.insert(position, child)
        position += 1
    remove(element)


def remove(element: Element) -> None:
    """Take the element and all in it away, keep the text behind it."""
    parent = element.getparent()
    _insert_text(parent, parent.index(element), element.tail)
    parent.remove(element)


def wrap(element: Element, wrapper: Element) -> None:
    """Put the wrapper where the element stands and the element in it."""
    wrapper.tail, element.tail = element.tail, None
    element.getparent().replace(element, wrapper)
    wrapper.append(element)


def insert_first(element: Element, child: Element, behind: str) -> None:
    """Put the child first, then the words `behind`."""
    child.tail = behind
    element.text = None
    element.insert(0, child)


def insert_behind(element: Element, behind: Element | None, before: str, child: Element, after: str) -> None:
    """Put the child between two words of the element's own text, or of the text behind one of its children."""
    if behind is None:
        element.text = before
        element.insert(0, child)
    else:
        behind.tail = before
        element.insert(element.index(behind) + 1, child)
    child.tail = after


def _insert_text(parent: Element, position: int, text: str | None) -> None:
    """Text just before the child at `position`."""
    if not text:
        return
    if position == 0:
        parent.text = (parent.text or "") + text
    else:
        before = parent[position - 1]
        before.tail = (before.tail or "") + text


def _append_text(parent: Element, text: str) -> None:
    _insert_text(parent, len(parent), text)
