"""Sentences on many promises: numbers by state in, sentences out."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from gazette.dates import known_date
from gazette.sentences import promise_counts
from gazette.sentences.promise_states import STATES, PromiseState


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({}, ""),
        ({"kept": 1}, "One promise was made in it, and it was kept."),
        ({"date passed": 1}, "One promise was made in it, and it is overdue."),
        (
            {"kept": 13, "in progress": 1, "date passed": 7, "broken": 1, "no date": 51},
            "Of 73 promises made in it, 7 are overdue, 1 was not kept and 13 were kept. "
            "The other 52 are in progress or have no date.",
        ),
    ],
)
def test_the_office_says_what_a_reader_asks_first(numbers, words):
    assert promise_counts.answer(numbers, is_compiled=False, which="made in it") == words
    if sum(numbers.values()) != 1:
        assert promise_counts.lead(numbers, is_compiled=False) == words.replace(" made in it", "")


def test_without_any_of_that_the_other_states_are_said():
    numbers = {"in progress": 3, "date ahead": 1}

    words = promise_counts.answer(numbers, is_compiled=False)
    assert words == "Of 4 promises, 3 are in progress and 1 has a date ahead."
    assert promise_counts.lead(numbers, is_compiled=False) == words


def test_a_single_state_that_is_left_is_named_so_that_the_numbers_add_up():
    words = promise_counts.answer({"kept": 2, "in progress": 3}, is_compiled=False)

    assert words == "Of 5 promises, 2 were kept and 3 are in progress."


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["2016-11-10", "2017-06-27", "2016-11-10"], " in papers of 10 November 2016 and 27 June 2017"),
        (["2016"], " in a paper of 2016"),
        (["2016-11-10", "2016-11-10"], " in 2 papers of 10 November 2016"),
        (["2016", "2017", "2018", "2019"], " in papers of 2016 to 2019"),
        (["2016", "unknown"], ""),
    ],
)
def test_a_compiled_record_says_from_which_papers_its_promises_are(days, words):
    papers = [known_date(day) for day in days]

    lead = promise_counts.lead({"kept": 3}, is_compiled=True, papers=papers)
    assert lead == f"3 promises{words}. Evidence was found for 3."


@pytest.mark.parametrize(
    ("numbers", "words", "above_key"),
    [
        ({}, "", ""),
        (
            {"kept": 6, "partly kept": 1, "in progress": 1, "date passed": 5, "no date": 6},
            "Of 19 promises, evidence was found for 6 and for part of 1 more. A step was reported for 1. "
            "For the other 11, no outcome was found.",
            "19 promises. Evidence was found for 6, and for part of 1 more. A step was reported for 1. "
            "For the other 11, no outcome was found.",
        ),
        (
            {"partly kept": 2, "broken": 1, "changed": 1},
            "Of 4 promises, evidence was found for part of 2, 1 is reported as not done and 1 is reported as changed.",
            "4 promises. Evidence was found for part of 2, 1 is reported as not done and 1 is reported as changed.",
        ),
        (
            {"in progress": 1, "no date": 1},
            "Of 2 promises, a step was reported for 1. For the other one, no outcome was found.",
            "2 promises. A step was reported for 1. For the other one, no outcome was found.",
        ),
        ({"date passed": 3, "no date": 1}, *["No evidence was found for the 4 promises."] * 2),
        ({"date passed": 1}, *["No evidence was found for the only promise."] * 2),
        ({"kept": 1}, *["One promise is listed, and evidence was found for it."] * 2),
    ],
)
def test_a_compiled_record_says_what_was_found_and_for_how_many_nothing_was(numbers, words, above_key):
    assert promise_counts.answer(numbers, is_compiled=True) == words
    assert promise_counts.lead(numbers, is_compiled=True) == above_key


@pytest.mark.parametrize(
    ("numbers", "late", "own", "compiled"),
    [
        ({"kept": 1}, 1, "and it was kept (after the date).", "and evidence was found for it (after the date)."),
        (
            {"kept": 2, "partly kept": 1},
            1,
            "2 were kept (1 of them after the date) and 1 was partly kept.",
            "evidence was found for 2 (1 of them after the date) and for part of 1 more.",
        ),
    ],
)
def test_a_count_says_how_many_were_kept_after_the_date(numbers, late, own, compiled):
    assert promise_counts.answer(numbers, is_compiled=False, late=late).endswith(own)
    assert promise_counts.answer(numbers, is_compiled=True, late=late).endswith(compiled)


def test_beside_a_paragraph_every_state_is_counted():
    words = promise_counts.states({"in progress": 2, "date ahead": 5, "date passed": 1}, is_compiled=False)

    assert words == "Of 8 promises, 2 are in progress and 5 have a date ahead; 1 is overdue."


def test_every_state_has_a_clause_and_is_in_one_sentence():
    assert set(promise_counts.CLAUSES) == set(get_args(PromiseState))
    in_sentences = [state for states in promise_counts.SENTENCES for state in states]
    assert sorted(in_sentences) == sorted(STATES)


def test_no_word_of_a_compiled_record_says_that_something_was_kept_or_is_overdue():
    of_states = [
        sentence({state: number}, is_compiled=True)
        for sentence in (promise_counts.answer, promise_counts.lead, promise_counts.states)
        for state in get_args(PromiseState)
        for number in (1, 2)
    ]
    words = " ".join([*of_states, *promise_counts.how(is_compiled=True)]).lower()

    assert re.findall(r"\b(?:kept|overdue|late|we|our)\b", words) == []
    assert "may still have been kept" in promise_counts.CAUTION


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Exampleshire Police and Crime Panel", "Promises to the Exampleshire Police and Crime Panel"),
        ("The water board", "Promises to the water board"),
    ],
)
def test_a_list_is_named_after_the_body_that_was_promised_something(body, title):
    assert promise_counts.made_to(body) == title


def test_each_title_is_as_expected():
    assert promise_counts.made_in("In decisions") == "Promises in decisions"
    assert promise_counts.made_by("Chief Constable") == "Promises of the Chief Constable"
    assert promise_counts.made_by("") == "Promises whose papers do not say who made them"
    assert promise_counts.number_in_state(1, "It is dug.") == "1 promise. It is dug."
    assert promise_counts.number_in_state(2, "It is dug.") == "2 promises. For each, it is dug."
    further = promise_counts.further(201, 400, 5000)
    assert further == "Promises 201 to 400 of 5,000."
    assert promise_counts.title_of_page("Promises", further) == "Promises: promises 201 to 400 of 5,000"
    assert promise_counts.page(2) == "Page 2"
