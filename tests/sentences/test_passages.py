"""Sentences on what papers state of the same fact: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import passages

DAY = known_date("2016-11-10")


def test_each_sentence_is_as_expected():
    assert passages.topics_heading("Report") == "Topics in this report"
    assert passages.here("Report", "paragraph 2.7") == "This report, paragraph 2.7"
    assert passages.fact("Hours", "5pm to 2am") == "Hours: 5pm to 2am"
    assert passages.fact("Wait", "5 minutes", "October 2022") == "Wait: 5 minutes (October 2022)"
    assert passages.stated_elsewhere("Report") == ("What this report and other papers say about the same things.")
    assert passages.papers_differ(DAY) == "On the same day, 10 November 2016, two papers say different things."
    assert passages.paper_differs_from_itself(DAY) == (
        "One paper of 10 November 2016 says different things in two places."
    )


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024-02", "Reported in February 2024"),
        ("2024-06-06", "Reported on 6 June 2024"),
        ("by 2016-11-10", "Reported by 10 November 2016"),
        ("announced 2018-02", "as it is"),
        ("expected 2018-02", "as it is"),
        ("unknown", "as it is"),
    ],
)
def test_the_date_of_a_paper_is_not_that_of_its_figure(written: str, words: str) -> None:
    assert passages.reported(known_date(written), "as it is") == words
