"""Warnings about the order of a paper: steps that come too early, summaries without sections, misplaced numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gazette.lints.dates_in_text import dates_in
from gazette.lints.text import LintedText, LintWarning, Piece, on_one_line, rows_below, warning_at


@dataclass(frozen=True)
class _Step:
    piece: Piece
    first: date
    last: date
    words: str


# A step of the first kind cannot come before one of the second has ended.
_AFTER = (
    (re.compile(r"\b(?:collat|analys)", re.I), re.compile(r"\bconsult", re.I), "the consultation ends"),
    (
        re.compile(r"\bsign(?:ed)?[\s-]*off|\badopt", re.I),
        re.compile(r"\bpresent\w*\b.*\bpanel", re.I),
        "the panel sees it",
    ),
)


def timetable(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where comments are gathered before a consultation ends, or a plan is signed off before the panel sees it."""
    steps = list(_steps(paper))
    for late, early, event in _AFTER:
        awaited = [step for step in steps if early.search(step.words) and not late.search(step.words)]
        for step in steps:
            unfinished = [other for other in awaited if step.first < other.last]
            if late.search(step.words) and unfinished:
                what = f'"{on_one_line(step.words)}" begins before {event}.'
                yield warning_at(step.piece, "timetable", what, "Look at the two dates, or say why they cross.")


def _steps(paper: LintedText) -> Iterator[_Step]:
    """Yield the rows that begin with a date; a date without a year takes it from the row before."""
    about = paper.day.first or date(2000, 1, 1)
    before = about
    for piece in paper.pieces:
        days = dates_in(piece.text)
        if piece.kind != "row" or not days or days[0].start > 8:
            continue
        days = days[:2] if len(days) > 1 and days[1].start - days[0].end < 6 else days[:1]
        first, last = days[0].near(before), days[-1].near(before)
        if first and last:
            before = first[0]
            yield _Step(piece, first[0], last[1], piece.text[days[-1].end :].strip(" :–-|\n"))


_SUMMARISED = re.compile(r"\b(?:updates?|items|matters|subjects|sections)\b.{0,200}:\s*$", re.I | re.S)
_SMALL = {"and", "the", "of", "a", "an", "on", "in", "to", "for", "pcc", "new"}


def summary(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where a summary lists a subject that no section is about."""
    headings = [_words(piece.text) for piece in paper.pieces if piece.kind == "heading"]
    for index, piece in enumerate(paper.pieces):
        if not _SUMMARISED.search(piece.text) or piece.kind == "heading" or len(headings) < 3:
            continue
        rows = rows_below(paper, index)
        named = [row for row in rows if any(_is_of(_words(row.text), heading) for heading in headings)]
        for row in rows if len(named) * 2 > len(rows) else ():
            if row not in named:
                what = f'The summary lists "{on_one_line(row.text).strip(" -*.;,")}", which no section is about.'
                yield warning_at(row, "summary", what, "Add the section, or remove the row.")


def _words(text: str) -> set[str]:
    return {re.sub(r"s$", "", word) for word in re.findall(r"[a-z]+", text.lower())} - _SMALL


def _is_of(row: set[str], heading: set[str]) -> bool:
    return bool(heading) and len(row & heading) * 3 >= len(row) * 2


def headings(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where headings of one depth have different levels, or a paragraph's number belongs to no section."""
    level: dict[int, int] = {}
    section = ""
    are_numbered = any(piece.kind == "heading" and piece.number.isdigit() for piece in paper.pieces)
    for piece in paper.pieces:
        depth = piece.number.count(".") + 1 if piece.number else 0
        is_heading = piece.kind == "heading" and not _is_paragraph(piece)
        if is_heading and piece.level and depth:
            usual = level.setdefault(depth, piece.level)
            if usual != piece.level:
                level[depth] = piece.level
                what = f"Section {piece.number} has a heading of level {piece.level}; those before it have {usual}."
                yield warning_at(piece, "numbering", what, f"Write it with {'#' * usual}.")
        own = piece.number.partition(".")[0]
        if is_heading or _opens(piece):
            section = own
        elif depth == 2 and own != section and are_numbered:
            section = own
            what = f"Paragraph {piece.number} is not in a section {own}."
            yield warning_at(piece, "numbering", what, f"Number the heading above it {own}.")


def _is_paragraph(piece: Piece) -> bool:
    return not piece.level and piece.number.count(".") > 1


def _opens(piece: Piece) -> bool:
    """Whether the piece is a heading without Markdown, such as `5. Equalities`."""
    return bool(re.match(r"\s*\d{1,2}\.?\s+[A-Z]", piece.text)) and piece.kind != "words"
