"""Sentences on many promises: numbers by state in, sentences out."""

from __future__ import annotations

from typing import get_args

import pytest

from gazette.sentences import promise_counts
from gazette.sentences.promise_states import STATES, PromiseState


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({}, ""),
        ({"Kept": 1}, "One promise is listed, and it was kept."),
        ({"Overdue": 1}, "One promise is listed, and it is overdue."),
        ({"No date, cannot be judged": 5000}, "Of 5,000 promises, 5,000 cannot be judged, because no date was given."),
        (
            {"Kept": 13, "In progress": 1, "Overdue": 7, "Not kept": 1, "No date, cannot be judged": 51},
            "Of 73 promises, 13 were kept and 1 is in progress. 7 are overdue and 1 was not kept. 51 cannot be judged, "
            "because no date was given.",
        ),
        (
            {"Partly kept": 2, "Expected date passed": 1, "Changed": 1, "Dropped": 3},
            "Of 7 promises, 2 were partly kept. 1 is past the expected date. 1 was changed and 3 were dropped.",
        ),
    ],
)
def test_the_office_says_how_its_promises_turned_out(numbers, words):
    assert promise_counts.answer(numbers, is_compiled=False) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (
            {"Evidence found": 13, "Date ahead": 1, "No evidence found": 7, "No date given": 51},
            "Of 72 promises, evidence was found for 13 and the date is ahead for 1. "
            "The date has passed for 7 and no evidence was found. 51 cannot be judged, because no date was given.",
        ),
        (
            {"Evidence found": 6, "Evidence found for part": 1, "Step reported": 1, "No evidence found": 5},
            "Of 13 promises, evidence was found for 6 and for part of 1 more, and a step was reported for 1. "
            "The date has passed for 5 and no evidence was found.",
        ),
        (
            {"Evidence found for part": 2, "Reported as not done": 1, "Reported as changed": 1},
            "Of 4 promises, evidence was found for part of 2. 1 is reported as not done. 1 is reported as changed.",
        ),
        ({"No evidence found": 1}, "One promise is listed, and the date has passed for it and no evidence was found."),
    ],
)
def test_a_compiled_record_says_what_was_found(numbers, words):
    assert promise_counts.answer(numbers, is_compiled=True) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (
            {"Kept": 2, "Partly kept": 1, "In progress": 3, "Not kept": 1},
            "Of 7 promises made for its objectives, 2 were kept, 1 was partly kept and 3 are in progress. "
            "1 was not kept.",
        ),
        ({"Kept": 1}, "One promise was made for its objectives, and it was kept."),
        ({}, ""),
    ],
)
def test_a_count_of_some_says_which_and_what_did_not_go_well(numbers, words):
    assert promise_counts.answer(numbers, is_compiled=False, which="made for its objectives") == words


@pytest.mark.parametrize(
    ("numbers", "is_compiled", "words"),
    [
        (
            {"Kept": 2, "Partly kept": 3, "In progress": 8, "Overdue": 4, "Not kept": 2},
            False,
            "Of 19 promises, 4 are overdue, 2 were not kept and 2 were kept.",
        ),
        ({"In progress": 3, "No date, cannot be judged": 1}, False, "4 promises."),
        ({"Overdue": 1}, False, "One promise is listed, and it is overdue."),
        (
            {"Evidence found": 13, "No evidence found": 7, "No date given": 51},
            True,
            "Of 71 promises, evidence was found for 13. The date has passed for 7 and no evidence was found.",
        ),
        ({"Date ahead": 2}, True, "2 promises."),
    ],
)
def test_above_its_legend_a_list_says_what_a_reader_asks_first(numbers, is_compiled, words):
    assert promise_counts.lead(numbers, is_compiled=is_compiled) == words


def test_every_state_has_a_clause_and_is_in_one_sentence():
    assert set(promise_counts.CLAUSES) == set(get_args(PromiseState))
    in_sentences = [state for states in promise_counts.SENTENCES for state in states]
    assert sorted(in_sentences) == sorted(STATES)


def test_no_word_of_a_compiled_record_says_that_something_was_kept_or_is_overdue():
    words = " ".join(
        [*(clause for _, clause in promise_counts.CLAUSES.values()), *promise_counts.how(is_compiled=True)]
    )

    assert not {"overdue", "late", "we", "our"} & set(words.lower().split())


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
    further = promise_counts.further(201, 400, 5000)
    assert further == "Promises 201 to 400 of 5,000."
    assert promise_counts.title_of_page("Promises", further) == "Promises: promises 201 to 400 of 5,000"
    assert promise_counts.page(2) == "Page 2"
