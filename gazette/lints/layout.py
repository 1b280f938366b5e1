"""What came out of another program: bare addresses, a table of metadata, footnotes by hand, torn paragraphs; and
papers that are said to be attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from gazette.lints.text import LintedText, LintWarning, quoted, warned

_ADDRESS = re.compile(r"(?<![\w(/\[.@])(?:https?://|www\.)[^\s)\]>]+")


def addresses(paper: LintedText) -> Iterator[LintWarning]:
    """A web address as text says nothing to who hears it read."""
    for piece in paper.pieces:
        for match in _ADDRESS.finditer(piece.text):
            what = f"{match[0].rstrip('.,;')} is a bare address."
            yield warned(
                piece, "bare address", what, "Make it a link with words that say where it leads.", match.start()
            )


_METADATA = re.compile(r"<b>\s*(MEETING|DATE|TITLE|SUBMITTED BY|AUTHOR|REPORT)\s*</b>", re.I)


def metadata(paper: LintedText) -> Iterator[LintWarning]:
    for piece in paper.pieces:
        if match := _METADATA.search(piece.raw):
            what = f"{match[1]} stands in the text, as a table of tags."
            yield warned(piece, "metadata in the text", what, "Write it in the front matter.")


_MARK = re.compile(r"<sup>\s*(\d{1,2})\s*</sup>")


def footnotes(paper: LintedText) -> Iterator[LintWarning]:
    for piece in paper.pieces:
        for match in _MARK.finditer(piece.raw):
            what = f"Footnote {match[1]} is made by hand."
            yield warned(piece, "footnote by hand", what, f"Write [^{match[1]}] in both places.")


_UNFINISHED = re.compile(r"[\w,]$")


def torn_paragraphs(paper: LintedText) -> Iterator[LintWarning]:
    """A paragraph without an end, and one that begins in small letters: a page ended between them."""
    pieces = [piece for piece in paper.pieces if not piece.raw.startswith(("<sup>", "---"))]
    for one, other in pairwise(pieces):
        both_words = one.kind == other.kind == "words"
        if both_words and _UNFINISHED.search(one.text.rstrip()) and other.text[:1].islower():
            what = f'The paragraph that ends "{quoted(one.text)[-30:]}" goes on here.'
            yield warned(other, "torn paragraph", what, "Join the two.")


_ATTACHED = re.compile(
    r"\b(?:(?:is|are)\s+)?(?:attached|enclosed|appended)\s+(?:\w+\s+)?(?:as|at|in)\s+(?:an?\s+)?(?:appendix|annex|enclosure)\s*[A-Z0-9]*"
    r"|\b(?:is|are)\s+(?:attached|enclosed|appended)\b(?!\s+to\b)",
    re.I,
)


def attachments(paper: LintedText) -> Iterator[LintWarning]:
    """ "Attached as appendix A", and nothing is."""
    for piece in paper.pieces:
        for match in _ATTACHED.finditer(piece.text):
            if not paper.attachments and "](" not in piece.raw and "[[" not in piece.raw:
                what = f'"{quoted(match[0])}", and nothing is attached.'
                yield warned(
                    piece, "attachment", what, "Attach it, link to it, or say that it is missing.", match.start()
                )
