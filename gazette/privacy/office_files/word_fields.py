"""Fields and forms of Word documents: what they say that the page does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import has_path, words_of_label
from gazette.privacy.office_files.labels import people_beside
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.traces import FIELD_TEXT, OUTSIDE_LINK
from gazette.privacy.office_files.visible_text import Words, computer_paths, findings_in_each
from gazette.privacy.office_files.word_styles import paragraph_of
from gazette.privacy.office_files.xml_parts import Element, local, named, value

FROM_OUTSIDE = re.compile(r"^\s*(?:INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DDE(?:AUTO)?|DATABASE|RD)\b", re.I)
WITH_WORDS = re.compile(r"^\s*(?:IF|SET|ASK|FILLIN|COMPARE|COMMENTS|QUOTE|PRIVATE)\b.*?[\"“]\s*[^\"”\s]{2}", re.I)
CHOICES = ("listEntry", "helpText", "statusText", "default", "listItem")


def field_findings(
    root: Element, places: dict[Element, str], package: Package, registered: Registered
) -> Iterator[Finding]:
    """Fields that take in files, hold words or name a folder, and the choices of forms."""
    for paragraph, code in field_codes(root):
        place = places.get(paragraph, "fields")
        if FROM_OUTSIDE.search(code):
            yield OUTSIDE_LINK.at(place, code)
        elif WITH_WORDS.search(code):
            yield FIELD_TEXT.at(place, code)
        elif has_path(code):
            yield from computer_paths([Words(place, code)])
        yield from findings_in_each([Words(place, code)], registered)
        yield from people_beside([Words(place, words_of_label(code))], package, registered)
    for element in named(root, *CHOICES):
        words = " ".join(dict.fromkeys([value(element, "displayText"), value(element, "val"), value(element, "value")]))
        yield from findings_in_each([Words(places.get(paragraph_of(element), "form"), words)], registered)


def field_codes(root: Element) -> Iterator[tuple[Element | None, str]]:
    """Each field's instruction, which may be split into many runs, with the paragraph it begins in."""
    open_fields: list[tuple[Element | None, list[str]]] = []
    for element in named(root, "fldChar", "instrText", "fldSimple"):
        name = local(element)
        kind = value(element, "fldCharType")
        if name == "fldSimple":
            yield paragraph_of(element), value(element, "instr")
        elif name == "instrText" and open_fields:
            for _, words in open_fields:
                words.append(element.text or "")
        elif name == "instrText":
            yield paragraph_of(element), element.text or ""
        elif kind == "begin":
            open_fields.append((paragraph_of(element), []))
        elif kind == "end" and open_fields:
            paragraph, words = open_fields.pop()
            yield paragraph, "".join(words)
    for paragraph, words in open_fields:
        yield paragraph, "".join(words)
