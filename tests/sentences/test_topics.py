"""Sentences on topics: facts before and after, and the number of documents."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import topics


@pytest.mark.parametrize(
    ("day", "before", "sentence"),
    [
        (
            "2017-06-27", "2016-11-10",
            "Hours: 9am to 4am (reported on 27 June 2017). Before that: 5pm to 2am (reported on 10 November 2016).",
        ),
        (
            "2017-06", "2016",
            "Hours: 9am to 4am (reported in June 2017). Before that: 5pm to 2am (reported in 2016).",
        ),
        (
            "by 2017-06-27", "2015/16",
            "Hours: 9am to 4am (reported by 27 June 2017). "
            "Before that: 5pm to 2am (reported in the financial year 2015 to 2016).",
        ),
    ],
)  # fmt: skip
def test_a_change_is_what_papers_state_and_stated_before_each_with_its_day(day, before, sentence):
    assert topics.changed("Hours", "9am to 4am.", known_date(day), "5pm to 2am", known_date(before)) == sentence


def test_papers_that_differed_before_a_change_are_not_chosen_between():
    sentence = topics.papers_differed("Hours", "9am to 4am", known_date("2017-06-27"))

    assert sentence == "Hours: 9am to 4am (reported on 27 June 2017). Earlier papers differ."


@pytest.mark.parametrize(
    ("day", "words"), [("2017-06-27", "9am to 4am (reported on 27 June 2017)"), ("unknown", "9am to 4am")]
)
def test_a_fact_is_reported_with_its_day_where_that_is_known(day, words):
    assert topics.reported("9am to 4am", known_date(day)) == words


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
