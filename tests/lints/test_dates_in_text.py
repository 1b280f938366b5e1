"""Which words of a text are a date."""

from __future__ import annotations

import pytest

from gazette.lints.dates_in_text import dates_in


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("Agreed by February 8.", "February 8", 8),
        ("In May 12,000 came.", "May", None),
        ("In May 2019.", "May 2019", None),
    ],
)
def test_a_day_after_its_month_is_part_of_the_date(text, written, day):
    assert [(date.written, date.day) for date in dates_in(text)] == [(written, day)]
