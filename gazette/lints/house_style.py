"""Warnings about slips that no spelling checker finds, and about dates not in the house style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.lints.arithmetic import WORDS
from gazette.lints.text import LintedText, LintWarning, on_one_line, warning_at
from gazette.written_dates import MONTHS

_ORDINALS = "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\b({'|'.join(_ORDINALS)})\s+(?:months|weeks|days|years|hours)\b", re.I),
        "Write the number: {number}.",
    ),
    (re.compile(r"\b(?:works?|did|done|doing|worked)\s+particular\s+well\b", re.I), "Write particularly well."),
    (re.compile(r"\bSections\s+\d+(?!\s*(?:,|and|to|or|–|-)\s*\d)\b"), "Write section, for one."),
    (re.compile(r"\bform\s+(?:occurring|happening|being|the\s)", re.I), "Write from, if that is meant."),
    (re.compile(r"\bUKs\b"), "Write UK's."),
    (
        re.compile(r"\b(?:PCC|OPCC)s(?=\s+(?:role|office|priorities|plan|website|annual)\b)"),
        "Write it with an apostrophe.",
    ),
    (re.compile(r"\b\w+\s+and\s+of\s+the\b(?<!of the and of the)"), "A word is missing, or one too many."),
    (re.compile(r"\b(the|a|an|and|of|to|in|is|for|on|with|be)\s+\1\b", re.I), "Remove one of the two."),
)


def slips(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of slips such as "eighth months" and "works particular well"."""
    for piece in paper.pieces:
        for pattern, remedy in _SLIPS:
            for match in pattern.finditer(piece.text):
                if "and of the" in on_one_line(match[0]) and " of " in piece.text[: match.start()].rpartition(".")[2]:
                    continue  # "of the one and of the other"
                word = match[1].lower() if match.lastindex and match[1].lower() in _ORDINALS else ""
                number = WORDS[_ORDINALS.index(word) + 3] if word else ""
                what = f'"{on_one_line(match[0])}" looks like a slip.'
                yield warning_at(piece, "slip", what, remedy.format(number=number), match.start())


_MONTHS = "|".join(MONTHS)
_STYLES = (
    (re.compile(rf"\b(\d{{1,2}})\s*(?:st|nd|rd|th)\s+(?:of\s+)?({_MONTHS})\b", re.I), r"\1 \2"),
    (re.compile(r"\bw/c\s+", re.I), "week beginning"),
    (re.compile(r"\b(20\d\d)/(\d)\b(?!\d|/)"), r"the years as \1 to the next"),
    (re.compile(r"\b(20\d\d)/(\d\d)\b(?!/)"), r"\1 to 20\2"),
    (re.compile(r"\b(20\d\d)\s*-\s+(20\d\d)\b|\b(20\d\d)\s+-\s*(20\d\d)\b"), r"\1\3 to \2\4"),
)


def date_styles(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of dates other than in the forms 10 November 2016 and 2016 to 2017, and not of the office's numbers."""
    numbers = re.compile("|".join(rf"(?<!\w)(?:{number})(?!\w)" for number in paper.names.numbers) or "(?!)")
    for piece in paper.pieces:
        taken = [match.span() for match in numbers.finditer(piece.text)]
        for pattern, instead in _STYLES:
            for match in pattern.finditer(piece.text):
                if any(start <= match.start() and match.end() <= end for start, end in taken):
                    continue
                what = f'"{on_one_line(match[0])}" is not how the house writes dates.'
                yield warning_at(piece, "style of a date", what, f"Write {match.expand(instead)}.", match.start())
