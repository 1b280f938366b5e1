"""The parts of a converted text that a link can lead to, for the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gazette.markup.body import FOOTNOTES

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = (*HEADINGS, "p", "li", "tr", "td", "div", "section", "table", "figure", "blockquote", "dt", "dd", "ol", "ul")
TABLES = ("table", "figcaption")
ENDINGS = ".;:,?!…"
_INTRODUCTION = re.compile(r"[^.?!]*:$")  # a last sentence that leads to a list or a table: The figures are:
NUMBER = "paragraph__link"  # the class of the number before a paragraph, which links to it
LABEL = "Link to paragraph "  # before the number, in its label
UNREAD = frozenset({"unseen", "cite", "pilcrow", "former"})  # the classes of what the text itself does not say


@dataclass(frozen=True)
class TextPart:
    """A numbered paragraph, or what stands below a heading."""

    anchor: str
    label: str  # "Paragraph 2.7", or the heading
    text: str
    heading: str = ""
    prose: str = ""  # the text without tables and without words that only lead to one


@dataclass
class _Draft:
    anchor: str
    number: str = ""
    heading: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def passages_of(html: str) -> Iterator[TextPart]:
    """The parts of a text in their order. What stands before the first heading or number belongs to no part."""
    below = ""
    for draft in _drafts(html):
        heading = _joined(draft.heading)
        below = heading or below
        text = _joined(draft.words)
        if text or heading:
            label = heading or (f"Paragraph {draft.number}" if draft.number else below)
            yield TextPart(draft.anchor, label, text, heading, _INTRODUCTION.sub("", _joined(draft.prose)).strip())


def _drafts(html: str) -> list[_Draft]:
    drafts = [_Draft("")]
    body = LexborHTMLParser(html).body
    for node in body.traverse(include_text=True) if body else ():
        name = node.attributes.get("id") if node.tag in BLOCKS and not _is_part(node) else None
        if name:
            drafts.append(_Draft(name))
        elif node.tag == "li":
            _end_item(drafts[-1])
        elif node.tag == "-text":
            _add(drafts[-1], node)
    return drafts


def _end_item(draft: _Draft) -> None:
    """Puts a semicolon between the items of a list, which in HTML are lines of their own."""
    draft.words, draft.prose = _with_semicolon(draft.words), _with_semicolon(draft.prose)


def _with_semicolon(words: list[str]) -> list[str]:
    text = "".join(words).rstrip()
    return [text, "; "] if text and text[-1] not in ENDINGS else words


def _is_part(node: LexborNode) -> bool:
    """Whether it is a part of a section that has an address too, and not a section of its own."""
    own = node.attributes
    return node.tag in ("p", "li") and not own.get("class") and not (own.get("id") or "").startswith(FOOTNOTES)


def _add(draft: _Draft, node: LexborNode) -> None:
    around = [*_ancestors(node)]
    classes = {name for tag in around for name in (tag.attributes.get("class") or "").split()}
    if NUMBER in classes:
        draft.number = draft.number or _number_of(around)
    elif UNREAD.isdisjoint(classes):
        text, tags = node.text_content or "", {tag.tag for tag in around}
        if not tags.isdisjoint(HEADINGS):
            draft.heading.append(text)
            return
        draft.words.append(text)
        if tags.isdisjoint(TABLES):
            draft.prose.append(text)


def _number_of(around: Iterable[LexborNode]) -> str:
    """2.7(b), which the link before a paragraph names whole for those who hear it; "" where that is a section's."""
    labels = (tag.attributes.get("aria-label") or "" for tag in around)
    return next((label.removeprefix(LABEL) for label in labels if label.startswith(LABEL)), "")


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None and parent.tag != "body":
        yield parent
        parent = parent.parent


def _joined(texts: list[str]) -> str:
    return " ".join("".join(texts).split())
