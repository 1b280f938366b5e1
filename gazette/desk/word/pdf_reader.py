"""Reads the words of a PDF, line by line. A PDF keeps neither headings nor lists nor tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gazette.desk.grid import CannotRead
from gazette.desk.word.labels import typed_label
from gazette.desk.word.model import ReadText
from gazette.desk.word.plain_reader import read_plain_text
from gazette.privacy.hidden_data import Refused
from gazette.privacy.pdf import opened, pages_with_hidden_words

MOST_PAGES = 500
LOST = (
    "The file is a PDF, which has no headings, lists, tables, notes, links or pictures to read. They were guessed from "
    "the words, or are lost. Compare every page, or ask for the Word document that it was made from."
)
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[0-9]{1,3}(?:\s*(?:of|/)\s*[0-9]{1,3})?", re.I)


def read_pdf(data: bytes) -> ReadText:
    """The words of a PDF. Raises CannotRead for a scan, for hidden words, and for one with a password."""
    try:
        pages = _pages(data)
    except Refused as refused:
        raise CannotRead(f"{refused.finding.why} {refused.finding.remedy}") from None
    if not any(re.search(r"[^\W\d_]{3}", line) for page in pages for line in page):
        what = "The PDF has no words, only pictures of pages."
        raise CannotRead(f"{what} Ask for the document that was printed, or for a PDF with text.")
    if hidden := pages_with_hidden_words(data):
        where = f"Page {hidden[0]} has" if len(hidden) == 1 else f"Pages {', '.join(map(str, hidden))} have"
        what = f"{where} words that cannot be seen, such as below a black box; they would be in the text."
        raise CannotRead(f"{what} Ask for a PDF without them, or type what can be seen.")
    kept = _without_repeated(pages)
    read = read_plain_text("\n".join(line for page in kept for line in page))
    read.ask(LOST)
    if sum(map(len, kept)) < sum(map(len, pages)):
        read.ask("Lines that are the same on most pages, and page numbers, were left out.")
    return read


def _pages(data: bytes) -> list[list[str]]:
    import pypdfium2

    count = len(opened(data).pages)  # refuses what is damaged or has a password
    if count > MOST_PAGES:
        raise CannotRead(f"The PDF has {count} pages; at most {MOST_PAGES} are read. Split it.")
    document = pypdfium2.PdfDocument(data)
    texts = [document[number].get_textpage().get_text_range() for number in range(count)]
    return [[line.strip() for line in re.split(r"[\r\n]+", _joined(text)) if line.strip()] for text in texts]


def _joined(text: str) -> str:
    """The text with the words whole that a line end divided; PDFium marks such a hyphen."""
    return re.sub("[\ufffe\u0002](?:\r\n|\r|\n)?", "", text)


def _without_repeated(pages: Sequence[list[str]]) -> list[list[str]]:
    """The lines without headers, footers and page numbers: the same first or last lines on more than half the pages."""
    edges = Counter(_shape(line) for page in pages for line in {*page[:2], *page[-2:]})
    repeated = {shape for shape, count in edges.items() if count > 2 and count * 2 > len(pages)}
    return [
        [line for number, line in enumerate(page) if not _is_edge(number, len(page)) or not _is_outer(line, repeated)]
        for page in pages
    ]


def _shape(line: str) -> str:
    return re.sub("[0-9]+", "0", line)


def _is_edge(number: int, count: int) -> bool:
    return number < 2 or number >= count - 2


def _is_outer(line: str, repeated: set[str]) -> bool:
    return _PAGE_NUMBER.fullmatch(line) is not None or (_shape(line) in repeated and not typed_label(line))
