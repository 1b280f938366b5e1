"""Comments in the source of a PDF, behind a per cent sign: no program shows them, and any editor does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import CLEAN_IT, findings_in_text, hidden
from gazette.privacy.pdf_structure import PdfStructure
from gazette.privacy.people import is_person

STREAM = re.compile(rb"\bstream\r?\n.*?\bendstream\b", re.S)
# Texts in brackets and pictures in the line may hold a per cent sign that begins no comment.
TEXT_PICTURE_OR_COMMENT = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\bBI\b.{0,500}?\bID\s.*?\sEI\b|%(?P<comment>[^\r\n]*)", re.S
)
WORDS = re.compile(rb"[\x20-\x7e\t]*[A-Za-z]{2}[\x20-\x7e\t]* [\x20-\x7e\t]*[A-Za-z]{2}[\x20-\x7e\t]*")
OF_PROGRAMS = re.compile(
    r"pdf|qdf|generat|creat|produc|writ|object|contents? for|page\b|http|version|xref|trailer|stream|font|%EOF"
    r"|%[A-Z]\w+:",
    re.I,
)
WHY = "Its source has a comment that no page shows."


def findings_in_comments(data: bytes, structure: PdfStructure, registered: Registered) -> Iterator[Finding]:
    """Comments between the parts of the file and among the orders that draw its pages. Those of programs are free."""
    for text in [*comments_in(STREAM.sub(b"", data)), *(text for part in _drawing_streams(structure) for text in part)]:
        if is_person(text, registered) or not OF_PROGRAMS.search(text):
            yield hidden("comment", WHY, CLEAN_IT, "source", text)
        else:
            yield from findings_in_text(text, registered, "source")


def comments_in(source: bytes) -> list[str]:
    """The comments that are words."""
    if b"%" not in source:
        return []
    texts = (match["comment"] for match in TEXT_PICTURE_OR_COMMENT.finditer(source))
    return [text.decode("ascii").strip("% \t") for text in texts if text and WORDS.fullmatch(text)]


def without_comments(source: bytes) -> bytes:
    """The orders that draw a page, without comments."""
    return TEXT_PICTURE_OR_COMMENT.sub(lambda match: b" " if match["comment"] is not None else match[0], source)


def _drawing_streams(structure: PdfStructure) -> Iterator[list[str]]:
    import pikepdf

    for part in drawing_parts(structure):
        try:
            yield comments_in(part.read_bytes())
        except pikepdf.PdfError:
            continue


def drawing_parts(structure: PdfStructure) -> Iterator[Any]:
    """The streams of pages and of what pages use again."""
    import pikepdf

    for dictionary in structure.dictionaries:
        if isinstance(dictionary, pikepdf.Stream) and dictionary.get("/Subtype") == "/Form":
            yield dictionary
        elif not isinstance(dictionary, pikepdf.Stream) and dictionary.get("/Type") == "/Page":
            contents = dictionary.get("/Contents")
            yield from (
                part
                for part in (contents if isinstance(contents, pikepdf.Array) else [contents])
                if isinstance(part, pikepdf.Stream)
            )
