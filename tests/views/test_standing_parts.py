"""What standing pages have for readers who look something up: parts in order, links to them, what can be done."""

from __future__ import annotations

from dataclasses import replace

from gazette.records.office import RecordPublisher
from gazette.records.registers import Acronym
from gazette.sentences import duties
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.site import data_pages, standing_pages
from gazette.views.site.site import Site
from tests.views.sample import changed, sample, with_records
from tests.views.test_standing_pages import pages, with_registers


def test_the_glossary_begins_with_the_abbreviations_and_has_a_link_to_each_of_its_parts():
    page = pages(sample())["glossary/"]

    assert (page.sections[0].heading, page.sections[-1].heading) == ("Abbreviations", "States of legal duties")
    assert {f"#{section.anchor}" for section in page.sections} <= {line.address for line in page.contents}


def test_many_abbreviations_have_a_link_to_the_first_of_each_letter():
    names = [f"{letter}{number}" for letter in "AB" for number in range(10)]
    acronyms = {name: Acronym(short=name, long=name) for name in names}

    context = with_records(sample(), [sample().library.office])
    section, *_ = pages(with_registers(context, acronyms=acronyms))["glossary/"].sections

    assert [(link.text, link.address) for link in section.letters] == [
        ("A", "glossary/#abbreviations-a"),
        ("B", "glossary/#abbreviations-b"),
    ]
    assert [row.cells[0].text for row in section.tables[0].rows if row.anchor] == ["A0", "B0"]


def test_every_state_of_a_duty_is_explained():
    assert [duties.meaning(state, None, is_compiled=False) for state in duties.STATES].count("") == 0


def test_the_feed_of_everything_is_what_a_reader_of_the_feeds_can_do():
    (link,) = pages(sample())["feeds/"].head.action.links

    assert (link.text, link.address) == ("Follow everything (RSS)", "feeds/all.rss")


def test_where_nobody_can_be_reached_the_page_of_contact_leads_to_the_office():
    fields = {"record": "compiled", "publisher": RecordPublisher(name="County Library")}
    website = {"website": "https://office.example.org"}
    alone = changed(sample(), "office/office", **fields, **website)
    own = changed(sample(), "office/office", **website)

    assert [link.address for link in pages(alone)["contact/"].head.action.links] == ["https://office.example.org"]
    assert pages(own)["contact/"].head.action is None


def test_a_sample_has_the_first_rows_in_which_all_is_known():
    rows = (("A school", "unknown"), *((f"Club {number}", "2023") for number in range(4)))
    columns = (DataColumn("recipient", "Recipient", ""), DataColumn("awarded", "Awarded", ""))
    (page,) = data_pages.pages([Dataset("awards", "Awards", columns, rows)], {})
    (sample,) = page.sections[0].tables

    assert sample.caption == "3 rows, in 2 of the columns"
    assert [row.cells[0].text for row in sample.rows] == ["Club 0", "Club 1", "Club 2"]


def test_the_downloads_come_before_what_is_said_of_them():
    page = pages(sample())["data/"]

    assert [section.heading for section in page.opening] == ["Downloads"]
    assert "Downloads" not in [section.heading for section in page.sections]


def test_a_feed_without_entries_says_so():
    feed = Site(sample()).feeds[0]
    section = next(standing_pages._feed_tables(sample(), [replace(feed, entries=()), feed]))

    assert [row.cells[0].note for row in section.tables[0].rows] == ["no entries", ""]
