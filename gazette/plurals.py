"""Numbers with the noun that fits them, several words as a list, and words where they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HAS_ITS_OWN_LETTERS = re.compile(r"\S*(?:@|://|\w\.[a-z]{2})|[a-z]+[A-Z]")


def noun_for(number: int, singular: str, plural: str | None = None) -> str:
    return singular if number == 1 else plural or f"{singular}s"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """1 decision, 2,000 decisions, no decisions."""
    noun = noun_for(number, singular, plural)
    return f"{number:,} {noun}" if number else f"no {noun}"


def every(number: int, singular: str, plural: str | None = None) -> str:
    """Both grants, All 12 grants: the name of a link to them, or of their sum."""
    return f"Both {plural or f'{singular}s'}" if number == 2 else f"All {counted(number, singular, plural)}"


def listed(words: Sequence[str], joined_by: str = "and") -> str:
    """a, b and c; a, b or c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joined_by} {words[-1]}"


def with_the(name: str) -> str:
    """A body or a role in a sentence: the Chief Constable; of "The water board" the water board."""
    return f"the {name[4:]}" if name[:4].lower() == "the " else f"the {name}"


def capitalised(words: str) -> str:
    """The words where they begin a sentence or a cell: Free of charge. The other letters stay as they are.

    An address stays whole: office@example.org. So does a name with a capital further in: eBay.
    """
    return words if _HAS_ITS_OWN_LETTERS.match(words) else words[:1].upper() + words[1:]


def with_full_stop(words: str) -> str:
    """The words as a sentence, unless they end as one: Who pays for it?"""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def uncapitalised(words: str) -> str:
    """The words within a sentence: free of charge. A first word such as GOV.UK or A4 stays as it is."""
    first = words.partition(" ")[0]
    is_name = any(letter.isupper() or letter.isdigit() for letter in first[1:])
    return words if is_name else words[:1].lower() + words[1:]
