"""The converted HTML as a tree that is read, changed in place and written again. The only file that uses lxml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped, unused-ignore]
from selectolax.lexbor import LexborHTMLParser

Element = Any  # lxml ships no types

_PARSER_OPTIONS = {"encoding": "utf-8", "remove_comments": True, "remove_pis": True, "huge_tree": True}
# Elements whose words are a title, a link or code, in which a further tag would be in the way.
_TITLES_LINKS_AND_CODE = frozenset(
    {"a", "abbr", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary"}
)


def read(html: str, has_raw_html: bool) -> Element:
    """Read the HTML under one `<div>`. Wrongly nested raw HTML is first repaired as a browser would."""
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
    """Return the HTML inside the root."""
    text: str = etree.tostring(root, encoding="unicode", method="html")
    return text[len("<div>") : -len("</div>")]


def new(tag: str, text: str | None = None, **attributes: str) -> Element:
    element = etree.Element(tag)
    for name, value in attributes.items():
        element.set(name.rstrip("_").replace("_", "-"), value)
    element.text = text
    return element


def text_of(element: Element) -> str:
    """Return the words inside, separated by single spaces."""
    return " ".join("".join(element.itertext()).split())


def steps(root: Element) -> list[tuple[str, Element]]:
    """List ("start", element) and ("end", element) in reading order, all at once, because the tree may change."""
    return list(etree.iterwalk(root, events=("start", "end")))


def plain_words(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Yield each place of text outside titles, links and code: an element and the child it follows, None at its start.

    The text may be changed on the way.
    """
    for element in list(root.iter()):
        inside = (element, *element.iterancestors())
        if any(around.tag in _TITLES_LINKS_AND_CODE for around in inside):
            continue
        yield element, None
        for child in list(element):
            yield element, child


def unwrap(element: Element) -> None:
    """Remove the tag and keep its contents."""
    parent, position = element.getparent(), element.getparent().index(element)
    _insert_text(parent, position, element.text)
    position = parent.index(element)
    for child in list(element):
        parent.insert(position, child)
        position += 1
    remove(element)


def remove(element: Element) -> None:
    """Remove the element with its contents and keep the text after it."""
    parent = element.getparent()
    _insert_text(parent, parent.index(element), element.tail)
    parent.remove(element)


def wrap(element: Element, wrapper: Element) -> None:
    """Put the wrapper in the element's place, and the element into the wrapper."""
    wrapper.tail, element.tail = element.tail, None
    element.getparent().replace(element, wrapper)
    wrapper.append(element)


def insert_first(element: Element, child: Element, after: str) -> None:
    """Replace the element's first text by the child and the text `after`."""
    child.tail = after
    element.text = None
    element.insert(0, child)


def insert_after(element: Element, previous: Element | None, before: str, child: Element, after: str) -> None:
    """Replace the text after `previous`, or the element's first text, by `before`, the child and `after`."""
    if previous is None:
        element.text = before
        element.insert(0, child)
    else:
        previous.tail = before
        element.insert(element.index(previous) + 1, child)
    child.tail = after


def _insert_text(parent: Element, position: int, text: str | None) -> None:
    """Insert text just before the child at `position`."""
    if not text:
        return
    if position == 0:
        parent.text = (parent.text or "") + text
    else:
        before = parent[position - 1]
        before.tail = (before.tail or "") + text


def _append_text(parent: Element, text: str) -> None:
    _insert_text(parent, len(parent), text)
