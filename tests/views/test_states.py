"""The bar of states: its parts fill it in their order, and a state that nothing is in has no part."""

from __future__ import annotations

import pytest

from gazette.views.shapes.states import State, stack

OVERDUE = State("Overdue", "unseen", "?")
KEPT = State("Kept", "kept", "✓")
NO_DATE = State("No date, cannot be judged", "undated", "–")


def test_the_parts_of_a_bar_fill_it_one_after_the_other():
    bar = stack("8 promises by state", [(OVERDUE, 2, "#late"), (KEPT, 5, "#kept"), (NO_DATE, 1, "#undated")])

    assert bar is not None
    assert [(part.state, part.start, part.width) for part in bar.parts] == [
        (OVERDUE, "0.00", "25.00"),
        (KEPT, "25.00", "62.50"),
        (NO_DATE, "87.50", "12.50"),
    ]


def test_a_part_says_its_number_and_where_its_members_are():
    bar = stack("5,000 promises by state", [(KEPT, 5000, "promises/#page-kept")])

    assert bar is not None
    assert [(part.number, part.address) for part in bar.parts] == [("5,000", "promises/#page-kept")]


def test_a_state_that_nothing_is_in_has_no_part():
    bar = stack("2 promises by state", [(OVERDUE, 0, "#late"), (KEPT, 2, "#kept")])

    assert bar is not None
    assert [(part.state, part.start, part.width) for part in bar.parts] == [(KEPT, "0.00", "100.00")]


@pytest.mark.parametrize("parts", [[], [(KEPT, 0, "#kept")]])
def test_there_is_no_bar_with_nothing_to_divide(parts):
    assert stack("0 promises by state", parts) is None
