"""What the timeline of a topic leaves out, how it shows decisions, and what the list of topics says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.views.kinds import topics
from tests.views.papers import FIRST, LATER, TRIAGE, page, report, site_of, small_office, timeline, write


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
        ("A van was paid for.", [("A van was paid for.", "Hours of street triage: 5pm to 2am", None)]),
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


def test_decisions_and_sums_stand_out_in_the_timeline(folder):
    report(folder, "first", "2016-11-10", FIRST.replace("Two cars work late shifts.", "A car costs £5,000 a month."))
    write(
        folder, "decisions/2017/van",
        "title: A van\nsummary: Money for a van.\nreference: PCC-2017-001\ndecided: 2017-01-09\n"
        "published: 2017-01-10\ndecided_by: Commissioner\ndecision: Marsh gets a van.\ntopics: triage",
    )  # fmt: skip

    entries = page(site_of(folder), TRIAGE).timeline

    assert [entry.row.title for entry in entries if entry.is_turn] == ["A car costs £5,000 a month.", "A van"]
    assert [entry.row.title for entry in entries if not entry.is_turn] == ["It began."]


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


def test_a_fund_that_has_only_the_dates_of_its_rounds_is_no_entry_beside_them(folder):
    fund_round = "{id: one, title: Round one, opens: 2017-01-09}"
    write(
        folder,
        "funds/care",
        f"title: Care\nsummary: Care.\npublished: unknown\ntopics: triage\nrounds: [{fund_round}]",
    )

    titles = [row.title for row in timeline(folder)]

    assert "Care: Round one" in titles
    assert "Care" not in titles


@pytest.mark.parametrize(("issued", "shown"), [("2017-02", "plan/2017/"), ("unknown", "panel-reports/paper/")])
def test_a_plan_that_is_also_a_paper_is_in_the_timeline_once(folder, issued, shown):
    fields = "summary: The plan.\npublished: unknown\ntopics: triage\n"
    paper = "submitted_by: Commissioner\npurpose: plan\ndate: 2017-02-01\n"
    plan = f"period: 2017\nissued: {issued}\nrelated: [{{how: same plan, record: report paper}}]\n"
    write(folder, "panel-reports/paper", f"title: Our plan\n{fields}{paper}")
    write(folder, "plan/2017", f"title: Our plan\n{fields}{plan}")

    assert [row.address for row in timeline(folder) if row.title == "Our plan"] == [shown]


OVERDUE = """
promises:
  - {id: van, text: Buy a van, paragraph: "2.7", owner: Commissioner, due: 2017-03-01, topics: triage}
"""


def test_a_promise_that_became_overdue_is_in_the_timeline_on_that_day(folder):
    report(folder, "first", "2016-11-10", LATER, more=OVERDUE.strip())

    (late,) = [row for row in timeline(folder) if row.lead == "Overdue"]

    assert (late.title, late.date.text) == ("Buy a van", "2 March 2017")
    assert late.summary == "Its due date had passed."


def test_the_latest_entry_is_named_with_its_date_once_and_an_event_has_a_link_to_its_place(folder):
    report(folder, "whole", "2016-12-10", more="topics: triage")
    paper = folder / "panel-reports/whole.md"
    paper.write_text(paper.read_text().replace("title: Update whole", "title: Update of 10 December 2016"))
    event = "[{date: 2017-02-03, text: It ended.}]"

    dated = page(site_of(folder), TRIAGE).head.facts[-1].values[0]
    write(folder, "topics/triage", f"title: Street triage\nsummary: Nurses.\nevents: {event}")
    view = page(site_of(folder), TRIAGE)
    latest = view.head.facts[-1].values[0]

    assert (dated.text, dated.note) == ("Update of 10 December 2016", "")
    assert (latest.text, latest.address) == ("3 February 2017", "#page-latest")
    assert [entry.row.title for entry in view.timeline if entry.row.anchor == "page-latest"] == ["It ended."]


def test_the_list_says_how_much_there_is_on_a_topic_and_of_which_day_the_latest_is(folder):
    report(folder, "later", "2017-06-27", FIRST)
    site = site_of(folder)
    (group,) = topics.groups(site.context, site.context.library.topics)

    assert [row.details for row in group.rows] == [("2 entries", "latest entry: 27 June 2017")]
