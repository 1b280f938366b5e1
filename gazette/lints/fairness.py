"""Warnings about who judges bids, who can receive money, and when a service runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.lints.text import LintedText, LintWarning, Piece, on_one_line, warning_at

_JUDGED = re.compile(
    r"\b(?:evaluated|assessed|judged|scored)\s+by\b[^.;]{0,200}?\b(?:members|applicants|bidders)\b"
    r"|\b(?:members|applicants|bidders)\b[^.;]{0,200}?\b(?:evaluate|assess|judge|score)s?\b[^.;]{0,200}?\bbids\b",
    re.I,
)
_HANDLED = re.compile(
    r"\bconflicts?\b|\binterests?\s+(?:is|are|must|will)\b|\bdeclar|\bown\s+bid|\bstep\s+(?:out|aside)", re.I
)
_BIDDERS = re.compile(r"\bmembers\b", re.I)


def judges(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where members judge the bids of their own body and the section does not mention conflicts of interest."""
    for pieces in _sections(paper):
        whole = "\n".join(piece.text for piece in pieces)
        if _HANDLED.search(whole) or len(_BIDDERS.findall(whole)) < 2:
            continue
        for piece in pieces:
            if match := _JUDGED.search(piece.text):
                what = f'"{on_one_line(match[0])}": the bidders judge the bids.'
                remedy = "Say how a conflict of interest is dealt with."
                yield warning_at(piece, "conflict of interest", what, remedy, match.start())


_AVAILABLE = re.compile(
    r"\bavailable\s+to\s+(?:only\s+)?(?:the\s+)?(?P<who>members\s+of\s+(?:the\s+)?[A-Z]\w*(?:\s+[A-Z]\w*)*"
    r"|[A-Z]\w*(?:\s+[A-Z]\w*)*)"
    r"|\b[Oo]nly\s+(?P<only>members\s+of\s+(?:the\s+)?[A-Z]\w*)\s+(?:can|may)\b"
)


def recipients(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where a section makes money available first to one body and then to another."""
    for pieces in _sections(paper):
        first = ""
        for piece in pieces:
            for match in _AVAILABLE.finditer(piece.text):
                who = on_one_line(match["who"] or match["only"])
                first = first or who
                if who != first:
                    what = f'The money is available to "{first}" and then to "{who}".'
                    yield warning_at(piece, "recipient", what, "Say who can receive it.", match.start())


_CLOCK = r"(\d{1,2}(?::\d\d)?\s*(?:am|pm))"
_HOURS = re.compile(rf"{_CLOCK}\s*(?:to|-|–)\s*{_CLOCK}\s+and\s+(?:from\s+)?{_CLOCK}\s*(?:to|-|–)\s*{_CLOCK}", re.I)
_APART = re.compile(r"\b(?:respectively|the\s+other|the\s+second|each|first|weekdays?|weekends?|\w+days?)\b", re.I)


def hours(paper: LintedText) -> Iterator[LintWarning]:
    """Warn where two spans of hours overlap and the sentence does not say what each is for."""
    for piece, start, sentence in paper.sentences:
        for match in _HOURS.finditer(sentence):
            if _overlap(match) and not _APART.search(sentence):
                what = f'"{on_one_line(match[0])}" overlap, but the sentence does not say what each is for.'
                remedy = "Say which vehicle, place or day each is for."
                yield warning_at(piece, "hours", what, remedy, start + match.start())


def _overlap(match: re.Match[str]) -> bool:
    """Whether the two spans overlap; a span that ends before it starts ends on the next day."""
    first_start, first_end, second_start, second_end = (_hour(clock) for clock in match.groups())
    if first_end <= first_start:
        first_end += 24
    if second_end <= second_start:
        second_end += 24
    return second_start < first_end and second_end > first_start


def _hour(clock: str) -> float:
    """Return 17.5 for "5:30pm"."""
    hour, _, minute = re.sub(r"[^\d:]", "", clock).partition(":")
    is_afternoon = clock.lower().rstrip().endswith("pm")
    return int(hour) % 12 + (12 if is_afternoon else 0) + int(minute or 0) / 60


def _sections(paper: LintedText) -> Iterator[list[Piece]]:
    section: list[Piece] = []
    for piece in paper.pieces:
        if piece.kind == "heading" and section:
            yield section
            section = []
        section.append(piece)
    yield section
