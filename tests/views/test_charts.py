"""Bars and strips: every length is worked out here, and an end that is not certain is open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from gazette.views.shapes.charts import Measure, bar_chart, strip
from gazette.views.shapes.parts import Value


def bars_of(*measures: Measure) -> list[tuple[str, str]]:
    chart = bar_chart("Grants", [(str(number), [measure]) for number, measure in enumerate(measures)])
    assert chart is not None
    return [(bar.share, bar.end) for group in chart.groups for bar in group.bars]


def test_the_longest_bar_has_the_whole_width_and_the_others_are_in_proportion():
    assert bars_of(Measure(Decimal(60000), "£60,000"), Measure(80000, "£80,000")) == [("75.0", ""), ("100.0", "")]


@pytest.mark.parametrize(
    ("closeness", "share", "end"),
    [
        ("over", "48.0", "M48.0 .5H52.0M48.0 9.5H52.0"),
        ("about", "44.0", "M44.0 .5H48.0V9.5H44.0"),
        ("under", "44.0", "M44.0 .5H48.0V9.5H44.0"),
    ],
)
def test_a_number_that_is_not_exact_has_a_dashed_end(closeness, share, end):
    first, longest = bars_of(Measure(50, "50", closeness), Measure(100, "100"))

    assert (first, longest) == ((share, end), ("96.0", ""))


def test_a_short_bar_of_about_a_number_is_all_dashed():
    assert bars_of(Measure(1, "about 1", "about"), Measure(100, "100"))[0] == ("0.0", "M0.0 .5H1.0V9.5H0.0")


def test_bars_below_one_label_look_different():
    measures = [Measure(12, "12 made"), Measure(5, "5 kept"), Measure(0, "0 late")]
    own = [Measure(12, "12", look="light")]

    chart = bar_chart("Promises", [("2016", measures), (Value("2017", "awards/"), own)])

    assert [[bar.look for bar in group.bars] for group in chart.groups] == [["full", "outline", "light"], ["light"]]
    assert [group.label.address for group in chart.groups] == [None, "awards/"]


def test_there_is_no_chart_where_there_is_nothing_to_compare():
    assert bar_chart("Awarded", [("2016", [Measure(5, "5")])]) is None
    assert bar_chart("Awarded", [("2016", [Measure(0, "0")]), ("2017", [Measure(0, "0")])]) is None


def test_a_single_number_above_zero_is_enough_for_a_chart():
    assert bars_of(Measure(1, "1"), Measure(0, "0")) == [("100.0", ""), ("0.0", "")]


def test_a_strip_has_whole_years_and_every_span_can_be_seen():
    year = (date(2023, 1, 1), date(2023, 12, 31))
    day = (date(2022, 1, 1), date(2022, 1, 1))

    line = strip([(day, False), (year, True)])

    assert line.years == ("2022", "2023")
    assert [(span.start, span.length, span.is_open) for span in line.spans] == [
        ("0.00", "0.80", False),
        ("50.00", "50.00", True),
    ]


@pytest.mark.parametrize(("last", "number"), [(2031, 8), (2032, None)])
def test_a_strip_has_room_for_eight_years(last, number):
    line = strip([((date(2024, 1, 1), date(2024, 2, 1)), False), ((date(last, 1, 1), date(last, 2, 1)), False)])

    assert (len(line.years) if line else None) == number
