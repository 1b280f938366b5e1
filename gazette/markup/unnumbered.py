"""Lines that a reader would take for a numbered paragraph although they have no number of their own on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.markup import private_marks
from gazette.markup.comments import lines_of_comments
from gazette.markup.conversion import Conversion
from gazette.markup.numbering import is_measure

_LINE = re.compile(
    r"(?P<indent>[ \t\u00a0]*)(?P<quote>(?:>[ \t]*)*+)(?P<bullet>(?:[-*+•·–o\uf0b7][ \t\u00a0]+)?)"
    r"(?P<before>(?:<\w+>|[*_]|[(\[]|§ ?|(?:para(?:graph)?s?|clause)\.?[ \t\u00a0]+)*+)"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})(?P<letters>[a-f](?=[.):]?[ \t\u00a0])|(?: ?\([a-z]{1,5}\))*)"
    r"(?P<behind>[.):\]*_–—-]*(?:</\w+>)?[.):]*)"
    r"(?P<gap>[ \t\u00a0]*(?:<br ?/?>)?)(?P<rest>[*_]*[\"'“‘(£]?[A-Z0-9£].*)",
    re.I,
)
_BEGINS = re.compile(r"[*_]*[\"'“‘(]?(?:[A-Z]|£[0-9])")
_ENDED = re.compile(r"[.:;?!)”\"’*_>]\s*\Z")
_CITES = re.compile(r"\b(?:para|paragraphs?|sections?|and|or|to|of|in|at|from|by|than|see|about)\s*\Z", re.I)
_SMALL_WORD = re.compile(r"(?:To|In|Out|Of|And|Or|At|For)\b")
SHORT_LINE = 60  # characters; a shorter line above was not broken because it was full


@dataclass(frozen=True)
class _Candidate:
    index: int
    number: str
    match: re.Match[str]


def report_unnumbered(conversion: Conversion, lines: Sequence[str]) -> None:
    """Report the lines that look like numbered paragraphs, continue the numbers of the text, and got no anchor."""
    candidates = list(_candidates(lines)) if conversion.settings.numbered else []
    if not candidates:
        return
    first_line = conversion.first_line
    numbered = {paragraph.line for paragraph in conversion.paragraphs}
    known = {problem.line for problem in conversion.problems if problem.what.startswith("Paragraph ")}
    numbers = {candidate.number for candidate in candidates} | {
        re.sub(r"\(.*", "", paragraph.number) for paragraph in conversion.paragraphs
    }
    for candidate in candidates:
        line = first_line + candidate.index
        remedy = _remedy(candidate, lines) if _continues(candidate.number, numbers) else None
        if remedy and line not in numbered | known:
            letter = candidate.match["letters"] if _has_bare_letter(candidate.match) else ""
            what = f"Paragraph {candidate.number}{letter} has no address of its own, because {remedy[0]}."
            conversion.add_problem(line, what, remedy[1])


def _candidates(lines: Sequence[str]) -> Iterator[_Candidate]:
    in_comment = lines_of_comments(lines)
    for index, line in enumerate(lines):
        if index in in_comment or "|" in line:
            continue
        match = _LINE.match(line)
        if match and _is_separate(match) and _BEGINS.match(match["rest"]) and not _is_measure(match["rest"]):
            yield _Candidate(index, match["number"], match)


def _is_measure(words: str) -> bool:
    """Whether a figure before these words is a measure, also one in capitals: 5.5 MILLION, and not 1.1 To note."""
    return is_measure(words) or (is_measure(words.lower()) and not _SMALL_WORD.match(words))


def _is_separate(match: re.Match[str]) -> bool:
    """Whether something is between the number and the words, or a whole word follows: 1.1The, and not 4.5GHz."""
    return bool(match["gap"] or match["behind"] or re.match(r"[A-Z][a-z]+ ", match["rest"]))


def _continues(number: str, numbers: set[str]) -> bool:
    """Whether it is the first of its section, or stands near another number of the text; 9.30 may be a time."""
    above, _, last = number.rpartition(".")
    return last in ("1", "01") or any(f"{above}.{int(last) - step}" in numbers for step in (1, 2, -1))


def _has_bare_letter(match: re.Match[str]) -> bool:
    """Whether a letter without brackets follows the number: 1.1a, which is written 1.1(a)."""
    return match["letters"].isalpha()


def _remedy(candidate: _Candidate, lines: Sequence[str]) -> tuple[str, str] | None:
    """Why the line got no number, and what to write; None where it is the middle of a sentence."""
    match, index = candidate.match, candidate.index
    letters = f"({match['letters'].lower()})" if _has_bare_letter(match) else match["letters"]
    line = f"{candidate.number}{letters} {_without_closing_marks(match)}"
    written = f"Write {line if len(line) <= 60 else line[:57] + '...'}"
    above = lines[index - 1] if index else ""
    if index in private_marks.fenced_lines(list(lines)):
        return "it is in a block of code", f"{written} outside the lines of ```."
    if re.match(r" {4}| *\t", match["indent"].replace("\u00a0", " ")) and not match["bullet"]:
        return "the line is indented, and so printed as code", "Remove the spaces before the number."
    if match["bullet"]:
        return "it is in a list", f"{written} without the hyphen or number of the list, and an empty line above it."
    if match["before"] or match["behind"].strip(".") or not match["gap"] or _has_bare_letter(match):
        return "its number is written in another form", f"{written} with nothing else beside the number."
    if above.strip() and _is_over(above, candidate.number):
        return "it is inside the paragraph above", "Put an empty line above it."
    return None


def _without_closing_marks(match: re.Match[str]) -> str:
    """The words without the ends of what opens before the number: of bold, a tag or a bracket."""
    words = match["rest"]
    for mark in reversed(re.findall(r"<\w+>|\*+|_+|[(\[]", match["before"])):
        closing = {"(": ")", "[": "]"}.get(mark, mark.replace("<", "</"))
        is_open = words.count(closing) % 2 if closing == mark else words.count(closing) > words.count(mark)
        if closing not in match["behind"] and is_open:
            words = words.replace(closing, "", 1) if mark[0] in "<*_" else "".join(words.rsplit(closing, 1))
    return words


def _is_over(above: str, number: str) -> bool:
    """Whether a paragraph seems to end with the line above a number, and not to go on with a figure or a citation."""
    numbered = _LINE.match(above)
    return not _CITES.search(above) and bool(
        _ENDED.search(above) or len(above) < SHORT_LINE or (numbered and _follows(numbered["number"], number))
    )


def _follows(number: str, next_number: str) -> bool:
    above, _, last = number.rpartition(".")
    return next_number == f"{above}.{int(last) + 1}"
