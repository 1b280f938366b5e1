"""Sentences on topics: facts before and after, and the number of documents."""

from __future__ import annotations

import pytest

from gazette.dates import KnownDate, known_date
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
    ("day", "sentence"),
    [
        ("2017-06-27", "Hours: 9am to 4am (reported on 27 June 2017)."),
        ("unknown", "Hours: 9am to 4am."),
    ],
)
def test_a_fact_is_stated_with_its_day_where_that_is_known(day, sentence):
    assert topics.stated("Hours", "9am to 4am", known_date(day)) == sentence


@pytest.mark.parametrize(
    ("number", "day", "words"),
    [
        (1, known_date("unknown"), "One document here is about this: “Update”."),
        (1, known_date("2017-06-27"), "One document here is about this: “Update”, of 27 June 2017."),
        (3, None, "3 documents here are about this."),
        (3, known_date("2017-06"), "3 documents here are about this. The latest is “Update”, of June 2017."),
    ],
)
def test_a_topic_without_facts_counts_its_documents(number: int, day: KnownDate | None, words: str):
    assert topics.documents(number, "Update", day) == words


def test_a_title_with_its_date_does_not_say_it_again():
    day = known_date("2017-06-27")

    sentence = topics.documents(1, "Update, 27 June 2017", day)

    assert sentence == "One document here is about this: “Update, 27 June 2017”."


def test_a_topic_without_documents_has_its_promises_or_its_latest_event():
    assert topics.only_promises(1) == "1 promise here is about this."
    assert topics.only_promises(5000) == "5,000 promises here are about this."
    assert (
        topics.only_events("It began.", known_date("2016-06")) == "The latest event listed is of June 2016: It began."
    )


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
