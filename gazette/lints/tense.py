"""Warnings about time: plans for a day already past, and dates that only the first readers could understand."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from gazette.lints.dates_in_text import WrittenDate, dates_in
from gazette.lints.text import LintedText, LintWarning, Piece, on_one_line, warning_at

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
FARTHEST = 160  # characters between "will" and a date it can belong to
_LONGEST_AGO = 92  # days; a date without a year that is longer ago means next year's


def stale_tense(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of "will be presented on 15 June" in a paper of 27 June."""
    day = paper.day.first
    if day is None or paper.day.precision not in ("day", "minute"):
        return
    for piece, start, sentence in paper.sentences:
        yield from _stale(piece, start, sentence, day)


def _stale(piece: Piece, start: int, sentence: str, paper_day: date) -> Iterator[LintWarning]:
    """Each date of a sentence that is told as ahead and had come on the day of the paper."""
    for written in dates_in(sentence):
        verbs = list(_AHEAD.finditer(sentence, max(0, written.start - FARTHEST), written.start))
        if not verbs:
            continue
        between = sentence[verbs[-1].end() : written.start]
        is_unrelated = _BREAK.search(between) or (_PAST.search(between) and "be " not in between[:5])
        if is_unrelated or _is_range(sentence, written) or not _has_come(written, between, paper_day):
            continue
        plan = on_one_line(sentence[verbs[-1].start() : written.end])
        yield warning_at(
            piece,
            "stale tense",
            f'"{plan}": when the paper is dated that time has come.',
            "Say what happened, or that it is still to come and when.",
            start + written.start,
        )


def _is_range(sentence: str, written: WrittenDate) -> bool:
    return bool(re.match(r"\s*(?:to|until|–|-)\s*\d", sentence[written.end :]))


def _has_come(written: WrittenDate, before: str, paper_day: date) -> bool:
    """Whether the day is past; a part of a month, or "by" a month, counts as soon as it has begun."""
    span = written.near(paper_day)
    if span is None or (written.year is None and (paper_day - span[1]).days > _LONGEST_AGO):
        return False
    if written.part or (written.day is None and re.search(r"\bby\s+$", before)):
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
    """Warn of "this year" and "29 March", unless the sentence, or for a date the paragraph before it, has a year."""
    for piece, start, sentence in paper.sentences:
        if not _ANY_YEAR.search(sentence):
            yield from _relative_words(piece, start, sentence)
        yield from _without_year(piece, start, sentence)


def _relative_words(piece: Piece, start: int, sentence: str) -> Iterator[LintWarning]:
    for match in _RELATIVE.finditer(sentence):
        what = f'"{on_one_line(match[0])}" is clear only to readers who know when this was written.'
        yield warning_at(piece, "relative date", what, "Write the date.", start + match.start())


def _without_year(piece: Piece, start: int, sentence: str) -> Iterator[LintWarning]:
    if _ANY_YEAR.search(piece.text[:start]) or _ANY_YEAR.search(sentence):
        return
    for written in dates_in(sentence):
        if not written.year and not _RELATIVE.match(sentence[written.end :].lstrip()):
            what = f'"{on_one_line(written.written)}" has no year.'
            remedy = "Write the year, such as 29 March 2017."
            yield warning_at(piece, "relative date", what, remedy, start + written.start)


_WEEKDAY = re.compile(rf"\b({'|'.join(calendar.day_name)}),?\s+(?:the\s+)?$")
_BEFORE_A_DAY = 40  # characters: from the beginning of a long text, each date would take longer than the one before


def weekdays(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of "Tuesday 30 December 2019", which was a Monday."""
    for piece in paper.pieces:
        for written in dates_in(piece.text):
            match = _WEEKDAY.search(piece.text, max(0, written.start - _BEFORE_A_DAY), written.start)
            span = written.span()
            if not match or not written.day or not span:
                continue
            right = calendar.day_name[span[0].weekday()]
            if match[1] != right:
                what = f'"{on_one_line(piece.text[match.start() : written.end])}" is a {right}.'
                yield warning_at(piece, "weekday", what, "Correct the day of the week, or the date.", match.start())
