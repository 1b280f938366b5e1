"""Every sentence on public registers as a table: facts in, sentence out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from gazette.dates import known_date
from gazette.sentences.public_registers import (
    ColumnTotal,
    about_year,
    answer,
    by_year,
    dated,
    day_of_entry,
    entries_of,
    latest_entry,
    lead,
    nil_returns,
    number_of_entries,
    of_list,
    only_newest_year,
    outcome,
    total_in_list,
    with_outcomes,
    without_entries,
)

TWELVE = ColumnTotal(Decimal("4712.50"), 12, is_money=True)


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        (TWELVE, "£4,712.50 in total."),
        (ColumnTotal(Decimal("-20"), 1, is_money=True, empty=2), "−£20 for 1 of them. Not counted: 2 empty."),
        (
            ColumnTotal(Decimal(60), 2, is_money=True, near=1, unknown=2, withheld=1, empty=3),
            "£60 in total for 2 of them. Not counted: 1 not exact, 2 not known, 1 withheld and 3 empty.",
        ),
        (ColumnTotal(Decimal(), 0, is_money=True, withheld=2), "no exact figure: 2 withheld."),
        (ColumnTotal(Decimal("1204.5"), 3, is_money=False), "1,204.5 in total."),
        (ColumnTotal(Decimal(0), 3, is_money=False), "0 in total."),
        (ColumnTotal(Decimal(5), 1, is_money=True), "£5."),
    ],
)
def test_what_a_column_comes_to_says_what_it_leaves_out(total: ColumnTotal, sentence: str) -> None:
    assert str(total) == sentence


@pytest.mark.parametrize(
    ("number", "first", "last", "sentence"),
    [
        (14, "3 May 2021", "12 March 2024", "14 entries, from 3 May 2021 to 12 March 2024"),
        (2, "2024", "2024", "2 entries dated 2024"),
        (1, "3 May 2021", "3 May 2021", "1 entry dated 3 May 2021"),
        (5000, "", "", "5,000 entries"),
        (3, "", "by 2024", "3 entries"),
    ],
)
def test_the_number_of_entries_has_their_dates_where_all_are_known(
    number: int, first: str, last: str, sentence: str
) -> None:
    assert dated(number_of_entries(number), first, last) == sentence


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            nil_returns(is_compiled=False),
            "We declared that there was nothing to enter for these periods. "
            "For other periods without an entry we have published no declaration.",
        ),
        (
            nil_returns(is_compiled=True),
            "Sources say that there was nothing to enter for these periods. "
            "No source says so of any other period without an entry.",
        ),
        (without_entries([]), ""),
        (without_entries(["May 2024", "June 2024"]), "nothing to enter for May 2024 or for June 2024"),
        (without_entries(["May", "June", "July"]), "nothing to enter for 3 periods"),
        (total_in_list("Value", TWELVE), "Value: £4,712.50 in total"),
        (entries_of("Gifts"), "Entries: Gifts"),
        (answer("", "", None, []), ""),
        (answer("3 entries", "", None, []), "3 entries."),
        (answer("3 entries", "", None, [], "The latest: A hall."), "3 entries. The latest: A hall."),
        (
            latest_entry("Forensic laboratory", "started in May", [("Value", "over £250,000"), ("Other", "")]),
            "The latest is “Forensic laboratory” (started in May, value over £250,000).",
        ),
        (latest_entry("", "started in May", []), ""),
        (day_of_entry("Starts", known_date("2024-05-01"), date(2024, 5, 1)), "started on 1 May 2024"),
        (day_of_entry("Starts", known_date("2024-05-01"), date(2024, 4, 30)), "starts on 1 May 2024"),
        (day_of_entry("Due", known_date("2024-05-01"), date(2024, 5, 1)), "due 1 May 2024"),
        (by_year("Starts"), "By year of start"),
        (by_year("Date offered"), "Year by year"),
        (answer("", "", None, ["2022", "2023"]), "There was nothing to enter for 2022 or for 2023."),
        (answer("", "", None, ["2021", "2022", "2023"]), "There was nothing to enter for 3 periods."),
        (
            answer("3 entries, from May to June 2024", "Value", TWELVE, ["April 2024"]),
            "3 entries, from May to June 2024. Value: £4,712.50 in total. There was nothing to enter for April 2024.",
        ),
        (
            only_newest_year(2024, 812),
            "Entries for 2024. All 812 entries are on the pages for each year and in the downloads.",
        ),
        (about_year(1, "Gifts", 2024), "1 entry dated 2024 in the register “Gifts”."),
        (
            about_year(2, "Gifts", 2024, "Value", TWELVE),
            "2 entries dated 2024 in the register “Gifts”. Value: £4,712.50 in total.",
        ),
        (of_list(0, 0, None, ""), ""),
        (of_list(1, 1, known_date("2024-05-17"), "Payments"), "1 register with 1 entry."),
        (
            of_list(7, 22, known_date("2024-05-17"), "Payments"),
            "7 registers with 22 entries. The latest entry is dated 17 May 2024, in “Payments”.",
        ),
        (of_list(7, 22, None, ""), "7 registers with 22 entries."),
        (with_outcomes("4 entries", {"not held": 1, "refused": 3}), "4 entries: 3 refused and 1 not held"),
        (
            with_outcomes("9 entries", {"a": 3, "b": 2, "c": 1, "d": 1, "e": 1, "f": 1}),
            "9 entries: 3 a, 2 b, 1 c, 1 d and 2 with another outcome",
        ),
        (outcome("Published in full", "Outcome"), "published in full"),
        (outcome("NHS asked", "Outcome"), "NHS asked"),
        (outcome(True, "Accepted"), "accepted"),
        (outcome(False, "Accepted"), "not accepted"),
        (outcome(None, "Accepted"), "without an outcome"),
        (lead(has_entries=True), "All entries, on this page and as data."),
        (lead(has_entries=False), "Nil returns only."),
    ],
)
def test_the_words_follow_the_number_and_whose_record_it_is(sentence: str, expected: str) -> None:
    assert sentence == expected


def test_entries_are_called_by_the_title_where_a_column_has_its_singular() -> None:
    assert number_of_entries(3, "Contracts", ("Number", "Contract")) == "3 contracts"
    assert number_of_entries(1, "Contracts", ("Contract",)) == "1 contract"
    assert number_of_entries(3, "Payments over £500", ("Payment",)) == "3 entries"
