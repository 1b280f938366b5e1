"""The chief sum of a decision, in its head and in lists."""

from __future__ import annotations

import pytest

from gazette.records import Fund
from gazette.views.kinds import decisions, funds
from tests.views.records import compiled_office, context_of, record
from tests.views.test_decisions import TOTAL, decision, decision_page

SHARE = {"amount": "140", "role": "award", "purpose": "Half of the scheme. The rest is paid later."}
WHOLE = {"amount": "280", "role": "total", "purpose": "The whole scheme"}


@pytest.mark.parametrize(
    ("amounts", "facts", "in_list"),
    [
        ([SHARE, WHOLE], ("Grant", ("£140", "Half of the scheme")), ("£140", "Half of the scheme")),
        ([SHARE, TOTAL], ("Total", ("£200", "")), ("£200", "")),
        ([SHARE, {**WHOLE, "amount": "140"}], ("The whole scheme", ("£140", "")), ("£140", "The whole scheme")),
        ([WHOLE], ("The whole scheme", ("£280", "")), ("£280", "The whole scheme")),
        ([SHARE, SHARE, WHOLE], ("The whole scheme", ("£280", "")), ("£280", "The whole scheme")),
        ([{**SHARE, "per": "year"}, WHOLE], ("The whole scheme", ("£280", "")), ("£280", "The whole scheme")),
    ],
)
def test_the_cost_of_a_whole_scheme_is_not_what_a_decision_grants(amounts, facts, in_list):
    notice = decision(amounts=amounts)
    row = decisions.row(context_of(notice), notice)

    (line,) = decision_page(notice).head.facts
    (value,) = line.values
    assert (line.label, (value.text, value.note)) == facts
    assert (row.amount, row.amount_note) == in_list


LIMIT = {"amount": "up to 60", "role": "ceiling", "purpose": "Interpreters, as they are needed. Estimated."}


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        (
            {"amounts": [WHOLE, LIMIT]},
            [("The whole scheme", "£280", ""), ("Interpreters, as they are needed", "up to £60", "Maximum")],
        ),
        ({"amounts": [WHOLE, LIMIT, LIMIT]}, [("The whole scheme", "£280", "")]),  # the table has them
        ({"amounts": [WHOLE, {**LIMIT, "purpose": None}]}, [("The whole scheme", "£280", "")]),
        (
            {"amount": "640", "further_decisions": [{"decision": "A loop is hired.", "amount": "180"}]},
            [("Amount", "£640", ""), ("Also decided", "A loop is hired", "£180")],
        ),
        ({"amount": "640", "further_decisions": [{"decision": "A loop is hired."}]}, [("Amount", "£640", "")]),
    ],
)
def test_what_a_decision_allows_beside_its_chief_sum_is_in_its_head(fields, facts):
    lines = decision_page(decision(**fields)).head.facts

    assert [(line.label, value.text, value.note) for line in lines for value in line.values] == facts


POT = {"amount": "150", "role": "ceiling", "purpose": "All grants"}
LARGEST = {"amount": "5", "role": "ceiling", "purpose": "Largest single grant"}


@pytest.mark.parametrize(
    ("sentence", "amounts", "in_list"),
    [
        ("£150 was offered, in grants of up to £5.", [POT, LARGEST], ("£150", "All grants (maximum)")),
        ("£150 was offered, at most £5 each.", [POT, LARGEST], ("£150", "All grants (maximum)")),
        ("Grants of up to £5 were offered.", [POT, LARGEST], ("£5", "Largest single grant (maximum)")),
        ("£150 may be spent on vans and £5 on radios.", [POT, LARGEST], ("", "")),
        ("Money was offered.", [POT, LARGEST], ("", "")),
    ],
)
def test_the_limit_of_each_grant_is_not_what_a_decision_offers(sentence, amounts, in_list):
    notice = decision(decision=sentence, amounts=amounts)
    row = decisions.row(context_of(notice), notice)

    assert (row.amount, row.amount_note) == in_list


@pytest.mark.parametrize(("decided", "is_said"), [("2024-05", False), ("by 2024-05-09", True)])
def test_a_row_has_the_day_of_effect_where_the_year_of_the_decision_is_not_certain(decided, is_said):
    notice = decision(decided=decided, effective="2024-05-09")

    assert ("In effect from 9 May 2024" in decisions.row(context_of(notice), notice).details) is is_said


def test_what_a_compiled_record_does_not_count_as_a_fund_is_not_called_one():
    notice, care = decision(fund="care"), record(Fund, "care")

    for office, label in (((), "Fund"), ((compiled_office(),), "Spending")):
        context = context_of(*office, notice, care)
        page = decisions.page(context, notice)
        assert [fact.label for fact in page.head.facts if fact.values[0].text == "Care"] == [label]
        assert funds.page(context, care).head.kind == label
