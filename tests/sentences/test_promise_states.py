"""The states of a promise: one table of words, signs and looks."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from gazette.sentences.promise_states import STATES, PromiseState


@pytest.mark.parametrize(
    ("state", "own", "compiled"),
    [
        ("kept", ("Kept", "✓", "kept"), ("Evidence found", "✓", "kept")),
        ("partly kept", ("Partly kept", "½", "partly"), ("Evidence found for part", "½", "partly")),
        ("in progress", ("In progress", "→", "doing"), ("Step reported", "→", "doing")),
        ("date ahead", ("In progress", "→", "doing"), ("Date ahead", "→", "doing")),
        ("date passed", ("Overdue", "!", "unseen"), ("No evidence found", "?", "unseen")),
        ("expected date passed", ("Expected date passed", "?", "expected"), ("No evidence found", "?", "unseen")),
        ("no date", ("No date, cannot be judged", "–", "undated"), ("No date given", "–", "undated")),
        ("changed", ("Changed", "≠", "ended"), ("Reported as changed", "≠", "ended")),
        ("dropped", ("Dropped", "/", "dropped"), ("Reported as dropped", "/", "dropped")),
        ("broken", ("Not kept", "✗", "broken"), ("Reported as not done", "✗", "broken")),
    ],
)
def test_each_state_has_its_word_its_sign_and_its_look(state, own, compiled):
    words = STATES[state]

    assert (words.words(False), words.sign_of(False), words.look_of(False)) == own
    assert (words.words(True), words.sign_of(True), words.look_of(True)) == compiled


@pytest.mark.parametrize("is_compiled", [False, True])
def test_states_with_different_words_never_have_the_same_sign_and_look(is_compiled):
    looks = {
        words.words(is_compiled): (words.sign_of(is_compiled), words.look_of(is_compiled)) for words in STATES.values()
    }
    shown = [look for word, look in looks.items() if word not in ("Step reported", "Date ahead")]

    assert len(shown) == len(set(shown))
    assert len({sign for sign, _ in shown}) == len(shown)


def test_every_state_is_in_the_table():
    assert set(STATES) == set(get_args(PromiseState))


def test_no_word_of_a_compiled_record_says_that_something_is_late_or_was_kept():
    words = " ".join(f"{state.compiled}. {state.meaning(True)}" for state in STATES.values()).lower()
    stated = words.replace("so it cannot be called late", "")

    assert re.findall(r"\b(?:late|overdue|kept|broken|we|our)\b", stated) == []
