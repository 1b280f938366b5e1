"""Every sentence on public registers as a table: facts in, sentence out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.sentences.public_registers import (
    ColumnTotal,
    about_year,
    lead,
    nil_returns,
    nil_returns_only,
    number_of_rows,
    only_newest_year,
)

TWELVE = ColumnTotal(Decimal("4712.50"), 12, is_money=True)


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        (TWELVE, "£4,712.50 in 12 rows."),
        (ColumnTotal(Decimal("-20"), 1, is_money=True, empty=2), "−£20 in 1 row. Not counted: 2 empty."),
        (
            ColumnTotal(Decimal(60), 2, is_money=True, near=1, unknown=2, withheld=1, empty=3),
            "£60 in 2 rows. Not counted: 1 not exact, 2 not known, 1 withheld, 3 empty.",
        ),
        (ColumnTotal(Decimal(), 0, is_money=True, withheld=2), "No exact figure to add up: 2 withheld."),
        (ColumnTotal(Decimal("1204.5"), 3, is_money=False), "1,204.5 in 3 rows."),
        (ColumnTotal(Decimal(0), 3, is_money=False), "0 in 3 rows."),
    ],
)
def test_what_a_column_comes_to_says_what_it_leaves_out(total: ColumnTotal, sentence: str) -> None:
    assert str(total) == sentence


@pytest.mark.parametrize(
    ("number", "first", "last", "sentence"),
    [
        (14, "3 May 2021", "12 March 2024", "14 rows, from 3 May 2021 to 12 March 2024"),
        (2, "2024", "2024", "2 rows, 2024"),
        (1, "3 May 2021", "3 May 2021", "1 row, 3 May 2021"),
        (5000, "", "", "5,000 rows"),
        (3, "", "by 2024", "3 rows"),
    ],
)
def test_the_number_of_rows_has_their_dates_where_all_are_known(
    number: int, first: str, last: str, sentence: str
) -> None:
    assert number_of_rows(number, first, last) == sentence


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            nil_returns(is_compiled=False),
            "There was nothing to enter for these periods. "
            "A gap at any other time does not mean that there was nothing.",
        ),
        (
            nil_returns(is_compiled=True),
            "Sources say that there was nothing to enter for these periods. "
            "A gap at any other time does not mean that there was nothing.",
        ),
        (nil_returns_only(1), "nothing to enter in 1 period"),
        (nil_returns_only(2), "nothing to enter in 2 periods"),
        (
            only_newest_year(2024, 812),
            "The rows of 2024. All 812 rows are on the pages of the years and in the downloads.",
        ),
        (about_year(1, "Gifts", 2024), "1 row dated 2024 in the register “Gifts”."),
        (lead(has_rows=True), "The rows of the register, here and as data."),
        (lead(has_rows=False), "Periods for which there was nothing to enter."),
    ],
)
def test_the_words_follow_the_number_and_whose_record_it_is(sentence: str, expected: str) -> None:
    assert sentence == expected
