"""Rows of awards: what each cell says, which columns hold numbers, and which recipients are never named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from gazette.dates import known_date
from gazette.records import Plan
from gazette.sentences.days import YEAR_NOT_CERTAIN
from gazette.sentences.money import EMPTY_CELLS
from gazette.views.context import NO_YEAR, Context
from gazette.views.kinds import decisions, funds, plans, recipients
from gazette.views.money import awards, breakdown, grants, objectives, reconciliation
from gazette.views.shapes.parts import Column, Section, Table, Value
from tests.views.funds import DAY, SUMS, award_with, context_of, road_fund, round_with, rows_of, sample


def cells_of(context: Context) -> dict[str, Value]:
    """The cells of the first award, by the headings of their columns."""
    table = awards.award_table(context, "Grants", context.grants.awards)
    return dict(zip((column.title for column in table.columns), table.rows[0].cells, strict=True))


@pytest.mark.parametrize("note", [None, "Paid in two parts."])
@pytest.mark.parametrize(
    ("individual", "recipient", "shown", "address"),
    [
        (True, "Jane Zebra", "A private person", None),
        (False, "Sampleton Help", "Sampleton Help", "recipients/sampleton-help/"),
        (False, "not named", "not named", None),
    ],
)
def test_the_note_on_an_award_is_shown_whoever_received_it(note, individual, recipient, shown, address):
    context = context_of(award_with(1, "10", individual=individual, recipient=recipient, note=note))

    assert cells_of(context)["Recipient"] == Value(shown, address, note=note or "")


def test_a_row_has_everything_that_is_known_about_an_award():
    facts = {"awarded": known_date("2024-02-14"), "per": "year", "place": "Marsh", "decision": "PCC-2024-001"}
    cells = cells_of(context_of(award_with(1, "about 10", conditions="A report.", reasons="Less crime.", **facts)))

    assert [(title, cell.text, cell.note) for title, cell in cells.items()] == [
        ("Recipient", "Sampleton Help", ""),
        ("For", "Tea", "Conditions: A report. Reasons: Less crime."),
        ("Amount", "about £10", "per year"),
        ("Awarded", "14 February 2024", ""),
        ("Place", "Marsh", ""),
        ("Round", "Second round, 2023 to 2024", "Road fund"),
        ("Decision", "PCC-2024-001", ""),
        ("Objective", "1.2", ""),
    ]


def test_a_decision_without_a_number_is_called_by_its_title():
    context = context_of(award_with(1, "10", decision="PCC-2024-001"))
    (joined,) = context.grants.awards
    numberless = replace(joined, decision=joined.decision.model_copy(update={"reference": "none"}))
    table = awards.award_table(context, "Grants", [numberless])

    assert joined.decision.title in [cell.text for cell in table.rows[0].cells]


@pytest.mark.parametrize(("outcome", "note"), [(None, ""), ("approved", ""), ("quashed", "quashed")])
def test_the_decision_of_an_award_shows_that_it_was_quashed(outcome, note):
    context = context_of(award_with(1, "10", decision="PCC-2024-001"))
    (joined,) = context.grants.awards
    quashed = replace(joined, decision=joined.decision.model_copy(update={"outcome": outcome}))

    table = awards.award_table(context, "Grants", [quashed])
    (decision,) = [cell for cell in table.rows[0].cells if cell.text == "PCC-2024-001"]

    assert decision.note == note


def test_what_is_not_known_of_any_award_has_no_column_and_an_empty_cell_is_explained_once():
    nothing = context_of(award_with(1, None, awarded=known_date("unknown"), round="2023-24"))
    one_place = context_of(award_with(1, "10", place="Marsh"), award_with(2, None))

    assert [*cells_of(nothing)] == ["Recipient", "For", "Amount", "Round"]
    table = awards.award_table(one_place, "Grants", one_place.grants.awards)
    assert [row[2] for row in rows_of(table)] == ["£10", "not known"]
    assert [row[4] for row in rows_of(table)] == ["Marsh", ""]
    assert table.note == EMPTY_CELLS
    assert awards.award_table(nothing, "Grants", nothing.grants.awards).note == ""


@pytest.mark.parametrize(
    ("of_award", "of_round", "of_fund", "note"),
    [
        ("A report", ("A visit",), ("A letter",), "Conditions: A report."),
        (None, ("A visit", "A photo"), ("A letter",), "Conditions of the round: A visit; A photo."),
        (None, (), ("A letter", "A call"), "Conditions of the fund: A letter; A call."),
        (None, (), (), ""),
        ("Unknown", ("A visit",), ("A letter",), ""),
        (None, ("not known",), ("A letter",), ""),
    ],
)
def test_the_conditions_are_those_of_the_award_or_else_of_its_round_or_else_of_its_fund(
    of_award, of_round, of_fund, note
):
    fund_round = round_with(conditions=of_round)
    context = context_of(award_with(1, "10", conditions=of_award), rounds=(fund_round,), conditions=of_fund)

    assert cells_of(context)["For"].note == note
    in_data = awards.conditions(context.grants.awards[0]).in_data
    assert in_data == note.removeprefix("Conditions: ").rstrip(".")


@pytest.mark.parametrize(
    ("leave_out", "titles"),
    [
        ("", ["Recipient", "For", "Amount", "Awarded", "Place", "Round", "Decision", "Objective"]),
        ("decision", ["Recipient", "For", "Amount", "Awarded", "Place", "Round", "Objective"]),
        ("round", ["Recipient", "For", "Amount", "Awarded", "Place", "Decision", "Objective"]),
        ("recipient", ["Round", "For", "Amount", "Awarded", "Place", "Decision", "Objective"]),
    ],
)
def test_a_page_leaves_out_the_column_it_is_about_and_each_row_begins_with_a_heading(leave_out, titles):
    award = award_with(1, "10", awarded=known_date("2024"), place="Marsh", decision="PCC-2024-001")
    context = context_of(award)
    table = awards.award_table(context, "Grants", context.grants.awards, leave_out=leave_out)

    assert [column.title for column in table.columns] == titles
    assert len(table.rows[0].cells) == len(titles)


@pytest.mark.parametrize(("anchored", "anchors"), [(True, ["award-a-2", "award-a-1"]), (False, ["", ""])])
def test_rows_keep_their_order_and_have_anchors_on_the_page_that_is_linked_to(anchored, anchors):
    context = context_of(award_with(2, "10"), award_with(1, "20"))

    table = awards.award_table(context, "Grants", context.grants.awards, anchored=anchored)

    assert [row.anchor for row in table.rows] == anchors
    assert [row[2] for row in rows_of(table)] == ["£10", "£20"]


def test_every_award_is_on_a_page_by_year_and_on_a_page_by_place():
    context = context_of(
        award_with(1, "10", place="Marsh", awarded=known_date("2021")),
        award_with(2, "20", awarded=known_date("2022-05")),
    )

    pages = [
        (page.head.address, [(section.anchor, section.paragraphs) for section in page.sections])
        for page in awards.pages(context)
    ]

    ten, twenty = ("1 grant of £10.",), ("1 grant of £20.",)
    at_least = [(f"At least {amount} in 1 grant.",) for amount in ("£10", "£20")]
    assert pages == [
        ("awards/", [("page-year-2022", twenty), ("page-year-2021", ten)]),
        ("awards/places/", [("page-place-marsh", at_least[0]), ("page-place-place-not-known", at_least[1])]),
    ]
    assert [[link.address for link in page.contents] for page in awards.pages(context)] == [
        ["#page-year-2022", "#page-year-2021"],
        ["#page-place-marsh", "#page-place-place-not-known"],
    ]


def test_without_awards_there_are_no_pages_of_them():
    assert list(awards.pages(context_of())) == []


ANCHORS = ("page-awards", reconciliation.ANCHOR, reconciliation.STATED_SUMS_ANCHOR, objectives.OBJECTIVES_ANCHOR)


def sections_on_money() -> Iterator[Section]:
    context = Context(sample(), DAY)
    yield from breakdown.sections(context)
    yield from (section for page in awards.pages(context) for section in page.sections)
    with_sums = road_fund().model_copy(update={"money": SUMS})
    yield from filter(None, [grants.section(context), reconciliation.stated_sums_of_fund(context, with_sums)])
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
        yield from [section.chart.table] if section.chart else []


AMOUNT = re.compile(r"(?:[a-z ]+ )?£[0-9,.]+|[0-9,]+")
MISSING = {"exact amount not published", "exact total not published", "not known", "withheld", ""}


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


@pytest.mark.parametrize(
    ("awarded", "year"),
    [
        ("2016-05", "2016"),
        ("2016/17", "2016"),
        ("announced 2016-05-04", "2016"),
        ("by 2016-05", YEAR_NOT_CERTAIN),
        ("after 2016", YEAR_NOT_CERTAIN),
        ("unknown", NO_YEAR),
    ],
)
def test_an_award_is_counted_in_a_year_that_its_date_allows(awarded, year):
    grant = context_of(award_with(1, "5", awarded=known_date(awarded))).grants.awards

    assert list(awards.awards_by_year(grant)) == [year]
