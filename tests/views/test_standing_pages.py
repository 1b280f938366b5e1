"""Standing pages, what the build adds to them, and the pages at old addresses."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gazette.records import Page
from gazette.records.redirect import Redirect
from gazette.records.registers import Acronym, Term
from gazette.views.context import Context
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.shapes.pages import RecordPage
from gazette.views.site import data_pages, standing_pages
from gazette.views.site.data_pages import Download
from gazette.views.site.site import Site
from tests.views.records import cells, context_of, record
from tests.views.sample import sample, with_records

WORDS = Dataset(
    "words", "Words", (DataColumn("word", "Word", ""), DataColumn("size", "Size", "In letters.")), (("tea", 3),)
)
DOWNLOADS = {"data/words.csv": Download(2048, "b" * 64), "data/all.zip": Download(1024, "a" * 64)}


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def pages(context: Context) -> dict[str, RecordPage]:
    site = Site(context)
    return {page.head.address: page for page in standing_pages.pages(context, site.feeds, site.datasets, {})}


def with_registers(context: Context, **registers: object) -> Context:
    return replace(context, library=replace(context.library, **registers))


def test_a_page_shown_above_a_list_has_no_address_of_its_own(context):
    assert set(pages(context)) == {
        "feeds/", "glossary/", "data/", "about/", "accessibility/", "amdanom/", "contact/", "privacy/", "404.html",
    }  # fmt: skip


def test_built_pages_and_the_404_page_exist_without_a_text(context):
    wordless = with_records(context, (record for record in context.library.records if not isinstance(record, Page)))

    built = pages(wordless)

    assert {address: page.head.title for address, page in built.items()} == {
        "feeds/": "Feeds",
        "glossary/": "Glossary",
        "data/": "Open data",
        "404.html": "Page not found",
    }
    assert (built["404.html"].head.is_listed, built["feeds/"].head.is_listed) == (False, True)
    assert built["404.html"].head.description == "There is no page at this address."


def test_abbreviations_are_in_their_order_whatever_their_capitals(context):
    office_alone = with_records(context, [context.library.office])
    acronyms = {word: Acronym(short=word, long=word) for word in ("PCC", "csv", "BBC")}

    section, *_ = pages(with_registers(office_alone, acronyms=acronyms))["glossary/"].sections

    assert [row[0] for row in cells(section)] == ["BBC", "csv", "PCC"]


def test_without_abbreviations_the_glossary_says_so(context):
    office_alone = with_records(context, [context.library.office])

    section, *_ = pages(with_registers(office_alone, acronyms={}))["glossary/"].sections

    assert (section.paragraphs, section.tables) == (("No abbreviations are listed yet.",), ())


def test_the_glossary_explains_the_states_in_the_words_of_the_pages(context):
    meant = {
        section.heading: {row.cells[0].text: row.cells[1].text for table in section.tables for row in table.rows}
        for section in pages(context)["glossary/"].sections
    }

    overdue = "The date has passed, and we have published nothing that shows it was done."
    assert meant["States of promises"]["Overdue"] == overdue
    assert len(pages(context)["feeds/"].contents) > 1, "a long page too"
    assert meant["States of legal duties"]["Due soon"] == "Due again within 60 days."


def test_retired_terms_follow_the_abbreviations(context):
    terms = {
        word: Term.model_construct(term=word, retired_on=context.library.office.published, instead="x", note=None)
        for word in ("Panel", "authority")
    }

    section = pages(with_registers(context, terms=terms))["glossary/"].sections[1]

    assert [row[0] for row in cells(section)] == ["authority", "Panel"]


def test_the_page_of_feeds_lists_each_with_its_forms(context):
    what_it_is, section, *_ = pages(context)["feeds/"].sections

    assert what_it_is.heading == "What a feed is"
    assert [row[0] for row in cells(section)][:2] == ["Everything", "Decisions"]
    assert cells(section)[1] == ["Decisions", "RSS", "Atom", "JSON Feed"]


@pytest.mark.parametrize(
    ("old", "new", "address", "target", "title"),
    [
        ("/old/", "/decisions/", "old/", "decisions/", "Decisions"),
        ("/old", "/decisions/#d", "old/", "decisions/#d", "Decisions"),
        ("/old.html", "/decisions/", "old.html", "decisions/", "Decisions"),
        ("/old/", "https://www.example.org/new", "old/", "https://www.example.org/new", "https://www.example.org/new"),
    ],
)
def test_an_old_address_leads_to_the_new_page_by_its_title(old, new, address, target, title):
    moved = "This page has moved to another website" if new.startswith("https:") else "This page has moved"
    page = standing_pages.redirect(Redirect(old=old, new=new), {"decisions/": "Decisions"})

    assert (page.head.title, page.target.text) == (moved, title)
    assert (page.head.address, page.target.address, page.head.is_listed) == (address, target, False)


def test_columns_of_figures_are_columns_of_numbers(context):
    overview = data_pages.overview([WORDS], DOWNLOADS)
    sections = [
        part for section in (*overview, *pages(context)["feeds/"].sections) for part in (section, section.folded)
    ]
    tables = [table for section in sections if section for table in section.tables]

    assert [[column.title for column in table.columns if column.is_number] for table in tables] == [
        ["Rows"],
        ["Bytes"],
        *[[]] * 4,
    ]


def test_the_page_of_data_answers_with_its_tables_its_day_and_its_licence_and_offers_all(context):
    head = pages(context)["data/"].head

    assert re.fullmatch(r"Download any list here .+\. Licence: .+\.", head.answer)
    assert re.fullmatch(r"[0-9]+ tables, [0-9]+ of them empty. Last changed on [0-9]+ \w+ 20[0-9]{2}\.", head.details)
    assert [(link.text, link.address) for link in head.action.links] == [("Download everything (ZIP)", "data/all.zip")]
    assert (
        data_pages.answered(head, [WORDS], DOWNLOADS, context).action.links[0].text == "Download everything (ZIP, 1KB)"
    )


def test_feeds_are_grouped_and_a_full_one_has_the_newest_of_its_entries(context):
    _, *sections = pages(context)["feeds/"].sections
    named = {section.heading: section.anchor for section in sections}
    assert (named["Whole lists"], named["Single funds"]) == ("page-all-feeds", "page-single-funds")
    assert sections[1].tables[0].rows[0].cells[0].text == "Bell fund"
    near = [replace(Site(context).feeds[0], address=f"feeds/{end}") for end in ("all", "near-you/marsh")]
    assert list(standing_pages.grouped_feeds(near)) == ["", "near-you"]


def test_a_page_that_introduces_what_the_build_makes_has_its_address():
    names = ("open-data", "not-found", "feeds", "visiting")

    assert [record(Page, name).address for name in names] == ["data/", "404.html", "feeds/", "visiting/"]


@pytest.mark.parametrize(("published", "shown"), [("2020-09-23", ["Published"]), ("unknown", [])])
def test_a_standing_page_shows_the_day_it_was_published_if_that_is_known(context, published, shown):
    """An accessibility statement has to say when it was prepared."""
    page = record(Page, "accessibility", published=published)

    pages = standing_pages.pages(context_of(page), (), (), {})
    (view,) = (view for view in pages if view.head.address == "accessibility/")
    assert [fact.label for fact in view.dates][:1] == shown


@pytest.mark.parametrize(
    ("name", "address", "has_days"),
    [
        ("open-data", "data/", False),
        ("feeds", "feeds/", False),
        ("glossary", "glossary/", False),
        ("bells", "bells/", True),
    ],
)
def test_a_page_that_lists_other_records_has_no_days_of_its_own_text(name, address, has_days):
    context = context_of(record(Page, name, published="2024-01-02"))

    assert bool(pages(context)[address].dates) == has_days
    assert bool(Site(context).last_changed(address)) == has_days


def test_nor_has_a_text_above_a_list():
    context = context_of(record(Page, "promises", published="2024-01-02"))

    assert Site(context).last_changed("promises/") is None
