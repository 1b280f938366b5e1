"""Sentences on what is withheld: until when, on what ground, and that a part was published after all."""

from __future__ import annotations

from gazette.dates import KnownDate
from gazette.sentences.days import in_sentence
from gazette.sentences.deadlines import REVIEW
from gazette.sentences.records import stated

WITHHELD_HEADING = "What is withheld"
RELEASED_HEADING = "Withheld at first, published later"
DAY_NOT_KNOWN = "Published later, on a day not known"


def to_be_reviewed(day: KnownDate) -> str:
    """Review date: 3 May 2024."""
    return "" if day.says_nothing else f"{REVIEW}: {day}"


def released(day: KnownDate) -> str:
    """Published on 3 May 2024; Published in May 2024; Published by 2024."""
    return f"Published {in_sentence(day)}" if day.is_known else DAY_NOT_KNOWN


def ground(words: str) -> str:
    return stated(words) or "No ground is given"


def ground_at_first(ground: str) -> str:
    return f"Withheld at first: {ground}" if stated(ground) else "Withheld at first"
