"""Tables for screen readers and phones: a caption, headings with a scope, and a frame that scrolls."""

from __future__ import annotations

import re

from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, new, remove, text_of, wrap

_CAPTION = re.compile(r"\s*Table:\s*")
_FIGURE = r"[£€$]?[0-9][0-9,]*(?:\.[0-9]+)?\s?(?:%|m|bn|k|p)?"
_NUMBER = re.compile(rf"(?:[-–−+]?{_FIGURE}|\({_FIGURE}\))\Z")  # accounts print what is below zero in brackets
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_NO_FIGURE = frozenset({"", "-", "–", "—", "n/a", "nil", "none", "not known", "not published", "unknown", "withheld"})
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def finish(conversion: Conversion) -> None:
    captions: dict[str, int] = {}
    names = {heading.anchor: heading.text for heading in conversion.headings}
    section, count = "", 0
    for element in list(conversion.root.iter("table", *_HEADINGS)):
        if element.tag != "table":
            section, count = names.get(element.get("id", ""), ""), 0
            continue
        count += 1
        _set_caption(conversion, element, captions)
        _set_headings(conversion, element)
        _set_columns(element)
        _set_frame(element, f"Table {count} in {section}" if section else f"Table {count}")
    _check_stray_captions(conversion)


def _set_caption(conversion: Conversion, table: Element, captions: dict[str, int]) -> None:
    caption = table.find("caption")
    if caption is None:
        paragraph = next((p for p in (table.getprevious(), table.getnext()) if _is_caption(p)), None)
        if paragraph is None:
            return
        caption = paragraph
        remove(paragraph)
        caption.tag = "caption"
        caption.tail = None
        caption.text = _CAPTION.sub("", caption.text or "", count=1)
        table.insert(0, caption)
    words, line = text_of(caption), conversion.line_of(caption)
    if words in captions:
        conversion.add_problem(
            line,
            f"Two tables are called '{words}', the first in line {captions[words]}.",
            "Give each its own name.",
        )
    captions[words] = line
    caption.set("id", conversion.add_anchor(f"table-{len(captions)}", line))


def _is_caption(element: Element | None) -> bool:
    return element is not None and element.tag == "p" and bool(_CAPTION.match(element.text or ""))


def _set_headings(conversion: Conversion, table: Element) -> None:
    for position, cell in enumerate(table.iterfind("thead/tr/*")):
        if cell.tag == "th" and text_of(cell):
            cell.set("scope", cell.get("scope", "col"))
        elif cell.tag == "th" and position == 0:
            cell.tag = "td"  # the corner: a screen reader would read an empty heading out
        elif cell.tag == "th":
            conversion.add_problem(
                conversion.line_of(cell),
                "A column of this table has no heading.",
                "Write what the column has.",
            )


def _set_columns(table: Element) -> None:
    rows = [list(row) for row in table.iterfind("tbody/tr")]
    if rows and len(rows[0]) > 1 and _names_its_row([text_of(row[0]) for row in rows if row]):
        for row in rows:
            row[0].tag = "th"
            row[0].set("scope", "row")
    width = max((len(row) for row in rows), default=0)
    heads = list(table.iterfind("thead/tr[1]/*"))
    for column in range(width):
        cells = [row[column] for row in rows if column < len(row)]
        if _is_numeric(cells):
            for cell in cells + heads[column : column + 1]:
                if cell.get("scope") != "row":
                    cell.set("class", "number")
    for cell in table.iter("th", "td"):
        cell.attrib.pop("align", None)


def _names_its_row(cells: list[str]) -> bool:
    """Whether the first cells can head their rows: none empty, none twice, all words or years, not measures."""
    words = [cell for cell in cells if cell and (_YEAR.match(cell) or not _NUMBER.match(cell))]
    return len(words) == len(cells) > 1 and len(set(words)) == len(words)


def _is_numeric(cells: list[Element]) -> bool:
    if any(cell.get("align") == "right" for cell in cells):
        return True
    texts = [text_of(cell) for cell in cells]
    figures = [text for text in texts if _NUMBER.match(text)]
    rest = [text for text in texts if text not in figures]
    return bool(figures) and all(text.lower() in _NO_FIGURE for text in rest) and not all(map(_YEAR.match, figures))


def _set_frame(table: Element, name: str) -> None:
    frame = new("div", class_="table-frame", role="region", tabindex="0")
    caption = table.find("caption")
    if caption is not None:
        frame.set("aria-labelledby", caption.get("id"))
    else:
        frame.set("aria-label", name)
    wrap(table, frame)


def _check_stray_captions(conversion: Conversion) -> None:
    for paragraph in conversion.root.iter("p"):
        if _is_caption(paragraph):
            conversion.add_problem(
                conversion.line_of(paragraph),
                "'Table:' names a table, but there is none directly above or below it.",
                "Put the line next to its table, with an empty line between.",
            )
