"""What the timeline of a topic leaves out, how it shows decisions, and what the list of topics says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.views.kinds import topics
from tests.views.papers import FIRST, LATER, report, site_of, small_office, timeline, write


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def test_a_passage_that_only_repeats_a_figure_is_not_in_the_timeline(folder):
    alone = FIRST.replace("    says: Two cars work late shifts.\n", "")
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", alone)
    report(folder, "last", "2018-06-27", alone.replace("5pm to 2am", "9am to 4am"))

    titles = [row.title for row in timeline(folder)]

    assert titles == ["It began.", "Two cars work late shifts.", "Update last, paragraph 2.7"]


@pytest.mark.parametrize(
    ("says", "shown"),
    [
        ("", [("A van", "Marsh gets £5 for a van.", ("Hours of street triage: 5pm to 2am", "Decision"))]),
        ("A van was paid for.", [("A van was paid for.", "", None)]),
    ],
)
def test_a_decision_is_in_the_timeline_as_a_decision_unless_its_passage_has_words(folder, says, shown):
    passage = FIRST.replace('paragraph: "2.7"', "heading: Why").replace("Two cars work late shifts.", says or "DROP")
    passage = passage.replace("    says: DROP\n", "")
    write(
        folder, "decisions/2017/van",
        "title: A van\nsummary: Money for a van.\nreference: PCC-2017-001\ndecided: 2017-01-09\n"
        "published: 2017-01-10\ndecided_by: Commissioner\ndecision: Marsh gets £5 for a van.\namount: 5\n"
        f"topics: triage\npassages:{passage}",
        "## Why\n\nWords.",
    )  # fmt: skip

    rows = timeline(folder)[1:]

    assert [(row.title, row.summary) for row in rows] == [(title, summary) for title, summary, _ in shown]
    assert shown[0][2] in (None, rows[0].details)


def test_a_figure_that_other_papers_state_too_is_not_in_the_row_of_a_decision(folder):
    alone = FIRST.replace("    says: Two cars work late shifts.\n", "")
    in_decision = alone.replace('paragraph: "2.7"', "heading: Why")
    report(folder, "first", "2017-06-27", alone)
    write(
        folder, "decisions/2017/van",
        "title: A van\nsummary: Money for a van.\nreference: PCC-2017-001\ndecided: 2017-01-09\n"
        "published: 2017-01-10\ndecided_by: Commissioner\ndecision: Marsh gets a van.\namount: 5\n"
        f"topics: triage\npassages:{in_decision}",
        "## Why\n\nWords.",
    )  # fmt: skip

    assert [(row.title, row.details) for row in timeline(folder)[1:]] == [("A van", ("£5", "Decision"))]


def test_a_passage_of_which_only_a_fact_is_on_the_topic_is_not_in_the_timeline(folder):
    report(folder, "first", "2016-11-10", LATER)

    assert [row.title for row in timeline(folder)] == ["It began."]


def test_the_list_says_how_much_there_is_on_a_topic_and_of_which_day_the_latest_is(folder):
    report(folder, "later", "2017-06-27", FIRST)
    site = site_of(folder)
    (group,) = topics.groups(site.context, site.context.library.topics)

    assert [row.details for row in group.rows] == [("2 entries", "latest 27 June 2017")]
