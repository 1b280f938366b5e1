"""A text is split into the same words by the build and by the script of the search page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.exports.search.terms import REFERENCE
from gazette.search_words import BASES, STOP_WORDS, stem, words_in
from tests.browser import browser_page

SCRIPT = Path(__file__).parents[1] / "theme" / "static" / "search.js"
SPLIT = [
    ("Speed cameras, A10", ["speed", "cameras", "a10"]),
    ("£60,000 in 2016-17; 1,2 and 12,34", ["60000", "in", "2016", "2017", "1", "2", "and", "12", "34"]),
    ("£5.3 million, 150k, £1.5bn, 20 thousand", ["5300000", "150000", "1500000000", "20000"]),
    ("5m away, 1.2.5m, 3mm, M25", ["5000000", "away", "1", "2", "5m", "3mm", "m25"]),
    ("27/06/2017, 6.7.2017, 2017-06-27", ["27", "june", "2017", "6", "july", "2017", "27", "june", "2017"]),
    ("31/13/2017, 2017-00-27", ["31", "13", "2017", "2017", "00", "27"]),
    ("11th April, 1st, Sept, Jan", ["11", "april", "1", "september", "january"]),
    (
        "2018/19, 1999–00, 18/19, 2016/09, 11/15",
        ["2018", "2019", "1999", "2000", "2018", "2019", "2016", "09", "11", "15"],
    ),
    ("Straße in Łódź, Sørensen, pre\u00adcept\u200b", ["strasse", "in", "lodz", "sorensen", "precept"]),
    ("constructor __proto__ toString", ["constructor", "proto", "tostring"]),
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
    ("kept", "keep"), ("spent", "spending"), ("children", "child"), ("knives", "knife"), ("stolen", "stealing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), SPLIT)
def test_a_text_is_split_into_words(text: str, words: list[str]) -> None:
    assert words_in(text) == words


def test_the_script_splits_alike() -> None:
    parts = re.search(r"// ---- The words of a text.*?\n(.*?)// ---- ", SCRIPT.read_text(), re.DOTALL)
    assert parts
    page = browser_page()

    answers = page.evaluate(f"texts => {{ {parts[1]} return texts.map(split) }}", [text for text, _ in SPLIT])

    assert answers == [words for _, words in SPLIT]


def test_the_script_knows_the_same_references() -> None:
    written = re.search("const REFERENCE = (/.*/u)", SCRIPT.read_text())
    assert written
    words = [
        "PCC-2016-003",
        "PCCE/045/2020",
        "Tŷ-1",
        "PCC-2016-",
        "P-1",
        "PCC2016",
        "2016-003",
        "PCC-2016-a",
        "a PCC-1",
    ]

    known = browser_page().evaluate(f"words => words.filter(word => {written[1]}.test(word))", words)

    assert known == words[:3] == [word for word in words if REFERENCE.fullmatch(word)]


@pytest.mark.parametrize(("word", "other"), STEMS)
def test_forms_of_a_word_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


def test_the_stem_of_a_form_begins_with_the_same_letter_because_the_shelves_of_forms_do() -> None:
    assert [form for form, base in BASES.items() if form[0] != base[0]] == []


@pytest.mark.parametrize("number", ["2016", "22a", "003", "of"])
def test_numbers_and_short_words_stay_as_they_are(number: str) -> None:
    assert stem(number) == number


def test_no_word_of_the_subject_is_left_out() -> None:
    assert not STOP_WORDS & {"stop", "search", "fire", "court", "victim", "road", "pay", "police"}
