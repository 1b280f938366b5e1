"""Headings and numbered paragraphs: the number shown, an anchor that stays, and a link to copy."""

from __future__ import annotations

import re

from gazette.markup import marks
from gazette.markup.body import Heading, Paragraph
from gazette.markup.draft import Draft
from gazette.markup.tree import Element, insert_first, new
from gazette.slugs import slug

_LETTERS = rf"(?:{marks.LETTER})"
_PARAGRAPH = re.compile(rf"\s*([0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{1,3}})\.?(?: ?({_LETTERS}{{1,3}}))?\s+")
_HEADING = re.compile(rf"\s*(?:([0-9]{{1,3}})\.|([0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{1,3}})\.?)({_LETTERS}{{0,3}})\s+")
_LETTERED = re.compile(rf"\s*({_LETTERS}{{1,3}})\s+")
_ROMAN = re.compile(r"[ivx]+\Z")
_UNITS = """million billion trillion thousand hundred dozen m bn k per percent percentage pc % point points
    pence pounds times years year months month weeks week days day hours hour hrs minutes minute mins
    seconds second miles mile mph km kilometres kilometre metres metre cm mm kg tonnes tonne litres acres
    hectares square fte FTE WTE full-time whole-time am pm p.m. a.m. o'clock noon in out of and to or""".split()
_MEASURE = re.compile(rf"(?:{'|'.join(re.escape(unit) for unit in _UNITS)})(?![\w-])")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TAKEN_BY_THE_PAGE = ("main-content",)
_OF_THE_PAGE = re.compile(r"page(?:-|\Z)")  # anchors of what the build adds begin so; "page" twice gives "page-2"


def number(draft: Draft) -> None:
    """Numbered anchors first: an unnumbered heading gives way to them."""
    for name in _TAKEN_BY_THE_PAGE:
        draft.anchors[name] = 0
    found = _numbered(draft) if draft.vocabulary.numbered else {}
    _drop_escapes(draft)
    _check_levels(draft)
    for heading in draft.root.iter(*_HEADINGS):
        _finish_heading(draft, heading, found.get(heading))
    for name in _TAKEN_BY_THE_PAGE:
        del draft.anchors[name]


LONGEST_SLUG = 80  # characters


def heading_slug(text: str) -> str:
    """`Terms and conditions` becomes `terms-and-conditions`: at most 80 characters, and never empty."""
    return slug(text)[:LONGEST_SLUG].strip("-") or "section"


def anchor_of(number: str) -> str:
    """`2.7` → `p2-7`, `4.1(a)` → `p4-1-a`."""
    return "p" + "-".join(re.findall(r"[0-9a-z]+", number))


def _numbered(draft: Draft) -> dict[Element, tuple[str, str]]:
    """Number every paragraph; give back the (number, anchor) of each heading that has one."""
    headings: dict[Element, tuple[str, str]] = {}
    base, letter = "", ""
    for element in list(draft.root.iter("p", "li", *_HEADINGS)):
        if next(element.iterancestors("a"), None) is not None:
            continue  # a link nobody closed; the number cannot be a link within it
        text = element.text or ""
        if element.tag in _HEADINGS:
            if (match := _HEADING.match(text)) and not _MEASURE.match(text[match.end() :]):
                base, letter = match[1] or match[2], ""
                if anchor := _claim(draft, element, base + match[3]):
                    headings[element] = (base + match[3], anchor)
                    _show_in_heading(element, match, anchor)
        elif (match := _PARAGRAPH.match(text)) and element.tag == "p" and _is_number(draft, element, match):
            base, letter = match[1], match[2] or ""
            _show(draft, element, base + letter, match.end())
        elif base and (match := _LETTERED.match(text)):
            letter = _next_letter(match[1], letter)
            _show(draft, element, base + letter, match.end(), match[1])
    return headings


def _drop_escapes(draft: Draft) -> None:
    for element in draft.root.iter():
        if element.text and marks.NO_NUMBER in element.text:
            element.text = element.text.replace(marks.NO_NUMBER, "")
        if element.tail and marks.NO_NUMBER in element.tail:
            element.tail = element.tail.replace(marks.NO_NUMBER, "")


