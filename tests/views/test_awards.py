"""Rows of awards: what each cell says, which columns hold numbers, and which recipients are never named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from gazette.dates import known_date
from gazette.records import Plan
from gazette.views.context import Context
from gazette.views.kinds import decisions, funds, plans, recipients
from gazette.views.money import award_pages, awards, breakdown, grants, objectives, reconciliation
from gazette.views.shapes.parts import Column, Section, Table, TableRow, Value
from tests.views.funds import DAY, SUMS, award_with, context_of, road_fund, round_with, rows_of, sample, table_of


def row_of(context: Context, **options: str) -> TableRow:
    return table_of(context, **options).rows[0]


def details_of(context: Context, **options: str) -> list[tuple[str, str | None]]:
    return [(detail.text, detail.address) for detail in row_of(context, **options).details]


@pytest.mark.parametrize("note", [None, "Paid in two parts."])
@pytest.mark.parametrize(
    ("individual", "recipient", "shown"),
    [
        (True, "Jane Zebra", Value("A private person", note="Tea")),
        (False, "Sampleton Help", Value("Sampleton Help", "recipients/sampleton-help/", note="Tea")),
        (False, "not named", Value("Recipient not named", note="Tea")),
    ],
)
def test_a_row_begins_with_the_recipient_even_where_nobody_is_named(note, individual, recipient, shown):
    context = context_of(award_with(1, "10", individual=individual, recipient=recipient, note=note))

    assert row_of(context).cells[0] == shown
    assert ((note, None) in details_of(context)) is bool(note)


def test_without_a_recipient_and_a_purpose_the_row_says_that_nobody_is_named():
    assert row_of(context_of(award_with(1, "10", recipient="not named", purpose="unknown"))).cells[0].text == (
        "Recipient not named"
    )


def test_a_row_has_everything_that_is_known_about_an_award():
    facts = {"awarded": known_date("2024-02-14"), "per": "year", "place": "Marsh", "decision": "PCC-2024-001"}
    own = {"conditions": "A report.", "reasons": "Less crime.", "why_not_exact": "one of two"}
    context = context_of(award_with(1, "about 10", **own, **facts))
    table = table_of(context)

    assert [column.title for column in table.columns] == ["Who received it, and for what", "Where", "When", "Amount"]
    assert [(cell.text, cell.note) for cell in table.rows[0].cells] == [
        ("Sampleton Help", "Tea"),
        ("Marsh", ""),
        ("14 February 2024", ""),
        ("about £10", "per year"),
    ]
    assert [text for text, _ in details_of(context)] == [
        "About the amount: one of two.",
        "Condition: A report.",
        "Reasons: Less crime.",
        "Road fund: Second round, 2023 to 2024",
        "Decision PCC-2024-001",
        "Plan objective 1.2",
    ]


def test_the_amount_stands_beside_the_name_on_a_phone():
    (amount,) = [column for column in table_of(context_of(award_with(1, "10"))).columns if column.is_sum]

    assert (amount.title, amount.is_number) == ("Amount", True)


def test_a_decision_without_a_number_is_called_by_its_title():
    context = context_of(award_with(1, "10", decision="PCC-2024-001"))
    (joined,) = context.grants.awards
    numberless = replace(joined, decision=joined.decision.model_copy(update={"reference": "none"}))
    table = awards.award_table(context, "Grants", [numberless])

    assert joined.decision.title in [detail.text for detail in table.rows[0].details]


@pytest.mark.parametrize(("outcome", "note"), [(None, ""), ("approved", ""), ("quashed", "(later: quashed)")])
def test_the_decision_of_an_award_shows_that_it_was_quashed(outcome, note):
    context = context_of(award_with(1, "10", decision="PCC-2024-001"))
    (joined,) = context.grants.awards
    quashed = replace(joined, decision=joined.decision.model_copy(update={"outcome": outcome}))

    table = awards.award_table(context, "Grants", [quashed])
    (decision,) = [detail for detail in table.rows[0].details if detail.text == "Decision PCC-2024-001"]

    assert decision.note == note
    of_all = awards.award_table(context, "Grants", [quashed], leave_out=awards.LINKS)
    assert (decision in of_all.rows[0].details) == bool(note), "the round has the others"


def test_what_is_not_known_of_any_award_has_no_column():
    no_year = (round_with(id="2023-24", title="First round"),)
    nothing = table_of(context_of(award_with(1, None, awarded=known_date("unknown")), rounds=no_year))
    one_place = table_of(context_of(award_with(1, "10", place="Marsh"), award_with(2, None)))

    assert [column.title for column in nothing.columns] == ["Who received it, and for what", "Amount"]
    assert [row[1] for row in rows_of(one_place)] == ["Marsh", ""]
    assert [row[-1] for row in rows_of(one_place)] == ["£10", "amount not published"]


def test_what_is_the_same_for_all_is_said_once():
    day = known_date("2024-02-14")
    alike = [award_with(n, "10", awarded=day, place="Marsh", reasons=f"Reason {n // 2}", note="Paid") for n in (1, 2)]
    table = table_of(context_of(*alike), leave_out="round")
    single = table_of(context_of(alike[0]), leave_out="round")

    assert [column.title for column in table.columns] == ["Who received it, and for what", "Amount"]
    same = [(fact.label, fact.values[0].text) for fact in table.same]
    assert same == [("Where", "Marsh"), ("When", "14 February 2024")]
    assert [part.text for part in table.shared] == ["Paid"]
    assert [[detail.text for detail in row.details] for row in table.rows] == [
        ["Reasons: Reason 0."],
        ["Reasons: Reason 1."],
    ]
    assert (len(single.columns), single.same, single.shared) == (4, (), ())


@pytest.mark.parametrize(
    ("amounts", "last"),
    [
        (("10", "20"), ("Both grants", "", "£30")),
        (("10", "over 20", None), ("Listed here", "1 amount was not published", "at least £30")),
        (("10",), None),
        ((None, "about 5"), None),
    ],
)
def test_the_last_row_is_what_the_grants_come_to_where_anything_is_certain(amounts, last):
    grants = [award_with(number, amount) for number, amount in enumerate(amounts)]
    table = table_of(context_of(*grants))

    cells = table.total.cells if table.total else ()
    assert ((cells[0].text, cells[0].note, cells[-1].text) if cells else None) == last
    assert len(cells) in (0, len(table.columns))


def test_contracts_have_no_total():
    context = context_of(*(award_with(number, "10", what="contract") for number in (1, 2)))

    assert awards.award_table(context, "Contracts", context.contracts.awards).total is None


@pytest.mark.parametrize(
    ("of_award", "of_round", "of_fund", "words"),
    [
        ("A report", ("A visit",), ("A letter",), "Condition: A report."),
        (None, ("A visit", "A photo"), ("A letter",), "Conditions: A visit; A photo."),
        (None, (), ("A letter", "A call"), "Conditions: A letter; A call."),
        (None, (), (), ""),
        ("Unknown", ("A visit",), ("A letter",), ""),
        (None, ("not known",), ("A letter",), ""),
        (None, ("unknown", "A visit", "Not known."), (), "Condition: A visit."),
    ],
)
def test_the_conditions_are_those_of_the_award_or_else_of_its_round_or_else_of_its_fund(
    of_award, of_round, of_fund, words
):
    fund_round = round_with(conditions=of_round)
    context = context_of(award_with(1, "10", conditions=of_award), rounds=(fund_round,), conditions=of_fund)

    shown = [text for text, _ in details_of(context, leave_out="recipient") if text.startswith("Condition")]
    assert shown == [words] * bool(words)
    on_fund = [text for text, _ in details_of(context, leave_out="fund") if text.startswith("Condition")]
    assert on_fund == [words] * (of_award == "A report"), "those of a round or a fund are on their own pages"
    of = "" if of_award else "Conditions of the round: " if of_round else "Conditions of the fund: "
    in_data = awards.conditions(context.grants.awards[0]).in_data
    assert in_data == (f"{of}{words.partition(': ')[2].rstrip('.')}" if words else "")


def test_conditions_of_a_round_that_several_grants_have_are_below_the_table():
    grants = [award_with(1, "10"), award_with(2, "20"), award_with(3, "30", conditions="A visit")]
    context = context_of(*grants, rounds=(round_with(conditions=("A report",)),))
    table = table_of(context, leave_out="recipient")

    assert table.note.startswith("Condition: A report. ")
    assert [[text.text for text in row.details if text.text.startswith("Cond")] for row in table.rows] == [
        ["Condition: A visit."],
        [],
        [],
    ]
    assert table_of(context, leave_out="round").note == ""


@pytest.mark.parametrize(
    ("leave_out", "first", "details"),
    [
        ("", "Sampleton Help", ["Road fund: Second round, 2023 to 2024", "Decision PCC-2024-001"]),
        ("fund", "Sampleton Help", ["Second round, 2023 to 2024", "Decision PCC-2024-001"]),
        ("round", "Sampleton Help", ["Decision PCC-2024-001"]),
        ("decision", "Sampleton Help", ["Road fund: Second round, 2023 to 2024"]),
    ],
)
def test_a_page_leaves_out_what_it_is_about_itself(leave_out, first, details):
    award = award_with(1, "10", awarded=known_date("2024"), place="Marsh", decision="PCC-2024-001")
    context = context_of(award, rounds=(round_with(conditions=()),), conditions=())
    row = row_of(context, leave_out=leave_out)

    assert (row.cells[0].text, row.cells[0].note) == (first, "Tea")
    assert [text for text, _ in details_of(context, leave_out=leave_out)][: len(details)] == details


def test_on_the_page_of_a_recipient_what_it_was_for_comes_first_then_the_fund():
    context = context_of(award_with(1, "10"), rounds=(round_with(conditions=()),), conditions=())
    row = row_of(context, leave_out="recipient")

    assert row.cells[0].text == "Tea"
    assert [detail.text for detail in row.details][:1] == ["Road fund: Second round, 2023 to 2024"]


def test_the_part_of_the_money_is_beside_the_round_where_a_page_has_many_funds():
    context = context_of(award_with(1, "10", pot="Clubs"), rounds=(round_with(conditions=()),), conditions=())

    for leave_out, words in (("", "Second round, 2023 to 2024 (Clubs)"), ("fund", "From the part “Clubs”")):
        assert words in " ".join(detail.text for detail in row_of(context, leave_out=leave_out).details)


def test_a_grant_without_a_date_has_the_financial_year_of_its_round():
    context = context_of(award_with(1, "10", awarded=known_date("unknown")))

    assert "round of 2023 to 2024" in rows_of(table_of(context))[0]
    assert "round of 2023 to 2024" not in rows_of(table_of(context, leave_out="round"))[0]


@pytest.mark.parametrize(("anchored", "anchors"), [(True, ["award-a-1", "award-a-3", "award-a-2"]), (False, [""] * 3)])
def test_the_largest_comes_first_and_rows_have_anchors_on_the_page_that_is_linked_to(anchored, anchors):
    context = context_of(award_with(2, None), award_with(1, "20"), award_with(3, "10"))

    table = awards.award_table(context, "Grants", context.grants.awards, anchored=anchored)

    assert [row.anchor for row in table.rows] == anchors
    assert [row[-1] for row in rows_of(table)] == ["£20", "£10", "amount not published"]


ANCHORS = ("page-awards", reconciliation.ANCHOR, reconciliation.STATED_SUMS_ANCHOR, objectives.OBJECTIVES_ANCHOR)


def sections_on_money() -> Iterator[Section]:
    context = Context(sample(), DAY)
    yield from (section.folded or section for section in breakdown.sections(context))
    yield from (section for page in award_pages.pages(context) for section in page.sections)
    with_sums = road_fund().model_copy(update={"money": SUMS})
    yield from filter(None, [grants.section(context), reconciliation.money_of_fund(context, with_sums)])
    pages = [
        *recipients.pages(context),
        *(funds.page(context, fund) for fund in sample().funds),
        *(plans.page(context, plan) for plan in sample().of(Plan)),
        *(decisions.page(context, notice) for notice in sample().decisions),
    ]
    yield from (section for page in pages for section in page.sections if section.anchor in ANCHORS)


def tables_on_money() -> Iterator[Table]:
    for section in sections_on_money():
        yield from section.tables
        yield from [section.chart.table] if section.chart and section.chart.table else []


AMOUNT = re.compile(r"(?:[a-z ]+ )?£[0-9,.]+|[0-9,]+")
MISSING = {"not published", "amount not published", "not exact", "not added up", "not known", "withheld", ""}


def misplaced(table: Table) -> list[tuple[str, Column]]:
    """Columns of numbers that are not marked as such, or the other way round. The first column heads the rows."""
    cells_by_column = zip(*(row.cells for row in table.rows), strict=True)
    columns = list(zip(table.columns, cells_by_column, strict=True))[1:]
    return [
        (table.caption, column) for column, cells in columns if holds_numbers(cells) not in (column.is_number, None)
    ]


def holds_numbers(cells: tuple[Value, ...]) -> bool | None:
    """Whether every known cell of a column is an amount or a count; a link is a name, and a year may be a date."""
    known = [cell for cell in cells if cell.text not in MISSING]
    if not known:
        return None
    return all(AMOUNT.fullmatch(cell.text) and not cell.address and not cell.iso for cell in known)


def test_a_column_is_set_as_numbers_if_it_holds_amounts_or_counts():
    tables = list(tables_on_money())

    assert len(tables) > 15
    assert [column for table in tables for column in misplaced(table)] == []
