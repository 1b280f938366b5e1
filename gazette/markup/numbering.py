"""Headings and numbered paragraphs: the number shown, an anchor that stays, and a link to copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette import fingerprints
from gazette.markup import private_marks
from gazette.markup.body import Heading, Paragraph
from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, insert_first, new
from gazette.slugs import slug

_LETTERS = rf"(?:{private_marks.LETTER})"
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
_OF_THE_PAGE = re.compile(r"page(?:-|\Z)")  # how the anchors of templates begin; "page" twice would give "page-2"
LONGEST_SLUG = 80  # characters
DEEPEST = 2  # steps to the right of a lettered paragraph: (a), (i)


def number(conversion: Conversion) -> None:
    """Number paragraphs, then headings: the anchor of an unnumbered heading gives way to those with a number."""
    for name in _TAKEN_BY_THE_PAGE:
        conversion.anchors[name] = 0
    numbered = _number_all(conversion) if conversion.settings.numbered else {}
    _drop_escapes(conversion)
    _check_levels(conversion)
    for heading in conversion.root.iter(*_HEADINGS):
        _finish_heading(conversion, heading, numbered.get(heading))
    for name in _TAKEN_BY_THE_PAGE:
        del conversion.anchors[name]


def heading_slug(text: str) -> str:
    """`Terms and conditions` becomes `terms-and-conditions`: at most 80 characters, and never empty."""
    return slug(text)[:LONGEST_SLUG].strip("-") or "section"


def is_measure(rest: str) -> bool:
    """Whether the words after a figure make it a measure: million people, per cent."""
    return _MEASURE.match(rest) is not None


def anchor_of(number: str) -> str:
    """Return `p2-7` for `2.7`, `p4-1-a` for `4.1(a)`."""
    return "p" + "-".join(re.findall(r"[0-9a-z]+", number))


def _number_all(conversion: Conversion) -> dict[Element, tuple[str, str]]:
    """Number every paragraph and return the (number, anchor) of each numbered heading."""
    headings: dict[Element, tuple[str, str]] = {}
    base, letter = "", ""
    for element in list(conversion.root.iter("p", "li", *_HEADINGS)):
        if next(element.iterancestors("a"), None) is not None:
            continue  # inside a link that was never closed, where the number cannot be a link
        text = element.text or ""
        if element.tag in _HEADINGS:
            if (match := _HEADING.match(text)) and not is_measure(text[match.end() :]):
                base, letter = match[1] or match[2], ""
                if anchor := _claim(conversion, element, base + match[3], match.end()):
                    headings[element] = (base + match[3], anchor)
                    _show_in_heading(element, match, anchor)
        elif (match := _PARAGRAPH.match(text)) and element.tag == "p" and _is_number(conversion, element, match):
            base, letter = match[1], match[2] or ""
            _show(conversion, element, base + letter, match.end())
        elif base and (match := _LETTERED.match(text)):
            letter = _next_letter(match[1], letter)
            _show(conversion, element, base + letter, match.end(), match[1])
    return headings


def _drop_escapes(conversion: Conversion) -> None:
    for element in conversion.root.iter():
        if element.text and private_marks.NO_NUMBER in element.text:
            element.text = element.text.replace(private_marks.NO_NUMBER, "")
        if element.tail and private_marks.NO_NUMBER in element.tail:
            element.tail = element.tail.replace(private_marks.NO_NUMBER, "")


def _is_number(conversion: Conversion, element: Element, match: re.Match[str]) -> bool:
    """Whether the figure numbers a paragraph: not in "2.5 million people"; before a small letter we ask the writer."""
    rest = (element.text or "")[match.end() :]
    if match[2] or not rest:
        return True
    if is_measure(rest):
        return False
    if rest.lstrip("('\"‘“")[:1].islower():
        word, figure = rest.split()[0], match[1]
        escaped = figure.replace(".", "\\.", 1)
        conversion.add_problem(
            conversion.line_of(element),
            f"'{figure} {word}' may be paragraph {figure} or a measure.",
            f"Begin a paragraph with a capital letter; write a measure as {escaped}.",
        )
        return False
    return True


def _next_letter(written: str, before: str) -> str:
    """Return "(a)(i)" for (i) after (a), "(i)" after (h), where it is the next letter, and "(ii)" after (i)."""
    parts = re.findall(r"\(([a-z]+)\)", written)
    last = re.findall(r"\(([a-z]+)\)", before)
    if len(parts) > 1 or not last or not _ROMAN.match(parts[0]) or last[0] in ("h", "u", "w"):
        return written
    if len(last) == 1 and _ROMAN.match(last[0]) and _value(parts[0]) > _value(last[0]):
        return written  # the parts of a paragraph without letters; those of (i), the letter, begin with (i) again
    return f"({last[0]})({parts[0]})"


def _value(roman: str) -> int:
    """Return 4 for iv."""
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in roman]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _claim(conversion: Conversion, element: Element, number: str, end: int) -> str | None:
    """Give the element the anchor of its number; None and a problem where the number is taken."""
    anchor, line = anchor_of(number), conversion.line_of(element)
    if anchor in conversion.anchors:
        conversion.add_problem(
            line,
            f"Paragraph {number} is numbered twice, first in line {conversion.anchors[anchor]}.",
            "Give one of them its own number.",
        )
        return None
    conversion.anchors[anchor] = line
    words = conversion.plain_text("".join(element.itertext())[end:])
    section = conversion.plain_text(_section_below(element)) if element.tag in _HEADINGS else None
    conversion.paragraphs.append(Paragraph(line, number, anchor, fingerprints.of_words(words, section)))
    element.set("id", anchor)
    return anchor


def _show(conversion: Conversion, element: Element, number: str, end: int, printed: str | None = None) -> None:
    """Turn the number into a link to the paragraph itself, which readers can copy."""
    if not (anchor := _claim(conversion, element, number, end)):
        return
    link = new("a", printed or number, class_="paragraph__link", href=f"#{anchor}")
    link.set("aria-label", f"Link to paragraph {number}")
    depth = number.count("(") if printed and element.tag == "p" else 0
    element.set("class", f"paragraph paragraph--{min(depth, DEEPEST)}" if depth else "paragraph")
    insert_first(element, link, " " + (element.text or "")[end:])


def _show_in_heading(element: Element, match: re.Match[str], anchor: str) -> None:
    """Make the heading read out as "Section 1. Purpose"; an aria-label would replace the number."""
    link = new("a", class_="paragraph__link", href=f"#{anchor}")
    hidden = new("span", "Section ", class_="unseen")
    hidden.tail = match[0].strip()
    link.append(hidden)
    insert_first(element, link, " " + (element.text or "")[match.end() :])


def _check_levels(conversion: Conversion) -> None:
    """Headings begin at ##, because the title is the only #, and go down one level at a time."""
    before = 1
    for heading in conversion.root.iter(*_HEADINGS):
        level, line = int(heading.tag[1]), conversion.line_of(heading)
        if level == 1:
            conversion.add_problem(
                line,
                "A heading with one # is the title of a page, but the title is a field at the top of the file.",
                "Write ##.",
            )
            heading.tag, level = "h2", 2
        elif level > before + 1:
            above = "the title" if before == 1 else f"a heading of level {before}"
            conversion.add_problem(
                line,
                f"This heading has level {level}, right under {above}.",
                f"Write it with {'#' * (before + 1)}.",
            )
        before = level


