"""Reasons that several grants share are said once, below their table."""

from __future__ import annotations

from gazette.dates import known_date
from tests.views.funds import award_with, context_of, table_of


def test_reasons_of_several_grants_of_a_round_or_a_day_are_said_once_below_the_table():
    may, june = known_date("2024-05"), known_date("2024-06")
    first, second = "Less crime (given for all).", "Safer roads."
    days_and_reasons = ((may, first), (may, first), (june, second), (june, ""))
    mixed = [
        award_with(n, "10", awarded=day, reasons=reasons or None) for n, (day, reasons) in enumerate(days_and_reasons)
    ]
    table = table_of(context_of(*mixed))
    alone = table_of(context_of(*mixed[:2]))

    assert table.note.endswith(", May 2024. Reasons: Less crime (given for all).")
    assert [[detail.text for detail in row.details if "Reasons" in detail.text] for row in table.rows] == [
        [], [], ["Reasons: Safer roads."], [],
    ]  # fmt: skip
    assert (alone.note, "Reasons: Less crime (given for all)." in [part.text for part in alone.shared]) == ("", True)
