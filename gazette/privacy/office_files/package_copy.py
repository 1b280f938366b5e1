"""A copy of an office file that is being cleaned: parts are changed or left out, then all is written anew."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

from gazette.packing import pack
from gazette.privacy.office_files.package import TYPES, Package, relationships_of, source_of
from gazette.privacy.office_files.xml_parts import Element, drop, local, value, written


class PackageCopy:
    """The parts of a package with what was changed in them and what was removed."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.removed: list[str] = []  # plural nouns: what was removed
        self._gone: set[str] = set()
        self._changed: set[str] = set()
        self._content: dict[str, bytes] = {}

    def names(self) -> list[str]:
        return [name for name in self.package.names if name not in self._gone]

    def edit(self, name: str) -> Element:
        """The tree of a part, which will be written as it then is."""
        self._changed.add(name)
        return self.package.part(name)

    def edited(self, *kinds: str) -> list[tuple[str, Element]]:
        """Parts whose root element has one of these names, to be changed."""
        return [(name, self.edit(name)) for name, _ in self.package.with_root(*kinds) if name not in self._gone]

    def replace(self, name: str, content: bytes) -> None:
        self._content[name] = content

    def note(self, what: str) -> None:
        if what not in self.removed:
            self.removed.append(what)

    def leave_out(self, name: str, what: str = "") -> None:
        self._gone.add(name)
        if what:
            self.note(what)

    def leave_out_named(self, patterns: Iterable[tuple[str, str]]) -> None:
        """Leave out each part whose name matches one of some patterns, each with what is removed by it."""
        for name in self.names():
            what = next((noun for pattern, noun in patterns if re.search(pattern, name)), None)
            if what is not None and not name.endswith(".rels"):
                self.leave_out(name, what)

    def drop_comments(self) -> None:
        """Remove comments from the source of every part that stays."""
        for name in [name for name in self.package.xml_names() if name not in self._gone]:
            for comment in self.package.part(name).getroottree().xpath("//comment()"):
                self.note("comments in the source")
                self._changed.add(name)
                drop(comment)

    def content(self, name: str) -> bytes:
        if name in self._content:
            return self._content[name]
        return written(self.edit(name)) if name in self._changed else self.package.content(name)

    def data(self) -> bytes:
        """The bytes of the copy: the same for the same file, with the parts in their order."""
        self.drop_comments()
        self._forget_what_is_gone()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name in self.names():
                compression = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                pack(archive, name, self.content(name), compression)
        return packed.getvalue()

    def _forget_what_is_gone(self) -> None:
        if TYPES not in self.package.names:
            return
        self._cut_links()
        while self._drop_unused():
            pass
        for part in list(self.edit(TYPES)):
            if value(part, "PartName").lstrip("/") in self._gone:
                drop(part)

    def _cut_links(self) -> None:
        """Remove the relationships to parts that are gone, and the elements that use them."""
        for name in [name for name in self.names() if name.endswith(".rels")]:
            source = source_of(name)
            lost = {
                link.id
                for link in self.package.relationships(source)
                if not link.is_outside and (link.target in self._gone or link.target not in self.package.names)
            }
            lost -= {""}
            if not lost:
                continue
            for element in list(self.edit(name)):
                if value(element, "Id") in lost:
                    drop(element)
            if source in self.names() and source.endswith(".xml"):
                _drop_users(self.edit(source), lost)

    def _drop_unused(self) -> bool:
        """Leave out parts that nothing uses any more; whether there were any."""
        used = {link.target for name in self.names() if name.endswith(".rels") for link in self._kept_links(name)}
        unused = [name for name in self.names() if name not in used and name != TYPES and not name.endswith(".rels")]
        lists = [
            name
            for name in self.names()
            if name.endswith(".rels") and name != relationships_of("") and source_of(name) not in self.names()
        ]
        self._gone.update(unused, lists)
        return bool(unused or lists)

    def _kept_links(self, name: str) -> list[Element]:
        kept = {value(element, "Id") for element in self.package.part(name) if local(element)}
        return [link for link in self.package.relationships(source_of(name)) if link.id in kept]


def _drop_users(root: Element, ids: set[str]) -> None:
    for element in list(root.iter()):
        users = [text for key, text in element.attrib.items() if "relationships}" in key and text in ids]
        if users and element.getparent() is not None:
            drop(element)
