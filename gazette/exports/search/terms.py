"""The words of an entry as the index holds them: their stems with weights, and the forms in which they occur."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from gazette.languages import PAGE_LANGUAGE
from gazette.other_words import OtherWords
from gazette.references import joined_spellings
from gazette.search_words import STOP_WORDS, forms_with, stem, words_in
from gazette.views.shapes.search import SearchEntry

# What a word in each field is worth. The name of a page says best what it answers.
WEIGHTS = {
    "title": 8.0, "headline": 4.0, "names": 4.0, "summary": 4.0, "heading": 3.0, "details": 2.0, "text": 1.0,
    "citations": 1.0,
}  # fmt: skip
OTHER_WORDS = 0.7  # of this, what readers call it
# Of a kind: a subject or a decision answers more often than the law behind it or a list.
WEIGHTS_OF_KINDS = {
    "topic": 1.2, "decision": 1.15, "fund": 1.2, "round": 0.95, "duty": 0.9, "meeting": 0.9, "promise": 0.95,
    "organisation": 0.95, "list": 0.9, "page": 0.9,
}  # fmt: skip
OTHER_LANGUAGE = 0.8  # of a version in another language, which repeats names and numbers of the English one
# A word that occurs once is worth less in a field with many others: half as much in one of about so many words.
LENGTHS = {"title": 15, "text": 150}
HALF, NO_LENGTH = 0.25, 10**9
# PCC-2016-003 or PCCE/045/2020 in a text. The script of the search has the same for what a reader types.
REFERENCE = re.compile(r"(?<![\w/-])[^\W\d_]{2,}(?:[-/][0-9]+)+(?![\w/-])")
SHORT_TITLE = 4  # words: a page such as About us is found by its common words too
MOST = 35  # the largest weight, a single character in base 36


@dataclass(frozen=True)
class Terms:
    weights: Mapping[str, int]  # by stem, 1 to MOST
    forms: Mapping[str, tuple[str, ...]]  # the words of each stem


def terms_of(entry: SearchEntry, other_words: OtherWords) -> Terms:
    """A pure function of the entry and of the words that readers use for others."""
    weights: dict[str, float] = defaultdict(float)
    forms: dict[str, set[str]] = defaultdict(set)
    for field, text in _fields(entry):
        words = words_in(text)
        half = HALF + len(words) / LENGTHS.get(field, NO_LENGTH)
        is_short_title = field == "title" and len(words) <= SHORT_TITLE
        own = _indexed(words, frozenset() if is_short_title else STOP_WORDS)
        others = _indexed(words_in(other_words.beside(text)), STOP_WORDS)
        for indexed, worth in ((own, 1.0), (others, OTHER_WORDS)):
            for stem_of_word, times in Counter(map(stem, indexed)).items():
                weights[stem_of_word] += worth * WEIGHTS[field] * times / (times + half)
        for word in (*own, *others):
            forms[stem(word)].update(forms_with(word))
    of_language = 1.0 if entry.lang == PAGE_LANGUAGE else OTHER_LANGUAGE
    factor = 2 * (of_language * WEIGHTS_OF_KINDS.get(entry.facts.kind, 1.0)) ** 2  # a score has the root of the weight
    whole = {word: min(MOST, max(1, round(weight * factor))) for word, weight in weights.items()}
    return Terms(dict(sorted(whole.items())), {word: tuple(sorted(known)) for word, known in sorted(forms.items())})


def _fields(entry: SearchEntry) -> Iterator[tuple[str, str]]:
    yield "title", entry.official_title or entry.title
    if entry.official_title:
        yield "headline", entry.title
    yield "names", " . ".join(entry.facts.names)
    yield "summary", entry.summary
    yield "heading", " . ".join(dict.fromkeys(passage.heading for passage in entry.passages))
    yield "details", entry.details
    text = " . ".join(f"{passage.label} . {passage.text}" for passage in entry.passages)
    yield "text", text
    yield "citations", " . ".join(_cited(f"{entry.title} {entry.summary} {entry.details} {text}"))


def _cited(text: str) -> Iterator[str]:
    """Each reference that a text mentions, as one word, by which its pages are found when that alone is typed."""
    for reference in dict.fromkeys(REFERENCE.findall(text)):
        yield from joined_spellings(reference)[:2]


def _indexed(words: Iterable[str], left_out: Set[str]) -> tuple[str, ...]:
    """The words of a text that can be looked for, and those that readers may type as one."""
    chosen = [word for word in words if word not in left_out]
    return (*chosen, *_joined(chosen))


def _joined(words: list[str]) -> Iterator[str]:
    """Short numbers joined with the word before them: Catch 22 is also catch22."""
    return (first + second for first, second in pairwise(words) if _is_short_number(second) and first[0].isalpha())


def _is_short_number(word: str) -> bool:
    return len(word) <= 3 and word[0].isdigit()
