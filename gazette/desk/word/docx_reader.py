"""Reads a Word file (.docx) as Word would print it, with all tracked changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gazette.desk.grid import CannotRead
from gazette.desk.word.docx_numbers import NumberCounter
from gazette.desk.word.docx_parts import MAIN, DocxParts
from gazette.desk.word.docx_runs import HIDDEN, HOLDERS, MC, RunReader
from gazette.desk.word.docx_styles import W, is_on, value_of, whole_number
from gazette.desk.word.docx_tables import read_table
from gazette.desk.word.model import Block, ReadText, Role, Runs, TableBlock, TextRun, WordsBlock
from gazette.desk.word.zip_package import ZipPackage

SAVE_AS_DOCX = "Open it in Word, choose Save As, and save it as Word Document (*.docx)."
_HEADING_STYLE = re.compile(r"heading ([1-9])")
_ROLES: dict[str, Role] = {"title": "title", "caption": "caption", "quote": "quotation", "intense quote": "quotation"}


def read_docx(package: ZipPackage) -> ReadText:
    """The text of a Word file. Raises CannotRead for one that only Word itself can read."""
    main = _main_part(package)
    _refuse(package, main)
    return _DocxReader(DocxParts(package, main)).read()


def _main_part(package: ZipPackage) -> str:
    """The path of the part with the text, which not every program calls document.xml."""
    relations = package.xml("_rels/.rels")
    of_package = list(relations) if relations is not None else []
    targets = (part.get("Target", "") for part in of_package if part.get("Type", "").endswith("/officeDocument"))
    return next(targets, MAIN).lstrip("/")


def _refuse(package: ZipPackage, main: str) -> None:
    types = package.data("[Content_Types].xml") if "[Content_Types].xml" in package.names else b""
    if any(name.lower().endswith("vbaproject.bin") for name in package.names) or b"macroEnabled" in types:
        raise CannotRead(f"The file may hold macros (.docm). {SAVE_AS_DOCX}")
    if main not in package.names:
        raise CannotRead(f"This is not a Word document. {SAVE_AS_DOCX}")
    if b"purl.oclc.org/ooxml" in package.data(main)[:20_000]:
        raise CannotRead(f"This is a Strict Open XML document. {SAVE_AS_DOCX}")


class _DocxReader:
    def __init__(self, parts: DocxParts) -> None:
        self._parts = parts
        self._text = ReadText()
        self._numbers = NumberCounter(parts.numbering, parts.styles)
        self._runs = RunReader(parts, self._text)
        self._unfinished: Runs = ()  # of paragraphs whose end was deleted, so that they go on in the next

    def read(self) -> ReadText:
        body = self._parts.document.find(W + "body")
        if body is None:
            raise CannotRead(f"The file has no text. {SAVE_AS_DOCX}")
        if next(body.iter(W + "altChunk"), None) is not None:
            raise CannotRead(f"A part of the text is another file within this one. {SAVE_AS_DOCX}")
        if next(body.iter(W + "ins", W + "del", W + "moveFrom", W + "moveTo"), None) is not None:
            self._text.ask("The file has tracked changes. All were accepted: what was deleted is left out.")
        if self._parts.has_comments:
            self._text.ask("The file has comments. They were left out.")
        self._text.blocks = list(self._blocks(body))
        if self._unfinished:
            self._text.blocks.append(WordsBlock(self._unfinished))
        for key, note in self._parts.notes.items():
            paragraphs = [self._runs.runs(paragraph) for paragraph in note.iter(W + "p")]
            self._text.notes[key] = tuple(run for runs in paragraphs for run in (*runs, TextRun(" ")))
        return self._text

    def _blocks(self, holder: Any) -> Iterator[Block]:
        for element in holder:
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                yield from self._table(element)
            elif element.tag == MC + "AlternateContent":
                choice = element.find(MC + "Choice")
                yield from self._blocks(choice) if choice is not None else ()
            elif element.tag in HOLDERS and not _is_list_of_contents(element):
                yield from self._blocks(element)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        properties = element.find(W + "pPr")
        style_id = self._parts.styles.of_paragraph(properties)
        names = self._parts.styles.names(style_id)
        runs = self._runs.runs(element)
        boxes, self._runs.boxes = self._runs.boxes, []
        mark = properties.find(W + "rPr") if properties is not None else None
        if any(name.startswith("toc ") for name in names):
            pass
        elif mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None):
            self._unfinished += runs
        else:
            runs, self._unfinished = (*self._unfinished, *runs), ()
            yield from self._block(runs, properties, style_id, names)
        for box in boxes:
            yield from self._blocks(box)

    def _block(self, runs: Runs, properties: Any, style_id: str | None, names: list[str]) -> Iterator[Block]:
        styles = self._parts.styles
        has_words = any(run.text.strip() or not run.is_words for run in runs)
        mark = properties.find(W + "rPr") if properties is not None else None
        if not has_words and (is_on(mark, "vanish") or styles.style_is(style_id, "vanish")):
            return
        label = self._numbers.next_label(properties, style_id)
        if has_words and styles.style_is(style_id, "vanish"):
            self._text.ask(HIDDEN)
            return
        if not has_words and label is None:
            return
        words = [run for run in runs if run.is_words and run.text.strip()]
        yield WordsBlock(
            runs,
            next((_ROLES[name] for name in names if name in _ROLES), ""),
            self._outline(properties, style_id, names),
            label,
            bool(words) and (all(run.bold or run.underlined for run in words) or styles.style_is(style_id, "b")),
            self._numbers.indent(properties, style_id),
        )

    def _outline(self, properties: Any, style_id: str | None, names: list[str]) -> int | None:
        element = self._parts.styles.property_of(properties, style_id, "outlineLvl")
        level = whole_number(element.get(W + "val")) if element is not None else None
        if level is not None:
            return level if 0 <= level < 9 else None
        matches = (match for name in names if (match := _HEADING_STYLE.fullmatch(name)))
        return next((int(match[1]) - 1 for match in matches), None)

    def _table(self, element: Any) -> Iterator[Block]:
        table = read_table(element, lambda cell: list(self._blocks(cell)), self._text)
        yield from [table] if isinstance(table, TableBlock) else table


def _is_list_of_contents(element: Any) -> bool:
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and value_of(gallery.getparent(), "docPartGallery") == "Table of Contents"
