"""The parts of a Word file that its text refers to: styles, links, notes and pictures."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import Any

from gazette.desk.word.docx_styles import DocumentStyleSheet, W
from gazette.desk.word.model import EmbeddedPicture
from gazette.desk.word.zip_package import ZipPackage

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN = "word/document.xml"


class DocxParts:
    """The parts by what refers to them. `main` is the part with the text, and `relations` what it refers to."""

    def __init__(self, package: ZipPackage, main: str) -> None:
        self._package = package
        self._folder = posixpath.dirname(main)
        relations = package.xml(f"{self._folder}/_rels/{posixpath.basename(main)}.rels")
        self._relations = {r.get("Id"): r for r in relations} if relations is not None else {}
        self.targets = {key: relation.get("Target", "") for key, relation in self._relations.items()}
        self.document = package.xml(main)
        self.numbering = package.xml(self._path_of("numbering"))
        self.styles = DocumentStyleSheet(package.xml(self._path_of("styles")))

    def _path_of(self, kind: str) -> str:
        """The path of a part of a kind, such as styles; Word may give it another name."""
        targets = (r.get("Target", "") for r in self._relations.values() if r.get("Type", "").endswith(f"/{kind}"))
        return self._path(next(targets, f"{kind}.xml"))

    def _path(self, target: str) -> str:
        return posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")

    @property
    def has_comments(self) -> bool:
        return self._path_of("comments") in self._package.names

    @cached_property
    def notes(self) -> dict[str, Any]:
        """The element of each footnote and endnote, by the key that its sign has in the text."""
        notes = {}
        for kind in ("footnotes", "endnotes"):
            root = self._package.xml(self._path_of(kind))
            for note in root if root is not None else ():
                notes[f"{kind}{note.get(W + 'id')}"] = note
        return notes

    def note_key(self, sign: Any) -> str:
        return f"{sign.tag.removeprefix(W).removesuffix('Reference')}s{sign.get(W + 'id')}"

    def picture(self, relation_id: str | None, alt: str) -> EmbeddedPicture:
        """The picture that a drawing names; without data where it is elsewhere, such as on the web."""
        relation = self._relations.get(relation_id)
        target = relation.get("Target", "") if relation is not None else ""
        path = self._path(target)
        data = self._package.data(path) if path in self._package.names else b""
        return EmbeddedPicture(posixpath.basename(target), " ".join(alt.split()), data)
