"""Dates, sums, references and names in one piece: a line of a page ends before “4 February 2019”, not within it."""

from __future__ import annotations

import re

from gazette.written_dates import MONTHS

# Elements that hold plain text for programs, drawings, and tags: what is between them is text.
_NO_TEXT = re.compile(r"(<(script|style|title|textarea|option|pre|svg)\b.*?</\2>|<[^>]*>)", re.DOTALL)
_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"\b[0-9]{{1,2}} (?:{_MONTH})\b|£?\b[0-9][0-9.,]* (?:million|billion)\b")
_YEAR = re.compile(rf"\b({_MONTH}) (?=[0-9]{{4}}\b)")
# Elsewhere, such as in a narrow table, the year may be in the next line.
_WITH_YEAR = ("<time", '<p class="head__answer"')
# References, double names and the short names of websites, but not within an address.
_HYPHENATED = re.compile(
    rf"(?<![\w/-])(?:[A-Z]{{2,8}}-[0-9]{{4}}-[0-9]{{2,4}}|mid-(?:{_MONTH})|[A-Z][a-z]{{1,11}}-[A-Z][a-z]{{1,11}}"
    r"|www\.[a-z0-9.-]{1,24}[a-z])(?![\w/-])"
)


def unbroken(html: str) -> str:
    """The page with no line end within a day, a sum, a reference or a name. A reference is copied as it is written."""
    first, *others = _NO_TEXT.split(html)
    pieces = [_in_text(first, with_year=False)]
    for tag, text in zip(others[::3], others[2::3], strict=True):
        pieces += (tag, _in_text(text, with_year=tag.startswith(_WITH_YEAR)))
    return "".join(pieces)


def _in_text(words: str, *, with_year: bool) -> str:
    if "-" not in words and not any(character.isdigit() for character in words):
        return words
    words = _DAY.sub(lambda day: day[0].replace(" ", "\u00a0"), words)
    words = _YEAR.sub("\\1\u00a0", words) if with_year else words
    return _HYPHENATED.sub(r'<span class="unbroken">\g<0></span>', words)
