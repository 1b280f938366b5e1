"""Bar charts and strips of days, with all arithmetic done here and none in the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gazette.lengths import DaySpan
from gazette.money import Closeness
from gazette.views.shapes.parts import Bar, BarChart, BarLook, Bars, Table, Value
from gazette.views.shapes.strips import Strip, StripSpan

BAR_LOOKS: tuple[BarLook, ...] = ("full", "outline", "light")  # of the first, second and third bar below a label
WIDTH, END = Decimal(100), Decimal(4)  # of the chart, and of the dashed end of a bar whose number is not exact
MOST_YEARS = 8  # on a strip, so that a phone has room for the name of each
SHORTEST_SPAN = Decimal("0.8")  # shares of the width: a shorter mark could not be seen


@dataclass(frozen=True)
class Measure:
    """The number of a bar, never below zero, and the words at its end."""

    value: Decimal | int
    words: str
    closeness: Closeness = "exact"
    look: BarLook | None = None  # else by its place among the bars of its label


def bar_chart(
    caption: str, rows: Iterable[tuple[str | Value, Sequence[Measure]]], table: Table | None = None, note: str = ""
) -> BarChart | None:
    """Labels with up to three bars each, above the table; None with fewer than two labels or no value.

    The bars are parts of one stated whole, or one series of the same thing: nothing else may share a scale.
    """
    labelled = [(label if isinstance(label, Value) else Value(label), measures) for label, measures in rows]
    most = max((Decimal(measure.value) for _, measures in labelled for measure in measures), default=Decimal())
    if len(labelled) < 2 or most <= 0:
        return None
    is_exact = all(measure.closeness == "exact" for _, measures in labelled for measure in measures)
    scale = (WIDTH if is_exact else WIDTH - END) / most
    return BarChart(caption, tuple(Bars(label, _bars(measures, scale)) for label, measures in labelled), table, note)


def _bars(measures: Sequence[Measure], scale: Decimal) -> tuple[Bar, ...]:
    return tuple(_bar(measure, measure.look or look, scale) for measure, look in zip(measures, BAR_LOOKS, strict=False))


def _bar(measure: Measure, look: BarLook, scale: Decimal) -> Bar:
    """The bar of a number that is only near has its last part dashed; one of "over" a number is open at its end."""
    length = Decimal(measure.value) * scale
    if measure.closeness == "exact":
        return Bar(measure.words, f"{length:.1f}", look)
    if measure.closeness == "over":
        end = f"M{length:.1f} .5H{length + END:.1f}M{length:.1f} 9.5H{length + END:.1f}"
        return Bar(measure.words, f"{length:.1f}", look, end)
    solid = max(length - END, Decimal())
    return Bar(measure.words, f"{solid:.1f}", look, f"M{solid:.1f} .5H{length:.1f}V9.5H{solid:.1f}")


def strip(spans: Sequence[tuple[DaySpan, bool]]) -> Strip | None:
    """Spans of days, each with whether it is open today, on a line of whole years; None if these are too many."""
    first = min(span[0].year for span, _ in spans)
    last = max(span[1].year for span, _ in spans)
    if last - first >= MOST_YEARS:
        return None
    begin = date(first, 1, 1)
    days = Decimal((date(last + 1, 1, 1) - begin).days)
    years = tuple(str(year) for year in range(first, last + 1))
    return Strip(years, tuple(_span(span, begin, days, is_open) for span, is_open in spans))


def _span(span: DaySpan, begin: date, days: Decimal, is_open: bool) -> StripSpan:
    opens, closes = span
    length = max((Decimal((closes - opens).days) + 1) / days * WIDTH, SHORTEST_SPAN)
    return StripSpan(f"{Decimal((opens - begin).days) / days * WIDTH:.2f}", f"{length:.2f}", is_open)
