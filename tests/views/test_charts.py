from decimal import Decimal
from itertools import pairwise

from gazette.views.shapes.charts import Measure, bar_chart
from gazette.views.shapes.parts import Column, Table, TableRow, Value

TABLE = Table("Money", (Column("Year"),), (TableRow((Value("2016"),)),))


def test_the_longest_bar_leaves_room_for_its_words_and_the_others_are_in_proportion():
    rows = [("2016", [Measure(Decimal(60000), "£60,000")]), ("2018", [Measure(Decimal(80000), "£80,000")])]

    chart = bar_chart("Awarded", rows, TABLE)

    assert [bar.length for group in chart.groups for bar in group.bars] == ["51.0%", "68.0%"]
    assert "the longest is 2018, £80,000" in chart.says


def test_bars_below_one_label_do_not_overlap():
    measures = [Measure(12, "12 made"), Measure(5, "5 kept"), Measure(0, "0 late")]

    chart = bar_chart("Promises", [("2016", measures), ("2017", measures)], TABLE)

    tops = [bar.top for group in chart.groups for bar in group.bars]
    assert all(later - earlier >= 22 for earlier, later in pairwise(tops))
    assert chart.height > tops[-1] + 18
    assert [bar.look for bar in chart.groups[0].bars] == ["full", "outline", "light"]


def test_a_long_label_is_cut_to_what_a_phone_shows():
    chart = bar_chart("Awarded", [("x" * 60, [Measure(1, "1")]), ("y", [Measure(2, "2")])], TABLE)

    assert len(chart.groups[0].label) == 40


def test_there_is_no_chart_where_there_is_nothing_to_compare():
    assert bar_chart("Awarded", [("2016", [Measure(5, "5")])], TABLE) is None
    assert bar_chart("Awarded", [("2016", [Measure(0, "0")]), ("2017", [Measure(0, "0")])], TABLE) is None


def test_a_single_row_is_enough_for_a_chart():
    chart = bar_chart("Promises", [("2016", [Measure(1, "1")]), ("2017", [Measure(0, "0")])], TABLE)

    assert [bar.length for group in chart.groups for bar in group.bars] == ["68.0%", "0.0%"]
