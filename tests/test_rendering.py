"""What the renderer does to the words of a value."""

from __future__ import annotations

import pytest

from gazette.rendering import unbroken


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("announced 4 February 2019", ["announced", "4 February 2019"]),
        ("5pm on 9 May 2024", ["5pm", "on", "9 May 2024"]),
        ("by May 2017", ["by", "May 2017"]),
        ("2016 to 2017", ["2016", "to", "2017"]),
    ],
)
def test_a_line_does_not_end_within_a_date(words, pieces):
    assert [piece.replace("\u00a0", " ") for piece in unbroken(words).split(" ")] == pieces
