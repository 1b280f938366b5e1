"""The XML inside office files: read without entities, and asked by the local names of elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from gazette.privacy.archives import MB, SAVE_AGAIN
from gazette.privacy.hidden_data import SPLIT, Refused

Element = Any  # an element of lxml, which ships no types
LARGEST_PART = 64 * MB

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# A file saved as "Strict Open XML" has other namespaces for the same elements.
STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(officeDocument|[a-z]+ml)/(\w+)")
STRICT_MARK = b"http://purl.oclc.org/ooxml/"
DECLARATIONS = ["<!ENTITY".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]


def root_of(data: bytes) -> Element:
    """The root element of a part. Declared entities, other documents and more than 256 levels are refused."""
    if len(data) > LARGEST_PART:
        raise Refused(f"A part of it unpacks to more than {LARGEST_PART // MB} MB.", SPLIT)
    if any(mark in data for mark in DECLARATIONS):
        raise Refused("A part of it declares entities, as an attack would.", SAVE_AGAIN)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(_transitional(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused("A part of it is damaged.", SAVE_AGAIN) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(dtd.iterentities()):
        raise Refused("A part of it declares entities, as an attack would.", SAVE_AGAIN)
    return root


def _transitional(data: bytes) -> bytes:
    if STRICT_MARK not in data:
        return data
    return STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data)


def written(root: Element) -> bytes:
    """The bytes of a part."""
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def local(element: Element | None) -> str:
    """The name of an element without its namespace; "" for a comment or an instruction."""
    tag = None if element is None else element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def named(root: Element, *names: str) -> Iterator[Element]:
    """The elements that have one of these local names, in the order of the document."""
    return root.iter(*[f"{{*}}{name}" for name in names])  # type: ignore[no-any-return]


def has(root: Element, *names: str) -> bool:
    """Whether an element or anything in it has one of these local names."""
    return next(named(root, *names), None) is not None


def child(element: Element | None, *path: str) -> Element | None:
    """The first element at a path of local names below an element."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(f"{{*}}{name}"), None)
    return element


def value(element: Element | None, name: str) -> str:
    """The attribute with this local name, or ""."""
    if element is None:
        return ""
    direct = element.get(name)
    if direct is not None:
        return str(direct)
    return next((str(text) for key, text in element.attrib.items() if key.rpartition("}")[2] == name), "")


def words_of(element: Element) -> str:
    """The text of an element and of all within it, in one line."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def is_true(text: str) -> bool:
    return text.lower() in ("1", "true", "on", "yes")


def whole_number(text: str, default: int = 0) -> int:
    """The number an attribute has, whole or broken off at its point: "40000", "-12.5"."""
    match = re.match(r"\s*(-?\d{1,15})", text)
    return int(match[1]) if match else default


def decimal(text: str, default: float) -> float:
    """The number an attribute has: "15.75", "-0.25", "1E-2"."""
    return float(text) if re.fullmatch(r"-?\d*\.?\d+(?:[eE]-?\d+)?", text) else default


def drop(element: Element) -> None:
    """Remove an element and leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + element.tail
        else:
            previous.tail = (previous.tail or "") + element.tail
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    for inner in list(element):
        element.addprevious(inner)
    drop(element)
