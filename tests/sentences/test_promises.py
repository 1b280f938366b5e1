"""Sentences on promises: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import promises

DAY = known_date("2022-06-30")


@pytest.mark.parametrize(
    ("day", "words"), [("2023", "Due: 2023"), ("by 2023-03", "Due: by March 2023"), ("unknown", "No date was given")]
)
def test_a_promise_says_when_it_is_due(day, words):
    assert promises.due(known_date(day)) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2023-03-01 14:00", ""),
        ("2023-03-01", ""),
        ("w/c 2023-03-06", "known to the week"),
        ("mid-March 2023", "known to a part of the month"),
        ("2023-03", "known to the month"),
        ("spring 2023", "known to the season"),
        ("2023", "known to the year"),
        ("2023/24", "known to the financial year"),
        ("unknown", ""),
    ],
)
def test_a_date_says_how_exactly_it_is_known(day, words):
    assert promises.known_to(known_date(day).precision) == words


@pytest.mark.parametrize(
    ("state", "heading", "details"),
    [
        ("done", "What shows that it was kept", "Shows that a promise was kept"),
        ("open", "What is known of it", "Tells of a promise"),
        ("dropped", "What is known of it", "Tells of a promise"),
    ],
)
def test_evidence_shows_a_promise_kept_only_where_it_is_done(state, heading, details):
    assert (promises.evidence_heading(state), promises.as_evidence(state)) == (heading, details)


def test_each_sentence_is_as_expected():
    assert promises.description("Chief Constable", "A report", DAY) == (
        "Owed by the Chief Constable. Promised in A report, 30 June 2022."
    )
    assert promises.promised_in("A report") == "Promised in A report."
    assert promises.source_and_day("A report", DAY) == "A report, 30 June 2022"
    assert promises.step("Done", "It is dug.") == "Done: It is dug."
    assert promises.heading_on_paper("Report") == "Promises made in this report"
    assert promises.paragraph("2.1") == "Paragraph 2.1"
    assert promises.cited_title("Dig a moat") == "promise: Dig a moat"
