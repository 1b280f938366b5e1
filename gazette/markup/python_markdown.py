"""Markdown text to HTML by Python-Markdown, with the mark of each line still in the HTML."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from gazette.markup import private_marks
from gazette.markup.labels import Definitions, label_problems
from gazette.problems import Problem

_EXTENSIONS = ["tables", "def_list", "sane_lists", "fenced_code"]
_OPTIONS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "fenced_code": {"lang_prefix": private_marks.OURS},
}

_BULLET = re.compile(r"(?:[*+-]|1\.) +\S")
_IN_A_LIST = re.compile(r"(?:[*+-]|[0-9]+\.) |[ >|:\[<]|\t")
_LETTERED = re.compile(rf"{private_marks.LETTER} \S")
_END_OF_PART = re.compile(r"(?:[:;.,]|; (?:and|or))\s*\Z")
_CAPTION = re.compile(r"Table: *\S")
_INLINE_SYNTAX = re.compile(r"[`\\\[<&*_]|  \n")  # every inline pattern needs at least one of these

# Python-Markdown leaves its own placeholders where emphasis and brackets are so tangled that it loses their text.
_PLACEHOLDER = re.compile("\x02?(?:klzzwxh|wzxhzdk):[0-9]*\x03?|[\x02\x03]")


@dataclass(frozen=True)
class Converted:
    """The HTML, with each line's mark where its words begin, and a problem for each line that lost some words."""

    html: str
    problems: tuple[Problem, ...]


def html_of(lines: list[str], first_line: int) -> Converted:
    converter = markdown()
    try:
        html: str = converter.reset().convert("\n".join(_spaced(lines, first_line)))
    except RecursionError:
        markdown.cache_clear()  # the half-converted text must not reach the next document
        raise
    html = private_marks.ready_for_tree(html)
    losses = [*converter.losses, *label_problems(converter.definitions, lines, first_line)]
    if "\x02" in html or "\x03" in html:
        for match in re.finditer("[\x02\x03]", html):
            line = private_marks.line_at(html, match.start(), first_line)
            what = "Characters such as * and [ are wrongly nested here."
            losses.append(Problem("", line, what, "Close each in its turn."))
        html = _PLACEHOLDER.sub("", html)
    return Converted(html, tuple(losses))


@lru_cache(maxsize=1)
def markdown() -> HouseMarkdown:
    """The converter, built once for each process."""
    return HouseMarkdown()


class HouseMarkdown(Markdown):
    """Python-Markdown with the forms of this house. It notes the words that the library would drop in silence."""

    def __init__(self) -> None:
        self.losses: list[Problem] = []
        self.definitions = Definitions()
        extensions: list[str | Extension] = [*_EXTENSIONS, _Footnotes(self.losses), _HouseForms(self.losses)]
        super().__init__(extensions=extensions, extension_configs=_OPTIONS, output_format="html")
        self.references = self.definitions

    def reset(self) -> Self:
        self.losses.clear()
        return super().reset()


def _spaced(lines: list[str], first_line: int) -> list[str]:
    """Return the marked lines, with an empty line wherever the writer plainly began something new."""
    fenced = private_marks.fenced_lines(lines)
    spaced: list[str] = []
    for index, marked in enumerate(private_marks.marked(lines, first_line)):
        if index and index not in fenced and _begins_something_new(lines[index - 1], lines[index]):
            spaced.append("")
        spaced.append(marked)
    return spaced


def _begins_something_new(before: str, line: str) -> bool:
    """Whether Python-Markdown would want an empty line between the two to see a list, table or caption."""
    if not before.strip() or not line.strip():
        return False
    if _CAPTION.match(line) or _CAPTION.match(before):
        return True
    if line.startswith("|"):
        return not before.lstrip().startswith("|")
    if _LETTERED.match(line):
        return bool(_END_OF_PART.search(before)) and not _IN_A_LIST.match(before)
    return bool(_BULLET.match(line)) and not _IN_A_LIST.match(before)


