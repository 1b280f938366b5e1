"""Adds GOV.UK Frontend's CSS classes to the converted elements."""

from __future__ import annotations

from gazette.markup import private_marks
from gazette.markup.tree import Element

_PLAIN = {
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "h2": "govuk-heading-l",
    "h3": "govuk-heading-m",
    "h4": "govuk-heading-s",
    "h5": "govuk-heading-s",
    "h6": "govuk-heading-s",
    "a": "govuk-link",
    "blockquote": "app-quotation",
    "hr": "govuk-section-break govuk-section-break--m govuk-section-break--visible",
    "dl": "app-definitions",
    "details": "app-details",
    "img": "app-image",
    "pre": "app-code",
    "table": "govuk-table",
    "thead": "govuk-table__head",
    "tbody": "govuk-table__body",
    "tr": "govuk-table__row",
}


def add(root: Element) -> None:
    for element in root.iter():
        written = element.get("class", "")
        if written.startswith(private_marks.OURS):
            written = ""
        wanted = _wanted(element, written)
        if wanted:
            element.set("class", wanted)
        elif "class" in element.attrib:
            del element.attrib["class"]


def _wanted(element: Element, written: str) -> str:
    tag = element.tag
    if tag == "p":
        return f"govuk-body {written}".strip()
    if tag in ("th", "td"):
        return _of_cell(element, written)
    if tag == "a" and written:
        return f"govuk-link {written}"
    return written if tag == "div" or (written and tag not in _PLAIN) else f"{_PLAIN.get(tag, '')} {written}".strip()


def _of_cell(element: Element, written: str) -> str:
    base = "govuk-table__header" if element.tag == "th" else "govuk-table__cell"
    return f"{base} {base}--numeric" if written == "numeric" else base
