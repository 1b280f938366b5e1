"""The list of recipients: by name, with the total of their awards, as a page and as data."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.records import Fund
from gazette.views.lists import recipient_list
from tests.views.funds import award_with, context_of
from tests.views.sample import sample, with_records


@pytest.fixture(scope="module")
def context():
    return sample()


def test_recipients_are_in_the_order_of_their_names(context):
    (page,) = recipient_list.pages(context)
    (group,) = page.groups

    assert [(row.title, row.summary, row.amount) for row in group.rows] == [
        ("Marsh Village Hall", "3 grants from the Road fund; 1 amount was not published.", "at least £375.50"),
        ("Sampleton Borough Council", "2 grants from the Road fund in 2022 and 2024.", "£52,000"),
        ("Sampleton Help", "2 grants from the Road fund and the Victims fund.", "£1,900"),
    ]
    assert page.head.answer == (
        "7 grants to 3 named recipients come to at least £54,275.50. "
        "3 grants without a named recipient are not in this list."
    )
    assert page.parts == ()


def test_a_long_list_is_on_several_pages_each_of_which_leads_to_all():
    grants = [award_with(number, "10", recipient=f"Club {number:03}") for number in range(450)]

    pages = list(recipient_list.pages(context_of(*grants)))

    assert [page.head.address for page in pages] == ["recipients/", "recipients/part-2/", "recipients/part-3/"]
    assert [len(page.groups[0].rows) for page in pages] == [200, 200, 50]
    for number, page in enumerate(pages):
        assert [link.is_current for link in page.parts] == [number == other for other in range(3)]
    assert [link.text for link in pages[0].parts][:2] == ["Club 000 to Club 199", "Club 200 to Club 399"]


def test_the_data_has_a_sum_and_how_many_awards_are_in_it(context):
    rows = recipient_list.dataset(context).rows

    assert [(name, key, *figures) for _, _, name, key, *figures, _ in rows] == [
        ("Marsh Village Hall", None, 3, Decimal("375.50"), 2, 1),
        ("Sampleton Borough Council", "sampleton-council", 2, Decimal(52000), 2, 0),
        ("Sampleton Help", None, 2, Decimal(1900), 2, 0),
    ]


def test_the_data_has_no_sum_where_none_is_exact(context):
    fund = next(fund for fund in context.library.funds if fund.name == "road-fund")
    inexact = [award for award in fund.awards if award.id == "rf-005"]
    records = [fund.with_awards(inexact), context.library.office]
    (row,) = recipient_list.dataset(with_records(context, records)).rows

    assert row[2:-1] == ("Marsh Village Hall", None, 1, None, 0, 1)


def test_a_list_without_recipients_says_so_and_who_is_never_in_it(context):
    records = [record for record in context.library.records if not isinstance(record, Fund)]

    (page,) = recipient_list.pages(with_records(context, records))

    assert page.groups == ()
    assert page.head.answer == "No recipients are published here yet."
    assert page.sections[0].paragraphs[0].startswith("Private people are never named and have no page.")
