"""The mistakes of a build as forms and banners need them: of which file, in which line, in which field."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MISTAKE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]+): (?P<sentence>.*)", re.DOTALL)


def mistakes_in(mistakes: Iterable[str], file: str) -> list[tuple[int, str]]:
    """The line and the sentence of each mistake in a file, which is named as a person would name it."""
    matches = (_MISTAKE.fullmatch(mistake) for mistake in mistakes)
    return [(int(match["line"]), match["sentence"]) for match in matches if match and match["path"] == file]


def file_of(mistake: str) -> tuple[str, int]:
    """The file and the line of a mistake; "" where it names none."""
    match = _MISTAKE.fullmatch(mistake)
    return (match["path"], int(match["line"])) if match else ("", 0)
