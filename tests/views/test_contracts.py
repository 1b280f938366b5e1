"""Contracts with what was added to them: one contract on every page, with who has it and what it comes to."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.records import Decision
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.kinds import decisions, funds
from gazette.views.lists import name_lists, name_pages
from tests.views.test_fund_pages import UNDATED, award, context_of, fund, record

BODIES = {
    "help": Organisation(key="help", name="Help", note="A charity."),
    "care": Organisation(key="care", name="Victim Care", note="It took over Help."),
}


def contract_with_addition(**added: Any) -> Context:
    """A contract of £1,000 per year with Help, to which something was added when Victim Care had it."""
    first = record(Decision, "PCC-2023-001", decided="2023-03-01")
    later = record(Decision, "PCC-2023-002", earlier=[{"how": "adds to", "decision": "PCC-2023-001"}])
    let = award(1, "2023", what="contract", per="year", decision="PCC-2023-001")
    fields = {"what": "contract", "per": "year", "recipient": "Victim Care", "decision": "PCC-2023-002", **added}
    victims = fund(UNDATED).with_awards((let, award(2, "2023", **fields)))
    return context_of(victims, first, later, organisations=BODIES)


def test_a_contract_is_with_the_body_that_took_it_over_and_comes_to_its_sum_with_what_was_added() -> None:
    context = contract_with_addition()
    page = funds.page(context, context.library.funds[0])

    assert page.head.answer == "A summary. The contract with Victim Care comes to £2,000 per year."
    (table,) = next(section.tables for section in page.sections if section.heading == "Contracts")
    assert table.total
    assert [(cell.text, cell.note) for cell in (table.total.cells[0], table.total.cells[-1])] == [
        ("The contract with what was added", "with Victim Care"),
        ("£2,000", "per year"),
    ]


def test_the_contract_is_in_the_list_once_beside_the_body_that_has_it() -> None:
    page = next(name_lists.lists(contract_with_addition()))
    former, later = page.groups[0].rows

    assert (former.amount, former.details) == ("", ("Its contract passed to Victim Care.",))
    assert (later.amount, later.amount_note, later.details) == ("£2,000 per year", "1 contract", ())


def test_a_decision_that_adds_to_a_contract_lets_none() -> None:
    context = contract_with_addition()
    captions = [
        next(table.caption for section in decisions.page(context, notice).sections for table in section.tables)
        for notice in context.library.decisions
    ]

    assert captions == ["The contract let by this decision", "Added to a contract by this decision"]


def test_both_bodies_say_what_became_of_the_contract() -> None:
    answers = [page.head.answer for page in name_pages.pages(contract_with_addition())]

    assert answers[:2] == [
        "A charity. It was given a contract of £1,000 per year.",
        "It took over Help. It took over the contract of Help, which comes to £2,000 per year with what was added.",
    ]


@pytest.mark.parametrize("added", [{"per": None}, {"amount": "about 1000"}])
def test_what_is_not_one_sum_is_not_added_up(added) -> None:
    context = contract_with_addition(**added)
    page = funds.page(context, context.library.funds[0])

    assert ", to which " in page.head.answer
    (table,) = next(section.tables for section in page.sections if section.heading == "Contracts")
    assert table.total is None


def test_a_contract_that_a_later_decision_gave_to_another_body_is_with_nobody_known() -> None:
    let = record(Decision, "PCC-2023-001", decided="2023-03-01")
    moved = record(
        Decision, "PCC-2023-002", decided="2023-04-01", earlier=[{"how": "novates", "decision": "PCC-2023-001"}]
    )
    victims = fund(UNDATED).with_awards((award(1, "2023", what="contract", decision="PCC-2023-001"),))

    assert funds.page(context_of(victims, let, moved), victims).head.answer == "A summary. 1 contract: £1,000."