def _is_number(draft: Draft, element: Element, match: re.Match[str]) -> bool:
    """A measure ("2.5 million people") is text; before a small letter it might be either, so we ask."""
    rest = (element.text or "")[match.end() :]
    if match[2] or not rest:
        return True
    if _MEASURE.match(rest):
        return False
    if rest.lstrip("('\"‘“")[:1].islower():
        word, figure = rest.split()[0], match[1]
        escaped = figure.replace(".", "\\.", 1)
        draft.tell(
            draft.lines[element],
            f"'{figure} {word}' may be paragraph {figure} or a measure.",
            f"Begin a paragraph with a capital letter; write a measure as {escaped}.",
        )
        return False
    return True


def _next_letter(written: str, before: str) -> str:
    """(i) behind (a) is a part of it, behind (h) it is the next letter."""
    parts = re.findall(r"\(([a-z]+)\)", written)
    last = re.findall(r"\(([a-z]+)\)", before)
    if len(parts) > 1 or not last or not _ROMAN.match(parts[0]) or last[0] in ("h", "u", "w"):
        return written
    return f"({last[0]})({parts[0]})"


def _claim(draft: Draft, element: Element, number: str) -> str | None:
    """The anchor of the number, or none and a problem where it is taken."""
    anchor, line = anchor_of(number), draft.lines[element]
    if anchor in draft.anchors:
        draft.tell(
            line,
            f"Paragraph {number} is numbered twice, first in line {draft.anchors[anchor]}.",
            "Give one of them its own number.",
        )
        return None
    draft.anchors[anchor] = line
    draft.paragraphs.append(Paragraph(line, number, anchor))
    element.set("id", anchor)
    return anchor


def _show(draft: Draft, element: Element, number: str, end: int, printed: str | None = None) -> None:
    """The number is a link to itself: it can be read, copied and pointed at."""
    if not (anchor := _claim(draft, element, number)):
        return
    link = new("a", printed or number, class_="app-paragraph__link", href=f"#{anchor}")
    link.set("aria-label", f"Link to paragraph {number}")
    element.set("class", "app-paragraph")
    insert_first(element, link, " " + (element.text or "")[end:])


def _show_in_heading(element: Element, match: re.Match[str], anchor: str) -> None:
    """Read out as "Section 1. Purpose": an aria-label would be read in the place of the number."""
    link = new("a", class_="app-paragraph__link", href=f"#{anchor}")
    hidden = new("span", "Section ", class_="govuk-visually-hidden")
    hidden.tail = match[0].strip()
    link.append(hidden)
    insert_first(element, link, " " + (element.text or "")[match.end() :])


def _check_levels(draft: Draft) -> None:
    """Headings begin at ##, because the title is the only #, and go down one step at a time."""
    before = 1
    for heading in draft.root.iter(*_HEADINGS):
        level, line = int(heading.tag[1]), draft.lines[heading]
        if level == 1:
            draft.tell(
                line,
                "A heading with one # is the title of a page, and the title stands in the front matter.",
                "Write ##.",
            )
            heading.tag, level = "h2", 2
        elif level > before + 1:
            above = "the title" if before == 1 else f"a heading of level {before}"
            draft.tell(
                line,
                f"This heading has level {level}, right under {above}.",
                f"Write it with {'#' * (before + 1)}.",
            )
        before = level


def _finish_heading(draft: Draft, heading: Element, numbered: tuple[str, str] | None) -> None:
    line = draft.lines[heading]
    words = draft.plain(_heading_words(heading, numbered is not None))
    if not words:
        draft.tell(line, "A heading has no words.", "Write what the section is about, or take the # out.")
    number, anchor = numbered or (None, "")
    if not anchor:
        anchor = draft.anchor(_anchor_for(words), line)
        heading.set("id", anchor)
    draft.headings.append(Heading(line, int(heading.tag[1]), words, anchor, number))


def _anchor_for(words: str) -> str:
    """The heading's slug, kept clear of the anchors that templates and views give: `page-related`."""
    wanted = heading_slug(words)
    return f"section-{wanted}" if _OF_THE_PAGE.match(wanted) else wanted


def _heading_words(heading: Element, numbered: bool) -> str:
    """What the heading says, without its number and without the marks of footnotes."""
    copied = list(heading.itertext())
    skipped = list(heading.iter("sup")) + ([heading[0]] if numbered else [])
    for part in skipped:
        for text in part.itertext():
            copied.remove(text)
    return " ".join("".join(copied).split())
