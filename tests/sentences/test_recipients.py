"""Sentences on a body that received grants: facts in, words out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.sentences import recipients
from gazette.sentences.totals import Total

TOTAL = Total(Decimal(500), 2, 1, Decimal(500), 2, unpublished=1)


def test_each_title_is_as_expected():
    assert recipients.grants_to("Sampleton Help") == "Grants to Sampleton Help"
    assert recipients.contracts_with("Sampleton Help") == "Contracts with Sampleton Help"


@pytest.mark.parametrize(
    ("years", "contracts", "sentence"),
    [
        ("", 0, "3 grants come to at least £500."),
        (
            "in 2016",
            1,
            "3 grants in 2016 come to at least £500. 1 contract is listed separately.",
        ),
        ("", 2, "3 grants come to at least £500. 2 contracts are listed separately."),
    ],
)
def test_the_answer_is_how_many_grants_and_what_they_come_to(years, contracts, sentence):
    assert recipients.answer(TOTAL, years, contracts) == sentence
    assert recipients.of_fund(TOTAL, years, contracts) == sentence


@pytest.mark.parametrize(("contracts", "sentence"), [(0, ""), (1, "1 contract."), (2, "2 contracts.")])
def test_a_fund_may_have_paid_for_contracts_alone(contracts, sentence):
    assert recipients.of_fund(Total(Decimal(), 0, 0), "", contracts) == sentence


def test_a_fund_names_contracts_whose_amounts_are_known_before_its_grants():
    sentence = recipients.of_fund(TOTAL, "", 2, ("£310,000 per year", "£45,000 per year"))
    assert sentence == "2 contracts: £310,000 per year and £45,000 per year. 3 grants come to at least £500."
    sentence = recipients.of_fund(TOTAL, "", 1, ("£355,000 per year",), "Victim Care")
    assert sentence == "The contract with Victim Care comes to £355,000 per year."
    amount = recipients.with_what_was_added("£310,000 per year", ("about £5",))
    assert recipients.of_fund(Total(Decimal(), 0, 0), "", 1, (amount,)) == (
        "1 contract: £310,000 per year, to which about £5 was added."
    )


def test_a_contract_that_a_body_took_over_was_first_of_another():
    assert recipients.took_over("Help", "£9") == (
        "It took over the contract of Help, which comes to £9 with what was added."
    )
    assert recipients.took_over("", "") == "It took over a contract of another organisation."
    assert recipients.passed_to("Victim Care") == "Its contract passed to Victim Care."


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (0, "No recipient is named."),
        (1, "3 grants to 1 named recipient come to at least £500."),
        (1200, "3 grants to 1,200 named recipients come to at least £500."),
    ],
)
def test_the_list_says_how_many_are_named(number, sentence):
    assert recipients.recipients_and_total(number, TOTAL) == sentence


def test_a_single_grant_is_answered_with_what_it_was_for():
    total = Total(Decimal(500), 1, 0, Decimal(500), 1)

    assert recipients.of_one_grant(total, "in 2016", "Locks.") == "1 grant of £500 in 2016 (Locks)."


def test_that_no_source_gives_the_amount_of_a_single_grant_comes_after_what_it_was_for():
    unknown = Total(Decimal(), 0, 1, unpublished=1, is_compiled=True)

    assert recipients.of_one_grant(unknown, "in 2016", "Locks.") == "1 grant in 2016 (Locks). Its amount was not found."


def test_the_list_says_what_a_grant_was_for_and_which_funds_several_came_from():
    single, unknown = Total(Decimal(500), 1, 0, Decimal(500), 1), Total(Decimal(), 0, 1, unpublished=1)

    assert recipients.row(single, "in 2016", ["Locks."], ["Road fund"]) == "Locks (Road fund, 2016)"
    assert recipients.row(unknown, "", [], ["Road fund"]) == "1 grant from the Road fund."
    assert recipients.row(TOTAL, "in 2016 and 2017", ["Locks"], ["Road fund", "Fence fund", "Road fund"]) == (
        f"{TOTAL.number_and_rest('from the Road fund and the Fence fund in 2016 and 2017')}."
    )


def test_what_a_single_grant_was_for_is_in_the_sentence_unless_it_may_begin_with_a_name():
    single = Total(Decimal(500), 1, 0, Decimal(500), 1)
    purposes = ("A wall.", "An alarm for a shop", "Evening for young people", "Youth Watch")

    assert [recipients.of_one_grant(single, "in 2016", purpose) for purpose in purposes] == [
        "1 grant of £500 in 2016, for a wall.",
        "1 grant of £500 in 2016, for an alarm for a shop.",
        "1 grant of £500 in 2016 (Evening for young people).",
        "1 grant of £500 in 2016 (Youth Watch).",
    ]


@pytest.mark.parametrize(
    ("funds", "years", "words"),
    [
        (("Road Safety Fund",), "in 2016", "from the Road Safety Fund in 2016"),
        (("Other spending", "Youth fund"), "", "from “Other spending” and the Youth fund"),
        (("One", "Two", "Three"), "in 2016", "in 2016"),
    ],
)
def test_grants_are_from_few_funds_by_name(funds, years, words):
    assert recipients.from_funds(funds, years) == words


def test_what_a_body_received_is_a_sentence_of_its_own():
    assert recipients.received("Help", "2 grants, together £9.") == "Help received 2 grants, together £9."
    assert recipients.received("Help", "3 grants come to at least £500.") == "3 grants come to at least £500."
    assert recipients.was_given(1, ["£8 per year"], is_also=True) == "It was also given a contract of £8 per year."
    assert recipients.was_given(2, ()) == "It was given 2 contracts."


def test_a_fund_with_a_colon_in_its_name_is_not_named_in_a_sentence():
    assert recipients.from_funds(["Watch: support", "Road fund"], "in 2016") == "in 2016"


@pytest.mark.parametrize(
    ("unnamed", "contracts", "words"),
    [
        (0, 0, ""),
        (9, 2, "Contracts and 9 grants without a named recipient are not in this list."),
        (1, 0, "1 grant without a named recipient is not in this list."),
        (0, 1, "Contracts are not in this list."),
    ],
)
def test_the_list_says_what_is_not_in_it(unnamed, contracts, words):
    assert recipients.left_out(unnamed, contracts) == words
