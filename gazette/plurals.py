"""A number and its noun in the right form."""

from __future__ import annotations


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """1 decision, 2,000 decisions, no decisions; without a plural, an s is added."""
    several = plural or f"{singular}s"
    if number == 0:
        return f"no {several}"
    return f"1 {singular}" if number == 1 else f"{number:,} {several}"
