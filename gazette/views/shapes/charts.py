"""Bar charts: numbers as bars, with all arithmetic done here and none in the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette.views.shapes.parts import Bar, BarChart, BarLook, Bars, Table

BAR_LOOKS: tuple[BarLook, ...] = ("full", "outline", "light")  # of the first, second and third bar below a label


@dataclass(frozen=True)
class Measure:
    """The number of a bar, never below zero, and the words at its end."""

    value: Decimal | int
    words: str


def bar_chart(caption: str, rows: Iterable[tuple[str, Sequence[Measure]]], table: Table) -> BarChart | None:
    """Labels with up to three bars each, above the table; None with fewer than two labels or no value."""
    labelled = list(rows)
    most = max((measure.value for _, measures in labelled for measure in measures), default=0)
    if len(labelled) < 2 or most <= 0:
        return None
    return BarChart(caption, tuple(Bars(label, _bars(measures, most)) for label, measures in labelled), table)


def _bars(measures: Sequence[Measure], most: Decimal | int) -> tuple[Bar, ...]:
    return tuple(
        Bar(measure.words, f"{Decimal(measure.value) / Decimal(most) * 100:.1f}", look)
        for measure, look in zip(measures, BAR_LOOKS, strict=False)
    )
