"""Hidden data in Word documents, and what looks private in their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from gazette.privacy.archives import SAVE_AGAIN, Archive, Budget
from gazette.privacy.finding import Finding, LookInside, Registered
from gazette.privacy.hidden_data import Refused
from gazette.privacy.office_files import traces
from gazette.privacy.office_files.colours import UNKNOWN, WHITE, Ground, colour_of
from gazette.privacy.office_files.package import Package
from gazette.privacy.office_files.shared_parts import object_findings, shared_findings
from gazette.privacy.office_files.visible_text import (
    Words,
    computer_paths,
    findings_in_table,
    findings_in_words,
)
from gazette.privacy.office_files.word_fields import field_findings
from gazette.privacy.office_files.word_objects import unseen_objects
from gazette.privacy.office_files.word_styles import Styles, cannot_be_seen, is_hidden, is_on, styles_of
from gazette.privacy.office_files.workbooks_of_charts import chart_workbook_findings
from gazette.privacy.office_files.xml_parts import Element, child, local, named, value, words_of

STORIES = {"document": "", "hdr": "header", "ftr": "footer", "footnotes": "footnotes", "endnotes": "endnotes"}
TAGS = ("smartTagPr", "customXmlPr")
BREAKS = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-", "softHyphen": "", "rubyBase": " "}
PLACEHOLDER = re.compile(r"\s*(?:(?:click|tap|choose|enter|select|type|pick)\b[^.]*\.?|\[[^\]]*\]\.?)*\s*", re.I)


def docx_findings(data: bytes, registered: Registered, budget: Budget, look_inside: LookInside) -> Iterator[Finding]:
    """Everything hidden in a Word document, and what looks private in its words."""
    package = Package(Archive(data, budget))
    if not any(package.with_root("document")):
        raise Refused("It cannot be opened as a Word document.", SAVE_AGAIN)
    yield from shared_findings(package, registered, look_inside)
    yield from chart_workbook_findings(package, registered, budget, look_inside)
    styles = styles_of(next((root for _, root in package.with_root("styles")), None))
    for _, root in package.with_root("settings"):
        yield from _settings(root)
    for name, _ in package.with_root("recipients"):
        yield traces.MAIL_MERGE.at(name.rpartition("/")[2])
    for _, root in package.with_root("comments"):
        yield from (traces.COMMENT.at("comments", words_of(comment)) for comment in named(root, "comment"))
    for _, root in package.with_root("glossaryDocument"):
        yield from _building_blocks(root, registered)
    for _, root in package.with_root(*STORIES):
        yield from _story(package, root, styles, registered)
    for name, root in package.with_root("chunk", "dataModelRoot", "dataModel"):
        words = [Words(f"diagram {name.rpartition('/')[2]}", text.text or "") for text in named(root, "t")]
        yield from findings_in_words(words, registered)


def _settings(root: Element) -> Iterator[Finding]:
    for variable in named(root, "docVar"):
        yield traces.VARIABLE.at("settings", value(variable, "val") or value(variable, "name"))
    if child(root, "mailMerge") is not None:
        yield traces.MAIL_MERGE.at("settings")


def _building_blocks(root: Element, registered: Registered) -> Iterator[Finding]:
    for block in named(root, "docPart"):
        words = words_of(block)
        prompts = {value(kind, "val") for kind in named(block, "type")} == {"bbPlcHdr"}
        if words and not prompts and not PLACEHOLDER.fullmatch(words):
            yield traces.STORED_TEXT.at("building blocks", words)
        yield from findings_in_words([Words("building blocks", words)], registered)


def _story(package: Package, root: Element, styles: Styles, registered: Registered) -> Iterator[Finding]:
    """Findings in the document itself, or in a header, a footer or the notes."""
    story = STORIES[local(root)]
    paragraphs = [paragraph for paragraph in named(root, "p") if not _is_second_copy(paragraph)]
    texts = [text_of(paragraph) for paragraph in paragraphs]
    places = _places(story, paragraphs, texts)
    page = _ground_of_page(root)
    yield from tracked_changes(root, places)
    yield from _unseen_runs(root, styles, page, places)
    yield from field_findings(root, places, package, registered)
    yield from unseen_objects(root, places)
    yield from _tags(root, places)
    for element in named(root, "permStart"):
        if value(element, "ed"):
            yield traces.REVIEWER.at(_place_around(element, places), value(element, "ed"))
    words = [Words(places[paragraph], text) for paragraph, text in zip(paragraphs, texts, strict=True)]
    yield from findings_in_words(words, registered)
    if story:
        yield from computer_paths(words)
    yield from object_findings(root, lambda element: _place_around(element, places), registered)
    for number, table in enumerate(named(root, "tbl"), 1):
        yield from _table(f"{story + ', ' if story else ''}table {number}", table, registered)


def text_of(paragraph: Element) -> str:
    """The words of a paragraph, without those of text boxes anchored in it, which are paragraphs of their own."""
    words: list[str] = []
    skipped: set[Element] = set()
    for element in paragraph.iter():
        if element is paragraph:
            continue
        name = local(element)
        if element.getparent() in skipped or name in ("p", "pPr", "txbxContent"):
            skipped.add(element)
        elif name == "t":
            words.append(element.text or "")
        elif name in BREAKS:
            words.append(BREAKS[name])
    return "".join(words)


def _is_second_copy(paragraph: Element) -> bool:
    """Whether a paragraph repeats, for old programs, what a text box just said."""
    for ancestor in paragraph.iterancestors("{*}Fallback"):
        choice = child(ancestor.getparent(), "Choice")
        return choice is not None and words_of(choice) == words_of(ancestor)
    return False


def _places(story: str, paragraphs: list[Element], texts: list[str]) -> dict[Element, str]:
    """The place of each paragraph. Empty ones are not counted, because nobody counts them."""
    places, number = {}, 0
    for paragraph, text in zip(paragraphs, texts, strict=True):
        number += 1 if text.strip() else 0
        places[paragraph] = f"{story + ', ' if story else ''}paragraph {max(number, 1)}"
    return places


def _place_around(element: Element, places: dict[Element, str]) -> str:
    """The paragraph an element is in, or the first one in it, or the one before it."""
    around = chain(element.iterancestors("{*}p"), named(element, "p"), element.itersiblings("{*}p", preceding=True))
    return next((places[paragraph] for paragraph in around if paragraph in places), "the document")


def tracked_changes(root: Element, places: dict[Element, str]) -> Iterator[Finding]:
    """Each change that Word still tracks: of words, formats, rows, cells and moved text."""
    for element in root.iter():
        if is_tracked(element):
            yield traces.TRACKED_CHANGE.at(_place_around(element, places), words_of(element))


def is_tracked(element: Element) -> bool:
    name = local(element)
    if name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"):
        return "wordprocessingml" in element.tag
    return name.endswith("Change") and bool(value(element, "author") or value(element, "id"))


def _tags(root: Element, places: dict[Element, str]) -> Iterator[Finding]:
    """Words that smart tags and own XML around words keep beside them."""
    for element in named(root, "attr"):
        around = element.getparent().getparent()
        words = value(element, "val")
        is_tag = local(element.getparent()) in TAGS and re.search("[A-Za-z]{2}|[0-9]{5}", words)
        if is_tag and words.casefold() not in " ".join(text.text or "" for text in named(around, "t")).casefold():
            yield traces.TAG.at(_place_around(around, places), words)


def _ground_of_page(root: Element) -> Ground:
    background = child(root, "background")
    if background is None:
        return WHITE
    return colour_of(value(background, "color")) or UNKNOWN


def _unseen_runs(root: Element, styles: Styles, page: Ground, places: dict[Element, str]) -> Iterator[Finding]:
    for run in named(root, "r"):
        words = "".join(text.text or "" for text in run if local(text) == "t")
        if not any(character.isalnum() for character in words):
            continue
        if is_hidden(run, styles):
            yield traces.HIDDEN_TEXT.at(_place_around(run, places), words)
        elif cannot_be_seen(run, styles, page):
            yield traces.UNSEEN_TEXT.at(_place_around(run, places), words)
    for placeholder in named(root, "sdtPr"):
        if is_on(child(placeholder, "vanish")):
            yield traces.HIDDEN_TEXT.at(_place_around(placeholder, places))


def _table(place: str, table: Element, registered: Registered) -> Iterator[Finding]:
    rows = [[words_of_cell(cell) for cell in named(row, "tc")] for row in named(table, "tr")]
    yield from findings_in_table(rows, lambda row, _: f"{place}, row {row + 1}", registered)


def words_of_cell(cell: Element) -> str:
    return " ".join(" ".join(text_of(paragraph) for paragraph in named(cell, "p")).split())
