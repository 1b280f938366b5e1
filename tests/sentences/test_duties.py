"""Sentences on duties to publish: facts in, words out."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import duties


@pytest.mark.parametrize(
    ("number", "heading"),
    [(1, "Shown by (1)"), (60, "Shown by (60)"), (61, "Shown by (61, the latest 60 listed)")],
)
def test_a_long_list_says_how_many_of_its_records_it_has(number, heading):
    assert duties.shown_by(number, 60) == heading


def test_each_sentence_is_as_expected():
    assert duties.title("X-1", "A list") == "X-1: A list"
    assert duties.description("Act s.1", "each year") == "Act s.1. How often: each year."
    assert duties.overdue(date(2024, 6, 14)) == (
        "It was due again by 14 June 2024, and nothing in this record shows it."
    )
    assert duties.not_yet(known_date("2025-04")) == "Not yet: it applies from April 2025."
    assert duties.no_longer(known_date("2020")) == "It applied until 2020."
    assert duties.cited_title("X-1", "A list") == "duty X-1: A list"
