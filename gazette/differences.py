"""The differences between two texts, word by word, in a form that a reader can follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

How = Literal["same", "added", "removed"]

_WORD = re.compile(r"\S+\s*|\s+")
_ALIKE = 0.3  # with less in common, old and new lines are easier to read in turn
_MOST_WORDS = 3_000  # on each side, because the time of a comparison grows with their square
_MOST_LINES = 2_000
_LONGEST = 300  # lines shown of each difference


@dataclass(frozen=True)
class DiffText:
    text: str
    how: How = "same"


@dataclass(frozen=True)
class DiffLine:
    """A line with its removed and added words. Without parts it represents unchanged lines that are left out."""

    parts: tuple[DiffText, ...] = ()


@dataclass(frozen=True)
class Difference:
    """The differences in a part of a document: a field, the text, the awards."""

    where: str
    lines: tuple[DiffLine, ...]
    is_cut: bool = False  # whether there are more lines than are shown


Part = tuple[str, ...]  # lines


def between(old: Mapping[str, Part], new: Mapping[str, Part]) -> tuple[Difference, ...]:
    """The parts that differ, in the order of the new text, then the parts that are gone."""
    names = dict.fromkeys([*new, *old])
    pairs = ((name, old.get(name, ()), new.get(name, ())) for name in names)
    return tuple(_difference(name, before, after) for name, before, after in pairs if before != after)


def _difference(name: str, old: Part, new: Part) -> Difference:
    lines = tuple(_lines(old, new))
    return Difference(name, lines[:_LONGEST], is_cut=len(lines) > _LONGEST)


def _lines(old: Part, new: Part) -> Iterator[DiffLine]:
    """The lines that differ, each group with the line before and after it."""
    groups = list(_groups(old, new))
    for number, (how, before, after) in enumerate(groups):
        if how != "equal":
            yield from _changed(before, after)
            continue
        seen = [line for line in before if line.strip()]
        after_change = seen[:1] if number else []
        before_change = seen[-1:] if number < len(groups) - 1 and len(seen) > len(after_change) else []
        yield from map(_same, after_change)
        if len(seen) > len(after_change) + len(before_change):
            yield DiffLine()
        yield from map(_same, before_change)


def _groups(old: Part, new: Part) -> Iterator[tuple[str, Part, Part]]:
    if len(old) > _MOST_LINES or len(new) > _MOST_LINES:
        yield from _ends(old, new)
        return
    for how, i, j, k, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield how, old[i:j], new[k:end]


def _ends(old: Part, new: Part) -> Iterator[tuple[str, Part, Part]]:
    """The common beginning, a single change, and the common end: quick for texts of any length."""
    shorter = min(len(old), len(new))
    start = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - start
    end = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    yield "equal", old[:start], new[:start]
    yield "replace", old[start : len(old) - end], new[start : len(new) - end]
    yield "equal", old[len(old) - end :], new[len(new) - end :]


def _changed(before: Part, after: Part) -> Iterator[DiffLine]:
    """Replaced lines: word by word if they are alike, otherwise the old lines and then the new lines."""
    old, new = _WORD.findall("\n".join(before)), _WORD.findall("\n".join(after))
    if old and new and max(len(old), len(new)) <= _MOST_WORDS:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        if matcher.ratio() >= _ALIKE:
            yield from _split(_words(matcher, old, new))
            return
    yield from (DiffLine((DiffText(line, "removed"),)) for line in before if line.strip())
    yield from (DiffLine((DiffText(line, "added"),)) for line in after if line.strip())


def _words(matcher: SequenceMatcher[str], old: Sequence[str], new: Sequence[str]) -> Iterator[DiffText]:
    for how, i, j, k, end in matcher.get_opcodes():
        if how == "equal":
            yield DiffText("".join(old[i:j]))
            continue
        if i < j:
            yield DiffText("".join(old[i:j]), "removed")
        if k < end:
            yield DiffText("".join(new[k:end]), "added")


def _split(words: Iterable[DiffText]) -> Iterator[DiffLine]:
    """Splits words at their line breaks into lines. White space beside a change is not part of the change."""
    line: list[DiffText] = []
    for word in words:
        for number, text in enumerate(word.text.split("\n")):
            if number and line:
                yield DiffLine(tuple(line))
                line = []
            bare = text if word.how == "same" else text.strip()
            if bare:
                line.append(DiffText(bare, word.how))
            if bare and bare != text and text.endswith(" "):
                line.append(DiffText(" "))
    if line:
        yield DiffLine(tuple(line))


def _same(line: str) -> DiffLine:
    return DiffLine((DiffText(line),))
