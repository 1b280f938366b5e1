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
        ({"kept": 1}, "One promise is listed, and it was kept."),
        ({"date passed": 1}, "One promise is listed, and it is overdue."),
        ({"no date": 5000}, "Of 5,000 promises, 5,000 cannot be judged, because no date was given."),
        (
            {"kept": 13, "in progress": 1, "date passed": 7, "broken": 1, "no date": 51},
            "Of 73 promises, 13 were kept and 1 is in progress. 7 are overdue and 1 was not kept. 51 cannot be judged, "
            "because no date was given.",
        ),
        (
            {"partly kept": 2, "expected date passed": 1, "changed": 1, "dropped": 3},
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
            {"kept": 13, "date ahead": 1, "date passed": 7, "no date": 51},
            "Of 72 promises, evidence was found for 13 and 1 is not due yet. "
            "The date has passed for 7 and no evidence was found. Neither a date nor evidence was found for 51.",
        ),
        (
            {"kept": 6, "partly kept": 1, "in progress": 1, "date passed": 5},
            "Of 13 promises, evidence was found for 6 and for part of 1 more, and a step was reported for 1. "
            "The date has passed for 5 and no evidence was found.",
        ),
        (
            {"partly kept": 2, "broken": 1, "changed": 1},
            "Of 4 promises, evidence was found for part of 2. 1 is reported as not done. 1 is reported as changed.",
        ),
        ({"date passed": 1}, "One promise is listed, and the date has passed for it and no evidence was found."),
    ],
)
def test_a_compiled_record_says_what_was_found(numbers, words):
    assert promise_counts.answer(numbers, is_compiled=True) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (
            {"kept": 2, "partly kept": 1, "in progress": 3, "broken": 1},
            "Of 7 promises made for its objectives, 2 were kept, 1 was partly kept and 3 are in progress. "
            "1 was not kept.",
        ),
        ({"kept": 1}, "One promise was made for its objectives, and it was kept."),
        ({}, ""),
    ],
)
def test_a_count_of_some_says_which_and_what_did_not_go_well(numbers, words):
    assert promise_counts.answer(numbers, is_compiled=False, which="made for its objectives") == words


@pytest.mark.parametrize(
    ("numbers", "is_compiled", "words"),
    [
        (
            {"kept": 2, "partly kept": 3, "in progress": 8, "date passed": 4, "broken": 2},
            False,
            "Of 19 promises, 4 are overdue, 2 were not kept, 2 were kept and 3 were partly kept.",
        ),
        ({"in progress": 3, "no date": 1}, False, "4 promises."),
        ({"date passed": 1}, False, "One promise is listed, and it is overdue."),
        (
            {"kept": 13, "date passed": 7, "no date": 51},
            True,
            "Of 71 promises, evidence was found for 13. The date has passed for 7 and no evidence was found. "
            "Neither a date nor evidence was found for 51.",
        ),
        ({"date ahead": 2}, True, "Of 2 promises, 2 are not due yet."),
    ],
)
def test_above_its_legend_a_list_says_what_a_reader_asks_first(numbers, is_compiled, words):
    assert promise_counts.lead(numbers, is_compiled=is_compiled) == words


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


def test_what_is_only_due_later_is_not_counted_as_in_progress():
    words = promise_counts.answer({"in progress": 2, "date ahead": 5}, is_compiled=False)

    assert words == "Of 7 promises, 2 are in progress and 5 are not due yet."


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
