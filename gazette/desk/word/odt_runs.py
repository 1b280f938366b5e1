"""The words within a paragraph of an OpenDocument text: their look, links, notes and pictures."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gazette.desk.word.model import EmbeddedPicture, ReadText, Runs, TextRun
from gazette.desk.word.odt_styles import DRAW, FO, OFFICE, STYLE, SVG, TEXT, OdtStyles
from gazette.desk.word.zip_package import ZipPackage

XLINK = "{http://www.w3.org/1999/xlink}"
_LEFT_OUT = (OFFICE + "annotation", OFFICE + "annotation-end", TEXT + "tracked-changes", TEXT + "ruby-text",
             TEXT + "note-citation", SVG + "title", SVG + "desc")  # fmt: skip
_HIDDEN = (TEXT + "hidden-text", TEXT + "hidden-paragraph")


class OdtRuns:
    def __init__(self, package: ZipPackage, styles: OdtStyles, text: ReadText) -> None:
        self._package, self._styles, self._text = package, styles, text
        self._boxes: list[Any] = []

    def taken_boxes(self) -> list[Any]:
        """The text boxes since the last call."""
        boxes, self._boxes = self._boxes, []
        return boxes

    def is_hidden(self, style: str | None) -> bool:
        return self._styles.property_of(style, TEXT + "display") in ("none", "condition")

    def runs(self, element: Any, style: str | None) -> Runs:
        if any(element.iter(TEXT + "hidden-paragraph")):
            self._text.ask("The file has hidden words. They were left out.")
            return ()
        runs = self._within(element, self._look(style, TextRun("")))
        return tuple(run for run in runs if run.text or not run.is_words)

    def _look(self, style: str | None, look: TextRun) -> TextRun:
        """The look of a style on top of that of the words around."""
        weight = self._styles.property_of(style, FO + "font-weight")
        slant = self._styles.property_of(style, FO + "font-style")
        position = self._styles.property_of(style, STYLE + "text-position") or ""
        return replace(
            look,
            bold=look.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
            italic=look.italic if slant is None else slant == "italic",
            script="sup" if position.startswith("super") else "sub" if position.startswith("sub") else look.script,
        )

    def _within(self, element: Any, look: TextRun) -> Iterator[TextRun]:
        yield replace(look, text=_spaced(element.text))
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self._child(child, look)
            yield replace(look, text=_spaced(child.tail))

    def _child(self, child: Any, look: TextRun) -> Iterator[TextRun]:
        name = child.tag.removeprefix(TEXT)
        if child.tag in _HIDDEN:
            self._text.ask("The file has hidden words. They were left out.")
        elif name == "s":
            yield replace(look, text=" ")
        elif name in ("tab", "line-break"):
            yield replace(look, text="\t" if name == "tab" else "\n")
        elif name == "span":
            style = child.get(TEXT + "style-name")
            if self.is_hidden(style):
                self._text.ask("The file has hidden words. They were left out.")
            else:
                yield from self._within(child, self._look(style, look))
        elif name == "a":
            url = child.get(XLINK + "href") or ""
            is_elsewhere = re.match(r"(?:https?|mailto|tel):", url, re.I)
            yield from self._within(child, replace(look, url=url if is_elsewhere else ""))
        elif name == "note":
            yield self._note(child)
        elif child.tag == DRAW + "frame":
            yield from self._frame(child)
        elif child.tag.startswith(DRAW):
            self._boxes += list(child.iter(DRAW + "text-box"))
            yield from (run for frame in child.iter(DRAW + "frame") for run in self._frame(frame))
        else:
            yield from self._within(child, look)

    def _note(self, note: Any) -> TextRun:
        key = note.get(TEXT + "id") or f"note {len(self._text.notes)}"
        paragraphs = [self.runs(paragraph, None) for paragraph in note.iter(TEXT + "p")]
        self._text.notes[key] = tuple(run for runs in paragraphs for run in (*runs, TextRun(" ")))
        return TextRun("", note=key)

    def _frame(self, frame: Any) -> Iterator[TextRun]:
        box, image = frame.find(DRAW + "text-box"), frame.find(DRAW + "image")
        if box is not None:
            self._boxes.append(box)
        elif image is None or frame.find(DRAW + "object") is not None:
            self._text.ask("A chart, diagram or formula was left out. Save it as a picture, and add that.")
        else:
            words = [frame.find(SVG + name) for name in ("desc", "title")]
            alt = next((word.text for word in words if word is not None and word.text), "")
            path = (image.get(XLINK + "href") or "").removeprefix("./")
            data = self._package.data(path) if path in self._package.names else b""
            yield TextRun("", picture=EmbeddedPicture(posixpath.basename(path), " ".join(alt.split()), data))


def _spaced(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text or "")
