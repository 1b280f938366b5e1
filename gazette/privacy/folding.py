"""Text as a reader sees it, with the way back to its lines.

Entities, percent signs, invisible characters, odd spaces and dashes, full-width digits and marks of emphasis hide a
number from a pattern and not from a reader. They are resolved here, once, before anything is looked for.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from functools import cached_property
from urllib.parse import unquote

INVISIBLE = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
# Each place where a reader sees something other than what is written.
ODD = re.compile(
    rf"""(?P<line_break>(?:<br\s?/?>|\r\n?|\n)(?:[ >{SPACES}]*(?=\S)|[ {SPACES}]*))
    |(?P<escaped>\\[!-/:-@\[^-`{{-~])
    |(?P<spaces>[ {SPACES}]{{2,}}|[{SPACES}])
    |(?P<nothing>[{INVISIBLE}*`\x00-\x08\x0b-\x1f\x7f]+|~~
        |</?(?:b|i|u|em|strong|span|mark|small|big|sub|sup|wbr|font|center)(?:\s(?:class|style
        |align)="[^"<>]{{0,200}}")*\s?/?>|(?<![^\W_])_+|_+(?![^\W_]))
    |(?P<dash>[{DASHES}])
    |(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,30}});)
    |(?P<percent>(?:%(?:25){{0,3}}[0-9A-Fa-f]{{2}})+)
    |(?P<wide>[\u00aa-\U0010ffff])""",
    re.X,
)
# Three or more digits in words, such as "oh seven seven double oh": few texts have them.
_WORDS_OF_DIGITS = "zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine".split("|")
_IN_WORDS = rf"(?:{'|'.join(_WORDS_OF_DIGITS)})"
_SPELT = (
    rf"(?:(?:double|treble|triple)[ -](?:\d|{_IN_WORDS})|{_IN_WORDS}(?: hundred)?|\d(?=[ -](?:double|treble|triple)))"
)
SPELT_OUT = re.compile(rf"\b(?i:{_SPELT}(?:(?:[ ,.-]{{1,2}}|\n){_SPELT}){{2,30}})\b")
# Single letters and digits with spaces between them: "O F F I C I A L", "J X 1 2 3 4 5 6 C".
SPACED_OUT = re.compile(rf"(?<!\S)(?=(?:\S ){{0,3}}[A-Za-z] )(?:[A-Za-z0-9{DASHES}-] ){{4,60}}[A-Za-z0-9](?!\S)")
ODD_OR_SPELT_OUT = re.compile(rf"(?P<spelt>{SPELT_OUT.pattern})|(?P<spaced>{SPACED_OUT.pattern})|(?x:{ODD.pattern})")
WEB_ADDRESS = re.compile(
    r"\b[a-z][a-z+]{1,9}://[^\s<>\"|]+|\bwww\.[^\s<>\"|]+|\b10\.\d{4,9}/[^\s<>\"|]+"
    r"|(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,12}/[^\s<>\"|]+",
    re.I,
)


class FoldedText:
    """What a reader sees of a text. Positions are those in `text`; `flat` has the same ones, without line breaks."""

    def __init__(self, written: str) -> None:
        self._written = written
        self._starts = [0]
        self._sources = [0]
        self.text = self._fold()
        self.flat = self.text.replace("\n", " ")

    def line(self, position: int) -> int:
        """The line of the written text that a position of the folded text comes from."""
        index = bisect_right(self._starts, position) - 1
        source = self._sources[index] + position - self._starts[index]
        return bisect_right(self._line_breaks, source - 1) + 1

    def before(self, position: int, length: int = 60) -> str:
        return self.flat[max(0, position - length) : position]

    def after(self, position: int, length: int = 60) -> str:
        return self.flat[position : position + length]

    def around(self, match: re.Match[str], length: int = 60) -> str:
        return self.flat[max(0, match.start() - length) : match.end() + length]

    def in_web_address(self, position: int) -> bool:
        index = bisect_right(self._address_starts, position) - 1
        return index >= 0 and position < self.web_addresses[index][1]

    def paragraphs(self) -> list[tuple[int, int]]:
        """Where each paragraph begins and ends. Short lines that follow each other are one, such as an address."""
        spans: list[tuple[int, int]] = []
        position = 0
        for block in re.split(r"(\n{2,})", self.text):
            end = position + len(block)
            if block.strip():
                if spans and _short(self.text[slice(*spans[-1])][-80:]) and _short(block[:80]):
                    spans[-1] = (spans[-1][0], end)
                else:
                    spans.append((position, end))
            position = end
        return spans

    def row(self, start: int, end: int) -> tuple[int, int] | None:
        """The row of a Markdown table that a place is in."""
        left, right = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", end)
        right = len(self.text) if right < 0 else right
        return (left, right) if self.text.startswith("|", left) else None

    @cached_property
    def web_addresses(self) -> list[tuple[int, int]]:
        return [match.span() for match in WEB_ADDRESS.finditer(self.flat)]

    @cached_property
    def _address_starts(self) -> list[int]:
        return [start for start, _ in self.web_addresses]

    @cached_property
    def _line_breaks(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self._written)]

    def _fold(self) -> str:
        """The text as it is read; notes down where each piece of it came from."""
        pieces: list[str] = []
        length = end = 0
        is_odd = SPELT_OUT.search(self._written) or SPACED_OUT.search(self._written)
        odd = ODD_OR_SPELT_OUT if is_odd else ODD
        for match in odd.finditer(self._written):
            plain = self._written[end : match.start()]
            seen = _seen(match)
            pieces += (plain, seen)
            length += len(plain)
            self._starts += (length, length + len(seen))
            self._sources += (match.start(), match.end())
            length += len(seen)
            end = match.end()
        pieces.append(self._written[end:])
        return "".join(pieces)


def _short(block: str) -> bool:
    """Whether the line at an edge of a paragraph is short and ends no sentence, as lines of an address are."""
    lines = block.strip("\n").split("\n")
    return max(map(len, lines)) < 50 and not block.rstrip().endswith((".", ":")) and not block.startswith(("#", "|"))


def _seen(match: re.Match[str]) -> str:
    """What a reader sees of an odd piece of text: @ for %40 or &#64;, 07700 for oh seven seven double oh."""
    kind, written = match.lastgroup, match[0]
    if kind == "spelt":
        return _in_digits(written)
    if kind == "spaced":
        return "".join(map(_plain, written.replace(" ", "")))
    if kind == "line_break":
        return "\n"
    if kind == "nothing":
        return ""
    if kind == "escaped":
        return written[1]
    if kind == "dash":
        return "-"
    if kind == "spaces":
        return " "
    if kind == "entity":
        return "".join(map(_plain, html.unescape(written)))
    if kind == "percent":
        return "".join(map(_plain, unquote(re.sub("%(?:25)+", "%", written), errors="replace")))
    return _plain(written)


def _in_digits(written: str) -> str:
    """The digits of "oh seven seven double oh, nine" with a space for a comma: "07700 9"."""
    digits, times = [], 1
    for token in re.findall(r"[a-z]+|\d|[,.]", written.lower()):
        if token == "hundred":
            digits.append("00")
            continue
        if token in ("double", "treble", "triple"):
            times = 2 if token == "double" else 3
            continue
        digit = " " if token in ",." else token if token.isdigit() else str(max(0, _WORDS_OF_DIGITS.index(token) - 3))
        digits.append(digit * times)
        times = 1
    return "".join(digits)


def _plain(character: str) -> str:
    """A character as a reader takes it: a digit of any script is a digit, any space is a space."""
    if character.isascii():
        return character if character.isprintable() else " "
    if re.fullmatch(f"[{INVISIBLE}]", character):
        return ""
    if re.fullmatch(f"[{SPACES}{DASHES}]", character):
        return " " if character.isspace() else "-"
    digit = unicodedata.digit(character, None) if character.isdigit() else None
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", character)
