"""The label of a paragraph, as a program counts it or as somebody typed it: "2.1", "(a)" or a bullet."""

from __future__ import annotations

import re

from gazette.desk.word.model import ListLabel
from gazette.markup.numbering import is_measure
from gazette.typed_marks import BULLET, INNER_BULLETS

LONGEST_LABEL = 100  # characters, with the first words behind it
_FIGURES = r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}"
_COUNTED_NUMBER = re.compile(
    rf"(?:(?:para(?:graph)?\.?|section)\s*)?\(?({_FIGURES})[.)]?((?:\s?\([a-z]{{1,5}}\))*)", re.I
)
_COUNTED_LETTER = re.compile(r"\(?([a-z]{1,5})[.)]{0,2}")
_SPACE = "[ \t\u00a0]"
_NUMBER = re.compile(
    rf"(?P<before>(?:(?:para(?:graph|\.)?|clause|section|§){_SPACE}*)?)(?P<number>{_FIGURES})"
    rf"(?P<letters>(?:\([a-z]{{1,5}}\))*)(?P<bare>(?:(?<=\.[0-9])|(?<=\.[0-9]{{2}}))[a-f](?=[.):]?{_SPACE})|)"
    rf"(?P<dot>[.):]{{0,2}})(?P<gap>{_SPACE}+(?:[–—-]{_SPACE}+)?|(?=(?-i:[A-Z][a-z]+){_SPACE}))(?=\S)",
    re.I,
)
_IN_BRACKETS = re.compile(rf"[(\[](?P<number>{_FIGURES})[)\]]{_SPACE}+(?=\S)")
_LETTER = re.compile(rf"(?:\((?P<bracketed>[a-z]|[ivx]{{2,5}})\)|(?P<bare>[a-z]|[ivx]{{2,5}})[.)]){_SPACE}+(?=\S)")
_CAPITAL = re.compile(rf"\(?(?P<letter>[A-Z])(?:\){_SPACE}+|\.\t+)(?=\S)")
_PLAIN_BULLET = re.compile(r"(?P<marker>[-*+–—•])[\t\u00a0 ]+(?=\S)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_UNITS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ONLY_ROMAN = re.compile("[ivx]+")


def label_of(printed: str, depth: int) -> ListLabel | None:
    """The label of a paragraph that a program counted; None where it prints none."""
    if not printed.strip():
        return None
    if match := _COUNTED_NUMBER.fullmatch(printed.strip()):
        return ListLabel(match[1] + match[2].replace(" ", ""), "number", depth)
    if match := _COUNTED_LETTER.fullmatch(printed.strip()):
        return ListLabel(f"({match[1]})", "letter", depth)
    if re.search(r"[^\W_]", printed):
        return ListLabel(printed.strip(), "other", depth)
    return ListLabel("•", "bullet", depth)


def typed_label(text: str) -> tuple[ListLabel, int] | None:
    """The label that somebody typed before the words, and how long it is with its spaces; None where there is none."""
    start = len(text) - len(text.lstrip(" \t\u00a0"))
    words = text[start : start + LONGEST_LABEL]
    label = _typed_number(words) or _typed_letter(words) or _typed_bullet(words)
    return (label[0], start + label[1]) if label else None


def _typed_number(words: str) -> tuple[ListLabel, int] | None:
    if match := _IN_BRACKETS.match(words):
        return ListLabel(match["number"], "number", is_typed=True), match.end()
    match = _NUMBER.match(words)
    if not match:
        return None
    rest, has_tab = words[match.end() :], "\t" in match["gap"]
    letters = match["letters"] or (f"({match['bare'].lower()})" if match["bare"] else "")
    is_number = "." in match["number"] or (match["dot"] and match["gap"]) or (has_tab and rest[0].isalpha())
    may_be_prose = "." in match["number"] and ")" not in match["dot"] and not has_tab
    is_prose = may_be_prose and (rest.lstrip("('\"‘“")[:1].islower() or is_measure(rest))
    if not is_number or is_prose or (match["before"] and not (has_tab or "." in match["number"])):
        return None
    return ListLabel(match["number"] + letters, "number", is_typed=True), match.end()


def _typed_letter(words: str) -> tuple[ListLabel, int] | None:
    if match := _LETTER.match(words):
        return ListLabel(f"({match['bracketed'] or match['bare']})", "letter", is_typed=True), match.end()
    if match := _CAPITAL.match(words):
        letter = f"({match['letter'].lower()})"
        return ListLabel(letter, "letter", is_typed=True), match.end()
    return None


def _typed_bullet(words: str) -> tuple[ListLabel, int] | None:
    """A bullet; a number or letter that was typed behind it counts more."""
    match = BULLET.match(words) or _PLAIN_BULLET.match(words)
    if not match:
        return None
    end = match.start("words") if match.re is BULLET else match.end()
    inner = _typed_number(words[end:]) or _typed_letter(words[end:])
    if inner and not inner[0].text.isdigit():
        return inner[0], end + inner[1]
    return ListLabel("•", "bullet", 1 if match["marker"] in INNER_BULLETS else 0, is_typed=True), end


def is_roman(label: ListLabel) -> bool:
    """Whether a letter may be a Roman number: (i), (iv)."""
    return label.kind == "letter" and _ONLY_ROMAN.fullmatch(label.text.strip("()")) is not None


def written_number(number: int, number_format: str) -> str:
    """3 as "3", "03", "c", "C", "iii" or "III"."""
    if number_format in ("lowerLetter", "upperLetter") and number > 0:
        text = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * min((number - 1) // 26 + 1, 9)
    elif number_format in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        text, rest = "", number
        for size, sign in (*_ROMAN, *_ROMAN_UNITS):
            text, rest = text + sign * (rest // size), rest % size
    else:
        return f"{number:02}" if number_format == "decimalZero" else str(number)
    return text.upper() if number_format.startswith("upper") else text
