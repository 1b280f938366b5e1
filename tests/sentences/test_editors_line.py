"""Whether the line of an editor adds anything to the answer above it."""

from __future__ import annotations

import pytest

from gazette.sentences.editors_line import repeats

ANSWER = "The charity was given £50,000 to research the needs of victims. The panel agreed this in March 2014."


@pytest.mark.parametrize(
    ("line", "is_repeated"),
    [
        ("The Commissioner paid £50,000 for research into what victims need.", True),
        ("In March 2014 a charity researched what its victims needed.", True),
        ("", True),
        ("The Commissioner paid £50,000 for research into what young victims need.", True),  # four in five
        ("Two charities of Marsh researched burglary.", False),
        ("The charity spoke to young victims of burglary in Marsh.", False),
        ("The charity was not told down the line.", False),
    ],
)
def test_a_line_repeats_the_answer_where_that_has_three_in_five_of_its_words(line, is_repeated):
    assert repeats(line, ANSWER) is is_repeated


@pytest.mark.parametrize("word", ["no", "not", "now", "off", "up", "down", "still", "would", "everything"])
def test_a_small_word_that_turns_a_sentence_is_never_passed_over(word):
    assert not repeats(f"{word} charity", "The charity")
