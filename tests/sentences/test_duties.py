"""Sentences on duties to publish: facts in, words out."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import duties


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "2 duties: 1 late"),
        (1, "2 duties: 1 late; 1 more is not for this office"),
        (3, "2 duties: 1 late; 3 more are not for this office"),
    ],
)
def test_a_count_says_how_many_duties_it_leaves_out(number, words):
    assert duties.and_of_others("2 duties: 1 late", number) == words


@pytest.mark.parametrize(
    ("number", "heading"),
    [(1, "Evidence (1)"), (60, "Evidence (60)"), (61, "Evidence (61, the latest 60 listed)")],
)
def test_a_long_list_says_how_many_of_its_records_it_has(number, heading):
    assert duties.evidence_heading(number, 60) == heading


@pytest.mark.parametrize(
    ("state", "word", "tone"),
    [
        ("late", "Late", "red"),
        ("due", "Due soon", "yellow"),
        ("met", "Met", "green"),
        ("evidence found", "Evidence found", "blue"),
        ("none found", "No evidence found", "grey"),
        ("not in force", "Not in force", "grey"),
        ("not for this office", "Not for this office", "grey"),
    ],
)
def test_each_state_has_its_word_and_its_colour(state, word, tone):
    assert duties.STATES[state] == (word, tone)


def test_where_there_is_no_evidence_the_sentence_depends_on_whose_record_it_is():
    searched = known_date("2026-11")

    assert duties.none_found(searched, is_compiled=False) == "We have published nothing here that is evidence for it."
    assert duties.none_found(searched, is_compiled=True) == (
        "Nothing in the papers collected here is recorded as evidence for this duty (searched until November 2026)."
    )


@pytest.mark.parametrize(
    ("confidence", "own", "compiled"),
    [
        ("found", "Found", "Found"),
        (
            "timing not verified",
            "We found the text but did not check how often it applies.",
            "Text found; how often it applies was not checked",
        ),
        ("found in part", "Found in part", "Found in part"),
        ("heading found", "Only its heading was found", "Only its heading was found"),
        ("not verified", "Not found", "Not found"),
    ],
)
def test_how_far_the_law_was_found_is_said_by_whoever_looked(confidence, own, compiled):
    assert duties.text_of_law(confidence, is_compiled=False) == own
    assert duties.text_of_law(confidence, is_compiled=True) == compiled


def test_each_sentence_is_as_expected():
    assert duties.title("X-1", "A list") == "X-1: A list"
    assert duties.description("Act s.1", "each year") == "Act s.1. How often: each year."
    assert duties.description("Act s.1", "") == "Act s.1."
    assert duties.late(date(2024, 6, 14)) == "It was due again by 14 June 2024."
    assert duties.due(date(2024, 8, 1)) == "Due by 1 August 2024."
    assert duties.not_yet(known_date("2025-04")) == "It applies from April 2025."
    assert duties.no_longer(known_date("2020")) == "It applied until 2020."
    assert duties.cited_title("X-1", "A list") == "duty X-1: A list"
