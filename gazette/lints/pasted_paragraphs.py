"""Warnings about headings and paragraphs that Word kept apart and that are one piece of running text here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.lints.pasted_lines import WrittenLine, corrected, pasted_warning, runs_of, written_lines
from gazette.lints.text import LintedText, LintWarning, on_one_line
from gazette.typed_marks import CAPITALS, LONG_WORDS, in_small_letters

HEADING = "heading in running text"
PARAGRAPH = "paragraph in running text"
INDENTED = "indented text"
_NUMBER = r"(?P<number>(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?[ \t\u00a0]+)?)"
_IN_CAPITALS = re.compile(rf"{_NUMBER}(?P<words>{CAPITALS.pattern})\Z")
_ONE_WORD = re.compile(rf"{_NUMBER}(?P<words>[A-Z]{{4,}})\Z")  # a heading only above a paragraph with a number
_PARAGRAPH = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}[.)]?[ \t\u00a0]")
_AS_A_LIST = re.compile(r"(?P<number>[0-9]{1,2}\.[ \t\u00a0]+)(?P<words>[A-Z][^.:;!?|]{2,59})\Z")
_IN_BOLD = re.compile(rf"(?P<bold>\*\*|__){_NUMBER}(?P<words>[^*_|]{{3,80}}[^*_|.:;,])(?P=bold):?\Z")
_ORDERED = re.compile(r"[0-9]{1,3}\.[ \t\u00a0]")
_NO_PROSE = re.compile(r"\s*(?:[-*+>|#:•·▪–—]|o\s|\(?[0-9a-z]{1,4}[.)]\s|\[\^|Table:|<)", re.I)
_SENTENCE_ENDS = re.compile(r"[.?!:;][”\"’')*_]*\s*\Z")
_BEGINS = re.compile(r"[“\"‘'(*_]*[A-Z0-9£]")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_INDENT = re.compile(r"(?: {4}|\t| {1,3}\t)[ \t]*(?=\S)")
NARROW = 72  # characters; nobody breaks the lines of a paragraph earlier
LINE_OF_AN_ADDRESS = 45  # characters
SLACK = 12  # characters by which a hand breaks a line earlier than it must


def plain_headings(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of headings in capitals, in bold or as a list of one."""
    lines = written_lines(paper)
    for index, line in enumerate(lines):
        match = _heading(lines, index)
        if match:
            number = match["number"].strip().rstrip(".)")
            words = match["words"].strip()
            words = in_small_letters(words) if words.isupper() else words
            point = "." if number and "." not in number else ""
            what = f'"{on_one_line(match[0])}" looks like a heading, but is printed as {_printed_as(match)}.'
            heading = f"## {number}{point} {words}" if number else f"## {words}"
            remedy = f'Write "{heading}", with an empty line above and below.'
            yield pasted_warning(paper, line, HEADING, what, remedy)


def _heading(lines: Sequence[WrittenLine], index: int) -> re.Match[str] | None:
    text = lines[index].text.strip()
    before, after = (_nearest(lines, index, step) for step in (-1, 1))
    capitals = _IN_CAPITALS.match(text)
    if capitals and LONG_WORDS.search(capitals["words"]) and not text.endswith((",", ";")):
        return capitals
    if (word := _ONE_WORD.match(text)) and _PARAGRAPH.match(after):
        return word
    bold = _IN_BOLD.match(text)
    is_alone = all(not 0 <= other < len(lines) or lines[other].is_empty for other in (index - 1, index + 1))
    if bold and is_alone:
        return bold
    in_a_list = any(_ORDERED.match(other) for other in (before, after))
    return None if in_a_list or not after or after.startswith((" ", "\t")) else _AS_A_LIST.match(text)


def _nearest(lines: Sequence[WrittenLine], index: int, step: int) -> str:
    """The text of the next line that is not empty, in a direction."""
    index += step
    while 0 <= index < len(lines):
        if not lines[index].is_empty:
            return lines[index].text
        index += step
    return ""


def _printed_as(match: re.Match[str]) -> str:
    return "a list of one" if _ORDERED.match(match[0]) else "running text"


def joined_paragraphs(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of paragraphs on lines of their own without an empty line between; they are printed as one."""
    lines = written_lines(paper)
    runs = list(runs_of(lines, _is_prose, gaps=False))
    width = max((len(line.text) for run in runs for line in run if "](" not in line.text), default=0)
    for run in runs:
        ends = list(_ends_in(run, max(width, NARROW)))
        if not ends and _is_an_address(run):
            what = f"These {len(run)} lines are printed as one."
            remedy = "End each but the last with two spaces, or make a list of them."
            yield pasted_warning(paper, run[0], PARAGRAPH, what, remedy)
        elif ends:
            second = next(line for line in run if line.number == ends[0].number + 1)
            what = f"{len(ends) + 1} paragraphs are printed as one, because no empty line is between them."
            remedy = f"Put one before {corrected([second.text])}" + (" and the others." if len(ends) > 1 else ".")
            yield pasted_warning(paper, second, PARAGRAPH, what, remedy)


def _is_an_address(run: Sequence[WrittenLine]) -> bool:
    """Whether three or more short lines, each with a capital letter or a figure first, are one below the other."""
    return len(run) > 2 and all(
        len(line.text) <= LINE_OF_AN_ADDRESS and _BEGINS.match(line.text) and not line.text.endswith(("  ", "\\"))
        for line in run
    )


def _is_prose(text: str) -> bool:
    return not _NO_PROSE.match(text) and not text.startswith(("    ", "\t")) and "|" not in text and "\t" not in text


def _ends_in(run: Sequence[WrittenLine], width: int) -> Iterator[WrittenLine]:
    """The lines that are paragraphs: each is one line, its sentence ends, and the next word would have fitted in."""
    is_over = True  # whether the paragraph above ended with its line, which was not broken because it was full
    for line, below in pairwise(run):
        ends = _SENTENCE_ENDS.search(line.text) and not line.text.endswith(("  ", "\\")) and _BEGINS.match(below.text)
        fits = len(line.text) + len(below.text.split()[0]) + SLACK < width
        if is_over and ends and fits:
            yield line
        is_over = bool(ends or fits)


def indented_text(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of prose that is indented by Word, and so printed as code."""
    lines = written_lines(paper)
    in_list = False
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if not line.is_empty and not _INDENT.match(line.text):
            in_list = bool(re.match(r" {0,3}(?:[-*+]|[0-9]{1,9}\.)[ \t]|\[\^|: ", line.text))
        begins = not in_list and (above is None or above.is_empty)
        if begins and _INDENT.match(line.text) and len(_WORDS.findall(line.text)) > 2 and "<!" not in line.text:
            what = "This line is indented, so it is printed as code and not as a paragraph."
            yield pasted_warning(paper, line, INDENTED, what, f"Write {corrected([line.text.strip()])} at the margin.")
