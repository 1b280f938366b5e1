"""The next free reference in the office's running series."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gazette.records.series import Series
from gazette.references import loose

WIDTH = 3  # digits of the first number of a series: PCC-2018-001


def next_reference(all_series: Iterable[Series], references: Iterable[str], day: date) -> str | None:
    """The number after the highest of the day's year; None if no running series has a number yet."""
    series = next((series for series in all_series if _can_count(series, day)), None)
    if series is None:
        return None
    references = list(references)
    numbers = [number for reference in references if (number := _number_in(series, reference, day))]
    width = max(map(len, numbers), default=WIDTH)
    following = max(map(int, numbers), default=0) + 1
    taken = {loose(reference) for reference in references}
    while loose(_filled(series, day, f"{following:0{width}}")) in taken:
        following += 1
    return _filled(series, day, f"{following:0{width}}")


def _can_count(series: Series, day: date) -> bool:
    begun = not (series.since and series.since.is_future(day))
    over = series.until is not None and series.until.is_past(day)
    has_one_number = series.shape.count("{number}") == 1 and "{letters}" not in series.shape
    return bool(series.running) and begun and not over and has_one_number


def _number_in(series: Series, reference: str, day: date) -> str | None:
    """The digits of a reference of this series and, where the shape names a year, of the day's year."""
    parts = series.match(reference) or {}
    years = {"year": str(day.year), "yy": f"{day.year % 100:02}"}
    is_of_year = all(parts.get(name, year) == year for name, year in years.items())
    return parts.get("number") if is_of_year else None


def _filled(series: Series, day: date, number: str) -> str:
    shape = series.shape.replace("{year}", str(day.year)).replace("{yy}", f"{day.year % 100:02}")
    return shape.replace("{number}", number)
