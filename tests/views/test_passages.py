"""Passages of papers: their topics, and facts on which papers agree or differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.views.shapes.parts import Value
from tests.theme.printing import renderer_of
from tests.views.papers import (
    FIRST,
    LATER,
    OTHER,
    TRIAGE,
    page,
    report,
    section,
    sections,
    site_of,
    small_office,
    timeline,
    write,
)
from tests.views.records import cells

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def test_the_same_value_stayed_the_same(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER.replace("9am to 4am", "5PM to  2am."))

    site = site_of(folder)

    assert page(site, TRIAGE).fact_changes == page(site, TRIAGE).stated == ()  # it does not stand above the timeline
    assert [row[-1] for row in cells(section(site, TRIAGE, "page-unchanged"))] == [
        "Earliest mention found",
        "Unchanged",
    ]


def test_papers_of_the_same_day_that_differ_are_no_change(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11-10", LATER)
    report(folder, "later", "2017-06-27", LATER)

    changed = section(site_of(folder), TRIAGE, "page-differ")

    assert [row[-1] for row in cells(changed)] == ["Papers differ", "Papers differ", "As one of them said"]
    assert changed.tables[0].note == "On the same day, 10 November 2016, two papers say different things."


def test_overlapping_dates_do_not_show_which_paper_is_later(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11", LATER)

    changed = section(site_of(folder), TRIAGE, "page-differ")

    assert [row[-1] for row in cells(changed)] == ["Papers differ", "Papers differ"]
    assert changed.tables[0].note == "The papers differ, and their dates do not show which is later."


def test_papers_of_the_same_day_that_say_the_same_agree(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11-10", FIRST)

    compared = [row[-1] for row in cells(section(site_of(folder), TRIAGE, "page-unchanged"))]

    assert compared == ["Papers agree", "Papers agree"]


def test_a_paper_that_differs_from_itself_is_not_shown_as_two_papers(folder):
    report(folder, "first", "2016-11-10", FIRST + LATER.replace("2.7", "2.8"))

    changed = section(site_of(folder), TRIAGE, "page-differ")

    assert changed.tables[0].note == "One paper of 10 November 2016 says different things in two places."


def test_a_paper_without_a_date_comes_last_and_is_compared_with_nothing(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    report(folder, "undated", "unknown", LATER)

    (change,) = page(site_of(folder), TRIAGE).fact_changes

    assert change.table is not None
    assert [row.cells[3].text for row in change.table.rows] == ["Earliest mention found", "Changed", "Undated"]


def test_a_paper_lists_its_topics_and_what_is_stated_elsewhere(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    site, address = site_of(folder), "panel-reports/first/"

    topics = section(site, address, "page-topics")
    elsewhere = cells(section(site, address, "page-stated-elsewhere"))

    assert topics.heading == "Topics in this report"
    assert (topics.rows[0].title, topics.rows[0].address) == ("Paragraph 2.7", "panel-reports/first/#p2-7")
    assert topics.rows[0].links[0].values[0].address == TRIAGE
    assert [row[2] for row in elsewhere] == ["This report, paragraph 2.7", "Update later, paragraph 2.7"]
    assert "page-topics" not in sections(site, "panel-reports/later/")


def test_passages_and_facts_can_be_downloaded_as_data(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)

    datasets = {dataset.name: dataset for dataset in site_of(folder).datasets}

    assert [row[0] for row in datasets["passages"].rows] == ["panel-reports/first/#p2-7", "panel-reports/later/#p2-7"]
    assert [(row[2], row[-2]) for row in datasets["facts"].rows] == [
        ("5pm to 2am", "Earliest mention found"),
        ("9am to 4am", "Changed"),
    ]
    assert all(len(row) == len(dataset.columns) for dataset in datasets.values() for row in dataset.rows)


def test_the_pages_print_the_change_and_the_links(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    site = site_of(folder)
    renderer = renderer_of(site.context)

    html = {
        page.address: renderer.render(page.template, page.view)
        for page in site.pages()
        if page.address in (TRIAGE, "panel-reports/first/")
    }

    assert '<p class="change__figure">9am to 4am</p>' in html[TRIAGE]
    assert 'Source: <a href="https://news.example.org/">The news</a>' in html[TRIAGE]
    assert 'href="../../panel-reports/later/#p2-7"' in html["panel-reports/first/"]


def test_a_paper_says_topic_or_topics(folder):
    write(folder, "topics/health", "title: Health\nsummary: Health.")
    both = FIRST.replace("topics: triage", "topics: [triage, health]")
    report(folder, "first", "2016-11-10", both.replace("about:", "topics: triage, about:"))
    report(folder, "later", "2017-06-27", '\n  - {paragraph: "2.8", topics: triage}')
    site = site_of(folder)

    labels = [
        section(site, f"panel-reports/{name}/", "page-topics").rows[0].links[0].label for name in ("first", "later")
    ]

    assert labels == ["Topics", "Topic"]


def test_a_fact_that_a_single_passage_states_is_in_neither_list(folder):
    report(folder, "first", "2016-11-10", FIRST)

    assert not {"page-differ", "page-unchanged"} & sections(site_of(folder), TRIAGE).keys()
    assert page(site_of(folder), TRIAGE).fact_changes == ()
    assert "page-stated-elsewhere" not in sections(site_of(folder), "panel-reports/first/")


def test_facts_are_in_the_order_of_the_passages_that_state_them_first(folder):
    second = "\n    facts: [{key: cars, value: Two cars, about: Number of cars}]"
    report(folder, "later", "2017-06-27", FIRST + '\n  - paragraph: "2.8"\n    topics: triage' + second)
    report(folder, "first", "2016-11-10", FIRST + '\n  - paragraph: "2.8"\n    topics: triage' + second)

    tables = section(site_of(folder), TRIAGE, "page-unchanged").tables

    assert [table.caption for table in tables] == ["Hours of street triage", "Number of cars"]


@pytest.mark.parametrize(
    ("day", "value", "tags"),
    [
        ("2016-11-10", "5pm to 2am", []),
        ("2017-06-27", "5pm to 2am", []),
        ("2017-06-27", "9am to 4am", ["Changed"]),
        ("2016-11-10", "9am to 4am", ["Papers differ"]),
        ("unknown", "9am to 4am", []),
    ],
)
def test_only_a_change_or_a_difference_is_tagged_in_the_timeline(folder, day, value, tags):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", day, FIRST.replace("5pm to 2am", value))

    (row,) = [row for row in timeline(folder) if (row.address or "").startswith("panel-reports/other/")]

    assert [tag.text for tag in row.tags] == tags


def test_a_fact_that_papers_disagreed_on_before_has_no_tag(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11-10", FIRST.replace("5pm to 2am", "9am to 4am"))
    report(folder, "later", "2017-06-27", FIRST)

    (row,) = [row for row in timeline(folder) if (row.address or "").startswith("panel-reports/later/")]

    assert [tag.text for tag in row.tags] == []


def test_a_fact_is_on_the_page_of_a_topic_only_where_it_or_its_passage_names_the_topic(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2017-01-10", OTHER)
    report(folder, "later", "2017-06-27", LATER)

    site = site_of(folder)
    (change,) = page(site, TRIAGE).fact_changes
    on_paper = cells(section(site, "panel-reports/other/", "page-stated-elsewhere"))

    assert [stated.where.text for stated in (*change.before, change.after)] == [
        "Update first, paragraph 2.7",
        "Update later, paragraph 2.7",
    ]
    assert [row[3] for row in on_paper] == ["Earliest mention found", "Changed", "Unchanged"]


def test_a_fact_of_one_of_two_topics_is_not_on_the_page_of_the_other(folder):
    write(folder, "topics/health", "title: Health\nsummary: Health.")
    both = FIRST.replace("topics: triage", "topics: [triage, health]")
    report(folder, "first", "2016-11-10", both.replace("about:", "topics: health, about:"))

    assert timeline(folder)[-1].details == ("Update first, paragraph 2.7",)


def test_a_record_written_from_a_paper_is_not_set_beside_it(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "copy", "2016-08", FIRST, "sources: [{title: Update, record: report first 2.7}]")

    site = site_of(folder)

    assert not {"page-differ", "page-unchanged"} & sections(site, TRIAGE).keys()
    assert "page-stated-elsewhere" not in sections(site, "panel-reports/copy/")
    data = next(dataset for dataset in site.datasets if dataset.name == "facts")
    assert [row[-2] for row in data.rows] == ["Earliest mention found", "Written from another of these papers"]


def test_the_hour_of_a_paper_is_not_shown_beside_a_fact(folder):
    report(folder, "first", "2016-11-10 10:30", FIRST)
    report(folder, "later", "2017-06-27", FIRST)

    table = section(site_of(folder), TRIAGE, "page-unchanged")

    assert [row[0] for row in cells(table)] == ["10 November 2016", "27 June 2017"]
    assert timeline(folder)[-2].date == Value("10 November 2016", iso="2016-11-10")
