"""Grants by year and by place, and lists that are too long for a page."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.library.award_index import ROWS_ON_A_PAGE, page_of_list
from gazette.sentences.money import YEARS_OF_GRANTS
from gazette.views.context import Context
from gazette.views.kinds import funds, recipients, round_pages
from gazette.views.lists.list_page import list_page
from gazette.views.money import award_pages, awards
from gazette.views.shapes.parts import Link
from tests.views.funds import award_with, context_of, section_of


def test_every_award_is_on_a_page_by_year_and_on_a_page_by_place():
    context = context_of(
        award_with(1, "10", place="Marsh", awarded=known_date("2021")),
        award_with(2, "20", awarded=known_date("2022-05")),
    )

    pages = [
        (page.head.address, [(section.anchor, section.paragraphs) for section in page.sections])
        for page in award_pages.pages(context)
    ]

    ten, twenty = ("1 grant of £10.",), ("1 grant of £20.",)
    assert pages == [
        (
            "awards/",
            [
                ("page-by-year", ()),
                ("page-year-2022", twenty),
                ("page-year-2021", ten),
                ("page-years", (YEARS_OF_GRANTS,)),
            ],
        ),
        ("awards/places/", [("page-place-marsh", ten), ("page-place-place-not-known", twenty)]),
    ]


def test_a_table_leads_to_the_years_and_says_what_the_grants_of_each_come_to():
    context = context_of(*(award_with(year, "10", awarded=known_date(str(year))) for year in (2021, 2022)))
    (table,) = next(award_pages.pages(context)).sections[0].tables

    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [["2022", "1", "£10"], ["2021", "1", "£10"]]
    assert table.rows[0].cells[0].address == "awards/#page-year-2022"


def test_a_long_year_ends_with_a_link_back_to_the_years():
    of_2022 = [award_with(number, "10", awarded=known_date("2022")) for number in range(6)]
    context = context_of(award_with(6, "10", awarded=known_date("2021")), *of_2022)
    _, long_year, short_year, *_ = next(award_pages.pages(context)).sections

    assert (long_year.links, short_year.links) == ((Link("Back to years", "awards/#page-by-year"),), ())


def test_many_grants_of_an_earlier_year_are_folded_and_name_their_fund_alone():
    of_2022 = [award_with(number, "10", awarded=known_date("2022")) for number in range(6)]
    context = context_of(award_with(6, "10", awarded=known_date("2023")), *of_2022)
    _, latest_year, earlier_year, *_ = next(award_pages.pages(context)).sections

    assert (latest_year.folded, earlier_year.tables, earlier_year.folded.heading) == (None, (), "6 grants")
    links = {detail.text for row in earlier_year.folded.tables[0].rows for detail in row.details}
    assert links <= {joined.fund.title for joined in context.grants.awards}


def test_the_grants_by_year_are_among_the_pages_about_money():
    context = context_of(award_with(1, "10", recipient="A club"), award_with(2, "20", recipient="A hall"))
    by_year, by_place = award_pages.pages(context)

    shown = [(link.address, link.is_current) for link in by_year.siblings[:3]]
    assert shown == [("funds/", False), ("recipients/", False), ("awards/", True)]
    assert [link.is_current for link in by_place.siblings[:3]] == [False] * 3
    assert list_page(context, "recipients", count="").siblings[2] == Link("Grants by year", "awards/")


@pytest.mark.parametrize(
    ("amount", "fields", "caption"),
    [
        ("700", {}, "Grants, the largest first"),
        ("up to 700", {}, "Grants"),
        (None, {}, "Grants"),
        ("40", {"per": "month"}, "Grants"),
    ],
)
def test_a_list_of_grants_names_its_order_only_where_the_sums_are_alike(amount, fields, caption):
    context = context_of(award_with(1, "500"), award_with(2, amount, **fields))

    assert awards.largest_first_caption(context.grants.awards, "grant") == caption


def many_grants() -> Context:
    """450 grants of a round, of which 250 are to one body, in two years and two places."""
    return context_of(
        *(
            award_with(
                number,
                str(number),
                recipient="Sampleton Help" if number < 250 else f"Club {number}",
                awarded=known_date("2021" if number < 5 else "2022"),
                place="Marsh" if number < 5 else "Upper Vale",
            )
            for number in range(450)
        )
    )


def test_a_long_list_has_at_most_two_hundred_rows_on_a_page_and_each_award_leads_to_its_own():
    context = many_grants()
    (fund,) = context.library.funds
    pages = {page.head.address: page for page in award_pages.pages(context)}
    for page in (
        funds.page(context, fund),
        round_pages.page(context, fund, fund.rounds[1]),
        *recipients.pages(context),
    ):
        pages[page.head.address] = page
    lists = {
        address: section_of(page.sections, "page-awards").tables[0]
        for address, page in pages.items()
        if any(section.anchor == "page-awards" for section in page.sections)
    }

    assert {address: len(table.rows) for address, table in lists.items() if "/grants/" in address} == {
        "awards/2022/grants/2/": 200, "awards/2022/grants/3/": 45,
        "awards/places/upper-vale/grants/2/": 200, "awards/places/upper-vale/grants/3/": 45,
        "funds/road-fund/grants/2/": 200, "funds/road-fund/grants/3/": 50,
        "funds/road-fund/rounds/2023-24/grants/2/": 200, "funds/road-fund/rounds/2023-24/grants/3/": 50,
        "recipients/sampleton-help/grants/2/": 50,
    }  # fmt: skip
    assert max(len(table.rows) for table in lists.values()) == ROWS_ON_A_PAGE
    for joined in context.grants.awards:
        address, _, anchor = joined.address.partition("#")
        assert anchor in [row.anchor for row in lists[address].rows]


def test_the_parts_of_a_long_list_lead_to_each_other_and_the_paths_are_known():
    context = many_grants()
    pages = {page.head.address: page for page in award_pages.pages(context)}
    second = pages["awards/2022/grants/2/"]

    assert second.head.title == "Grants of 2022: grants 201 to 400 of 445"
    assert (second.previous.address, second.next.address) == ("awards/2022/", "awards/2022/grants/3/")
    assert pages["awards/2022/grants/3/"].next is None
    (years,) = [page.sections for address, page in pages.items() if address == "awards/"]
    assert [(row.title, row.address, row.anchor) for row in years[0].rows] == [
        ("2022", "awards/2022/", "page-year-2022"),
        ("2021", "awards/2021/", "page-year-2021"),
    ]
    assert {*award_pages.addresses_of_later_parts(context)} == {*pages} - {"awards/", "awards/places/"} | {
        page_of_list(address, part)
        for address, parts in (
            ("funds/road-fund/", (2, 3)),
            ("funds/road-fund/rounds/2023-24/", (2, 3)),
            ("recipients/sampleton-help/", (2,)),
        )
        for part in parts
    }


def test_without_awards_there_are_no_pages_of_them():
    assert list(award_pages.pages(context_of())) == []
