"""One person under two first names, across papers."""

from __future__ import annotations

import pytest

from gazette import lints


def test_a_person_under_two_first_names_is_asked_about_across_papers():
    papers = [
        lints.linted_text("Author: Eliza Sample, Head of Policy"),
        lints.linted_text("Send it to elizabeth.sample@example.org"),
    ]
    ((index, warning),) = lints.differing_first_names(papers)
    assert (index, warning.problem.warning) == (1, "name of a person")
    assert warning.problem.what == '"Elizabeth Sample" is "Eliza Sample" elsewhere.'


@pytest.mark.parametrize("first", ["Anna", "Alan"])
def test_two_people_of_one_surname_are_two(first):
    papers = [lints.linted_text(f"Author: {name} Sample, Head of Policy") for name in ("Anna", first)]
    assert list(lints.differing_first_names(papers)) == []


@pytest.mark.parametrize(
    ("first", "second", "is_asked"), [("Mike", "Michael", True), ("Mike", "Mark", False), ("Mike", "Mike", False)]
)
def test_two_first_names_are_of_one_person_where_two_letters_are_the_same(first, second, is_asked):
    papers = [lints.linted_text(f"Author: {name} Sample, Head of Policy") for name in (first, second)]
    assert bool(list(lints.differing_first_names(papers))) == is_asked


def test_a_first_name_is_asked_about_once():
    names = ("Eliza", "Elizabeth", "Elizabeth")
    papers = [lints.linted_text(f"Author: {name} Sample, Head of Policy") for name in names]
    assert [index for index, _ in lints.differing_first_names(papers)] == [1]
