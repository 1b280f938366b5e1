"""Sentences on topics: the parts of a timeline, and the number of promises."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import topics


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        (["Cells"], "“Cells”."),
        (["Cells", "Roads"], "“Cells” and “Roads”, with a page for each."),
        (["Cells", "Roads", "Farms", "Calls"], "“Cells”, “Roads”, “Farms” and 1 other subject, with a page for each."),
    ],
)
def test_the_list_of_topics_begins_with_their_subjects(titles, words):
    assert topics.of_list(titles) == f"What this website has on {words}"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2017-06-27", "Two go together. Hours of triage, as reported on 27 June 2017: 9am to 4am."),
        ("2017-06", "Two go together. Hours of triage, as reported in June 2017: 9am to 4am."),
        ("by 2017-06-27", "Two go together. Hours of triage, as reported by 27 June 2017: 9am to 4am."),
        ("announced 2017-02", "Two go together. Hours of triage, as announced February 2017: 9am to 4am."),
        ("unknown", "Two go together. Hours of triage: 9am to 4am."),
    ],
)
def test_the_answer_says_when_the_newest_value_was_reported(day, words):
    assert topics.answer("Two go together.", "Hours of triage", "9am to 4am", known_date(day)) == words


def test_the_answer_has_the_day_of_a_value_once():
    day = known_date("by 2017-05-09")
    assert topics.answer("It runs.", "Begun", "9 May 2017", day) == "It runs. Begun: 9 May 2017."


def test_the_answer_has_no_words_that_are_neither_a_sentence_nor_a_figure():
    assert topics.answer("It runs.", "How far it had come", "Begun on 9 May 2017", known_date("2017")) == "It runs."


def test_the_answer_has_the_sentence_of_the_paper_where_that_says_the_value():
    day, says = known_date("2017-06"), "Triage runs from 9am to 4am."

    words = topics.answer("Two go together.", "Hours of triage", "9am to 4am", day, says)
    assert words == "Two go together. Triage runs from 9am to 4am (reported in June 2017)."
    unknown = topics.answer("Two go together.", "Hours of triage", "9am to 4am", known_date("unknown"), says)
    assert unknown == f"Two go together. {says}"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2010", "2016-05-03", "Earlier entries, 2010 to 3 May 2016"),
        ("unknown", "2016-05-03", "Earlier entries, until 3 May 2016"),
        ("unknown", "unknown", "Earlier entries"),
    ],
)
def test_earlier_entries_have_their_days(first, last, words):
    assert topics.part(known_date(first), known_date(last)) == words


def test_a_part_of_a_timeline_and_a_long_list_of_promises_say_so():
    assert topics.title_of_part("Street triage", 2) == "Street triage: timeline, part 2"
    assert topics.promises(50, 50) == "50 promises"
    assert topics.promises(51, 50) == "51 promises, of which 50 are listed"
    assert topics.promises(3000, 1500) == "3,000 promises, of which 1,500 are listed"


@pytest.mark.parametrize(
    ("is_any_open", "is_any_ahead", "words"),
    [(True, True, "Open and coming up"), (True, False, "Open"), (False, True, "Coming up")],
)
def test_a_heading_names_what_is_open_and_what_is_to_come(is_any_open, is_any_ahead, words):
    assert topics.open_and_coming(is_any_open=is_any_open, is_any_ahead=is_any_ahead) == words
