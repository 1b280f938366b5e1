"""A file without its hidden data, and what was removed from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CleanedFile:
    """The bytes of a copy, what was removed, and what its owner must know."""

    data: bytes
    removed: tuple[str, ...]  # plural nouns: "comments", "hidden sheets"
    notes: tuple[str, ...] = ()  # sentences: "Formulas became values: keep your original."
