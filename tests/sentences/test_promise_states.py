"""The states of a promise: one table of words, signs and colours."""

from __future__ import annotations

from typing import get_args

import pytest

from gazette.sentences.promise_states import STATES, PromiseState


@pytest.mark.parametrize(
    ("state", "own", "compiled", "sign", "tone"),
    [
        ("kept", "Kept", "Evidence found", "✓", "green"),
        ("partly kept", "Partly kept", "Evidence found for part", "½", "green"),
        ("in progress", "In progress", "Step reported", "→", "blue"),
        ("date ahead", "In progress", "Date ahead", "→", "blue"),
        ("date passed", "Overdue", "No evidence found", "?", "yellow"),
        ("expected date passed", "Expected date passed", "No evidence found", "?", "yellow"),
        ("no date", "No date, cannot be judged", "No date given", "–", "grey"),
        ("changed", "Changed", "Reported as changed", "|", "grey"),
        ("dropped", "Dropped", "Reported as dropped", "|", "grey"),
        ("broken", "Not kept", "Reported as not done", "✗", "red"),
    ],
)
def test_each_state_has_its_words_its_sign_and_its_colour(state, own, compiled, sign, tone):
    words = STATES[state]

    assert (words.words(False), words.words(True), words.sign, words.tone) == (own, compiled, sign, tone)


def test_every_state_is_in_the_table():
    assert set(STATES) == set(get_args(PromiseState))


def test_no_word_of_a_compiled_record_says_that_something_is_late_or_was_kept():
    words = " ".join(state.compiled for state in STATES.values()).lower()

    assert not {"late", "overdue", "kept", "broken"} & set(words.split())
