"""Reads a web page, also one that Word has saved as such, without what a browser would not show."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from gazette.desk.grid import CannotRead
from gazette.desk.word.labels import written_number
from gazette.desk.word.model import Block, EmbeddedPicture, ListLabel, ReadText, Role, Runs, TextRun, WordsBlock
from gazette.desk.word.table_cells import SpannedCell, cell_runs, table_of

DEEPEST = 200  # elements within each other
MOST_COLUMNS = 63
MOST_ROWS = 1_000
NO_LOOK = TextRun("")
_UNSEEN = frozenset(
    "script style head template noscript iframe object svg math form nav select textarea del title".split()
)
_BLOCKS = frozenset(
    "p div section article main header footer body html center address fieldset dl dt dd figure figcaption pre aside "
    "details summary hr blockquote h1 h2 h3 h4 h5 h6 ul ol menu li table".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_BOLD, _ITALIC = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I), re.compile(r"font-style\s*:\s*italic", re.I)
_OUTLINE = re.compile(r"h([1-6])")
_LEVEL = re.compile(r"\blst-kix_\w+-([0-8])\b")  # Google Docs nests no list in another
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(.+)", re.S)


def read_html(data: bytes, folder: Path | None) -> ReadText:
    """The text of a page. Pictures are read from `folder`, where the page is, and never from the web."""
    parser = lxml_html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True, encoding=_encoding(data))
    try:
        root = lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise CannotRead("The page cannot be read. Open it in a browser, and copy its text.") from None
    reader = _HtmlReader(folder)
    body = root.find("body")
    reader.text.blocks = list(reader.blocks(body if body is not None else root, 0))
    return reader.text


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the page is; otherwise what the page itself names."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None if re.search(rb"charset", data[:2_000], re.I) else "cp1252"
    return "utf-8"


@dataclass
class _HtmlReader:
    folder: Path | None
    text: ReadText = field(default_factory=ReadText)

    def blocks(self, element: Any, depth: int, look: TextRun = NO_LOOK) -> Iterator[Block]:
        """The blocks within an element. Words between two blocks are a block too."""
        if depth > DEEPEST:
            raise CannotRead("The page is nested too deep. Open it in a browser, and copy its text.")
        runs: list[TextRun] = [replace(look, text=_spaced(element.text))]
        for child in element:
            if not _is_unseen(child) and _holds_blocks(child):
                yield from _paragraph(runs, element)
                runs = []
                yield from self._block(child, depth + 1, look)
            else:
                runs += self._runs(child, look)
            runs.append(replace(look, text=_spaced(child.tail)))
        yield from _paragraph(runs, element)

    def _block(self, element: Any, depth: int, look: TextRun) -> Iterator[Block]:
        look = _look_of(element, look)
        if element.tag == "table":
            yield from self._table(element, depth)
        elif element.tag in ("ul", "ol", "menu"):
            yield from self._list(element, depth, 0, look)
        elif heading := _OUTLINE.fullmatch(element.tag):
            for block in self.blocks(element, depth, look):
                yield replace(block, outline=int(heading[1]) - 1) if isinstance(block, WordsBlock) else block
        else:
            yield from self.blocks(element, depth, look)

    def _list(self, element: Any, depth: int, level: int, look: TextRun) -> Iterator[Block]:
        """Each item with its label; the paragraphs of an item are one."""
        number = int(element.get("start", "1")) if re.fullmatch("[0-9]{1,6}", element.get("start", "1")) else 1
        if written := _LEVEL.search(element.get("class", "")):
            level = int(written[1])
        for item in element:
            if item.tag in ("ul", "ol"):
                yield from self._list(item, depth + 1, level + 1, look)
            if item.tag != "li" or _is_unseen(item):
                continue
            lists = [inner for inner in item if inner.tag in ("ul", "ol")]
            label = ListLabel("•", "bullet", level)
            if element.tag == "ol":
                number = int(item.get("value")) if re.fullmatch("[0-9]{1,6}", item.get("value", "")) else number
                label = _counted(number, element.get("type", "1"), level)
                number += 1
            for inner in lists:
                inner.drop_tree()
            words = cell_runs(list(self.blocks(item, depth + 1, look)), self.text)
            yield WordsBlock(words, label=label)
            for inner in lists:
                yield from self._list(inner, depth + 1, level + 1, look)

    def _table(self, element: Any, depth: int) -> Iterator[Block]:
        caption = element.find("caption")
        if caption is not None:
            yield WordsBlock(self._runs_within(caption, NO_LOOK), "caption")
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        if len(rows) == 1 and len([cell for cell in rows[0] if cell.tag in ("td", "th")]) == 1:
            yield from self.blocks(rows[0][0], depth)
            return
        headings = next((n for n, row in enumerate(rows) if any(cell.tag == "td" for cell in row)), len(rows))
        table = table_of([list(self._cells(row, depth)) for row in rows], headings, self.text)
        yield from table if isinstance(table, list) else [table]

    def _cells(self, row: Any, depth: int) -> Iterator[SpannedCell]:
        for cell in row:
            if cell.tag in ("td", "th"):
                words = cell_runs(list(self.blocks(cell, depth + 1)), self.text)
                columns, rows = _span(cell, "colspan", MOST_COLUMNS), _span(cell, "rowspan", MOST_ROWS)
                yield SpannedCell(words, columns, rows=rows)

    def _runs(self, element: Any, look: TextRun) -> list[TextRun]:
        if _is_unseen(element):
            return []
        if element.tag == "br":
            return [replace(look, text="\n")]
        if element.tag == "img":
            return [TextRun("", picture=self._picture(element))]
        if "mso-list" in element.get("style", "") and "ignore" in element.get("style", "").lower():
            return [replace(look, text=f"{' '.join(element.text_content().split())}\t")]
        return list(self._runs_within(element, _look_of(element, look)))

    def _runs_within(self, element: Any, look: TextRun) -> Runs:
        runs = [replace(look, text=_spaced(element.text))]
        for child in element:
            runs += [*self._runs(child, look), replace(look, text=_spaced(child.tail))]
        return tuple(run for run in runs if run.text or not run.is_words)

    def _picture(self, element: Any) -> EmbeddedPicture:
        source, alt = element.get("src", ""), " ".join(element.get("alt", "").split())
        if match := _DATA.match(source):
            try:
                return EmbeddedPicture("in the page", alt, base64.b64decode(match[1], validate=False))
            except (binascii.Error, ValueError):
                return EmbeddedPicture("in the page", alt, b"")
        return EmbeddedPicture(source[:60], alt, self._file_beside(source))

    def _file_beside(self, source: str) -> bytes:
        """The bytes of a file in the folder of the page or below it; nothing for any other address."""
        if self.folder is None or re.match(r"[a-z]+:|/|\\", source, re.I):
            return b""
        path, root = (self.folder / unquote(source)).resolve(), self.folder.resolve()
        return path.read_bytes() if path.is_relative_to(root) and path.is_file() else b""


def _span(cell: Any, name: str, most: int) -> int:
    written = cell.get(name, "1")
    return min(max(int(written), 1), most) if re.fullmatch("[0-9]{1,6}", written) else 1


def _counted(number: int, kind: str, level: int) -> ListLabel:
    if kind in "ai" and number:
        return ListLabel(f"({written_number(number, 'lowerLetter' if kind == 'a' else 'lowerRoman')})", "letter", level)
    return ListLabel(str(number), "number", level)


def _is_unseen(element: Any) -> bool:
    is_hidden = "hidden" in element.attrib or _HIDDEN.search(element.get("style", ""))
    return element.tag in _UNSEEN or not isinstance(element.tag, str) or bool(is_hidden)


def _holds_blocks(element: Any) -> bool:
    return element.tag in _BLOCKS or any(inner.tag in _BLOCKS for inner in element.iter() if inner is not element)


def _look_of(element: Any, look: TextRun) -> TextRun:
    style, tag = element.get("style", ""), element.tag
    url = element.get("href", "") if tag == "a" else ""
    return replace(
        look,
        bold=look.bold or tag in ("b", "strong") or _BOLD.search(style) is not None,
        italic=look.italic or tag in ("i", "em") or _ITALIC.search(style) is not None,
        script=tag if tag in ("sup", "sub") else look.script,
        url=url if re.match(r"(?:https?|mailto|tel):", url, re.I) else look.url,
    )


def _spaced(text: str | None) -> str:
    """The text as a browser shows it: a line end is a space."""
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def _paragraph(runs: list[TextRun], element: Any) -> Iterator[Block]:
    words = [run for run in runs if run.is_words and run.text.strip()]
    if words or any(not run.is_words for run in runs):
        inside = [element, *element.iterancestors()]
        role: Role = "quotation" if any(around.tag == "blockquote" for around in inside) else ""
        name = element.get("class", "")
        role = "title" if name == "MsoTitle" else "caption" if name == "MsoCaption" else role
        is_bold = bool(words) and all(run.bold for run in words)
        yield WordsBlock(tuple(run for run in runs if run.text or not run.is_words), role, is_bold=is_bold)
