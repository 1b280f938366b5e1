"""The states of a promise: one table of words, signs and looks."""

from __future__ import annotations

from typing import get_args

import pytest

from gazette.sentences.promise_states import STATES, PromiseState


@pytest.mark.parametrize(
    ("state", "own", "compiled", "sign", "look"),
    [
        ("kept", "Kept", "Evidence found", "✓", "kept"),
        ("partly kept", "Partly kept", "Evidence found for part", "½", "partly"),
        ("in progress", "In progress", "Step reported", "→", "doing"),
        ("date ahead", "In progress", "Date ahead", "→", "doing"),
        ("date passed", "Overdue", "No evidence found", "?", "unseen"),
        ("expected date passed", "Expected date passed", "No evidence found", "?", "unseen"),
        ("no date", "No date, cannot be judged", "No date given", "–", "undated"),
        ("changed", "Changed", "Reported as changed", "|", "ended"),
        ("dropped", "Dropped", "Reported as dropped", "|", "ended"),
        ("broken", "Not kept", "Reported as not done", "✗", "broken"),
    ],
)
def test_each_state_has_its_words_its_sign_and_its_look(state, own, compiled, sign, look):
    words = STATES[state]

    assert (words.words(False), words.words(True), words.sign, words.look) == (own, compiled, sign, look)


def test_every_state_is_in_the_table():
    assert set(STATES) == set(get_args(PromiseState))


def test_no_word_of_a_compiled_record_says_that_something_is_late_or_was_kept():
    words = " ".join(state.compiled for state in STATES.values()).lower()

    assert not {"late", "overdue", "kept", "broken"} & set(words.split())
