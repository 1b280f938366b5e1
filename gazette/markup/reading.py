"""Markdown text to HTML by Python-Markdown: one instance a process, with line marks in the text it gives."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from gazette.markup import marks
from gazette.markup.inline import InlineWhereTriggered

_EXTENSIONS = ["tables", "def_list", "sane_lists", "fenced_code"]
_OPTIONS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "fenced_code": {"lang_prefix": marks.OURS},
}

_BULLET = re.compile(r"(?:[*+-]|1\.) +\S")
_IN_A_LIST = re.compile(r"(?:[*+-]|[0-9]+\.) |[ >|:\[<]|\t")
_LETTERED = re.compile(rf"{marks.LETTER} \S")
_END_OF_PART = re.compile(r"(?:[:;.,]|; (?:and|or))\s*\Z")
_CAPTION = re.compile(r"Table: *\S")


# Python-Markdown's own, left behind where emphasis and brackets are so tangled that it loses what stood there.
_LOST = re.compile("\x02?(?:klzzwxh|wzxhzdk):[0-9]*\x03?|[\x02\x03]")


def html_of(lines: list[str], first_line: int) -> tuple[str, list[int]]:
    """The HTML of the lines, each mark of a line standing where the line's words begin; and lines with a loss."""
    fenced = marks.fenced_lines(lines)
    written: list[str] = []
    for index, line in enumerate(marks.marked(lines, first_line)):
        if index and index not in fenced and _needs_space(lines[index - 1], lines[index]):
            written.append("")
        written.append(line)
    try:
        html: str = markdown().reset().convert("\n".join(written))
    except RecursionError:
        markdown.cache_clear()  # what it was in the middle of must not reach the next document
        raise
    html = marks.ready_for_tree(html)
    if "\x02" not in html and "\x03" not in html:
        return html, []
    lost = [marks.line_at(html, place.start(), first_line) for place in re.finditer("[\x02\x03]", html)]
    return _LOST.sub("", html), lost


@lru_cache(maxsize=1)
def markdown() -> Markdown:
    return Markdown(
        extensions=[*_EXTENSIONS, _Footnotes(), _OurMarks()], extension_configs=_OPTIONS, output_format="html"
    )


def _needs_space(before: str, line: str) -> bool:
    """Whether the writer plainly began something new, for which Python-Markdown wants an empty line first."""
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
    """`[[report 2016-11-10-update 2.7|own words]]` is kept whole, out of reach of every later pattern."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        inside = re.sub("\x02([0-9]+)\x03", lambda code: chr(int(code[1])), m[1])
        inside = " ".join(marks.without_marks(inside).replace("|", marks.PIPE).split())
        return f"{marks.SHORT_OPEN}{inside}{marks.SHORT_CLOSE}", m.start(), m.end()


class _MarkOurs(Treeprocessor):
    """Tell the footnotes' own classes and ids from those that raw HTML may bring."""

    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if name := element.get("class"):
                element.set("class", marks.OURS + name)
            if name := element.get("id"):
                element.set("id", marks.OURS + name)


class _Footnotes(FootnoteExtension):
    """The library stops at a note without a text and at a note within a note; here both are only text."""

    def __init__(self) -> None:
        super().__init__(SEPARATOR="-", PLACE_MARKER=marks.OURS, USE_DEFINITION_ORDER=False)

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


class _OurMarks(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(_ShortForm(r"\[\[([^\[\]]{0,400})\]\](?!\()", md), "short_form", 172)
        md.treeprocessors.register(InlineWhereTriggered(md), "inline", 20)
        md.treeprocessors.register(_MarkOurs(md), "mark_ours", 12)
