"""What an office's registers say to markup: reference numbers, acronyms, Acts, numbered paragraphs or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gazette.markup import marks


@dataclass(frozen=True)
class OfficeWords:
    """Hashable, so that a converted body can be cached by its text and these."""

    references: tuple[str, ...] = ()  # regular expressions of the decision series: r"PCC-\d{4}-\d+"
    acronyms: tuple[tuple[str, str], ...] = ()  # ("PCSO", "Police Community Support Officer")
    acts: tuple[tuple[str, str], ...] = ()  # ("Equality Act 2010", its address)
    numbered: bool = True  # whether "2.7 Text" is paragraph 2.7


@dataclass(frozen=True)
class Vocabulary:
    """The same, made ready once."""

    reference: re.Pattern[str]  # a short form, as its group `short`, or one of the office's numbers
    acronym: re.Pattern[str] | None
    expansions: dict[str, str]
    acts: tuple[tuple[str, str], ...]
    numbered: bool


@lru_cache(maxsize=16)
def vocabulary_of(words: OfficeWords) -> Vocabulary:
    """Raises `re.error` where an office's pattern is none: whoever reads the office's own file tells that."""
    series = "|".join(f"(?:{pattern})" for pattern in words.references)
    short = f"{marks.SHORT_OPEN}(?P<short>[^{marks.SHORT_CLOSE}]*){marks.SHORT_CLOSE}"
    bare = rf"|(?<![\w/.-])(?:{series})(?![\w-])(?!/\w)" if series else ""
    reference = re.compile(short + bare)
    return Vocabulary(reference, _acronym_pattern(words.acronyms), dict(words.acronyms), words.acts, words.numbered)


def _acronym_pattern(acronyms: tuple[tuple[str, str], ...]) -> re.Pattern[str] | None:
    """Capital letters are looked at, then looked up: faster than trying each acronym at each place."""
    if not acronyms:
        return None
    odd = [short for short, _ in acronyms if not re.fullmatch(r"[A-Z]\w*", short)]
    tried = [re.escape(short) for short in sorted(odd, key=len, reverse=True)] + [r"[A-Z]\w+"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(tried)})(?!\w)")
