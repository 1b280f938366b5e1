"""The description of a chart for readers who cannot see it."""

from __future__ import annotations


def chart(rows: int, longest: str, words: str) -> str:
    """`longest` is the label of the longest bar, `words` the text at its end."""
    return f"Bars for {rows} rows; the longest is {longest}, {words}. The table below has every figure."
