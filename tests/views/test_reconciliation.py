"""Available, awarded, listed: which rounds and funds are compared, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.dates import known_date
from gazette.records.groups import Citation
from gazette.sentences.money import SEVERAL_PERIODS
from gazette.views.context import Context
from gazette.views.money import reconciliation
from tests.views.funds import SUMS, award_with, context_of, context_with, road_fund, round_with, rows_of, table_in
from tests.views.records import compiled_office


def test_a_round_says_in_sentences_whether_its_money_adds_up():
    fund_round = round_with("60000", "80000", more_than_the_pot="A gift.")
    context = context_of(award_with(1, "80000"), rounds=(fund_round,))

    section = reconciliation.of_round(context, context.library.funds[0], fund_round)

    assert section.paragraphs == (
        "The total listed here is the same as what was stated as awarded: £80,000.",
        "What was awarded is £20,000 more than the money available.",
        "Money available: £60,000. Awarded in total: £80,000.",
        "Listed here: 1 grant of £80,000.",
        "Why more was awarded than was available: A gift.",
    )


@pytest.mark.parametrize(
    ("amount", "first"),
    [
        ("about 3000", "The grants listed come to about £3,500, about £500 more than what was stated as awarded."),
        (None, "Awarded in total: £3,000."),
    ],
)
def test_a_list_with_an_amount_that_is_about_a_figure_is_compared_and_so_are_the_numbers(amount, first):
    fund_round = round_with(awarded="3000", funded="3 bids")
    context = context_of(award_with(1, "500"), award_with(2, amount), rounds=(fund_round,))

    section = reconciliation.of_round(context, context.library.funds[0], fund_round)

    assert section.paragraphs[0] == first
    assert section.paragraphs[-1] == "2 grants are listed here. Bids funded: 3 bids."


def compiled(context: Context) -> Context:
    records = tuple(compiled_office() if other.kind == "office" else other for other in context.library.records)
    return replace(context, library=replace(context.library, records=records))


def test_a_compiled_record_sets_the_sums_side_by_side_and_compares_nothing():
    fund_round = round_with("60000", "80000")
    context = compiled(context_of(award_with(1, "7000"), award_with(2, None), rounds=(fund_round,)))
    (fund,) = context.library.funds

    section = reconciliation.of_round(context, fund, fund_round)

    assert section.heading == "Sums stated and grants listed"
    assert section.paragraphs == (
        "Money available: £60,000. Awarded in total: £80,000.",
        "Listed here: 2 grants, together at least £7,000; 1 amount was not found.",
        "Grants that were not found are not in the list.",
    )
    assert reconciliation.of_fund(context, fund) is None, "the rounds of the fund say what sources state of each"


def test_a_compiled_record_compares_no_sums_of_a_round_without_grants_either():
    fund_round = round_with("60000", "80000")
    context = compiled(context_of(rounds=(fund_round,)))

    section = reconciliation.of_round(context, context.library.funds[0], fund_round)

    assert section.heading == "Sums stated and grants listed"
    assert section.paragraphs == ("Money available: £60,000. Awarded in total: £80,000.",)


def test_a_list_with_an_amount_that_is_not_exact_is_not_compared():
    fund_round = round_with(pot="60000")
    context = context_of(award_with(1, "7000"), award_with(2, None), rounds=(fund_round,))

    (fund,) = context.library.funds

    assert reconciliation.of_round(context, fund, fund_round) is None  # the head of its page has both sums
    (row,) = reconciliation.of_fund(context, fund).tables[0].rows
    assert "#" not in row.cells[0].address


def rounds_of_every_sort():
    return (
        round_with(pot="5000", id="pot", title="Pot"),
        round_with(awarded="900", id="awarded", title="Awarded"),
        round_with(id="nothing", title="Nothing"),
        round_with(id="listed", title="Listed"),
        round_with(id="near", title="Near"),
        round_with(pot="over 70", awarded="60", id="all", title="All"),
    )


def test_a_fund_has_a_row_for_each_round_with_two_sums_to_compare_in_the_order_of_its_list():
    amounts = [("pot", "7"), ("listed", "7"), ("near", "about 7"), ("all", "60"), ("all", None)]
    awards = [award_with(index, amount, round=name) for index, (name, amount) in enumerate(amounts)]
    context = context_of(*awards, rounds=rounds_of_every_sort())

    table = table_in(reconciliation.of_fund(context, context.library.funds[0]))

    assert table.caption == "Money available and grants listed, by round"
    assert rows_of(table) == [
        [
            "All",
            "over £70",
            "£60",
            "at least £60",
            "What was awarded (£60) and the money available (over £70) are not both exact, so no difference is worked "
            "out.",
        ],
        ["Pot", "£5,000", "", "£7", "The total listed here is £4,993 less than the money available."],
    ]
    assert [row.cells[3].note for row in table.rows] == ["1 amount was not published", ""]
    assert table.rows[1].cells[0].address == "funds/road-fund/rounds/pot/#page-reconciled"


def test_every_round_of_that_table_has_a_section_to_lead_to():
    rounds = rounds_of_every_sort()
    context = context_of(award_with(1, "7", round="listed"), rounds=rounds)
    sections = [reconciliation.of_round(context, context.library.funds[0], fund_round) for fund_round in rounds]

    assert [section.anchor if section else None for section in sections] == [*[None] * 5, reconciliation.ANCHOR]


@pytest.mark.parametrize("sums", [{}, {"pot": "5"}, {"awarded": "5"}])
def test_a_round_with_a_single_sum_or_none_is_not_compared(sums):
    context = context_of(rounds=(round_with(**sums),))
    (fund,) = context.library.funds

    assert reconciliation.of_round(context, fund, fund.rounds[0]) is None
    assert reconciliation.of_fund(context, fund) is None


@pytest.mark.parametrize(("of_round", "shown"), [((), "The fund's page"), (("The round's page",), "The round's page")])
def test_the_sources_are_those_of_the_round_or_else_of_the_fund(of_round, shown):
    fund_round = round_with(pot="5", awarded="5", sources=tuple(Citation(title=title) for title in of_round))
    context = context_of(rounds=(fund_round,), sources=(Citation(title="The fund's page"),))

    section = reconciliation.of_round(context, context.library.funds[0], fund_round)

    assert [source.text for source in section.bullets] == [shown]


def test_a_fund_shows_income_then_spending_as_stated():
    fund = road_fund().model_copy(update={"money": SUMS, "source_of_money": "Fines.", "figures": (), "rounds": ()})

    section = reconciliation.money_of_fund(context_with(fund), fund)

    assert section.paragraphs == ("Source of the money: Fines.",)
    assert rows_of(table_in(section)) == [
        ["Fines", "2022 to 2023", "", "£12"],
        ["Courses", "2023 to 2024", "", "£13"],
        ["Grants", "", "January 2024", "over £9"],
    ]
    assert [row.cells[0].note for row in table_in(section).rows] == ["Income", "Income", "Spent or allocated"]
    assert (table_in(section).note, section.chart) == (SEVERAL_PERIODS, None)


def test_a_single_stated_sum_needs_no_warning_and_a_fund_without_any_has_no_section():
    single = road_fund().model_copy(update={"money": SUMS[:1], "source_of_money": None, "figures": (), "rounds": ()})
    nothing = single.model_copy(update={"money": ()})

    section = reconciliation.money_of_fund(context_with(single), single)
    assert (section.paragraphs, table_in(section).note) == ((), "")
    assert reconciliation.money_of_fund(context_with(nothing), nothing) is None


def test_bars_show_what_was_available_and_awarded_of_the_newest_rounds():
    rounds = [
        round_with(str(100 + number), "about 60" if number else None, id=f"r{number}", title=f"Round {number}")
        for number in range(8)
    ]
    context = context_of(rounds=tuple(rounds))
    (fund,) = context.library.funds

    section = reconciliation.money_of_fund(context, fund)

    assert len(section.chart.groups) == reconciliation.MOST_ROUNDS
    words = [[(bar.words, bar.look, bool(bar.end)) for bar in group.bars] for group in section.chart.groups]
    assert [("£107 available", "outline", False), ("about £60 awarded", "full", True)] in words


def test_bars_show_sums_stated_so_far_beside_what_the_grants_listed_come_to():
    context = compiled(context_of(award_with(1, "5"), rounds=(round_with(None, None),)))
    fund = context.library.funds[0].model_copy(update={"money": SUMS})
    chart = reconciliation.chart_so_far(context, fund)

    assert [(group.label.text, group.bars[0].words) for group in chart.groups] == [
        ("Grants", "over £9"),
        ("The only grant listed here", "£5"),
    ]
    assert chart.note == "Grants that were not found are not in the list."
    tables = reconciliation.money_of_fund(context, fund).tables
    assert "Grants" not in [row.cells[0].text for table in tables for row in table.rows]  # the bar says it
    assert reconciliation.chart_so_far(context, fund.model_copy(update={"money": ()})) is None


def test_rounds_of_one_sum_need_no_bars():
    context = context_of(rounds=(round_with("100", id="a"), round_with("100", id="b")))
    (fund,) = context.library.funds

    assert reconciliation.money_of_fund(context, fund).chart is None


def test_a_closed_round_without_a_total_says_so_beside_those_that_state_it():
    stated, silent = round_with("80", "60", id="2022-23"), round_with("90", None, id="2023-24")
    context = context_of(rounds=(stated, silent.model_copy(update={"closes": known_date("2023-11-30")})))
    (fund,) = context.library.funds

    words = [[bar.words for bar in group.bars] for group in reconciliation.money_of_fund(context, fund).chart.groups]
    assert ["£90 available; total awarded not published"] in words


def test_funds_with_money_are_set_side_by_side_where_one_says_where_it_comes_from():
    fund = road_fund().with_awards((award_with(1, "3"),))
    with_sums = fund.model_copy(update={"money": SUMS, "source_of_money": "Fines."})
    without_sums = fund.model_copy(update={"money": (), "source_of_money": "Gifts"})
    silent = fund.model_copy(update={"money": SUMS, "source_of_money": None})

    table = table_in(reconciliation.stated_sums_of_all(context_with(with_sums, silent, without_sums)))

    listed = "1 grant of £3"
    assert rows_of(table) == [
        ["Road fund", "Fines.", "£12 for 2022 to 2023; £13 for 2023 to 2024", "over £9 (stated January 2024)", listed],
        ["Road fund", "", "£12 for 2022 to 2023; £13 for 2023 to 2024", "over £9 (stated January 2024)", listed],
        ["Road fund", "Gifts", "", "", listed],
    ]
    assert table.note == SEVERAL_PERIODS
    assert reconciliation.stated_sums_of_all(context_with(silent)) is None


def test_that_no_grant_of_a_fund_is_listed_says_nothing_of_what_it_paid():
    listed = road_fund().with_awards((award_with(1, "3"),)).model_copy(update={"money": (), "source_of_money": "Gifts"})

    table = table_in(reconciliation.stated_sums_of_all(context_with(listed, listed.with_awards(()))))

    assert [row[-1] for row in rows_of(table)] == ["1 grant of £3", ""]
