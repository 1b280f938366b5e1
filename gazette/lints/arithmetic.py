"""Warnings about figures that do not add up: lengths of time, lists announced with a number, and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from gazette.lints.dates_in_text import dates_in
from gazette.lints.text import LintedText, LintWarning, Piece, on_one_line, rows_below, warning_at

WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(WORDS)})"
_LENGTH = re.compile(rf"\b{_COUNT}[\s-](?P<unit>weeks?|days?|months?)\b", re.I)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44}
_ALLOWED = {"day": 1.5, "week": 5.0, "month": 20.0}  # days; a week may be begun, a month too
_UNTIL = re.compile(r"\b(?:until|to|till|through|end|ends|ended|closes|closed|–)\b|–", re.I)


def lengths(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where a length is wrong, such as "12 weeks" for 1 April to 30 June; the first and last day both count."""
    for piece in paper.pieces:
        for match in _LENGTH.finditer(piece.text):
            yield from _length(paper, piece, match)


def _length(paper: LintedText, piece: Piece, match: re.Match[str]) -> Iterator[LintWarning]:
    days = [written for written in dates_in(piece.text) if written.day]
    if len(days) != 2 or not _UNTIL.search(piece.text[days[0].end : days[1].start]):
        return
    about = paper.day.first
    year = days[0].year or days[1].year or (about.year if about else 2000)
    first, last = days[0].span(year), days[1].span(year)
    if not first or not last or first[0] > last[1]:
        return
    unit = match["unit"].lower().rstrip("s")
    real = (last[1] - first[0]).days + 1
    if abs(number(match["count"]) * _DAYS[unit] - real) <= _ALLOWED[unit]:
        return
    length = round(real / _DAYS[unit])
    what = f'From {days[0].written} to {days[1].written} is {length} {unit}s, not "{on_one_line(match[0])}".'
    yield warning_at(piece, "arithmetic", what, "Correct one or the other.", match.start())


def number(word: str) -> int:
    return WORDS.index(word.lower()) + 1 if word.lower() in WORDS else int(word)


_OF_ANOTHER = rf"(?!(?:of|{'|'.join(WORDS)})\b)"
_ANNOUNCED = re.compile(
    rf"(?<![\d.])\b{_COUNT}\s+(?:{_OF_ANOTHER}[^\W\d]+\s+){{0,3}}?(?P<what>[a-z]+s)\b[^.,;]{{0,200}}:\s*$", re.I
)
_SOME = re.compile(r"\b(?:include|includes|including|such as|among|examples?)\b", re.I)


def counts(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where "Four new courses:" precedes a list of five."""
    for index, piece in enumerate(paper.pieces):
        match = _ANNOUNCED.search(piece.text)
        rows = _outer_rows_below(paper, index)
        if not match or not rows or _SOME.search(piece.text):
            continue
        if number(match["count"]) != rows:
            what = f'"{on_one_line(match[0])}" is above a list of {rows}.'
            yield warning_at(piece, "arithmetic", what, "Correct the number, or the list.", match.start())


def _outer_rows_below(paper: LintedText, index: int) -> int:
    """Count the rows of the list that follows, without those of a list inside it."""
    indents = [len(row.raw) - len(row.raw.lstrip()) for row in rows_below(paper, index)]
    return indents.count(indents[0]) if indents else 0


_PER_CENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%")
_THE_REST = re.compile(r"\b(?:remaining|rest|remainder|balance)\b", re.I)


def shares(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where a share and the remaining share are not 100% together."""
    for piece in paper.pieces:
        for share, rest in pairwise(_PER_CENT.finditer(piece.text)):
            total = float(share[1]) + float(rest[1])
            if _THE_REST.search(piece.text[share.end() : rest.start()]) and total != 100:
                what = f"{share[0]} and the remaining {rest[0]} are {total:g}% together."
                yield warning_at(piece, "arithmetic", what, "Correct one or the other.", share.start())
