"""Sentences on how many records a list has."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import funds, list_counts


@pytest.mark.parametrize(
    ("number", "of", "own", "compiled"),
    [
        (2, 7, "2 of 7 funds are open for bids.", "2 of 7 funds are open for bids."),
        (1, 7, "1 of 7 funds is open for bids.", "1 of 7 funds is open for bids."),
        (3, 3, "All 3 funds are open for bids.", "All 3 funds are open for bids."),
        (2, 2, "Both funds are open for bids.", "Both funds are open for bids."),
        (1200, 1500, "1,200 of 1,500 funds are open for bids.", "1,200 of 1,500 funds are open for bids."),
        (1, 1, "The only fund is open for bids.", "The only fund is open for bids."),
        (0, 7, "None of 7 funds is open for bids.", "None of the 7 funds is known to be open."),
    ],
)
def test_the_list_says_how_many_funds_take_bids(number, of, own, compiled):
    sentences = [list_counts.open_of_all(number, of, is_compiled=is_compiled) for is_compiled in (False, True)]

    assert sentences == [own, compiled]


def test_a_few_open_funds_are_named_and_many_are_counted():
    a, b, c = "A until 1 July 2024", "B until 2 July 2024", "C until 3 July 2024"
    answers = [list_counts.open_of_all(len(names), 7, names, is_compiled=False) for names in ([a], [a, b], [a, b, c])]

    assert answers == [
        "1 of 7 funds is open for bids: A until 1 July 2024.",
        "2 of 7 funds are open for bids: A until 1 July 2024 and B until 2 July 2024.",
        "3 of 7 funds are open for bids.",
    ]
    assert (
        list_counts.open_of_all(1, 1, [a], is_compiled=True) == "The only fund is open for bids: A until 1 July 2024."
    )


def test_a_compiled_record_lists_other_spending_beside_funds_and_says_where_no_grant_was_found():
    assert (
        list_counts.not_counted_as_funds(1)
        == "No source says that it took bids for grants, so this is not counted as a fund."
    )
    assert (
        list_counts.not_counted_as_funds(3)
        == "No source says that they took bids for grants, so these 3 are not counted as funds."
    )
    assert [funds.none_found(is_compiled=own) for own in (True, False)] == ["No individual grants were found.", ""]
    assert funds.awarded_in("6 grants, 2 not counted") == "awarded in 6 grants, 2 not counted"


def test_a_list_says_how_many_meetings_no_source_confirms():
    assert [list_counts.none_confirmed(number, 3) for number in (0, 2, 3)] == [
        "",
        "For 2 of the 3, no source confirms that they took place.",
        "No source confirms that any of them took place.",
    ]


def test_a_list_says_whose_numbers_the_decisions_have():
    assert [list_counts.numbered_by_publisher(number, whole) for number, whole in ((0, 3), (1, 1), (3, 3), (2, 3))] == [
        "",
        "The publisher of this record, not the office, numbered the decision.",
        "The publisher of this record, not the office, numbered the decisions.",
        "The publisher of this record, not the office, numbered 2 of the decisions.",
    ]


@pytest.mark.parametrize(
    ("titles", "day", "is_whole", "sentence"),
    [
        (["A"], "2024-06-06", True, "The latest is “A”, of 6 June 2024."),
        (
            ["A", "B"],
            "2024-06-06",
            False,
            "The latest with a known date are “A” and “B”, both of 6 June 2024.",
        ),
        (["A", "B", "C"], "2024-06-06", True, "The latest 3 are of 6 June 2024."),
        (["A"], "announced 2019-04", True, "The latest date is April 2019, when “A” was announced."),
        (
            ["A", "B", "C"],
            "announced 2019-04",
            False,
            "The latest date known is April 2019, when 3 were announced.",
        ),
    ],
)
def test_a_list_names_the_latest(titles, day, is_whole, sentence):
    assert list_counts.latest(titles, known_date(day), is_whole=is_whole) == sentence
