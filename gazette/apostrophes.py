"""Real apostrophes on pages: the Commissioner’s. Files and data keep the straight ones that people type."""

from __future__ import annotations

import re

# Code, and tags: what is between them is text.
_NO_TEXT = re.compile(r"(<(script|style|pre|code|kbd)\b.*?</\2>|<[^>]*>)", re.DOTALL)
_READ_ALOUD = re.compile(r'(?<=\s)(content|title|alt|aria-label)="([^"]*)"')
_STRAIGHT = "(?:'|&#39;|&#x27;)"
_ADDRESS = r"[^\s]*(?:://|@)[^\s]*"
_WITHIN = re.compile(rf"{_ADDRESS}|(?<=[^\W\d_]){_STRAIGHT}(?=[^\W\d_])|^{_STRAIGHT}(?=s\b)")
_AFTER_S = re.compile(rf"{_ADDRESS}|(?<=s){_STRAIGHT}(?=[\s.,;:)]|$)")
_OPENS_QUOTATION = re.compile(rf"(?:^|[\s(]){_STRAIGHT}(?=\w)")


def with_apostrophes(html: str) -> str:
    """The page with ’ for each ' that is an apostrophe, in its text and in what is read aloud of its tags."""
    if not _has_straight(html):
        return html
    parts = _NO_TEXT.split(html)
    text, others = parts[::3], parts[1::3]
    pieces = [_in_text(text[0])]
    for other, words in zip(others, text[1:], strict=True):
        pieces += (_in_tag(other), _in_text(words))
    return "".join(pieces)


def _has_straight(text: str) -> bool:
    """A quick look at the many parts of a page, of which few have one."""
    return "'" in text or "&#" in text


def _in_text(words: str) -> str:
    if not _has_straight(words):
        return words
    words = _WITHIN.sub(_apostrophe, words)
    return words if _OPENS_QUOTATION.search(words) else _AFTER_S.sub(_apostrophe, words)


def _in_tag(tag: str) -> str:
    """A tag, or a whole element without text; a policy of the page has quotation marks of its own."""
    if not _has_straight(tag) or "http-equiv" in tag or "</" in tag:
        return tag
    return _READ_ALOUD.sub(lambda named: f'{named[1]}="{_in_text(named[2])}"', tag)


def _apostrophe(match: re.Match[str]) -> str:
    return "’" if match[0] in ("'", "&#39;", "&#x27;") else match[0]
