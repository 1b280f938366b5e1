"""Reads the links of files that are not pages: feeds, sitemaps, style sheets, manifests, redirects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from xml.etree import ElementTree

from gazette.checks.read_page import Lines, PageFacts, PageLink, addresses_in_css, read_page

# The `where` of a link that represents an unreadable file; its `href` is the reason.
UNREADABLE = "unreadable"

_ABSOLUTE = re.compile(r"https?://\S+\Z")
_XML_WORDS = {"link", "url", "loc", "comments", "uri", "icon", "logo", "image"}
_XML_ADDRESSES = {"href", "src", "url"}
_ATOM = "{http://www.w3.org/2005/Atom}"
_XML_PAGES = {"description", "encoded", "content", "summary"}
_JSON_NAMES = {"title", "summary", "description", "name", "id", "@id", "$id", "@context", "@type", "$schema"}
_MANIFEST_ADDRESSES = {"src", "start_url", "scope", "url"}
_NAMED_LINES = re.compile(r"^(Sitemap|Canonical|Policy|Contact|Encryption):[ \t]*(\S+)", re.I | re.M)


def has_links(path: str) -> bool:
    """Whether this module reads files of this kind."""
    return _reader_of(path) is not None


def read_other_file(path: str, text: str) -> PageFacts:
    """Return the links of a file that is not a page; none for a kind that holds no links."""
    reader = _reader_of(path)
    return PageFacts(links=tuple(reader(text.removeprefix("\ufeff")))) if reader else PageFacts()


def _reader_of(path: str) -> Callable[[str], Iterator[PageLink]] | None:
    name = PurePosixPath(path).name
    return _BY_NAME.get(name) or _BY_ENDING.get(PurePosixPath(name).suffix.lower())


def _links_of_css(text: str) -> Iterator[PageLink]:
    lines = Lines(text)
    for address in addresses_in_css(text):
        yield PageLink(address, "css", lines.of(address))


def _links_of_xml(text: str) -> Iterator[PageLink]:
    """Yield the links of RSS, Atom, sitemaps and drawings; Atom ids and guids that are not permalinks are names."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield PageLink(f"this is not well-formed XML ({error})", UNREADABLE, error.position[0])
        return
    lines = Lines(text)
    for node in root.iter():
        tag = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
        for name, value in node.attrib.items():
            if name.rpartition("}")[2] in _XML_ADDRESSES:
                yield PageLink(value.strip(), tag, lines.of(value))
        yield from _links_of_words(tag, node, lines)


def _links_of_words(tag: str, node: ElementTree.Element, lines: Lines) -> Iterator[PageLink]:
    words = (node.text or "").strip()
    permalink = tag == "guid" and node.get("isPermaLink", "true") == "true"
    if words and (permalink or tag in _XML_WORDS):
        yield PageLink(words, tag, lines.of(words))
    elif tag in _XML_PAGES and "<" in words and not (node.tag.startswith(_ATOM) and _is_plain_text(node)):
        yield from _links_of_page(words, tag, lines)


def _is_plain_text(node: ElementTree.Element) -> bool:
    """Whether a text of Atom is plain, as it is without a type: characters in it that look like HTML are none."""
    return node.get("type", "text") == "text"


def _links_of_page(html: str, where: str, lines: Lines) -> Iterator[PageLink]:
    """Yield the links of HTML inside a feed; `where` is the feed's own word for it."""
    for link in read_page(html).links:
        yield PageLink(link.href, where, lines.of(link.href))


def _links_of_json(text: str) -> Iterator[PageLink]:
    """Yield every absolute address of JSON Feed and data files, except ids, which are names."""
    yield from _links_of_values(text, frozenset())


def _links_of_manifest(text: str) -> Iterator[PageLink]:
    yield from _links_of_values(text, _MANIFEST_ADDRESSES)


def _links_of_values(text: str, relative: frozenset[str] | set[str]) -> Iterator[PageLink]:
    try:
        whole = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        yield PageLink(f"this is not JSON ({error})", UNREADABLE, getattr(error, "lineno", 1))
        return
    lines = Lines(text)
    for name, value in _values("", whole):
        if name == "content_html":
            yield from _links_of_page(value, name, lines)
        elif name not in _JSON_NAMES and (name in relative or _ABSOLUTE.match(value)):
            yield PageLink(value, name, lines.of(value))


def _values(name: str, part: object) -> Iterator[tuple[str, str]]:
    """Yield every text in a JSON document, with the name it belongs to."""
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, list):
        for member in part:
            yield from _values(name, member)
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _values(key, value)


def _links_of_redirects(text: str) -> Iterator[PageLink]:
    """Yield the target of each line of Netlify's and Cloudflare's `_redirects`."""
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if len(words) >= 2 and not words[0].startswith("#"):
            yield PageLink(words[1], "redirect", number)


def _links_of_named_lines(text: str) -> Iterator[PageLink]:
    """Yield the addresses in robots.txt and security.txt."""
    for match in _NAMED_LINES.finditer(text):
        yield PageLink(match[2], match[1], text.count("\n", 0, match.start()) + 1)


_BY_NAME = {
    "_redirects": _links_of_redirects,
    "robots.txt": _links_of_named_lines,
    "security.txt": _links_of_named_lines,
}
_BY_ENDING = {
    ".css": _links_of_css,
    ".rss": _links_of_xml,
    ".atom": _links_of_xml,
    ".xml": _links_of_xml,
    ".svg": _links_of_xml,
    ".json": _links_of_json,
    ".webmanifest": _links_of_manifest,
}
