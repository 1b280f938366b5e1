"""Charts of the money by place and by recipient, beside their tables."""

from __future__ import annotations

import pytest

from gazette.sentences import money
from gazette.views.money import awards, breakdown
from tests.views.funds import award_with, context_of, rows_of, section_of, table_in


@pytest.mark.parametrize(("places", "bars"), [(1, None), (2, 2), (11, 11), (13, 12)])
def test_a_chart_has_at_most_twelve_bars_and_its_table_every_row(places, bars):
    context = context_of(*(award_with(number, "10", place=f"Place {number}") for number in range(places)))

    section = section_of(breakdown.sections(context), "page-by-place")

    assert (len(section.chart.groups) if section.chart else None) == bars
    assert len(table_in(section).rows) == places


def test_a_sum_that_is_not_exact_has_no_bar():
    context = context_of(
        award_with(1, "10", recipient="A"), award_with(2, "20", recipient="B"), award_with(3, "over 5", recipient="C")
    )

    chart = section_of(breakdown.sections(context), "page-by-recipient").chart

    assert [bars.label for bars in chart.groups] == ["B", "A"]
    assert chart.caption == "Grants with an exact amount, by recipient"


def test_a_place_received_at_least_the_amounts_that_are_certain():
    context = context_of(
        award_with(1, "10", place="Abbey"),
        award_with(2, "29324", place="Sampleton"),
        award_with(3, "over 9000", place="Sampleton"),
        award_with(4, None, place="Sampleton"),
        award_with(5, "about 7", place="Marsh"),
    )

    section = section_of(breakdown.sections(context), "page-by-place")
    by_place = list(awards.pages(context))[1].sections

    assert rows_of(table_in(section)) == [
        ["Sampleton", "at least £38,324", "2", "1"],
        ["Abbey", "at least £10", "1", "0"],
        ["Marsh", "exact amount not published", "0", "1"],
    ]
    assert [bars.bars[0].words for bars in section.chart.groups] == ["at least £38,324", "at least £10"]
    assert table_in(section).note == money.AT_LEAST_IN_A_PLACE
    assert [part.paragraphs for part in by_place] == [
        ("At least £10 in 1 grant.",),
        ("1 grant, exact amount not published.",),
        ("At least £38,324 in 2 grants; 1 amount was not published.",),
    ]
