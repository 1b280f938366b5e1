"""Splits a text into words for the search and finds their stems. The script of the search page splits words alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

WORD = re.compile(r"[a-z0-9]+")
SHORTEST_TO_STEM = 4
# Words that nearly every text holds. Of a question only the others are looked for.
STOP_WORDS = frozenset(
    """a about also am an and any are as at be been being but by can could did do does down for from get go goes
    going got had has have he her his how i if in into is it its just know like look many me much my need no not
    now of off on one or our out please really s she should so some still tell than that the their them then
    there these they this those to up us use used uses want was we were what when where which who whose why will
    with would yes you your""".split()
)
_APOSTROPHES = re.compile("['’ʼ]")
_BETWEEN_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
_stemmer = EnglishStemmer()


def words_in(text: str) -> list[str]:
    """The words and numbers of a text in small letters without accents; £60,000 is 60000, Mungo's is mungos."""
    plain = text.lower()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in parts if not unicodedata.combining(letter)).lower()
    return WORD.findall(_BETWEEN_THOUSANDS.sub("", _APOSTROPHES.sub("", plain)))


@cache
def stem(word: str) -> str:
    """The part that the forms of a word have in common: polic for police and policing. A number is its own stem."""
    if len(word) < SHORTEST_TO_STEM or word[0].isdigit():
        return word
    return str(_stemmer.stemWord(word))


def stems_in(text: str) -> tuple[str, ...]:
    return tuple(map(stem, words_in(text)))
