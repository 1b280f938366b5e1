"""Every sentence on money as a table: facts in, sentence out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gazette.dates import known_date
from gazette.money import AnyAmount, money
from gazette.money import amount as read_amount
from gazette.sentences.money import (
    awards_of_fund,
    chart_caption,
    chart_of_rounds,
    differences,
    funded_and_listed,
    grants_by,
    in_and_out,
    no_total,
    reconciliation,
    reconciliation_heading,
    rest_without_bar,
    source_of_money,
    stated_by,
    stated_sum,
    stated_sums,
    way_of,
    without_bar,
)
from gazette.sentences.totals import Total

NONE = Total(Decimal(), 0, 0)


def listed(pounds: str, added: int = 1, left_out: int = 0) -> Total:
    return Total(Decimal(pounds), added, left_out, Decimal(pounds), certain=added)


def amount(written: str | None) -> AnyAmount | None:
    return read_amount(written) if written else None


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        (NONE, ""),
        (listed("5"), "Listed here: 1 grant of £5."),
        (listed("5", 0, 2), "Listed here: 2 grants, exact total not published."),
    ],
)
def test_the_grants_listed_here(total, sentence):
    assert awards_of_fund(total) == sentence


@pytest.mark.parametrize(
    ("pot", "awarded", "total", "sentences"),
    [
        (None, None, NONE, []),
        (None, None, listed("5"), []),
        ("5", None, NONE, []),
        (None, "5", NONE, []),
        ("5", "5", NONE, ["What was awarded is the same as the money available: £5."]),
        ("5", "5.01", NONE, ["What was awarded is £0.01 more than the money available."]),
        ("5", "4.99", NONE, ["What was awarded is £0.01 less than the money available."]),
        ("0", "5000", NONE, ["What was awarded is £5,000 more than the money available."]),
        ("5", None, listed("5"), ["The total listed here is the same as the money available: £5."]),
        ("5", None, listed("5.01"), ["The total listed here is £0.01 more than the money available."]),
        ("5", None, listed("4.99"), ["The total listed here is £0.01 less than the money available."]),
        (None, "5", listed("5"), ["The total listed here is the same as what was stated as awarded: £5."]),
        (None, "5", listed("5.01"), ["The total listed here is £0.01 more than what was stated as awarded."]),
        (None, "5", listed("4.99"), ["The total listed here is £0.01 less than what was stated as awarded."]),
        (
            "9",
            "7",
            listed("5"),
            [
                "The total listed here is £2 less than what was stated as awarded.",
                "What was awarded is £2 less than the money available.",
            ],
        ),
        ("5", None, listed("5", 1, 1), []),
        (None, "5", listed("5", 1, 2), []),
        ("5", "5", listed("5", 1, 2), ["What was awarded is the same as the money available: £5."]),
        ("5", None, listed("0", 0, 2), []),
        (None, "5", listed("0", 0, 2), []),
    ],
)
def test_exact_sums_are_compared_to_the_penny(pot, awarded, total, sentences):
    assert list(differences(amount(pot), amount(awarded), total)) == sentences


@pytest.mark.parametrize(
    ("awarded", "sentences"),
    [
        ("15500", ["The grants listed come to about £16,200, about £700 more than what was stated as awarded."]),
        ("16200", ["The grants listed come to about £16,200, as much as what was stated as awarded."]),
        ("17000", ["The grants listed come to about £16,200, about £800 less than what was stated as awarded."]),
        ("about 15500", []),
    ],
)
def test_grants_of_which_one_is_about_a_figure_come_to_about_a_sum(awarded, sentences):
    total = Total(Decimal(13200), 3, 1, Decimal(13200), 3, near=1, about=Decimal(16200))

    assert list(differences(None, amount(awarded), total)) == sentences
    assert differences(None, amount(awarded), replace(total, is_compiled=True)) == ()


@pytest.mark.parametrize(
    ("funded", "number", "words"),
    [
        (None, 4, ""),
        ("several", 4, ""),
        ("4", 4, ""),
        ("3", 4, "4 grants are listed here. Bids funded: 3."),
        ("1,200 schemes", 1200, ""),
        (
            "14 schemes, five of them new.",
            1,
            "1 grant is listed here. Bids funded: 14 schemes, five of them new.",
        ),
    ],
)
def test_a_round_says_where_more_or_fewer_bids_were_funded_than_are_listed(funded, number, words):
    assert funded_and_listed(funded, number) == words


def test_in_a_compiled_record_no_difference_is_worked_out():
    total = Total(Decimal(5), 1, 0, is_compiled=True)

    assert differences(amount("9"), amount("7"), total) == ()


NOT_BOTH_EXACT = "are not both exact, so no difference is worked out."


@pytest.mark.parametrize("near", ["about 5", "over 5", "up to 5", "just under 5"])
def test_an_approximate_sum_is_not_compared(near):
    words = str(money(near))

    assert [
        *differences(amount(near), amount("5"), NONE),
        *differences(amount("5"), amount(near), NONE),
        *differences(amount(near), None, listed("5")),
        *differences(None, amount(near), listed("5")),
    ] == [
        f"What was awarded (£5) and the money available ({words}) {NOT_BOTH_EXACT}",
        f"What was awarded ({words}) and the money available (£5) {NOT_BOTH_EXACT}",
        f"The total listed here (£5) and the money available ({words}) {NOT_BOTH_EXACT}",
        f"The total listed here (£5) and what was stated as awarded ({words}) {NOT_BOTH_EXACT}",
    ]


@pytest.mark.parametrize(
    ("pot", "awarded", "first"),
    [
        ("60000", "80000", "Money available: £60,000. Awarded in total: £80,000."),
        ("over 60000", None, "Money available: over £60,000."),
        ("withheld", "unknown", "Money available: withheld. Awarded in total: not known."),
        (None, "about 80000", "Awarded in total: about £80,000."),
    ],
)
def test_a_round_first_says_what_was_available_and_what_was_awarded(pot, awarded, first):
    assert reconciliation(amount(pot), amount(awarded), NONE, (), None)[0] == first


def test_a_round_says_what_is_known_then_what_differs_then_why():
    compared = differences(amount("60000"), amount("80000"), listed("80000", 2))

    assert reconciliation(amount("60000"), amount("80000"), listed("80000", 2), compared, "A gift.") == (
        "The total listed here is the same as what was stated as awarded: £80,000.",
        "What was awarded is £20,000 more than the money available.",
        "Money available: £60,000. Awarded in total: £80,000.",
        "Listed here: 2 grants, together £80,000.",
        "Why more was awarded than was available: A gift.",
    )


def test_a_compiled_record_says_that_its_list_may_have_gaps():
    total = Total(Decimal(5), 1, 0, Decimal(5), certain=1, is_compiled=True)

    assert reconciliation(amount("60"), None, total, (), None) == (
        "Money available: £60.",
        "Listed here: 1 grant of £5.",
        "Grants that were not found are not in the list.",
    )
    assert [reconciliation_heading(is_compared=is_compared) for is_compared in (True, False)] == [
        "Does the money add up?",
        "Sums stated and grants listed",
    ]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (None, ""),
        ("Speed awareness courses", "Source of the money: Speed awareness courses."),
        ("Fines.", "Source of the money: Fines."),
    ],
)
def test_where_the_money_of_a_fund_comes_from(source, sentence):
    assert source_of_money(source) == sentence


@pytest.mark.parametrize(
    ("period", "stated", "words"),
    [
        ("2014 to 2016", None, "about £1,300,000 for 2014 to 2016"),
        ("2014 to 2016", "2016-02", "about £1,300,000 for 2014 to 2016"),
        (None, "2016-02", "about £1,300,000 (stated February 2016)"),
        (None, None, "about £1,300,000"),
    ],
)
def test_a_stated_sum_has_its_period_or_else_the_day_it_was_stated(period, stated, words):
    assert stated_sum(money("about 1300000"), period, known_date(stated) if stated else None) == words


@pytest.mark.parametrize(("sums", "words"), [([], ""), (["£1"], "£1"), (["£1", "£2 for 2023"], "£1; £2 for 2023")])
def test_stated_sums_are_printed_beside_each_other(sums, words):
    assert stated_sums(iter(sums)) == words


@pytest.mark.parametrize(
    ("shown", "number", "words"),
    [(3, 3, "Grants by place"), (12, 40, "Grants by place, the 12 largest")],
)
def test_a_chart_that_has_no_room_for_all_says_so(shown, number, words):
    assert (grants_by("place"), chart_caption("place", shown, number)) == ("Grants by place", words)


def test_what_has_no_bar_is_named_with_its_amount_or_counted():
    sums = [("A", "about £9"), ("B", "£8 per year")]

    assert without_bar([], 0, "place") == ""
    assert without_bar([], 2, "place") == ("2 more places have no bar, because no amount for them can be added up.")
    assert without_bar(sums[:1], 0, "place") == "Without a bar, because it is not added up: A (about £9)."
    named = "Without a bar, because they are not added up: A (about £9) and B (£8 per year)."
    one_more = "1 more year has no bar, because no amount for it can be added up."
    assert without_bar(sums, 1, "year") == f"{named} {one_more}"
    assert without_bar(sums * 4, 1, "year").startswith("9 more years have no bar, because")


def test_what_belongs_to_no_name_is_said_where_it_has_no_bar():
    assert rest_without_bar("Undated", listed("9", 4)) == "Undated: 4 grants, together £9."


def test_what_belongs_to_no_name_has_all_that_its_sum_leaves_out():
    rest = Total(Decimal(9), 1, 3, Decimal(9), certain=1, unpublished=2, near=1, named=("about £3",))

    words = "Undated: 4 grants, together at least £9; 2 amounts were not published and 1 is about £3."
    assert rest_without_bar("Undated", rest) == words


def test_a_round_of_which_nothing_says_what_was_awarded_says_so():
    assert [no_total(is_compiled=is_compiled) for is_compiled in (False, True)] == [
        "total awarded not published",
        "total awarded not found",
    ]


@pytest.mark.parametrize(
    ("shown", "stated", "rounds", "which"),
    [
        (3, 3, 3, "in each round"),
        (3, 3, 5, "in the 3 rounds that state it"),
        (6, 30, 40, "in the last 6 of 30 rounds that state it"),
    ],
)
def test_a_chart_of_rounds_says_which_it_shows(shown, stated, rounds, which):
    assert chart_of_rounds(shown, stated, rounds, has_available=False) == f"What was awarded {which}"


def test_the_sums_of_a_fund_are_stated_by_the_office_or_by_sources():
    assert (stated_by(is_compiled=False), stated_by(is_compiled=True)) == (
        "Sums that we have stated",
        "Sums that the sources state",
    )


def test_a_sum_that_went_out_says_whether_it_was_spent_or_only_allocated():
    stated = known_date("2018-09")
    words = in_and_out("Allocated to 48 bids", money("712000"), None, stated)

    assert words == "£712,000 allocated to 48 bids (stated September 2018)"
    assert in_and_out("Grants", money("12"), "2016", None) == "£12 for 2016"
    assert (way_of("Allocated to 48 bids", "went out"), way_of("Grants", "went out")) == ("", "Spent or allocated")
