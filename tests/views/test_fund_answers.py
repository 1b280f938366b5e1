"""The answer on a fund whose rounds say more than the grants that are listed."""

from __future__ import annotations

from gazette.records import Office
from gazette.views.kinds import fund_lists, funds
from tests.views.test_fund_pages import CLOSED, COMPILED, UNDATED, context_of, fund, record


def test_a_compiled_record_names_the_latest_round_where_only_an_earlier_one_has_dates():
    newer = {**UNDATED, "id": "2031-32", "title": "2031 to 2032"}
    office = record(Office, "office", summary="An office.", **COMPILED)
    care = fund(CLOSED, newer, eligible=["Anybody"])

    assert funds.page(context_of(care, office), care).head.answer == (
        "No open round was found; the latest round found is called “2031 to 2032”."
    )


def test_a_compiled_record_of_which_no_fund_is_known_to_be_open_leads_to_the_office():
    office = record(Office, "office", summary="An office.", website="https://office.example.org/", **COMPILED)
    care = fund(CLOSED)

    action = fund_lists.action(context_of(care, office), [care])
    assert action
    assert [link.text for link in action.plain_links] == ["Ask the office what is open"]
    own = record(Office, "office", summary="An office.", website="https://office.example.org/")
    assert fund_lists.action(context_of(care, own), [care]) is None
