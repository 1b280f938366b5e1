"""The frame of every page: navigation, footer, and whose record it is."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.library.addresses import LIST_TITLES
from gazette.records import Page
from gazette.records.office import RecordPublisher
from gazette.views.shapes.labels import PARTS
from gazette.views.site.frame import frame
from tests.views.records import context_of, record
from tests.views.sample import changed, sample, with_records


@pytest.fixture(scope="module")
def context():
    return sample()


def test_the_navigation_leads_to_the_five_parts_of_the_site(context):
    links = [(link.text, link.address) for link in frame(context, ()).navigation]

    assert links == [
        ("Decisions", "decisions/"),
        ("Money", "funds/"),
        ("Promises", "promises/"),
        ("Meetings and reports", "meetings/"),
        ("Topics", "topics/"),
    ]


def test_every_list_is_in_the_navigation_beside_it_or_at_the_foot(context):
    shown = {link.address for group in frame(context, ()).footer for link in group.links}

    assert {f"{folder}/" for folder in LIST_TITLES} <= shown | {f"{part}/" for part in PARTS}


def test_the_footer_links_to_the_standing_pages_that_there_are(context):
    wordless = with_records(context, (record for record in context.library.records if not isinstance(record, Page)))

    groups = [
        {group.heading: [link.address for link in group.links] for group in frame(at, ()).footer}
        for at in (context, wordless)
    ]

    written = ["about/", "accessibility/", "privacy/", "contact/"]
    assert [[address for address in group["Help"] if address in written] for group in groups] == [written, []]


def test_the_publication_scheme_is_in_the_footer_beside_the_duties():
    scheme = record(Page, "publication-scheme", title="Publication scheme")
    links = {group.heading: group.links for group in frame(context_of(scheme), ()).footer}

    assert [link.text for link in links["The law and the office"][:2]] == ["Legal duties", "Publication scheme"]


def test_the_footer_leads_to_the_page_on_complaints(context):
    complaints = record(Page, "complaints", title="Complaints")
    (help_links,) = (group.links for group in frame(context_of(complaints), ()).footer if group.heading == "Help")

    assert "Complaints" in [link.text for link in help_links]


def office_of(context, **values):
    return changed(context, context.library.office.identity, **values)


def test_an_imaginary_office_says_so_and_which_day_it_shows(context):
    view = frame(context, ())

    assert (view.title_prefix, view.banner.mark, view.is_indexed) == ("Imaginary office: ", "Imaginary office", False)
    assert view.banner.text.endswith("Shown as the site would have looked on 15 June 2024.")


def test_a_compiled_record_says_who_put_it_together_and_that_it_is_not_the_offices_site(context):
    publisher = RecordPublisher(name="Exampleshire County Library")
    compiled = office_of(context, record="compiled", day=None, publisher=publisher, searched=known_date("2024-05"))

    view = frame(compiled, ())

    assert (view.title_prefix, view.banner.mark, view.is_indexed) == ("Unofficial record: ", "Unofficial record", True)
    assert view.site_name.startswith("Unofficial record: ")
    assert view.banner.text == (
        "Compiled by Exampleshire County Library from public sources, last searched in May 2024. "
        "It is not the website of the Police and Crime Commissioner for Exampleshire."
    )
    assert view.mistakes is None  # nobody can be reached, and the contact page is among the links for help


def test_the_record_of_a_real_office_itself_has_no_banner_and_asks_to_be_found(context):
    view = frame(office_of(context, day=None), ())

    assert (view.title_prefix, view.banner, view.is_indexed) == ("", None, True)
