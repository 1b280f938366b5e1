"""Rounds and funds in a compiled record: which rules and totals are shown, and of what."""

from __future__ import annotations

from gazette.records import Decision, Office
from gazette.views.kinds import funds, rounds
from gazette.views.money import reconciliation
from tests.views.funds import section_of
from tests.views.records import context_of, record, shown
from tests.views.test_rounds import CLOSED, award, fund, page_of

COMPILED = {"record": "compiled", "searched": "2024-06", "publisher": {"name": "Library"}}


def test_a_rule_of_the_fund_is_not_shown_as_one_of_a_past_round_that_others_wrote_of():
    care = fund({**CLOSED, "criteria": ["Need"], "largest_bid": "9"}, not_funded=["Roads"], largest_bid="5")
    compiled = record(Office, "office", summary="An office.", **COMPILED)

    own, others = (section_of(page_of(care, 0, *office).sections, "page-who-can-bid") for office in ((), (compiled,)))

    rules = [("Largest bid", "£9"), ("How bids were judged", "Need")]
    assert shown(own.facts) == [("What it did not pay for", "Roads"), *rules]
    assert (shown(others.facts), [link.address for link in others.links]) == (
        rules,
        ["funds/care/"],
    )
    assert section_of(funds.page(context_of(care, compiled), care).sections, "page-who-can-bid").facts[0].values


def test_without_a_total_what_decisions_awarded_stands_beside_the_grants_that_were_found():
    compiled = record(Office, "office", summary="An office.", **COMPILED)
    care = fund(CLOSED).with_awards((award(1, "2023"),))
    notices = [
        record(Decision, name, decided=f"2023-0{month}-01", round="care/2023", amounts=[{"amount": sum, "role": role}])
        for name, month, sum, role in (
            ("a", 7, "3000", "award"),
            ("b", 8, "over 5000", "award"),
            ("c", 9, "9", "income"),
        )
    ]
    award_of = [{"amount": "7000", "role": "award"}]
    notices += [
        record(Decision, "d", decided="2023-10-01", round="care/2023", status="withdrawn", amounts=award_of),
        record(Decision, "e", decided="2023-11-01", round="care/2023", outcome="proposed", amounts=award_of),
    ]

    answers = [page_of(care, 0, *notices, *office).head.answer for office in ((compiled,), ())]

    assert answers == [
        "Closed for bids on 1 July 2023. 2 decisions give sums: £3,000 (1 July 2023) and over £5,000 (1 August 2023). "
        "1 grant of £1,000 found.",
        "Closed for bids on 1 July 2023. 1 grant of £1,000.",
    ]


def test_a_fund_has_the_totals_that_sources_give_of_some_of_its_rounds():
    office = record(Office, "office", summary="An office.", **COMPILED)
    care = fund({**CLOSED, "awarded": "4"}, {"id": "x", "title": "X"}).with_awards((award(1, "x"),))
    alone = fund({**CLOSED, "awarded": "at least 4"})

    assert "Sources say that £4 was awarded in one round." in funds.page(context_of(care, office), care).head.answer
    assert funds.row(context_of(alone, office), alone).details == (
        "Sources say that at least £4 was awarded in total.",
    )
    assert reconciliation.awarded_in_rounds(context_of(care), care) == "", "an office lists its own grants"


def test_the_row_of_a_round_that_closed_on_an_unknown_day_says_so():
    care = fund({"id": "x", "title": "X", "results": "2023"})

    over = fund({"id": "x", "title": "X", "results": "2023"}, status="closed")

    assert rounds.row(context_of(care), care, care.rounds[0]).date.text == "Closed, date not known"
    assert rounds.row(context_of(over), over, over.rounds[0]).date is None, "the tag of the fund says that it is closed"
