"""The parts of a Word, Excel or PowerPoint file, and the relationships between them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from gazette.privacy.archives import Archive
from gazette.privacy.office_files.xml_parts import Element, local, root_of

TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Relationship:
    """What a part uses: another part, or something outside the file."""

    source: str  # the name of the part; "" for the file itself
    id: str
    type: str  # the last word of its type: "hyperlink", "image"
    target: str  # the name of a part, or the outside address as written
    is_outside: bool


class Package:
    """An open file of Office: each part is read when it is asked for, XML parts as trees."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.names = archive.names
        self._roots: dict[str, Element] = {}
        self._content: dict[str, bytes] = {}

    def content(self, name: str) -> bytes:
        if name not in self._content:
            self._content[name] = self.archive.read(name)
        return self._content[name]

    def root(self, name: str) -> Element | None:
        """The tree of a part; None if the file has no such part."""
        if name not in self.names:
            return None
        if name not in self._roots:
            self._roots[name] = root_of(self.content(name))
        return self._roots[name]

    def part(self, name: str) -> Element:
        """The tree of a part that is there."""
        return self.root(name)

    def xml_names(self) -> list[str]:
        """The parts that are XML. OpenOffice wrote some that are empty."""
        return [name for name in self.names if _is_xml(self, name) and self.content(name)]

    def with_root(self, *kinds: str) -> Iterator[tuple[str, Element]]:
        """Parts whose root element has one of these local names, whatever the parts are called."""
        for name in self.xml_names():
            if not name.endswith(".rels") and name != TYPES:
                root = self.root(name)
                if local(root) in kinds:
                    yield name, root

    def relationships(self, source: str) -> list[Relationship]:
        """What one part uses."""
        root = self.root(relationships_of(source))
        return [] if root is None else [_relationship(source, element) for element in root if local(element)]

    def all_relationships(self) -> Iterator[Relationship]:
        for name in self.names:
            if name.endswith(".rels"):
                yield from self.relationships(source_of(name))

    def target(self, source: str, relationship_id: str) -> str:
        """The name of the part that a part means by an id; "" if there is none."""
        targets = (link.target for link in self.relationships(source) if link.id == relationship_id)
        return next(targets, "")

    def used_parts(self, kind: str = "") -> set[str]:
        """The parts that some other part uses, or uses as one kind of thing."""
        links = (link for link in self.all_relationships() if not link.is_outside)
        return {link.target for link in links if not kind or link.type == kind}


def relationships_of(source: str) -> str:
    """The name of the part that lists what a part uses: word/document.xml, word/_rels/document.xml.rels."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(relationships: str) -> str:
    folder, name = posixpath.split(relationships)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def part_name(source: str, target: str) -> str:
    """The name of the part that `target` means in the relationships of `source`."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(target)))


def _relationship(source: str, element: Element) -> Relationship:
    target = element.get("Target", "")
    is_outside = element.get("TargetMode") == "External"
    return Relationship(
        source=source,
        id=element.get("Id", ""),
        type=element.get("Type", "").rpartition("/")[2],
        target=unquote(target) if is_outside else part_name(source, target),
        is_outside=is_outside,
    )


def _is_xml(package: Package, name: str) -> bool:
    """Whether a part has an ending of XML, or none and begins as XML does."""
    if name.lower().endswith((".xml", ".rels", ".vml")):
        return True
    start = package.content(name)[:64].lstrip(b"\xef\xbb\xbf \t\r\n") if "." not in name.rpartition("/")[2] else b""
    return start.startswith(b"<?xml")
