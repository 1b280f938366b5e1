"""Sentences on the days from a decision to the publication of its notice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from gazette.plurals import counted, listed
from gazette.spans import Span

LeftOut = Literal["withheld or removed", "withdrawn", "made by another body", "not decided yet"]
FEWEST_CASES = 10  # a median of fewer says little
METHOD = (
    "Only decisions that state both the day they were made and the day they were published are counted. The day of an "
    "announcement counts as neither. The median is the one in the middle: half were published sooner, half later. "
    f"There is no median for fewer than {FEWEST_CASES} decisions."
)


def published_after(delay: Span) -> str:
    """Published within 30 days; Published 12 days after the decision; Published 20 to 50 days after the decision."""
    if delay.days == 0:
        return "Published on the day of the decision"
    if delay.days is not None:
        return f"Published {counted(delay.days, 'day')} after the decision"
    if not delay.least:
        return f"Published within {counted(delay.most or 0, 'day')}"
    return f"Published {delay.least:,} to {counted(delay.most or 0, 'day')} after the decision"


def in_days(number: float | None) -> str:
    """12 days, 1 day, 12.5 days; "" where there is no number."""
    if number is None:
        return ""
    return "1 day" if number == 1 else f"{number:g} days"


def summary(median: float | None, known: int, decisions: int) -> str:
    """The median, and for how many decisions both days are known."""
    cases = f"{known:,} of {counted(decisions, 'decision')} {'gives' if known == 1 else 'give'} both days"
    return f"{cases}, too few for a median." if median is None else f"The median is {in_days(median)}. {cases}."


def left_out(reasons: Sequence[LeftOut]) -> str:
    """Which decisions are not counted: Not counted: 2 withheld or removed and 1 made by another body."""
    numbers = {reason: reasons.count(reason) for reason in get_args(LeftOut)}
    words = [f"{number:,} {reason}" for reason, number in numbers.items() if number]
    return f"Not counted: {listed(words)}." if words else ""
