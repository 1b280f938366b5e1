"""Sentences on the days from decision to publication: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import publication_delay
from gazette.spans import Span


@pytest.mark.parametrize(
    ("least", "most", "sentence"),
    [
        (0, 0, "Published on the day of the decision"),
        (1, 1, "Published 1 day after the decision"),
        (20, 20, "Published 20 days after the decision"),
        (0, 1, "Published within 1 day"),
        (0, 30, "Published within 30 days"),
        (20, 50, "Published 20 to 50 days after the decision"),
        (1000, 1365, "Published 1,000 to 1,365 days after the decision"),
    ],
)
def test_the_delay_of_a_decision(least, most, sentence):
    assert publication_delay.published_after(Span(least, most)) == sentence


@pytest.mark.parametrize(
    ("number", "words"),
    [(None, ""), (0, "0 days"), (0.5, "0.5 days"), (1, "1 day"), (1.5, "1.5 days"), (12.0, "12 days")],
)
def test_days_are_whole_or_halves(number, words):
    assert publication_delay.in_days(number) == words


@pytest.mark.parametrize(
    ("median", "known", "decisions", "sentence"),
    [
        (None, 0, 1, "0 of 1 decision give both days, too few for a median."),
        (None, 3, 39, "3 of 39 decisions give both days, too few for a median."),
        (0, 10, 39, "The median is 0 days. 10 of 39 decisions give both days."),
    ],
)
def test_the_summary_says_how_many_decisions_are_counted(median, known, decisions, sentence):
    assert publication_delay.summary(median, known, decisions) == sentence


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        ((), ""),
        (("withdrawn",), "Not counted: 1 withdrawn."),
        (
            ("not decided yet", "made by another body", "withheld or removed", "withheld or removed"),
            "Not counted: 2 withheld or removed, 1 made by another body and 1 not decided yet.",
        ),
    ],
)
def test_what_is_not_counted_is_said_with_the_reason(reasons, words):
    assert publication_delay.left_out(reasons) == words
