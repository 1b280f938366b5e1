"""The money on the page of a decision, and the decisions on the same thing in other years."""

from __future__ import annotations

from typing import Any

import pytest

from gazette.frontmatter.sentences import validated
from gazette.markup.body import Body, Heading
from gazette.records import Decision, Fund, Record, Topic
from gazette.records.fund import Award
from gazette.views.kinds import decisions
from gazette.views.shapes.pages import RecordPage
from tests.views.records import context_of, record, sections, shown

AWARD = {"amount": "100", "role": "award", "per": "year"}
TOTAL = {"amount": "200", "role": "total"}
ADDITION = {"amount": "30", "role": "addition"}
RISE = {**ADDITION, "purpose": "A rise"}
INCOME = {"amount": "4", "role": "income", "basis": "conditional"}
TAX = {"amount": "4.50", "role": "other", "purpose": "Council tax", "per": "year"}


def decision(**fields: Any) -> Decision:
    return record(Decision, "notice", **fields)


def decision_page(notice: Decision, *others: Record) -> RecordPage:
    return decisions.page(context_of(notice, *others), notice)


@pytest.mark.parametrize(
    ("fields", "amount", "note"),
    [
        ({"amount": "60000"}, "£60,000", ""),
        ({}, "", ""),
        ({"amount": "withheld"}, "withheld", ""),
        ({"amount": "unknown"}, "not published", ""),
        ({"amount": "5", "amounts": [AWARD, TOTAL]}, "£5", ""),
        ({"amounts": [AWARD, AWARD, TOTAL]}, "£200", ""),
        ({"amounts": [{"amount": "4", "role": "other"}, TOTAL]}, "£200", "Total"),
        ({"amounts": [AWARD]}, "£100 per year", ""),
        ({"amounts": [{"amount": "100", "role": "award"}]}, "£100", ""),
        ({"amounts": [{"amount": "100", "role": "award", "basis": "estimate"}]}, "£100", "Estimate"),
        ({"amounts": [AWARD, AWARD]}, "", ""),  # nobody typed what they come to
        ({"amounts": [AWARD, TOTAL, TOTAL]}, "", ""),
        ({"amounts": [AWARD, INCOME]}, "£100 per year", ""),
        ({"amounts": [ADDITION, {"amount": "1", "role": "previous"}, TOTAL]}, "£200", "Total. This decision adds £30."),
        ({"amounts": [ADDITION, ADDITION, TOTAL]}, "£200", "Total"),
        ({"amounts": [INCOME]}, "£4", "Income (conditional)"),
        ({"amounts": [{"amount": "withheld", "role": "income"}]}, "withheld", "Income"),
        ({"amounts": [{"amount": "4", "role": "other", "purpose": "A bid"}]}, "", ""),
        ({"amounts": [TAX, TOTAL], "decision": "The tax is £4.50."}, "£4.50 per year", "Council tax"),
        ({"amounts": [TAX, TOTAL], "decision": "The tax is £4.55."}, "£200", "Total"),
        ({"amounts": [ADDITION, TOTAL], "decision": "£30 is added."}, "£200", "Total. This decision adds £30."),
        ({"amounts": [RISE, INCOME], "decision": "£30 is added."}, "£30", "A rise"),
        ({"amounts": [RISE, INCOME], "decision": "Money is added."}, "", ""),
        (
            {"amounts": [RISE, TAX], "decision": "£30 is added to £4.50."},
            "£4.50 per year",
            "Council tax. This decision adds £30.",
        ),
        ({"amount": "60000", "status": "withdrawn", "status_reason": "A mistake."}, "", ""),
    ],
)
def test_the_column_of_money_has_the_chief_sum_with_what_it_is(fields, amount, note):
    notice = decision(reference="X-1", **fields)
    row = decisions.row(context_of(notice), notice)

    assert (row.amount, row.amount_note, row.details) == (amount, note, ("X-1",))


def test_the_head_has_the_same_sum_as_the_list():
    assert ("Total", "£200") in shown(decision_page(decision(amounts=[AWARD, TOTAL])).head.facts)
    assert ("Added", "£30") in shown(decision_page(decision(amounts=[ADDITION, TOTAL])).head.facts)
    assert ("Grant", "£100 per year") in shown(decision_page(decision(amounts=[AWARD])).head.facts)
    assert decision_page(decision(amounts=[AWARD, AWARD])).head.facts == ()


