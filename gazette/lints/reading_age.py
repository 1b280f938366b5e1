"""A warning about texts with a reading age above 14."""

from __future__ import annotations

import re
from collections.abc import Iterator

import readability

from gazette.lints.text import LintedText, LintWarning, on_one_line, warning_at

HIGHEST = 14  # years
FEWEST_WORDS = 100  # the formula was made from passages of a hundred words; a shorter text is not measured
_FIRST_YEAR_AT_SCHOOL = 5  # a reader in the first grade is six
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"^\W*\d+(?:\.\d+)*\.?\s+")


def reading_age(paper: LintedText) -> Iterator[LintWarning]:
    """Warn of a text with a reading age above 14 by the formula of Flesch and Kincaid, at its longest sentence."""
    places = [place for place in paper.sentences if place[0].kind == "words" and _WORD.search(place[2])]
    sentences = [_WORD.findall(sentence) for _, _, sentence in places]
    if not paper.is_own_english or sum(map(len, sentences)) < FEWEST_WORDS:
        return
    measures = readability.getmeasures([" ".join(words) for words in sentences])
    age = round(measures["readability grades"]["Kincaid"]) + _FIRST_YEAR_AT_SCHOOL
    if age > HIGHEST:
        length, index = max((len(words), -index) for index, words in enumerate(sentences))
        piece, start, sentence = places[-index]
        what = f"The text has a reading age of {age}, above {HIGHEST}. Its longest sentence has {length} words: "
        what += f'"{_beginning(sentence)}".'
        remedy = "Make two sentences of each long one, and use shorter words where you can."
        yield warning_at(piece, "reading age", what, remedy, start)


def _beginning(sentence: str) -> str:
    words = _NUMBER.sub("", on_one_line(sentence)).split()
    return " ".join(words) if len(words) <= 10 else f"{' '.join(words[:10])} …"
