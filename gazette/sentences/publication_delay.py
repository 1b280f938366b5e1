"""Sentences on the days from a decision to the publication of its notice."""

from __future__ import annotations

from gazette.plurals import counted

NOT_KNOWN = "not known"
METHOD = (
    "Only decisions whose day and whose day of publication are both known are counted. "
    "The median is the one in the middle: half were published sooner, half later."
)


def in_days(number: float | None) -> str:
    """12 days, 1 day, 12.5 days."""
    if number is None:
        return NOT_KNOWN
    return "1 day" if number == 1 else f"{number:g} days"


def summary(median: float | None, known: int, decisions: int) -> str:
    """The median, and for how many decisions both days are known. There is no median if both are known for none."""
    every = counted(decisions, "decision")
    if median is None:
        return f"Both days are known of none of {every}."
    return f"The median is {in_days(median)}. Both days are known of {known} of {every}."
