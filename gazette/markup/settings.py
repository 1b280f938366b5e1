"""How an office writes: its reference numbers, acronyms and Acts, and whether its paragraphs are numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gazette.markup import private_marks


@dataclass(frozen=True)
class ShortFormKind:
    """A kind of record that a text can name in a short form."""

    kind: str  # "decision"
    example: str  # "[[decision PCC-2016-003]]"
    takes_paragraph: bool = False  # whether a paragraph may follow the name: [[plan 2017-2022 3.4]]


@dataclass(frozen=True)
class MarkupSettings:
    """Plain, hashable values, so that a converted body can be cached by its text and its settings."""

    references: tuple[str, ...] = ()  # regular expressions of the decision series with letters: r"PCC-\d{4}-\d+"
    dated_numbers: tuple[str, ...] = ()  # of those of figures alone with a year: r"\d{4}/\d+"
    numbers: tuple[str, ...] = ()  # of the others of figures alone: r"\d+"
    acronyms: tuple[tuple[str, str], ...] = ()  # ("PCSO", "Police Community Support Officer")
    acts: tuple[tuple[str, str], ...] = ()  # ("Equality Act 2010", its address)
    numbered: bool = True  # whether "2.7 Text" is paragraph 2.7
    short_forms: tuple[ShortFormKind, ...] = ()


@dataclass(frozen=True)
class CompiledSettings:
    """The same settings with their regular expressions compiled."""

    reference: re.Pattern[str]  # a short form, as its group `short`, or a number of the office by its kind
    acronym: re.Pattern[str] | None
    expansions: dict[str, str]
    acts: tuple[tuple[str, str], ...]
    numbered: bool
    short_forms: dict[str, ShortFormKind]  # by their kind


@lru_cache(maxsize=16)
def compiled(settings: MarkupSettings) -> CompiledSettings:
    """Compile the settings. Raises `re.error` for a series that is not a regular expression."""
    short = f"{private_marks.SHORT_OPEN}(?P<short>[^{private_marks.SHORT_CLOSE}]*){private_marks.SHORT_CLOSE}"
    kinds = (("lettered", settings.references), ("dated", settings.dated_numbers), ("figures", settings.numbers))
    bare = "".join(_bare_pattern(kind, patterns) for kind, patterns in kinds if patterns)
    return CompiledSettings(
        reference=re.compile(short + bare),
        acronym=_acronym_pattern(settings.acronyms),
        expansions=dict(settings.acronyms),
        acts=settings.acts,
        numbered=settings.numbered,
        short_forms={form.kind: form for form in settings.short_forms},
    )


def _bare_pattern(kind: str, series: tuple[str, ...]) -> str:
    """Match a whole number of the office: no part of a longer one, of a sum of money or of a decimal."""
    money = "" if kind == "lettered" else "(?<![£$€,])"
    decimal = "" if kind == "lettered" else r"(?![.,:]\d|%)"
    alternatives = "|".join(f"(?:{pattern})" for pattern in series)
    return rf"|(?<![\w/.-]){money}(?P<{kind}>{alternatives})(?![\w-])(?!/\w){decimal}"


def _acronym_pattern(acronyms: tuple[tuple[str, str], ...]) -> re.Pattern[str] | None:
    """Match any word in capitals, to be looked up afterwards: faster than trying each acronym at each place."""
    if not acronyms:
        return None
    odd = [short for short, _ in acronyms if not re.fullmatch(r"[A-Z]\w*", short)]
    alternatives = [re.escape(short) for short in sorted(odd, key=len, reverse=True)] + [r"[A-Z]\w+"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")