def test_a_sum_of_something_else_such_as_the_smallest_bid_is_not_the_amount_of_the_decision():
    notice = decision(amounts=[{"amount": "5000", "role": "other", "purpose": "The smallest bid"}])
    money = sections(decision_page(notice))["The money"]

    assert (decision_page(notice).head.facts, money.finding) == ((), "")
    assert (decisions.row(context_of(notice), notice).amount, decisions.row(context_of(notice), notice).details) == (
        "",
        (),
    )
    assert [cell.text for cell in money.tables[0].rows[0].cells] == ["The smallest bid", "£5,000"]


def test_a_sum_shows_its_fund_its_years_and_its_note_and_no_word_that_nobody_typed():
    care = record(Fund, "care")
    lines = [
        {"amount": "withheld", "role": "deferred", "fund": "care", "period": "2024 to 2025", "note": "Under tender."},
        {"amount": "3", "role": "other"},
    ]

    (table,) = sections(decision_page(decision(amounts=lines), care))["The money"].tables

    assert [column.title for column in table.columns] == ["Amount", "Years", "Type", "Fund"]
    assert [cell.text for cell in table.rows[0].cells] == ["withheld", "2024 to 2025", "Deferred", "Care"]
    assert [cell.text for cell in table.rows[1].cells] == ["£3", "", "", ""]
    assert (table.rows[0].cells[0].note, table.rows[0].cells[3].address) == ("Under tender.", "funds/care/")


def award(name: str, **fields: str) -> Award:
    needed = {"id": name, "round": "first", "awarded": "2024-02-01", "decision": "X-1"}
    row = validated(Award, {**needed, **fields}, {})
    assert isinstance(row, Award), row
    return row


def test_the_grants_of_a_decision_are_a_table_with_a_total_and_what_they_share():
    notice = record(Decision, "notice", reference="X-1", fund="care")
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one", "conditions": ["A report"]}])
    fund = fund.with_awards(
        (
            award("a", recipient="Marsh", purpose="A bench.", amount="100", place="Marsh", reasons="Rest"),
            award("b", recipient="not named", purpose="A play", amount="unknown", note="For one year."),
            award("c", recipient="Vale", purpose="A fence", amount="over 300", reasons="Sheep"),
        )
    )

    section = sections(decision_page(notice, fund))["The money"]

    assert section.finding == "3 grants: over £300, £100 and one whose amount was not published"
    (table,) = section.tables
    assert [line.cells[0].text for line in table.rows] == ["Vale", "Marsh", "Recipient not named"]
    assert table.total
    assert [cell.text for cell in (table.total.cells[0], table.total.cells[-1])] == ["Listed here", "at least £400"]
    assert [value.text for value in table.shared if value.address] == ["Care: Round one"]
    assert not [detail for row in table.rows for detail in row.details if detail.address]
    assert "A report" in table.note


def test_what_was_awarded_is_above_what_the_grants_listed_come_to_and_these_repeat_neither_its_reasons_nor_its_day():
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}]).with_awards(
        (
            award("a", recipient="Marsh", purpose="A bench", amount="100", reasons="Tired walkers (given for all)."),
            *(
                award(name, recipient=name, purpose="Tea", amount="unknown", reasons="Tired walkers (given for all).")
                for name in ("b", "c", "d")
            ),
        )
    )
    part = [{"amount": "over 400", "role": "award"}]
    notice = decision(
        reference="X-1",
        decided="2024-02-01",
        reasons="For tired walkers.",
        decision="Over £400 for walkers.",
        amounts=part,
    )
    page = decision_page(notice, fund)
    money, whole = sections(page)["The money"], decision(reference="X-1", decided="2024-02-02", amount="100")
    other = sections(decision_page(whole, fund))["The money"]

    assert page.head.facts == (), "the answer says it"
    assert (money.finding, money.paragraphs) == (
        "Over £400 awarded",
        ("The 4 grants listed come to at least £100. The total leaves out 3 grants whose amounts were not published.",),
    )
    assert ([detail.text for detail in money.tables[0].shared], money.tables[0].same) == (["Care: Round one"], ())
    assert other.paragraphs == ("4 grants. The total leaves out 3 grants whose amounts were not published.",)
    assert "Reasons: Tired walkers (given for all)." in [detail.text for detail in other.tables[0].shared]
    assert [fact.label for fact in other.tables[0].same] == ["When"]


