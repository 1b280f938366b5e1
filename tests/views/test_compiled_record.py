"""A compiled record never names the office as its publisher, and says in every name that it is unofficial."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette.dates import known_date
from gazette.exports.data import files_of_data
from gazette.exports.files import files_besides_data
from gazette.markup.body import Body
from gazette.records import Office, Page, Report
from gazette.records.office import RecordPublisher
from gazette.records.placed import Placed
from gazette.views.context import Context
from gazette.views.record import linked_data
from gazette.views.record.page import record_page
from gazette.views.site.handover import handover
from gazette.views.site.site import Site
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import sample

LIBRARY = RecordPublisher(
    name="Sampleton Library", website="https://library.example.org/", contact_form="https://library.example.org/ask"
)
WHOSE = {"record": "compiled", "publisher": LIBRARY, "searched": known_date("2024-06"), "day": None}
MARK = "Unofficial record: "


@pytest.fixture(scope="module")
def context() -> Context:
    """The imaginary office, its record put together by a library."""
    of_office = sample()
    records = tuple(
        record.model_copy(update=WHOSE) if isinstance(record, Office) else record
        for record in of_office.library.records
        if record.identity != "pages/contact"
    )
    return replace(of_office, library=replace(of_office.library, records=records))


def test_every_feed_is_called_unofficial_and_is_by_the_publisher_of_the_record(context):
    feeds = Site(context).feeds
    entries = [entry for feed in feeds for entry in feed.entries]

    assert [feed.title for feed in feeds if not feed.title.startswith(MARK)] == []
    assert {feed.copyright for feed in feeds} == {"Sampleton Library. Open Government Licence v3.0."}
    assert {entry.author for entry in entries} == {"Sampleton Library"}
    assert [feed.description for feed in feeds if "by the office" in feed.description] == []


def test_every_entry_was_published_here_and_not_on_the_day_of_the_paper(context):
    entries = [entry for feed in Site(context).feeds for entry in feed.entries if entry.published]

    assert {entry.published.date() for entry in entries} == {context.today}


def test_every_calendar_is_called_unofficial(context):
    assert [calendar.title for calendar in Site(context).calendars if not calendar.title.startswith(MARK)] == []


def test_every_citation_is_by_the_publisher_with_the_day_of_the_edition(context):
    cited = [cite for page in Site(context).pages() if (cite := getattr(page.view, "cite", ""))]

    assert len(cited) > 20
    assert [cite for cite in cited if not cite.startswith(f"{MARK}Sampleton Library, ")] == []
    assert [cite for cite in cited if "edition of " not in cite or "not known" in cite] == []


def test_the_edition_is_named_even_where_the_title_ends_in_its_year():
    report = record(Report, "update", title="Third round, 2024")

    cited = record_page(context_of(compiled_office(), report), report).cite
    assert cited.startswith("Unofficial record: Exampleshire Library, Third round, 2024, edition of 15 June 2024. ")


def test_linked_data_names_the_publisher_and_puts_no_body_at_an_address_of_this_site(context):
    blocks = [json.loads(page.head.linked_data) for page in Site(context).pages() if page.head.linked_data]
    publishers = [block["publisher"] for block in blocks if "publisher" in block]
    funders = [block["funder"] for block in blocks if "funder" in block]

    library = {"@type": "Organization", "name": "Sampleton Library", "url": "https://library.example.org/"}
    assert publishers
    assert [publisher for publisher in publishers if publisher != library] == []
    assert funders
    assert [funder for funder in funders if "url" in funder] == []
    ours = [block for block in blocks if block["@type"] not in linked_data.NOT_OUR_WORKS]
    others = [block for block in blocks if block["@type"] in linked_data.NOT_OUR_WORKS]
    assert {block["@type"] for block in others} >= {"GovernmentOrganization", "FundingScheme", "Event"}
    assert [block for block in others if "url" in block or "publisher" in block] == []
    assert [block["name"] for block in ours if not block["name"].startswith(MARK)] == []


def test_linked_data_of_a_report_is_dated_by_its_publication_here(context):
    pages = {page.address: page for page in Site(context).pages() if page.head.linked_data}
    report = json.loads(pages["panel-reports/2024-03-07-update/"].head.linked_data)

    assert (report["datePublished"], report["dateModified"]) == ("2024-06-15", "2024-06-15")


def test_where_nothing_is_listed_it_says_only_that_none_was_found():
    welcome = record(Page, "home").placed(Placed("home.md", body=Body("")))
    bare = context_of(compiled_office(), welcome)
    pages = {page.address: page.view for page in Site(bare).pages()}

    assert pages["scrutiny/"].head.answer == ("No recommendation was found in the papers collected here.")
    assert (
        pages["deadlines/"].head.answer
        == "No upcoming meetings, funding rounds or consultations were found. Ask the office what is open."
    )
    assert pages[""].open_empty == "No source says that a fund or a consultation is open."
    assert (pages[""].ahead_empty, pages[""].ask) == (
        "No upcoming meetings, funding rounds or consultations were found. Ask the office what is open.",
        None,
    )


def test_the_front_page_links_to_the_office_and_names_the_holder_whom_the_sources_name_last():
    role = "Police and Crime Commissioner"
    office = compiled_office(
        names=[{"name": f"{role} for Exampleshire"}],
        holders=[{"name": "Ann Sample", "role": role, "since": "2016-05"}],
        website="https://office.example.org/",
    )
    welcome = record(Page, "home").placed(Placed("home.md", body=Body("")))
    front = next(page.view for page in Site(context_of(office, welcome)).pages() if page.address == "")

    assert front.holds == f"The latest {role} named in the sources is Ann Sample, from May 2016."
    assert front.ahead_empty == "No upcoming meetings, funding rounds or consultations were found."
    assert (front.ask.text, front.ask.address) == ("Ask the office what is open", "https://office.example.org/")

    contact = record(Page, "contact", title="Contact", summary="Whom to ask.")
    with_contact = Site(context_of(office, welcome, contact)).pages()
    front = next(page.view for page in with_contact if page.address == "")
    assert front.ask.address == "https://office.example.org/", "the page of contacts is about the record"


def test_the_files_name_the_publisher(context):
    site = Site(replace(context, base_url="http://record.example.org"))
    theme = Path(__file__).parents[2] / "theme"
    files = {file.path: file.make for file in files_besides_data(site, list(site.pages()), theme)}
    data = {file.path: file.make for file in files_of_data(site)}

    assert "https://library.example.org/ask" in files[".well-known/security.txt"]().decode()
    feed = json.loads(files["feeds/decisions.json"]())
    assert feed["authors"][0]["name"] == "Sampleton Library"
    assert json.loads(data["data/360giving.json"]())["publisher"]["name"] == "Sampleton Library"
    assert json.loads(data["data/decisions.csv-metadata.json"]())["dc:publisher"] == "Sampleton Library"


def test_an_archive_for_a_successor_says_who_it_came_from(context):
    assert handover(context.library, date(2024, 6, 15)).contact == (
        "Sampleton Library",
        "https://library.example.org/",
        "https://library.example.org/ask",
    )


def test_nobody_speaks_as_we_for_the_office(context):
    site = Site(context)
    words = " ".join(map(repr, (*(page.view for page in site.pages()), *site.feeds, *site.calendars)))

    assert re.findall(r"[^.'\"]*\b(?:[Ww]e|[Oo]urs?|us)\b[^.'\"]*", words) == []


@pytest.mark.parametrize(("office", "is_open"), [((), False), ((compiled_office(),), True)])
def test_the_sources_of_a_compiled_record_are_open(office, is_open):
    paper = record(Report, "first", sources=[{"title": "A source"}])

    assert record_page(context_of(*office, paper), paper).has_open_sources is is_open


def test_many_sources_are_folded_in_a_compiled_record_too():
    sources = [{"title": f"Source {number}"} for number in range(9)]
    paper = record(Report, "first", sources=sources)

    assert not record_page(context_of(compiled_office(), paper), paper).has_open_sources
