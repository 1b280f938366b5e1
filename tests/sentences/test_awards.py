"""Sentences on a single award: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.money import amount as read_amount
from gazette.sentences.awards import (
    Conditions,
    award_details,
    awards_in_order,
    conditions_below,
    decision_of_award,
    money_cell,
    no_recipient,
    other_objectives,
    plan_objective,
    withheld_recipient,
    year_of_round,
)


@pytest.mark.parametrize(
    ("pot", "why", "conditions", "reasons", "words"),
    [
        (None, None, Conditions(""), None, ()),
        ("Cameras", None, Conditions(""), None, ("From the part “Cameras”",)),
        (None, "another page says £4,800", Conditions(""), None, ("About the amount: another page says £4,800.",)),
        (None, None, Conditions("A report; a visit."), None, ("Conditions: A report; a visit.",)),
        (
            None,
            None,
            Conditions("A visit", "round"),
            "Less crime.",
            ("Condition: A visit.", "Reasons: Less crime."),
        ),
        (None, None, Conditions("A letter", "fund"), None, ("Condition: A letter.",)),
    ],
)
def test_what_else_is_known_of_an_award(pot, why, conditions, reasons, words):
    assert award_details(pot, why, conditions, reasons) == words


@pytest.mark.parametrize(("ids", "words"), [([], ""), (["2"], "and 2"), (["2", "3.1"], "and 2, 3.1")])
def test_the_objectives_after_the_first(ids, words):
    assert other_objectives(ids) == words


def test_conditions_of_a_round_are_said_once():
    assert conditions_below(Conditions("A report.", "round")) == (
        "Condition: A report. A grant with conditions of its own has those instead."
    )


@pytest.mark.parametrize(
    ("written", "own", "compiled"),
    [
        ("60000", "£60,000", "£60,000"),
        ("over 9", "over £9", "over £9"),
        ("unknown", "amount not published", "amount not found"),
        ("withheld", "withheld", "withheld"),
    ],
)
def test_a_column_of_money_holds_an_amount_or_why_there_is_none(written, own, compiled):
    cells = [money_cell(read_amount(written), is_compiled=is_compiled) for is_compiled in (False, True)]

    assert cells == [own, compiled]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("not named", "Recipient not named"),
        ("unknown", "Recipient not named"),
        ("not stated", "Recipient not named"),
        ("A private person", "A private person"),
    ],
)
def test_a_grant_without_a_recipient_says_so(name, words):
    assert no_recipient(name) == words


def test_a_grant_names_its_decision_and_the_objective_it_serves():
    assert (decision_of_award("PCC-2024-001"), plan_objective("1.2")) == (
        "Decision PCC-2024-001",
        "Plan objective 1.2",
    )


def test_a_caption_says_the_order_of_several_awards_alone():
    assert awards_in_order(1, "contract", "largest") == "The only contract listed"
    assert awards_in_order(2, "grant", "newest") == "Grants, the newest first"
    assert awards_in_order(2, "grant", "") == "Grants"
    assert awards_in_order(5, "grant", "newest", undated=2) == "Grants, the newest first and 2 without a date last"
    assert awards_in_order(2, "grant", "", undated=2) == "Grants"


def test_other_words_in_the_row_of_a_grant():
    assert (withheld_recipient(), year_of_round(2020, 2021)) == ("Recipient withheld", "round of 2020 to 2021")
