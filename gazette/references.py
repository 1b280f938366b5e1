"""Compares references loosely, and reads the short forms by which records name each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

LooseKey = tuple[str | int, ...]
_PARAGRAPH = re.compile(r"[0-9]+(?:\.[0-9]+)*(?:\([a-z0-9]+\))*")
# A decision's reference may end in a short number ("PCD 132"), so only 2.7 or 2(a) is a paragraph there.
_DECISION_PARAGRAPH = re.compile(r"[0-9]+(?:(?:\.[0-9]+)+(?:\([a-z0-9]+\))*|(?:\([a-z0-9]+\))+)")
NO_REFERENCE = "none"
NOT_GIVEN = frozenset(("unknown", "not known", "not stated", "not given", "n/a", "na", "nil", "tbc"))
LONGEST_NUMBER = 18  # digits; a longer one is compared as it is written


def loose(reference: str) -> LooseKey:
    """A key that all spellings of a reference share: case, spaces, leading zeros and / . - _ do not count."""
    parts = re.findall(r"[^\W\d_]+|[0-9]+", reference.casefold())
    return tuple(int(part) if part.isdecimal() and len(part) <= LONGEST_NUMBER else part for part in parts)


def joined_spellings(reference: str) -> tuple[str, ...]:
    """How readers type a reference as one word: of PCC-2016-003 PCC2016003, PCC20163, 2016003, 20163 and 32016."""
    parts = re.findall(r"[^\W\d_]+|[0-9]+", reference)
    short = [part.lstrip("0") or part for part in parts]
    numbers = [part for part in parts if part.isdecimal()]
    short_numbers = [part for part in short if part.isdecimal()]
    spellings = ["".join(parts), "".join(short)]
    if len(numbers) > 1:
        spellings += ["".join(numbers), "".join(short_numbers), "".join(reversed(short_numbers))]
    return tuple(dict.fromkeys(spellings))


def is_given(reference: str) -> bool:
    """Whether a text is a reference, and neither a word for an unknown one nor punctuation alone, such as -."""
    return reference.strip().casefold() not in NOT_GIVEN and any(map(str.isalnum, reference))


@dataclass(frozen=True)
class ShortForm:
    """The parts of a short form such as `report 2016-11-10-update 2.7`."""

    kind: str
    name: str
    paragraph: str | None = None


def short_form(text: str) -> ShortForm | None:
    """Reads a short form, in brackets or without; None where there are not at least a kind and a name."""
    kind, _, rest = text.strip().removeprefix("[[").removesuffix("]]").partition(" ")
    name, _, last = rest.strip().rpartition(" ")
    if not rest.strip():
        return None
    shape = _DECISION_PARAGRAPH if kind == "decision" else _PARAGRAPH
    if name and shape.fullmatch(last):
        return ShortForm(kind, name.strip(), last)
    return ShortForm(kind, rest.strip())


@cache
def reference_slug(name: str) -> str:
    """PCC/045/2022 becomes PCC-045-2022, and 41- 7 becomes 41-7. Cached, because every link needs it."""
    return re.sub(r"\.?-[.-]*", "-", re.sub(r"[^A-Za-z0-9.-]+", "-", name)).strip("-.")
