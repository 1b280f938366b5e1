"""The answer on a fund whose rounds say more than its grants, or for which nobody can bid."""

from __future__ import annotations

import pytest

from gazette.records import Decision, Office
from gazette.sentences.awards import ADDED_TO_CONTRACT
from gazette.views.kinds import fund_lists, funds
from tests.views.test_fund_pages import CLOSED, COMPILED, UNDATED, award, context_of, fund, record


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


@pytest.mark.parametrize(
    ("fund_round", "fields", "answer"),
    [
        (
            UNDATED,
            {"summary": "It pays for help."},
            "It pays for help. The contract with Help comes to £1,000.",
        ),
        (
            {**CLOSED, "open_call": "no"},
            {"summary": "It pays for help"},
            "It pays for help. The contract with Help comes to £1,000.",
        ),
        (
            {**UNDATED, "eligible": ["Clubs"]},
            {},
            "We have not published whether this fund is open for bids. The contract with Help comes to £1,000.",
        ),
        (
            UNDATED,
            {"largest_bid": "500"},
            "We have not published whether this fund is open for bids. The contract with Help comes to £1,000.",
        ),
    ],
)
def test_money_for_which_nobody_could_bid_is_answered_with_what_it_is_for_and_paid(fund_round, fields, answer):
    rows = (award(1, "2023"), award(2, "2023", amount="unknown"), award(3, "2023", what="contract"))
    care = fund(fund_round, **fields).with_awards(rows)

    head = funds.page(context_of(care), care).head
    years = "" if "bids" in answer else " in 2023"
    assert head.answer == answer
    assert head.facts[0].label == "Grants"
    assert head.facts[0].values[0].text == f"2 grants{years}: £1,000 and one whose amount was not published"


def test_a_fund_that_paid_for_a_contract_alone_says_so():
    care = fund(UNDATED).with_awards((award(1, "2023", what="contract"),))

    assert funds.page(context_of(care), care).head.answer == "A summary. The contract with Help comes to £1,000."


def test_what_was_added_to_a_contract_is_no_other_contract() -> None:
    first = record(Decision, "PCC-2023-001", decided="2023-03-01")
    later = record(Decision, "PCC-2023-002", earlier=[{"how": "adds to", "decision": "PCC-2023-001"}])
    rows = [award(number, "2023", what="contract", decision=f"PCC-2023-00{number}") for number in (1, 2)]
    care = fund(UNDATED).with_awards((*rows, award(3, "2023")))
    page = funds.page(context_of(care, first, later), care)

    assert "The contract with Help comes to £2,000." in page.head.answer
    assert [part.heading for part in page.sections if part.tables][-2:] == ["Contracts", "Grants"]
    (table,) = next(part.tables for part in page.sections if part.heading == "Contracts")
    assert [[value.text for value in row.details if value.text == ADDED_TO_CONTRACT] for row in table.rows] == [
        [],
        [ADDED_TO_CONTRACT],
    ]
