"""Hidden and personal data in PDF files: in their structure and on their pages."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import CLEAN_IT, SPLIT, Refused, at, hidden
from gazette.privacy.pdf_actions import (
    findings_in_actions,
    findings_in_forms,
    findings_in_layers,
    findings_in_marks,
)
from gazette.privacy.pdf_comments import findings_in_comments
from gazette.privacy.pdf_covers import boxes_on_pictures, is_scan, painted_page, pictures_off
from gazette.privacy.pdf_properties import (
    findings_in_metadata,
    findings_in_properties,
    findings_in_texts,
    findings_in_versions,
)
from gazette.privacy.pdf_structure import PdfStructure, structure_of
from gazette.privacy.pdf_tables import tables_of
from gazette.privacy.pdf_text import DrawnPage, hidden_words, words_of
from gazette.privacy.pictures import findings_in_picture
from gazette.privacy.tables import findings_in_rows
from gazette.privacy.text import findings_in
from gazette.privacy.xmp import SMALL_PICTURE

MOST_PAGES = 2000
ENCRYPTED = Refused(
    "It is encrypted, which also shuts out screen readers.", "Save it without a password and without restrictions."
)
DAMAGED = Refused("The PDF is damaged.", "Save it again as PDF from its program.")
COVERED_PICTURE = (
    "A black or white box lies on a picture, which is whole below it: anyone who removes the box sees what it covers."
)
PAINT_PICTURE = "If it covers something, paint over it in the picture itself, then insert the picture again."
TAKE_OUT_PICTURE = "Remove the picture in the program that made the PDF, then save it as a new PDF."
REMOVE_THE_WORDS = "Remove them with a redaction tool that deletes the text, then save it as a new PDF."


def findings_in_pdf(data: bytes, registered: Registered) -> list[Finding]:
    """What a PDF holds besides what a reader of its pages sees, and what looks private on its pages."""
    import pikepdf

    with opened(data) as document:
        structure = structure_of(document)
        try:
            findings = [
                *findings_in_properties(document, registered),
                *findings_in_metadata(structure, registered),
                *findings_in_actions(document, structure),
                *findings_in_marks(document, registered),
                *findings_in_forms(document, registered),
                *findings_in_layers(document),
                *findings_in_texts(document, structure, _words_of_pages(data), registered),
                *findings_in_versions(data, document),
                *findings_in_comments(data, structure, registered),
                *_small_pictures_of_pages(document),
                *_findings_in_pictures(document, structure, registered),
            ]
        except (pikepdf.PdfError, UnicodeDecodeError):
            raise DAMAGED from None
    findings += _findings_on_pages(data, registered)
    return list(dict.fromkeys(findings))


def opened(data: bytes) -> Any:
    """The document. Raises Refused for one that is damaged, encrypted or too long."""
    import pikepdf

    try:
        document = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError:
        raise ENCRYPTED from None
    except pikepdf.PdfError:
        raise DAMAGED from None
    if document.is_encrypted:
        raise ENCRYPTED
    if not len(document.pages):
        raise Refused("The PDF has no page.", "Save it again as PDF from its program.")
    if len(document.pages) > MOST_PAGES:
        raise Refused("It has more than 2,000 pages.", SPLIT)
    return document


def _findings_in_pictures(document: Any, structure: PdfStructure, registered: Registered) -> Iterator[Finding]:
    """Photographs keep their own properties inside a PDF."""
    import pikepdf

    by_page = [page.get_images().values() for page in document.pages]
    pages = {picture.objgen: number for number, pictures in enumerate(by_page, 1) for picture in pictures}
    for part in structure.dictionaries:
        if isinstance(part, pikepdf.Stream) and part.get("/Subtype") == "/Image" and is_photograph(part):
            number = pages.get(part.objgen)
            place = f"page {number}, picture" if number else "picture"
            with contextlib.suppress(Refused):  # one that is damaged is not shown either
                yield from at(place, findings_in_picture(part.read_raw_bytes(), registered))


def _small_pictures_of_pages(document: Any) -> Iterator[Finding]:
    """Small pictures of pages, which programs keep from before the page was changed."""
    for number, page in enumerate(document.pages, 1):
        if "/Thumb" in page:
            yield hidden("small picture", SMALL_PICTURE, CLEAN_IT, f"page {number}")


def is_photograph(picture: Any) -> bool:
    """Whether a picture of a PDF is a JPEG file as it is."""
    filters = picture.get("/Filter")
    return str(filters) == "/DCTDecode" or [str(name) for name in _list_of(filters)] == ["/DCTDecode"]


def _list_of(value: Any) -> list[Any]:
    import pikepdf

    return list(value) if isinstance(value, pikepdf.Array) else []


def _drawn_pages(data: bytes) -> Iterator[Any]:
    """The pages as pdfium draws them, one after another. Raises Refused."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        document.init_forms()
        for number in range(len(document)):
            page = document[number]
            yield page
            page.close()
        document.close()
    except pypdfium2.PdfiumError:
        raise DAMAGED from None


def _words_of_pages(data: bytes) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in _drawn_pages(data))


def _findings_on_pages(data: bytes, registered: Registered) -> Iterator[Finding]:
    for number, page in enumerate(_drawn_pages(data), 1):
        yield from at(f"page {number}", _findings_on_page(page, registered))


def _findings_on_page(page: Any, registered: Registered) -> list[Finding]:
    text_page = page.get_textpage()
    text = re.sub(r"\r\n?|\ufffe", "\n", text_page.get_text_range())
    findings = findings_in(text, registered)
    words = list(words_of(text_page))
    seen = {(finding.kind, finding.shown) for finding in findings}
    for table in tables_of(words):
        cells = findings_in_rows(table, registered)
        findings += [cell.finding for cell in cells if (cell.finding.kind, cell.finding.shown) not in seen]
    unseen = hidden_words(words, page, text_page)
    findings += [_words_that_are_hidden(unseen)] if unseen else []
    return [*findings, *_findings_in_painted_pictures(page)]


def _findings_in_painted_pictures(page: Any) -> Iterator[Finding]:
    """Pictures off the page, and pictures that boxes cover in part: certain of a scan, only asked of other pages."""
    order = painted_page(page)
    if not order.pictures:
        return
    if pictures_off(order, page.get_cropbox()):
        yield hidden("hidden picture", "A picture lies off this page, and anyone can find it.", TAKE_OUT_PICTURE)
    boxes = list(boxes_on_pictures(order))
    drawn = DrawnPage(page) if boxes else None
    if drawn and any(not drawn.shows_something(box) for box in boxes):
        certain = is_scan(order, page)
        yield replace(hidden("covered picture", COVERED_PICTURE, PAINT_PICTURE), stops=certain)


def pages_with_hidden_words(data: bytes) -> list[int]:
    """The numbers of the pages that have words which cannot be seen."""
    return [number for number, page in enumerate(_drawn_pages(data), 1) if _has_hidden_words(page)]


def _has_hidden_words(page: Any) -> bool:
    text_page = page.get_textpage()
    return bool(hidden_words(list(words_of(text_page)), page, text_page))


def _words_that_are_hidden(words: list[str]) -> Finding:
    count = "A word is" if len(words) == 1 else f"{len(words)} words are"
    why = (
        f"{count} in the text of this page and cannot be seen on it: under a box, white on white, too small or off "
        "the page. Anyone who copies the page has them."
    )
    return hidden("hidden text", why, REMOVE_THE_WORDS, "", " ".join(words))
