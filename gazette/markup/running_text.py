"""One walk over the text in reading order: links, pictures, short forms, and syntax that would be printed as it is."""

from __future__ import annotations

import re

from gazette.markup import footnotes, links, private_marks
from gazette.markup.body import CLOSE, OPEN
from gazette.markup.conversion import Conversion
from gazette.markup.references import with_references
from gazette.markup.tree import Element, remove, steps, unwrap

_CODE = frozenset({"code", "pre", "kbd", "samp"})
_ADDRESS_SLOT = re.compile(r'\b(href|src)="\{\{([0-9]+)\}\}"')
_LIKE_A_SLOT = '"{{'  # in a text a mark is put inside it; in an address the braces are encoded
_COMMENT = re.compile(r"<!\s*[-–—]")
_GAP = rf"(?:\s|{private_marks.LINE.pattern})"
_WORDS = r"\[(?P<words>[^\[\]]{1,200})\]"
_LIKE_AN_ADDRESS = re.compile(r"(?:https?:|www\.|mailto:|tel:|[/.#{])\S+|\S*/\S*|\S+\.[a-z]{2,4}(?:#\S*)?")
_LOST_LINKS = (
    re.compile(rf"{_WORDS}{_GAP}+\((?P<to>(?:{_LIKE_AN_ADDRESS.pattern})(?<!\)))\)"),  # [the plan] (plan.md)
    re.compile(rf"{_WORDS}\[(?P<to>[^\[\]]{{0,60}})\]"),  # [the plan][2], and no line says what [2] is
    re.compile(
        rf"\((?P<words>[^()\[\]]{{1,200}})\)\[(?P<to>{_LIKE_AN_ADDRESS.pattern})(?<!\])\]"
    ),  # (the plan)[plan.md]
)
_ANCHOR = re.compile(r"\{:?\s*[#.][^{}\n]{1,60}\}")


def read(conversion: Conversion) -> None:
    """Check links at their opening tag and text where it comes, so that slots are numbered in reading order."""
    open_tags: list[str] = []
    line = conversion.first_line
    rejected: list[Element] = []  # links and pictures, removed only when the walk is over
    for event, element in steps(conversion.root):
        if event == "start":
            open_tags.append(element.tag)
            line = conversion.lines.get(element, line)
            element.attrib.pop(private_marks.LINE_ATTRIBUTE, None)
            if not _may_stay(conversion, element):
                rejected.append(element)
            element.text, line = _read_text(conversion, element.text, line, open_tags)
        else:
            open_tags.pop()
            element.tail, line = _read_text(conversion, element.tail, line, open_tags)
    for element in rejected:
        if element.tag == "a":
            unwrap(element)
        else:
            remove(element)


def with_slots(html: str) -> str:
    """Write the slots in addresses like all others, and remove marks still left, such as in a picture's words."""
    return private_marks.ANY.sub("", _ADDRESS_SLOT.sub(rf'\1="{OPEN}\2{CLOSE}"', html))


def _may_stay(conversion: Conversion, element: Element) -> bool:
    if element.tag == "a" and next(element.iterancestors("a"), None) is not None:
        conversion.add_problem(
            conversion.line_of(element),
            "There is a link inside another link.",
            "End the first one before the second begins.",
        )
        return False
    if element.get("class", "").startswith(private_marks.OURS):
        return True
    if element.tag == "a":
        return links.check_link(conversion, element)
    return element.tag != "img" or links.check_picture(conversion, element)


def _read_text(conversion: Conversion, text: str | None, line: int, open_tags: list[str]) -> tuple[str | None, int]:
    """Return the text without its marks, and the line it ends in."""
    if not text:
        return text, line
    end = private_marks.line_at(text, len(text), line)
    if not _CODE.isdisjoint(open_tags):
        _check_indented_comments(conversion, text, line)
        text = private_marks.as_written(text)
    elif not text.isspace():
        linked = "a" in open_tags
        if not linked:
            links.check_bare_addresses(conversion, text, line)
        footnotes.check_references(conversion, text, line)
        _check_anchors(conversion, text, line)
        _check_lost_links(conversion, text, line)
        text = with_references(conversion, text, line, linked)
    return private_marks.without_marks(text).replace(_LIKE_A_SLOT, f'"{private_marks.NO_SLOT}{{{{'), end


def _check_anchors(conversion: Conversion, text: str, line: int) -> None:
    if "{" in text:
        for match in _ANCHOR.finditer(text):
            what = f"{private_marks.without_marks(match[0])} is printed as it is written."
            remedy = "Remove it: the site makes the anchors, from headings and paragraph numbers."
            conversion.add_problem(private_marks.line_at(text, match.start(), line), what, remedy)


def _check_lost_links(conversion: Conversion, text: str, line: int) -> None:
    """Report `[the plan](plan.md` and other forms that Markdown does not take for a link and prints with brackets."""
    if "](" in text:
        at = private_marks.line_at(text, text.index("]("), line)
        conversion.add_problem(at, "'](' is printed as it is written.", "Write [name of the page](address).")
    for lost_link in _LOST_LINKS if "[" in text else ():
        for match in lost_link.finditer(text):
            at = private_marks.line_at(text, match.start(), line)
            written = " ".join(private_marks.without_marks(match[0]).split())
            words, address = (" ".join(private_marks.without_marks(match[name]).split()) for name in ("words", "to"))
            remedy = f"Write [{words}]({address if _LIKE_AN_ADDRESS.fullmatch(address) else 'address'})."
            conversion.add_problem(at, f"{written} is printed with its brackets and is not a link.", remedy)


def _check_indented_comments(conversion: Conversion, text: str, line: int) -> None:
    """Report a comment that is indented and so printed as code; lines of code between ``` have no marks."""
    if private_marks.LINE_OPEN in text and (comment := _COMMENT.search(text)):
        at = private_marks.line_at(text, comment.end(), line)
        what = "This comment is indented, and so printed as code."
        conversion.add_problem(at, what, "Remove the spaces before it.")
