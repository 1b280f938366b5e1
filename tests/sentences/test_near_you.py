"""Sentences on what is listed near a reader: facts in, words out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gazette.dates import known_date
from gazette.sentences import near_you
from gazette.sentences.near_you import Numbers
from gazette.sentences.totals import Total

NEXT = "The next meeting here is on Thursday 4 July 2024."


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (Numbers(), ""),
        (Numbers(grants=1), "1 grant"),
        (Numbers(grants=2, contracts=1), "2 grants and 1 contract"),
        (Numbers(2, 1, 3, 4), "2 grants, 1 contract, 3 decisions and 4 meetings"),
        (Numbers(meetings=1_200, cancelled=1), "1,200 meetings, of which 1 was cancelled"),
        (Numbers(meetings=9, cancelled=1, postponed=1), "9 meetings, of which 2 were cancelled or postponed"),
        (Numbers(meetings=1, postponed=1), "1 postponed meeting"),
        (Numbers(meetings=1, of_whole_area=1), "1 meeting about the whole area"),
        (Numbers(1, meetings=5, of_whole_area=2), "1 grant and 5 meetings"),
    ],
)
def test_the_contents_of_a_district(numbers: Numbers, words: str) -> None:
    assert near_you.contents(numbers) == words


def test_a_district_without_grants_says_so():
    assert near_you.no_grants(is_compiled=True) == "no grants found"
    assert near_you.no_grants(is_compiled=False) == "no grants listed"


def test_a_district_whose_page_lists_grants_of_several_has_none_for_it_alone():
    answer = near_you.answer("", Numbers(meetings=2), is_compiled=True, is_shared=True)

    assert answer == "2 meetings. No grants for this district alone were found in the papers collected here."
    assert near_you.no_grants(is_compiled=True, is_shared=True) == "no grants found for this district alone"


TOTAL = "4 grants, together at least £60,300; 1 is not exact"


@pytest.mark.parametrize(
    ("numbers", "is_compiled", "words"),
    [
        (Numbers(grants=4), False, "4 grants, together at least £60,300; 1 is not exact."),
        (
            Numbers(grants=4, decisions=2, meetings=1),
            True,
            "4 grants, together at least £60,300; 1 is not exact. Also 2 decisions and 1 meeting.",
        ),
        (Numbers(contracts=1), False, "1 contract. No grants have been published here."),
        (Numbers(meetings=2), True, "2 meetings. No grants were found in the papers collected here."),
        (Numbers(), False, "No grants, contracts, decisions or meetings have been published here."),
        (Numbers(), True, "No grants, contracts, decisions or meetings were found in the papers collected here."),
    ],
)
def test_the_answer_on_the_page_of_a_district(numbers: Numbers, is_compiled: bool, words: str) -> None:
    assert near_you.answer(TOTAL, numbers, is_compiled=is_compiled) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (Numbers(grants=4, meetings=2), f"{TOTAL}. {NEXT}"),
        (Numbers(grants=4, contracts=1), f"{TOTAL}. Also 1 contract. {NEXT}"),
        (
            Numbers(meetings=2),
            f"No grants, contracts or decisions have been published here. {NEXT}",
        ),
    ],
)
def test_the_next_meeting_in_a_district_is_said_in_place_of_a_number(numbers: Numbers, words: str) -> None:
    day = known_date("2024-07-04")

    assert near_you.answer(TOTAL, numbers, is_compiled=False, next_meeting=day) == words


@pytest.mark.parametrize(
    ("numbers", "grants", "words"),
    [
        (near_you.Numbers(), 0, ""),
        (near_you.Numbers(grants=22), 35, "22 of the 35 grants are known to be for a single district."),
        (near_you.Numbers(cancelled=2, postponed=1), 35, "None of the grants is known to be for a single district. "
         "3 of the meetings were cancelled or postponed."),
    ],
)  # fmt: skip
def test_the_first_page_says_how_many_grants_are_of_one_district(numbers, grants, words):
    assert near_you.of_single_districts(numbers, grants) == words


def test_the_first_page_says_what_each_district_has_and_where_the_next_meeting_is() -> None:
    numbers, day = near_you.Numbers(grants=22, meetings=4), known_date("2024-07-04")

    assert near_you.by_district(near_you.Numbers()) == near_you.CHOOSE
    assert near_you.by_district(numbers) == "Choose your district to see its grants and meetings."
    assert near_you.by_district(numbers, meets_next=("Marsh", day)).endswith(
        "The next meeting listed is in Marsh, on Thursday 4 July 2024."
    )


def test_places_are_named_as_far_as_they_fit() -> None:
    assert near_you.places(()) == ""
    assert near_you.places(("Millbrook", "Nether Example")) == "Millbrook, Nether Example"
    assert near_you.places(tuple("ABCDEFGHI")) == "A, B, C, D, E, F, G, H, I"
    assert near_you.places(tuple("ABCDEFGHIJ")) == "A, B, C, D, E, F, G, H and 2 more"


def test_each_other_sentence_is_as_expected() -> None:
    assert near_you.title("Marsh", is_whole_area=False) == "Marsh"
    assert near_you.title("Whole county", is_whole_area=True) == "Whole county, or several districts"
    assert near_you.all_of_several("2 grants") == "2 grants for several districts or the whole area"
    assert near_you.with_others("Marsh") == "For Marsh together with others"
    assert near_you.in_district("Marsh") == "in Marsh"
    assert near_you.places_named(("Millbrook",)) == "Includes Millbrook"
    assert near_you.feed_title("Marsh") == "Near you: Marsh"
    assert near_you.about_feed("Marsh") == (
        "Decisions and meetings in Marsh, and funding rounds with a grant or contract there."
    )
    assert near_you.part_of_list("Grants", "Marsh") == "Grants: Marsh"


@pytest.mark.parametrize(
    ("apart", "named", "words"),
    [
        ((), (), "in grants"),
        ((), ("about £90",), "in grants, and about £90"),
        (("about £10,000",), ("about £90",), "in grants, and about £10,000 and about £90"),
        (("about £10,000",), ("about £90", "about £80"), "in grants, and about £10,000"),
    ],
)
def test_the_row_of_a_district_names_amounts_that_are_not_in_its_sum_small_beside_it(apart, named, words):
    total = Total(Decimal(948), 1, 3, Decimal(948), 1, apart=apart, named=named)

    assert near_you.beside_amount(total) == words
    assert near_you.beside_amount(Total(Decimal(), 0, 1)) == ""
