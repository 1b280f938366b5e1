"""Warnings about the remains of another program (bare addresses, tables of metadata, footnotes by hand, torn
paragraphs) and about attachments that are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from gazette.lints.text import LintedText, LintWarning, on_one_line, warning_at

_ADDRESS = re.compile(r"(?<![\w(/\[.@])(?:https?://|www\.)[^\s)\]>]+")


def addresses(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of web addresses in running text, which say nothing to people who hear them read out."""
    for piece in paper.pieces:
        for match in _ADDRESS.finditer(piece.text):
            what = f"{match[0].rstrip('.,;')} is a bare address."
            yield warning_at(
                piece, "bare address", what, "Make it a link whose words say what it links to.", match.start()
            )


_METADATA = re.compile(r"<b>\s*(MEETING|DATE|TITLE|SUBMITTED BY|AUTHOR|REPORT)\s*</b>", re.I)


def metadata(paper: LintedText) -> Iterator[LintWarning]:
    for piece in paper.pieces:
        if match := _METADATA.search(piece.raw):
            what = f"{match[1]} is in the text, in a table of tags."
            yield warning_at(piece, "metadata in the text", what, "Write it in the front matter.")


_MARK = re.compile(r"<sup>\s*(\d{1,2})\s*</sup>")


def footnotes(paper: LintedText) -> Iterator[LintWarning]:
    for piece in paper.pieces:
        for match in _MARK.finditer(piece.raw):
            what = f"Footnote {match[1]} is made by hand."
            yield warning_at(piece, "footnote by hand", what, f"Write [^{match[1]}] in both places.")


_UNFINISHED = re.compile(r"[\w,]$")


def torn_paragraphs(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where an unfinished paragraph is followed by one in small letters: a page ended between them."""
    pieces = [piece for piece in paper.pieces if not piece.raw.startswith(("<sup>", "---"))]
    for first, second in pairwise(pieces):
        both_words = first.kind == second.kind == "words"
        if both_words and _UNFINISHED.search(first.text.rstrip()) and second.text[:1].islower():
            what = f'The paragraph that ends "{on_one_line(first.text)[-30:]}" goes on here.'
            yield warning_at(second, "torn paragraph", what, "Join the two.")


_ATTACHED = re.compile(
    r"\b(?:(?:is|are)\s+)?(?:attached|enclosed|appended)\s+(?:\w+\s+)?(?:as|at|in)\s+(?:an?\s+)?(?:appendix|annex|enclosure)\s*[A-Z0-9]*"
    r"|\b(?:is|are)\s+(?:attached|enclosed|appended)\b(?!\s+to\b)",
    re.I,
)


def attachments(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where a paper says "attached as appendix A" and has no attachment."""
    for piece in paper.pieces:
        for match in _ATTACHED.finditer(piece.text):
            if not paper.attachments and "](" not in piece.raw and "[[" not in piece.raw:
                what = f'"{on_one_line(match[0])}", and nothing is attached.'
                yield warning_at(
                    piece, "attachment", what, "Attach it, link to it, or say that it is missing.", match.start()
                )
