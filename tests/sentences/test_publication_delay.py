"""Sentences on the days from decision to publication: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import publication_delay


@pytest.mark.parametrize(
    ("number", "words"),
    [(None, "not known"), (0, "0 days"), (0.5, "0.5 days"), (1, "1 day"), (1.5, "1.5 days"), (12.0, "12 days")],
)
def test_days_are_whole_or_halves(number, words):
    assert publication_delay.in_days(number) == words


@pytest.mark.parametrize(
    ("median", "known", "decisions", "sentence"),
    [
        (None, 0, 2, "Both days are known of none of 2 decisions."),
        (None, 0, 1, "Both days are known of none of 1 decision."),
        (1, 1, 1, "The median is 1 day. Both days are known of 1 of 1 decision."),
        (0, 3, 4, "The median is 0 days. Both days are known of 3 of 4 decisions."),
    ],
)
def test_the_summary_says_how_many_decisions_are_counted(median, known, decisions, sentence):
    assert publication_delay.summary(median, known, decisions) == sentence
