"""Every sentence of the file of grants as a table: facts in, sentence out."""

from __future__ import annotations

import pytest

from gazette.sentences.giving import (
    LONGEST_TITLE,
    file_description,
    file_title,
    grant_description,
    grant_title,
    location,
)

FORM = "in the form of the 360Giving Data Standard 1.4.3."
FIRST_DAY = (
    ", so awardDate gives the first day of the month, season or year in which the grant was made or, if only that is "
    "dated, announced. awardDatePrecision says which."
)


def test_the_title_names_the_funder():
    assert file_title("Commissioner for Exampleshire") == "Grants of the Commissioner for Exampleshire"


@pytest.mark.parametrize(
    ("grants", "without_day", "left_out", "compiler", "sentences"),
    [
        (1, 0, [], "", f"The file has 1 grant {FORM}"),
        (2, 0, [], "", f"The file has 2 grants {FORM}"),
        (
            2, 0, [], "Sampleton Library",
            f"The file has 2 grants {FORM} Sampleton Library, not the funder, put it together from public sources.",
        ),
        (2, 1, [], "", f"The file has 2 grants {FORM} The exact day of 1 of them is not known{FIRST_DAY}"),
        (3, 2, [], "", f"The file has 3 grants {FORM} The exact day of 2 of them is not known{FIRST_DAY}"),
        (
            1, 0, [("the amount is not known", 1)], "",
            f"The file has 1 grant {FORM} 1 grant or contract is left out: 1 because the amount is not known.",
        ),
        (
            1, 0, [("a contract is not a grant", 1), ("the amount is not known", 2)], "",
            f"The file has 1 grant {FORM} 3 grants and contracts are left out: 1 because a contract is not a grant; "
            "2 because the amount is not known. Each is counted once, under the first reason that applies.",
        ),
    ],
)  # fmt: skip
def test_a_file_says_who_made_it_which_days_are_not_known_and_what_it_leaves_out(
    grants, without_day, left_out, compiler, sentences
):
    assert file_description(grants, without_day, left_out, compiler) == sentences


def test_a_title_is_cut_to_the_length_that_the_standard_allows():
    assert grant_title("Sampleton Help", "Bright coats") == "Sampleton Help: Bright coats"
    assert len(grant_title("Sampleton Help", "coats " * 40)) == LONGEST_TITLE
    assert grant_title("Sampleton Help", "coats " * 40).endswith("…")


@pytest.mark.parametrize("purpose", ["Bright coats", "Bright coats."])
def test_a_description_says_more_than_the_title(purpose):
    assert (
        grant_description(purpose, "Road fund", "Second round", None)
        == "Bright coats. Fund: Road fund. Round: Second round."
    )


def test_a_description_names_the_part_of_the_money():
    words = grant_description("Bright coats", "Road fund", "Second round", "Small grants")

    assert words == "Bright coats. Fund: Road fund. Round: Second round. Part: Small grants."


def test_a_location_is_the_place_with_the_district_where_that_is_not_in_it():
    assert location("Millbrook", "Upper Vale") == "Millbrook, Upper Vale"
    assert location("Market hall, Upper Vale", "Upper Vale") == "Market hall, Upper Vale"
    assert location(None, "Upper Vale") == "Upper Vale"
    assert location(None, None) == ""
