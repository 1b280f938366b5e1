"""The list of recipients: by name, with the total of their awards, as a page and as data."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.records import Fund
from gazette.views.lists import recipient_list
from tests.views.sample import sample, with_records


@pytest.fixture(scope="module")
def context():
    return sample()


def test_recipients_are_in_the_order_of_their_names(context):
    (group,) = recipient_list.recipient_list(context).groups

    totals = {row.title: row.details[0] for row in group.rows}
    assert list(totals) == sorted(totals, key=str.casefold)
    assert len(totals) > 2
    assert totals["Marsh Village Hall"] == "4 grants. The 3 with an exact amount come to £6,575.50"
    assert totals["Sampleton Borough Council"] == "2 grants, together £52,000"
    assert totals["Marsh Women's Refuge"] == "1 grant, total not known", "it is paid per year"


def test_the_data_has_a_sum_and_how_many_awards_are_in_it(context):
    rows = recipient_list.dataset(context).rows

    figures = {name: cells for _, _, name, *cells in rows}
    assert figures["Marsh Village Hall"] == [None, 4, Decimal("6575.50"), 3, 1]
    assert figures["Sampleton Borough Council"] == ["sampleton-council", 2, Decimal(52000), 2, 0]
    assert figures["Marsh Women's Refuge"] == [None, 1, None, 0, 1]


def test_the_data_has_no_sum_where_none_is_exact(context):
    fund = next(fund for fund in context.library.funds if fund.name == "road-fund")
    inexact = [award for award in fund.awards if award.id == "rf-005"]
    (row,) = recipient_list.dataset(with_records(context, [fund.with_awards(inexact)])).rows

    assert row[2:] == ("Marsh Village Hall", None, 1, None, 0, 1)


def test_a_list_without_recipients_says_so_and_who_is_never_in_it(context):
    records = [record for record in context.library.records if not isinstance(record, Fund)]

    page = recipient_list.recipient_list(with_records(context, records))

    assert (page.groups, page.count) == ((), "No recipients")
    assert page.empty == "There are no recipients in this record yet."
    assert page.sections[0].paragraphs[0].startswith("A private person has no page and is never named")
    assert recipient_list.recipient_list(context).empty == ""
