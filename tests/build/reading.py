"""A page as lines of text in reading order, with what programs and screen readers get from it.

`#` is a heading, `{#id}` an address on the page, `[words](address)` a link, `<Approved>` a tag, `14 February 2024
(2024-02-14)` a <time>, `(aria: …)` a label for screen readers. In a table `|=` is a heading and `|>` set as a number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser as Page
from selectolax.lexbor import LexborNode as Node

INLINE = set("-text a abbr b br cite code del em i img ins mark q small span strong sub sup time u".split())
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
SIGNS = {"del": "[-{}-]", "ins": "{{+{}+}}", "code": "`{}`", "sup": "^{}"}
UNREAD = ("viewport", "twitter:card", "Content-Security-Policy")


def head_of(page: Page) -> Iterator[str]:
    """What the page tells browsers, search engines and feed readers."""
    yield from (f"Title: {node.text()}" for node in page.css("head > title"))
    for node in page.css("head > meta"):
        name = node.attributes.get("name") or node.attributes.get("http-equiv")
        if name and name not in UNREAD:
            yield f"{name.capitalize()}: {node.attributes['content']}"
    for node in page.css("link[rel=canonical], link[rel=alternate]"):
        attributes = (node.attributes.get(name) for name in ("rel", "title", "type", "href"))
        yield "Link: " + ", ".join(filter(None, attributes))
    for node in page.css('script[type="application/ld+json"]'):
        yield json.dumps(json.loads(node.text()), indent=1, ensure_ascii=False)


def lines_of(page: Page, path: str, selector: str) -> Iterator[str]:
    """The parts of the page that the selector finds. Addresses are given from the root of the site."""
    reader = Reader(urljoin("/", path.removesuffix("index.html")))
    for node in page.css(selector):
        yield from reader.block(node)


class Reader:
    """Reads the elements of the page at an address."""

    def __init__(self, address: str) -> None:
        self.address = address

    def block(self, node: Node) -> Iterator[str]:
        """The lines of a block element."""
        tag = str(node.tag)
        if tag in HEADINGS:
            yield from ("", f"{HEADINGS[tag]} {_id(node)}{self.words_in(node)}")
        elif tag == "li":
            yield from (f"{'  ' if number else '- '}{line}" for number, line in enumerate(self.inside(node)))
        elif tag == "dl":
            yield from self._facts(node)
        elif tag == "table":
            yield from self._table(node)
        elif tag not in ("script", "style"):
            yield from self._container(node)

    def inside(self, node: Node) -> Iterator[str]:
        """The lines inside an element; adjacent text is joined into a single line."""
        words = ""
        for child in node.iter(include_text=True):
            if _is_inline(child):
                words += self.words(child)
                continue
            yield from filter(None, (_trimmed(words),))
            words = ""
            yield from self.block(child)
        yield from filter(None, (_trimmed(words),))

    def words_in(self, node: Node) -> str:
        return _trimmed("".join(self.words(child) for child in node.iter(include_text=True)))

    def words(self, node: Node) -> str:
        """The words of an inline element."""
        tag, attributes = str(node.tag), node.attributes
        if tag == "-text":
            return node.text(deep=False)
        if tag == "br":
            return " / "
        if tag == "img":
            return f"![{attributes.get('alt')}]({self._whole(attributes.get('src'))})"
        if tag == "a":
            return f"{_id(node)}[{self.words_in(node)}]({self._whole(attributes.get('href'))}){_heard(node)}"
        text = "".join(self.words(child) for child in node.iter(include_text=True))
        if tag == "time":
            text = f"{text} ({attributes.get('datetime')})"
        elif tag == "abbr":
            text = f"{text} (abbr: {attributes.get('title')})"
        elif _is_a(node, "tag"):
            text = f"<{_trimmed(text)}>"
        return _id(node) + SIGNS.get(tag, "{}").format(text) + _heard(node)

    def _container(self, node: Node) -> Iterator[str]:
        """A landmark, list, paragraph or part of a page; its id and label come before its first line."""
        label = _trimmed(_id(node) + _heard(node))
        lines = list(self.inside(node))
        if label and len(lines) == 1:
            yield f"{label} {lines[0]}"
            return
        yield from filter(None, (label,))
        yield from lines

    def _facts(self, node: Node) -> Iterator[str]:
        label = ""
        for part in node.css("dt, dd"):
            lines = list(self.inside(part))
            if part.tag == "dt":
                label = f"{_id(part)}{' '.join(lines)}:"
            elif len(lines) == 1:
                yield f"{label} {lines[0]}"
            else:
                yield label
                yield from (f"  {line}" for line in lines)

    def _table(self, node: Node) -> Iterator[str]:
        yield ""
        yield from (f"Table: {_id(caption)}{self.words_in(caption)}" for caption in node.css("caption"))
        for row in node.css("tr"):
            cells = (f"|{_sign(cell)} {self.words_in(cell)} " for cell in row.css("th, td"))
            yield f"{_id(row)}{''.join(cells)}|"

    def _whole(self, link: str | None) -> str:
        if not link or link.startswith("#") or re.match("[a-z]+:", link):
            return str(link)
        return urljoin(self.address, link)


def _is_inline(node: Node) -> bool:
    return node.tag == "a" or all(part.tag in INLINE for part in node.traverse(include_text=True))


def _id(node: Node) -> str:
    return f"{{#{node.attributes['id']}}} " if node.attributes.get("id") else ""


def _heard(node: Node) -> str:
    """What a screen reader adds to the words of the element."""
    label, current = (node.attributes.get(f"aria-{name}") for name in ("label", "current"))
    labels = filter(None, (label, current and f"current {current}"))
    return "".join(f" (aria: {words})" for words in labels)


def _sign(cell: Node) -> str:
    return ("=" if cell.tag == "th" else "") + (">" if _is_a(cell, "numeric") else "")


def _is_a(node: Node, word: str) -> bool:
    """Whether one of its classes ends with the word, before any modifier: govuk-tag govuk-tag--green."""
    classes = str(node.attributes.get("class")).split()
    return any(name.endswith(f"-{word}") for name in classes)


def _trimmed(words: str) -> str:
    return " ".join(words.split())
