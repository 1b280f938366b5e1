"""Sentences on documents that came from a register kept in Excel: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.sentences import imports


@pytest.mark.parametrize(
    ("has_files", "has_addresses", "words"),
    [
        (False, False, "Taken from the register of decisions."),
        (True, False, "Taken from the register of decisions. The file that the register names is attached."),
        (
            False,
            True,
            "Taken from the register of decisions. The address that the register gives is listed as a source.",
        ),
        (
            True,
            True,
            "Taken from the register of decisions. The file that the register names is attached. "
            "The address that the register gives is listed as a source.",
        ),
    ],
)
def test_a_text_says_only_where_the_facts_come_from(has_files, has_addresses, words):
    assert imports.text("decisions", has_files=has_files, has_addresses=has_addresses) == words


def test_a_decision_of_which_only_the_title_is_known_is_listed_and_not_made():
    assert imports.listed_as("A van", "decisions") == "Listed in the register of decisions as “A van”."


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Precept", "Listed in the register of consultations as “Precept”."),
        ("Precept " * 20, "Listed in the register of consultations."),
    ],
)
def test_a_summary_fits_into_its_space(title, words):
    assert imports.summary(title, "consultations") == words


def test_a_source_and_a_sum_say_that_only_the_register_is_known():
    assert imports.source_title("decisions") == "Address given in the register of decisions"
    assert imports.sum_of("Cost") == "Under “Cost” in the register"
