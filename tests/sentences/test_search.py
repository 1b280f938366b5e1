"""The words of the search and of the A to Z, as a table: facts in, words out."""

from __future__ import annotations

import re

import pytest

from gazette.search_words import STOP_WORDS, stems_in, words_in
from gazette.sentences import search
from gazette.sentences.reader_words import READER_WORDS


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (search.letter_title("B"), "A to Z: B"),
        (search.also_called("Rural crime"), "see Rural crime"),
        (search.stands_for("anti-social behaviour"), "short for anti-social behaviour"),
        (search.and_others_of("2024"), "and other decisions of 2024"),
        (
            search.before_and_after(
                [search.by_paper("41", "May 2024"), "40"], search.by_paper("33", "Reported on 6 June 2024")
            ),
            "41 (May 2024) or 40, later 33 (reported on 6 June 2024)",
        ),
        (search.kind_beside("Fund"), "fund"),
        (search.kind_beside("Citizens’ Academy course"), "Citizens’ Academy course"),
        (search.office_held("Deputy", is_over=True, is_acting=True), "former acting Deputy"),
        (search.office_held("Deputy", is_over=False, is_acting=False), "Deputy"),
    ],
)
def test_words_of_the_a_to_z(sentence: str, words: str) -> None:
    assert sentence == words


@pytest.mark.parametrize(
    ("name", "facts", "words"),
    [
        ("counted", {"number": "9", "text": "speed"}, "9 results for “speed”."),
        ("counted_one", {"text": "speed"}, "1 result for “speed”."),
        ("listed", {"number": "39"}, "39 results."),
        ("listed_one", {}, "1 result."),
        ("nothing", {"text": "brexit"}, "No results for “brexit”."),
        ("nothing_listed", {}, "No results."),
        ("narrowed", {"text": "a", "number": "3"}, "No results for “a” with these choices. Without them there are 3."),
        ("missing", {"word": "brexit"}, "No page contains “brexit”."),
        (
            "common",
            {"word": "who"},
            "“who” is too common a word to look for alone. Add a word that says what it is about.",
        ),
        ("exact", {"number": "3"}, "The 3 pages with that exact phrase come first."),
        ("exact_one", {}, "The page with that exact phrase comes first."),
        ("not_exact", {}, "No page was found with that exact phrase."),
        (
            "read_as",
            {"word": "strategy", "typed": "stratagy"},
            "Showing results for “strategy”. No page contains “stratagy”.",
        ),
        ("also", {"words": "street triage"}, "Also searched for “street triage”."),
        ("from", {"first": "11", "last": "20"}, "Results 11 to 20, the best matches first."),
        ("from_newest", {"first": "11", "last": "20"}, "Results 11 to 20, the newest first."),
        ("everything", {}, "Everything"),
    ],
)
def test_sentences_of_the_script(name: str, facts: dict[str, str], words: str) -> None:
    assert search.SCRIPT_SENTENCES[name].format(**facts) == words


def test_every_sentence_of_the_script_is_in_the_table_above() -> None:
    marks = test_sentences_of_the_script.pytestmark  # type: ignore[attr-defined]

    assert {row[0] for row in marks[0].args[1]} == search.SCRIPT_SENTENCES.keys()


@pytest.mark.parametrize("phrase", READER_WORDS)
def test_words_of_readers_can_be_looked_for_and_are_no_form_of_what_they_mean(phrase: str) -> None:
    assert not STOP_WORDS.issuperset(words_in(phrase))
    assert stems_in(phrase) not in map(stems_in, READER_WORDS[phrase])
    assert re.fullmatch(r"[A-Za-z0-9' -]+", phrase)
