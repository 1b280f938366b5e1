"""Sources of facts: a record, a web page, its archived copy, or words alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.library.read import read_library
from gazette.records import Course, Decision, Fund, Report
from gazette.views.kinds import courses, funds
from gazette.views.record.sources import sources_of
from tests.views.records import context_of, record, texts

SAMPLE = Path(__file__).parents[2] / "tests" / "sample" / "content"
GONE, ARCHIVED, THERE = (
    "https://gone.example.org/keys",
    "https://news.example.org/2022-01",
    "https://news.example.org/2024-03",
)


@pytest.fixture(scope="module")
def weblinks():
    return read_library(SAMPLE).weblinks


@pytest.mark.parametrize(
    ("source", "address", "note"),
    [
        ({}, None, ""),
        ({"url": THERE}, THERE, ""),
        ({"url": "https://other.example.org/"}, "https://other.example.org/", ""),
        ({"url": GONE}, GONE, "no longer available, 1 June 2024"),
        ({"url": ARCHIVED}, "https://archive.example.org/20220131/news", "archived copy, 31 January 2022"),
        (
            {"url": ARCHIVED, "publisher": "The News", "date": "2022-01"},
            "https://archive.example.org/20220131/news",
            "The News, January 2022, archived copy, 31 January 2022",
        ),
        ({"record": "report first"}, "panel-reports/first/", ""),
        ({"record": "report first", "url": ARCHIVED}, "panel-reports/first/", "archived copy, 31 January 2022"),
    ],
)
def test_a_source_leads_to_what_is_left_of_it(weblinks, source, address, note):
    notice = record(Decision, "notice", sources=[{"title": "A source", **source}])
    library = context_of(notice, record(Report, "first"), weblinks=weblinks).library

    (value,) = sources_of(library, notice.sources)

    assert (value.text, value.address, value.note) == ("A source", address, note)


@pytest.mark.parametrize(
    ("url", "text", "address"),
    [
        (THERE, "Scams on the Citizens' Academy site", THERE),
        (GONE, "Scams: no longer available, 1 June 2024", None),
        (ARCHIVED, "Scams: archived copy, 31 January 2022", "https://archive.example.org/20220131/news"),
    ],
)
def test_a_course_leads_to_its_site_or_to_what_is_left_of_it(weblinks, url, text, address):
    course = record(Course, "scams", url=url, available="no")  # where it runs, the head leads to its site
    facts = courses.page(context_of(course, weblinks=weblinks), course).details

    (link,) = next(fact.values for fact in facts if fact.label in ("Take the course", "Website of the course"))
    assert (link.text, link.address) == (text, address)


def test_a_fund_has_the_sources_of_its_rounds_too_each_once():
    news, paper = ({"title": title, "url": f"https://example.org/{title}"} for title in ("News", "Paper"))
    rounds = [{"id": "1", "title": "One", "sources": [news, paper]}, {"id": "2", "title": "Two", "sources": [paper]}]
    care = record(Fund, "care", rounds=rounds, sources=[news])

    assert texts(funds.page(context_of(care), care).sources) == ["News", "Paper"]
