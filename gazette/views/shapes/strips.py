"""Spans of days on a line of years."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StripSpan:
    """A span of days on a strip, in shares of its width."""

    start: str
    length: str
    is_open: bool = False  # today


@dataclass(frozen=True)
class Strip:
    """Spans of days on a line of years. The rows below it say the same in words."""

    years: tuple[str, ...]
    spans: tuple[StripSpan, ...]
