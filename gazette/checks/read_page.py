"""Reads the ids of a finished page and every address it points to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode


class PageLink(NamedTuple):
    """An address that a page points to. `where` is the name of the tag, or of the kind of line in other files."""

    href: str
    where: str
    line: int


class PageFacts(NamedTuple):
    """The facts of a page that the link check needs, kept small because they are cached."""

    ids: tuple[str, ...] = ()
    links: tuple[PageLink, ...] = ()
    base: str = ""


ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href")
SETS_OF_ADDRESSES = ("srcset", "imagesrcset")
METAS = {"og:image", "og:url", "og:image:url", "og:image:secure_url", "twitter:image"}

# One compound selector: a plain list of selectors returns a node twice when two of them match.
_WITH_FACTS = (
    ":is([id],[href],[src],[srcset],[imagesrcset],[action],[formaction],object[data],[poster],"
    "[xlink\\:href],a[name],meta[content],style,[style])"
)
_SET = re.compile(r"\s*([^\s,](?:\S*[^\s,])?)(?:\s+[^,]*)?\s*(?:,|$)")
_REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?(['\"]?)(.*?)\1\s*$", re.IGNORECASE)
_CSS_ADDRESS = re.compile(
    r"""/\*.*?\*/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE | re.DOTALL,
)


def read_page(html: str) -> PageFacts:
    """Return the ids and links of a page in their order. A pure function of its text."""
    ids: list[str] = []
    links: list[PageLink] = []
    base = ""
    lines = Lines(html)
    for node in LexborHTMLParser(html).css(_WITH_FACTS):
        attributes = node.attributes
        name = attributes.get("id")
        if name is not None:
            ids.append(name)
            if len(attributes) == 1:
                continue
        tag = node.tag or ""
        if tag == "base":
            base = base or attributes.get("href") or ""
        elif tag == "a":
            old = attributes.get("name")
            if old and old != name:
                ids.append(old)
        # Nine of ten addresses are plain links, which are read without the full search through the attributes.
        href = attributes.get("href") if tag == "a" and "style" not in attributes else None
        if href:
            links.append(PageLink(href.strip(), tag, lines.of(href)))
        elif tag != "base":
            links.extend(PageLink(href, tag, lines.of(raw)) for href, raw in _addresses(tag, attributes, node))
    return PageFacts(tuple(ids), tuple(links), base)


def canonical_of(html: str) -> str:
    """Return the address under which a page says that it is published; "" where it says none."""
    link = LexborHTMLParser(html).css_first('link[rel="canonical"]')
    return (link.attributes.get("href") or "") if link else ""


class Lines:
    """Finds the line of each address by searching on from the last address: the parser does not keep lines."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 1

    def of(self, raw: str) -> int:
        """Return the line of the next `raw` in the text, or the line of the last address where there is none."""
        position = self._text.find(f'="{raw}"', self._at)
        if position < 0:
            position = self._written_otherwise(raw)
        if position >= 0:
            self._line += self._text.count("\n", self._at, position)
            self._at = position + 1
        return self._line

    def _written_otherwise(self, raw: str) -> int:
        # Quotes come first, so that "/" or "#a" is not found inside the words or a longer address.
        for wanted in (f"='{raw}'", f"={raw}", raw, raw.replace("&", "&amp;")):
            position = self._text.find(wanted, self._at)
            if position >= 0:
                return position
        return -1


def addresses_in_css(css: str) -> Iterator[str]:
    """Yield the addresses in url() and @import, except places in the file itself (`url(#clip)`)."""
    for match in _CSS_ADDRESS.finditer(css):
        address = next((part for part in match.groups() if part), "")
        if address and not address.startswith("#"):
            yield address.strip()


def addresses_in_set(srcset: str) -> Iterator[str]:
    """Yield the addresses of a `srcset`, without their widths."""
    for match in _SET.finditer(srcset):
        yield match[1]


def _addresses(tag: str, attributes: dict[str, str | None], node: LexborNode) -> Iterator[tuple[str, str]]:
    """Yield each address of a tag, with the text to search for in the page."""
    if tag == "meta":
        yield from _addresses_of_meta(attributes)
        return
    if tag == "style":
        yield from ((address, address) for address in addresses_in_css(node.text()))
    for name, value in attributes.items():
        if name in ADDRESSES and (name != "data" or tag == "object"):
            yield (value or "").strip(), value or name
        elif name in SETS_OF_ADDRESSES:
            yield from ((address, address) for address in addresses_in_set(value or ""))
        elif name == "style" and value and "url(" in value.lower():
            yield from ((address, address) for address in addresses_in_css(value))


def _addresses_of_meta(attributes: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    content = attributes.get("content") or ""
    name = (attributes.get("property") or attributes.get("name") or "").lower()
    if name in METAS:
        yield content.strip(), content
    elif (attributes.get("http-equiv") or "").lower() == "refresh":
        match = _REFRESH.match(content)
        if match and match[2]:
            yield match[2], content
