"""The page of all districts and the page of each: what is listed there, and what it comes to."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.library.award_index import ROWS_ON_A_PAGE
from gazette.records import Meeting
from gazette.views.lists import district_pages, near_you
from gazette.views.money import award_pages, awards, breakdown
from gazette.views.shapes.pages import ListPage
from gazette.views.site import a_to_z
from gazette.views.site.search_facts import facts_by_address
from gazette.views.site.site import Site
from tests.views.districts import AWARDS, cells, near, pages_of, sections_of
from tests.views.funds import award_with, with_fields


def test_an_office_without_a_register_of_places_has_no_such_page() -> None:
    addresses = [page.address for page in Site(near(*AWARDS, districts=())).pages()]

    assert "awards/places/" in addresses
    assert [address for address in addresses if address.startswith("near-you")] == []


def test_there_is_a_page_for_each_district_and_the_former_page_leads_there() -> None:
    pages = {page.address: page.template for page in Site(near(*AWARDS)).pages()}

    assert [address for address in pages if address.startswith("near-you")] == [
        "near-you/",
        "near-you/sampleton/",
        "near-you/marsh/",
        "near-you/fen/",
        "near-you/whole-county/",
        "near-you/district-not-known/",
    ]
    assert pages["awards/places/"] == "redirect.html"


def test_a_district_lists_grants_newest_first_and_contracts_apart() -> None:
    page = pages_of(near(*AWARDS))["near-you/marsh/"]
    sections = sections_of(page)

    assert page.head.title == "Marsh"
    assert page.head.answer.startswith("3 grants for Marsh: £20, £10 and one whose amount was not published. Also ")
    assert cells(sections["Grants"], "Amount") == ["£20", "amount not published", "£10"]
    assert cells(sections["Grants"], "Where") == ["Marsh", "Mill, Marsh", "Marsh"]
    assert cells(sections["Contracts"], "Amount") == ["£1,000"]
    assert [
        cell.address for row in sections["Grants"].tables[0].rows for cell in row.cells if cell.text == "Marsh"
    ] == [
        None,
        None,
    ]


def test_an_amount_over_a_figure_counts_with_it_as_on_the_page_of_all_districts() -> None:
    context = near(award_with(1, "over 9000", place="Fen"), award_with(2, "29324", place="Fen"))

    assert pages_of(context)["near-you/fen/"].head.answer == "2 grants for Fen come to at least £38,324."


def test_what_is_of_several_districts_is_linked_and_in_none() -> None:
    pages = pages_of(near(*AWARDS))
    whole = pages["near-you/whole-county/"]

    below = sections_of(pages["near-you/marsh/"])["Whole county, or several districts"]
    (link,) = below.bullets
    assert (cells(below, "Where"), below.tables[0].caption) == (
        ["Sampleton and Marsh"],
        "For Marsh together with others",
    )
    assert sections_of(pages["near-you/fen/"])["Whole county, or several districts"].tables == ()
    assert (link.text, link.address) == (
        "2 grants for several districts or the whole area",
        "near-you/whole-county/",
    )
    assert whole.head.title == "Whole county, or several districts"
    assert cells(sections_of(whole)["Grants"], "Amount") == ["£7", "£5"]


def test_a_grant_of_no_known_district_is_listed_too_so_that_all_add_up() -> None:
    context = near(*AWARDS)
    pages = pages_of(context)

    assert cells(sections_of(pages["near-you/district-not-known/"])["Grants"], "Amount") == ["£3"]
    assert sum(len(nearby.awards) for nearby in context.nearby) == len(AWARDS)
    assert "near-you/district-not-known/" not in pages_of(near(AWARDS[0]))


def test_the_first_page_counts_what_each_district_has() -> None:
    page = near_you.index(near(*AWARDS))
    rows = {row.title: (row.details[0], row.amount, row.anchor) for group in page.groups for row in group.rows}

    assert page.head.description == "Choose your district to see its grants, contracts, decisions and meetings."
    assert page.head.answer == "Choose your district to see its grants, contracts and meetings."
    assert page.head.details == (
        "3 of the 6 grants are known to be for a single district. 1 of the meetings was cancelled."
    )
    assert [group.heading for group in page.groups] == ["Districts", "Not in one district"]
    towns = page.sections[0]
    assert (towns.heading, page.on_this_page[0].address) == ("Which district is my town in?", "#page-towns")
    assert [town.text for town in towns.bullets] == ["Little Sample is in Sampleton"]
    assert rows["Fen"] == ("Nothing is listed.", "", "page-place-fen")
    assert rows["Marsh"] == (
        "3 grants, 1 contract and 2 meetings",
        "at least £30",
        "page-place-marsh",
    )
    (marsh,) = [row for group in page.groups for row in group.rows if row.title == "Marsh"]
    assert marsh.details[1:] == ()
    assert rows["District not known"] == ("1 grant", "£3", "page-place-district-not-known")


def test_only_meetings_that_were_cancelled_are_counted_so() -> None:
    fields = {"2023-05-16-public-meeting": {"held": "cancelled"}, "2023-07-06-public-meeting": {"held": "cancelled"}}
    rows = [row for group in near_you.index(with_fields(near(), fields)).groups for row in group.rows]

    assert [row.details for row in rows if row.title == "Marsh"] == [("2 cancelled meetings",)]


def test_a_district_of_which_there_is_nothing_says_so() -> None:
    page = pages_of(near(*AWARDS))["near-you/fen/"]

    assert page.head.answer == "No grants, contracts, decisions or meetings have been published here."
    headings = ["Open for bids now", "Whole county, or several districts", "Other districts", "What is listed here"]
    assert [section.heading for section in page.sections] == headings


def test_decisions_and_meetings_are_listed_by_the_district_they_name() -> None:
    context = near()
    decision = context.library.decisions[0]
    changes = {decision.name: {"district": "Fen"}, "2023-07-06-public-meeting": {"district": "Fen"}}
    sections = sections_of(pages_of(with_fields(context, changes))["near-you/fen/"])

    assert [row.title for row in sections["Decisions"].rows] == [decision.title]
    assert [row.address for row in sections["Meetings here"].rows] == ["meetings/2023-07-06-public-meeting/"]


MANY = 5_000


def test_a_long_list_has_pages_of_its_own_and_no_page_has_too_many_rows() -> None:
    context = near(*(award_with(number, "1", place="Marsh") for number in range(MANY)))
    pages = pages_of(context)
    marsh = sections_of(pages["near-you/marsh/"])
    parts = [address for address in pages if address.startswith("near-you/marsh/grants/")]

    assert [(link.text, link.address) for link in marsh["Grants"].bullets] == [
        ("All 5,000 grants", "near-you/marsh/grants/")
    ]
    assert len(parts) == MANY / ROWS_ON_A_PAGE
    assert [address for nearby in context.nearby for address in district_pages.addresses(nearby)] == list(pages)[1:]
    assert pages["near-you/marsh/grants/part-2/"].head.title == "Grants: Marsh, part 2"
    assert pages["near-you/marsh/grants/part-2/"].head.answer == "200 of 5,000 grants."
    assert max(map(rows_on, pages.values())) == ROWS_ON_A_PAGE
    assert sum(rows_on(pages[address]) for address in parts) == MANY


def rows_on(page: ListPage) -> int:
    tables = [table for section in page.sections for table in section.tables]
    return sum(len(table.rows) for table in tables) + sum(len(section.rows) for section in page.sections)


@pytest.mark.parametrize(("number", "is_cut"), [(198, False), (199, True)])
def test_a_list_is_cut_only_where_all_do_not_fit_on_the_page(number: int, is_cut: bool) -> None:
    context = near(*(award_with(index, "1", place="Marsh") for index in range(number)))  # and 2 meetings
    grants = sections_of(pages_of(context)["near-you/marsh/"])["Grants"]

    assert bool(grants.bullets) == is_cut
    assert len(grants.tables[0].rows) == (district_pages.MOST_OF_A_LIST if is_cut else number)


def test_the_data_say_whether_a_district_was_named_or_worked_out() -> None:
    (dataset,) = near_you.dataset(near(*AWARDS))
    names = [column.name for column in dataset.columns]
    rows = [dict(zip(names, row, strict=True)) for row in dataset.rows]

    assert {row["identity"]: (row["district"], row["known_from"]) for row in rows if row["what"] != "meeting"} == {
        "a-1": ("Marsh", "place"),
        "a-2": ("Marsh", "document"),
        "a-3": ("Marsh", "place"),
        "a-4": ("Marsh", "place"),
        "a-5": ("Whole county", "place"),
        "a-6": ("Whole county", "place"),
    }
    assert list(near_you.dataset(near(*AWARDS, districts=()))) == []


def test_totals_by_place_lead_to_the_districts() -> None:
    context = near(*AWARDS)
    by_place = next(section for section in breakdown.sections(context) if section.anchor == "page-by-place")

    assert [(group.label.text, group.label.address) for group in by_place.chart.groups] == [
        ("Marsh", "near-you/marsh/"),
        ("Whole county, or several districts", "near-you/whole-county/"),
        ("District not known", "near-you/district-not-known/"),
    ]
    assert [page.head.address for page in award_pages.pages(context)] == ["awards/"]


def test_the_place_of_a_grant_leads_to_its_district_and_shows_one_that_is_named() -> None:
    rows = (award_with(1, "1", place="Mill", district="Fen"), award_with(2, "1", district="Fen"), AWARDS[6])
    context = near(*rows)
    places = [
        row.cells[1] for row in awards.award_table(context, "Grants", context.grants.awards, is_extract=True).rows
    ]

    assert [(place.text, place.address, place.note) for place in places] == [
        ("Mill", "near-you/fen/", "Fen"),
        ("Fen", "near-you/fen/", ""),
        ("Elsewhere", None, ""),
    ]


def test_a_compiled_record_does_not_say_that_nothing_was_published() -> None:
    context = near()
    compiled = with_fields(context, {context.library.office.name: {"record": "compiled"}})

    assert pages_of(compiled)["near-you/fen/"].head.answer == (
        "No grants, contracts, decisions or meetings were found in the papers collected here."
    )


def test_the_feed_of_a_district_has_its_meetings_and_the_rounds_of_its_grants() -> None:
    feeds = {feed.address: feed for feed in Site(near(*AWARDS)).feeds}
    entries = [entry.identity.split(":", 2)[2] for entry in feeds["feeds/near-you/marsh"].entries]
    rounds = [identity for identity in entries if "/rounds/" in identity]

    assert rounds == ["funds/road-fund/rounds/2023-24"]
    assert sorted(set(entries) - set(rounds)) == [
        "meetings/2023-05-16-public-meeting",
        "meetings/2023-07-06-public-meeting",
    ]
    assert feeds["feeds/near-you/fen"].entries == ()
    assert "feeds/near-you/district-not-known" not in feeds


def test_a_reader_finds_a_district_by_a_village_and_narrows_a_search_to_it() -> None:
    context = near(*AWARDS)
    facts = facts_by_address(context)
    names = [(name.text, name.address, name.what) for name in a_to_z.names(context)]

    assert facts["near-you/sampleton/"].names == ("Little Sample",)
    assert facts["meetings/2023-07-06-public-meeting/"].districts == ("marsh",)
    assert facts["funds/road-fund/rounds/2023-24/"].districts == ("marsh", "whole-county")
    assert ("Little Sample", "near-you/sampleton/", "in Sampleton") in names
    assert ("Marsh", "near-you/marsh/", "district") in names
    assert [address for _, address, _ in names if address.startswith("awards/places")] == []


def test_a_meeting_links_the_district_it_names() -> None:
    context = with_fields(near(), {"2023-07-06-public-meeting": {"district": "Fen"}})
    meeting = next(record for record in context.library.of(Meeting) if record.district)
    page = Site(context).record_pages[meeting.address]
    (district,) = [fact for fact in (*page.head.facts, *page.details) if fact.label == "District"]

    assert [(value.text, value.address) for value in district.values] == [("Fen", "near-you/fen/")]


def test_the_page_of_a_district_does_not_say_again_where_its_grants_were_spent() -> None:
    here = [award_with(number, "10", place="Marsh", awarded=known_date("2024-02-14")) for number in (1, 2)]
    table = sections_of(pages_of(near(*here))["near-you/marsh/"])["Grants"].tables[0]

    assert "Where" not in [column.title for column in table.columns]
    assert [fact.values[0].text for fact in table.same] == ["14 February 2024"]


def test_a_district_without_grants_says_so_where_others_have_some() -> None:
    rows = {row.title: row.details for group in near_you.index(near(*AWARDS)).groups for row in group.rows}
    without_any = [row.details for group in near_you.index(near()).groups for row in group.rows]

    assert rows["Fen"][-1] == "no grants listed"
    assert all("no grants listed" not in details for details in without_any)