class _ShortForm(InlineProcessor):
    """Keeps `[[report 2016-11-10-update 2.7|own words]]` whole, out of reach of every later pattern."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        inside = re.sub("\x02([0-9]+)\x03", lambda code: chr(int(code[1])), m[1])
        inside = " ".join(private_marks.without_marks(inside).replace("|", private_marks.PIPE).split())
        return f"{private_marks.SHORT_OPEN}{inside}{private_marks.SHORT_CLOSE}", m.start(), m.end()


class _SkipPlainText(Treeprocessor):
    """Spares text without any inline syntax the 16 patterns, which would be a quarter of the time."""

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if element.text and not _INLINE_SYNTAX.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _INLINE_SYNTAX.search(element.tail):
                element.tail = AtomicString(element.tail)


class _MarkOwnAttributes(Treeprocessor):
    """Distinguishes the classes and ids of footnotes and code from those in raw HTML."""

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if name := element.get("class"):
                element.set("class", private_marks.OURS + name)
            if name := element.get("id"):
                element.set("id", private_marks.OURS + name)


class _Footnotes(FootnoteExtension):
    """Treats a note without text, or a note within a note, as plain text; the library's own version fails on both."""

    def __init__(self, losses: list[Problem]) -> None:
        self._losses = losses
        super().__init__(SEPARATOR="-", PLACE_MARKER=private_marks.OURS, USE_DEFINITION_ORDER=False)

    def setFootnote(self, id: str, text: str) -> None:
        if id in self.footnotes:
            first, line = (private_marks.line_at(words, len(words), 1) for words in (self.footnotes[id], text))
            what = f"The footnote [^{id}] has a text in line {first} and another here; only one would be printed."
            self._losses.append(Problem("", line, what, "Give this one a name of its own, and write it in the text."))
        super().setFootnote(id, text)

    def makeFootnotesDiv(self, root: ElementTree.Element) -> ElementTree.Element | None:
        definitions = self.md.parser.blockprocessors["footnote"]
        self.md.parser.blockprocessors.deregister("footnote")
        block = super().makeFootnotesDiv(root)
        self.md.parser.blockprocessors.register(definitions, "footnote", 17)
        for note in block.findall("ol/li") if block is not None else ():
            if not len(note):
                back = {"class": "footnote-backref", "href": "#fnref" + note.get("id", "")[2:]}
                ElementTree.SubElement(ElementTree.SubElement(note, "p"), "a", back)
        return block


class _Tables(TableProcessor):
    """Notes each row with more cells than the table has columns; the library drops the last of them."""

    def __init__(self, parser: Any, losses: list[Problem]) -> None:
        super().__init__(parser, _OPTIONS["tables"])
        self._losses = losses
        self._line = 1

    def _build_row(self, row: str, parent: ElementTree.Element, align: Sequence[str | None]) -> None:
        self._line = private_marks.line_at(row, len(row), self._line)
        cells = len(self._split_row(row))  # type: ignore[attr-defined]
        if cells > len(align):
            what = f"This row has {cells} cells; the table has {len(align)} columns."
            remedy = "Write \\| for a stroke that belongs to the words, or name another column in the first row."
            self._losses.append(Problem("", self._line, what, remedy))
        super()._build_row(row, parent, align)  # type: ignore[misc]


class _HouseForms(Extension):
    def __init__(self, losses: list[Problem]) -> None:
        super().__init__()
        self._losses = losses

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Tables(md.parser, self._losses), "table", 75)
        md.inlinePatterns.register(_ShortForm(r"\[\[([^\[\]]{0,400})\]\](?!\()", md), "short_form", 172)
        md.treeprocessors.register(_SkipPlainText(md), "skip_plain_text", 21)  # just before "inline", at 20
        md.treeprocessors.register(_MarkOwnAttributes(md), "mark_own_attributes", 12)
