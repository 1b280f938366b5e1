"""Tense and time: what a paper announces for a day that has passed, and dates that only its first readers can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gazette.lints.days import Day, days_in
from gazette.lints.text import LintedText, LintWarning, Piece, quoted, sentences, warned

_AHEAD = re.compile(
    r"\b(?:will|(?:is|are|it is)\s+(?:\w+\s+)?(?:expected|anticipated|due|planned|hoped)|shall)\b", re.I
)
_BREAK = re.compile(
    r"[;:]|\b(?:since|after|following|because|which|that (?:was|were)|from|between|until|under|as)\b", re.I
)
_PAST = re.compile(
    r"\b(?:published|dated|made|held|agreed|adopted|set|issued|launched|of)\s+(?:on|in|by)?\s*(?:the\s+)?$"
)
_LAST_DAY = re.compile(r"\bby(?:\s+the\s+end\s+of)?\s+(?:the\s+)?$", re.I)
FARTHEST = 160  # letters from "will" to the date that it may belong to
_LONGEST_AGO = 92  # days; without a year a date farther back means the next one


def stale_tense(paper: LintedText) -> Iterator[LintWarning]:
    """ "Will be presented on 15 June" in a paper of 27 June."""
    day = paper.day.first
    if day is None or paper.day.precision not in ("day", "minute"):
        return
    for piece in paper.pieces:
        for start, sentence in sentences(piece):
            yield from _stale(piece, start, sentence, day)


def _stale(piece: Piece, start: int, sentence: str, paper_day: date) -> Iterator[LintWarning]:
    for found in days_in(sentence):
        begin = max(0, found.start - FARTHEST)
        verbs = list(_AHEAD.finditer(sentence, begin, found.start))
        if not verbs:
            continue
        between = sentence[verbs[-1].end() : found.start]
        is_broken = _BREAK.search(between) or (_PAST.search(between) and "be " not in between[:5])
        if is_broken or _is_range(sentence, found) or not _has_come(found, between, paper_day):
            continue
        said = quoted(sentence[verbs[-1].start() : found.end])
        yield warned(
            piece,
            "stale tense",
            f'"{said}": when the paper is dated that time has come.',
            "Say what happened, or that it is still to come and when.",
            start + found.start,
        )


def _is_range(sentence: str, found: Day) -> bool:
    return bool(re.match(r"\s*(?:to|until|–|-)\s*\d", sentence[found.end :]))


def _has_come(found: Day, before: str, paper_day: date) -> bool:
    """A day has come when it lies behind; a part of a month, or "by" a month, when it has begun."""
    span = found.near(paper_day)
    if span is None or (found.year is None and (paper_day - span[1]).days > _LONGEST_AGO):
        return False
    if found.part or (found.day is None and re.search(r"\bby\s+$", before)):
        return span[0] <= paper_day
    if _LAST_DAY.search(before):
        return span[1] <= paper_day
    return span[1] < paper_day


_RELATIVE = re.compile(
    r"\b(?:(?:(?P<month>in \w+)\s+)?(?:(?:(?<!in the )later|earlier)\s+)?"
    r"(?P<words>this|last|next)\s+(?P<unit>week|month|year|spring|summer|autumn|winter)(?!\s+(?:group|end))"
    r"|yesterday|tomorrow|the\s+(?:end|start|beginning)\s+of\s+the\s+(?:calendar\s+)?year)\b(?!['’])",
    re.I,
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def relative_dates(paper: LintedText) -> Iterator[LintWarning]:
    """ "This year", "29 March": years later nobody can tell which. A year before it in the paragraph is enough."""
    for piece in paper.pieces:
        for start, sentence in sentences(piece):
            for match in _RELATIVE.finditer(sentence) if not _ANY_YEAR.search(sentence) else ():
                what = f'"{quoted(match[0])}" can be told only by who knows when this was written.'
                yield warned(piece, "relative date", what, "Write the date.", start + match.start())
            yield from _without_year(piece, start, sentence)


def _without_year(piece: Piece, start: int, sentence: str) -> Iterator[LintWarning]:
    known = _ANY_YEAR.search(piece.text[:start]) or _ANY_YEAR.search(sentence)
    for found in days_in(sentence):
        if not found.year and not known and not _RELATIVE.match(sentence[found.end :].lstrip()):
            yield _relative(piece, found.written, start + found.start)


def _relative(piece: Piece, words: str, at: int) -> LintWarning:
    what = f'"{quoted(words)}" has no year.'
    return warned(piece, "relative date", what, "Write the year, such as 29 March 2017.", at)
