"""Sentences on what a panel recommended: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import recommendations


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("panel", "What the panel asked for"),
        ("council panel", "What the panel asked for"),
        ("audit", "What the meeting asked for"),
    ],
)
def test_the_heading_says_who_asked(kind, heading):
    assert recommendations.asked_by(kind) == heading


@pytest.mark.parametrize(
    ("day", "reply", "recommended"),
    [
        ("2024-04-02", "Reply of 2 April 2024: Noted.", "Made on 2 April 2024"),
        ("2024-04", "Reply of April 2024: Noted.", "Made in April 2024"),
        ("unknown", "Reply: Noted.", ""),
    ],
)
def test_a_reply_and_a_late_recommendation_have_their_day_as_it_is_known(day, reply, recommended):
    assert recommendations.reply(known_date(day), "Noted.") == reply
    assert recommendations.made_on(known_date(day)) == recommended


@pytest.mark.parametrize(
    ("answered", "words"),
    [
        ("2024-03-07", "Answered on the same day"),
        ("2024-03-08", "Answered in 1 day"),
        ("2024-04-02", "Answered in 26 days"),
        ("2024-04", "Answered between 25 and 54 days later"),
        ("by 2024-03-07", "Answered on the same day"),
        ("by 2024-04-02", "Answered within 26 days"),
        ("after 2024-04-01", "Answered at least 26 days later"),
        ("unknown", "Answered"),
    ],
)
def test_days_are_given_as_exactly_as_both_dates_are_known(answered, words):
    assert recommendations.waited(known_date("2024-03-07"), known_date(answered)) == words


@pytest.mark.parametrize(
    ("numbers", "own", "compiled"),
    [
        ({}, "", ""),
        ({"none": 1}, "One recommendation is listed, and it has no published reply.",
         "One recommendation is listed, and no reply was found to it."),
        ({"none": 2, "rejected": 1, "accepted in part": 1, "accepted": 3, "noted": 1},
         "Of 8 recommendations, 2 have no published reply, 1 was rejected, 1 was accepted in part, 3 were accepted and "
         "1 was noted.",
         "Of 8 recommendations, no reply was found to 2, 1 was rejected, 1 was accepted in part, 3 were accepted and "
         "1 was noted."),
        ({"noted": 3}, "Of 3 recommendations, 3 were noted.", "Of 3 recommendations, 3 were noted."),
    ],
)  # fmt: skip
def test_a_list_says_how_recommendations_were_answered(numbers, own, compiled):
    assert recommendations.answer(numbers, is_compiled=False) == own
    assert recommendations.answer(numbers, is_compiled=True) == compiled


def test_where_a_single_body_made_them_the_answer_names_it():
    words = recommendations.answer({"noted": 2}, is_compiled=False, by="Exampleshire Police and Crime Panel")

    assert words == "Of 2 recommendations made by the Exampleshire Police and Crime Panel, 2 were noted."


@pytest.mark.parametrize(
    ("answer", "own", "compiled", "sign", "look"),
    [
        ("none", "No reply published", "No reply found", "?", "unseen"),
        ("rejected", "Rejected", "Rejected", "✗", "broken"),
        ("accepted in part", "Accepted in part", "Accepted in part", "½", "partly"),
        ("accepted", "Accepted", "Accepted", "✓", "kept"),
        ("noted", "Noted", "Noted", "–", "ended"),
    ],
)
def test_each_answer_has_its_words_its_sign_and_its_look(answer, own, compiled, sign, look):
    words = recommendations.ANSWERS[answer]

    assert (words.own, words.compiled, words.sign, words.look) == (own, compiled, sign, look)


def test_each_sentence_is_as_expected():
    assert recommendations.by_answer(1) == "1 recommendation by its answer"
    assert recommendations.by_answer(5) == "5 recommendations by their answer"
    assert recommendations.number_with_answer(5, "accepted") == "5 recommendations."
    words = "2 recommendations, the oldest first."
    assert recommendations.number_with_answer(2, "none") == words


def test_recommendations_without_a_reply_are_counted():
    assert recommendations.number_without_reply(1) == "1 recommendation has no published reply"
    assert recommendations.number_without_reply(2) == "2 recommendations have no published reply"
