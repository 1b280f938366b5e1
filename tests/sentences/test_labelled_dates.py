"""A date with its label: facts in, words out, and no word twice."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences.labelled_dates import label_and_words, labelled


@pytest.mark.parametrize(
    ("label", "day", "words"),
    [
        ("Published", "2022-08-08", ("Published", "8 August 2022")),
        ("Decided", "announced 2017-03-09", ("Announced", "9 March 2017")),
        ("Minutes published", "announced 2017-03-09", ("Minutes published", "announced 9 March 2017")),
        ("Opening announced", "announced 2017-03-09", ("Opening announced", "9 March 2017")),
        ("Decision expected", "expected 2099-01", ("Decision expected", "January 2099")),
        ("Decision expected", "2099-01", ("Decision expected", "January 2099")),
        ("Money to be spent by", "by 2099-03-31", ("Money to be spent by", "31 March 2099")),
        ("Money to be spent by", "2099-03-31", ("Money to be spent by", "31 March 2099")),
        ("Money to be spent by", "before 2099-04", ("Money to be spent", "before April 2099")),
        ("Money to be spent by", "expected 2099-04", ("Money to be spent", "expected April 2099")),
    ],
)
def test_no_word_of_a_label_is_said_again_by_its_date(label, day, words):
    assert label_and_words(label, known_date(day)) == words


@pytest.mark.parametrize(
    ("label", "day", "words"),
    [
        ("", "2022-08-08", "8 August 2022"),
        ("", "announced 2017-03-09", "announced 9 March 2017"),
        ("", "w/c 2022-05-02", "week beginning 2 May 2022"),
        ("published", "2022-08-08", "published 8 August 2022"),
        ("published", "announced 2017-03-09", "announced 9 March 2017"),
        ("published", "by 2024-05-20", "published by 20 May 2024"),
        ("published", "2014/15", "published in the financial year 2014 to 2015"),
        ("began", "w/c 2022-05-02", "began in the week beginning 2 May 2022"),
        ("began", "spring 2022", "began in spring 2022"),
        ("planned for", "w/c 2022-05-02", "planned for the week beginning 2 May 2022"),
        ("open from", "expected 2099", "open from 2099 (expected)"),
        ("opening expected", "expected 2099", "opening expected 2099"),
    ],
)
def test_a_label_and_its_date_read_as_one_line(label, day, words):
    assert labelled(label, known_date(day)) == words


def test_what_was_open_by_a_day_was_not_opened_on_it():
    assert labelled("open from", known_date("by 2016-11-10")) == "open by 10 November 2016"
    assert labelled("open from", known_date("2016-11-10")) == "open from 10 November 2016"
