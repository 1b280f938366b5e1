"""Who may bid, who judges, who is paid, and when a service runs: what a reader could take in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.lints.text import LintedText, LintWarning, Piece, quoted, sentences, warned

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
    """Bids judged by members of the body whose members bid, with no word on conflicts of interest."""
    for pieces in _sections(paper):
        whole = "\n".join(piece.text for piece in pieces)
        if _HANDLED.search(whole) or len(_BIDDERS.findall(whole)) < 2:
            continue
        for piece in pieces:
            if match := _JUDGED.search(piece.text):
                what = f'"{quoted(match[0])}": those who bid judge the bids.'
                remedy = "Say how a conflict of interest is dealt with."
                yield warned(piece, "conflict of interest", what, remedy, match.start())


_AVAILABLE = re.compile(
    r"\bavailable\s+to\s+(?:only\s+)?(?:the\s+)?(?P<who>members\s+of\s+(?:the\s+)?[A-Z]\w*(?:\s+[A-Z]\w*)*"
    r"|[A-Z]\w*(?:\s+[A-Z]\w*)*)"
    r"|\b[Oo]nly\s+(?P<only>members\s+of\s+(?:the\s+)?[A-Z]\w*)\s+(?:can|may)\b"
)


def recipients(paper: LintedText) -> Iterator[LintWarning]:
    """Money made available to one body, and in the same section to another alone."""
    for pieces in _sections(paper):
        first = ""
        for piece in pieces:
            for match in _AVAILABLE.finditer(piece.text):
                who = quoted(match["who"] or match["only"])
                first = first or who
                if who != first:
                    what = f'The money is available to "{first}" and then to "{who}".'
                    yield warned(piece, "recipient", what, "Say who can receive it.", match.start())


_CLOCK = r"(\d{1,2}(?::\d\d)?\s*(?:am|pm))"
_HOURS = re.compile(rf"{_CLOCK}\s*(?:to|-|–)\s*{_CLOCK}\s+and\s+(?:from\s+)?{_CLOCK}\s*(?:to|-|–)\s*{_CLOCK}", re.I)
_APART = re.compile(r"\b(?:respectively|the\s+other|the\s+second|each|first|weekdays?|weekends?|\w+days?)\b", re.I)


def hours(paper: LintedText) -> Iterator[LintWarning]:
    """Two spans of hours that cross, without what tells them apart."""
    for piece in paper.pieces:
        for start, sentence in sentences(piece):
            for match in _HOURS.finditer(sentence):
                one, two, three, four = (_hour(clock) for clock in match.groups())
                crosses = three < (two if two > one else two + 24) and (four if four > three else four + 24) > one
                if crosses and not _APART.search(sentence):
                    what = f'"{quoted(match[0])}" cross, and nothing says which is whose.'
                    yield warned(
                        piece, "hours", what, "Say which vehicle, place or day each is of.", start + match.start()
                    )


def _hour(clock: str) -> float:
    hour, _, minute = re.sub(r"[^\d:]", "", clock).partition(":")
    return int(hour) % 12 + (12 if clock.lower().rstrip().endswith("pm") else 0) + int(minute or 0) / 60


def _sections(paper: LintedText) -> Iterator[list[Piece]]:
    found: list[Piece] = []
    for piece in paper.pieces:
        if piece.kind == "heading" and found:
            yield found
            found = []
        found.append(piece)
    yield found
