"""A rule of the privacy gate: what it looks for, and of what kind that is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from gazette.privacy.finding import Registered
from gazette.privacy.folding import FoldedText
from gazette.privacy.kinds import Kind

Decides = Callable[[FoldedText, "re.Match[str]", Registered], bool]


def _always(text: FoldedText, match: re.Match[str], registered: Registered) -> bool:
    del text, match, registered
    return True


@dataclass(frozen=True)
class Rule:
    """A pattern, and what the words around a match decide. The group `value` is what is private, else all of it."""

    kind: Kind
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()  # in small letters: a paragraph without any of these cannot match
    digits: bool = False  # a paragraph without a digit cannot match
    decides: Decides = _always
    by_line: bool = False  # where lines end matters: the pattern reads the text with its line breaks
    in_links: bool = False  # the pattern is tried at the beginning of each address of the web


def joined(written: str) -> str:
    """A piece of a pattern that is written over several lines, without the line breaks and their indentation."""
    return re.sub(r"\n\s*", "", written)


def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(joined(written), flags)


def either(alternatives: str) -> str:
    """A piece of a pattern for any of some alternatives, with a bar between two."""
    return f"(?:{joined(alternatives)})"


def words(listed: str) -> tuple[str, ...]:
    """Words written over several lines with a bar between two."""
    return tuple(joined(listed).split("|"))


def any_of(words: str) -> re.Pattern[str]:
    """A pattern for any of some words as whole words, in capitals or not."""
    return re.compile(rf"\b{either(words)}\b", re.I)


def digits_of(value: str) -> str:
    return "".join(character for character in value if character.isdigit())
