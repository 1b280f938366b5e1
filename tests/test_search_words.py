"""A text is split into the same words by the build and by the script of the search page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.search_words import STOP_WORDS, stem, words_in
from tests.browser import browser_page

SCRIPT = Path(__file__).parents[1] / "theme" / "static" / "search.js"
SPLIT = [
    ("Speed cameras, A10", ["speed", "cameras", "a10"]),
    ("£60,000 in 2016-17; 1,2 and 12,34", ["60000", "in", "2016", "17", "1", "2", "and", "12", "34"]),
    ("St Mungo’s and Mungo's", ["st", "mungos", "and", "mungos"]),
    ("PCC-2016-003", ["pcc", "2016", "003"]),
    ("Tŷ Gwyn, Llŷn, Ynys Môn, café", ["ty", "gwyn", "llyn", "ynys", "mon", "cafe"]),
    ("İstanbul ﬁre ½ Ⅷ", ["istanbul", "fire", "1", "2", "viii"]),
    ("", []),
    ("— … !", []),
]
STEMS = [
    ("policing", "police"), ("closures", "closure"), ("bids", "bid"), ("victims", "victim"),
    ("volunteering", "volunteer"), ("tagging", "tag"), ("shutting", "shut"), ("applied", "apply"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), SPLIT)
def test_a_text_is_split_into_words(text: str, words: list[str]) -> None:
    assert words_in(text) == words


def test_the_script_splits_alike() -> None:
    split = re.search(r"const split = (text => .*?\|\| \[\])\n", SCRIPT.read_text(), re.DOTALL)
    assert split
    page = browser_page()

    answers = page.evaluate(f"texts => texts.map({split[1]})", [text for text, _ in SPLIT])

    assert answers == [words for _, words in SPLIT]


@pytest.mark.parametrize(("word", "other"), STEMS)
def test_forms_of_a_word_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize("number", ["2016", "22a", "003", "of"])
def test_numbers_and_short_words_stay_as_they_are(number: str) -> None:
    assert stem(number) == number


def test_no_word_of_the_subject_is_left_out() -> None:
    assert not STOP_WORDS & {"stop", "search", "fire", "court", "victim", "road", "pay", "police"}
