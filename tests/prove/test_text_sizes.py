"""No page scrolls sideways at any of 143 combinations of width and size of text."""

from __future__ import annotations

import random

import pytest

from tests.accessibility.text_sizes import COMBINATIONS, sideways_at
from tests.prove.rounds import SEED, rounds
from tests.prove.test_every_kind import LEAVES_AT_ONCE, Opened, opened_example

__all__ = ["opened_example"]


def test_no_page_scrolls_sideways(opened_example: Opened) -> None:
    chooser = random.Random(SEED)
    faults = {}
    for kind in sorted(set(opened_example.kinds) - {LEAVES_AT_ONCE}):
        page = opened_example.page(kind)
        chosen = chooser.sample(COMBINATIONS, len(rounds(len(COMBINATIONS))))
        faults[kind] = sideways_at(page, chosen)

    assert {kind: wide for kind, wide in faults.items() if wide} == {}


@pytest.mark.parametrize(("width", "size"), [(320, 16), (1280, 40)])
def test_a_page_that_is_too_wide_is_seen(opened_example: Opened, width: int, size: int) -> None:
    page = opened_example.page("Decision")

    page.evaluate("() => { document.querySelector('h1').style.width = '60em' }")

    assert sideways_at(page, [(width, size)]) != []
