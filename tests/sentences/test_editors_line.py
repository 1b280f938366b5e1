"""Whether the line of an editor adds anything to the answer above it."""

from __future__ import annotations

import pytest

from gazette.sentences.editors_line import mostly_repeats, repeats

ANSWER = "The charity was given £50,000 to research the needs of victims. The panel agreed this in March 2014."


@pytest.mark.parametrize(
    ("line", "is_repeated"),
    [
        ("The Commissioner paid £50,000 for research into what victims need.", True),
        ("In March 2014 a charity researched what its victims needed.", True),
        ("", True),
        ("The Commissioner paid £60,000 for research into what victims need.", False),  # another sum
        ("The Commissioner paid £50,000 for research into what young victims need.", False),
        ("The charity was not given £50,000.", False),
        ("The charity was given £50,000 off.", False),
        ("Research into victims, in May 2014.", False),
        ("The Panel of Marsh agreed this.", False),
    ],
)
def test_a_line_repeats_the_answer_where_that_has_all_its_words(line, is_repeated):
    assert repeats(line, ANSWER) is is_repeated


@pytest.mark.parametrize("word", ["no", "not", "now", "off", "up", "down", "still", "would", "everything"])
def test_a_small_word_that_turns_a_sentence_is_never_passed_over(word):
    assert not repeats(f"The {word} charity", "The charity")


@pytest.mark.parametrize(
    ("line", "is_mostly"),
    [
        ("The Commissioner paid £50,000 for research into what young victims need.", True),
        ("The charity spoke to young victims of burglary in Marsh.", False),
        ("", True),
    ],
)
def test_a_line_mostly_repeats_the_answer_where_three_in_five_of_its_words_are_there(line, is_mostly):
    assert mostly_repeats(line, ANSWER) is is_mostly