@pytest.mark.parametrize(("of", "shared"), [({}, ["Care: Round one"]), ({"round": "care/first"}, [])])
def test_the_round_of_all_grants_is_named_once(of, shared):
    notice = record(Decision, "notice", reference="X-1", fund="care", **of)
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}])
    fund = fund.with_awards(tuple(award(name, recipient=name, purpose="Tea", amount="1") for name in ("a", "b")))

    (table,) = sections(decision_page(notice, fund))["The money"].tables

    assert [value.text for value in table.shared if value.address] == shared
    assert [detail.text for line in table.rows for detail in line.details if detail.address] == []


def test_a_single_grant_has_no_total_and_the_sums_of_the_notice_are_folded_beside_it():
    notice = record(Decision, "notice", reference="X-1", fund="care", amounts=[AWARD])
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}])
    fund = fund.with_awards((award("a", recipient="Marsh", purpose="A bench", amount="100"),))

    view = decision_page(notice, fund)
    by_heading = sections(view)

    assert by_heading["The money"].finding == ""  # its row says it
    assert len(by_heading["The money"].tables[0].rows) == 1
    assert by_heading["Amounts"].is_apparatus
    assert view.head.answer.endswith("The grant is for Marsh.")


@pytest.mark.parametrize(("words", "is_named"), [("Marsh gets a bench.", False), ("A bench is bought.", True)])
def test_a_recipient_is_named_once(words, is_named):
    notice = record(Decision, "notice", reference="X-1", fund="care", decision=words)
    fund = record(Fund, "care", rounds=[{"id": "first", "title": "Round one"}])
    fund = fund.with_awards((award("a", recipient="Marsh", purpose="A bench", amount="100"),))

    assert ("The grant is for Marsh." in decision_page(notice, fund).head.answer) == is_named


def series_of(notice: Decision, *others: Record) -> list[tuple[str, str, str | None, str]]:
    by_heading_of = sections(decision_page(notice, *others))
    rows = next((section.rows for section in by_heading_of.values() if section.anchor == "page-series"), ())
    return [(row.date.text, row.title, row.address, row.amount) for row in rows if row.date]


def test_decisions_that_follow_each_other_are_one_list_the_oldest_first():
    first = record(Decision, "first", decided="2022-05", amount="100")
    second = record(Decision, "second", decided="2023-05", earlier=[{"how": "follows", "decision": "first"}])
    third = record(
        Decision, "third", decided="2024-05", amount="300", earlier=[{"how": "extends", "decision": "second"}]
    )

    rows = series_of(third, first, second)

    assert rows == [
        ("May 2022", "First", "decisions/first/", "£100"),
        ("May 2023", "Second", "decisions/second/", ""),
        ("May 2024", "This decision", None, "£300"),
    ]
    assert [title for _, title, _, _ in series_of(first, second, third)] == ["This decision", "Second", "Third"]
    assert series_of(record(Decision, "alone"), first) == []
    headings = [decision_page(here, first, second, third).sections[-1].heading for here in (first, second, third)]
    assert headings == ["This and later decisions", "Earlier and later decisions", "This and earlier decisions"]


def stating(name: str, decided: str, value: str) -> Decision:
    passage = {"heading": "Tax", "topics": ["tax"], "facts": [{"key": "band-d", "value": value, "about": "Band D"}]}
    body = Body("", headings=(Heading(1, 2, "Tax", "tax"),))
    return record(Decision, name, body, decided=decided, passages=[passage])


@pytest.mark.parametrize("first", ["£100", "Over £100", "about £100", "£1.5 million"])
def test_sums_that_several_decisions_state_are_one_list_by_year(first):
    topic = record(Topic, "tax")
    last, this = stating("last-year", "2023-02", first), stating("this-year", "2024-02", "£105")

    assert series_of(this, last, topic) == [
        ("February 2023", "Last year", "decisions/last-year/", first),
        ("February 2024", "This decision", None, "£105"),
    ]
    assert sections(decision_page(this, last, topic))["This and earlier years"].lead == "Band D"
    assert series_of(this, stating("words", "2023-02", "Two"), topic) == []
