"""Bar charts: numbers as bars, with all arithmetic done here and none in the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette.sentences.charts import chart
from gazette.views.shapes.parts import Bar, BarChart, BarLook, Bars, Table

LONGEST_BAR = 68  # per cent; the rest of the width is for the words at its end
LONGEST_LABEL = 40  # characters that fit on a phone; the table has the whole label
LABEL_HEIGHT, BAR_HEIGHT, GAP = 22, 22, 10  # pixels
LABEL_FOOT = 16  # from the top of a label's line to the foot of its letters
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
    groups, top = [], 0
    for label, measures in labelled:
        groups.append(Bars(_short(label), top + LABEL_FOOT, _bars(measures, most, top + LABEL_HEIGHT)))
        top += LABEL_HEIGHT + BAR_HEIGHT * len(measures) + GAP
    return BarChart(caption, _description(labelled, most), top, tuple(groups), table)


def _bars(measures: Sequence[Measure], most: Decimal | int, top: int) -> tuple[Bar, ...]:
    return tuple(
        Bar(measure.words, _length(measure.value, most), top + index * BAR_HEIGHT, look)
        for index, (measure, look) in enumerate(zip(measures, BAR_LOOKS, strict=False))
    )


def _length(value: Decimal | int, most: Decimal | int) -> str:
    return f"{Decimal(value) / Decimal(most) * LONGEST_BAR:.1f}%"


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"


def _description(rows: Sequence[tuple[str, Sequence[Measure]]], most: Decimal | int) -> str:
    label, words = next((label, bar.words) for label, measures in rows for bar in measures if bar.value == most)
    return chart(len(rows), label, words)
