"""Every sentence on money as a table: facts in, sentence out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.dates import known_date
from gazette.money import Money, money
from gazette.sentences.money import (
    Total,
    awards_of_fund,
    chart_caption,
    conditions_and_reasons,
    differences,
    grants_file,
    not_added,
    other_objectives,
    reconciliation,
    source_of_money,
    stated_sum,
    stated_sums,
)

NONE = Total(Decimal(), 0, 0)


def listed(pounds: str, added: int = 1, left_out: int = 0) -> Total:
    return Total(Decimal(pounds), added, left_out)


def amount(written: str | None) -> Money | None:
    return money(written) if written else None


@pytest.mark.parametrize(
    ("added", "left_out", "sentence", "sum_alone"),
    [
        (0, 0, "no awards", "no exact sum"),
        (0, 1, "1 award; no sum is exact", "no exact sum"),
        (0, 2, "2 awards; no sum is exact", "no exact sum"),
        (1, 0, "1 award, £60,000.50 in all", "£60,000.50"),
        (2, 0, "2 awards, £60,000.50 in all", "£60,000.50"),
        (1, 1, "2 awards, £60,000.50 in all; 1 has no exact sum", "£60,000.50"),
        (1, 2, "3 awards, £60,000.50 in all; 2 have no exact sum", "£60,000.50"),
        (1200, 0, "1,200 awards, £60,000.50 in all", "£60,000.50"),
    ],
)
def test_a_total_says_how_many_awards_have_no_exact_sum(added, left_out, sentence, sum_alone):
    total = listed("60000.50", added, left_out)

    assert (str(total), total.amount, total.awards) == (sentence, sum_alone, added + left_out)


def test_a_total_without_exact_sums_is_not_zero_pounds():
    assert [listed("0", 1).amount, listed("0", 0).amount] == ["£0", "no exact sum"]


@pytest.mark.parametrize(("left_out", "words"), [(0, ""), (1, "1 not added"), (2, "2 not added")])
def test_awards_that_are_not_added_are_counted(left_out, words):
    assert not_added(listed("5", 1, left_out)) == words


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (NONE, ""),
        (listed("5"), "Awards listed here: 1 award, £5 in all."),
        (listed("0", 0, 2), "Awards listed here: 2 awards; no sum is exact."),
    ],
)
def test_the_awards_listed_here(total, words):
    assert awards_of_fund(total) == words


@pytest.mark.parametrize(
    ("pot", "awarded", "total", "sentences"),
    [
        (None, None, NONE, []),
        (None, None, listed("5"), []),
        ("5", None, NONE, []),
        (None, "5", NONE, []),
        ("5", "5", NONE, ["What was awarded is the same as what was offered: £5."]),
        ("5", "5.01", NONE, ["What was awarded is £0.01 more than what was offered."]),
        ("5", "4.99", NONE, ["What was awarded is £0.01 less than what was offered."]),
        ("0", "5000", NONE, ["What was awarded is £5,000 more than what was offered."]),
        ("5", None, listed("5"), ["What is listed is the same as the pot: £5."]),
        ("5", None, listed("5.01"), ["What is listed is £0.01 more than the pot."]),
        ("5", None, listed("4.99"), ["What is listed is £0.01 less than the pot."]),
        (None, "5", listed("5"), ["What is listed is the same as what was stated as awarded: £5."]),
        (None, "5", listed("5.01"), ["What is listed is £0.01 more than what was stated as awarded."]),
        (None, "5", listed("4.99"), ["What is listed is £0.01 less than what was stated as awarded."]),
        (
            "9",
            "7",
            listed("5"),
            [
                "What was awarded is £2 less than what was offered.",
                "What is listed is £2 less than what was stated as awarded.",
            ],
        ),
        (
            "5",
            None,
            listed("5", 1, 1),
            ["What is listed is the same as the pot: £5. 1 award has no exact sum and is not in it."],
        ),
        (
            "5",
            None,
            listed("5", 1, 2),
            ["What is listed is the same as the pot: £5. 2 awards have no exact sum and are not in it."],
        ),
        ("5", None, listed("0", 0, 2), []),
        (None, "5", listed("0", 0, 2), []),
    ],
)
def test_exact_sums_are_compared_to_the_penny(pot, awarded, total, sentences):
    assert list(differences(amount(pot), amount(awarded), total)) == sentences


@pytest.mark.parametrize("near", ["about 5", "over 5", "up to 5", "just under 5"])
def test_an_approximate_sum_is_not_compared(near):
    words = str(money(near))

    assert [
        *differences(amount(near), amount("5"), NONE),
        *differences(amount("5"), amount(near), NONE),
        *differences(amount(near), None, listed("5", 1, 1)),
        *differences(None, amount(near), listed("5")),
    ] == [
        f"What was awarded (£5) cannot be compared to the pound with what was offered ({words}).",
        f"What was awarded ({words}) cannot be compared to the pound with what was offered (£5).",
        f"What is listed (£5) cannot be compared to the pound with the pot ({words}). "
        "1 award has no exact sum and is not in it.",
        f"What is listed (£5) cannot be compared to the pound with what was stated as awarded ({words}).",
    ]


@pytest.mark.parametrize(
    ("pot", "awarded", "first"),
    [
        ("60000", "80000", "Offered £60,000, awarded £80,000, as stated."),
        ("over 60000", None, "Offered over £60,000."),
        (None, "about 80000", "Awarded about £80,000, as stated."),
    ],
)
def test_a_round_first_says_what_was_offered_and_awarded(pot, awarded, first):
    assert reconciliation(amount(pot), amount(awarded), NONE, None)[0] == first


def test_a_round_says_what_is_known_then_what_differs_then_why():
    assert reconciliation(amount("60000"), amount("80000"), listed("80000", 2), "A gift.") == (
        "Offered £60,000, awarded £80,000, as stated.",
        "Awards listed here: 2 awards, £80,000 in all.",
        "What was awarded is £20,000 more than what was offered.",
        "What is listed is the same as what was stated as awarded: £80,000.",
        "Why more than the pot: A gift.",
    )


def test_a_round_with_awards_alone_has_nothing_to_compare():
    assert reconciliation(None, None, listed("5"), None) == ("Awards listed here: 1 award, £5 in all.",)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (None, ""),
        ("Speed awareness courses", "The money comes from: Speed awareness courses."),
        ("Fines.", "The money comes from: Fines."),
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
    ("conditions", "reasons", "sentences"),
    [
        ("", None, ""),
        ("A report.", None, "Conditions: A report."),
        ("A report; a visit", "Fewer collisions.", "Conditions: A report; a visit. Reasons: Fewer collisions."),
        ("", "Fewer collisions", "Reasons: Fewer collisions."),
    ],
)
def test_an_award_has_conditions_and_reasons(conditions, reasons, sentences):
    assert conditions_and_reasons(conditions, reasons) == sentences


@pytest.mark.parametrize(("ids", "words"), [([], ""), (["2"], "and 2"), (["2", "3.1"], "and 2, 3.1")])
def test_the_objectives_after_the_first(ids, words):
    assert other_objectives(ids) == words


@pytest.mark.parametrize(("rows", "cut"), [(2, ""), (11, ""), (12, ", the first 12")])
def test_a_chart_that_may_be_cut_says_so(rows, cut):
    assert chart_caption("place", rows, 12) == f"Exact sums awarded by place{cut}"


@pytest.mark.parametrize(
    ("grants", "left_out", "sentences"),
    [
        (1, [], "1 award in the form of the 360Giving Data Standard 1.4.3."),
        (2, [], "2 awards in the form of the 360Giving Data Standard 1.4.3."),
        (
            1,
            [("the sum is not known", 1)],
            "1 award in the form of the 360Giving Data Standard 1.4.3. 1 other is left out, since the standard has "
            "no place for them: 1 because the sum is not known.",
        ),
        (
            2,
            [("the recipient is not named", 1), ("the sum is not known", 1)],
            "2 awards in the form of the 360Giving Data Standard 1.4.3. 2 others are left out, since the standard has "
            "no place for them: 1 because the recipient is not named; 1 because the sum is not known.",
        ),
    ],
)
def test_a_file_of_grants_counts_what_it_leaves_out(grants, left_out, sentences):
    assert grants_file(grants, left_out) == sentences
