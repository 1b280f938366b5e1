"""Sentences on what a later decision did: the act and its day in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.sentences import later_acts

DAY = known_date("2099-05-03")


@pytest.mark.parametrize(
    ("how", "badge"),
    [
        ("adds to", "Addition made on 3 May 2099"),
        ("varies", "Varied on 3 May 2099"),
        ("extends", "Extended on 3 May 2099"),
        ("novates", "Transfer decided on 3 May 2099"),
        ("defers", "Deferred on 3 May 2099"),
        ("returns", "Taken up again on 3 May 2099"),
        ("corrects", "Correction decided on 3 May 2099"),
        ("quashes", "Quashed on 3 May 2099"),
        ("replaces", "Replaced on 3 May 2099"),
    ],
)
def test_an_act_has_a_badge_and_a_banner_with_its_day(how, badge):
    assert later_acts.badge(how, DAY) == badge
    banner = {
        "adds to": "An addition to this decision was made on 3 May 2099",
        "novates": "The contract was transferred to another organisation on 3 May 2099",
        "corrects": "This decision was corrected on 3 May 2099",
    }.get(how, f"This decision was {badge.lower()}".replace("may", "May"))
    assert later_acts.notice_title("Decision", how, DAY) == banner


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2099-05-03", "on 3 May 2099"),
        ("2099-05-03 10:30", "on 3 May 2099"),
        ("expected 2099-05-03 10:30", "(expected 10:30am on 3 May 2099)"),
        ("w/c 2099-05-04", "in the week beginning 4 May 2099"),
        ("2099-05", "in May 2099"),
        ("mid-May 2099", "in mid-May 2099"),
        ("spring 2099", "in spring 2099"),
        ("2099", "in 2099"),
        ("2099/00", "in the financial year 2099 to 2100"),
        ("by 2099-05-03", "by 3 May 2099"),
        ("before 2099-05", "before May 2099"),
        ("after 2099-05-03", "after 3 May 2099"),
        ("expected 2099-05", "(expected May 2099)"),
        ("announced 2099-05-03", "(announced 3 May 2099)"),
        ("3 May, year unknown", "(3 May, year not known)"),
        ("unknown", ""),
    ],
)
def test_a_day_is_said_as_exactly_as_it_is_known_but_not_to_the_minute(written, words):
    assert later_acts.when(known_date(written)) == words


def test_a_badge_has_no_time_of_day():
    assert later_acts.badge("extends", known_date("2099-05-03 10:30")) == "Extended on 3 May 2099"


def test_an_act_whose_day_is_not_known_has_none():
    assert later_acts.badge("quashes", UNKNOWN) == "Quashed"
    assert later_acts.notice_title("Decision", "quashes", UNKNOWN) == "This decision was quashed"


def test_a_banner_says_who_did_it():
    words = later_acts.notice_title("Decision", "quashed", DAY, "the High Court")
    assert words == "This decision was quashed by the High Court on 3 May 2099"


@pytest.mark.parametrize(
    ("how", "day", "words"),
    [
        ("recommended against", "2099-05-03", "Recommended against by the panel on 3 May 2099"),
        ("quashed in part", "2099-05", "Quashed in part by the panel in May 2099"),
        ("called in", "unknown", "Called in by the panel"),
        ("other", "2099-05-03", "The panel on 3 May 2099"),
    ],
)
def test_what_others_did_has_their_name_and_the_day(how, day, words):
    assert later_acts.scrutiny(how, "the panel", known_date(day)) == words


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        (None, None, ""),
        ("A lower sum.", None, "Answered: A lower sum."),
        ("A lower sum.", "2099-05-03", "Answered on 3 May 2099: A lower sum."),
        (None, "2099-05", "Answered in May 2099"),
        (None, "unknown", "Answered"),
    ],
)
def test_an_answer_has_its_day_where_it_is_known(text, day, words):
    assert later_acts.answer(text, known_date(day) if day else None) == words


@pytest.mark.parametrize(
    ("title", "reference", "day", "made_by", "words"),
    [
        (None, "CE 12 - 2099", "2099-05-03", None, "CE 12 - 2099, 3 May 2099"),
        ("Bells", "CE 12 - 2099", "2099", "the council", "Bells (CE 12 - 2099), 2099, made by the council"),
        ("Bells", None, "unknown", None, "Bells"),
        (None, None, "2099-05", "the council", "a decision of May 2099, made by the council"),
        (None, None, "unknown", "the council", ""),
        (None, None, None, None, ""),
    ],
)
def test_an_earlier_decision_that_is_not_here_is_named_by_what_is_known(title, reference, day, made_by, words):
    assert later_acts.earlier_name(title, reference, known_date(day) if day else None, made_by) == words


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("follows", "Follows: Bells"),
        ("adds to", "Adds to: Bells"),
        ("returns", "Takes up again: Bells"),
        ("novates", "Transfers to another organisation: Bells"),
    ],
)
def test_an_earlier_decision_has_the_words_for_what_was_done_to_it(how, words):
    assert later_acts.earlier(how, "Bells") == words
    assert later_acts.earlier(how, "") == ""


@pytest.mark.parametrize("how", later_acts.WOULD)
def test_what_had_no_effect_says_what_it_would_have_done_and_why_not(how):
    assert later_acts.beside(how, "planned").startswith("Would ")
    assert later_acts.beside(how, "planned").endswith(": planned")
    assert later_acts.beside(how, "declined").startswith("Would have ")


@pytest.mark.parametrize(
    ("how", "lack", "words"),
    [
        ("novates", "deferred", "Would transfer this to another organisation: deferred"),
        ("returns", "quashed", "Would have taken this up again: quashed"),
        ("adds to", "", "Adds to this"),
        ("follows", "declined", "Follows this"),
    ],
)
def test_the_words_beside_a_later_decision(how, lack, words):
    assert later_acts.beside(how, lack) == words


def test_a_link_of_a_decision_without_effect_says_would_and_its_own_page_says_why():
    assert later_acts.earlier("adds to", "Bells", "vetoed") == "Would have added to: Bells"


@pytest.mark.parametrize("by", [None, "unknown", "Not known", "Unknown.", "not named"])
def test_nobody_is_named_where_nobody_is_known(by):
    assert later_acts.notice_title("Decision", "vetoed", DAY, by) == "This decision was vetoed on 3 May 2099"
    assert later_acts.scrutiny("vetoed", by, DAY) == "Vetoed on 3 May 2099"
    assert later_acts.scrutiny("other", by, DAY) == "On 3 May 2099"
    assert later_acts.scrutiny("other", by, UNKNOWN) == ""
    assert later_acts.earlier_name("Bells", None, None, by) == "Bells"


@pytest.mark.parametrize(
    ("how", "day", "by", "words"),
    [
        ("quashed", DAY, "the High Court", "It was quashed by the High Court on 3 May 2099."),
        ("replaces", known_date("2099"), None, "It was replaced in 2099."),
        ("quashes", UNKNOWN, "unknown", "It was quashed."),
    ],
)
def test_the_end_of_a_decision_is_a_sentence_of_its_own(how, day, by, words):
    assert later_acts.ended(how, day, by) == words
