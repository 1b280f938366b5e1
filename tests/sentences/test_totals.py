"""What grants come to, as a table: numbers in, sentence out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gazette.money import Money
from gazette.sentences.money import Total


def listed(pounds: str, added: int = 1, left_out: int = 0) -> Total:
    return Total(Decimal(pounds), added, left_out)


@pytest.mark.parametrize(
    ("added", "left_out", "sentence"),
    [
        (0, 0, "No grants"),
        (0, 1, "1 grant, exact total not published"),
        (1, 0, "1 grant of £60,000.50"),
        (2, 0, "2 grants, together £60,000.50"),
        (1200, 0, "1,200 grants, together £60,000.50"),
        (1, 1, "2 grants. The only exact amount is £60,000.50"),
        (2, 1, "3 grants. The 2 with an exact amount come to £60,000.50"),
        (1200, 2, "1,202 grants. The 1,200 with an exact amount come to £60,000.50"),
    ],
)
def test_a_total_says_how_many_grants_have_an_exact_amount(added, left_out, sentence):
    total = listed("60000.50", added, left_out)

    assert (str(total), total.awards) == (sentence, added + left_out)
    assert total.amount == (
        "£60,000.50" if added else "exact total not published" if left_out else "exact amount not published"
    )


@pytest.mark.parametrize(
    ("unpublished", "near", "other", "words"),
    [
        (1, 0, 0, "1 grant, exact amount not published"),
        (0, 1, 0, "1 grant, exact amount not published"),
        (1, 1, 0, "2 grants, exact amount not published"),
        (0, 0, 1, "1 grant, exact total not published"),
        (1, 1, 1, "3 grants, exact total not published"),
    ],
)
def test_an_amount_per_year_or_shared_was_published_though_its_total_is_not_known(unpublished, near, other, words):
    total = Total(Decimal(), 0, unpublished + near + other, unpublished=unpublished, near=near)

    assert (str(total), total.amount) == (words, words.partition(", ")[2])
    assert str(replace(total, is_compiled=True)) == words.replace("not published", "not found")


@pytest.mark.parametrize(
    ("certain", "unpublished", "not_exact", "sentence"),
    [
        (1, 0, 0, "At least £38,000 in 1 grant"),
        (2, 0, 0, "At least £38,000 in 2 grants"),
        (2, 1, 0, "At least £38,000 in 2 grants; 1 amount was not published"),
        (2, 2, 0, "At least £38,000 in 2 grants; 2 amounts were not published"),
        (2, 0, 1, "At least £38,000 in 2 grants; 1 amount is not exact"),
        (2, 1, 2, "At least £38,000 in 2 grants; 1 amount was not published and 2 are not exact"),
    ],
)
def test_what_a_place_received_at_least(certain, unpublished, not_exact, sentence):
    total = Total(Decimal(1), 1, certain - 1 + unpublished + not_exact, Decimal(38000), certain, unpublished, not_exact)

    assert total.at_least == sentence
    assert replace(total, is_compiled=True).at_least == sentence.replace("not published", "not found")


def test_an_amount_that_is_withheld_is_not_one_that_was_not_published():
    total = Total(Decimal(38000), 2, 3, Decimal(38000), 2, unpublished=1, withheld=2)

    sentence = "At least £38,000 in 2 grants; 1 amount was not published and 2 were withheld"
    assert total.at_least == sentence
    assert replace(total, is_compiled=True).at_least == sentence.replace("not published", "not found")


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

    assert (str(total), str(total.at_least)) == (words, words)


def test_grants_without_any_certain_amount_have_no_least_amount():
    total = Total(Decimal(), 0, 2, unpublished=2)

    assert total.at_least == "2 grants, exact amount not published"
    assert total.sum_words == ""


def test_a_total_without_exact_amounts_is_not_zero_pounds():
    assert [listed("0", 1).amount, listed("0", 0).amount] == ["£0", "exact amount not published"]


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (
            {"left_out": 6, "unpublished": 6},
            "6 grants; £9 awarded in total, as stated. The amount of each was not published",
        ),
        ({"left_out": 1, "unpublished": 1}, "1 grant; £9 awarded in total, as stated. Its amount was not published"),
        ({"left_out": 2, "withheld": 2}, "2 grants; £9 awarded in total, as stated. The amount of each was withheld"),
        ({"left_out": 1, "withheld": 1}, "1 grant; £9 awarded in total, as stated. Its amount was withheld"),
        (
            {"left_out": 2, "near": 2},
            "2 grants; £9 awarded in total, as stated. The exact amount of each was not published",
        ),
        ({"left_out": 1, "near": 1}, "1 grant; £9 awarded in total, as stated. Its exact amount was not published"),
    ],
)
def test_a_sum_that_was_stated_in_all_stands_beside_grants_without_an_amount(counts, sentence):
    total = Total(Decimal(), 0, stated=Money(Decimal(9)), **counts)

    assert (str(total), total.amount) == (sentence, "£9 in total, as stated")
    assert str(replace(total, is_compiled=True)) == sentence.replace("not published", "not found")


@pytest.mark.parametrize(
    ("total", "words", "label"),
    [
        (Total(Decimal(9), 2, 0, Decimal(9), 2), "£9", "All 2 grants"),
        (Total(Decimal(9), 2, 1, Decimal(9), 2, unpublished=1), "at least £9", "Listed here"),
        (Total(Decimal(), 0, 1, Decimal(5), 1, near=1), "at least £5", "Listed here"),
        (Total(Decimal(), 0, 1, unpublished=1), "not published", "Listed here"),
        (Total(Decimal(), 0, 1, unpublished=1, is_compiled=True), "not found", "Listed here"),
        (Total(Decimal(), 0, 2, withheld=2), "withheld", "Listed here"),
        (Total(Decimal(), 0, 2, unpublished=1, near=1), "not exact", "Listed here"),
        (Total(Decimal(), 0, 2, is_unfinished=True), "", "Listed here"),
    ],
)
def test_a_sum_is_exact_or_at_least_or_says_why_there_is_none(total, words, label):
    assert (total.cell, total.label) == (words, label)
    assert total.sum_words == (words if total.certain else "")


def test_a_total_may_have_the_years_of_its_grants():
    assert Total(Decimal(9), 2, 1).in_years("from 2016 to 2018") == (
        "3 grants from 2016 to 2018. The 2 with an exact amount come to £9"
    )
    assert Total(Decimal(9), 2, 0).in_years("in 2016") == "2 grants in 2016, together £9"
    assert Total(Decimal(9), 1, 0).in_years("in 2016") == "1 grant of £9 in 2016"
