"""Labels that a clerk gives to bookmarks, tables, cells, styles, shapes and controls, and lists nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import words_of_label
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.traces import NAMED_BESIDE, SOURCE_COMMENT
from gazette.privacy.office_files.visible_text import Words, findings_in_each
from gazette.privacy.office_files.xml_parts import Element, child, local, named, value
from gazette.privacy.people import people_in

# What has a label, and what readers of the message call it.
LABELLED = {
    "bookmarkStart": "bookmark", "bookmark": "bookmark", "bookmark-start": "bookmark", "table": "name of a table",
    "definedName": "defined name", "cellStyle": "name of a style", "docPr": "name of a picture",
    "cNvPr": "name of a picture", "frame": "name of a picture", "custShow": "custom show",
    "show": "custom show", "section": "section",
    "tag": "tag", "alias": "tag", "named-range": "defined name", "named-expression": "defined name",
    "database-range": "defined name", "tableColumn": "column of a table", "sheetPr": "name of a sheet",
    "webPublishItem": "web page of a sheet", "category": "tag", "namedSheetView": "view of a sheet",
    "property": "settings of an add-in", "lvlText": "numbering", "textpath": "watermark", "item": "list of choices",
    "cSld": "name of a slide",
    "hyperlink": "note of a link", "tblCaption": "description of a table", "tblDescription": "description of a table",
    "listItem": "list of choices", "listEntry": "list of choices", "placeholder": "prompt",
    "numFmt": "format of numbers",
    "content-validation": "list of choices", "fldSimple": "field", "style": "name of a style",

}  # fmt: skip
KEYS = ("name", "displayName", "val", "value", "codeName", "comment", "title", "display-name",
        "tooltip", "displayText", "description", "condition", "formatCode", "instr", "string")  # fmt: skip
OTHER_WORDS = {"desc": "description of a picture", "Fallback": "form for old programs"}
SHOWN = ("p", "si", "is", "v")  # what holds words that readers see
BY_PROGRAMS = re.compile(r"_|OLE_LINK|Toc\d|Slicer_|Print_", re.I)
COMMENT_OF_A_PROGRAM = re.compile(r"\s*(?:generat|creat|produc|copyright|licen[cs]e|\(c\)|http)", re.I)


def label_findings(package: Package, registered: Registered) -> Iterator[Finding]:
    """What looks private in labels: numbers and addresses, and people whom no words of the file name."""
    labels = [words for name in package.xml_names() for words in _labels(package.part(name))]
    yield from findings_in_each(labels, registered)
    yield from people_beside(labels, package, registered)


def people_beside(pieces: list[Words], package: Package, registered: Registered) -> Iterator[Finding]:
    """People in words that nobody sees, if no words that readers see name them."""
    named = [
        (piece.place, piece.text[start:end]) for piece in pieces for start, end in people_in(piece.text, registered)
    ]
    shown = _shown_words(package) if named else ""
    for place, person in named:
        if person not in shown:
            yield NAMED_BESIDE.at(place, person)


def comment_findings(package: Package) -> Iterator[Finding]:
    """Comments in the source of the parts. Those of programs name only the program."""
    for name in package.xml_names():
        for element in package.part(name).getroottree().xpath("//comment()"):
            if re.search("[A-Za-z]{3}", element.text or "") and not COMMENT_OF_A_PROGRAM.match(element.text):
                yield SOURCE_COMMENT.at(name.rpartition("/")[2], element.text)


def _labels(root: Element) -> Iterator[Words]:
    for element in named(root, *OTHER_WORDS):
        text = " ".join(" ".join(element.itertext("*")).split())
        yield Words(OTHER_WORDS[local(element)], words_of_label(text))
    for element in named(root, "style"):
        yield Words("name of a style", value(child(element, "name"), "val"))
    for element in root.iter():
        place = LABELLED.get(local(element), "")
        for key in KEYS if place else ():
            text = value(element, key)
            if len(text) > 5 and not BY_PROGRAMS.match(text):
                yield Words(place, words_of_label(text))


def _shown_words(package: Package) -> str:
    texts = (text for name in package.xml_names() for text in _shown_in(package.part(name)))
    return " ".join(" ".join(texts).split())


def _shown_in(root: Element) -> Iterator[str]:
    """The words of a part, piece by piece: of paragraphs and of the texts and values of cells."""
    if local(root).startswith("document"):  # of OpenDocument, where words stand in any element; and of Word
        yield from (_words_shown(part) for part in named(root, "p", "h"))
        return
    for part in named(root, *SHOWN):
        yield (part.text or "" if local(part) == "v" else "".join(_words_of_texts(part)))


def _words_shown(paragraph: Element) -> str:
    texts = (
        (element.text or "") * (local(element) not in ("instrText", "desc") and not _is_for_old_programs(element))
        + (element.tail or "") * (element is not paragraph)
        for element in paragraph.iter("*")
    )
    return "".join(texts)


def _is_for_old_programs(element: Element) -> bool:
    return next(element.iterancestors("{*}Fallback"), None) is not None


def _words_of_texts(part: Element) -> list[str]:
    return [text.text or "" for text in named(part, "t") if not _is_for_old_programs(text)]
