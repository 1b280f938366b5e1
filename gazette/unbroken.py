"""Dates, sums and references in one piece: a line of a page ends before “4 February 2019”, not within it."""

from __future__ import annotations

import re

from gazette.written_dates import MONTHS

# Elements that hold plain text for programs, drawings, and tags: what is between them is text.
_NO_TEXT = re.compile(r"(<(script|style|title|textarea|option|pre|svg)\b.*?</\2>|<[^>]*>)", re.DOTALL)
_MONTH = "|".join(MONTHS)
_PIECE = re.compile(
    rf"\b(?:[0-9]{{1,2}} (?:{_MONTH})(?: [0-9]{{4}})?|(?:{_MONTH}) [0-9]{{4}}|£?[0-9][0-9.,]* (?:million|billion))\b"
)
_HYPHENATED = re.compile(rf"\b(?:[A-Z]{{2,8}}-[0-9]{{4}}-[0-9]{{2,4}}|mid-(?:{_MONTH}))\b")


def unbroken(html: str) -> str:
    """The page with no line end within a date, a sum or a reference. A reference is copied as it is written."""
    parts = _NO_TEXT.split(html)
    parts[::3] = map(_in_text, parts[::3])
    return "".join(part for number, part in enumerate(parts) if number % 3 < 2)


def _in_text(words: str) -> str:
    if not any(character.isdigit() for character in words) and "mid-" not in words:
        return words
    words = _PIECE.sub(lambda piece: piece[0].replace(" ", "\u00a0"), words)
    return _HYPHENATED.sub(r'<span class="unbroken">\g<0></span>', words)
