"""Reads an OpenDocument text (.odt), as LibreOffice and Google Docs write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gazette.desk.grid import CannotRead
from gazette.desk.word.model import Block, ListLabel, ReadText, Role, Runs, WordsBlock
from gazette.desk.word.odt_runs import OdtRuns
from gazette.desk.word.odt_styles import OFFICE, STYLE, TABLE, TEXT, OdtCounter, OdtStyles
from gazette.desk.word.table_cells import SpannedCell, cell_runs, table_of
from gazette.desk.word.zip_package import ZipPackage

MOST_COLUMNS, MOST_ROWS = 63, 1_000
_LEFT_OUT = frozenset(
    "table-of-content illustration-index table-index object-index user-index alphabetical-index bibliography "
    "tracked-changes".split()
)
_ROLES: dict[str, Role] = {
    "title": "title", "caption": "caption", "table": "caption", "quotations": "quotation", "quote": "quotation"
}  # fmt: skip


def read_odt(package: ZipPackage) -> ReadText:
    """The text of an OpenDocument file. Raises CannotRead for one with a password, or another kind of document."""
    manifest = package.data("META-INF/manifest.xml") if "META-INF/manifest.xml" in package.names else b""
    if b"encryption-data" in manifest:
        raise CannotRead("The file has a password. Open it, take the password off, and save it again.")
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise CannotRead("This is not a text of OpenDocument. Copy its words into a text (.odt), and save that.")
    return _OdtReader(package, OdtStyles([root for root in (styles, content) if root is not None])).read(body)


class _OdtReader:
    def __init__(self, package: ZipPackage, styles: OdtStyles) -> None:
        self._styles = styles
        self._text = ReadText()
        self._counter = OdtCounter(styles)
        self._runs = OdtRuns(package, styles, self._text)

    def read(self, body: Any) -> ReadText:
        if body.find(TEXT + "tracked-changes") is not None:
            self._text.ask("The file has tracked changes. All were accepted: what was deleted is left out.")
        if next(body.iter(OFFICE + "annotation"), None) is not None:
            self._text.ask("The file has comments. They were left out.")
        self._text.blocks = list(self._blocks(body))
        return self._text

    def _blocks(self, holder: Any, label: ListLabel | None = None) -> Iterator[Block]:
        for element in holder:
            if element.tag in (TEXT + "p", TEXT + "h"):
                yield from self._paragraph(element, label)
                label = None
            elif element.tag == TEXT + "list":
                yield from self._list(element, "", "", 0)
            elif element.tag == TABLE + "table":
                yield from self._table(element)
            elif element.tag == TEXT + "section" and element.get(TEXT + "display") in ("none", "condition"):
                self._text.ask("The file has a hidden section. It was left out.")
            elif isinstance(element.tag, str) and element.tag.removeprefix(TEXT) not in _LEFT_OUT:
                yield from self._blocks(element)
        for box in self._runs.taken_boxes() if label is None else ():
            yield from self._blocks(box)

    def _paragraph(self, element: Any, label: ListLabel | None) -> Iterator[Block]:
        style = element.get(TEXT + "style-name")
        is_heading = element.tag == TEXT + "h"
        level = _whole(element.get(TEXT + "outline-level"), 1) - 1 if is_heading else None
        if is_heading and label is None and element.get(TEXT + "is-list-header") != "true":
            label = self._counter.heading_label(level or 0)
        runs = self._runs.runs(element, style)
        names = self._styles.names(style)
        if self._runs.is_hidden(style):
            self._text.ask("The file has hidden words. They were left out.")
        elif any(run.text.strip() or not run.is_words for run in runs):
            role: Role = next((_ROLES[name] for name in names if name in _ROLES), "")
            words = [run for run in runs if run.is_words and run.text.strip()]
            is_bold = bool(words) and all(run.bold for run in words)
            yield WordsBlock(self._plain_heading(runs, is_heading), role, level, label, is_bold)
        for box in self._runs.taken_boxes():
            yield from self._blocks(box)

    def _plain_heading(self, runs: Runs, is_heading: bool) -> Runs:
        return tuple(replace(run, bold=False) for run in runs) if is_heading else runs

    def _list(self, element: Any, key: str, style: str, level: int) -> Iterator[Block]:
        style = element.get(TEXT + "style-name") or style or self._style_of_first(element)
        key = key or self._counter.list_key(element, style)
        for item in element:
            label = None
            first = next(iter(item), None)
            if item.tag == TEXT + "list-item" and first is not None and first.tag != TEXT + "list":
                label = self._counter.next_label(key, style, level, item.get(TEXT + "start-value"))
            for child in item:
                if child.tag == TEXT + "list":
                    yield from self._list(child, key, style, level + 1)
                else:
                    yield from self._blocks([child], label)
                    label = None

    def _style_of_first(self, element: Any) -> str:
        """The style of a list that its paragraphs name, where it names none itself."""
        paragraph = next(element.iter(TEXT + "p", TEXT + "h"), None)
        style = paragraph.get(TEXT + "style-name") if paragraph is not None else None
        return self._styles.attribute_of(style, STYLE + "list-style-name")

    def _table(self, element: Any) -> Iterator[Block]:
        rows = [row for row in element.iter(TABLE + "table-row") if next(row.iterancestors(TABLE + "table")) is element]
        headings = sum(1 for row in rows if row.getparent().tag == TABLE + "table-header-rows")
        cells = [list(self._cells(row)) for row in rows[:MOST_ROWS]]
        if len(cells) == 1 and len(cells[0]) == 1:
            yield from self._blocks(next(rows[0].iter(TABLE + "table-cell")))
            return
        table = table_of(cells, headings, self._text)
        yield from table if isinstance(table, list) else [table]

    def _cells(self, row: Any) -> Iterator[SpannedCell]:
        for cell in row:
            if cell.tag == TABLE + "table-cell":
                columns = min(_whole(cell.get(TABLE + "number-columns-spanned"), 1), MOST_COLUMNS)
                rows = min(_whole(cell.get(TABLE + "number-rows-spanned"), 1), MOST_ROWS)
                words = cell_runs(list(self._blocks(cell)), self._text)
                repeated = min(_whole(cell.get(TABLE + "number-columns-repeated"), 1), MOST_COLUMNS)
                yield from [SpannedCell(words, columns, rows=rows)] * repeated


def _whole(text: str | None, otherwise: int) -> int:
    return max(int(text), 1) if text and re.fullmatch("[0-9]{1,6}", text) else otherwise
