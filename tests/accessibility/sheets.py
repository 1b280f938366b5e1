"""Reads the sheets of a PDF that Chromium printed: every run of text with its place, in points."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from unicodedata import normalize

RIGHT_EDGE = 594.96 - 51.02  # of the text on a sheet of A4 with a margin of 18 mm
_OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)\nendobj", re.S | re.M)
_STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.S)
_TOKEN = re.compile(rb"/ActualText \([^)]*\)|/(F\d+) ([\d.]+) Tf|<([0-9A-F]+)> Tj|([-\d. ]+) (cm|Tm|Td)\b|\b(BT|q|Q)\b")
_NUMBER = re.compile(rb"\[|\]|[-\d.]+")
DEFAULT_WIDTH = 500.0


@dataclass(frozen=True)
class Run:
    """Letters on one line, from `x` to `end`, with their baseline at `y`."""

    text: str
    x: float
    end: float
    y: float
    size: float


@dataclass(frozen=True)
class Font:
    letters: dict[int, str] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)

    def width(self, glyph: int) -> float:
        return self.widths.get(glyph, DEFAULT_WIDTH) / 1000


def sheets_of(pdf: bytes) -> list[list[Run]]:
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if b"/Type /Page\n" in body]
    return [list(_runs(objects, page)) for page in pages]


def words_of(sheet: list[Run]) -> str:
    """All letters of a sheet, without the spaces that lines and kerning take away."""
    return "".join(normalize("NFKC", "".join(run.text for run in sheet)).split())


def _runs(objects: dict[int, bytes], page: bytes) -> Iterator[Run]:
    fonts = {name: _font(objects, int(number)) for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", page)}
    content = _stream(objects[_reference(page, b"Contents")])
    matrix, kept, font, size = (1.0, 1.0, 0.0, 0.0), [], Font(), 0.0
    start, x, y = 0.0, 0.0, 0.0  # of the line; of the letter to come
    for name, font_size, glyphs, numbers, operator, word in _TOKEN.findall(content):
        values = [float(number) for number in numbers.split()]
        if name:
            font, size = fonts[name], float(font_size)
        elif glyphs:
            codes = [int(glyphs[place : place + 4], 16) for place in range(0, len(glyphs), 4)]
            text = "".join(font.letters.get(code, "") for code in codes)
            width = sum(map(font.width, codes)) * size
            scale, _, left, top = matrix
            yield Run(text, left + scale * x, left + scale * (x + width), top + matrix[1] * y, scale * size)
            x += width
        elif operator == b"cm":
            a, _, _, d, e, f = values
            matrix = (matrix[0] * a, matrix[1] * d, matrix[2] + matrix[0] * e, matrix[3] + matrix[1] * f)
        elif operator == b"Tm":
            start, y = values[4:]
            x = start
        elif operator == b"Td":
            start, y = start + values[0], y + values[1]
            x = start
        elif word == b"q":
            kept.append(matrix)
        elif word == b"Q":
            matrix = kept.pop()


def _font(objects: dict[int, bytes], number: int) -> Font:
    font = objects[number]
    return _font_of(objects[_reference(font, b"DescendantFonts")], objects[_reference(font, b"ToUnicode")])


@cache
def _font_of(descendant: bytes, names: bytes) -> Font:
    return Font(dict(_letters(_stream(names))), dict(_widths(descendant)))


def _letters(table: bytes) -> Iterator[tuple[int, str]]:
    for code, letters in re.findall(rb"^<(\w+)> <(\w+)>$", table, re.M):
        yield int(code, 16), bytes.fromhex(letters.decode()).decode("utf-16-be")
    for first, last, letters in re.findall(rb"^<(\w+)> <(\w+)> <(\w+)>$", table, re.M):
        for step in range(int(last, 16) - int(first, 16) + 1):
            yield int(first, 16) + step, chr(int(letters, 16) + step)


def _widths(font: bytes) -> Iterator[tuple[int, float]]:
    """From a table such as [3 18 277.8 29 [277.8 300]]: from glyph 3 to glyph 18; of glyph 29 and the next."""
    table = re.search(rb"/W \[(.*)\]", font, re.S)
    loose: list[float] = []
    code = -1
    for token in _NUMBER.findall(table[1]) if table else ():
        if token == b"[":
            code = int(loose.pop())
        elif token == b"]":
            code = -1
        elif code >= 0:
            yield code, float(token)
            code += 1
        else:
            loose.append(float(token))
            if len(loose) == 3:
                yield from ((glyph, loose[2]) for glyph in range(int(loose[0]), int(loose[1]) + 1))
                loose.clear()


def _reference(body: bytes, key: bytes) -> int:
    return int(re.search(rb"/" + key + rb" \[?(\d+) 0 R", body)[1])  # type: ignore[index]


def _stream(body: bytes) -> bytes:
    return zlib.decompress(_STREAM.search(body)[1])  # type: ignore[index]
