"""The stage of a consultation on a day, as far as its dates are known."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.dates import known_date
from gazette.records import Consultation

BEFORE, FIRST, LAST, AFTER = date(2024, 4, 30), date(2024, 5, 1), date(2024, 5, 31), date(2024, 6, 1)


@pytest.mark.parametrize(
    ("opens", "closes", "stages"),
    [
        ("2024-05-01", "2024-05-31", ["coming", "open", "open", "closed"]),
        ("2024-05-01", "unknown", ["coming", None, None, None]),
        ("unknown", "2024-05-31", [None, None, None, "closed"]),
        ("unknown", "unknown", [None, None, None, None]),
        ("2024-05-31", "2024-05-01", [None, None, None, None]),  # sources that contradict each other
    ],
)
def test_a_consultation_is_open_only_where_both_days_are_known(opens, closes, stages):
    asked = Consultation.model_construct(opens=known_date(opens), closes=known_date(closes))

    assert [asked.stage(day) for day in (BEFORE, FIRST, LAST, AFTER)] == stages
