"""One walk over the text in reading order: links, pictures, short forms and what a text must not hold."""

from __future__ import annotations

import re

from gazette.markup import footnotes, links, marks
from gazette.markup.body import CLOSE, OPEN
from gazette.markup.draft import Draft
from gazette.markup.references import with_references
from gazette.markup.tree import Element, remove, steps, unwrap

_CODE = frozenset({"code", "pre", "kbd", "samp"})
_ADDRESS_SLOT = re.compile(r'\b(href|src)="\{\{([0-9]+)\}\}"')
_LIKE_A_SLOT = '"{{'  # in a text it is kept apart, in an address the braces are encoded
_ANCHOR = re.compile(r"\{:?\s*[#.][^{}\n]{1,60}\}")


def read(draft: Draft) -> None:
    """Links are met at their opening tag, text where it stands: slots are numbered in reading order."""
    code = link = 0
    line = draft.first_line
    fallen: list[Element] = []  # links and pictures that cannot stay; taken out when the walk is over
    for event, element in steps(draft.root):
        inside = 1 if event == "start" else -1
        code += inside * (element.tag in _CODE)
        link += inside * (element.tag == "a")
        if event == "start":
            line = draft.lines.get(element, line)
            element.attrib.pop(marks.LINE_ATTRIBUTE, None)
            if not _stands(draft, element):
                fallen.append(element)
            element.text, line = _read_text(draft, element.text, line, bool(code), bool(link))
        else:
            element.tail, line = _read_text(draft, element.tail, line, bool(code), bool(link))
    for element in fallen:
        (unwrap if element.tag == "a" else remove)(element)


def with_slots(html: str) -> str:
    """The slots in addresses as every slot is written, and no mark left behind, such as in a picture's words."""
    return marks.ANY.sub("", _ADDRESS_SLOT.sub(rf'\1="{OPEN}\2{CLOSE}"', html))


def _stands(draft: Draft, element: Element) -> bool:
    if element.tag == "a" and next(element.iterancestors("a"), None) is not None:
        draft.tell(draft.lines[element], "A link stands inside a link.", "End the first one before the second begins.")
        return False
    if element.get("class", "").startswith(marks.OURS):
        return True
    if element.tag == "a":
        return links.link(draft, element)
    return element.tag != "img" or links.picture(draft, element)


def _read_text(draft: Draft, text: str | None, line: int, code: bool, linked: bool) -> tuple[str | None, int]:
    """The text without its marks, and the line it ends in."""
    if not text:
        return text, line
    end = marks.line_at(text, len(text), line)
    if code:
        text = marks.as_written(text)
    elif not text.isspace():
        if not linked:
            links.tell_of_bare_addresses(draft, text, line)
        footnotes.tell_of_unknown(draft, text, line)
        _tell_of_anchors(draft, text, line)
        _tell_of_lost_links(draft, text, line)
        text = with_references(draft, text, line, linked)
    return marks.without_marks(text).replace(_LIKE_A_SLOT, f'"{marks.NO_SLOT}{{{{'), end


def _tell_of_anchors(draft: Draft, text: str, line: int) -> None:
    if "{" in text:
        for match in _ANCHOR.finditer(text):
            what = f"{marks.without_marks(match[0])} is printed as it is written."
            remedy = "Take it out: the site makes the anchors, from headings and paragraph numbers."
            draft.tell(marks.line_at(text, match.start(), line), what, remedy)


def _tell_of_lost_links(draft: Draft, text: str, line: int) -> None:
    """`[the plan](plan.md`: what Markdown did not take for a link is printed with its brackets."""
    if "](" in text:
        at = marks.line_at(text, text.index("]("), line)
        draft.tell(at, "'](' is printed as it is written.", "Write [name of the page](address).")
