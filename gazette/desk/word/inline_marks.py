"""Words as Markdown: bold, italics, links, notes and pictures, and a backslash before what only looks like a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from gazette.desk.word.model import Runs, TextRun, beginning

_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")
_PRIVATE = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_SIGNS = re.compile(r"([\\`*\[\]|])")
_LOOSE_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_AT_THE_START = re.compile(r"[#>]|(?:\+|-|=+|:)(?= |\Z)|~{3}")
# What is taken for a short form, a link, a note, an anchor or a comment, even behind a backslash.
_PARTED = re.compile(r"\[(?=[\[^])|\](?=\()|\{(?=:?\s*[#.{%])|<(?=!)")
_END_OF_COMMENT = re.compile(r"([-–—]{2,}!?|[–—])>")
_ENTITY = re.compile(r"&(?=#|\w+;|\w+\Z)")
_NUMBER_AT_THE_START = re.compile(r"([0-9]{1,3})\.(?=[0-9\s])")
_LETTER_AT_THE_START = re.compile(r"\([a-z]{1,5}\) ")
_IN_AN_ADDRESS = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\n": "", "\t": ""})
_LINE_OF_AN_ADDRESS = 45  # characters


def clean_text(text: str) -> str:
    """The words with plain spaces and hyphens, and without characters that nobody sees."""
    return _PRIVATE.sub("", _UNSEEN.sub("", _SPACES.sub(" ", text.replace("\u2011", "-"))))


@dataclass
class InlineWriter:
    """Writes the words of a block. `note_numbers` and `pictures` are filled as notes and pictures occur."""

    folder: str  # of the pictures, under files/
    note_numbers: dict[str, int]
    picture_names: dict[int, str]  # the name of a picture's file, by the identity of the picture

    def markdown(self, runs: Runs, *, at_the_start: bool = True) -> str:
        """The words of a paragraph, on one line unless they are an address of several."""
        text = self._grouped(_joined(runs), ("url", "bold", "italic", "script"))
        lines = [" ".join(line.split()) for line in text.split("\n")]
        lines = [line for line in lines if line]
        if at_the_start:
            lines = [escaped_start(line) for line in lines]
        is_address = len(lines) > 2 and all(len(line) <= _LINE_OF_AN_ADDRESS for line in lines)
        return ("  \n" if is_address and at_the_start else " ").join(lines)

    def _grouped(self, runs: Runs, marks: tuple[str, ...]) -> str:
        """The runs, with each mark around all neighbours that have it."""
        if not marks:
            return "".join(map(self._written, runs))
        first, rest = marks[0], marks[1:]
        groups = groupby(runs, lambda run: getattr(run, first))
        return "".join(_wrapped(self._grouped(tuple(group), rest), first, value) for value, group in groups)

    def _written(self, run: TextRun) -> str:
        if run.note:
            return f"[^{self.note_numbers.setdefault(run.note, len(self.note_numbers) + 1)}]"
        if run.picture is not None:
            name = self.picture_names.get(id(run.picture))
            alt = escaped(" ".join(clean_text(run.picture.alt).split()))
            return f"![{alt}]({{static}}/files/{self.folder}/{name})" if name else ""
        return escaped(run.text)

    def words(self, runs: Runs) -> str:
        """The words of a heading or caption: without bold or italics around the whole of it."""
        texts = [run for run in runs if run.is_words and run.text.strip()]
        for mark in ("bold", "italic"):
            if all(getattr(run, mark) for run in texts):
                runs = tuple(_without(run, mark) for run in runs)
        return self.markdown(runs, at_the_start=False)


def _without(run: TextRun, mark: str) -> TextRun:
    return replace(run, bold=False) if mark == "bold" else replace(run, italic=False)


def _joined(runs: Runs) -> Runs:
    """The runs with clean words. Spaces between two of one kind are of that kind."""
    cleaned = [replace(run, text=clean_text(run.text)) if run.is_words else run for run in runs]
    texts = [run for run in cleaned if run.text or not run.is_words]
    for place in range(1, len(texts) - 1):
        before, run, after = texts[place - 1 : place + 2]
        if run.is_words and not run.text.strip() and _look(before) == _look(after):
            texts[place] = replace(before, text=run.text) if before.is_words else run
    return tuple(texts)


def _look(run: TextRun) -> tuple[Any, ...]:
    return run.is_words, run.bold, run.italic, run.script, run.url


def _wrapped(text: str, mark: str, value: Any) -> str:
    """The text with a mark around its words, and not around the spaces at its ends."""
    core = text.strip()
    if not value or not core or (mark != "url" and not re.search(r"[^\W_]", core)):
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if mark == "url":
        marked = f"[{core}]({value.translate(_IN_AN_ADDRESS)})"
    elif mark == "script":
        marked = f"<{value}>{core}</{value}>"
    else:
        sign = "**" if mark == "bold" else "*"
        marked = sign + core + sign
    return lead + marked + tail


def escaped(text: str) -> str:
    """The words with a backslash before each sign that Markdown would take for a mark."""
    text = _SIGNS.sub(r"\\\1", _PARTED.sub(r"\g<0> ", text))
    text = _LOOSE_UNDERSCORE.sub(r"\\_", _END_OF_COMMENT.sub(r"\1 >", text))
    return re.sub(r"<(?=[A-Za-z/!?]|\Z)", "&lt;", _ENTITY.sub("&amp;", text))


def escaped_start(line: str) -> str:
    """The line, with a backslash before a beginning that would make a heading, a list or a number of it."""
    if match := _NUMBER_AT_THE_START.match(line):
        return f"{match[1]}\\{line[match.end(1) :]}"
    if _AT_THE_START.match(line) or _LETTER_AT_THE_START.match(line):
        return "\\" + line
    return line


def questions_about(text: str) -> Iterator[str]:
    """What a person must look at, whatever block the words are in."""
    if match := _PRIVATE.search(text):
        what = f"A sign of a special font (U+{ord(match[0]):04X}) was left out near '{beginning(clean_text(text))}'."
        yield f"{what} Write it in words."
