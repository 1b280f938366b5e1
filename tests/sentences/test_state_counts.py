"""How many of a list are in each state: numbers and clauses in, sentences out."""

from __future__ import annotations

import pytest

from gazette.sentences.state_counts import answer

BELLS = ("bell", "bells")
SENTENCES = [
    {"Rung": "{n} {was} rung", "Cracked": "{n} {is} cracked"},
    {"Sold": "{n} {was} sold and paid for", "Lost": "nobody has seen {n}"},
]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({}, ""),
        ({"Rung": 0}, ""),
        ({"Rung": 1}, "One bell is listed, and it was rung."),
        ({"Lost": 2}, "Of 2 bells, nobody has seen 2."),
        ({"Cracked": 1, "Rung": 1200}, "Of 1,201 bells, 1,200 were rung and 1 is cracked."),
        ({"Rung": 1, "Sold": 2, "Lost": 3}, "Of 6 bells, 1 was rung; 2 were sold and paid for, and nobody has seen 3."),
    ],
)
def test_a_list_is_counted_in_sentences(numbers, words):
    assert answer(BELLS, numbers, SENTENCES) == words


def test_above_a_legend_only_some_states_are_counted():
    assert answer(BELLS, {"Rung": 2, "Lost": 3}, SENTENCES[:1]) == "Of 5 bells, 2 were rung."
    assert answer(BELLS, {"Lost": 3}, SENTENCES[:1]) == "3 bells."
    assert answer(BELLS, {"Lost": 1}, SENTENCES[:1]) == "1 bell."
