"""Sentences on consultations: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import consultations


@pytest.mark.parametrize(
    ("stage", "words"),
    [("not known", "Dates not known"), ("open", "Open"), ("outcome published", "Outcome published")],
)
def test_a_stage_has_words(stage, words):
    assert consultations.stage_name(stage) == words


def test_a_consultation_says_when_it_opens_and_closes():
    assert consultations.opens(known_date("2024-01")) == "opens January 2024"
    assert consultations.closes(known_date("unknown")) == "closes not known"
