"""Warnings about one person with two first names, across papers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gazette.lints.text import LintedText, LintWarning, warning_at

_WITH_ROLE = re.compile(
    r"\b([A-Z][a-z]+)\s+([A-Z][a-z]+),\s+(?=(?:Acting|Interim|Deputy|Head|Chief|Director|Programme|Chair|Manager)\b)"
)
_ADDRESS = re.compile(r"\b([a-z]+)\.([a-z]+)@", re.I)
SAME_LETTERS = 2  # at the beginning: Eliza and Elizabeth, but not Anna and Alan


def differing_first_names(papers: Iterable[LintedText]) -> Iterator[tuple[int, LintWarning]]:
    """Yield a warning for each first name that differs from an earlier one, with the index of its paper."""
    known: dict[str, list[str]] = {}
    for index, paper in enumerate(papers):
        for piece in paper.pieces:
            for pattern in (_WITH_ROLE, _ADDRESS):
                for match in pattern.finditer(piece.text):
                    first, last = match[1].capitalize(), match[2].capitalize()
                    before = known.setdefault(last, [])
                    other = next((name for name in before if _is_other(name, first)), None)
                    if other and first not in before:
                        what = f'"{first} {last}" is "{other} {last}" elsewhere.'
                        remedy = "Write one of the two, or show the role alone."
                        yield index, warning_at(piece, "name of a person", what, remedy, match.start())
                    before.append(first)


def _is_other(name: str, other: str) -> bool:
    return name != other and name[:SAME_LETTERS] == other[:SAME_LETTERS]
