"""Which district a document is of: the one that it names, or that of its place."""

from __future__ import annotations

import pytest

from gazette.library.district_names import DistrictNames
from gazette.records.districts import District

ROWS = (
    District(district="Sampleton", places=("Little Sample",)),
    District(district="Marsh", also=("The Marshes",), places=("Reed End", "Mill and Ferry")),
    District(district="Whole county", stands_for="whole area", places=("Countywide", "the county")),
    District(district="Not known", stands_for="not known", places=("The old ford",)),
)
NAMES = DistrictNames({row.district: row for row in ROWS})


@pytest.mark.parametrize(
    ("place", "district"),
    [
        ("Marsh", "Marsh"),
        ("reed end", "Marsh"),
        ("Village Hall, Marsh", "Marsh"),
        ("the marshes; Reed End", "Marsh"),
        ("High Street, Little Sample, Sampleton", "Sampleton"),
        ("Mill and Ferry", "Marsh"),
        ("Quay, Mill and Ferry", "Marsh"),
        ("Countywide", "Whole county"),
        ("Sampleton and Marsh", "Whole county"),
        ("Village Hall, Marsh & the county", "Whole county"),
        ("Reed End, Fen and Little Sample", "Whole county"),
        ("Marshfield", None),
        ("Marsh Lane", None),
        ("Online, hosted by Marsh District Council", None),
        ("The old ford", None),
        ("Not known", None),
    ],
)
def test_the_parts_of_a_place_are_looked_up_and_nothing_is_guessed(place: str, district: str | None) -> None:
    row = NAMES.of_place(place)

    assert (row.district if row else None) == district


def test_what_a_document_names_counts_before_its_place() -> None:
    stated, worked_out = NAMES.known("the marshes", "Sampleton"), NAMES.known(None, "Sampleton")

    assert stated
    assert worked_out
    assert (stated.district.district, stated.is_stated) == ("Marsh", True)
    assert (worked_out.district.district, worked_out.is_stated) == ("Sampleton", False)
    assert NAMES.known(None, None) is None


def test_a_village_is_no_district() -> None:
    assert NAMES.named("Reed End") is None
    assert NAMES.named("Not known") is None


def test_several_districts_are_the_whole_area_where_the_register_has_no_row_for_it() -> None:
    row = DistrictNames({row.district: row for row in ROWS[:2]}).of_place("Sampleton and Marsh")

    assert row
    assert row.district == "Whole area"


@pytest.mark.parametrize("place", ["Marsh", "The old ford", "Online, hosted by Fen", "Virtual", "the old ford"])
def test_of_some_places_there_is_nothing_to_ask(place: str) -> None:
    assert NAMES.is_known(place)


@pytest.mark.parametrize("place", ["Fen", "Online Street, Fen", "Marsh Lane"])
def test_of_others_there_is(place: str) -> None:
    assert not NAMES.is_known(place)
