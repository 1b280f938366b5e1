"""Sentences on what papers state of the same fact: facts in, words out."""

from __future__ import annotations

from gazette.dates import known_date
from gazette.sentences import passages

DAY = known_date("2016-11-10")


def test_each_sentence_is_as_expected():
    assert passages.topics_heading("Report") == "Topics in this report"
    assert passages.here("Report", "paragraph 2.7") == "This report, paragraph 2.7"
    assert passages.fact("Hours", "5pm to 2am") == "Hours: 5pm to 2am"
    assert passages.stated_elsewhere("Report") == (
        "Other papers, or other places in this report, state these facts too."
    )
    assert passages.papers_differ(DAY) == "On the same day, 10 November 2016, two papers say different things."
    assert passages.paper_differs_from_itself(DAY) == (
        "One paper of 10 November 2016 says different things in two places."
    )
