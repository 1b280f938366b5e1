"""What grants come to, as a table: numbers in, sentence out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gazette.money import Money
from gazette.sentences.totals import Total


def listed(pounds: str, added: int = 1, left_out: int = 0, *, unpublished: int = 0) -> Total:
    return Total(Decimal(pounds), added, left_out, Decimal(pounds), certain=added, unpublished=unpublished)


@pytest.mark.parametrize(
    ("added", "unpublished", "sentence"),
    [
        (0, 0, "No grants"),
        (0, 1, "1 grant; its amount was not published"),
        (0, 2, "2 grants; no amount was published"),
        (1, 0, "1 grant of £60,000.50"),
        (2, 0, "2 grants, together £60,000.50"),
        (1200, 0, "1,200 grants, together £60,000.50"),
        (1, 1, "2 grants, together at least £60,000.50; 1 amount was not published"),
        (1200, 2, "1,202 grants, together at least £60,000.50; 2 amounts were not published"),
    ],
)
def test_a_total_says_what_the_grants_come_to_at_least_and_what_is_left_out(added, unpublished, sentence):
    total = listed("60000.50", added, unpublished, unpublished=unpublished)
    assert (str(total), total.awards) == (sentence, added + unpublished)


@pytest.mark.parametrize(
    ("certain", "apart", "units", "named", "sentence"),
    [
        (1, ("£38,000 per year",), ("year",), (), "2 grants, together at least £9, and £38,000 per year"),
        (
            1, ("£40 per month",), ("month",), ("up to £5",),
            "3 grants, together at least £9, and £40 per month; 1 amount is up to £5",
        ),
        (
            1, ("£40 per month", "£6 per month", "£5 per year"), ("month", "month", "year"), ("about £5",),
            "5 grants, together at least £9, and 3 amounts per month or per year; "
            "1 amount is about £5",
        ),
        (
            1, ("£60 per month", "about £50", "about £40"), ("month",), (),
            "4 grants, together at least £9, and 3 other amounts",
        ),
        (0, ("£40 per month",), ("month",), ("about £5",), "2 grants; 1 amount is £40 per month and 1 is about £5"),
        (0, ("£4 per year",) * 3, ("year",) * 3, (), "3 grants, exact total not published"),
    ],
)  # fmt: skip
def test_an_amount_that_cannot_be_added_does_not_vanish(certain, apart, units, named, sentence):
    left_out = len(apart) + len(named)
    total = Total(Decimal(9), certain, left_out, Decimal(9), certain, apart=apart, units=units, named=named)

    assert str(total) == sentence


def test_a_figure_stands_alone_above_how_many_grants_it_is_of_and_what_it_leaves_out():
    total = Total(Decimal(9), 5, 2, Decimal(9), 5, unpublished=1, apart=("£38 per year",), units=("year",))

    assert total.figure == "At least £9"
    assert (
        total.beside_figure
        == "7 grants. The total leaves out 1 grant of £38 per year and 1 whose amount was not published."
    )
    assert Total(Decimal(9), 5, 0, Decimal(9), 5).figure == "", "an exact sum is said in a sentence"


def test_a_yearly_sum_is_named_beside_the_total_in_an_answer_and_in_a_cell():
    total = Total(Decimal(9), 5, 2, Decimal(9), 5, unpublished=1, apart=("£38 per year",), units=("year",))

    assert total.answer() == "7 grants come to at least £9, and £38 per year"
    assert (total.cell, total.not_counted) == (
        "at least £9, and £38 per year",
        "The total leaves out 1 grant whose amount was not published.",
    )
    assert (total.sum_alone, total.and_apart) == ("at least £9", "and £38 per year")


@pytest.mark.parametrize(
    ("unpublished", "near", "other", "words"),
    [
        (0, 1, 0, "1 grant, exact amount not published"),
        (1, 1, 0, "2 grants, exact amount not published"),
        (0, 0, 1, "1 grant, exact total not published"),
        (1, 1, 1, "3 grants, exact total not published"),
    ],
)
def test_an_amount_per_year_or_shared_was_published_though_its_total_is_not_known(unpublished, near, other, words):
    total = Total(Decimal(), 0, unpublished + near + other, unpublished=unpublished, near=near)

    assert str(total) == words
    assert str(replace(total, is_compiled=True)) == words.replace("not published", "not found")


@pytest.mark.parametrize(
    ("certain", "unpublished", "not_exact", "sentence"),
    [
        (2, 0, 0, "2 grants, together at least £38,000"),
        (2, 1, 0, "3 grants, together at least £38,000; 1 amount was not published"),
        (2, 0, 1, "3 grants, together at least £38,000; 1 amount cannot be added"),
        (2, 1, 2, "5 grants, together at least £38,000; 1 amount was not published and 2 cannot be added"),
    ],
)
def test_an_amount_over_a_figure_is_added_as_at_least_that(certain, unpublished, not_exact, sentence):
    total = Total(Decimal(1), 1, certain - 1 + unpublished + not_exact, Decimal(38000), certain, unpublished, not_exact)

    assert str(total) == sentence
    assert str(replace(total, is_compiled=True)) == sentence.replace("not published", "not found")


def test_an_amount_that_is_withheld_is_not_one_that_was_not_published():
    total = Total(Decimal(38000), 2, 3, Decimal(38000), 2, unpublished=1, withheld=2)

    sentence = "5 grants, together at least £38,000; 1 amount was not published and 2 were withheld"
    assert str(total) == sentence
    assert str(replace(total, is_compiled=True)) == sentence.replace("not published", "not found")


@pytest.mark.parametrize(
    ("withheld", "unpublished", "words"),
    [
        (1, 0, "1 grant, amount withheld"),
        (2, 0, "2 grants, amounts withheld"),
        (1, 1, "2 grants, exact amount not published"),
    ],
)
def test_a_total_of_amounts_that_are_all_withheld_says_so(withheld, unpublished, words):
    total = Total(Decimal(), 0, withheld + unpublished, unpublished=unpublished, withheld=withheld)

    assert str(total) == words


def test_grants_without_any_certain_amount_have_no_least_amount():
    total = Total(Decimal(), 0, 2, unpublished=2)

    assert str(total) == "2 grants; no amount was published"
    assert str(replace(total, is_compiled=True)) == "2 grants; no amount was found"
    assert str(replace(total, left_out=1, unpublished=1, is_compiled=True)) == "1 grant; its amount was not found"
    assert total.sum_words == ""


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (Total(Decimal(), 0, 2, unpublished=2), "no amount was published"),
        (Total(Decimal(), 0, 2, unpublished=2, is_compiled=True), "no amount was found"),
        (Total(Decimal(), 0, 1, withheld=1), "its amount was withheld"),
        (Total(Decimal(), 0, 1, near=1), "its amount is not exact"),
        (Total(Decimal(), 0, 1, near=1, its_amount="the amount of the grant"), "the amount of the grant is not exact"),
        (Total(Decimal(), 0, 3, withheld=3), "3 amounts were withheld"),
        (
            Total(Decimal(), 0, 2, unpublished=1, named=("£5 per year",)),
            "1 amount was not published and 1 is £5 per year",
        ),
        (Total(Decimal(), 0, 1, only="£5 per year"), ""),
        (Total(Decimal(), 0, 1, is_unfinished=True), ""),
        (Total(Decimal(), 0, 0), ""),
        (listed("9", 1), ""),
    ],
)
def test_in_place_of_a_sum_it_is_said_why_there_is_none(total, words):
    assert total.why_no_sum == words


def test_grants_of_nothing_come_to_zero_pounds():
    assert [str(listed("0", 1)), listed("0", 1).cell] == ["1 grant of £0", "£0"]


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ({"left_out": 6, "unpublished": 6}, "6 grants; £9 was awarded in total. The amount of each was not published"),
        ({"left_out": 1, "unpublished": 1}, "1 grant; £9 was awarded in total. Its amount was not published"),
        ({"left_out": 2, "withheld": 2}, "2 grants; £9 was awarded in total. The amount of each was withheld"),
        ({"left_out": 1, "withheld": 1}, "1 grant; £9 was awarded in total. Its amount was withheld"),
        (
            {"left_out": 2, "near": 2},
            "2 grants; £9 was awarded in total. The exact amount of each was not published",
        ),
        ({"left_out": 1, "near": 1}, "1 grant; £9 was awarded in total. Its exact amount was not published"),
    ],
)
def test_a_sum_that_was_stated_in_all_stands_beside_grants_without_an_amount(counts, sentence):
    total = Total(Decimal(), 0, stated=Money(Decimal(9)), **counts)

    assert str(total) == sentence
    of_sources = sentence.replace("£9", "sources say that £9").replace("not published", "not found")
    assert str(replace(total, is_compiled=True)) == of_sources


@pytest.mark.parametrize(
    ("total", "words", "label"),
    [
        (Total(Decimal(9), 2, 0, Decimal(9), 2), "£9", "Both grants"),
        (Total(Decimal(9), 3, 0, Decimal(9), 3), "£9", "All 3 grants"),
        (Total(Decimal(9), 2, 1, Decimal(9), 2, unpublished=1), "at least £9", "Listed here"),
        (Total(Decimal(), 0, 1, Decimal(5), 1, near=1), "at least £5", "Listed here"),
        (Total(Decimal(), 0, 1, unpublished=1), "not published", "Listed here"),
        (Total(Decimal(), 0, 1, unpublished=1, is_compiled=True), "not found", "Listed here"),
        (Total(Decimal(), 0, 2, withheld=2), "withheld", "Listed here"),
        (Total(Decimal(), 0, 2, unpublished=1, near=1), "not added up", "Listed here"),
        (Total(Decimal(), 0, 2, is_unfinished=True), "", "Listed here"),
    ],
)
def test_a_sum_is_exact_or_at_least_or_says_why_there_is_none(total, words, label):
    assert (total.cell, total.label) == (words, label)
    assert total.sum_words == (words if total.certain else "")


def test_a_sum_that_was_stated_in_all_comes_after_what_is_listed():
    total = replace(listed("9", 1, 1, unpublished=1), stated=Money(Decimal(50), "about", "about"))

    listed_words = "2 grants, together at least £9; 1 amount was not published"
    assert str(total) == f"{listed_words}. About £50 was awarded in total"
    assert str(replace(total, left_out=0, unpublished=0)) == "1 grant of £9"


def test_a_total_may_have_the_years_of_its_grants():
    assert listed("9", 2, 1, unpublished=1).in_years("from 2016 to 2018") == (
        "3 grants from 2016 to 2018, together at least £9; 1 amount was not published"
    )
    assert listed("9", 2).in_years("in 2016") == "2 grants in 2016, together £9"
    assert listed("9", 1).in_years("in 2016") == "1 grant of £9 in 2016"


@pytest.mark.parametrize(
    ("total", "answer", "not_counted"),
    [
        (Total(Decimal(), 0, 0), "No grants", ""),
        (listed("9", 1), "1 grant of £9", ""),
        (listed("9", 5), "5 grants, together £9", ""),
        (
            listed("9", 5, 2, unpublished=2),
            "7 grants come to at least £9",
            "The total leaves out 2 grants whose amounts were not published.",
        ),
        (Total(Decimal(), 0, 5, Decimal(9), 5, near=5), "5 grants come to at least £9", ""),
        (
            replace(listed("9", 5, 1, unpublished=1), stated=Money(Decimal(50), "about", "about")),
            "6 grants come to at least £9. About £50 was awarded in total",
            "The total leaves out 1 grant whose amount was not published.",
        ),
        (Total(Decimal(), 0, 2, unpublished=2), "2 grants; no amount was published", ""),
        (replace(listed("9", 2, 1), is_unfinished=True), "3 grants", ""),
        (
            replace(listed("948", 1, 2, unpublished=1), each=("£948", "about £10,000"), is_compiled=True),
            "3 grants: £948, about £10,000 and one whose amount was not found",
            "",
        ),
        (
            replace(listed("948", 1, 2, unpublished=2), each=("£948",)),
            "3 grants: £948 and two whose amounts were not published",
            "",
        ),
        (
            Total(Decimal(9), 1, 2, Decimal(9), 1, 1, withheld=1, each=("£9",)),
            "3 grants: £9, one whose amount was not published and one whose amount was withheld",
            "",
        ),
    ],
)
def test_an_answer_says_the_sum_large_and_below_it_what_is_not_counted(total, answer, not_counted):
    assert (total.answer(), total.not_counted) == (answer, not_counted)


def test_an_answer_may_have_the_years_of_its_grants():
    assert listed("9", 5, 2, unpublished=2).answer("in 2016") == "7 grants in 2016 come to at least £9"


def test_beside_a_sum_is_the_number_of_grants_and_what_is_left_out():
    total = Total(Decimal(9), 1, 2, least=Decimal(9), certain=1, unpublished=2)

    assert total.number_and_rest("in 2016") == "3 grants in 2016; 2 amounts were not published"
    assert Total(Decimal(9), 1, 0, Decimal(9), 1).number_and_rest() == "1 grant"


def test_what_a_total_leaves_out_is_counted_once_in_one_sentence():
    apart = ("£9 per year", "£8 per year", "£7 per device", "£6 per year")
    units = ("year", "year", "device", "year")
    total = Total(
        Decimal(99), 26, 24, Decimal(99), 28, unpublished=16, apart=apart, units=units, named=("about £5", "up to £4"),
        hedges=("about", "up to"), is_compiled=True,
    )  # fmt: skip
    words = (
        "16 grants whose amounts were not found, 4 paid per year or per device and 2 given only as “about” or “up to” "
        "a sum"
    )
    briefly = "16 amounts not found, 4 per year or per device and 2 only “about” or “up to” a sum"
    assert total.rest_in_words == words
    assert total.not_counted == "The total leaves out 22 grants whose amounts cannot be added up."
    assert total.why_at_least == f"left out: {briefly}"
    assert total.beside_sum == "50 grants, 22 not counted"
    assert total.beside_figure == f"50 grants found. {total.not_counted}"
