"""Splits a text into words for the search and finds their stems. The script of the search page splits words alike."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache

from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

from gazette.written_dates import MONTHS

WORD = re.compile(r"[a-z0-9]+")
SHORTEST_TO_STEM = 4
# Words that nearly every text or question holds. Of a question only the others are looked for.
STOP_WORDS = frozenset(
    """a about also am an and any anyone anything are as at be been being but by can could did do does down everything
    find for from get go goes going got had happen happened happening happens has have he her his how i if in into is
    it its just know like look many me much my need no not now of off on one or our out please really s she should
    show so some someone something still stuff tell than that the their them then there these they thing things this
    those to up us use used uses want was we were what when where which who whose why will with would yes you
    your""".split()
)
_MONTHS = [month.lower() for month in MONTHS]
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS} | {"sept": "september"}
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"})
_UNSEEN = frozenset({"Mn", "Mc", "Me", "Cf"})  # accents, and characters that nobody sees, such as a soft hyphen
_APOSTROPHES = re.compile("['’ʼ]")
_BETWEEN_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
_FIGURE = re.compile("[0-9]")
_SHORT_AMOUNT = re.compile(
    r"(?<![a-z0-9.])([0-9]{1,6}(?:\.[0-9]{1,3})?)(k|m|bn| ?thousand| ?million| ?billion)(?![a-z0-9])"
)
_TIMES = {"k": 3, "m": 6, "bn": 9, "thousand": 3, "million": 6, "billion": 9}  # how many zeros each stands for
_DAY_OF_MONTH = re.compile(r"(?<![0-9./-])([0-9]{1,2})([./-])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])")
_MONTH_AND_DAY = re.compile(r"(?<![a-z0-9/-])((?:19|20)[0-9]{2})([/-])([0-9]{2})\2([0-9]{2})(?![0-9/-])")
_ORDINAL = re.compile(r"(?<![a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)(?![a-z0-9])")
_TWO_YEARS = re.compile(r"(?<![0-9/–-])((?:19|20)[0-9]{2})[/–-]([0-9]{2})(?![0-9/–-])")
_SHORT_YEARS = re.compile(r"(?<![0-9/–-])([0-9]{2})/([0-9]{2})(?![0-9/–-])")
# Forms that no ending explains, with the word that they are forms of.
_FORMS_OF = {
    "begin": "began begun", "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
    "catch": "caught", "child": "children", "choose": "chose chosen", "drive": "drove driven", "fall": "fell fallen",
    "fight": "fought", "give": "gave given", "grow": "grew grown", "hear": "heard", "hold": "held", "keep": "kept",
    "knife": "knives", "lose": "lost", "make": "made", "man": "men", "rise": "rose risen",
    "run": "ran", "sell": "sold", "send": "sent", "speak": "spoke spoken", "spend": "spent", "steal": "stole stolen",
    "take": "took taken", "teach": "taught", "thief": "thieves", "win": "won", "withdraw": "withdrew withdrawn",
    "woman": "women", "write": "wrote written",
}  # fmt: skip
BASES = {form: base for base, forms in _FORMS_OF.items() for form in forms.split()}
_stemmer = EnglishStemmer()


def words_in(text: str) -> list[str]:
    """The words and numbers of a text in small letters without accents.

    £60,000 is 60000, Mungo's is mungos, 5.3 million is 5300000, 2016/17 is 2016 2017, 11/04/2019 is 11 april 2019.
    """
    plain = text.lower()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        seen = (character for character in parts if unicodedata.category(character) not in _UNSEEN)
        plain = "".join(seen).lower().translate(_LETTERS)
    plain = _BETWEEN_THOUSANDS.sub("", _APOSTROPHES.sub("", plain))
    if _FIGURE.search(plain):
        plain = _in_full(plain)
    return [_SHORT_MONTHS.get(word, word) for word in WORD.findall(plain)]


def _in_full(plain: str) -> str:
    """Figures as texts mostly write them: amounts with all their zeros, days with the name of the month, both years."""
    plain = _SHORT_AMOUNT.sub(lambda match: _amount(match[1], match[2].strip()), plain)
    plain = _DAY_OF_MONTH.sub(lambda match: _day(match[0], match[1], match[3], match[4]), plain)
    plain = _MONTH_AND_DAY.sub(lambda match: _day(match[0], match[4], match[3], match[1]), plain)
    plain = _ORDINAL.sub(r"\1", plain)
    plain = _TWO_YEARS.sub(lambda match: _years(match[0], match[1], match[2]), plain)
    return _SHORT_YEARS.sub(lambda match: _years(match[0], f"20{match[1]}", match[2]), plain)


def _amount(number: str, unit: str) -> str:
    return str(int(Decimal(number).scaleb(_TIMES[unit])))


def _day(written: str, day: str, month: str, year: str) -> str:
    is_day = 1 <= int(day) <= 31 and 1 <= int(month) <= 12
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}" if is_day else written


def _years(written: str, first: str, second: str) -> str:
    """2016/17 is two years; 2016/09 is the ninth of something."""
    following = str(int(first) + 1)
    return f"{first} {following}" if following.endswith(second) else written


@cache
def stem(word: str) -> str:
    """The part that the forms of a word have in common: polic for police and policing. A number is its own stem."""
    word = BASES.get(word, word)
    if len(word) < SHORTEST_TO_STEM or word[0].isdigit():
        return word
    return str(_stemmer.stemWord(word))


def forms_with(word: str) -> tuple[str, ...]:
    """The word, and the forms of it that no ending explains, by which readers may ask for it: keep, kept."""
    base = BASES.get(word, word)
    return (word, base, *_FORMS_OF[base].split()) if base in _FORMS_OF else (word,)


def stems_in(text: str) -> tuple[str, ...]:
    return tuple(map(stem, words_in(text)))
