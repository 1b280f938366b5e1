"""The timeline of a topic, to the paragraph; a fact that differs between papers is shown as a change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.library.read import read_library
from gazette.rendering import Renderer, environment
from gazette.views.context import Context
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Row, Section
from gazette.views.site import frame
from gazette.views.site.site import Site
from tests.views.papers import FIRST, LATER, report, small_office, write

ROOT = Path(__file__).parents[2]
TRIAGE = "topics/triage/"


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_office(tmp_path / "content")


def site_of(folder: Path) -> Site:
    return Site(Context(read_library(folder), date(2018, 10, 15)))


def page(site: Site, address: str) -> RecordPage:
    view = next(page.view for page in site.pages() if page.address == address)
    assert isinstance(view, RecordPage)
    return view


def timeline(folder: Path) -> list[Row]:
    view = page(site_of(folder), TRIAGE)
    return [row for group in view.timeline for row in group.rows]


def sections(site: Site, address: str) -> dict[str, Section]:
    view = page(site, address)
    return {section.anchor: section for section in (*view.stated, *view.sections)}


def section(site: Site, address: str, anchor: str) -> Section:
    return sections(site, address)[anchor]


def table(section: Section) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in section.tables[0].rows]


def date_of(row: Row) -> str:
    return row.date.text if row.date else ""


def test_a_passage_is_in_the_timeline_with_its_paper_paragraph_date_and_words(folder):
    report(folder, "first", "2016-11-10", FIRST)

    last = timeline(folder)[-1]

    assert (last.title, last.address) == ("Update first, paragraph 2.7", "panel-reports/first/#p2-7")
    assert date_of(last) == "10 November 2016"
    assert last.summary == "Two cars work late shifts."
    assert last.details == ("Hours of street triage: 5pm to 2am",)


def test_the_timeline_is_oldest_first(folder):
    report(folder, "later", "2017-06-27", '\n  - {paragraph: "2.8", topics: triage}')
    report(folder, "first", "2016-11-10", FIRST)

    titles = [row.title for row in timeline(folder)]

    assert titles == ["It began.", "Update first, paragraph 2.7", "Update later, paragraph 2.8"]


def test_a_passage_without_words_shows_its_heading(folder):
    report(folder, "first", "2016-11-10", '\n  - {paragraph: "2.7", topics: triage}')

    assert timeline(folder)[-1].summary == "Street triage"


def test_a_section_without_a_number_is_named_by_its_heading(folder):
    report(folder, "first", "2016-11-10", '\n  - {heading: "Chapter 1: Health", topics: triage}')

    last = timeline(folder)[-1]

    assert (last.title, last.address) == ("Update first, “Chapter 1: Health”", "panel-reports/first/#chapter-1-health")


def test_a_paper_with_a_passage_on_the_topic_is_not_there_a_second_time(folder):
    report(folder, "first", "2016-11-10", FIRST, "topics: triage")
    report(folder, "whole", "2016-12-10", more="topics: triage")

    assert [row.address for row in timeline(folder)] == ["", "panel-reports/first/#p2-7", "panel-reports/whole/"]


def test_an_event_links_to_where_it_comes_from(folder):
    event = timeline(folder)[0]

    assert [(fact.label, fact.values[0].address) for fact in event.links] == [("Source", "https://news.example.org/")]


def test_a_promise_is_in_the_timeline_by_its_topic_or_by_its_paragraph(folder):
    by_topic = "{id: by-topic, text: A study., owner: Office, topics: triage}"
    by_place = '{id: by-place, text: A car., owner: Office, paragraph: "2.7"}'
    neither = '{id: neither, text: Else., owner: Office, paragraph: "2.8"}'
    report(folder, "first", "2016-11-10", FIRST, f"promises: [{by_topic}, {by_place}, {neither}]")

    rows = [row for row in timeline(folder) if row.address.startswith("promises/")]

    assert [row.address for row in rows] == ["promises/by-topic/", "promises/by-place/"]
    assert [tag.text for tag in rows[0].tags] == ["Promise", "Open"]


def test_the_rounds_of_a_fund_are_in_the_timeline(folder):
    fund_round = "{id: one, title: Round one, opens: 2017-01-09, closes: 2017-02-01}"
    write(
        folder, "funds/care", f"title: Care\nsummary: Care.\npublished: 2016-01\ntopics: triage\nrounds: [{fund_round}]"
    )

    rows = {row.title: row for row in timeline(folder)}

    assert rows["Care"].address == "funds/care/"
    assert date_of(rows["Care: Round one"]) == "9 January 2017"


def test_a_value_that_differs_from_the_one_before_is_a_change_with_both_sources_linked(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)

    changed = section(site_of(folder), TRIAGE, "page-changed")

    assert table(changed) == [
        ["10 November 2016", "5pm to 2am", "Update first, paragraph 2.7", "First stated"],
        ["27 June 2017", "9am to 4am", "Update later, paragraph 2.7", "Changed"],
    ]
    assert changed.tables[0].caption == "Hours of street triage"
    assert [row.cells[2].address for row in changed.tables[0].rows] == [
        "panel-reports/first/#p2-7",
        "panel-reports/later/#p2-7",
    ]


def test_the_same_value_stayed_the_same(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER.replace("9am to 4am", "5PM to  2am."))

    site = site_of(folder)

    assert "page-changed" not in sections(site, TRIAGE)
    assert [row[-1] for row in table(section(site, TRIAGE, "page-unchanged"))] == ["First stated", "Unchanged"]


def test_papers_of_the_same_day_that_differ_are_no_change(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11-10", LATER)
    report(folder, "later", "2017-06-27", LATER)

    changed = section(site_of(folder), TRIAGE, "page-changed")

    assert [row[-1] for row in table(changed)] == ["Papers differ", "Papers differ", "As one of them said"]
    assert changed.tables[0].note == "On the same day, 10 November 2016, two papers say different things."


def test_dates_that_overlap_do_not_tell_which_paper_is_the_later(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11", LATER)

    changed = section(site_of(folder), TRIAGE, "page-changed")

    assert [row[-1] for row in table(changed)] == ["Papers differ", "Papers differ"]
    assert changed.tables[0].note == "The dates of the papers that differ do not tell which of them is the later."


def test_papers_of_the_same_day_that_say_the_same_agree(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "other", "2016-11-10", FIRST)

    compared = [row[-1] for row in table(section(site_of(folder), TRIAGE, "page-unchanged"))]

    assert compared == ["Papers agree", "Papers agree"]


def test_what_was_said_by_a_day_is_compared_with_what_was_said_before_that_day(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "by 2017-06-27", LATER)

    compared = [row[-1] for row in table(section(site_of(folder), TRIAGE, "page-changed"))]

    assert compared == ["First stated", "Changed"]


def test_a_paper_that_differs_from_itself_is_not_shown_as_two_papers(folder):
    report(folder, "first", "2016-11-10", FIRST + LATER.replace("2.7", "2.8"))

    changed = section(site_of(folder), TRIAGE, "page-changed")

    assert changed.tables[0].note == "One paper, of 10 November 2016, says different things in two places."


def test_a_paper_without_a_date_comes_last_and_is_compared_with_nothing(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    report(folder, "undated", "unknown", LATER)

    compared = [row[-1] for row in table(section(site_of(folder), TRIAGE, "page-changed"))]

    assert compared == ["First stated", "Changed", "Date not known"]


def test_a_paper_lists_its_topics_and_what_is_stated_elsewhere(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    site, address = site_of(folder), "panel-reports/first/"

    topics = section(site, address, "page-topics")
    elsewhere = table(section(site, address, "page-stated-elsewhere"))

    assert topics.heading == "Topics in this report"
    assert (topics.rows[0].title, topics.rows[0].address) == ("Paragraph 2.7", "#p2-7")
    assert topics.rows[0].links[0].values[0].address == TRIAGE
    assert [row[2] for row in elsewhere] == ["This report, paragraph 2.7", "Update later, paragraph 2.7"]
    assert "page-topics" not in sections(site, "panel-reports/later/")


def test_a_paper_that_names_a_topic_by_a_passage_alone_belongs_to_its_feed(folder):
    report(folder, "first", "2016-11-10", FIRST)

    feed = next(feed for feed in site_of(folder).feeds if feed.address == "feeds/topics/triage")

    assert [(entry.title, "Street triage" in entry.categories) for entry in feed.entries] == [("Update first", True)]


def test_passages_and_facts_can_be_had_as_data(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)

    registers = {dataset.name: dataset for dataset in site_of(folder).registers}

    assert [row[0] for row in registers["passages"].rows] == ["panel-reports/first/#p2-7", "panel-reports/later/#p2-7"]
    assert [(row[2], row[-1]) for row in registers["facts"].rows] == [
        ("5pm to 2am", "First stated"),
        ("9am to 4am", "Changed"),
    ]
    assert all(len(row) == len(dataset.columns) for dataset in registers.values() for row in dataset.rows)


def test_the_pages_print_the_change_and_the_links(folder):
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)
    site = site_of(folder)
    renderer = Renderer(environment(ROOT / "theme/templates"), frame.frame(site.context, ()))

    html = {
        page.address: renderer.render(page.template, page.view)
        for page in site.pages()
        if page.address in (TRIAGE, "panel-reports/first/")
    }

    assert '<strong class="govuk-tag govuk-tag--yellow app-mark">Changed</strong>' in html[TRIAGE]
    assert 'Source: <a class="govuk-link" href="https://news.example.org/">The news</a>' in html[TRIAGE]
    assert 'href="../../panel-reports/later/#p2-7"' in html["panel-reports/first/"]
