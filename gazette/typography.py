"""What is set last on pages: real apostrophes, and dates and numbers of days that stay on one line.

Files and data keep the straight marks and plain spaces that people type.
"""

from __future__ import annotations

import re

from gazette.written_dates import MONTHS

# Code, and tags: what is between them is text.
_NO_TEXT = re.compile(r"(<(script|style|pre|code|kbd)\b.*?</\2>|<[^>]*>)", re.DOTALL)
_READ_ALOUD = re.compile(r'(?<=\s)(content|title|alt|aria-label)="([^"]*)"')
_STRAIGHT = "(?:'|&#39;|&#x27;)"
_ADDRESS = r"[^\s]*(?:://|@)[^\s]*"
_WITHIN = re.compile(rf"{_ADDRESS}|(?<=[^\W\d_]){_STRAIGHT}(?=[^\W\d_])|^{_STRAIGHT}(?=s\b)")
_AFTER_S = re.compile(rf"{_ADDRESS}|(?<=s){_STRAIGHT}(?=[\s.,;:)]|$)")
_OPENS_QUOTATION = re.compile(rf"(?:^|[\s(]){_STRAIGHT}(?=\w)")
_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_UNIT = r"(?:minute|hour|day|week|month|year|mile)s?\b"
_WITHIN_DATE = re.compile(rf"(?<=\d) (?={_MONTH}|{_UNIT})|(?<=\d )({_MONTH}) (?=\d{{4}}\b)")


def typeset(html: str) -> str:
    """The page with ’ for each ' that is an apostrophe, and no line that ends between 30 and September or days."""
    parts = _NO_TEXT.split(html)
    text, others = parts[::3], parts[1::3]
    pieces = [_unbroken(with_apostrophes(text[0]))]
    for other, words in zip(others, text[1:], strict=True):
        pieces += (_in_tag(other), _unbroken(with_apostrophes(words)))
    return "".join(pieces)


def with_apostrophes(words: str) -> str:
    """A text without tags, with ’ for each ' that is an apostrophe."""
    words = _WITHIN.sub(_apostrophe, words)
    return words if _OPENS_QUOTATION.search(words) else _AFTER_S.sub(_apostrophe, words)


def _unbroken(words: str) -> str:
    return _WITHIN_DATE.sub(lambda space: f"{space[1] or ''}\u00a0", words)


def _in_tag(tag: str) -> str:
    """A tag, or a whole element without text; a policy of the page has quotation marks of its own."""
    if "http-equiv" in tag or "</" in tag:
        return tag
    return _READ_ALOUD.sub(lambda named: f'{named[1]}="{with_apostrophes(named[2])}"', tag)


def _apostrophe(match: re.Match[str]) -> str:
    return "’" if match[0] in ("'", "&#39;", "&#x27;") else match[0]