def _finish_heading(conversion: Conversion, heading: Element, numbered: tuple[str, str] | None) -> None:
    line = conversion.line_of(heading)
    words = conversion.plain_text(_heading_words(heading, numbered is not None))
    if not words:
        conversion.add_problem(line, "A heading has no words.", "Write what the section is about, or take the # out.")
    number, anchor = numbered or (None, "")
    fingerprint = ""  # that of a heading with a number is in its Paragraph
    if not anchor:
        anchor = conversion.add_anchor(_anchor_for(words), line)
        heading.set("id", anchor)
        fingerprint = fingerprints.of_words(words, conversion.plain_text(_section_below(heading)))
    conversion.headings.append(Heading(line, int(heading.tag[1]), words, anchor, number, fingerprint))


def _section_below(heading: Element) -> str:
    """Return the text under a heading, up to the next one of its level: two headings may have the same words."""
    texts: list[str] = []
    for element in heading.itersiblings():
        if element.tag in _HEADINGS and element.tag <= heading.tag:
            break
        texts += element.itertext()
    return " ".join(texts)


def _anchor_for(words: str) -> str:
    """Return the heading's slug, kept apart from the anchors of templates and views, such as `page-related`."""
    wanted = heading_slug(words)
    return f"section-{wanted}" if _OF_THE_PAGE.match(wanted) else wanted


def _heading_words(heading: Element, numbered: bool) -> str:
    """Return the text of the heading without its number and without references to footnotes."""
    skipped = {heading[0]} if numbered else set()
    return " ".join("".join(_words_outside(heading, skipped)).split())


def _words_outside(element: Element, skipped: set[Element]) -> Iterator[str]:
    """Yield the texts inside the element, but not those of references to footnotes and of what is skipped."""
    yield element.text or ""
    for child in element:
        if child.tag != "sup" and child not in skipped:
            yield from _words_outside(child, skipped)
        yield child.tail or ""
